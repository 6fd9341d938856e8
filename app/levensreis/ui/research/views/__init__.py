"""Pictures of many journeys: choose one, read it, see what is behind it, save it."""
