"""Make a journey unrecognisable: the register of names, and what may leave the file."""
