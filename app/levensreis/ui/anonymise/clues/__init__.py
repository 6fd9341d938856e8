"""The clues that a person looks through."""
