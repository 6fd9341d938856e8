from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pikepdf
import pytest

from levensreis.domain.contact import Contact
from levensreis.domain.journey import Journey
from levensreis.domain.member_check.working import NotChecked
from levensreis.domain.today import today
from levensreis.services.paper_order import Paper, PaperRefused
from levensreis.services.study import Study
from levensreis.ui.paper.presenter import PapersPresenter
from levensreis.ui.paper.report import Report
from levensreis.ui.paper.ways import Way, ways_past
from levensreis.ui.paper.wish import Wish
from tests.builders import a_journey, a_register, a_statement
from tests.ui.held_tasks import HeldTasks
from tests.ui.paper.recording_view import RecordingView

ANJA = Contact(name="Anja de Vries", phone="088 123 45 67")
SECRET = ("vijf woorden die blijven", "vijf woorden die blijven")


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(view: RecordingView, study: Study) -> PapersPresenter:
    return PapersPresenter(view, study)


@pytest.fixture
def opened(presenter: PapersPresenter, journey: Journey) -> PapersPresenter:
    """The presenter, with the life of Sem open."""
    presenter.open(journey.id, Wish())
    return presenter


@pytest.mark.parametrize("paper", [each for each in Paper if each is not Paper.LETTER])
def test_what_is_seen_is_what_is_saved(
    view: RecordingView, opened: PapersPresenter, tmp_path: Path, paper: Paper
) -> None:
    opened.choose(Wish(paper))
    assert view.paper == paper.label.capitalize()
    assert len(view.sizes) >= 1
    seen = view.content
    opened.save(None)
    [(title, name, save)] = view.paths
    assert title.startswith(view.paper)
    assert name == f"LR-001-{paper}.pdf"
    save(tmp_path / name)
    assert (tmp_path / name).read_bytes() == seen
    assert view.done == [f"Bewaard: {tmp_path / name}"]


def test_the_same_choice_makes_nothing_anew(
    view: RecordingView, opened: PapersPresenter
) -> None:
    opened.choose(Wish())
    assert view.makings == 1
    opened.choose(Wish(names_stay=True))
    assert view.makings == 2


def test_names_are_replaced_unless_they_may_stay(
    view: RecordingView, opened: PapersPresenter, study: Study, journey: Journey
) -> None:
    study.register.put(journey.id, a_register(Almelo="een stad"))
    opened.choose(Wish(Paper.SHORT))
    assert "Thuis in een stad" in view.words
    opened.choose(Wish(Paper.SHORT, names_stay=True))
    assert "Thuis in Almelo" in view.words
    opened.choose(Wish(Paper.OVERVIEW, names_stay=True))
    assert "een stad" in view.words
    assert "Almelo" not in view.words


def test_what_is_still_open_is_told_where_names_are_replaced(
    view: RecordingView, opened: PapersPresenter
) -> None:
    opened.choose(Wish(Paper.OVERVIEW))
    assert "punten open in Anonimiseren" in view.remark
    opened.choose(Wish(Paper.WRITE_UP, names_stay=True))
    assert view.remark == ""


def test_letters_that_cannot_be_printed_are_remarked(
    view: RecordingView, opened: PapersPresenter, study: Study
) -> None:
    assert "vierkantje" not in view.remark
    other = a_journey(a_statement(text="ذهبت إلى القرية"), code="LR-002")
    study.journeys.begin(other)
    opened.open(other.id, Wish())
    assert "daar komt een vierkantje" in view.remark


def test_a_letter_without_a_way_to_ask_something_is_remarked(
    view: RecordingView, opened: PapersPresenter
) -> None:
    opened.set_contact(Contact("Anja de Vries"))
    opened.choose(Wish(Paper.LETTER))
    assert "geen telefoon, e-mail of adres" in view.remark
    opened.set_contact(Contact("Anja de Vries", phone="06 12 34 56 78"))
    assert view.remark == ""


def test_an_open_name_stands_in_the_way_and_leads_to_the_names(
    view: RecordingView, opened: PapersPresenter, study: Study, journey: Journey
) -> None:
    study.register.put(journey.id, a_register(Jurre=None))
    opened.choose(Wish(Paper.OVERVIEW))
    assert "1 naam zonder vervanging" in view.obstacle
    assert view.ways == (Way.NAMES,)


