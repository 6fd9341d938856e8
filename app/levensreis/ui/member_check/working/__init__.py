"""Work the answers in, one by one."""
