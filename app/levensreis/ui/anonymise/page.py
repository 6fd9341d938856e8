"""The page of names: the register, a form for one name, and what it changes."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.anonymise.register import EntryKind, Register
from levensreis.domain.journey import Journey
from levensreis.services.register import Preview
from levensreis.ui.anonymise.presenter import AnonymisePresenter, EntryForm
from levensreis.ui.anonymise.preview_html import preview_html
from levensreis.ui.anonymise.register_model import RegisterModel
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import ElidedLabel, label


class AnonymisePage(QWidget):
    """Names left, what they become in the text right."""

    back_wanted = Signal()
    save_wanted = Signal(object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.presenter: AnonymisePresenter | None = None
        self._filled = EntryForm()
        self._shown: tuple[Sequence[Preview], Register] = ((), Register())
        self.title = ElidedLabel("", "h1")
        self.state = label("", "chip")
        self._model = RegisterModel()
        self.names = self._table()
        self.name = QLineEdit()
        self.also = QLineEdit()
        self.kind = QComboBox()
        for kind in EntryKind:
            self.kind.addItem(kind.label.capitalize(), kind)
        self.replacement = QLineEdit()
        self.save = QPushButton(self.tr("Bewaren"))
        self.save.setProperty("kind", "primary")
        self.new = QPushButton(self.tr(" Nieuwe naam"))
        put_icon(self.new, style, IconName.PLUS)
        self.remove = QPushButton(self.tr(" Weghalen"))
        put_icon(self.remove, style, IconName.TRASH)
        self.back = QPushButton(self.tr(" Terug naar het gesprek"))
        put_icon(self.back, style, IconName.ARROW_LEFT)
        self.preview = QTextBrowser()
        self.preview.setAccessibleName(self.tr("Voor en na"))
        self.preview.setOpenLinks(False)
        self.take = QPushButton(self.tr("Zet de geselecteerde woorden in het register"))
        self._lay_out()
        style.changed.connect(self._paint_preview)

    def attend(self, presenter: AnonymisePresenter) -> None:
        """Hand what is announced to a presenter, which lives as long as its page."""
        self.presenter = presenter
        self.names.selectionModel().currentChanged.connect(self._choose)
        self.names.clicked.connect(self._choose)
        self.new.clicked.connect(self._begin_new)
        self.remove.clicked.connect(presenter.remove)
        self.save.clicked.connect(lambda: presenter.save(self._form()))
        for field in (self.name, self.also, self.replacement):
            field.returnPressed.connect(lambda: presenter.save(self._form()))
        self.take.clicked.connect(self._take)
        self.back.clicked.connect(self._leave)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.activated.connect(self._leave)

    def show_journey(self, journey: Journey) -> None:
        """Show whose names these are."""
        self.title.set_text(
            self.tr("Anonimiseren: {name} ({code})").format(
                name=journey.pseudonym, code=journey.code
            )
        )

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
        self._rows.clear()
        self._filled = form
        self.name.setText(form.name)
        self.also.setText(form.also)
        self.kind.setCurrentIndex(self.kind.findData(form.kind))
        self.replacement.setText(form.replacement)
        self.remove.setEnabled(not is_new)
        self.save.setText(self.tr("Toevoegen") if is_new else self.tr("Bewaren"))
        if not self.names.hasFocus():
            (self.replacement if form.name else self.name).setFocus()

    def show_proposal(self, form: EntryForm) -> None:
        """Put a name in the form that is not in the register yet."""
        self.show_form(form, is_new=True)
        self._filled = form

    def show_preview(self, previews: Sequence[Preview], register: Register) -> None:
        """Show what changes, before and after."""
        self._shown = (previews, register)
        self._paint_preview()

    def show_problem(self, words: str, field: str) -> None:
        """Tell beside a field what is wrong with it; what was typed stays."""
        self._rows.clear()
        self._rows.show_problem(field, words)
        (self.replacement if field == "replacement" else self.name).setFocus()

    def _form(self) -> EntryForm:
        return EntryForm(
            name=self.name.text(),
            also=self.also.text(),
            kind=EntryKind(self.kind.currentData()),
            replacement=self.replacement.text(),
        )

    def keep(self) -> bool:
        """Save what was typed and not saved; False when it is told why not."""
        if self.presenter is None or self._form() == self._filled:
            return True
        return self.presenter.save(self._form())

    def _begin_new(self) -> None:
        if self.keep() and self.presenter is not None:
            self.presenter.choose(None)

    def _leave(self) -> None:
        if self.keep():
            self.back_wanted.emit()

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
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setHighlightSections(False)
        return table

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.title, 1)
        top.addWidget(self.state)
        top.addWidget(self.back)
        sides = QHBoxLayout()
        sides.setSpacing(12)
        sides.addWidget(self._left(), 2)
        sides.addWidget(self._right(), 3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(10)
        whole.addLayout(top)
        whole.addWidget(
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
        whole.addLayout(sides, 1)

    def _left(self) -> QFrame:
        frame = _panel()
        column = QVBoxLayout(frame)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(4)
        column.addWidget(self.names, 1)
        column.addSpacing(10)
        self._rows = rows = FieldRows(column, 4)
        tr = self.tr
        rows.add("name", tr("&Naam, zoals die gezegd wordt"), self.name)
        rows.add("also", tr("&Ook: roepnamen en verkortingen, met komma’s"), self.also)
        rows.add("kind", tr("Soor&t"), self.kind)
        rows.add("replacement", tr("&Wordt (leeg: nog kiezen)"), self.replacement)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save)
        buttons.addWidget(self.new)
        buttons.addStretch(1)
        buttons.addWidget(self.remove)
        column.addSpacing(4)
        column.addLayout(buttons)
        return frame

    def _right(self) -> QFrame:
        frame = _panel()
        column = QVBoxLayout(frame)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addWidget(self.preview, 1)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        return frame


def _panel() -> QFrame:
    frame = QFrame()
    frame.setProperty("cls", "panel")
    return frame
