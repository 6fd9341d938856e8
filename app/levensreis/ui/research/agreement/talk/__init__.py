"""Talking differences through: both codings beside the text, and what was decided."""
