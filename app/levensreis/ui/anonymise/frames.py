"""The framed parts of which every step is made."""

from PySide6.QtWidgets import QFrame, QVBoxLayout


def panel() -> tuple[QFrame, QVBoxLayout]:
    """Return a framed part, and the column in it."""
    frame = QFrame()
    frame.setProperty("cls", "panel")
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 14, 16, 14)
    column.setSpacing(8)
    return frame, column
