from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from levensreis.domain.anonymise.register import EntryKind, Register
from levensreis.domain.journey import Journey, Sex
from levensreis.services.study import Study
from levensreis.ui.anonymise.compare.texts import BeforeAfter
from levensreis.ui.anonymise.register.form import EntryForm
from levensreis.ui.anonymise.register.presenter import RegisterPresenter
from levensreis.ui.anonymise.work import Work
from tests.builders import a_journey, a_register, a_statement


class RecordingView:
    """Remembers what it was asked to show."""

    def __init__(self) -> None:
        self.register = Register()
        self.chosen: UUID | None = None
        self.form = EntryForm()
        self.is_new: bool | None = None
        self.texts: Sequence[BeforeAfter] | None = None
        self.apart = ""
        self.has_typed = False
        self.asked_removal: list[str] = []
        self.problems: list[tuple[str, str]] = []
        self.roles: list[str] = []
        self.asked: list[str] = []
        self.birth = ""

    def show_register(self, register: Register, chosen: UUID | None) -> None:
        self.register = register
        self.chosen = chosen

    def show_form(self, form: EntryForm, *, is_new: bool) -> None:
        self.form = form
        self.is_new = is_new

    def show_proposal(self, form: EntryForm) -> None:
        self.form = form
        self.is_new = True

    def show_choices(self, roles: Sequence[str], sorts: Sequence[str]) -> None:
        self.roles = list(roles)

    def show_asked(self, roles: Sequence[str]) -> None:
        self.asked = list(roles)

    def show_birth_date(self, written: str) -> None:
        self.birth = written

    def show_texts(self, texts: Sequence[BeforeAfter] | None) -> None:
        self.texts = texts

    def show_apart(self, words: str) -> None:
        self.apart = words

    def ask_removal(self, words: str, do_it: Callable[[], None]) -> None:
        self.asked_removal.append(words)
        do_it()

    def show_problem(self, words: str, field: str) -> None:
        self.problems.append((field, words))


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(view: RecordingView, study: Study, journey: Journey) -> RegisterPresenter:
    study.register.put(journey.id, a_register(Jurre=None, Almelo="een stad"))
    work = Work(study)
    made = RegisterPresenter(view, work)
    work.attend(made.refresh, lambda words: None)
    open_journey(made, journey.id)
    return made


def open_journey(presenter: RegisterPresenter, journey_id: UUID) -> None:
    presenter._work.open(journey_id)
    presenter.open()


def names(register: Register) -> dict[str, str | None]:
    return {each.name: each.replacement for each in register.entries}


def entry_id(view: RecordingView, name: str) -> UUID:
    return next(each.id for each in view.register.entries if each.name == name)


def after(view: RecordingView, told: str) -> str:
    """Return what leaves of a text."""
    [found] = [each for each in view.texts or () if each.text == told]
    pieces, done = [], 0
    for new in found.changes:
        pieces += [told[done : new.start], new.text]
        done = new.end
    return "".join([*pieces, told[done:]])


def test_the_first_open_name_is_ready_to_be_filled_in(
    view: RecordingView, presenter: RegisterPresenter
) -> None:
    assert view.form == EntryForm(name="Jurre")
    assert view.is_new is False
    assert view.chosen == entry_id(view, "Jurre")


def test_without_open_names_the_form_is_ready_for_a_new_one(
    view: RecordingView, presenter: RegisterPresenter, study: Study, journey: Journey
) -> None:
    study.register.put(journey.id, a_register(Jurre="Sem"))
    open_journey(presenter, journey.id)
    assert view.form == EntryForm()
    assert view.is_new is True
    assert view.chosen is None


def test_every_statement_is_shown_before_and_after(
    view: RecordingView, presenter: RegisterPresenter, journey: Journey
) -> None:
    told = [each.text for each in view.texts or ()]
    assert {each.text for each in journey.statements} < set(told)
    assert after(view, "Thuis in Almelo") == "Thuis in een stad"
    assert after(view, "Eerste aanval bij Jurre") == "Eerste aanval bij Jurre"


