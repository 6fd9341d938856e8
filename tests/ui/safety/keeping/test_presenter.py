"""Until when journeys are kept, on a real study."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from levensreis.domain.erasure import ErasureReason, Tombstone
from levensreis.domain.journey import Journey
from levensreis.services.folder import DATABASE_NAME
from levensreis.services.study import Study
from levensreis.storage.journeys import UnknownJourney
from levensreis.ui.details.days import WrongDay
from levensreis.ui.safety.keeping.kept_lines import KeptLine, code_of, erased_on
from levensreis.ui.safety.keeping.presenter import KeepingPresenter
from tests.builders import a_journey, a_register
from tests.ui.safety.keeping.conftest import TODAY


@dataclass
class RecordingView:
    """Remembers what it was asked to show."""

    lines: Sequence[KeptLine] = ()
    over: str = ""
    changed: list[KeptLine] = field(default_factory=list)
    stones: Sequence[Tombstone] = ()
    asked: list[tuple[str, Callable[[Path], None]]] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def show_kept(self, lines: Sequence[KeptLine], over: str) -> None:
        self.lines, self.over = lines, over

    def show_changed(self, line: KeptLine, over: str) -> None:
        self.changed.append(line)
        self.over = over

    def show_erased(self, stones: Sequence[Tombstone]) -> None:
        self.stones = stones

    def ask_path(
        self, title: str, name: str, kinds: str, save: Callable[[Path], None]
    ) -> None:
        self.asked.append((name, save))

    def show_done(self, words: str) -> None:
        self.done.append(words)

    def show_problem(self, words: str) -> None:
        self.problems.append(words)


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(view: RecordingView, study: Study) -> KeepingPresenter:
    return KeepingPresenter(view, study, today=lambda: TODAY)


@pytest.mark.usefixtures("later", "undecided", "over")
def test_those_of_which_the_time_is_over_come_first_and_are_named(
    view: RecordingView, presenter: KeepingPresenter
) -> None:
    presenter.refresh()
    assert [(each.code, each.pseudonym, each.told) for each in view.lines] == [
        ("LR-003", "Noor", "21 dagen geleden verstreken"),
        ("LR-001", "Jelle", "nog niet vastgelegd"),
        ("LR-002", "Sem", "nog 9 jaar"),
    ]
    assert view.over == (
        "De bewaartermijn van LR-003 is verstreken. Wis wat niet meer bewaard mag, of "
        "leg een nieuwe termijn vast."
    )


def test_when_nothing_is_over_nothing_is_told(
    view: RecordingView, presenter: KeepingPresenter, later: Journey
) -> None:
    presenter.refresh()
    assert view.over == ""


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("3-11-2031", date(2031, 11, 3)),
        ("5 jaar", date(2031, 11, 22)),
        ("  ", None),
    ],
)
def test_another_day_is_kept_at_once(
    *,
    view: RecordingView,
    presenter: KeepingPresenter,
    study: Study,
    over: Journey,
    words: str,
    until: date | None,
) -> None:
    presenter.refresh()
    presenter.keep_until(over.id, words)
    assert study.retention.get(over.id).until == until
    [line] = view.changed
    assert (line.until, line.pseudonym) == (until, "Noor")
    assert view.over == ""


def test_the_same_day_is_not_written_again(
    presenter: KeepingPresenter, study: Study, over: Journey
) -> None:
    before = study.log.head()
    presenter.keep_until(over.id, "1-11-2026")
    assert study.log.head() == before


def test_what_is_no_day_is_refused_and_nothing_changes(
    presenter: KeepingPresenter, study: Study, over: Journey
) -> None:
    with pytest.raises(WrongDay, match="of 5 jaar"):
        presenter.keep_until(over.id, "ooit")
    assert study.retention.get(over.id).until == date(2026, 11, 1)


def test_a_journey_that_is_gone_cannot_be_kept(
    presenter: KeepingPresenter, study: Study
) -> None:
    with pytest.raises(UnknownJourney):
        presenter.keep_until(a_journey().id, "5 jaar")


def test_what_was_erased_is_told_the_last_first(
    view: RecordingView, presenter: KeepingPresenter, study: Study, over: Journey
) -> None:
    named = a_journey(code="Jurre")
    study.journeys.begin(named, a_register(Jurre="Sem"))
    study.erasure.erase(named.id, "Jurre", "op verzoek")
    study.erasure.erase(over.id, "LR-003", "termijn voorbij")
    presenter.refresh()
    assert [(code_of(each), each.reason) for each in view.stones] == [
        ("LR-003", "termijn voorbij"),
        ("zonder code", "op verzoek"),
    ]
    last = view.stones[0]
    assert last.kind is ErasureReason.EXPIRED
    assert erased_on(last).endswith(str(last.at.astimezone().year))


def test_the_report_is_saved_where_asked(
    view: RecordingView, presenter: KeepingPresenter, over: Journey, tmp_path: Path
) -> None:
    presenter.save_report()
    [(name, save)] = view.asked
    assert name == "bewaartermijn-verstreken-2026-11-22.csv"
    save(tmp_path / name)
    assert "LR-003,2026-11-01,21" in (tmp_path / name).read_text("utf-8")
    assert view.done == [f"Bewaard: {tmp_path / name}. Verstreken: 1."]
    save(tmp_path / "studie" / name)
    assert len(view.problems) == 1


def test_a_study_that_vanished_is_told(
    view: RecordingView, presenter: KeepingPresenter, study: Study
) -> None:
    study.close()
    (study.folder / DATABASE_NAME).unlink()
    presenter.refresh()
    assert "reservekopie" in view.problems[0]
