"""What a researcher does with solutions, without a screen."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from levensreis.domain.codebook import FactorId
from levensreis.domain.solutions.answer import Answer, Choice, Impact
from levensreis.domain.solutions.solution import Direction, DirectionKind
from levensreis.services.questionnaires import OlderAnswer, Questionnaires
from levensreis.services.solutions import SolutionsService
from levensreis.ui.research.solutions.listing.editing import Field
from levensreis.ui.research.solutions.listing.telling import Order
from levensreis.ui.research.solutions.outcome.presenter import Shown
from levensreis.ui.research.solutions.parties.presenter import NothingFilledIn
from levensreis.ui.research.solutions.parties.typed_answer import as_text, from_text
from levensreis.ui.research.solutions.presenter import (
    SolutionsPresenter,
    Surroundings,
)
from tests.formats.returned.filling import by_pdfium
from tests.formats.returned.truth import Meant
from tests.ui.held_tasks import HeldTasks
from tests.ui.research.solutions.conftest import (
    CHOSEN,
    FIRST,
    SCHOOL,
    SECOND,
    THIRD,
    TOWN,
    WORDS,
)


@dataclass
class Memory:
    """Remembers as long as a test lasts."""

    solution: str = ""
    party: str = ""
    order: str = ""


@dataclass
class View:
    """The part and all of its pages: keeps what it is shown and asked last."""

    shown: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)

    def __getattr__(self, name: str) -> Callable[..., None]:
        def keep(*given: Any, **named: Any) -> None:
            if name in {"show_done", "show_note", "show_problem"}:
                self.told.append(given[0])
            self.shown[name] = (*given, *named.values())

        return keep

    def keep(self) -> bool:
        return True


@dataclass
class Desk:
    """A presenter at work, and what is seen of it."""

    service: SolutionsService
    view: Any = field(default_factory=View)
    tasks: HeldTasks = field(default_factory=HeldTasks)

    def __post_init__(self) -> None:
        pages = (self.view, self.view, self.view, self.view)
        around = Surroundings(self.tasks, lambda: None)
        self.work = SolutionsPresenter(self.view, pages, self.service, Memory(), around)
        self.work.refresh()


@pytest.fixture
def desk(service: SolutionsService) -> Desk:
    return Desk(service)


def texts(desk: Desk) -> list[str]:
    return [each.text for each in desk.service.solutions()]


def test_each_field_that_is_typed_is_a_step_with_a_name(desk: Desk) -> None:
    listing = desk.work.listing
    assert listing.edit(Field.WHAT, "  Eerder kijken ")
    assert listing.edit(Field.LEAD_ACTORS, "Gemeente\n\n VWS  en zo ")
    assert listing.edit(Field.DIRECTION, "early")
    solution = listing.solution
    assert solution is not None
    assert solution.what == "Eerder kijken"
    assert solution.lead_actors == ("Gemeente", "VWS en zo")
    assert solution.direction is DirectionKind.EARLY
    desk.work.undo()
    desk.work.undo()
    assert desk.view.told[-1] == "Ongedaan gemaakt: oplossing 1 veranderen."
    assert desk.view.shown["show_steps"][1] == "oplossing 1 veranderen"
    desk.work.redo()
    assert listing.solution == replace(solution, direction=None)


@pytest.mark.parametrize(
    ("words", "told"),
    [("twee", "‘twee’ is geen nummer"), ("2", "al een oplossing 2"), ("0", "vanaf 1")],
)
def test_a_number_that_cannot_be_is_told_and_not_kept(
    desk: Desk, words: str, told: str
) -> None:
    assert not desk.work.listing.edit(Field.NUMBER, words)
    assert told in desk.view.told[-1]
    assert desk.service.solutions()[0].number == 1


def test_what_a_party_chose_stays_and_the_rest_can_go_and_come_back(
    desk: Desk,
) -> None:
    listing = desk.work.listing
    listing.remove()
    assert "Gekozen door Gemeente" in desk.view.told[-1]
    listing.choose(SECOND)
    listing.remove()
    assert texts(desk) == [WORDS[0], WORDS[2]]
    assert listing.solution is not None
    assert listing.solution.id == THIRD
    desk.work.undo()
    assert texts(desk) == list(WORDS)


def test_a_solution_moves_in_the_own_order_only(desk: Desk) -> None:
    listing = desk.work.listing
    listing.step(1)
    assert "eigen volgorde" in desk.view.told[-1]
    listing.put_in_order(Order.OWN)
    listing.step(-1)
    assert texts(desk) == list(WORDS)
    listing.step(1)
    listing.step(1)
    assert texts(desk) == [WORDS[1], WORDS[2], WORDS[0]]
    listing.step(-1)
    assert texts(desk) == [WORDS[1], WORDS[0], WORDS[2]]


def test_factors_of_both_codebooks_can_be_found_once(desk: Desk) -> None:
    listing = desk.work.listing
    found = listing.search("wachtlijst")
    assert {each.meta.partition("  ")[0] for each in found} >= {"Professionals"}
    listing.link(found[0].key)
    solution = listing.solution
    assert solution is not None
    assert solution.factors == (FactorId(found[0].key),)
    assert found[0] not in listing.search("wachtlijst")
    listing.unlink(found[0].key)
    assert listing.solution == replace(solution, factors=())


def test_an_answer_is_put_right_without_becoming_another_one(desk: Desk) -> None:
    parties = desk.service.parties
    parties.answer(TOWN, Answer((CHOSEN,), "", 2))
    desk.work.refresh()
    assert desk.work.parties.answer(Answer((CHOSEN,)))
    assert len(parties.called(TOWN).earlier) == 1
    assert desk.work.parties.answer(Answer((replace(CHOSEN, actors="IGJ"),)))
    now = parties.called(TOWN)
    assert now.answer.form == 2
    assert len(now.earlier) == 2


def test_the_outcome_tells_what_to_do_until_somebody_answered(desk: Desk) -> None:
    def heading() -> str:
        return str(desk.view.shown["show_nothing"][0])

    assert "show_nothing" not in desk.view.shown
    outcome = desk.work.outcome
    outcome.choose(Shown.B4)
    assert [each.times for each in desk.view.shown["show_table"][2]] == [1]
    outcome.open(FIRST)
    assert desk.view.shown["show_behind"][0].chosen[0].name == "Gemeente"
    outcome.open(SECOND)
    assert "Geen partij koos" in desk.view.told[-1]
    desk.service.parties.answer(TOWN, Answer())
    desk.work.refresh()
    assert heading() == "Nog niemand antwoordde"
    for party in (TOWN, SCHOOL):
        desk.service.parties.remove(party)
    desk.work.refresh()
    assert heading() == "Nog geen partijen"


def test_actions_stand_one_a_line(desk: Desk) -> None:
    assert desk.work.directions.edit(DirectionKind.EARLY, "Kijk \n\n  Luister\n")
    kept = Direction(DirectionKind.EARLY, ("Kijk", "Luister"))
    assert desk.service.directions()[0] == kept


def test_what_is_chosen_outlives_a_lock_as_text() -> None:
    choices = [CHOSEN, Choice(SECOND)]
    assert from_text(as_text(choices)) == choices
    assert from_text("[1]") == from_text("oma") == []


def fill_in(desk: Desk, path: Path) -> None:
    """Fill in the questionnaire of the first party."""
    layout = Questionnaires(desk.service).save(TOWN, path).layout
    choices = {"keuze_002": "kies", "impact_002": "5"}
    path.write_bytes(by_pdfium(path.read_bytes(), Meant(layout, choices, {})))


def take_apart(path: Path, first: Path, rest: Path) -> None:
    """Save the first page and the others in files of their own."""
    with pikepdf.open(path) as whole:
        del whole.pages[1:]
        whole.save(first)
    with pikepdf.open(path) as whole:
        del whole.pages[0]
        whole.save(rest)


def test_questionnaires_go_to_all_and_come_back_in_any_files(
    desk: Desk, tmp_path: Path
) -> None:
    out, mailing = tmp_path / "uit", desk.work.parties.mailing
    out.mkdir()
    mailing.save_all()
    desk.view.shown["ask_folder"][1](out)
    desk.tasks.tell()
    assert sorted(each.name for each in out.iterdir()) == [
        "vragenlijst-gemeente.pdf",
        "vragenlijst-school.pdf",
    ]
    desk.view.shown["ask_folder"][1](out)
    desk.tasks.tell()
    assert "Kies een lege map" in desk.view.told[-1]
    (empty := tmp_path / "leeg").mkdir()
    mailing.save_all()
    desk.service.parties.remove(SCHOOL)  # by somebody else, meanwhile
    desk.view.shown["ask_folder"][1](empty)
    desk.tasks.tell()
    assert "Geen partij heet" in desk.view.told[-1]
    assert list(empty.iterdir()) == []
    desk.work.undo()
    # It comes back in two parts, with another party's, and something else.
    sent = out / "vragenlijst-gemeente.pdf"
    first, rest = tmp_path / "een.pdf", tmp_path / "twee.pdf"
    fill_in(desk, sent)
    take_apart(sent, first, rest)
    other = tmp_path / "boodschappen.pdf"
    other.write_bytes(b"brood")
    mailing.read([first, other, out / "vragenlijst-school.pdf", rest])
    desk.tasks.tell()
    assert "boodschappen.pdf" in desk.view.told[-1]
    readings, _, keep, unread = desk.view.shown["show_readings"]
    assert [each.count("boodschappen.pdf") for each in unread] == [1]
    assert [each.party.id for each in readings] == [TOWN, SCHOOL]
    town = readings[0]
    assert not any("Niet ontvangen" in each for each in town.notices)
    [choice] = town.read.answer.choices
    assert (choice.solution, choice.impact) == (SECOND, Impact.VERY_LARGE)
    # Nothing is no answer: what the party gave before stays.
    with pytest.raises(NothingFilledIn):
        keep(town, Answer())
    # Typed over on the screen, what was read stays behind it.
    right = replace(town.read.answer, choices=(replace(choice, actors="Wij"),))
    keep(town, right)
    party = desk.service.parties.called(TOWN)
    assert party.answer == right
    assert [len(each.choices) for each in party.earlier] == [1, 1]
    with pytest.raises(OlderAnswer):
        keep(town, town.read.answer)
