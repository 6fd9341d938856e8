"""The page of anonymising: its steps, one at a time."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.journey import Journey
from levensreis.ui.anonymise.asking.panel import AskingPanel
from levensreis.ui.anonymise.asking.presenter import Subject
from levensreis.ui.anonymise.clues.panel import CluesPanel
from levensreis.ui.anonymise.compare.panel import ComparePanel
from levensreis.ui.anonymise.presenter import AnonymisePresenter
from levensreis.ui.anonymise.register.panel import RegisterPanel
from levensreis.ui.anonymise.sign.panel import SignPanel
from levensreis.ui.anonymise.steps import Step
from levensreis.ui.anonymise.undo_keys import UndoKeys
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.tasks.task import Runner
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import ElidedLabel, label
from levensreis.ui.widgets.notice import NoticeBar

_Panel = RegisterPanel | AskingPanel | CluesPanel | ComparePanel | SignPanel


class AnonymisePage(UndoKeys):
    """Steps above, the one that is walked under them."""

    back_wanted = Signal()
    steps_changed = Signal()
    """What can be taken back here is another now."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.presenter: AnonymisePresenter | None = None
        self._walks = False
        """Whether the keys are on the steps, and stay there."""
        self._waits = False
        """Whether the step held nothing to do when it was shown."""
        self.title = ElidedLabel("", "h1")
        self.state = label("", "chip")
        self.back = QPushButton(self.tr(" Terug naar het gesprek"))
        put_icon(self.back, style, IconName.ARROW_LEFT)
        self.notice = NoticeBar(style)
        self.steps = QTabBar()
        self.steps.setAccessibleName(self.tr("Stappen"))
        self.steps.setDrawBase(False)
        self.steps.setExpanding(False)
        self.register = RegisterPanel(style)
        self.found = AskingPanel(style, Subject.FOUND)
        self.words = AskingPanel(style, Subject.WORDS)
        self.clues = CluesPanel(style)
        self.compare = ComparePanel(style)
        self.sign = SignPanel(style)
        self._panels: dict[Step, _Panel] = {
            Step.REGISTER: self.register,
            Step.FOUND: self.found,
            Step.WORDS: self.words,
            Step.CLUES: self.clues,
            Step.COMPARE: self.compare,
            Step.SIGN: self.sign,
        }
        self._stack = QStackedWidget()
        for step, panel in self._panels.items():
            self.steps.addTab(step.label)
            self._stack.addWidget(panel)
        self._lay_out()

    def attend(self, presenter: AnonymisePresenter) -> None:
        """Hand what is announced to a presenter, which lives as long as its page."""
        self.presenter = presenter
        self.register.attend(presenter.register)
        self.found.attend(presenter.found)
        self.words.attend(presenter.words)
        self.clues.attend(presenter.clues)
        self.compare.attend(presenter.compare)
        self.sign.attend(presenter.sign)
        self.steps.currentChanged.connect(self._change)
        for asking in (self.found, self.words):
            asking.register_wanted.connect(presenter.to_register)
        self.compare.read.connect(self.notice.clear)
        self.compare.read.connect(presenter.told_read)
        self.compare.taken.connect(presenter.take)
        self.sign.text_wanted.connect(presenter.to_text)
        self.sign.reading_wanted.connect(self._read_first)
        self.back.clicked.connect(self._leave)
        for keys, deed in (
            ("Esc", self._leave),
            ("Ctrl+PgDown", lambda: self._walk(1)),
            ("Ctrl+PgUp", lambda: self._walk(-1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)
        self.watch_fields()

    def work_beside(self, tasks: Runner) -> None:
        """Let texts be looked through beside the window."""
        if self.presenter is not None:
            self.presenter.work.tasks = tasks

    @property
    def is_looking(self) -> bool:
        """Whether texts are being looked through; nothing is lost by stopping that."""
        return self.presenter is not None and self.presenter.work.is_looking

    @property
    def forms(self) -> dict[Step, QWidget]:
        """The steps in which words can be typed."""
        typed = (Step.REGISTER, Step.FOUND, Step.WORDS, Step.SIGN)
        return {step: self._panels[step] for step in typed}

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return list(Step)[self.steps.currentIndex()]

    def show_journey(self, journey: Journey) -> None:
        """Show whose texts these are."""
        self.notice.clear()
        self.title.set_text(
            self.tr("Anonimiseren: {name} ({code})").format(
                name=journey.pseudonym, code=journey.code
            )
        )

    def show_step(self, step: Step) -> None:
        """Show one step, and put the keys in it, unless they walk the steps."""
        self.steps.blockSignals(True)
        self.steps.setCurrentIndex(list(Step).index(step))
        self.steps.blockSignals(False)
        self._stack.setCurrentWidget(self._panels[step])
        self._waits = False
        if not self._walks:
            self._begin()

    def show_counts(
        self, counts: Mapping[Step, int], waiting: int | None, *, is_told: bool
    ) -> None:
        """Show how many points are open in each step, and in all; None if unknown.

        A step that is not counted holds nothing yet: that is not the same as done.
        """
        for place, step in enumerate(Step):
            self.steps.setTabText(place, step.named(counts.get(step)))
        if waiting is None:
            words = self.tr("wordt doorzocht")
        elif not is_told:
            words = self.tr("nog niets verteld")
        elif waiting == 1:
            words = self.tr("1 punt open")
        elif waiting:
            words = self.tr("{count} punten open").format(count=waiting)
        else:
            words = self.tr("over alles is beslist")
        self.state.setText(words)
        self.steps_changed.emit()
        if self._waits and waiting is not None and self.steps.hasFocus():
            self._begin()

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self.notice.show_problem(words)

    def clear_problem(self) -> None:
        """Tell no longer what went wrong."""
        self.notice.clear()

    def keep(self) -> bool:
        """Save what was typed and not saved; False when it is told why not."""
        if self.step is not Step.REGISTER:
            return True
        return self.register.keep()

    @property
    def undo_name(self) -> str | None:
        """What can be taken back here."""
        return self.presenter.work.undo_name if self.presenter is not None else None

    def undo(self) -> None:
        """Take the last decision back, or the last change of the register."""
        if self.presenter is not None:
            self.presenter.undo()

    def _begin(self) -> None:
        """Put the keys in the step, or on the steps while it holds nothing."""
        panel = self._panels[self.step]
        panel.begin()
        focused = QApplication.focusWidget()
        # A step that has nothing for them yet keeps them itself.
        inside = focused is not None and panel.isAncestorOf(focused)
        self._waits = not inside or focused is panel
        if self._waits:
            self.steps.setFocus()

    def _change(self, place: int) -> None:
        if self.presenter is None:
            return
        leaves_register = self._stack.currentWidget() is self.register
        if leaves_register and not self.register.keep():
            self.steps.blockSignals(True)
            self.steps.setCurrentIndex(0)
            self.steps.blockSignals(False)
            return
        # Put there because a step held nothing, they go into the next one again.
        self._walks = self.steps.hasFocus() and not self._waits
        self.presenter.go(list(Step)[place])
        self._walks = False

    def _walk(self, step: int) -> None:
        place = self.steps.currentIndex() + step
        if 0 <= place < self.steps.count():
            self.steps.setCurrentIndex(place)

    def _read_first(self) -> None:
        if self.presenter is None:
            return
        if self.presenter.read_first():
            words = self.tr(
                "Lees eerst wat opnieuw open is, voor en na. Klik daarna op ‘Gelezen: "
                "naar ondertekenen’."
            )
        else:
            words = self.tr(
                "Lees eerst alles, voor en na. Klik daarna op ‘Gelezen: naar "
                "ondertekenen’."
            )
        self.notice.show_done(words)

    def _leave(self) -> None:
        if self.keep():
            self.back_wanted.emit()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.title, 1)
        top.addWidget(self.state)
        top.addWidget(self.back)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(10)
        whole.addLayout(top)
        whole.addWidget(self.notice)
        whole.addWidget(self.steps, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._stack, 1)
