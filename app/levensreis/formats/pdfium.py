"""PDFium, which draws and reads pages, does one thing at a time."""

from threading import RLock
from typing import Final

PDFIUM: Final = RLock()
"""Whoever calls it anywhere holds this."""
