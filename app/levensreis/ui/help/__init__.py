"""The manual in the program, a tour of the example, and what the program is."""
