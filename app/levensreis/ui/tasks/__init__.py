"""Long work beside the window: what it tells, and how it is stopped."""
