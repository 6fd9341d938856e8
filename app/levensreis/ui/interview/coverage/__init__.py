"""The grid of themes and years under the board: what was told, and what was not."""
