"""Keep studies in an encrypted file. The only layer that knows SQL."""
