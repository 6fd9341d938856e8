"""The quiet offer to put a name in the register that was told just now."""
