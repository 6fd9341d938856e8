import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4

import pytest

from levensreis.domain.journey import Journey, JourneySummary, Sex
from levensreis.domain.member_check.rounds import CheckState
from levensreis.services.study import Study
from levensreis.ui.journeys.form import JourneyForm, WrongField
from levensreis.ui.study.presenter import StudyPresenter
from tests.builders import a_journey, a_statement

PRESENTERS = [
    "levensreis.ui.start.presenter",
    "levensreis.ui.start.research.presenter",
    "levensreis.ui.research.merging.presenter",
    "levensreis.ui.study.presenter",
    "levensreis.ui.interview.presenter",
    "levensreis.ui.interview.parking.presenter",
    "levensreis.ui.interview.guide.presenter",
    "levensreis.ui.interview.coverage.presenter",
    "levensreis.ui.interview.story.presenter",
    "levensreis.ui.interview.recap.presenter",
    "levensreis.ui.interview.new_names.presenter",
    "levensreis.ui.interview.accounts.presenter",
    "levensreis.ui.details.presenter",
    "levensreis.ui.search.presenter",
    "levensreis.ui.bin.presenter",
    "levensreis.ui.paper.presenter",
    "levensreis.ui.paper.table.presenter",
    "levensreis.ui.research_file.presenter",
    "levensreis.ui.research_file.key_presenter",
    "levensreis.ui.member_check.presenter",
    "levensreis.ui.anonymise.presenter",
    "levensreis.ui.safety.log.presenter",
    "levensreis.ui.safety.keeping.presenter",
    "levensreis.ui.safety.keeping.erase_presenter",
]


@dataclass
class Question:
    """What was asked, and how to answer it."""

    title: str
    form: JourneyForm
    answer: Callable[[JourneyForm], None]


class RecordingView:
    """Remembers what it was asked to show."""

    def __init__(self) -> None:
        self.journeys: list[JourneySummary] = []
        self.chosen: UUID | None = None
        self.states: dict[UUID, CheckState] = {}
        self.opened: list[tuple[UUID, UUID | None]] = []
        self.questions: list[Question] = []
        self.reminders: list[str] = []
        self.problems: list[str] = []

    def show_journeys(
        self, journeys: Sequence[JourneySummary], chosen: UUID | None
    ) -> None:
        self.journeys = list(journeys)
        self.chosen = chosen

    def show_states(self, states: Mapping[UUID, CheckState]) -> None:
        self.states = dict(states)

    def show_counts(self, journey: JourneySummary) -> None:
        self.journeys = [
            journey if each.id == journey.id else each for each in self.journeys
        ]

    def show_journey(self, journey_id: UUID, statement_id: UUID | None = None) -> None:
        self.opened.append((journey_id, statement_id))

    def ask_journey(
        self, title: str, form: JourneyForm, save: Callable[[JourneyForm], None]
    ) -> None:
        self.questions.append(Question(title, form, save))

    def show_reminder(self, words: str) -> None:
        self.reminders.append(words)

    def show_problem(self, words: str) -> None:
        self.problems.append(words)


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(view: RecordingView, study: Study) -> StudyPresenter:
    made = StudyPresenter(view, study)
    made.start()
    return made


