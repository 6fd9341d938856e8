"""Every text before and after."""
