"""Where the check is, what came back and how a round ends, without a screen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID

import pytest

from levensreis.domain.journey import Journey
from levensreis.domain.member_check.answers import Answer, Approval, Doubt, Given
from levensreis.domain.member_check.rounds import CheckState
from levensreis.domain.member_check.working import Outcome, Verdict
from levensreis.services.member_check import Reading
from levensreis.services.study import Study
from levensreis.ui.member_check.closing.presenter import (
    ClosingPresenter,
    Ending,
    approval_words,
)
from levensreis.ui.member_check.reading.html import reading_html
from levensreis.ui.member_check.reading.lines import lines_of, summary_of
from levensreis.ui.member_check.reading.presenter import ReadingPresenter
from levensreis.ui.member_check.standing.presenter import (
    Next,
    RoundLine,
    Standing,
    StandingPresenter,
)
from levensreis.ui.member_check.work import CheckWork
from levensreis.ui.style.tokens import LIGHT
from tests.services.checks_made import give_back, print_and_send
from tests.ui.member_check.forms import ARABIC, filled_in


@dataclass
class View:
    """Remembers what every step was asked to show."""

    standing: Standing | None = None
    rounds: list[RoundLine] = field(default_factory=list)
    ending: Ending | None = None
    reading: Reading | None = None
    files: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    is_typed: bool = False

    def show_standing(self, standing: Standing, rounds: Sequence[RoundLine]) -> None:
        self.standing, self.rounds = standing, list(rounds)

    def show_ending(self, ending: Ending) -> None:
        self.ending = ending

    def show_reading(
        self,
        reading: Reading | None,
        files: Sequence[Path],
        texts: Mapping[UUID, str],
    ) -> None:
        self.reading, self.files = reading, [each.name for each in files]

    def show_elsewhere(self, words: str, code: str) -> None:
        self.problems.append(f"{code}: {words}")

    def ask_passphrase(self, words: str) -> None:
        self.asked.append(words)

    def show_problem(self, words: str) -> None:
        self.problems.append(words)

    def show_done(self, words: str) -> None:
        self.told.append(words)


class Bench:
    """Every presenter at work on one journey, as it is in the study."""

    def __init__(self, study: Study, journey: Journey) -> None:
        self.study, self.journey, self.view = study, journey, View()
        self.kept = 0
        self.work = CheckWork(study)
        self.standing = StandingPresenter(self.view, self.work)
        self.closing = ClosingPresenter(self.view, self.work)
        self.reading = ReadingPresenter(self.view, self.work, self._keep)
        self.work.attend(lambda: None, self.view.problems.append)

    def look(self) -> Standing:
        self.work.open(self.journey.id)
        self.standing.refresh()
        assert self.view.standing is not None
        return self.view.standing

    def end(self) -> Ending:
        self.work.open(self.journey.id)
        self.closing.refresh()
        assert self.view.ending is not None
        return self.view.ending

    def see_all(self) -> None:
        check = self.study.member_check
        for statement in check.rounds(self.journey.id)[-1].waiting:
            check.settle(self.journey.id, statement, Verdict.SEEN, "nagevraagd")

    def change(self, statement: UUID, text: str) -> None:
        self.study.member_check.settle(
            self.journey.id, statement, Verdict.ADAPTED, text=text
        )

    def _keep(self) -> None:
        self.kept += 1


@pytest.fixture
def bench(study: Study, journey: Journey) -> Bench:
    return Bench(study, journey)


def test_without_a_form_the_way_to_paper_is_told(bench: Bench) -> None:
    standing = bench.look()
    assert standing.state is CheckState.NONE
    assert standing.deeds == (Next.MAKE_FORM, Next.CLOSE)
    assert "Op papier" in standing.words
    assert bench.view.rounds == []


def test_a_form_that_left_waits_to_be_read(bench: Bench, asked: list[UUID]) -> None:
    standing = bench.look()
    assert standing.state is CheckState.SENT
    assert standing.deeds[0] is Next.READ
    assert [each.about for each in bench.view.rounds] == [
        "4 uitspraken · nog niets ingelezen"
    ]


def test_what_waits_is_counted(bench: Bench, returned: list[UUID]) -> None:
    standing = bench.look()
    assert standing.deeds[0] is Next.WORK
    assert "4 antwoorden wachten nog." in standing.words
    assert bench.view.rounds[0].about == "4 uitspraken · 4 beantwoord · 4 te verwerken"


def test_one_answer_is_not_many(bench: Bench, asked: list[UUID]) -> None:
    give_back(bench.study, bench.journey.id, {asked[0]: Given(Answer.WRONG)})
    assert "1 antwoord wacht nog." in bench.look().words


def test_when_all_is_worked_in_the_round_can_end(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.see_all()
    standing = bench.look()
    assert standing.state is CheckState.WORKED_IN
    assert standing.deeds[0] is Next.CLOSE


def test_what_was_changed_goes_on_a_next_form_first(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.change(returned[1], "Bij oma")
    bench.see_all()
    standing = bench.look()
    assert standing.deeds[0] is Next.MAKE_FORM
    assert "Op het volgende formulier staat 1 uitspraak" in standing.words


def test_how_it_ended_is_told_with_the_reason(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.see_all()
    bench.study.member_check.close(
        bench.journey.id, Outcome.WITHOUT, "Ouder is verhuisd."
    )
    standing = bench.look()
    assert standing.state is CheckState.WITHOUT
    assert standing.words.startswith("Afgerond zonder akkoord,")
    assert standing.words.endswith("Ouder is verhuisd.")
    assert standing.deeds == ()
    assert bench.view.rounds[0].is_closed


def test_a_change_after_the_end_asks_for_a_new_form(
    bench: Bench, returned: list[UUID], study: Study
) -> None:
    bench.see_all()
    study.member_check.close(bench.journey.id, Outcome.APPROVED)
    told = study.journeys.get(bench.journey.id).statements
    changed = next(each for each in told if each.id == returned[0])
    study.journeys.record(bench.journey.id, [replace(changed, text="Iets anders")])
    standing = bench.look()
    assert standing.state is CheckState.CHANGED
    assert standing.deeds == (Next.MAKE_FORM,)
    assert [each.words for each in bench.end().changed] == ["Iets anders"]


def test_without_a_form_a_check_ends_for_a_reason_that_is_kept(bench: Bench) -> None:
    ending = bench.end()
    assert (ending.is_open, ending.has_form, ending.changed) == (True, False, ())
    assert "nog geen formulier" in ending.told
    bench.closing.end_without(" ")
    assert bench.view.problems == ["Schrijf op waarom er geen akkoord van de ouder is."]
    bench.closing.end_without("De ouders zijn onbereikbaar.")
    assert bench.view.told == ["De controle is afgerond zonder formulier."]
    ended = bench.end()
    assert ended.state is CheckState.WITHOUT
    assert ended.state.allows_research
    assert not ended.is_open
    assert ended.told.endswith("De ouders zijn onbereikbaar.")


def test_the_end_tells_what_waits_and_what_the_parent_answered(
    bench: Bench, returned: list[UUID]
) -> None:
    ending = bench.end()
    assert ending.waits
    assert ending.waiting == (
        "Nog te verwerken: de uitspraken 2, 3 en 4 en de algemene opmerking."
    )
    assert approval_words(ending.approval) == (
        "‘Ja, als mijn verbeteringen erin staan.’"
    )
    bench.closing.approve("")
    assert "Verwerk die eerst" in bench.view.problems[-1]


def test_a_round_ends_with_the_approval_of_the_parent(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.see_all()
    bench.end()
    bench.closing.approve("")
    assert bench.view.told == ["De ronde is afgerond."]
    ending = bench.end()
    assert ending.state is CheckState.APPROVED
    assert ending.told.startswith("Akkoord van de ouder,")
    assert not ending.is_open


def test_a_round_ends_without_approval_only_for_a_reason(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.end()
    bench.closing.end_without(" ")
    assert bench.view.problems == ["Schrijf op waarom er geen akkoord van de ouder is."]
    bench.closing.end_without("De ouder wil niet meer")
    assert bench.end().state is CheckState.WITHOUT


def test_what_came_late_is_to_be_worked_in(bench: Bench, returned: list[UUID]) -> None:
    bench.study.member_check.close(bench.journey.id, Outcome.WITHOUT, "haast")
    late = {returned[0]: Given(Answer.WRONG, "Toch niet")}
    give_back(bench.study, bench.journey.id, late)
    ending = bench.end()
    assert "Daarna kwam er nog iets terug" in ending.told
    assert not bench.work.is_closed


def test_a_doubtful_last_answer_is_put_right(bench: Bench, asked: list[UUID]) -> None:
    doubtful = Given(Approval.AGREED, doubts=frozenset({Doubt.SEVERAL}))
    give_back(bench.study, bench.journey.id, {}, approval=doubtful)
    bench.end()
    bench.closing.put_right(Approval.NOT_YET, "")
    assert bench.end().approval == Given(Approval.NOT_YET)
    assert approval_words(Given()) == "Deze vraag is niet beantwoord."


@pytest.fixture
def form(study: Study, journey: Journey) -> bytes:
    """The form of Sem as a parent gets it."""
    return print_and_send(study, journey)


@pytest.fixture
def came_back(form: bytes, tmp_path: Path) -> Path:
    """That form, filled in."""
    path = tmp_path / "terug.pdf"
    path.write_bytes(
        filled_in(
            form,
            {
                "s001_antwoord": "/klopt",
                "s002_antwoord": "/klopt-niet",
                "s002_tekst": ARABIC,
                "akkoord": "/ja",
            },
        )
    )
    return path


def test_what_is_read_is_shown_and_not_kept(bench: Bench, came_back: Path) -> None:
    bench.look()
    bench.reading.read([came_back])
    assert bench.view.problems == []
    reading = bench.view.reading
    assert reading is not None
    lines = lines_of(reading, {each.id: each.text for each in bench.journey.statements})
    assert [each.answer for each in lines] == [
        *("Klopt", "Klopt niet", "Geen antwoord", "Geen antwoord"),
        "Ja, dit mag zo.",
    ]
    assert lines[1].given.words == ARABIC
    assert summary_of(lines) == "3 van 5 ingevuld · geen twijfel · 3 nieuw"
    html = reading_html(lines, LIGHT, 1.0)
    assert ARABIC in html
    assert "✗ Klopt niet" in html
    assert bench.look().state is CheckState.SENT


def test_what_is_kept_waits_to_be_worked_in(bench: Bench, came_back: Path) -> None:
    bench.look()
    bench.reading.read([came_back])
    bench.reading.keep()
    assert bench.kept == 1
    assert bench.view.reading is None
    assert bench.look().state is CheckState.RETURNED


def test_what_is_put_away_is_not_kept(bench: Bench, came_back: Path) -> None:
    bench.look()
    bench.reading.read([came_back])
    bench.reading.put_away()
    bench.reading.keep()
    assert bench.kept == 0
    assert bench.view.files == []


def test_what_was_known_already_is_told_to_be(bench: Bench, came_back: Path) -> None:
    bench.look()
    bench.reading.read([came_back])
    bench.reading.keep()
    bench.reading.read([came_back])
    assert bench.view.reading is not None
    lines = lines_of(bench.view.reading, {})
    assert not any(each.is_new for each in lines)
    assert {each.words for each in lines} >= {"Deze uitspraak is weggegooid."}
    assert "niets nieuws" in summary_of(lines)
    assert "Dit was al bekend." in reading_html(lines, LIGHT, 1.0)


def test_a_locked_form_asks_for_its_passphrase(
    bench: Bench, form: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "slot.pdf"
    path.write_bytes(filled_in(form, {"s001_antwoord": "/klopt"}, "een lange zin"))
    bench.look()
    bench.reading.read([path])
    assert len(bench.view.asked) == 1
    bench.reading.open_with("een andere zin")
    assert len(bench.view.asked) == 2
    bench.reading.open_with("een lange zin")
    assert bench.view.reading is not None


def test_what_is_no_form_is_told(bench: Bench, form: bytes, tmp_path: Path) -> None:
    path = tmp_path / "vakantie.txt"
    path.write_text("Het was warm.")
    bench.look()
    bench.reading.read([path])
    assert "vakantie.txt" in bench.view.problems[0]
    assert bench.view.reading is None


def test_nothing_is_read_when_nothing_was_chosen(bench: Bench) -> None:
    bench.look()
    bench.reading.read([])
    assert bench.view.files == []
