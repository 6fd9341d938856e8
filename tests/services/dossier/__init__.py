"""A small study that is counted by hand, and the dossier that is made of it."""
