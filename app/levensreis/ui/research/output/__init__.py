"""A study in the formats of researchers' programs: choose one, read, save."""
