"""Tests of the colours, the fonts and the style sheet."""
