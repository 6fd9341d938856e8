"""One purpose: what is asked, how things stand, and what can be done about it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.consent import ConsentState, Purpose
from levensreis.ui.details.answers import PurposeLine
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import label

SIGNS: Final = {
    ConsentState.MISSING: (IconName.HELP, "muted"),
    ConsentState.GIVEN: (IconName.CIRCLE_CHECK, "plus"),
    ConsentState.REFUSED: (IconName.CLOSE, "danger"),
    ConsentState.WITHDRAWN: (IconName.UNDO, "warning"),
}
"""An icon for each state, in a colour of Tokens; the word beside it says it."""
DEEDS_WIDTH: Final = 322


class PurposeRow(QFrame):
    """The question left, the answer beside it, buttons right, a form underneath."""

    answer_wanted = Signal()
    correction_wanted = Signal()
    withdrawal_wanted = Signal()

    def __init__(
        self, purpose: Purpose, style: Style, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("cls", "card")
        self.purpose = purpose
        self._style = style
        self.answer = QPushButton()
        self.withdraw = QPushButton(self.tr("Intrekken"))
        self.correct = QPushButton(self.tr("Corrigeren"))
        self.correct.setProperty("kind", "quiet")
        for button, wanted in (
            (self.answer, self.answer_wanted),
            (self.withdraw, self.withdrawal_wanted),
            (self.correct, self.correction_wanted),
        ):
            button.clicked.connect(wanted)
        self._icon = IconLabel(style, IconName.HELP, "muted", 16)
        self.state = label("", "h3")
        self.facts = wrapped("", "meta")
        self.history = wrapped("", "meta")
        self._deeds = QWidget()
        self._lay_out()
        style.changed.connect(self._fit)
        self._fit()

    def show_line(self, line: PurposeLine) -> None:
        """Show how things stand."""
        self.setAccessibleName(line.spoken)
        self._icon.set_icon(*SIGNS[line.state])
        self.state.setText(line.state.label)
        self.facts.setText(line.facts)
        self.facts.setVisible(bool(line.facts))
        self.history.setText("\n".join(line.history))
        self.history.setVisible(bool(line.history))
        asked = line.state is not ConsentState.MISSING
        self.answer.setText(
            self.tr("Nieuw antwoord") if asked else self.tr("Toestemming vastleggen")
        )
        self.answer.setProperty("kind", "quiet" if asked else "")
        self.answer.style().unpolish(self.answer)
        self.answer.style().polish(self.answer)
        self.correct.setVisible(asked)
        self.withdraw.setVisible(line.state is ConsentState.GIVEN)
        for button in self.buttons:
            button.setAccessibleName(f"{line.purpose.label}: {button.text()}")
            button.setAccessibleDescription(line.spoken)

    @property
    def buttons(self) -> list[QPushButton]:
        """What can be done, as the eye meets it."""
        return [self.withdraw, self.answer, self.correct]

    def _fit(self) -> None:
        # The same in every row, so that the answers stand under each other.
        self._deeds.setMinimumWidth(self._style.px(DEEDS_WIDTH))

    def _lay_out(self) -> None:
        asked = QVBoxLayout()
        asked.setSpacing(2)
        asked.addWidget(label(self.purpose.label, "h3"))
        asked.addWidget(wrapped(self.purpose.question, "meta"))
        asked.addStretch(1)
        stands = QHBoxLayout()
        stands.setSpacing(8)
        stands.addWidget(self._icon)
        stands.addWidget(self.state, 1)
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addLayout(stands)
        told.addWidget(self.facts)
        told.addWidget(self.history)
        told.addStretch(1)
        beside = QHBoxLayout(self._deeds)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(4)
        beside.addStretch(1)
        for button in self.buttons:
            beside.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        line = QHBoxLayout()
        line.setSpacing(20)
        line.addLayout(asked, 5)
        line.addLayout(told, 5)
        line.addWidget(self._deeds)
        self.beneath = QVBoxLayout(self)
        self.beneath.setContentsMargins(14, 10, 12, 10)
        self.beneath.setSpacing(10)
        self.beneath.addLayout(line)
