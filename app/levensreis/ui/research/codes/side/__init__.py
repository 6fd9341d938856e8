"""What stands beside the statements: the factor, its history, what waits."""
