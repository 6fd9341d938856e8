from collections.abc import Sequence
from uuid import UUID

import pytest

from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.storage.errors import DamagedFile
from levensreis.storage.search import Hit
from levensreis.ui.search.presenter import MOST_SHOWN, SearchPresenter
from tests.builders import a_journey, a_statement


class RecordingView:
    """Remembers what it was asked to show, and in which order things went."""

    def __init__(self) -> None:
        self.shown: list[object] = []
        self.hits: list[Hit] = []

    def show_hits(self, hits: Sequence[Hit], *, more: bool) -> None:
        self.hits = list(hits)
        self.shown.append((len(hits), more))

    def show_nothing(self, words: str) -> None:
        self.shown.append(words)

    def show_start(self) -> None:
        self.shown.append("start")

    def show_problem(self, words: str) -> None:
        self.shown.append(f"problem: {words}")

    def leave(self) -> None:
        self.shown.append("leave")

    def go(self, journey_id: UUID, statement_id: UUID | None) -> None:
        self.shown.append((journey_id, statement_id))


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def remembered() -> list[str]:
    return []


@pytest.fixture
def presenter(
    view: RecordingView, study: Study, remembered: list[str]
) -> SearchPresenter:
    return SearchPresenter(view, study, view.go, remembered.append)


@pytest.mark.usefixtures("journey")
def test_every_key_shows_what_is_found_and_is_remembered(
    view: RecordingView, presenter: SearchPresenter, remembered: list[str]
) -> None:
    for words in ("", "gezin", " gezin  x ", "  "):
        presenter.seek(words)
    assert view.shown == ["start", (1, False), "gezin x", "start"]
    assert remembered == ["", "gezin", " gezin  x ", "  "]


def test_a_chosen_statement_leads_to_its_journey_after_the_window_closed(
    view: RecordingView, presenter: SearchPresenter, journey: Journey
) -> None:
    presenter.seek("slaan")
    [hit] = view.hits
    presenter.choose(hit)
    [bitten] = [each for each in journey.statements if "Slaan" in each.text]
    assert view.shown[1:] == ["leave", (journey.id, bitten.id)]


def test_a_chosen_journey_leads_to_no_statement(
    view: RecordingView, presenter: SearchPresenter, journey: Journey
) -> None:
    presenter.seek("LR-001")
    presenter.choose(view.hits[0])
    assert view.shown[-1] == (journey.id, None)


def test_that_there_is_more_is_told(
    view: RecordingView, presenter: SearchPresenter, study: Study
) -> None:
    many = [a_statement(text=f"thuis {n}") for n in range(MOST_SHOWN)]
    study.journeys.begin(a_journey(*many))
    presenter.seek("thuis")
    study.journeys.begin(a_journey(a_statement(text="nooit thuis")))
    presenter.seek("thuis")
    assert view.shown == [(MOST_SHOWN, False), (MOST_SHOWN, True)]
    assert len(view.hits) == MOST_SHOWN


def test_a_study_that_cannot_be_read_is_told(
    view: RecordingView,
    presenter: SearchPresenter,
    study: Study,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(words: str, most: int) -> list[Hit]:
        raise DamagedFile("Het bestand is beschadigd.")

    monkeypatch.setattr(study.journeys, "find", broken)
    presenter.seek("thuis")
    assert view.shown == ["problem: Het bestand is beschadigd."]
