"""The recap beside the board: what was told so far, and what is still open."""
