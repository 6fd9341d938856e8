"""The step in which answers are worked in, without a screen."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from levensreis.domain.journey import Journey
from levensreis.domain.member_check.working import Verdict
from levensreis.services.study import Study
from levensreis.ui.member_check.items import Choice, Item
from levensreis.ui.member_check.work import CheckWork
from levensreis.ui.member_check.working.presenter import WorkingPresenter
from levensreis.ui.member_check.working.typed import Typed


class RecordingView:
    """Remembers what it was asked to show; what is typed is put in it."""

    def __init__(self) -> None:
        self.typed = Typed()
        self.items: list[Item] = []
        self.counts: dict[Choice, int] = {}
        self.choice = Choice.ALL
        self.item: Item | None = None
        self.is_open = True
        self.can_undo = False
        self.problems: list[tuple[str, str]] = []
        self.told = ""

    def show_items(
        self, items: Sequence[Item], counts: Mapping[Choice, int], choice: Choice
    ) -> None:
        self.items, self.counts, self.choice = list(items), dict(counts), choice

    def show_item(self, item: Item | None, typed: Typed, *, is_open: bool) -> None:
        self.item, self.typed, self.is_open = item, typed, is_open

    def show_undo(self, *, possible: bool) -> None:
        self.can_undo = possible

    def show_text_problem(self, words: str) -> None:
        self.problems.append(("text", words))

    def show_reason_problem(self, words: str) -> None:
        self.problems.append(("reason", words))

    def show_done(self, words: str) -> None:
        self.told = words


class Bench:
    """A presenter at work on the answers of one journey."""

    def __init__(self, study: Study, journey: Journey) -> None:
        self.study, self.journey = study, journey
        self.view = RecordingView()
        self.work = CheckWork(study)
        self.presenter = WorkingPresenter(self.view, self.work)
        self.problems: list[str] = []
        self.work.attend(self.presenter.refresh, self.problems.append)
        self.work.open(journey.id)
        self.presenter.open()
        self.presenter.refresh()

    @property
    def chosen(self) -> int:
        """The number of the statement that is looked at."""
        assert self.view.item is not None
        return self.view.item.number

    def see(self) -> None:
        """Tell that an answer was seen, and why nothing changes."""
        self.view.typed = Typed(reason="nagevraagd")
        self.presenter.see()

    def text(self, statement: UUID) -> str:
        told = self.study.journeys.get(self.journey.id).statements
        return next(each.text for each in told if each.id == statement)

    def verdicts(self, statement: UUID | None) -> list[Verdict]:
        last = self.study.member_check.rounds(self.journey.id)[-1]
        return [each.verdict for each in last.worked if each.statement == statement]