def test_missing_consent_stands_in_the_way_and_leads_to_the_details(
    view: RecordingView, presenter: PapersPresenter, study: Study
) -> None:
    begun = a_journey(a_statement(), code="LR-002", imported=False)
    study.journeys.begin(begun)
    presenter.open(begun.id, Wish())
    assert "nog geen toestemming voor ‘Meedoen’" in view.obstacle
    assert view.ways == (Way.DETAILS,)


def test_another_word_that_may_not_leave_leads_to_both(
    view: RecordingView, opened: PapersPresenter, study: Study, journey: Journey
) -> None:
    study.register.put(journey.id, a_register(Sem="Milan"))
    opened.choose(Wish(Paper.OVERVIEW))
    assert "schuilnaam" in view.obstacle
    assert view.ways == (Way.NAMES, Way.DETAILS)


def test_without_any_journey_the_way_is_a_new_one(
    view: RecordingView, presenter: PapersPresenter
) -> None:
    presenter.open(None, Wish())
    assert "nog geen levensreis" in view.obstacle
    assert view.ways == (Way.NEW,)
    presenter.save(None)
    assert view.paths == []


def test_without_an_open_journey_one_is_to_be_chosen(
    view: RecordingView, presenter: PapersPresenter, journey: Journey
) -> None:
    presenter.open(None, Wish())
    assert "Kies links een levensreis" in view.obstacle
    assert view.ways == ()


def test_a_journey_that_is_gone_is_told(
    view: RecordingView, presenter: PapersPresenter
) -> None:
    presenter.open(uuid4(), Wish())
    assert view.obstacle == "Deze levensreis staat niet in deze studie."


def test_a_journey_without_statements_leads_to_the_conversation(
    view: RecordingView, presenter: PapersPresenter, study: Study
) -> None:
    empty = a_journey(code="LR-002", pseudonym="Noor")
    study.journeys.begin(empty)
    presenter.open(empty.id, Wish())
    assert "nog niets vastgelegd" in view.obstacle
    assert view.ways == (Way.INTERVIEW,)
    study.papers.set_contact(ANJA)
    presenter.choose(Wish(Paper.LETTER))
    assert view.paper == "Brief"


def test_a_letter_needs_somebody_to_ask(
    view: RecordingView, opened: PapersPresenter, study: Study
) -> None:
    opened.choose(Wish(Paper.LETTER))
    assert view.ways == (Way.CONTACT,)
    opened.save_all(None)
    assert view.folders == []
    with pytest.raises(PaperRefused):
        opened.set_contact(Contact(phone="088"))
    opened.set_contact(Contact(name="  Anja de Vries ", phone="088 123 45 67"))
    assert study.papers.contact() == view.contact == ANJA
    assert "Anja de Vries" in view.words
    made = view.makings
    opened.set_contact(ANJA)
    assert view.makings == made


def test_a_letter_names_the_day_and_other_papers_pass_it_by(
    view: RecordingView, opened: PapersPresenter, study: Study
) -> None:
    study.papers.set_contact(ANJA)
    later = today() + timedelta(days=30)
    opened.choose(Wish(Paper.LETTER, back_by=later))
    assert f"vóór {later.day} " in view.words
    opened.choose(Wish(Paper.SHORT, back_by=date(2020, 1, 1)))
    assert view.paper == "Korte versie"


def test_a_form_that_was_saved_offers_to_ask_only_what_changed(
    view: RecordingView,
    opened: PapersPresenter,
    study: Study,
    journey: Journey,
    tmp_path: Path,
) -> None:
    form = Wish(Paper.CHECK_FORM)
    opened.choose(form)
    assert not view.has_former
    opened.save(None)
    view.paths[0][2](tmp_path / "formulier.pdf")
    assert view.has_former
    opened.open(journey.id, form)
    assert view.has_former
    assert view.paper == "Controleformulier"


def test_a_passphrase_must_be_typed_twice_and_be_long_enough(
    view: RecordingView, opened: PapersPresenter
) -> None:
    opened.save(("kort", "kort"))
    opened.save_all((SECRET[0], "iets anders"))
    assert [field for field, _ in view.wrong] == ["passphrase", "again"]
    assert (view.paths, view.folders) == ([], [])


