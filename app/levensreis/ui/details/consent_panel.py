"""What the family allows: a row for each purpose, one form at a time, and how long."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from levensreis.domain.consent import Purpose
from levensreis.ui.details.answers import AnswerForm, withdrawal_means
from levensreis.ui.details.erasure_offer import ErasureOffer
from levensreis.ui.details.keeping_row import KeepingRow
from levensreis.ui.details.panel import Panel
from levensreis.ui.details.presenter import DetailsPresenter
from levensreis.ui.details.purpose_row import PurposeRow
from levensreis.ui.details.question_form import FACTS, Question, QuestionForm
from levensreis.ui.details.view import Details
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel


class ConsentPanel(Panel):
    """Tells what may leave now, and keeps every answer."""

    rearranged = Signal()
    erasure_wanted = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details: Details | None = None
        self._asked_at: PurposeRow | None = None
        self.set_title(self.tr("Toestemming"))
        self.all = QPushButton(self.tr("&Alles gegeven …"))
        self.head.addWidget(self.all)
        self._icon = IconLabel(style, IconName.INFO, "warning", 18)
        self.export = wrapped("")
        self.elsewhere = wrapped(
            self.tr(
                "Deze levensreis komt uit een bestand; de toestemming ligt bij wie het "
                "bestand maakte. Legt u hier iets vast, dan geldt dat."
            ),
            "meta",
        )
        self.form = QuestionForm()
        self.form.recorded.connect(self.close_form)
        self.form.left.connect(self.close_form)
        self.rows = {purpose: PurposeRow(purpose, style) for purpose in Purpose}
        self.offer = ErasureOffer(style)
        self.keeping = KeepingRow(style)
        for part in (self.offer, self.keeping):
            part.erase.clicked.connect(self.erasure_wanted)
        self._lay_out()
        self.form.hide()

    def attend(self, presenter: DetailsPresenter) -> None:
        """Hand what is wanted to a presenter."""
        self.all.clicked.connect(lambda: self._ask_all(presenter))
        for row in self.rows.values():
            self._attend_row(row, presenter)
        self.keeping.attend(presenter)

    def show_details(self, details: Details, *, opened: bool) -> None:
        """Show how things stand with every purpose."""
        self._details = details
        may = details.export.may
        self._icon.set_icon(
            IconName.CIRCLE_CHECK if may else IconName.ALERT,
            "plus" if may else "warning",
        )
        self.export.setText(details.export.words)
        self.elsewhere.setVisible(details.kept_elsewhere)
        self.all.setVisible(bool(details.missing))
        for line in details.purposes:
            self.rows[line.purpose].show_line(line)
        self.offer.setVisible(details.keeping.is_withdrawn)
        self.keeping.show_keeping(details.keeping, opened=opened)
        if opened:
            self.form.hide()

    def close_form(self) -> bool:
        """Put the form away, and the cursor where it came from; False if none is."""
        if self.form.isHidden():
            return False
        self.form.hide()
        places = [self.all] if self._asked_at is None else self._asked_at.buttons
        places += self.rows[Purpose.PARTICIPATION].buttons
        next(each for each in places if not each.isHidden()).setFocus()
        return True

    def keep(self) -> bool:
        """Tell that an answer is not recorded yet; True when there is none."""
        if self.form.isHidden():
            return True
        if not self.form.is_touched:
            return self.close_form()
        self.form.show_problem(
            self.tr("Nog niet vastgelegd. Leg dit eerst vast, of kies Annuleren.")
        )
        return False

    def _attend_row(self, row: PurposeRow, presenter: DetailsPresenter) -> None:
        row.answer_wanted.connect(lambda: self._ask_answer(row, presenter))
        row.correction_wanted.connect(lambda: self._ask_correction(row, presenter))
        row.withdrawal_wanted.connect(lambda: self._ask_withdrawal(row, presenter))

    def _ask_all(self, presenter: DetailsPresenter) -> None:
        missing = self._details.missing if self._details else ()
        self._ask(
            None,
            Question(
                name=self.tr("Alles gegeven"),
                words=self.tr(
                    "Dit wordt als gegeven vastgelegd bij: {purposes}."
                ).format(purposes=", ".join(each.label for each in missing)),
                fields=FACTS,
                form=presenter.new_answer(given=True),
                save=self.tr("Vastleggen"),
                record=lambda form: presenter.record(missing, form),
            ),
        )

    def _ask_answer(self, row: PurposeRow, presenter: DetailsPresenter) -> None:
        self._ask(
            row,
            Question(
                name=row.answer.accessibleName(),
                fields=("given", *FACTS),
                form=presenter.new_answer(),
                save=self.tr("Vastleggen"),
                record=lambda form: presenter.record([row.purpose], form),
            ),
        )

    def _ask_correction(self, row: PurposeRow, presenter: DetailsPresenter) -> None:
        form = presenter.last_answer(row.purpose)
        gone = ("withdrawn",) if form.withdrawn else ()
        self._ask(
            row,
            Question(
                name=row.correct.accessibleName(),
                words=self.tr(
                    "Wijzig hier alleen een typefout. Is het antwoord veranderd, kies "
                    "dan Intrekken of Nieuw antwoord."
                ),
                fields=("given", "never", *FACTS, *gone),
                form=form,
                save=self.tr("Corrigeren"),
                record=lambda form: presenter.correct(row.purpose, form),
            ),
        )

    def _ask_withdrawal(self, row: PurposeRow, presenter: DetailsPresenter) -> None:
        def withdraw(form: AnswerForm) -> None:
            presenter.withdraw(row.purpose, form.on)

        self._ask(
            row,
            Question(
                name=row.withdraw.accessibleName(),
                words=withdrawal_means(row.purpose),
                fields=("on",),
                form=presenter.new_answer(),
                save=self.tr("Intrekken"),
                record=withdraw,
                is_grave=True,
            ),
        )

    def _ask(self, row: PurposeRow | None, question: Question) -> None:
        if not self.keep():  # another answer is being typed
            return
        self._asked_at = row
        (self._above if row is None else row.beneath).addWidget(self.form)
        self.form.show()
        people = self._details.people if self._details else ()
        self.form.ask(question, [each.role for each in people])
        self.rearranged.emit()

    def _lay_out(self) -> None:
        told = QHBoxLayout()
        told.setSpacing(10)
        told.addWidget(self._icon)
        told.addWidget(self.export, 1)
        self.column.addLayout(told)
        self.column.addWidget(self.elsewhere)
        self._above = QVBoxLayout()
        self.column.addLayout(self._above)
        self._above.addWidget(self.form)
        for row in self.rows.values():
            self.column.addWidget(row)
        self.rows[Purpose.PARTICIPATION].beneath.addWidget(self.offer)
        self.column.addWidget(self.keeping)
