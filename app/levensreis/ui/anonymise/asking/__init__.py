"""What was found, one by one, and the words of which nobody knows what they are."""
