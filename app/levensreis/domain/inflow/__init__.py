"""Characteristics of a youth (kenmerken), around the inflow into VG7."""
