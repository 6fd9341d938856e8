"""The group interviews and what was said in them: a list, a line, and cards."""
