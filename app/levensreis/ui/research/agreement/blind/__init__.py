"""Blind coding: one statement at a time, without what the first coder found."""
