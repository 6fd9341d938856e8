"""The list of solutions, and one of them to read and change."""
