"""Pictures as pure geometry: a display list that a painter puts on screen or paper."""
