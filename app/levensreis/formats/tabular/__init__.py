"""Rows and columns, whatever they tell, in the formats that take them."""
