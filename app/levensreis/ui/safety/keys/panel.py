"""The section of the keys: passphrase, recovery keys, and a new key after a leak."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QMessageBox, QPushButton, QVBoxLayout, QWidget

from levensreis.storage.recovery import Recovery
from levensreis.ui.details.panel import Panel
from levensreis.ui.safety.keys.form import KeyForm
from levensreis.ui.safety.keys.presenter import Form, KeysPresenter
from levensreis.ui.safety.keys.recovery.presenter import RecoveryPresenter
from levensreis.ui.safety.keys.recovery_row import RecoveryRow
from levensreis.ui.safety.section import Section
from levensreis.ui.start.secret_field import NewPassphrase, secret_field
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.tasks.tasks import Tasks
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.page_keys import PageKeys


class KeysPanel(Section):
    """Three parts, with one form open at a time.

    A merged study gets no new key: after a leak its files are merged anew elsewhere.
    """

    icon = IconName.KEY
    rekey_wanted = Signal(str)
    """The passphrase: the study is to be closed and encrypted anew."""

    def __init__(
        self, style: Style, parent: QWidget | None = None, *, is_merged: bool = False
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._presenter: KeysPresenter | None = None
        self._done = ""
        tr = self.tr
        self.old = secret_field()
        self.new = NewPassphrase(style)
        self.label = QLineEdit()
        self.label.setPlaceholderText(tr("bijvoorbeeld kluis van de instelling"))
        self.passphrase, self.rekey_passphrase = secret_field(), secret_field()
        self.forms = {
            Form.PASSPHRASE: KeyForm(tr("Wachtzin wijzigen"), tr("Wachtzin wijzigen")),
            Form.RECOVERY: KeyForm(
                tr("Nieuwe herstelsleutel"), tr("Herstelsleutel maken")
            ),
            Form.REKEY: KeyForm(
                tr("Opnieuw versleutelen"), tr("Studie sluiten en versleutelen")
            ),
        }
        self.buttons = {
            Form.PASSPHRASE: QPushButton(tr("Wachtzin wijzigen …")),
            Form.RECOVERY: QPushButton(tr("Nieuwe herstelsleutel …")),
            Form.REKEY: QPushButton(tr("Opnieuw versleutelen …")),
        }
        self.rows: list[RecoveryRow] = []
        self._list = QVBoxLayout()
        self._none = wrapped("", "meta")
        self._fill_forms()
        self._lay_out(is_merged=is_merged)
        PageKeys(self)

    @property
    def title(self) -> str:
        """The name in the list."""
        return self.tr("Wachtzin en sleutels")

    def attend(self, presenter: KeysPresenter) -> None:
        """Hand what is wanted to a presenter, which lives as long as its panel."""
        self._presenter = presenter
        for kind, form in self.forms.items():
            self.buttons[kind].clicked.connect(lambda _, kind=kind: self._ask(kind))
            form.wanted.connect(lambda kind=kind: self._do(kind))
            form.left.connect(lambda kind=kind: self._leave(kind))

    def follow(self, tasks: Tasks) -> None:
        """Let people type again when the long work of the page has ended."""
        tasks.began.connect(self._forget_done)
        tasks.ended.connect(self._end)
        tasks.stopped.connect(self._tell_done)

    def open(self) -> None:
        """Show which keys there are now, and no form."""
        self.close_forms()
        if self._presenter is not None:
            self._presenter.refresh()

    def keep(self) -> bool:
        """Tell that something that was typed is not done yet."""
        for form in self.forms.values():
            if form.is_touched and not form.isHidden():
                form.say_unfinished()
                return False
        self.close_forms()
        return True

    def show_recoveries(self, recoveries: Sequence[Recovery]) -> None:
        """Show which recovery keys there are."""
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [RecoveryRow(each, self._style) for each in recoveries]
        for row in self.rows:
            row.remove_wanted.connect(self._ask_removal)
            self._list.addWidget(row)
        self._none.setVisible(not recoveries)

    def show_form_problem(self, form: Form, field: str, words: str) -> None:
        """Tell beside a field of a form what is wrong with it."""
        self.forms[form].show_problem(field, words)

    def show_busy(self) -> None:
        """Let nobody type for a while."""
        for form in self.forms.values():
            form.setEnabled(False)

    def close_forms(self) -> None:
        """Put the forms away, with all that was typed in them."""
        for kind, form in self.forms.items():
            form.close_form()
            self.buttons[kind].show()

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self._done = words
        self.done_told.emit(words)

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self.problem_told.emit(words)

    def show_recovery(self, recovery: RecoveryPresenter) -> None:
        """Show a new recovery key, this once."""
        from levensreis.ui.safety.keys.recovery.dialog import RecoveryDialog

        RecoveryDialog(recovery, self._style, self.window()).open()

    def want_rekey(self, passphrase: str) -> None:
        """Ask for the study to be closed and encrypted anew."""
        self.rekey_wanted.emit(passphrase)

    def _ask(self, kind: Form) -> None:
        if self.keep():
            self.buttons[kind].hide()
            self.forms[kind].open()

    def _leave(self, kind: Form) -> None:
        self.close_forms()
        self.buttons[kind].setFocus()

    def _do(self, kind: Form) -> None:
        presenter = self._presenter
        if presenter is None or not self.forms[kind].isEnabled():
            return
        self.forms[kind].clear_problems()
        if kind is Form.PASSPHRASE:
            typed = self.new.line.text(), self.new.again.text()
            presenter.change_passphrase(self.old.text(), *typed)
        elif kind is Form.RECOVERY:
            presenter.add_recovery(self.label.text(), self.passphrase.text())
        else:
            presenter.rekey(self.rekey_passphrase.text())

    def _ask_removal(self, label: str) -> None:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Herstelsleutel verwijderen"))
        box.setText(
            self.tr(
                "De herstelsleutel {label} opent de studie daarna niet meer. "
                "Reservekopieën van eerder opent hij nog. Verder?"
            ).format(label=label)
        )
        gone = box.addButton(
            self.tr("Verwijderen"), QMessageBox.ButtonRole.DestructiveRole
        )
        stay = box.addButton(self.tr("Terug"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        removed = box.clickedButton() is gone
        box.deleteLater()
        if removed and self._presenter is not None:
            self._presenter.remove_recovery(label)

    def _forget_done(self) -> None:
        self._done = ""

    def _end(self) -> None:
        for form in self.forms.values():
            form.setEnabled(True)

    def _tell_done(self) -> None:
        # It was done before it could be stopped: else it would be told otherwise.
        if self._done:
            self.done_told.emit(self._done)

    def _fill_forms(self) -> None:
        tr, form = self.tr, self.forms[Form.PASSPHRASE]
        form.add(
            "old",
            tr("H&uidige wachtzin"),
            self.old,
            note=tr("Of een herstelsleutel, als u de wachtzin niet meer weet."),
        )
        form.add("passphrase", tr("&Nieuwe wachtzin"), self.new.line, self.new.meter)
        form.add("again", tr("Nieuwe wachtzin nog een &keer"), self.new.again)
        form = self.forms[Form.RECOVERY]
        form.add("label", tr("&Naam: wie of wat bewaart het papier?"), self.label)
        form.add("passphrase", tr("&Wachtzin van de studie"), self.passphrase)
        self.forms[Form.REKEY].add(
            "passphrase", tr("&Wachtzin van de studie"), self.rekey_passphrase
        )

    def _lay_out(self, *, is_merged: bool) -> None:
        tr = self.tr
        self._list.setSpacing(6)
        self._none.setText(
            tr(
                "Er is nog geen herstelsleutel. Wie dan de wachtzin vergeet, komt "
                "nooit meer in de studie."
            )
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        for kind, title, words in (
            (
                Form.PASSPHRASE,
                tr("Wachtzin"),
                tr("De wachtzin opent de studie. Een nieuwe geldt meteen."),
            ),
            (
                Form.RECOVERY,
                tr("Herstelsleutels"),
                tr(
                    "Een herstelsleutel op papier opent de studie als de wachtzin is "
                    "vergeten. Bewaar er een in de kluis van de instelling."
                ),
            ),
            (
                Form.REKEY,
                tr("Nieuwe sleutel na een lek"),
                tr(
                    "Kan iemand de map én de wachtzin of een herstelsleutel hebben "
                    "gehad? Wijzig dan eerst de wachtzin, en versleutel alles daarna "
                    "opnieuw met een nieuwe sleutel. De studie sluit en gaat vanzelf "
                    "weer open. Herstelsleutels moeten daarna opnieuw worden gemaakt."
                ),
            ),
        ):
            part = self._part(kind, title, words)
            whole.addWidget(part)
            part.setVisible(not (is_merged and kind is Form.REKEY))
        whole.addStretch(1)

    def _part(self, kind: Form, title: str, words: str) -> Panel:
        part = Panel()
        part.set_title(title)
        part.head.addWidget(self.buttons[kind])
        part.column.addWidget(wrapped(words, "meta"))
        if kind is Form.RECOVERY:
            part.column.addWidget(self._none)
            part.column.addLayout(self._list)
        part.column.addWidget(self.forms[kind])
        return part
