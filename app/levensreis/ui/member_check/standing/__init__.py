"""Where the check is, and what is to be done next."""
