"""Reports on paper: made from domain objects that may leave the file."""
