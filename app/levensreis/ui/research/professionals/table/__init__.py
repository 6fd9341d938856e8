"""Table B2 on the screen, in the form of Table B1."""
