"""The story beside the board: the detailed write-up of a theme."""
