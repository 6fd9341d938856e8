"""Erasing a journey of a real study: asked, done to the end, and told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

from levensreis.domain.consent import Consent, Purpose
from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey
from levensreis.domain.progress import Progress
from levensreis.services.study import Study
from levensreis.storage import erased_list
from levensreis.storage.settings import SECOND_PLACE, put
from levensreis.ui.safety.keeping.erase_presenter import ErasurePresenter
from levensreis.ui.tasks.task import AtOnce
from tests.builders import a_journey
from tests.services.printed import save_overview

T = TypeVar("T")


@dataclass
class RecordingView:
    """Remembers what it was asked to show."""

    code: str = ""
    goes: Sequence[str] = ()
    stays: Sequence[str] = ()
    reason: str = ""
    wrong: list[tuple[str, str]] = field(default_factory=list)
    going: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    erased: list[tuple[str, Sequence[str]]] = field(default_factory=list)

    def show_preview(
        self, code: str, goes: Sequence[str], stays: Sequence[str], reason: str
    ) -> None:
        self.code, self.goes, self.stays, self.reason = code, goes, stays, reason

    def show_wrong(self, field: str, words: str) -> None:
        self.wrong.append((field, words))

    def show_going(self, words: str) -> None:
        self.going.append(words)

    def show_problem(self, words: str) -> None:
        self.problems.append(words)

    def show_erased(self, words: str, left: Sequence[str]) -> None:
        self.erased.append((words, left))


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(view: RecordingView, study: Study, over: Journey) -> ErasurePresenter:
    made = ErasurePresenter(view, study, over.id)
    made.start()
    return made


def codes(study: Study) -> list[str]:
    return [each.code for each in study.journeys.overview()]


def test_what_goes_is_told_with_the_reason_that_is_recorded(
    view: RecordingView, presenter: ErasurePresenter
) -> None:
    assert view.code == "LR-003"
    assert list(view.goes) == ["3 uitspraken", "1 naam uit het register"]
    assert list(view.stays) == []
    assert view.reason == "bewaartermijn verstreken"


def test_a_withdrawal_is_a_reason_and_a_request_is_asked_for(
    view: RecordingView, study: Study, over: Journey, later: Journey
) -> None:
    taken_back = Consent(
        purpose=Purpose.PARTICIPATION,
        given=True,
        on=date(2026, 1, 1),
        by="moeder",
        withdrawn=date(2026, 3, 1),
    )
    study.journeys.put_consents(over.id, [taken_back])
    ErasurePresenter(view, study, over.id).start()
    assert view.reason == "toestemming ingetrokken"
    ErasurePresenter(view, study, later.id).start()
    assert view.reason == ""


@pytest.mark.parametrize(
    ("typed", "reason", "field", "told"),
    [
        ("LR-002", "op verzoek", "code", "Typ de code"),
        ("", "op verzoek", "code", "LR-003"),
        ("LR-003", " ", "reason", "Geef een reden"),
        ("LR-003", "Jurre wil het", "reason", "zonder naam"),
    ],
)
def test_without_code_and_reason_nothing_is_erased(
    *,
    view: RecordingView,
    presenter: ErasurePresenter,
    study: Study,
    typed: str,
    reason: str,
    field: str,
    told: str,
) -> None:
    presenter.erase(typed, reason)
    [(where, words)] = view.wrong
    assert where == field
    assert told in words
    assert codes(study) == ["LR-003"]
    assert view.erased == []


def test_it_is_erased_and_what_is_left_outside_is_told(
    view: RecordingView,
    presenter: ErasurePresenter,
    study: Study,
    over: Journey,
    tmp_path: Path,
) -> None:
    save_overview(study, over.id, tmp_path / "uit.pdf")
    presenter.start()
    [outside] = view.stays
    presenter.erase("LR-003", "termijn voorbij")
    assert codes(study) == []
    assert view.going == ["LR-003 wordt gewist …"]
    assert view.erased == [("LR-003 is gewist.", [outside])]
    assert outside.endswith(str(tmp_path / "uit.pdf"))


def test_the_second_place_is_scrubbed_too_and_told_when_it_is_not_there(
    view: RecordingView, study: Study, over: Journey, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with study._database.transaction() as connection:
        put(connection, SECOND_PLACE, str(stick))
    study.backups.make()
    presenter = ErasurePresenter(view, study, over.id)
    presenter.start()
    assert "hetzelfde in 2 kopieën van de studie" in view.goes
    stick.rename(tmp_path / "weg")
    presenter.start()
    assert list(view.stays) == [
        f"reservekopieën op een plek die er nu niet is: {stick}"
    ]
    presenter.erase("LR-003", "termijn voorbij")
    assert view.erased[0][1] == view.stays


class Stopping(AtOnce):
    """Does work of which somebody wants that it stops."""

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError], None],
        words: str,
        *,
        too_late: Callable[[T], None] | None = None,
        looks: bool = False,
    ) -> None:
        result = work(Progress(lambda _done, _every: None, lambda: True))
        assert too_late is not None
        too_late(result)


def test_once_begun_it_goes_on_to_the_end(
    view: RecordingView, study: Study, over: Journey
) -> None:
    study.backups.make()
    presenter = ErasurePresenter(view, study, over.id, Stopping())
    presenter.start()
    presenter.erase("LR-003", "termijn voorbij")
    assert codes(study) == []
    assert [words for words, _ in view.erased] == ["LR-003 is gewist."]
    assert [each.journeys for each in study.backups.copies()] == [0]


def test_what_was_stopped_before_it_began_is_told(
    view: RecordingView, presenter: ErasurePresenter, study: Study
) -> None:
    presenter.stopped()
    assert view.problems == ["Gestopt. Er is niets gewist."]
    assert codes(study) == ["LR-003"]


def test_what_could_not_be_finished_is_told_and_the_journey_is_gone(
    view: RecordingView, presenter: ErasurePresenter, study: Study
) -> None:
    in_the_way = study.folder / f"{erased_list.NAME}.nieuw"
    in_the_way.mkdir()
    presenter.erase("LR-003", "termijn voorbij")
    [(words, _)] = view.erased
    assert words.startswith("LR-003 is gewist uit de studie, maar nog niet uit elke")
    assert words.endswith("De rest gebeurt vanzelf als de studie weer wordt geopend.")
    assert view.problems == []
    assert codes(study) == []


def test_a_journey_that_is_gone_already_is_told(
    view: RecordingView, presenter: ErasurePresenter, study: Study, over: Journey
) -> None:
    ErasurePresenter(view, study, a_journey().id).start()
    assert view.problems == ["Deze levensreis staat niet in deze studie."]


def test_what_cannot_begin_now_is_told_and_nothing_is_erased(
    view: RecordingView, presenter: ErasurePresenter, study: Study, over: Journey
) -> None:
    study._database.path.rename(study._database.path.with_suffix(".weg"))
    presenter.erase("LR-003", "termijn voorbij")
    assert len(view.problems) == 1
    assert view.erased == []
    study._database.path.with_suffix(".weg").rename(study._database.path)
