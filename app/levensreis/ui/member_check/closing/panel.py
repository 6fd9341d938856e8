"""Whether it may stay so: with the approval of the parent, or without."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.member_check.answers import Approval
from levensreis.ui.anonymise.frames import panel
from levensreis.ui.member_check.closing.presenter import (
    ChangedLine,
    ClosingPresenter,
    Ending,
    approval_words,
)
from levensreis.ui.member_check.closing.state_words import StateWords
from levensreis.ui.member_check.keys_kept import keys_kept
from levensreis.ui.member_check.put_right import PutRight
from levensreis.ui.member_check.signs import STATES
from levensreis.ui.member_check.working.deeds import key_presses
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.plain_text import LineField
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import Row


class ClosingPanel(QWidget):
    """What the parent answered and what still waits; then the two ways to end."""

    done_told = Signal(str)
    work_wanted = Signal()
    form_wanted = Signal()
    statement_wanted = Signal(object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.presenter: ClosingPresenter | None = None
        self._icon = IconLabel(style, IconName.MINUS, px=22)
        self.state = StateWords(style)
        self.closed = wrapped("")
        self.approval = wrapped("")
        self.put_right = PutRight(style, [(each, each.label) for each in Approval])
        self._waiting_mark = IconLabel(style, IconName.ALERT, "warning", 16)
        self.waiting = wrapped("")
        self.to_work = QPushButton(self.tr("Verder verwerken"))
        self.reason = LineField()
        self.approve = QPushButton(self.tr("Akkoord van de ouder (Ctrl+1)"))
        self.approve.setProperty("kind", "primary")
        self.without = QPushButton(self.tr("Afronden zonder akkoord (Ctrl+2)"))
        self.problem = wrapped("", "wrong")
        self.changed_words = wrapped("")
        self.changed = RowList(style, links=True)
        self.changed.setAccessibleName(self.tr("Op het volgende formulier"))
        self.new_form = QPushButton(self.tr("Op papier …"))
        self._lay_out()

    def attend(self, presenter: ClosingPresenter) -> None:
        """Hand what is decided to a presenter, which lives as long as its panel."""
        self.presenter = presenter
        self.approve.clicked.connect(lambda: self._close(presenter.approve))
        self.without.clicked.connect(lambda: self._close(presenter.end_without))
        self.put_right.put.connect(presenter.put_right)
        self.to_work.clicked.connect(self.work_wanted)
        self.new_form.clicked.connect(self.form_wanted)
        self.changed.opened.connect(self.statement_wanted)
        key_presses(self, "Ctrl+1", self.approve)
        key_presses(self, "Ctrl+2", self.without)
        key_presses(self, "Ctrl+6", self.put_right.button)

    def begin(self) -> None:
        """Put the keys on what can be done, or else on the state."""
        alone = self._form.isHidden()
        first = self.reason if alone else self.approve
        deeds = (self.to_work, first, self.new_form, self.changed)
        can = (each for each in deeds if each.isVisible() and each.isEnabled())
        next(can, self.state).setFocus()

    @property
    def is_typed(self) -> bool:
        """Whether something was typed that is stored nowhere."""
        return bool(self.reason.text().strip()) or self._is_read

    def show_ending(self, ending: Ending) -> None:
        """Show how far the end of the round is."""
        with keys_kept(self, self.state.setFocus):
            self._show_ending(ending)

    @property
    def _is_read(self) -> bool:
        right = self.put_right
        is_other = right.typed is not None or right.chosen is not None
        return is_other and not right.isHidden()

    def _close(self, deed: Callable[[str], None]) -> None:
        """End the round; what was typed over is kept first, as its button does."""
        presenter, right = self.presenter, self.put_right
        if presenter is not None and self._is_read:
            words, choice = right.field.text(), right.choice.currentData()
            if not presenter.keep_read(str(choice), words):
                return
        deed(self.reason.text())

    def _show_ending(self, ending: Ending) -> None:
        self._icon.set_icon(*STATES[ending.state])
        self.state.show_state(ending.state.label.capitalize(), ending.told)
        self.closed.setText(ending.told)
        self.closed.setVisible(bool(ending.told))
        self._asked.setVisible(ending.is_open)
        for part in (self._form, self.approve):
            part.setVisible(ending.has_form)
        if not ending.is_open:
            self.reason.set_text("")
        elif ending.has_form:
            self.approval.setText(approval_words(ending.approval))
            asks = bool(ending.approval.doubts or ending.approval.picture)
            self.put_right.setVisible(asks)
            right = self.put_right
            right.show_given(ending.approval, right.typed, right.chosen)
            self.waiting.setText(ending.waiting)
            self._waiting_mark.set_icon(
                *(
                    (IconName.ALERT, "warning")
                    if ending.waits
                    else (IconName.CIRCLE_CHECK, "plus")
                )
            )
            self.to_work.setVisible(ending.waits)
        self.problem.hide()
        self._show_changed(ending.changed)
        if not ending.has_form:
            self.changed_words.setText(
                self.tr("De ouder zag nog niets: er is geen formulier gemaakt.")
            )
            self.new_form.show()

    def show_problem(self, words: str) -> None:
        """Tell why it cannot be closed."""
        self.problem.setText(words)
        self.problem.show()
        self.reason.setFocus()
        announce(self, words)

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self.done_told.emit(words)

    def _show_changed(self, changed: Sequence[ChangedLine]) -> None:
        self.changed.show_rows(
            [
                Row(
                    words=each.words,
                    key=each.statement,
                    mark=IconName.PENCIL,
                    meta=f"{each.theme.label} · {each.why.label}",
                    leads=True,
                    card=True,
                )
                for each in changed
            ]
        )
        told = (
            self.tr(
                "Het volgende formulier vraagt alleen dit: wat is veranderd, wat de "
                "ouder nog niet zag, en wat u wilt bespreken. Enter: naar de uitspraak."
            )
            if changed
            else self.tr("De ouder zag alles zoals het nu is.")
        )
        self.changed_words.setText(told)
        for each in (self.changed, self.new_form):
            each.setVisible(bool(changed))

    def _lay_out(self) -> None:
        left, column = panel()
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._icon)
        head.addWidget(self.state, 1)
        column.addLayout(head)
        column.addWidget(self.closed)
        self._asked, self._form = QWidget(), QWidget()
        self._lay_out_asked()
        column.addWidget(self._asked)
        column.addStretch(1)
        right, changed = panel()
        changed.addWidget(label(self.tr("Op het volgende formulier"), "h2"))
        changed.addWidget(self.changed_words)
        changed.addWidget(self.changed, 1)
        changed.addWidget(self.new_form, 0, Qt.AlignmentFlag.AlignLeft)
        changed.addStretch(0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(left)
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(12)
        sides.addWidget(area, 6)
        sides.addWidget(right, 5)

    def _lay_out_asked(self) -> None:
        whole = QVBoxLayout(self._asked)
        whole.setContentsMargins(0, 6, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self._form)
        self._lay_out_form()
        self.reason.setAccessibleName(self.tr("Toelichting of reden"))
        self.reason.setPlaceholderText(
            self.tr("Hoe het akkoord is gegeven, of waarom het er niet is")
        )
        name = self.tr("&Toelichting of reden")
        whole.addWidget(label(name, "label", buddy=self.reason))
        whole.addWidget(self.reason)
        whole.addWidget(self.problem)
        whole.addWidget(self.approve, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self.without, 0, Qt.AlignmentFlag.AlignLeft)

    def _lay_out_form(self) -> None:
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("De ouder over ‘Mag dit zo?’"), "label"))
        column.addWidget(self.approval)
        column.addWidget(self.put_right)
        column.addSpacing(6)
        waiting = QHBoxLayout()
        waiting.setSpacing(8)
        waiting.addWidget(self._waiting_mark, 0, Qt.AlignmentFlag.AlignTop)
        waiting.addWidget(self.waiting, 1)
        column.addLayout(waiting)
        column.addWidget(self.to_work, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(6)
