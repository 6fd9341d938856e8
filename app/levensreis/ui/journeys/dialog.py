"""The form of a journey: a new one, or what is known of one."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Sex
from levensreis.ui.journeys.form import JourneyForm, WrongField
from levensreis.ui.journeys.names_part import NamesPart
from levensreis.ui.widgets.dialog_buttons import dialog_buttons
from levensreis.ui.widgets.field_rows import FieldRows
from levensreis.ui.widgets.labels import label

LETTERS: Final = 62
"""How wide a column of the form is at least."""
MARGIN: Final = 20
AROUND: Final = 150
"""Pixels of the screen for what is not scrolled: the buttons, and the frame."""


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
        self.names = NamesPart(form.names) if form.names is not None else None
        self._lay_out(title)

    def show_problem(self, words: str, field: str) -> None:
        """Tell beside a field what is wrong with it."""
        if self.names is not None and field in self.names.fields:
            self.names.show_problem(words, field)
            wrong = self.names.fields[field]
        else:
            self._rows.show_problem(field, words)
            wrong = getattr(self, field)
        wrong.setFocus()
        self._area.ensureWidgetVisible(wrong)

    def problem(self, field: str) -> str:
        """Return what is told beside a field."""
        if self.names is not None and field in self.names.fields:
            return self.names.rows.problem(field)
        return self._rows.problem(field)

    def _lay_out(self, title: str) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, 18, MARGIN, 18)
        whole.setSpacing(4)
        whole.addWidget(label(title, "h2"))
        whole.addSpacing(6)
        self._inner = QWidget()
        sides = QHBoxLayout(self._inner)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(28)
        left = QVBoxLayout()
        left.setSpacing(4)
        sides.addLayout(left, 1)
        self._lay_out_fields(left)
        if self.names is not None:
            sides.addWidget(self.names, 1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._inner)
        whole.addWidget(self._area, 1)
        whole.addSpacing(12)
        whole.addWidget(dialog_buttons(self, self.tr("Bewaren"), self._try))
        letters = LETTERS * sides.count()
        room = self.screen().availableGeometry().width()
        wanted = letters * self.fontMetrics().averageCharWidth()
        self.setMinimumWidth(min(wanted, room))

    def _lay_out_fields(self, left: QVBoxLayout) -> None:
        tr = self.tr
        self._rows = rows = FieldRows(left)
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
        left.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words need at this width, or scroll on a low screen."""
        super().showEvent(event)
        around = self.contentsMargins().left() + self.contentsMargins().right()
        needed = self._inner.heightForWidth(self.width() - 2 * MARGIN - around)
        room = self.screen().availableGeometry().height() - AROUND
        self._area.setMinimumHeight(min(needed, room - self._area.y()))

    def _try(self) -> None:
        self._rows.clear()
        if self.names is not None:
            self.names.rows.clear()
        sex = self.sex.currentData()
        form = JourneyForm(
            code=self.code.text(),
            pseudonym=self.pseudonym.text(),
            birth=self.birth.text(),
            sex=Sex(sex) if sex else None,
            respondents=self.respondents.text(),
            names=self.names.form() if self.names is not None else None,
        )
        try:
            self._save(form)
        except WrongField as error:
            self.show_problem(str(error), error.field)
        except KnownError as error:
            self.show_problem(str(error), "code")
        else:
            self.accept()
