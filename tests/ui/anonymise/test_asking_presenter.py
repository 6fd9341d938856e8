"""Questions about what was found, and what the answers do; without a window."""

from collections.abc import Sequence

import pytest

from levensreis.domain.anonymise.decisions import Verdict
from levensreis.domain.anonymise.entities import Entity
from levensreis.domain.anonymise.register import EntryKind, Register
from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.ui.anonymise.asking.presenter import (
    AskingPresenter,
    Proposed,
    Subject,
)
from levensreis.ui.anonymise.work import Work
from tests.builders import a_journey, a_statement, an_entry
from tests.ui.held_tasks import HeldTasks


class RecordingView:
    """Remembers what it was asked to show."""

    def __init__(self) -> None:
        self.entities: Sequence[Entity] | None = None
        self.entity: Entity | None = None
        self.offered = ""
        self.problem = ""
        self.doubt = ""
        self.can_undo = False
        self.proposed: Proposed | None = None

    def show_entities(
        self, entities: Sequence[Entity] | None, chosen: Entity | None
    ) -> None:
        self.entities = entities

    def show_entity(self, entity: Entity | None, offered: str, *, anew: bool) -> None:
        self.entity, self.offered = entity, offered

    def show_offer(self, offered: str) -> None:
        self.offered = offered

    def show_problem(self, words: str) -> None:
        self.problem = words

    def ask_sure(self, words: str) -> None:
        self.doubt = words

    def make_room(self) -> None:
        pass

    def show_undo(self, *, possible: bool) -> None:
        self.can_undo = possible

    def want_register(self, proposed: Proposed) -> None:
        self.proposed = proposed


@pytest.fixture
def told(study: Study) -> Journey:
    """A life with a registered name, two others, an everyday one and a word."""
    made = a_journey(
        a_statement(text="Jurre en Sanne, in Almelo"),
        a_statement(text="Roos was er. De roos bloeit. Sannes wroemkeboel!"),
        code="LR-007",
        respondents=(),
    )
    study.journeys.begin(made)
    names = (an_entry("Jurre", replacement=None), an_entry("Roos", replacement="Fleur"))
    study.register.put(made.id, Register(names))
    return made


@pytest.fixture
def work(study: Study, told: Journey) -> Work:
    made = Work(study)
    made.open(told.id)
    return made


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


def asking(
    view: RecordingView, work: Work, subject: Subject = Subject.FOUND
) -> AskingPresenter:
    presenter = AskingPresenter(view, work, subject)
    work.attend(presenter.refresh, lambda words: None)
    presenter.open()
    return presenter


@pytest.fixture
def presenter(view: RecordingView, work: Work) -> AskingPresenter:
    return asking(view, work)


def after(work: Work) -> str:
    assert work.state is not None
    return " | ".join(work.state.after.values())


def names(view: RecordingView) -> list[str]:
    return [each.name for each in view.entities or ()]


def now_asked(view: RecordingView) -> str:
    assert view.entity is not None
    return view.entity.name


def choose(presenter: AskingPresenter, name: str) -> None:
    [key] = [each.key for each in presenter.entities if each.name == name]
    presenter.choose(key)


def test_everything_is_asked_once_by_category_in_the_order_of_the_story(
    view: RecordingView, presenter: AskingPresenter
) -> None:
    assert names(view) == ["Jurre", "Sanne", "Roos", "Almelo"]
    assert now_asked(view) == "Jurre"
    assert view.offered.isalpha()


def test_a_registered_name_gets_its_replacement_in_the_register(
    view: RecordingView, presenter: AskingPresenter, work: Work
) -> None:
    assert presenter.accept("Nathan")
    assert work.register.entries[0].replacement == "Nathan"
    assert "Nathan en Sanne" in after(work)
    assert now_asked(view) == "Sanne"


def test_a_name_keeps_its_pseudonym_for_ever(
    view: RecordingView, presenter: AskingPresenter, work: Work, study: Study
) -> None:
    choose(presenter, "Sanne")
    given = view.offered
    assert presenter.accept(given)
    assert work.journey is not None
    [made] = study.anonymising.history(work.journey.id).every
    assert (made.replacement, made.verdict) == (given, Verdict.REPLACE)
    assert "Sanne" not in after(work)


def test_an_everyday_word_is_asked_at_each_place(
    view: RecordingView, presenter: AskingPresenter, work: Work
) -> None:
    choose(presenter, "Roos")
    assert presenter.accept(view.offered)
    assert now_asked(view) == "Roos"
    assert presenter.keep()
    assert "Fleur was er. De roos bloeit." in after(work)
    assert now_asked(view) == "Almelo"


