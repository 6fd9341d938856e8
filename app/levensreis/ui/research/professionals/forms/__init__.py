"""What is asked of a group interview, of what was said in it, and of a factor."""
