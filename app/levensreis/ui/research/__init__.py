"""The researcher's place: merge, order, count, compare and write out."""
