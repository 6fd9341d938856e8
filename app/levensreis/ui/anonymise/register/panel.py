"""The register: the names, a form for one of them, and what they change."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QScrollArea,
    QTableView,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.anonymise.register import Register
from levensreis.services.register import Preview
from levensreis.ui.anonymise.frames import panel
from levensreis.ui.anonymise.register.fields import EntryFields
from levensreis.ui.anonymise.register.form import EntryForm
from levensreis.ui.anonymise.register.model import RegisterModel
from levensreis.ui.anonymise.register.presenter import RegisterPresenter
from levensreis.ui.anonymise.register.preview_html import preview_html
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.plain_text import LineField

PREVIEW_FROM: Final = 1000
"""Width from which there is room for the text beside the form."""
ALSO_COLUMN: Final = 1
KINDS_COLUMN: Final = 2


class RegisterPanel(QWidget):
    """Names left, one of them in the middle, what they become in the text right."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.presenter: RegisterPresenter | None = None
        self._filled = EntryForm()
        self._shown: tuple[Sequence[Preview], Register] = ((), Register())
        self._model = RegisterModel()
        self.names = self._table()
        self.state = label("", "meta")
        self.birth = LineField()
        self.birth.setPlaceholderText(self.tr("3-11-2009"))
        self.fields = EntryFields()
        self.name, self.also = self.fields.name, self.fields.also
        self.kind, self.replacement = self.fields.kind, self.fields.replacement
        self.save = QPushButton(self.tr("Bewaren"))
        self.save.setProperty("kind", "primary")
        self.new = QPushButton(self.tr(" Nieuwe naam"))
        put_icon(self.new, style, IconName.PLUS)
        self.remove = QPushButton(self.tr(" Weghalen"))
        put_icon(self.remove, style, IconName.TRASH)
        self.asked: list[QPushButton] = []
        self.preview = QTextBrowser()
        self.preview.setAccessibleName(self.tr("Voor en na"))
        self.preview.setOpenLinks(False)
        self.take = QPushButton(self.tr("Zet de geselecteerde woorden in het register"))
        self._lay_out()
        style.changed.connect(self._paint_preview)
        style.changed.connect(self._fit)

    def attend(self, presenter: RegisterPresenter) -> None:
        """Hand what is announced to a presenter, which lives as long as its panel."""
        self.presenter = presenter
        self.names.selectionModel().currentChanged.connect(self._choose)
        self.names.clicked.connect(self._choose)
        self.new.clicked.connect(self._begin_new)
        self.remove.clicked.connect(presenter.remove)
        self.save.clicked.connect(lambda: presenter.save(self.fields.form()))
        self.fields.entered.connect(lambda: presenter.save(self.fields.form()))
        self.birth.edited.connect(self._keep_birth)
        self.take.clicked.connect(self._take)

    def show_register(self, register: Register, chosen: UUID | None) -> None:
        """Show every name, and which one is in the form."""
        selection = self.names.selectionModel()
        selection.blockSignals(True)
        self._model.set_register(register)
        row = self._model.row_of(chosen)
        if row is None:
            selection.clear()
        else:
            self.names.setCurrentIndex(self._model.index(row, 0))
        selection.blockSignals(False)
        self.names.viewport().update()
        waiting = len(register.open_entries)
        if waiting:
            words = self.tr("{count} zonder vervanging").format(count=waiting)
        elif register.entries:
            words = self.tr("alle namen hebben een vervanging")
        else:
            words = self.tr("nog geen namen")
        self.state.setText(words)

    def show_form(self, form: EntryForm, *, is_new: bool) -> None:
        """Fill the form, and put the cursor where typing starts."""
        self.fields.rows.clear()
        self._filled = form
        self.fields.show_form(form)
        self.remove.setEnabled(not is_new)
        self.save.setText(self.tr("Toevoegen") if is_new else self.tr("Bewaren"))
        if self.isVisible() and not self.names.hasFocus():
            (self.replacement if form.name else self.name).setFocus()

    def show_proposal(self, form: EntryForm) -> None:
        """Put a name in the form that is not in the register yet."""
        self.show_form(form, is_new=True)
        self._filled = form

    def show_choices(self, roles: Sequence[str], sorts: Sequence[str]) -> None:
        """Show who people and what organisations often are."""
        self.fields.show_choices(roles, sorts)

    def show_asked(self, roles: Sequence[str]) -> None:
        """Show which respondents have no name in the register."""
        for button in self.asked:
            self._asked_row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.asked = [self._asked_button(role) for role in roles]
        for button in self.asked:
            self._asked_row.addWidget(button)
        self._asking.setVisible(bool(roles))

    def show_birth_date(self, written: str) -> None:
        """Show when the youth was born."""
        self.birth.set_text(written)
        self._above.clear(["birth"])

    def show_preview(self, previews: Sequence[Preview], register: Register) -> None:
        """Show what changes, before and after."""
        self._shown = (previews, register)
        self._paint_preview()

    def show_problem(self, words: str, field: str) -> None:
        """Tell beside a field what is wrong with it; what was typed stays."""
        if field == "birth":
            self._above.show_problem(field, words)
            return
        self.fields.rows.clear()
        self.fields.rows.show_problem(field, words)
        (self.replacement if field == "replacement" else self.name).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what is seen in the text to its own step when there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._seen.setVisible(self.width() >= self._style.px(PREVIEW_FROM))

    @property
    def _rows(self) -> FieldRows:
        return self.fields.rows

    def begin(self) -> None:
        """Put the cursor where typing starts."""
        (self.replacement if self.name.text() else self.name).setFocus()

    def keep(self) -> bool:
        """Save what was typed and not saved; False when it is told why not."""
        if self.presenter is None:
            return True
        self.birth.commit()
        if self.birth.is_pending:
            self.birth.setFocus()
            return False
        if self.fields.form() == self._filled:
            return True
        return self.presenter.save(self.fields.form())

    def _begin_new(self) -> None:
        if self.keep() and self.presenter is not None:
            self.presenter.choose(None)

    def _begin_with(self, role: str) -> None:
        if self.keep() and self.presenter is not None:
            self.presenter.begin_with(role)
            self.name.setFocus()

    def _keep_birth(self, words: str) -> None:
        if self.presenter is not None:
            self.presenter.set_birth_date(words)

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid() or self.presenter is None:
            return
        wanted = self._model.at(index.row()).id
        if self.keep():
            self.presenter.choose(wanted)
        else:
            self.presenter.show_chosen()

    def _take(self) -> None:
        words = self.preview.textCursor().selectedText()
        if words.strip() and self.presenter is not None and self.keep():
            self.presenter.propose(words)

    def _paint_preview(self) -> None:
        previews, register = self._shown
        bar = self.preview.verticalScrollBar()
        place = bar.value()
        self.preview.setHtml(preview_html(previews, register, self._style.tokens))
        bar.setValue(place)

    def _asked_button(self, role: str) -> QPushButton:
        button = QPushButton(role.replace("&", "&&"))
        button.setProperty("kind", "chip")
        button.setAccessibleName(
            self.tr("Naam van {role} in het register zetten").format(role=role)
        )
        button.clicked.connect(lambda: self._begin_with(role))
        return button

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._model)
        table.setAccessibleName(self.tr("Register van namen"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(
            KINDS_COLUMN, QHeaderView.ResizeMode.ResizeToContents
        )
        table.setColumnHidden(ALSO_COLUMN, True)  # it stands in the form
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setHighlightSections(False)
        return table

    def _lay_out(self) -> None:
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(12)
        sides.addWidget(self._left(), 4)
        sides.addWidget(self._middle(), 4)
        self._seen = self._right()
        sides.addWidget(self._seen, 5)

    def _left(self) -> QWidget:
        frame, column = panel()
        column.addWidget(self.state)
        column.addWidget(self.names, 1)
        self._asking = QWidget()
        self._asked_row = QHBoxLayout()
        self._asked_row.setSpacing(6)
        self._asked_row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.addWidget(wrapped(self.tr("Vertelden mee, nog zonder naam:"), "meta"))
        asking.addLayout(self._asked_row)
        self._asking.hide()
        column.addWidget(self._asking)
        below = QVBoxLayout()
        below.setSpacing(4)
        self._above = FieldRows(below, 0)
        self._above.add("birth", self.tr("&Geboortedatum van de jongere"), self.birth)
        column.addLayout(below)
        return frame

    def _middle(self) -> QWidget:
        frame, column = panel()
        inside = QWidget()
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, 6, 0)
        inner.addWidget(self.fields)
        inner.addSpacing(8)
        inner.addWidget(
            wrapped(
                self.tr(
                    "Zet hier elke naam van een mens, organisatie of plaats die in het "
                    "verhaal voorkomt. De vervanging komt in alles wat deze laptop "
                    "verlaat; het register zelf blijft in de versleutelde studie. De "
                    "vervanging is gepseudonimiseerd: lees het resultaat altijd na."
                ),
                "meta",
            )
        )
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        column.addWidget(area, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save)
        buttons.addWidget(self.new)
        buttons.addStretch(1)
        buttons.addWidget(self.remove)
        column.addLayout(buttons)
        return frame

    def _right(self) -> QWidget:
        frame, column = panel()
        column.addWidget(self.preview, 1)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        return frame
