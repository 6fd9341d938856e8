"""The page of the member check: its steps, one at a time."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from levensreis.domain.journey import Journey
from levensreis.domain.member_check.rounds import CheckState
from levensreis.ui.member_check.closing.panel import ClosingPanel
from levensreis.ui.member_check.presenter import CheckPresenter
from levensreis.ui.member_check.reading.panel import ReadingPanel
from levensreis.ui.member_check.signs import STATES
from levensreis.ui.member_check.standing.panel import StandingPanel
from levensreis.ui.member_check.steps import Step
from levensreis.ui.member_check.working.panel import WorkingPanel
from levensreis.ui.style import Style
from levensreis.ui.widgets.page_keys import PageKeys
from levensreis.ui.widgets.plain_text import LineField, PlainTextField
from levensreis.ui.widgets.step_bars import StepTabs
from levensreis.ui.widgets.step_page import StepPage

_Panel = StandingPanel | ReadingPanel | WorkingPanel | ClosingPanel


class MemberCheckPage(StepPage):
    """Steps above, the one that is walked under them."""

    steps: StepTabs
    journey_changed = Signal()
    form_wanted = Signal()
    statement_wanted = Signal(object)
    journey_wanted = Signal(object, list)
    """Of which journey the files are that were read here."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        back = self.tr(" Terug naar het gesprek")
        super().__init__(style, back, StepTabs(self.tr("Stappen")), parent)
        self.presenter: CheckPresenter | None = None
        self.standing = StandingPanel(style)
        self.reading = ReadingPanel(style)
        self.working = WorkingPanel(style)
        self.closing = ClosingPanel(style)
        self._panels: dict[Step, _Panel] = {
            Step.STANDING: self.standing,
            Step.READING: self.reading,
            Step.WORKING: self.working,
            Step.CLOSING: self.closing,
        }
        for step, panel in self._panels.items():
            self.stack.addWidget(panel)
            self.steps.addTab(step.label)
        self.icon.show()
        self.setAcceptDrops(True)
        PageKeys(self)

    def attend(self, presenter: CheckPresenter) -> None:
        """Hand what is announced to a presenter, which lives as long as its page."""
        self.presenter = presenter
        self.reading.attend(presenter.reading)
        self.working.attend(presenter.working)
        self.closing.attend(presenter.closing)
        self.standing.begun.connect(presenter.begin)
        self.closing.work_wanted.connect(lambda: presenter.go(Step.WORKING))
        self.working.closing_wanted.connect(lambda: presenter.go(Step.CLOSING))
        self.closing.form_wanted.connect(self.form_wanted)
        for panel in (self.working, self.closing):
            panel.done_told.connect(self.notice.show_done)
            panel.statement_wanted.connect(self.statement_wanted)
        self.step_wanted.connect(self._change)
        self.listen({"Esc": self.leave})

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return list(Step)[self.place]

    @property
    def spot(self) -> str:
        """Where somebody is on this page, to come back to."""
        return self._place_of(self.presenter.working.chosen if self.presenter else None)

    def go_to(self, place: str) -> None:
        """Go where somebody was on this page."""
        step, _, answer = place.partition(" ")
        if self.presenter is not None and step in list(Step):
            self.presenter.go_to(Step(step), UUID(answer) if answer else None)

    def typed_elsewhere(self) -> dict[str, dict[PlainTextField | LineField, str]]:
        """Return what was typed at answers that are not shown, by place and field."""
        working = self.presenter.working if self.presenter else None
        told = {
            self._place_of(statement): self.working.question.fields_of(typed)
            for statement, typed in (working.typed.items() if working else ())
            if working and statement != working.chosen
        }
        return {place: fields for place, fields in told.items() if fields}

    def keep(self) -> bool:
        """Tell whether nothing was typed that nobody did anything with."""
        return self.presenter is None or self.presenter.keep()

    def show_journey(self, journey: Journey) -> None:
        """Show whose check it is."""
        self.notice.clear()
        self.title.set_text(
            self.tr("Controle door de ouder: {name} ({code})").format(
                name=journey.pseudonym, code=journey.code
            )
        )

    def show_step(self, step: Step) -> None:
        """Show one step, and put the keys in it, unless they walk the steps."""
        self.show_place(list(Step).index(step))
        if not self.walks:
            self._panels[step].begin()

    def show_state(self, state: CheckState, marks: Mapping[Step, int]) -> None:
        """Show how far the check is, and how much waits in each step."""
        self.icon.set_icon(*STATES[state])
        self.state.setText(state.label)
        for place, step in enumerate(Step):
            count = marks.get(step, 0)
            name = f"{step.label} ({count})" if count else step.label
            if step is Step.READING and count:
                name = self.tr("Inlezen: nog niet bewaard")
            self.steps.setTabText(place, name)

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self.notice.show_problem(words)

    def tell_changed(self) -> None:
        """Tell whoever shows this journey elsewhere that it changed."""
        self.journey_changed.emit()

    def want_form(self) -> None:
        """Lead to where the form is made."""
        self.form_wanted.emit()

    def want_journey(self, journey_id: UUID, files: Sequence[Path]) -> None:
        """Lead to the check of another journey, and read these files there."""
        self.journey_wanted.emit(journey_id, list(files))

    def undo(self) -> None:
        """Open the answer again of which something was done last."""
        if self.presenter is not None:
            self.presenter.undo()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that files can be dropped."""
        if self.presenter is not None and _files_of(event):
            event.acceptProposedAction()
            self.reading.choosing.show_drop(wanted=True)
            self.presenter.go(Step.READING)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show so no more."""
        self.reading.choosing.show_drop(wanted=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the files that were dropped."""
        self.reading.choosing.show_drop(wanted=False)
        if self.presenter is not None and (files := _files_of(event)):
            event.acceptProposedAction()
            self.presenter.reading.read(files)

    def _place_of(self, statement: UUID | None) -> str:
        return f"{self.step} {statement or ''}"

    def _change(self, place: int) -> None:
        if self.presenter is not None:
            self.presenter.go(list(Step)[place])


def _files_of(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    return [Path(each.toLocalFile()) for each in urls if each.isLocalFile()]
