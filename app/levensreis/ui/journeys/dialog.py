"""The form of a journey: a new one, or what is known of one."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Sex
from levensreis.ui.journeys.form import JourneyForm, WrongField
from levensreis.ui.widgets.dialog_buttons import dialog_buttons
from levensreis.ui.widgets.field_rows import FieldRows
from levensreis.ui.widgets.labels import label

LETTERS: Final = 62
"""How wide the form is at least."""


class JourneyDialog(QDialog):
    """Asks what is known of a journey; stays open while something is wrong."""

    def __init__(
        self,
        title: str,
        form: JourneyForm,
        save: Callable[[JourneyForm], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._save = save
        self.pseudonym = QLineEdit(form.pseudonym)
        self.code = QLineEdit(form.code)
        self.birth = QLineEdit(form.birth)
        self.birth.setPlaceholderText(self.tr("2008-05, of alleen 2008"))
        self.sex = QComboBox()
        self.sex.addItem("–", None)
        for sex in Sex:
            self.sex.addItem(sex.label, sex)
        self.sex.setCurrentIndex(max(self.sex.findData(form.sex), 0))
        self.respondents = QLineEdit(form.respondents)
        self._lay_out(title)

    def show_problem(self, words: str, field: str) -> None:
        """Tell beside a field what is wrong with it."""
        self._rows.show_problem(field, words)
        getattr(self, field).setFocus()

    def problem(self, field: str) -> str:
        """Return what is told beside a field."""
        return self._rows.problem(field)

    def _lay_out(self, title: str) -> None:
        tr = self.tr
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(4)
        whole.addWidget(label(title, "h2"))
        whole.addSpacing(6)
        self._rows = rows = FieldRows(whole)
        rows.add(
            "pseudonym",
            tr("&Schuilnaam"),
            self.pseudonym,
            note=tr("De enige naam in een uitvoer. Niet de echte naam."),
        )
        rows.add("code", tr("&Code"), self.code)
        rows.add(
            "birth",
            tr("&Geboortemaand"),
            self.birth,
            note=tr("Nodig om jaartallen om te rekenen naar leeftijden."),
        )
        rows.add("sex", tr("&Jongen of meisje"), self.sex)
        rows.add(
            "respondents",
            tr("Gespreks&partners"),
            self.respondents,
            note=tr(
                "Met komma’s ertussen. Achter @ typt u het laatste woord ervan."
                " Zo wordt oma van moeders kant: @kant."
            ),
        )
        whole.addSpacing(12)
        whole.addWidget(dialog_buttons(self, tr("Bewaren"), self._try))
        self.setMinimumWidth(LETTERS * self.fontMetrics().averageCharWidth())

    def _try(self) -> None:
        self._rows.clear()
        sex = self.sex.currentData()
        form = JourneyForm(
            code=self.code.text(),
            pseudonym=self.pseudonym.text(),
            birth=self.birth.text(),
            sex=Sex(sex) if sex else None,
            respondents=self.respondents.text(),
        )
        try:
            self._save(form)
        except WrongField as error:
            self.show_problem(str(error), error.field)
        except KnownError as error:
            self.show_problem(str(error), "code")
        else:
            self.accept()
