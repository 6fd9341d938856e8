"""The small widgets that all screens share."""
