"""What is told about a study that opens all the same, and what is chosen then."""
