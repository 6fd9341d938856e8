"""Who signs, and what may leave then."""
