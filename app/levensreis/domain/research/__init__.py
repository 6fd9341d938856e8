"""What of a journey goes to research, and what that is called there."""