def test_a_protected_file_opens_with_its_passphrase_only(
    view: RecordingView, opened: PapersPresenter, tmp_path: Path
) -> None:
    path = tmp_path / "brief.pdf"
    opened.save(SECRET)
    view.paths[0][2](path)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(path)
    with pikepdf.open(path, password=SECRET[0]) as opened_file:
        assert len(opened_file.pages) == len(view.sizes)
    assert view.forgotten == 1


def test_what_cannot_be_saved_is_told(
    view: RecordingView, opened: PapersPresenter, tmp_path: Path
) -> None:
    opened.save(None)
    view.paths[0][2](tmp_path / "uitwerking.docx")
    [problem] = view.problems
    assert ".pdf" in problem
    assert view.done == []


def test_all_journeys_are_saved_and_what_is_refused_leads_somewhere(
    view: RecordingView,
    opened: PapersPresenter,
    study: Study,
    journey: Journey,
    tmp_path: Path,
) -> None:
    named = a_journey(a_statement(text="Jurre"), code="LR-002", pseudonym="Noor")
    begun = a_journey(code="LR-003", pseudonym="Bo", imported=False)
    study.journeys.begin(named)
    study.journeys.begin(begun)
    study.register.put(named.id, a_register(Jurre=None))
    opened.choose(Wish(Paper.SHORT))
    opened.save_all(None)
    view.folders[0](tmp_path / "uit")
    [report] = view.reports
    assert [path.name for path in (tmp_path / "uit").iterdir()] == list(report.saved)
    assert report.saved == ["LR-001-korte-versie.pdf"]
    noor, bo = report.refused
    assert (noor.journey_id, noor.way) == (named.id, Way.NAMES)
    assert noor.name == "Noor (LR-002)"
    assert "1 naam zonder vervanging" in noor.why
    assert (bo.journey_id, bo.way) == (begun.id, Way.DETAILS)
    assert report.words.startswith("Er is 1 bestand bewaard in ")
    view.folders[0](tmp_path / "uit")
    assert view.reports[1].words == "Er is niets bewaard."
    assert "staat al in deze map" in view.reports[1].refused[0].why


def test_a_batch_that_is_stopped_tells_what_was_saved(
    view: RecordingView, study: Study, journey: Journey, tmp_path: Path
) -> None:
    saving = HeldTasks()
    presenter = PapersPresenter(view, study, saving=saving)
    presenter.open(journey.id, Wish())
    presenter.save_all(None)
    view.folders[0](tmp_path / "uit")
    saving.wait()
    saving.cancel()
    assert saving.tell() == [False]
    [report] = view.reports
    assert len(report.saved) == 1
    assert view.done == [report.words]
    assert view.forms_made == 0, "it was another paper"


def test_a_report_counts_what_was_saved_and_tells_that_it_was_stopped() -> None:
    two = Report(Path("uit"), ("a.pdf", "b.pdf"), (), stopped=True)
    assert two.words == (
        "Er zijn 2 bestanden bewaard in uit. "
        "Het bewaren is gestopt; de rest is niet gemaakt."
    )


def test_a_paper_that_comes_too_late_is_dropped(
    view: RecordingView, study: Study, journey: Journey
) -> None:
    making = HeldTasks()
    presenter = PapersPresenter(view, study, making=making)
    presenter.open(journey.id, Wish())
    presenter.choose(Wish(Paper.SHORT))
    presenter.choose(Wish(Paper.OVERVIEW))
    assert making.tell() == [False, False, True]
    assert view.paper == "Overzicht"


def test_what_is_left_is_made_when_somebody_comes_back(
    view: RecordingView, study: Study, journey: Journey
) -> None:
    making = HeldTasks()
    presenter = PapersPresenter(view, study, making=making)
    presenter.open(journey.id, Wish())
    presenter.leave()
    making.tell()
    assert view.paper == ""
    presenter.come_back()
    making.tell()
    assert view.paper == "Uitwerking"
    presenter.leave()
    presenter.come_back()
    assert view.makings == 2


def test_what_waits_in_the_member_check_leads_there(
    study: Study, journey: Journey
) -> None:
    error = NotChecked("Er wacht nog 1 antwoord.")
    assert ways_past(error, study, journey.id) == (Way.CHECK,)
    assert ways_past(PaperRefused("Te kort."), study, journey.id) == ()
