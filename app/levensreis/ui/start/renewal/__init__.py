"""A new passphrase, for who came in with a recovery key."""
