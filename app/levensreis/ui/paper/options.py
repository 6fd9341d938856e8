"""How the chosen paper is wanted: only what says something of it is seen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.services.paper_order import Paper
from levensreis.ui.paper.contact_form import ContactForm
from levensreis.ui.paper.protection import Protection
from levensreis.ui.paper.return_day import ReturnDay
from levensreis.ui.paper.wish import Wish
from levensreis.ui.style import Style
from levensreis.ui.widgets.labels import label


class PaperOptions(QFrame):
    """Names, what has changed, the day, the contact, and a passphrase."""

    changed = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cls", "panel")
        tr = self.tr
        self._paper = Paper.WRITE_UP
        self._has_former = False
        self.replaced = QRadioButton(tr("Met de schuilnaam en vervangingen"))
        self.as_told = QRadioButton(tr("Met de namen zoals verteld"))
        self.replaced.setChecked(True)
        self._names = _group(tr("Namen"), self.replaced, self.as_told)
        self.only_changed = QCheckBox(
            tr("Alleen wat is veranderd sinds het vorige formulier")
        )
        self.only_changed.setChecked(True)
        self.back_by = ReturnDay()
        self.contact = ContactForm()
        self.protection = Protection(style)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        for part in (
            self._names,
            self.only_changed,
            self.back_by,
            self.contact,
            self.protection,
        ):
            column.addWidget(part)
        self._listen()
        self.show_paper(self._paper)

    def wish(self, paper: Paper) -> Wish:
        """Return how a paper is wanted."""
        return Wish(
            paper,
            names_stay=self.as_told.isChecked(),
            only_changed=self.only_changed.isChecked(),
            back_by=self.back_by.day,
        )

    def show_paper(self, paper: Paper) -> None:
        """Show what says something of a paper."""
        self._paper = paper
        is_letter = paper is Paper.LETTER
        self._names.setVisible(paper.output.names_may_stay)
        is_form = paper is Paper.CHECK_FORM
        self.only_changed.setVisible(is_form and self._has_former)
        self.back_by.setVisible(is_letter)
        self.contact.setVisible(is_letter)

    def show_former(self, *, has_former: bool) -> None:
        """Offer to ask only what changed, if there was a form before."""
        self._has_former = has_former
        self.show_paper(self._paper)

    def begin_anew(self) -> None:
        """Forget what was chosen for one journey: the next is another family."""
        self.replaced.setChecked(True)
        self.only_changed.setChecked(True)
        self.protection.forget()

    def commit(self) -> QWidget | None:
        """Keep what was not left yet; return the first field that could not be."""
        if self._paper is not Paper.LETTER:
            return None
        return self.back_by.commit() or self.contact.commit()

    def _listen(self) -> None:
        self.as_told.toggled.connect(lambda _: self.changed.emit())
        self.only_changed.toggled.connect(lambda _: self.changed.emit())
        self.back_by.changed.connect(self.changed)


def _group(title: str, *buttons: QRadioButton) -> QWidget:
    made = QWidget()
    made.setAccessibleName(title)
    group = QButtonGroup(made)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(label(title, "h3"))
    for button in buttons:
        group.addButton(button)
        column.addWidget(button)
    return made
