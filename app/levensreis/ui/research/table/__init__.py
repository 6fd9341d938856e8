"""The factor table of researchers: filters, comparison, and what is behind it."""
