"""What was thrown away in a journey: to be taken back, or deleted for good."""
