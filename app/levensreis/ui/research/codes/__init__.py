"""The codebook of a merged study: open, axial and selective coding."""
