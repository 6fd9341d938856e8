"""Where the check is, what is to be done next, and every round until now."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from levensreis.ui.anonymise.frames import panel
from levensreis.ui.member_check.signs import STATES
from levensreis.ui.member_check.standing.presenter import Next, RoundLine, Standing
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import Row


class StandingPanel(QWidget):
    """The state in words, with a button for what comes next."""

    begun = Signal(object)
    """What somebody wants to do next."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(style, IconName.MINUS, px=22)
        self.state = label("", "h2")
        self.words = wrapped("")
        self.buttons = {each: QPushButton(each.label) for each in Next}
        self._in_order: list[QPushButton] = []
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self.rounds = RowList(style)
        self.rounds.setAccessibleName(self.tr("Rondes"))
        self._nothing = wrapped(
            self.tr(
                "Elk formulier dat u maakt, komt hier te staan: wanneer het gemaakt "
                "is, wat terugkwam en hoe de ronde eindigde."
            ),
            "meta",
        )
        for deed, button in self.buttons.items():
            button.clicked.connect(lambda _=False, deed=deed: self.begun.emit(deed))
        self._lay_out()

    def begin(self) -> None:
        """Put the keys on what is usually done next, or on the rounds."""
        shown = [each for each in self._in_order if not each.isHidden()]
        if shown:
            shown[0].setFocus()
        else:
            self.rounds.setFocus()

    def show_standing(self, standing: Standing, rounds: Sequence[RoundLine]) -> None:
        """Show how far the check is, and the rounds, the last first."""
        self._icon.set_icon(*STATES[standing.state])
        self.state.setText(standing.state.label.capitalize())
        self.words.setText(standing.words)
        self._show_buttons(standing.deeds)
        self.rounds.show_rows(
            [
                Row(
                    words=each.words,
                    key=at,
                    mark=IconName.CHECK if each.is_closed else IconName.FILE,
                    meta=each.about,
                    spoken=f"{each.words}. {each.about}",
                    card=True,
                )
                for at, each in enumerate(rounds)
            ]
        )
        self.rounds.setVisible(bool(rounds))
        self._nothing.setVisible(not rounds)

    def _show_buttons(self, deeds: Sequence[Next]) -> None:
        self._in_order = [self.buttons[each] for each in deeds]
        for button in self.buttons.values():
            self._buttons.removeWidget(button)
            button.setVisible(button in self._in_order)
        for at, button in enumerate(self._in_order):
            self._buttons.insertWidget(at, button)
            kind = "" if at else "primary"
            if button.property("kind") != kind:
                button.setProperty("kind", kind)
                button.style().unpolish(button)
                button.style().polish(button)
        for first, second in zip(self._in_order, self._in_order[1:], strict=False):
            QWidget.setTabOrder(first, second)

    def _lay_out(self) -> None:
        frame, column = panel()
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._icon)
        head.addWidget(self.state, 1)
        for button in self.buttons.values():
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addSpacing(4)
        column.addLayout(self._buttons)
        below, listed = panel()
        listed.addWidget(label(self.tr("Rondes"), "h2"))
        listed.addWidget(self._nothing)
        listed.addWidget(self.rounds, 1)
        listed.addStretch(0)
        listed.setAlignment(Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(frame)
        whole.addWidget(below, 1)
