"""Work on the codebook of a merged study: what researchers did, event by event."""
