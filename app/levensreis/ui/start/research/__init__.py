"""The side of the first screen for researchers: a merged study, or a server."""
