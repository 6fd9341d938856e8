"""The dossier of a whole study: what is in it, for whom, and its pages to look at."""
