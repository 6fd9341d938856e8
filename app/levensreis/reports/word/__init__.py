"""Documents as Word reads them (docx): the same blocks as on paper."""
