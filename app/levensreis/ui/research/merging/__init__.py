"""Merging: files of laptops come in, and it is told what became of each."""
