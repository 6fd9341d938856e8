import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.anonymise.signing import Role
from levensreis.domain.factor_table import Order
from levensreis.domain.journey import Journey, JourneySummary, Sex, Youth
from levensreis.domain.member_check.rounds import CheckState
from levensreis.services.study import Study
from levensreis.ui.journeys.form import JourneyForm, WrongField
from levensreis.ui.study.presenter import StudyPresenter
from tests.builders import a_journey, a_register, a_statement

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


@dataclass
class PathQuestion:
    """Where a file should come, and how to answer it."""

    name: str
    kinds: str
    answer: Callable[[Path], None]
    title: str = ""


class RecordingView:
    """Remembers what it was asked to show."""

    def __init__(self) -> None:
        self.journeys: list[JourneySummary] = []
        self.chosen: UUID | None = None
        self.states: dict[UUID, CheckState] = {}
        self.opened: list[tuple[UUID, UUID | None]] = []
        self.questions: list[Question] = []
        self.paths: list[PathQuestion] = []
        self.reminders: list[str] = []
        self.done: list[str] = []
        self.problems: list[str] = []
        self.notes: list[str] = []

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

    def ask_path(
        self, title: str, name: str, kinds: str, save: Callable[[Path], None]
    ) -> None:
        self.paths.append(PathQuestion(name, kinds, save, title))

    def show_reminder(self, words: str) -> None:
        self.reminders.append(words)

    def show_done(self, words: str) -> None:
        self.done.append(words)

    def show_problem(self, words: str) -> None:
        self.problems.append(words)

    def show_note(self, words: str) -> None:
        self.notes.append(words)


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
    assert (view.questions, view.paths, view.problems) == ([], [], [])


def test_a_journey_that_is_not_there_is_told(
    view: RecordingView, presenter: StudyPresenter
) -> None:
    presenter.choose(uuid4())
    presenter.refresh_chosen()
    assert view.problems == ["Deze levensreis staat niet in deze studie."]


def test_an_export_with_an_open_name_is_refused_with_the_reason(
    view: RecordingView, presenter: StudyPresenter, study: Study, journey: Journey
) -> None:
    study.register.put(journey.id, a_register(Jurre=None))
    presenter.save_table(Order.CODEBOOK)
    assert view.paths == []
    [problem] = view.problems
    assert "LR-001" in problem
    assert "Anonimiseren" in problem


def test_the_factor_table_is_saved_where_asked(
    view: RecordingView, presenter: StudyPresenter, tmp_path: Path
) -> None:
    presenter.save_table(Order.COUNT)
    assert view.notes[0].startswith(Output.TEAM.needs())
    assert view.notes[0].endswith("dan staat dat in de voorbeelden zoals verteld.")
    assert view.paths[0].title == ("Factortabel bewaren, voor het team (vertrouwelijk)")
    view.paths[0].answer(tmp_path / "tabel.csv")
    assert view.done == [f"Bewaard: {tmp_path / 'tabel.csv'}"]
    assert (tmp_path / "tabel.csv").stat().st_size > 0


@pytest.mark.parametrize("name", ["tabel.txt", "geen-map/tabel.csv"])
def test_a_table_that_cannot_be_saved_is_told(
    view: RecordingView, presenter: StudyPresenter, tmp_path: Path, name: str
) -> None:
    presenter.save_table(Order.CODEBOOK)
    view.paths[0].answer(tmp_path / name)
    [problem] = view.problems
    assert "tabel" in problem
    assert view.done == []


def test_a_study_that_vanished_is_told_with_what_to_do(
    view: RecordingView, presenter: StudyPresenter, study: Study, journey: Journey
) -> None:
    study.close()
    (study.folder / "studie.levensreis").unlink()
    presenter.refresh()
    [problem] = view.problems
    assert "reservekopie" in problem


def test_the_table_tells_which_journeys_it_leaves_out(
    view: RecordingView,
    presenter: StudyPresenter,
    study: Study,
    journey: Journey,
    tmp_path: Path,
) -> None:
    study.journeys.begin(a_journey(code="LR-002", imported=False))
    presenter.save_table(Order.CODEBOOK)
    view.paths[0].answer(tmp_path / "tabel.csv")
    [told] = view.done
    assert told.endswith(" Zonder toestemming, dus niet meegeteld: LR-002.")


def test_a_publication_is_refused_until_both_signed_and_warns_of_small_groups(
    view: RecordingView,
    presenter: StudyPresenter,
    study: Study,
    tmp_path: Path,
) -> None:
    told = a_journey(a_statement(), code="LR-002", youth=Youth(sex=Sex.FEMALE))
    study.journeys.begin(told)
    presenter.save_table(Order.CODEBOOK, Output.OTHERS)
    [problem] = view.problems
    assert "LR-002" in problem
    assert view.paths == []
    for role in Role:
        study.anonymising.sign(told.id, role, role, open_points_seen=True)
    presenter.save_table(Order.CODEBOOK, Output.OTHERS)
    [note] = view.notes
    assert note.startswith(Output.OTHERS.needs())
    assert "leeftijdsgroep: 1. Eén levensreis" in note
    [asked] = view.paths
    assert asked.title == "Factortabel bewaren, voor anderen"
    asked.answer(tmp_path / asked.name)
    assert view.done == [f"Bewaard: {tmp_path / 'tabel-b1-publicatie.pdf'}"]
