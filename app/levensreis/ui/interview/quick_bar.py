"""The quick line: one line of typing becomes a statement, and says so beforehand."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.influence import Influence
from levensreis.domain.journey import Respondent
from levensreis.domain.theme import Theme
from levensreis.ui.interview.new_names.offer import NameOffer
from levensreis.ui.interview.quick_line import QuickLine
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.icons import IconLabel, put_icon
from levensreis.ui.widgets.labels import ElidedLabel, KeyHint, label

THEME_LETTERS: Final = 15
RESPONDENT_LETTERS: Final = 9
ACCOUNT_LETTERS: Final = 45


class QuickBar(QWidget):
    """A line with its theme and sign, and a preview in words under it."""

    typed = Signal(str, object)
    entered = Signal(str, object)
    theme_chosen = Signal(Theme)
    respondent_chosen = Signal(int)
    account_ended = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folded: bool | None = None
        self._choices = QWidget()
        self.line = QuickLine()
        self.line.setPlaceholderText(
            self.tr("Wat gebeurde er?  bijvoorbeeld: 6;6 naar een gezinshuis -")
        )
        self.line.setAccessibleName(self.tr("Snel vastleggen"))
        self.line.textChanged.connect(self.tell)
        self.line.returnPressed.connect(self._enter)
        self._signs = {
            Influence.POSITIVE: self._sign(self.tr("+  Verlaagde"), "plus"),
            Influence.NEGATIVE: self._sign(self.tr("−  Verhoogde"), "minus"),
        }
        self.themes = QComboBox()
        self.themes.setAccessibleName(self.tr("Thema"))
        for number, theme in enumerate(Theme, 1):
            self.themes.addItem(f"F{number}  {theme.label}", theme)
        self.themes.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.themes.setMinimumContentsLength(THEME_LETTERS)
        self.themes.activated.connect(self._choose_theme)
        self.respondents = QComboBox()
        self.respondents.setAccessibleName(self.tr("Wie dit vertelt"))
        self.respondents.setToolTip(self.tr("Wie dit vertelt (Ctrl+1 tot Ctrl+9)"))
        self.respondents.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.respondents.setMinimumContentsLength(RESPONDENT_LETTERS)
        self.respondents.activated.connect(self._choose_respondent)
        self.account = QPushButton()
        self.account.setProperty("kind", "chip")
        self.account.clicked.connect(self.account_ended)
        put_icon(self.account, style, IconName.CLOSE, "accent")
        self.account.hide()
        self.record = QPushButton(self.tr("Vastleggen"))
        self.record.setProperty("kind", "primary")
        self.record.clicked.connect(self._enter)
        self._preview = ElidedLabel("", "meta")
        self.offer = NameOffer(style)
        self._mark = IconLabel(style, IconName.INFO, "muted", 14)
        self._hint = self.tr(
            "Tijd, wat er gebeurde, + of −, ! cruciaal moment, #factor, "
            '@gesprekspartner, "citaat"'
        )
        self._lay_out(style)
        self.show_preview(None)

    @property
    def influence(self) -> Influence | None:
        """The sign that is pressed, for a line that does not say."""
        pressed = (sign for sign, button in self._signs.items() if button.isChecked())
        return next(pressed, None)

    def show_preview(self, words: str | None, *, doubtful: bool = False) -> None:
        """Tell what would be recorded; without words, what can be typed."""
        self._preview.set_text(words or self._hint)
        name = IconName.ALERT if doubtful else IconName.CHECK
        self._mark.set_icon(
            name if words else IconName.INFO,
            "warning" if doubtful else "accent" if words else "muted",
        )

    def show_problem(self, words: str) -> None:
        """Tell beside the line what went wrong; what was typed stays."""
        self._preview.set_text(words)
        announce(self.line, words)
        self._mark.set_icon(IconName.ALERT, "danger")
        self.line.setFocus()

    def show_theme(self, theme: Theme) -> None:
        """Show into which theme is recorded."""
        self.themes.setCurrentIndex(self.themes.findData(theme))

    def show_respondents(
        self, respondents: Sequence[Respondent], speaking: str | None
    ) -> None:
        """Show who can speak, each with the key for it, and who does."""
        self.respondents.clear()
        for number, person in enumerate(respondents, 1):
            key = f"Ctrl+{number}  " if number < 10 else ""
            self.respondents.addItem(f"{key}{person.role}", person.key)
        self.respondents.setCurrentIndex(self.respondents.findData(speaking))
        self.respondents.setEnabled(bool(respondents))

    def show_account_of(self, text: str | None) -> None:
        """Show of which event the line gives another account."""
        self.account.setVisible(text is not None)
        if text is not None:
            words = self.tr("Ander verslag van: {text}").format(text=text)
            metrics = self.account.fontMetrics()
            width = metrics.averageCharWidth() * ACCOUNT_LETTERS
            elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
            self.account.setText(f" {elided}")
            self.account.setToolTip(self.tr("Niet meer (Esc)"))
            self.account.setAccessibleName(words)
            self.line.setFocus()

    def fill(self, text: str) -> None:
        """Put words in the line, with the cursor behind them."""
        self.line.setText(text)
        self.line.setFocus()
        self.line.end(False)

    def clear(self) -> None:
        """Be ready for the next statement."""
        for button in self._signs.values():
            button.setChecked(False)
        self.line.setText("")  # clear() could be undone by Ctrl+Z

    def fold(self, *, folded: bool) -> None:
        """Put the choices under the line when there is little room."""
        if folded == self._folded:
            return
        self._folded = folded
        self._grid.removeWidget(self._choices)
        if folded:
            self._grid.addWidget(
                self._choices, 1, 0, alignment=Qt.AlignmentFlag.AlignLeft
            )
        else:
            self._grid.addWidget(self._choices, 0, 1)

    def _sign(self, text: str, kind: str) -> QPushButton:
        button = QPushButton(text)
        button.setCheckable(True)
        button.setProperty("kind", kind)
        button.setProperty("compact", "true")
        button.clicked.connect(lambda: self._press(button))
        return button

    def _press(self, pressed: QPushButton) -> None:
        for button in self._signs.values():
            if button is not pressed:
                button.setChecked(False)
        self.tell()
        self.line.setFocus()

    def tell(self) -> None:
        """Announce what is typed, for the preview."""
        self.typed.emit(self.line.text(), self.influence)

    def _enter(self) -> None:
        self.entered.emit(self.line.text(), self.influence)

    def _choose_respondent(self, number: int) -> None:
        self.respondent_chosen.emit(number)
        self.tell()
        self.line.setFocus()

    def _choose_theme(self) -> None:
        self.theme_chosen.emit(Theme(self.themes.currentData()))
        self.tell()
        self.line.setFocus()

    def _lay_out(self, style: Style) -> None:
        bar = QFrame()
        bar.setProperty("cls", "bar")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconLabel(style, IconName.PENCIL))
        row.addWidget(self.line, 1)
        choices = QHBoxLayout(self._choices)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(8)
        for button in self._signs.values():
            choices.addWidget(button)
        for box in (self.themes, self.respondents):
            choices.addWidget(_named(box))
            choices.addWidget(box)
        choices.addWidget(self.record)
        choices.addWidget(KeyHint("Enter"))
        self._grid = QGridLayout(bar)
        self._grid.setContentsMargins(14, 6, 8, 6)
        self._grid.setSpacing(8)
        self._grid.addLayout(row, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self.fold(folded=False)
        under = QHBoxLayout()
        under.setContentsMargins(16, 0, 8, 0)
        under.setSpacing(6)
        under.addWidget(self.account)
        under.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        under.addWidget(self._preview, 1)
        under.addWidget(self.offer)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(bar)
        whole.addLayout(under)


def _named(box: QComboBox) -> QLabel:
    """Return the name of a list, for screen readers that take its text as its name."""
    made = label(box.accessibleName(), buddy=box)
    made.hide()
    return made
