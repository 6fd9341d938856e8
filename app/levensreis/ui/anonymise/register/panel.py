"""The register: the names, a form for one of them, and what they change."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import (
    QPushButton,
    QWidget,
)

from levensreis.domain.anonymise.register import Register
from levensreis.ui.anonymise.asked import is_meant
from levensreis.ui.anonymise.compare.texts import BeforeAfter
from levensreis.ui.anonymise.register.form import EntryForm
from levensreis.ui.anonymise.register.parts import RegisterParts
from levensreis.ui.anonymise.register.presenter import RegisterPresenter
from levensreis.ui.style import Style
from levensreis.ui.widgets.field_rows import FieldRows


class RegisterPanel(RegisterParts):
    """Shows the register, and hands what is typed in its form to be kept."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.presenter: RegisterPresenter | None = None
        self._filled = EntryForm()

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
        self.names.removal_wanted.connect(presenter.remove)
        self.seen.taken.connect(self._take)

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

    def show_texts(self, texts: Sequence[BeforeAfter] | None) -> None:
        """Show what leaves, before and after; None while it is looked through."""
        self.seen.show_texts(texts)

    def show_apart(self, words: str) -> None:
        """Tell that the youth has another name here than in the journey."""
        self.apart.setText(words)
        self.apart.setVisible(bool(words))

    def ask_removal(self, words: str, do_it: Callable[[], None]) -> None:
        """Ask whether a name may go that stands in the texts."""
        title = self.tr("Naam weghalen")
        if is_meant(self, title, words, self.tr("Weghalen"), self.tr("Laten staan")):
            do_it()

    def show_problem(self, words: str, field: str) -> None:
        """Tell beside a field what is wrong with it; what was typed stays."""
        if field == "birth":
            self._above.show_problem(field, words)
            return
        self.fields.rows.clear()
        self.fields.rows.show_problem(field, words)
        (self.replacement if field == "replacement" else self.name).setFocus()

    @property
    def has_typed(self) -> bool:
        """Whether something was typed in the form and not saved."""
        return self.fields.form() != self._filled

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
        if not self.has_typed:
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

    def _take(self, words: str) -> None:
        if self.presenter is not None and self.keep():
            self.presenter.propose(words)

    def _asked_button(self, role: str) -> QPushButton:
        button = QPushButton(role.replace("&", "&&"))
        button.setProperty("kind", "chip")
        button.setAccessibleName(
            self.tr("Naam van {role} in het register zetten").format(role=role)
        )
        button.clicked.connect(lambda: self._begin_with(role))
        return button
