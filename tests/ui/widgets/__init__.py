"""Tests of the small widgets that all screens share."""
