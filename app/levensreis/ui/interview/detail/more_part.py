"""What of a statement is seldom asked: its course, the step to help and its source."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from levensreis.domain.course_change import CourseChange
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.statement import Statement
from levensreis.language import say, word
from levensreis.ui.interview.choice import Choice
from levensreis.ui.interview.spell_fields import NO_ONE
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import label

MORE_OPEN: Final = "interview/more"
_STEPS: Final = {
    HelpStep.ACCESS: word("Toegang: waar hulp te vragen was, en of dat lukte."),
    HelpStep.QUESTION: word(
        "Vraagverheldering: uitzoeken wat er aan de hand was en wat nodig was."
    ),
    HelpStep.PLANNING: word("Planning: afspreken welke hulp er kwam, en wanneer."),
    HelpStep.DIRECTION: word("Regie: wie het overzicht hield en alles afstemde."),
    HelpStep.SAFETY: word("Veiligheid: of het veilig was, en wat daarvoor gebeurde."),
    HelpStep.MONITORING: word("Monitoring: volgen of de hulp hielp, en bijstellen."),
}


class MorePart(QWidget):
    """Folded away under a heading, that tells what is chosen in it."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.heading = QPushButton(self.tr(" &Meer"))
        self.heading.setProperty("kind", "quiet")
        self.heading.setAccessibleName(self.tr("Meer: verloop, stap naar hulp, bron"))
        self.told = wrapped("", "meta")
        self._chosen = ""
        self.course_change = _choice(CourseChange)
        self.help_step = _choice(HelpStep)
        self.source = _choice(Source)
        self._about_step = wrapped("", "meta")
        self._body = QWidget()
        self._lay_out()
        self.heading.clicked.connect(self._turn)
        self.show_open(QSettings().value(MORE_OPEN, False, type=bool) is True)

    @property
    def is_open(self) -> bool:
        """Whether the fields are shown."""
        return not self._body.isHidden()

    def show_open(self, is_open: bool) -> None:
        """Show the fields, or only what is chosen in them."""
        icon = IconName.CHEVRON_DOWN if is_open else IconName.CHEVRON_RIGHT
        put_icon(self.heading, self._style, icon, "muted")
        state = self.tr("uitgeklapt") if is_open else self.tr("ingeklapt")
        self.heading.setAccessibleDescription(
            ", ".join(filter(None, (state, self._chosen)))
        )
        self._body.setVisible(is_open)
        self.told.setVisible(not is_open)

    def show_statement(self, statement: Statement) -> None:
        """Show what was told of a statement."""
        chosen = statement.course_change, statement.help_step, statement.source
        boxes = self.course_change, self.help_step, self.source
        for box, value in zip(boxes, chosen, strict=True):
            box.setCurrentIndex(max(box.findData(value), 0))
        self._chosen = " · ".join(each.label for each in chosen if each)
        inside = self.tr("verloop, stap naar hulp, bron")
        self.told.setText(self._chosen or inside)
        step = statement.help_step
        self._about_step.setText(
            say(_STEPS[step])
            if step
            else self.tr("Over welke stap op weg naar hulp dit gaat.")
        )
        self.show_open(self.is_open)

    def _turn(self) -> None:
        QSettings().setValue(MORE_OPEN, not self.is_open)
        self.show_open(not self.is_open)
        self.heading.setFocus()  # by its key as well: the fields come next

    def _lay_out(self) -> None:
        tr = self.tr
        rows = QVBoxLayout(self._body)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.setSpacing(4)
        asked = tr("Werd het hierdoor complexer (escalatie) of juist minder complex?")
        never = tr("Zoals het werd verteld, nooit een oordeel van ons.")
        for name, box, about in (
            (tr("Verl&oop"), self.course_change, wrapped(f"{asked} {never}", "meta")),
            (tr("Stap naar hul&p"), self.help_step, self._about_step),
            (
                tr("Bro&n"),
                self.source,
                wrapped(tr("Van wie of waaruit dit komt."), "meta"),
            ),
        ):
            box.setAccessibleName(name.replace("&", ""))
            rows.addWidget(label(name, "label", buddy=box))
            rows.addWidget(box)
            rows.addWidget(about)
            rows.addSpacing(4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self.told)
        whole.addWidget(self._body)


def _choice(values: Iterable[CourseChange | HelpStep | Source]) -> Choice:
    box = Choice()
    box.addItem(NO_ONE, None)
    for each in values:
        box.addItem(each.label.capitalize(), each)
    return box