def test_one_place_can_be_decided_apart(
    view: RecordingView, presenter: AskingPresenter, work: Work
) -> None:
    choose(presenter, "Sanne")
    assert view.entity is not None
    assert presenter.keep(view.entity.points[0])
    assert now_asked(view) == "Sanne"
    assert presenter.accept("Petra")
    assert "Jurre en Sanne" in after(work)
    assert "Petra's wroemkeboel" in after(work)


def test_what_tells_less_is_offered_and_comes_when_it_is_accepted(
    view: RecordingView, presenter: AskingPresenter, work: Work, study: Study
) -> None:
    choose(presenter, "Almelo")
    presenter.generalise()
    assert view.offered == "een andere plaats"
    assert "Almelo" in after(work)
    presenter.accept(view.offered)
    assert "in een andere plaats" in after(work)
    assert work.journey is not None
    [made] = study.anonymising.history(work.journey.id).every
    assert made.verdict is Verdict.GENERALISE


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (" ", "Vul in wat er in plaats van ‘Sanne’ komt."),
        ("Jurre", "bevat ‘Jurre’"),
        ("tante Sanne", "bevat ‘Sanne’"),
    ],
)
def test_another_name_of_the_story_cannot_come_in_its_place(
    view: RecordingView,
    presenter: AskingPresenter,
    work: Work,
    words: str,
    problem: str,
) -> None:
    choose(presenter, "Sanne")
    assert not presenter.accept(words)
    assert problem in view.problem
    assert "Sanne" in after(work)


def test_the_last_decision_is_taken_back_step_by_step(
    view: RecordingView, presenter: AskingPresenter, work: Work, study: Study
) -> None:
    before = after(work)
    assert not view.can_undo
    presenter.accept("Nathan")
    choose(presenter, "Sanne")
    presenter.accept("Petra")
    choose(presenter, "Sanne")
    presenter.accept("Ursula")
    presenter.undo()
    assert "Petra" in after(work)
    presenter.undo()
    assert "Nathan en Sanne" in after(work)
    presenter.undo()
    assert after(work) == before
    assert not view.can_undo
    presenter.undo()
    assert work.journey is not None
    assert after(work) == " | ".join(
        study.anonymising.get(work.journey.id).after.values()
    )


def test_the_next_open_question_comes_round(
    view: RecordingView, presenter: AskingPresenter
) -> None:
    for name in ("Sanne", "Roos", "Almelo", "Jurre"):
        presenter.go_to_next()
        assert now_asked(view) == name
    for name in ("Almelo", "Roos"):
        presenter.go_to_next(-1)
        assert now_asked(view) == name


def test_a_loose_word_stays_or_goes_to_the_register(
    view: RecordingView, work: Work
) -> None:
    presenter = asking(view, work, Subject.WORDS)
    assert names(view) == ["wroemkeboel"]
    presenter.to_register()
    assert view.proposed == Proposed("wroemkeboel", EntryKind.PERSON, "")
    assert presenter.keep()
    assert work.state is not None
    assert [each.questions for each in work.state.words] == [0]
    presenter.undo()
    assert presenter.accept("koekje")
    assert "koekje" in after(work)


def test_texts_are_looked_through_beside_the_window(
    view: RecordingView, study: Study, told: Journey
) -> None:
    tasks = HeldTasks()
    work = Work(study, tasks)
    work.open(told.id)
    presenter = asking(view, work)
    assert view.entities is None
    assert not presenter.keep()
    assert not presenter.accept("x")
    tasks.tell()
    assert names(view)[0] == "Jurre"
    assert tasks.began == ["De teksten worden doorzocht …"]


def test_what_was_stopped_ends_unseen_while_texts_are_looked_through_anew(
    study: Study, told: Journey
) -> None:
    tasks = HeldTasks()
    work = Work(study, tasks)
    work.open(told.id)
    work.put_register(Register())
    tasks.tell_first()
    assert work.is_looking
    tasks.cancel()
    assert not work.is_looking
    tasks.tell()
    work.look_again()
    tasks.tell()
    assert work.state is not None
    assert work.state.rewriting.register == Register()


def test_a_name_that_is_added_lets_the_texts_be_looked_through_anew(
    view: RecordingView, presenter: AskingPresenter, work: Work
) -> None:
    entries = (*work.register.entries, an_entry("Wroemkeboel", replacement="Bo"))
    work.put_register(Register(entries))
    assert "Wroemkeboel" in names(view)


def test_what_was_taken_back_is_asked_again_with_its_first_proposal(
    view: RecordingView, presenter: AskingPresenter
) -> None:
    choose(presenter, "Sanne")
    proposed = view.offered
    presenter.accept("iemand")
    assert now_asked(view) != "Sanne"
    presenter.undo()
    assert (now_asked(view), view.offered) == ("Sanne", proposed)
