"""The page of anonymising: its steps, one at a time."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from levensreis.domain.journey import Journey
from levensreis.ui.anonymise.asking.panel import AskingPanel
from levensreis.ui.anonymise.asking.presenter import Subject
from levensreis.ui.anonymise.clues.panel import CluesPanel
from levensreis.ui.anonymise.compare.panel import ComparePanel
from levensreis.ui.anonymise.presenter import AnonymisePresenter
from levensreis.ui.anonymise.register.panel import RegisterPanel
from levensreis.ui.anonymise.sign.panel import SignPanel
from levensreis.ui.anonymise.steps import Step
from levensreis.ui.style import Style
from levensreis.ui.tasks.task import Runner
from levensreis.ui.widgets.step_bars import StepTabs
from levensreis.ui.widgets.step_page import StepPage

_Panel = RegisterPanel | AskingPanel | CluesPanel | ComparePanel | SignPanel


class AnonymisePage(StepPage):
    """Steps above, the one that is walked under them."""

    steps: StepTabs
    steps_changed = Signal()
    """What can be taken back here is another now."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        back = self.tr(" Terug naar het gesprek")
        super().__init__(style, back, StepTabs(self.tr("Stappen")), parent)
        self.presenter: AnonymisePresenter | None = None
        self._waits = False
        """Whether the step held nothing to do when it was shown."""
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
        for step, panel in self._panels.items():
            self.stack.addWidget(panel)
            self.steps.addTab(step.label)

    def attend(self, presenter: AnonymisePresenter) -> None:
        """Hand what is announced to a presenter, which lives as long as its page."""
        self.presenter = presenter
        self.register.attend(presenter.register)
        self.found.attend(presenter.found)
        self.words.attend(presenter.words)
        self.clues.attend(presenter.clues)
        self.compare.attend(presenter.compare)
        self.sign.attend(presenter.sign)
        self.step_wanted.connect(self._change)
        for asking in (self.found, self.words):
            asking.register_wanted.connect(presenter.to_register)
        self.compare.read.connect(self.notice.clear)
        self.compare.read.connect(presenter.told_read)
        self.compare.taken.connect(presenter.take)
        self.sign.text_wanted.connect(presenter.to_text)
        self.sign.reading_wanted.connect(self._read_first)
        self.listen({"Esc": self.leave})
        self.watch_fields()

    def work_beside(self, tasks: Runner) -> None:
        """Let texts be looked through beside the window."""
        if self.presenter is not None:
            self.presenter.work.tasks = tasks

    @property
    def forms(self) -> dict[Step, QWidget]:
        """The steps in which words can be typed."""
        typed = (Step.REGISTER, Step.FOUND, Step.WORDS, Step.SIGN)
        return {step: self._panels[step] for step in typed}

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return list(Step)[self.place]

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
        self.show_place(list(Step).index(step))
        self._waits = False
        if not self.walks:
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
        if self._waits and waiting is not None and self.steps.has_keys:
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
            self.steps.focus()

    def _change(self, place: int) -> None:
        if self.presenter is None:
            return
        leaves_register = self.stack.currentWidget() is self.register
        if leaves_register and not self.register.keep():
            self.choose_quietly(0)
            return
        # Put there because a step held nothing, they go into the next one again.
        self.walks = self.walks and not self._waits
        self.presenter.go(list(Step)[place])

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
