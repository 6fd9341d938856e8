"""One session: a line that tells of it, and under it the fields that change it."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.details.elided_button import ElidedButton
from levensreis.ui.details.panel import escaped
from levensreis.ui.details.presenter import DetailsPresenter
from levensreis.ui.details.sittings import Guest, SessionLine
from levensreis.ui.details.typed_fields import TypedFields
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName, icon
from levensreis.ui.widgets.field_rows import FieldRows
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import ElidedLabel
from levensreis.ui.widgets.plain_text import LineField, PlainTextField

LONGEST: Final = 36
"""Letters of a role beside a tick; the tooltip holds it all."""


class SessionCard(QFrame):
    """Opened and closed by its line; every field is saved when it is left."""

    removal_wanted = Signal()
    unfolded = Signal()

    def __init__(
        self,
        session_id: UUID,
        style: Style,
        presenter: DetailsPresenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("cls", "card")
        self.id = session_id
        self._style, self._presenter = style, presenter
        self.head = ElidedButton()
        self.head.setProperty("kind", "quiet")
        self.head.clicked.connect(lambda: self.open(is_open=self._body.isHidden()))
        self.summary = ElidedLabel("", "meta")
        self.day = LineField()
        self.note = PlainTextField(3)
        self.checks: dict[str, QCheckBox] = {}
        self.remove = QPushButton(self.tr(" Gesprek weghalen"))
        self.remove.setProperty("kind", "quiet")
        put_icon(self.remove, style, IconName.TRASH, "muted")
        self.remove.clicked.connect(self.removal_wanted)
        self._body: QWidget = self._beside_each_other()
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.summary)
        column.addWidget(self._body)
        self.open(is_open=False)
        style.changed.connect(self._dress)

    def open(self, *, is_open: bool = True) -> None:
        """Show the fields, or only the line that tells of the session."""
        self._body.setVisible(is_open)
        self.summary.setVisible(bool(self.summary.whole) and not is_open)
        self._dress()
        self.unfolded.emit()
        self.head.setAccessibleDescription(
            self.tr("opengeklapt") if is_open else self.tr("dichtgeklapt")
        )

    def show_session(self, session: SessionLine) -> None:
        """Show when it was, who was there and what was noted."""
        self.setAccessibleName(session.words)
        self.head.set_text(session.words)
        self._left.show("day", session.on)
        self._right.show("note", session.note)
        self._left_rows.clear(["present"])
        self._right_rows.clear(["remove"])
        self._show_guests(session.guests)
        self.summary.set_text(session.note)
        self.summary.setVisible(bool(session.note) and self._body.isHidden())
        name = self.tr("{session} weghalen").format(session=session.name)
        self.remove.setAccessibleName(name)

    def remove_session(self) -> bool:
        """Take this session away; False when it is told why that cannot be."""
        return self._right.attempt(
            "remove", lambda: self._presenter.remove_session(self.id)
        )

    def problem(self, field: str) -> str:
        """Return what is told beside the day, who was there, the note or removal."""
        rows = self._left_rows if field in ("day", "present") else self._right_rows
        return rows.problem(field)

    def commit(self) -> QWidget | None:
        """Save what was not left yet; return the first field that could not be."""
        stuck = self._left.commit() or self._right.commit()
        if stuck is not None:
            self.open()
        return stuck

    def _show_guests(self, guests: Sequence[Guest]) -> None:
        if [each.key for each in guests] != list(self.checks):
            for check in self.checks.values():
                check.hide()
                check.deleteLater()
            self.checks = {each.key: QCheckBox() for each in guests}
            for check in self.checks.values():
                check.clicked.connect(self._choose)
                self._guests.addWidget(check)
        for each in guests:
            check = self.checks[each.key]
            shown = shortened(each.role)
            check.setText(escaped(shown))
            check.setToolTip("" if shown == each.role else each.role)
            check.setAccessibleName(self.tr("{role} was erbij").format(role=each.role))
            check.setChecked(each.present)

    def _dress(self) -> None:
        is_open = not self._body.isHidden()
        name = IconName.CHEVRON_DOWN if is_open else IconName.CHEVRON_RIGHT
        px = self._style.px(16)
        self.head.setIcon(icon(name, self._style.tokens.muted, px))
        self.head.setIconSize(QSize(px, px))
        # Under the first letter of the line above it.
        self.summary.setContentsMargins(self._style.px(36), 0, 12, 6)

    def _choose(self) -> None:
        keys = [key for key, check in self.checks.items() if check.isChecked()]
        self._left.attempt(
            "present", lambda: self._presenter.set_present(self.id, keys)
        )

    def _move(self, words: str) -> None:
        self._presenter.set_day(self.id, words)

    def _write(self, words: str) -> None:
        self._presenter.set_note(self.id, words)

    def _beside_each_other(self) -> QWidget:
        body = QWidget()
        sides = QHBoxLayout(body)
        sides.setContentsMargins(14, 6, 14, 8)
        sides.setSpacing(24)
        left, right = QVBoxLayout(), QVBoxLayout()
        guests = QWidget()
        self._guests = QVBoxLayout(guests)
        self._guests.setContentsMargins(0, 0, 0, 0)
        self._guests.setSpacing(2)
        self._left_rows, self._right_rows = FieldRows(left, 6), FieldRows(right, 6)
        self._left_rows.add("day", self.tr("Dag"), self.day)
        self._left_rows.add("present", self.tr("Wie was erbij"), guests)
        # It is no field itself: what can be ticked in it is.
        guests.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._right_rows.add("note", self.tr("Notitie, blijft in de studie"), self.note)
        self._right_rows.add("remove", "", _to_the_left(self.remove))
        self._left = TypedFields(self._left_rows, self)
        self._left.add("day", self.day, self._move)
        self._right = TypedFields(self._right_rows, self)
        self._right.add("note", self.note, self._write)
        for column in (left, right):
            column.setSpacing(4)
            column.addStretch(1)
        sides.addLayout(left, 2)
        sides.addLayout(right, 3)
        return body


def shortened(role: str) -> str:
    """Return a role that is not too long to stand beside a tick."""
    return role if len(role) <= LONGEST else f"{role[:LONGEST].rstrip()} …"


def _to_the_left(button: QPushButton) -> QWidget:
    """Return a row with a button at its beginning, as wide as it wants to be."""
    row = QWidget()
    beside = QHBoxLayout(row)
    beside.setContentsMargins(0, 0, 0, 0)
    beside.addWidget(button)
    beside.addStretch(1)
    return row