def test_a_replacement_is_kept_and_the_preview_follows(
    view: RecordingView, presenter: RegisterPresenter, study: Study, journey: Journey
) -> None:
    presenter.save(replace(view.form, replacement="  Sem "))
    assert names(study.register.get(journey.id)) == {
        "Jurre": "Sem",
        "Almelo": "een stad",
    }
    assert after(view, "Eerste aanval bij Jurre") == "Eerste aanval bij Sem"
    assert view.form == EntryForm()
    assert view.is_new is True


def test_after_a_name_the_next_open_one_is_ready(
    view: RecordingView, presenter: RegisterPresenter
) -> None:
    presenter.choose(None)
    presenter.save(EntryForm("De Vlierhof", "Vlierhof,  de  hof ,", EntryKind.PLACE))
    assert view.form.name == "Jurre"
    presenter.save(replace(view.form, replacement="Sem"))
    assert view.form == EntryForm("De Vlierhof", "Vlierhof, de hof", EntryKind.PLACE)


def test_a_name_keeps_its_place_when_it_is_changed(
    view: RecordingView, presenter: RegisterPresenter, study: Study, journey: Journey
) -> None:
    presenter.save(EntryForm("Jurriaan", "Jurre", EntryKind.OTHER, "Sem"))
    [first, second] = study.register.get(journey.id).entries
    assert (first.name, first.also, first.kind) == (
        "Jurriaan",
        ("Jurre",),
        EntryKind.OTHER,
    )
    assert second.name == "Almelo"


def test_a_chosen_name_is_shown_in_the_form(
    view: RecordingView, presenter: RegisterPresenter
) -> None:
    presenter.choose(entry_id(view, "Almelo"))
    assert view.form == EntryForm("Almelo", replacement="een stad")
    assert view.is_new is False


def test_words_from_a_statement_are_proposed_as_a_name(
    view: RecordingView, presenter: RegisterPresenter, study: Study, journey: Journey
) -> None:
    presenter.propose(" een\u2029gezinshuis ")
    assert view.form == EntryForm("een gezinshuis")
    assert view.is_new is True
    assert view.chosen is None
    presenter.save(replace(view.form, replacement="een huis"))
    assert "een gezinshuis" in names(study.register.get(journey.id))


def test_a_name_can_be_taken_out(
    view: RecordingView, presenter: RegisterPresenter, study: Study, journey: Journey
) -> None:
    presenter.choose(entry_id(view, "Almelo"))
    presenter.remove()
    assert names(study.register.get(journey.id)) == {"Jurre": None}
    assert view.asked_removal == [
        "‘Almelo’ staat 1 keer in de teksten. Zonder regel in het register wordt de "
        "naam niet meer vervangen."
    ]
    assert after(view, "Thuis in Almelo") == "Thuis in Almelo"
    assert view.is_new is True
    presenter.remove()
    assert names(study.register.get(journey.id)) == {"Jurre": None}


def test_a_name_that_was_taken_out_can_be_put_back(
    view: RecordingView, presenter: RegisterPresenter, study: Study, journey: Journey
) -> None:
    presenter.save(EntryForm("Jurre", "Juul", EntryKind.OTHER, "Sem"))
    presenter.choose(entry_id(view, "Jurre"))
    presenter.remove()
    assert view.form == EntryForm("Jurre", "Juul", EntryKind.OTHER, "Sem")
    assert (view.is_new, view.chosen) == (True, None)
    assert presenter.save(view.form)
    assert names(study.register.get(journey.id))["Jurre"] == "Sem"


@pytest.mark.parametrize(
    ("form", "field", "words"),
    [
        (EntryForm(" ", replacement="Sem"), "name", "Vul de naam in"),
        (EntryForm("Bo", ", ..", replacement="Sem"), "name", "Vul de naam in"),
        (EntryForm("almelo"), "name", "staat al in het register"),
        (EntryForm("almelo", replacement="x"), "name", "staat al in het register"),
        (EntryForm("Bo", replacement="Jurre"), "replacement", "bevat ‘Jurre’"),
        (EntryForm("stad", replacement="dorp"), "name", "bevat ‘stad’"),
    ],
)
def test_what_is_wrong_is_told_beside_its_field_and_nothing_is_lost(
    *,
    view: RecordingView,
    presenter: RegisterPresenter,
    study: Study,
    journey: Journey,
    form: EntryForm,
    field: str,
    words: str,
) -> None:
    presenter.choose(None)
    view.form = form
    assert not presenter.save(form)
    [(where, told)] = view.problems
    assert where == field
    assert words in told
    assert view.form == form
    assert names(study.register.get(journey.id)) == {
        "Jurre": None,
        "Almelo": "een stad",
    }


