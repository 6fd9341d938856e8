"""A new recovery key: shown once, put on paper, and checked."""