def test_importing_a_presenter_loads_no_qt() -> None:
    script = (
        "import importlib, sys\n"
        "for module in sys.argv[1:]:\n"
        "    importlib.import_module(module)\n"
        "    if found := {'PySide6', 'shiboken6'} & set(sys.modules):\n"
        "        sys.exit(f'{module} loads {found}')\n"
    )
    run = subprocess.run(
        [sys.executable, "-P", "-c", script, *PRESENTERS],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stderr.strip() == ""


def test_the_journeys_are_shown_by_code(
    view: RecordingView, study: Study, journey: Journey
) -> None:
    study.journeys.begin(a_journey(code="LR-000", pseudonym="Anna"))
    StudyPresenter(view, study).start()
    assert [each.code for each in view.journeys] == ["LR-000", "LR-001"]
    assert view.chosen is None


def test_choosing_a_journey_opens_and_marks_it(
    view: RecordingView, presenter: StudyPresenter, journey: Journey
) -> None:
    presenter.choose(journey.id)
    assert view.opened == [(journey.id, None)]
    assert view.chosen == journey.id


def test_a_journey_can_be_opened_at_a_statement(
    view: RecordingView, presenter: StudyPresenter, journey: Journey
) -> None:
    presenter.choose(journey.id, journey.statements[2].id)
    assert view.opened == [(journey.id, journey.statements[2].id)]


def test_the_counts_of_the_open_journey_follow_what_is_recorded(
    view: RecordingView, presenter: StudyPresenter, study: Study, journey: Journey
) -> None:
    presenter.refresh_chosen()
    presenter.choose(journey.id)
    study.journeys.record(journey.id, [a_statement()])
    presenter.refresh_chosen()
    assert [each.statements for each in view.journeys] == [5]
    study.close()
    (study.folder / "studie.levensreis").unlink()
    presenter.refresh_chosen()
    [problem] = view.problems
    assert "reservekopie" in problem


def test_a_new_journey_gets_the_next_code_and_is_opened(
    view: RecordingView, presenter: StudyPresenter, journey: Journey
) -> None:
    presenter.new_journey()
    [question] = view.questions
    assert question.form.code == "LR-002"
    question.answer(
        JourneyForm(
            code=" LR-002 ",
            pseudonym=" Noor ",
            birth="2009-11",
            sex=Sex.FEMALE,
            respondents="moeder, oma van vaders kant",
        )
    )
    [(opened, _)] = view.opened
    assert [each.pseudonym for each in view.journeys] == ["Sem", "Noor"]
    assert view.chosen == opened


def test_what_was_filled_in_is_stored(
    view: RecordingView, presenter: StudyPresenter, study: Study
) -> None:
    presenter.new_journey()
    view.questions[0].answer(
        JourneyForm("LR-001", "Noor", "2009", Sex.FEMALE, "moeder, , oma van  Bas")
    )
    stored = study.journeys.get(view.opened[0][0])
    assert str(stored.youth.birth) == "2009"
    assert stored.youth.sex is Sex.FEMALE
    assert [each.key for each in stored.respondents] == ["moeder", "bas"]


@pytest.mark.parametrize(
    ("form", "field", "words"),
    [
        (JourneyForm("LR-9", " "), "pseudonym", "schuilnaam"),
        (JourneyForm("geen code", "Noor"), "code", "letters, cijfers"),
        (JourneyForm("LR-9", "Noor", birth="mei"), "birth", "2008-05"),
        (
            JourneyForm("LR-9", "Noor", respondents="moeder, ?"),
            "respondents",
            "is geen gesprekspartner",
        ),
    ],
)
def test_a_field_that_cannot_be_read_is_named_and_nothing_is_stored(
    *,
    view: RecordingView,
    presenter: StudyPresenter,
    study: Study,
    form: JourneyForm,
    field: str,
    words: str,
) -> None:
    presenter.new_journey()
    with pytest.raises(WrongField, match=words) as refused:
        view.questions[0].answer(form)
    assert refused.value.field == field
    assert study.journeys.overview() == []
    assert view.opened == []


def test_a_code_in_use_is_refused_with_the_reason(
    view: RecordingView, presenter: StudyPresenter, journey: Journey
) -> None:
    presenter.new_journey()
    with pytest.raises(Exception, match="LR-001 is in deze studie al gebruikt"):
        view.questions[0].answer(JourneyForm("LR-001", "Noor"))
    assert view.opened == []


@pytest.mark.parametrize("pseudonym", ["Sem", " sem", "SÉM"])
def test_a_pseudonym_of_another_journey_is_refused_beside_its_field(
    view: RecordingView,
    presenter: StudyPresenter,
    study: Study,
    journey: Journey,
    pseudonym: str,
) -> None:
    presenter.new_journey()
    with pytest.raises(WrongField, match="is al van LR-001") as refused:
        view.questions[0].answer(JourneyForm("LR-003", pseudonym))
    assert refused.value.field == "pseudonym"
    assert len(study.journeys.overview()) == 1


def test_without_a_journey_there_is_nothing_to_save(
    view: RecordingView, presenter: StudyPresenter, journey: Journey
) -> None:
    presenter.refresh_chosen()
    assert (view.questions, view.problems) == ([], [])


def test_a_journey_that_is_not_there_is_told(
    view: RecordingView, presenter: StudyPresenter
) -> None:
    presenter.choose(uuid4())
    presenter.refresh_chosen()
    assert view.problems == ["Deze levensreis staat niet in deze studie."]


def test_a_study_that_vanished_is_told_with_what_to_do(
    view: RecordingView, presenter: StudyPresenter, study: Study, journey: Journey
) -> None:
    study.close()
    (study.folder / "studie.levensreis").unlink()
    presenter.refresh()
    [problem] = view.problems
    assert "reservekopie" in problem
