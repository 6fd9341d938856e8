"""Names planted in every place of a file in which people do not look."""
