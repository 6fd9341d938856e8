"""What is asked once more or refused, and what an answer is called."""

import pytest

from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.ui.anonymise.asking.presenter import AskingPresenter, Subject
from levensreis.ui.anonymise.work import Work
from tests.builders import a_journey, a_statement
from tests.ui.anonymise.test_asking_presenter import (
    RecordingView,
    asking,
    choose,
    now_asked,
    presenter,
    told,
    view,
    work,
)
from tests.ui.held_tasks import HeldTasks

__all__ = ["presenter", "told", "view", "work"]  # the fixtures of that life


def test_a_word_with_a_capital_inside_a_sentence_is_asked_once_more(
    view: RecordingView, study: Study
) -> None:
    told = a_journey(
        a_statement(text="Het was een Lange dag. Hij zegt wroemkeboel."),
        code="LR-008",
        respondents=(),
    )
    study.journeys.begin(told)
    work = Work(study)
    work.open(told.id)
    presenter = asking(view, work, Subject.WORDS)
    choose(presenter, "wroemkeboel")
    assert presenter.keep()
    choose(presenter, "Lange")
    assert not presenter.keep()
    assert "hoofdletter midden in een zin" in view.doubt
    assert work.state is not None
    assert [each.questions for each in work.state.words] == [1, 0]
    assert presenter.keep()
    assert [each.questions for each in work.state.words] == [0, 0]


def test_the_question_is_asked_anew_after_another_word_was_looked_at(
    view: RecordingView, study: Study
) -> None:
    told = a_journey(
        a_statement(text="Het was een Lange dag. Hij zegt wroemkeboel."),
        code="LR-008",
        respondents=(),
    )
    study.journeys.begin(told)
    work = Work(study)
    work.open(told.id)
    presenter = asking(view, work, Subject.WORDS)
    choose(presenter, "Lange")
    for _ in range(2):
        assert not presenter.keep()
        choose(presenter, "wroemkeboel")
        choose(presenter, "Lange")


def test_a_registered_name_never_stays(
    view: RecordingView, presenter: AskingPresenter, work: Work
) -> None:
    choose(presenter, "Jurre")
    assert not presenter.keep()
    assert not presenter.keep()
    assert "staat in het register" in view.problem
    assert work.undo_name is None


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("Fleur", "komt al in de plaats van ‘Roos’"),
        ("fleur".title() + " 🙂", "geen plaatje"),
        ("N" * 61, "hooguit 60 letters; dit zijn er 61"),
    ],
)
def test_what_cannot_be_a_replacement_is_told(
    view: RecordingView, presenter: AskingPresenter, words: str, problem: str
) -> None:
    choose(presenter, "Sanne")
    assert not presenter.accept(words)
    assert problem in view.problem


def test_an_answer_is_taken_back_by_its_name(
    presenter: AskingPresenter, work: Work
) -> None:
    choose(presenter, "Sanne")
    presenter.accept("Petra")
    assert work.undo_name == "‘Sanne’ vervangen"
    choose(presenter, "Almelo")
    presenter.keep()
    assert work.undo_name == "‘Almelo’ laten staan"


def test_one_is_asked_again_where_one_was_when_the_texts_are_read_once_more(
    view: RecordingView, study: Study, told: Journey
) -> None:
    tasks = HeldTasks()
    work = Work(study, tasks)
    work.open(told.id)
    presenter = asking(view, work)
    presenter.come_back("naam:sanne")
    assert presenter.point == "naam:sanne"
    tasks.tell()
    assert now_asked(view) == "Sanne"
