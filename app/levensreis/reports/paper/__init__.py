"""Accessible paper: a document as pure data becomes a tagged PDF.

`model` says what is told, `layout` breaks it into lines, `pages` puts these on pages,
`pen` draws and marks them, and `finish` makes a whole file of it.
"""
