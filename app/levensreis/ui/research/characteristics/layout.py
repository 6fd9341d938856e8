"""Puts the part together: the list left, what is chosen right, in one area."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from levensreis.ui.research.characteristics.part import CharacteristicsPart


def lay_out(part: "CharacteristicsPart") -> None:
    """Give every widget of the part its place."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(8)
    framed = QVBoxLayout(part.frame)
    framed.setContentsMargins(10, 8, 10, 8)
    framed.addWidget(part.chart)
    for each in (
        *(part.frame, part.counts, part.cross),
        *(part.hint, part.sources, part.note),
    ):
        column.addWidget(each)
    column.addStretch(1)
    part.area.setWidget(inside)
    part.area.setWidgetResizable(True)
    part.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    part.area.setFrameShape(QScrollArea.Shape.NoFrame)
    right = QVBoxLayout()
    right.setSpacing(6)
    right.addWidget(part.title)
    right.addWidget(part.counted)
    right.addWidget(part.tools)
    right.addWidget(part.figures)
    right.addWidget(part.area, 1)
    work = QWidget()
    sides = QHBoxLayout(work)
    sides.setContentsMargins(0, 0, 0, 0)
    sides.setSpacing(14)
    sides.addWidget(part.list)
    sides.addLayout(right, 1)
    part.stack.addWidget(work)
    part.stack.addWidget(part.nothing)
    whole = QVBoxLayout(part)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(part.stack)
