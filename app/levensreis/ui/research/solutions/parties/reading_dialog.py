"""What was read of questionnaires, one after another, before it is kept."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.errors import KnownError
from levensreis.domain.solutions.answer import Answer
from levensreis.domain.solutions.read_back import Doubtful
from levensreis.domain.solutions.solution import Solution
from levensreis.services.questionnaires import QuestionnaireReading
from levensreis.ui.member_check.handwriting import Handwriting
from levensreis.ui.research.solutions.parties.answer_form import AnswerForm
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.dialog_buttons import button_row
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import label

SIZE: Final = (1080, 620)
AROUND: Final = 40
"""Pixels of the window around it that stay in sight."""

Keep = Callable[[QuestionnaireReading, Answer], None]


class ReadingDialog(QDialog):
    """At the left what to look at, at the right the answer, to be put right."""

    def __init__(
        self,
        style: Style,
        readings: Sequence[QuestionnaireReading],
        solutions: Sequence[Solution],
        keep: Keep,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Teruggekomen vragenlijsten"))
        self._style, self._keep = style, keep
        self._left = list(readings)
        self._total = len(readings)
        self.title = wrapped("", "h2")
        self.state = label("", "chip")
        self.unread = wrapped("", "warning")
        self.unread.hide()
        self.told = QScrollArea()
        self.told.setAccessibleName(self.tr("Waar u op moet letten"))
        self.form = AnswerForm(style)
        self.form.show_solutions(solutions)
        self.problem = wrapped("", "wrong")
        self.later = QPushButton(self.tr("Niet bewaren"))
        self.keep_button = QPushButton(self.tr("Bewaren (Ctrl+S)"))
        self.keep_button.setProperty("kind", "primary")
        self.keep_button.clicked.connect(self._keep_this)
        self.later.clicked.connect(self._next)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self._keep_this)
        self._lay_out()
        self._show()

    @property
    def reading(self) -> QuestionnaireReading:
        """The one that is looked at."""
        return self._left[0]

    def show_unread(self, problems: Sequence[str]) -> None:
        """Tell which files that came along could not be read, and why."""
        told = self.tr("Niet gelezen: {problems}")
        self.unread.setText(told.format(problems="\n".join(problems)))
        self.unread.setVisible(bool(problems))

    def reject(self) -> None:
        """Close when nothing that was typed goes with it, or at the second time."""
        if self.form.is_edited and self.problem.isHidden():
            self._tell(
                self.tr(
                    "U hebt iets veranderd dat nog niet is bewaard. Bewaar het, of "
                    "druk nog eens op Esc om het te laten gaan."
                )
            )
            return
        super().reject()

    def _show(self) -> None:
        reading = self.reading
        number = self._total - len(self._left) + 1
        self.title.setText(self.tr("Gelezen: {party}").format(party=reading.party.name))
        many = self.tr("{number} van {count}")
        self.state.setText(many.format(number=number, count=self._total))
        self.state.setVisible(self._total > 1)
        self.problem.hide()
        self._show_told(reading)
        self.form.show_answer(reading.read.answer or Answer(), reading.party.name)
        announce(self, self.title.text())
        self.keep_button.setFocus()

    def _show_told(self, reading: QuestionnaireReading) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        read = reading.read
        notices = list(reading.notices)
        if read.answer is None:
            told = self.tr(
                "Er zijn meer oplossingen gekozen dan mag: {which}. Vraag de partij "
                "welke het zijn, en kies ze rechts."
            )
            notices.insert(0, told.format(which=", ".join(read.chosen)))
        for words in notices:
            column.addWidget(self._marked(words))
        for each in read.doubtful:
            column.addWidget(self._doubtful(each))
        if not notices and not read.doubtful:
            sure = self.tr("Alles is zeker gelezen. Er is niets om na te kijken.")
            column.addWidget(self._marked(sure, is_fine=True))
        column.addStretch(1)
        self.told.setWidget(inner)

    def _doubtful(self, each: Doubtful) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        column.addWidget(wrapped(_capital(each.where), "h3"))
        for doubt in sorted(doubt.label for doubt in each.given.doubts):
            column.addWidget(self._marked(doubt))
        if each.given.words.strip():
            column.addWidget(wrapped(f"‘{each.given.words.strip()}’"))
        picture = Handwriting(self._style)
        picture.show_picture(each.given.picture)
        column.addWidget(picture)
        return made

    def _marked(self, words: str, *, is_fine: bool = False) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        icon = IconName.CIRCLE_CHECK if is_fine else IconName.ALERT
        mark = IconLabel(self._style, icon, "plus" if is_fine else "warning", 16)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(wrapped(words), 1)
        return made

    def _keep_this(self) -> None:
        try:
            self._keep(self.reading, self.form.answer)
        except KnownError as error:
            self._tell(str(error))
        else:
            self._next()

    def _next(self) -> None:
        self._left.pop(0)
        if self._left:
            self._show()
        else:
            self.accept()

    def _tell(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.show()
        announce(self, words)

    def _lay_out(self) -> None:
        px = self._style.px
        width, height = px(SIZE[0]), px(SIZE[1])
        if (over := self.parentWidget()) is not None:
            room = over.window().size()
            width = min(width, room.width() - AROUND)
            height = min(height, room.height() - AROUND)
        self.resize(width, height)
        self.told.setWidgetResizable(True)
        self.told.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.told)
        split.addWidget(self.form)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        split.setSizes([px(400), px(620)])
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        about = self.tr(
            "Er is nog niets bewaard. Verbeter rechts wat niet klopt, en typ over wat "
            "met de hand is geschreven."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(wrapped(about, "meta"))
        column.addWidget(self.unread)
        column.addWidget(split, 1)
        column.addWidget(self.problem)
        column.addWidget(button_row(self.later, self.keep_button))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
