"""The guide beside the board: what to ask about a theme, and how it stands."""
