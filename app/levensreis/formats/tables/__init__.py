"""The factor table (Table B1) in the formats that researchers write and count with."""
