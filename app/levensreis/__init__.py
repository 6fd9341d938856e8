"""Levensreis: record, check, anonymise and compare the life journeys of youths."""

__version__ = "0.1.0"
