"""The statements of the chosen factors: one list, or two factors side by side."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from levensreis.ui.anonymise.frames import panel
from levensreis.ui.research.codes.card_list import CardList
from levensreis.ui.research.codes.cards import Listed
from levensreis.ui.style import Style
from levensreis.ui.widgets.field_rows import wrapped


class StatementColumn(QWidget):
    """A head with a list of statements under it."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = wrapped("", "h3")
        self._meta = wrapped("", "meta")
        self._empty = wrapped("", "meta")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list = CardList(style)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        for part in (self._head, self._meta, self._empty):
            whole.addWidget(part)
        whole.addWidget(self.list, 1)
        self._end = whole

    def show_listed(self, listed: Listed) -> None:
        """Show a head and its statements."""
        self._head.setText(listed.head)
        self._head.setVisible(bool(listed.head))
        self._meta.setText(listed.meta)
        self._meta.setVisible(bool(listed.meta))
        self._empty.setText(listed.empty)
        self._empty.setVisible(not listed.cards)
        self.list.setAccessibleName(
            self.tr("Uitspraken bij {label}").format(label=listed.head)
        )
        self.list.setVisible(bool(listed.cards))
        self._end.setStretchFactor(self._empty, 0 if listed.cards else 1)
        self.list.show_cards(listed.cards)


class StatementsPanel(QWidget):
    """Shows one column, or two beside each other to compare."""

    chosen_changed = Signal()
    opened = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = (StatementColumn(style), StatementColumn(style))
        self._frame, inside = panel()
        self._inside = inside
        sides = QHBoxLayout()
        sides.setSpacing(12)
        for column in self.columns:
            sides.addWidget(column, 1)
            column.list.opened.connect(self.opened)
            column.list.chosen_changed.connect(self.chosen_changed)
        inside.addLayout(sides, 1)
        self._hint = wrapped(
            self.tr("Enter of dubbelklik op een uitspraak: factoren kiezen."), "meta"
        )
        inside.addWidget(self._hint)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._frame)
        self.columns[1].hide()

    def show_framed(self, *, framed: bool) -> None:
        """Stand in a frame of its own, or in that of another panel."""
        self._frame.setProperty("cls", "panel" if framed else None)
        self._frame.style().unpolish(self._frame)
        self._frame.style().polish(self._frame)
        self._inside.setContentsMargins(*((16, 14, 16, 14) if framed else (2, 4, 2, 0)))

    @property
    def chosen(self) -> list[str]:
        """The statements that are chosen, each once."""
        seen = [each.list.chosen for each in self.columns if not each.isHidden()]
        return list(dict.fromkeys(sid for column in seen for sid in column))

    def show_lists(self, lists: Sequence[Listed]) -> None:
        """Show one list, or two that are compared."""
        self.columns[1].setVisible(len(lists) > 1)
        self._hint.setVisible(any(each.cards for each in lists))
        for column, listed in zip(self.columns, lists, strict=False):
            column.show_listed(listed)
