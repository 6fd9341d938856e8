"""The parts of the register: names left, the form in the middle, the texts right."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.anonymise.frames import panel
from levensreis.ui.anonymise.register.fields import EntryFields
from levensreis.ui.anonymise.register.model import RegisterModel
from levensreis.ui.anonymise.register.seen import SeenTexts
from levensreis.ui.anonymise.register.table import NamesTable
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.plain_text import LineField

PREVIEW_FROM: Final = 1000
"""Width from which there is room for the text beside the form."""


class RegisterParts(QWidget):
    """Lays out the register; does nothing with it."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._model = RegisterModel()
        self.names = NamesTable(self._model)
        self.state = label("", "meta")
        self.apart = wrapped("", "warning")
        self.apart.hide()
        self.birth = LineField()
        self.birth.setPlaceholderText(self.tr("3-11-2009"))
        self.fields = EntryFields()
        self.name, self.also = self.fields.name, self.fields.also
        self.kind, self.replacement = self.fields.kind, self.fields.replacement
        self.save = QPushButton(self.tr("Bewaren"))
        self.save.setProperty("kind", "primary")
        self.new = QPushButton(self.tr(" Nieuwe naam"))
        put_icon(self.new, style, IconName.PLUS)
        self.remove = QPushButton(self.tr(" Weghalen"))
        put_icon(self.remove, style, IconName.TRASH)
        self.asked: list[QPushButton] = []
        self.seen = SeenTexts(style)
        self.preview, self.take = self.seen.text, self.seen.take
        self._lay_out()
        style.changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what is seen in the text to its own step when there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.seen.setVisible(self.width() >= self._style.px(PREVIEW_FROM))

    def _lay_out(self) -> None:
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(12)
        sides.addWidget(self._left(), 5)
        sides.addWidget(self._middle(), 4)
        sides.addWidget(self.seen, 5)

    def _left(self) -> QWidget:
        frame, column = panel()
        column.addWidget(self.state)
        column.addWidget(self.apart)
        column.addWidget(self.names, 1)
        self._asking = QWidget()
        self._asked_row = QHBoxLayout()
        self._asked_row.setSpacing(6)
        self._asked_row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.addWidget(wrapped(self.tr("Nog zonder naam:"), "meta"))
        asking.addLayout(self._asked_row)
        self._asking.hide()
        column.addWidget(self._asking)
        below = QVBoxLayout()
        below.setSpacing(4)
        self._above = FieldRows(below, 0)
        self._above.add("birth", self.tr("&Geboortedatum van de jongere"), self.birth)
        column.addLayout(below)
        return frame

    def _middle(self) -> QWidget:
        frame, column = panel()
        inside = QWidget()
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, 6, 0)
        inner.addWidget(self.fields)
        inner.addSpacing(8)
        inner.addWidget(
            wrapped(
                self.tr(
                    "Zet hier elke naam van een mens, organisatie of plaats die in het "
                    "verhaal voorkomt. De vervanging komt in alles wat deze laptop "
                    "verlaat; het register zelf blijft in de versleutelde studie. De "
                    "vervanging is gepseudonimiseerd: lees het resultaat altijd na."
                ),
                "meta",
            )
        )
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        column.addWidget(area, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save)
        buttons.addWidget(self.new)
        buttons.addStretch(1)
        buttons.addWidget(self.remove)
        column.addLayout(buttons)
        return frame
