"""One role: who signed in it, or where somebody can."""

from datetime import datetime

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.anonymise.signing import Role
from levensreis.ui.anonymise.sign.presenter import Signed
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import label


class SignBox(QFrame):
    """One role: who signed it, or a field for a name and a button."""

    def __init__(self, style: Style, role: Role) -> None:
        super().__init__()
        self.role = role
        self.setProperty("cls", "card")
        self.icon = IconLabel(style, IconName.HELP)
        self.state = wrapped("")
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Naam"))
        self.name.setAccessibleName(
            self.tr("Naam van de {role}").format(role=role.label)
        )
        self.button = QPushButton(self.tr("Ondertekenen"))
        self.button.setAccessibleName(
            self.tr("Ondertekenen als {role}").format(role=role.label)
        )
        self.button.setProperty("kind", "primary")
        self.take_back = QPushButton(self.tr("Terugnemen …"))
        self.take_back.setAccessibleName(
            self.tr("Handtekening van de {role} terugnemen").format(role=role.label)
        )
        self.problem = wrapped("", "wrong")
        self.problem.hide()
        head = QHBoxLayout()
        head.addWidget(self.icon)
        head.addWidget(label(role.label.capitalize(), "h3"), 1)
        head.addWidget(self.take_back)
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.name, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.state)
        column.addWidget(self._row)
        column.addWidget(self.problem)

    def show_signed(self, signed: Signed) -> None:
        """Show how far this role is."""
        self.problem.hide()
        done = signed.is_done and signed.texts > 0
        self._row.setVisible(not done and signed.texts > 0)
        self.take_back.setVisible(bool(signed.by) and signed.texts > 0)
        if done:
            self.name.clear()  # the next one to sign here is somebody else
        names = ", ".join(signed.by)
        if done and signed.at is not None:
            self.icon.set_icon(IconName.CIRCLE_CHECK, "plus")
            words = self.tr("Ondertekend door {names} op {day}.").format(
                names=names, day=_day(signed.at)
            )
        elif signed.by:
            self.icon.set_icon(IconName.ALERT, "warning")
            words = self._again(signed.unsigned).format(
                names=names, open=signed.unsigned, every=signed.texts
            )
        elif signed.texts:
            self.icon.set_icon(IconName.HELP, "muted")
            words = self._asked()
        else:
            self.icon.set_icon(IconName.HELP, "muted")
            words = self.tr("Er is nog geen tekst om te ondertekenen.")
        self.state.setText(words)

    def _again(self, texts: int) -> str:
        if texts == 1:
            return self.tr("{names} ondertekende. 1 van {every} teksten is weer open.")
        return self.tr(
            "{names} ondertekende. {open} van {every} teksten zijn weer open."
        )

    def _asked(self) -> str:
        if self.role is Role.INTERVIEWER:
            return self.tr(
                "Met mijn naam zeg ik dat ik over elk punt heb beslist en alles heb "
                "nagelezen."
            )
        return self.tr(
            "Iemand anders leest eerst ‘Voor en na’ helemaal, en ondertekent daarna."
        )

    def show_problem(self, words: str) -> None:
        """Tell why it cannot be signed."""
        self.problem.setText(words)
        self.problem.show()
        self.name.setFocus()
        announce(self, words)


def _day(at: datetime) -> str:
    day = at.astimezone()
    return f"{day.day}-{day.month}-{day.year}"
