"""The file formats of others, a module each; only here are their libraries known."""
