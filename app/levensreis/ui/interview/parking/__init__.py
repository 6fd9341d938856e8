"""The parking list beside the board: what to come back to."""
