"""The whole of a study for researchers, in the formats that their programs read."""
