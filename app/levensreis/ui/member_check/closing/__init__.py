"""End a round: with the approval of the parent, or without."""
