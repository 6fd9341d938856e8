"""The detail of one statement: every field beside its words, told at once."""

from levensreis.ui.interview.detail.pane import DetailPane

__all__ = ["DetailPane"]
