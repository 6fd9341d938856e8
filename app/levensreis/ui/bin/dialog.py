"""The bin of a journey: a list of what was thrown away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.ui.bin.presenter import BinPresenter
from levensreis.ui.interview.cards import STATEMENT_ROLE, CardModel
from levensreis.ui.interview.desk import Desk
from levensreis.ui.interview.theme_panel import CardList
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import label


class BinDialog(QDialog):
    """Enter takes the marked statement back; emptying is asked about."""

    def __init__(self, desk: Desk, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Prullenbak"))
        self._model = CardModel()
        self.cards = CardList(style)
        self.cards.setDragEnabled(False)
        self.cards.setModel(self._model)
        self.cards.setAccessibleName(self.tr("Wat is weggegooid"))
        self.cards.opened.connect(self._take_back)
        self._words = wrapped("", "meta")
        self.back = QPushButton(self.tr(" Terugzetten"))
        self.back.setToolTip(self.tr("Terug in de levensreis (Enter)"))
        put_icon(self.back, style, IconName.UNDO)
        self.back.clicked.connect(self._take_back)
        self.empty = QPushButton(self.tr(" Prullenbak legen …"))
        self.empty.setProperty("kind", "danger")
        put_icon(self.empty, style, IconName.TRASH, "danger")
        self.empty.clicked.connect(self._ask_empty)
        self._lay_out(style)
        self._presenter = BinPresenter(self, desk)

    def show_statements(
        self, statements: Sequence[Statement], context: LifeContext
    ) -> None:
        """Show what is in the bin, the last told first."""
        self._model.set_statements(statements, context)
        for button in (self.back, self.empty):
            button.setEnabled(bool(statements))
        self.cards.setVisible(bool(statements))
        if statements:
            self.cards.setCurrentIndex(self._model.index(0))
            self._words.setText(
                self.tr("Kies een uitspraak en druk op Enter om die terug te zetten.")
            )
        else:
            self._words.setText(
                self.tr(
                    "De prullenbak is leeg. Wat u in deze levensreis weggooit, komt "
                    "hier, en blijft tot u de prullenbak leegt."
                )
            )

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self._told.setText(words)
        self._told.show()

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self.show_done(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the list and the buttons."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _take_back(self) -> None:
        chosen = self.cards.currentIndex().data(STATEMENT_ROLE)
        if isinstance(chosen, Statement):
            self._presenter.take_back(chosen.id)

    def _ask_empty(self) -> None:
        count = self._model.rowCount()
        answer = QMessageBox(self)
        answer.setIcon(QMessageBox.Icon.Warning)
        answer.setWindowTitle(self.tr("Prullenbak legen"))
        answer.setText(
            self.tr("Voorgoed weg: {count} uit de prullenbak. Verder?").format(
                count=self.tr("1 uitspraak")
                if count == 1
                else self.tr("{number} uitspraken").format(number=count)
            )
        )
        gone = answer.addButton(
            self.tr("Voorgoed verwijderen"), QMessageBox.ButtonRole.DestructiveRole
        )
        stay = answer.addButton(self.tr("Terug"), QMessageBox.ButtonRole.RejectRole)
        answer.setDefaultButton(stay)
        answer.setEscapeButton(stay)
        answer.exec()
        if answer.clickedButton() is gone:
            self._presenter.empty()

    def _lay_out(self, style: Style) -> None:
        self._told = wrapped("", "meta")
        self._told.hide()
        close = QPushButton(self.tr("Sluiten"))
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addWidget(self.empty)
        row.addStretch(1)
        row.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(10)
        whole.addWidget(label(self.tr("Prullenbak"), "h2"))
        whole.addWidget(self._words)
        whole.addWidget(self.cards, 1)
        whole.addStretch()
        whole.addWidget(self._told)
        whole.addLayout(row)
        self.resize(style.px(560), style.px(520))
