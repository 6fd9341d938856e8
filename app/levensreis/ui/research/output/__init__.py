"""A study as one document, or in the formats of researchers' programs."""
