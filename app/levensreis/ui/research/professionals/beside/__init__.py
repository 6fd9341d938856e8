"""Table B1 beside Table B2: the picture and its numbers."""