def test_a_name_of_another_journey_cannot_come_in_the_place_of_one(
    view: RecordingView, presenter: RegisterPresenter, study: Study, journey: Journey
) -> None:
    other = a_journey(a_statement(), code="LR-009")
    study.journeys.begin(other, a_register(Tygo="Bas"))
    open_journey(presenter, journey.id)
    presenter.choose(None)
    assert not presenter.save(EntryForm("Bram", replacement="Tygo"))
    [(where, told)] = view.problems
    assert where == "replacement"
    assert "register van LR-009" in told
    assert "Tygo" not in told


def test_a_form_of_a_name_hides_nothing(
    view: RecordingView, presenter: RegisterPresenter
) -> None:
    presenter.choose(None)
    assert not presenter.save(EntryForm("Bram", replacement="Brammetje"))
    [(where, told)] = view.problems
    assert where == "replacement"
    assert "een vorm van de naam zelf" in told


def test_a_study_that_vanished_is_told_and_the_register_stays_as_it_was(
    view: RecordingView, presenter: RegisterPresenter, study: Study
) -> None:
    study.close()
    (study.folder / "studie.levensreis").unlink()
    form = replace(view.form, replacement="Sem")
    presenter.save(form)
    presenter.remove()
    assert all("reservekopie" in words for _, words in view.problems)
    assert len(view.problems) == 2
    assert names(view.register) == {"Jurre": None, "Almelo": "een stad"}


def test_without_a_journey_nothing_is_kept(view: RecordingView, study: Study) -> None:
    presenter = RegisterPresenter(view, Work(study))
    presenter.save(EntryForm("Jurre"))
    presenter.remove()
    assert view.register == Register()


def test_who_a_person_is_and_what_an_organisation_are_kept(
    view: RecordingView, presenter: RegisterPresenter, study: Study, journey: Journey
) -> None:
    presenter.choose(entry_id(view, "Jurre"))
    person = replace(
        view.form,
        role="jongere",
        sex=Sex.MALE,
        initials="J.",
        infix="van der",
        surname="Bakker",
        sort="school",
    )
    presenter.save(person)
    school = EntryForm("De Vlierhof", kind=EntryKind.ORGANISATION, sort=" vso-school ")
    presenter.choose(None)
    presenter.save(school)
    [first, _, last] = study.register.get(journey.id).entries
    assert (first.role, first.sex, first.initials) == ("jongere", Sex.MALE, "J.")
    assert (first.infix, first.surname, first.sort) == ("van der", "Bakker", "")
    assert last.sort == "vso-school"
    presenter.choose(entry_id(view, "Jurre"))
    assert view.form == replace(person, sort="", replacement="Sem")


def test_the_birthday_of_the_youth_is_kept_with_the_register(
    view: RecordingView, presenter: RegisterPresenter, study: Study, journey: Journey
) -> None:
    assert presenter.set_birth_date("3 mei 2009")
    assert study.register.get(journey.id).birth_date == date(2009, 5, 3)
    assert view.birth == "3-5-2009"
    presenter.choose(None)
    presenter.save(EntryForm("Bo"))
    assert study.register.get(journey.id).birth_date == date(2009, 5, 3)
    assert not presenter.set_birth_date("3 mei")
    assert view.problems[-1][0] == "birth"
    assert presenter.set_birth_date("")
    assert study.register.get(journey.id).birth_date is None


def test_a_respondent_without_a_name_is_asked_for(
    view: RecordingView, presenter: RegisterPresenter
) -> None:
    assert view.asked == ["jongere", "moeder", "vader"]
    assert view.roles[:3] == ["moeder", "vader", "jongere"]
    presenter.begin_with("moeder")
    assert (view.form.role, view.is_new) == ("moeder", True)
    presenter.save(replace(view.form, name="Sanne"))
    assert view.asked == ["jongere", "vader"]
