"""The ideas of the study in plain Python: no Qt, no SQL, no files."""
