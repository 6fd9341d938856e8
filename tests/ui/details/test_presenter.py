"""What the page of details keeps, on a real study."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from levensreis.domain.consent import Purpose
from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey, Respondent, Sex
from levensreis.domain.moment import BirthMonth
from levensreis.services.folder import DATABASE_NAME
from levensreis.services.journeys import PseudonymInUse
from levensreis.services.study import Study
from levensreis.storage.journeys import CodeInUse
from levensreis.ui.details.presenter import DetailsPresenter
from levensreis.ui.journeys.form import WrongField
from tests.builders import a_journey, a_statement
from tests.ui.details.conftest import FIRST, SECOND, TODAY
from tests.ui.details.recording_view import RecordingView


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(view: RecordingView, study: Study) -> DetailsPresenter:
    return DetailsPresenter(view, study, lambda: TODAY)


@pytest.fixture
def at_sem(presenter: DetailsPresenter, sem: Journey) -> DetailsPresenter:
    presenter.open_journey(sem.id)
    return presenter


def test_a_journey_is_shown_with_all_that_is_known(
    view: RecordingView, at_sem: DetailsPresenter
) -> None:
    details = view.details
    assert view.opened == [True]
    assert (details.form.pseudonym, details.form.birth) == ("Sem", "2008-05")
    assert [each.role for each in details.people] == ["moeder", "vader", "oma"]
    assert [each.words for each in details.sessions] == [
        "Gesprek 1 · 12 mei 2026 · moeder · 2 uitspraken",
        "Gesprek 2 · 3 november 2026 · moeder, vader · nog geen uitspraken",
    ]
    assert details.purposes[0].spoken == (
        "Meedoen: gegeven op 12 mei 2025 door moeder, versie 1"
    )
    assert not details.kept_elsewhere


def test_a_journey_that_is_gone_is_told(
    view: RecordingView, presenter: DetailsPresenter
) -> None:
    presenter.open_journey(uuid4())
    assert view.problems == ["Deze levensreis staat niet in deze studie."]
    assert view.shown == []


# --- until when it is kept -------------------------------------------------------


def test_a_journey_says_until_when_it_is_kept(
    view: RecordingView, at_sem: DetailsPresenter, study: Study, sem: Journey
) -> None:
    keeping = view.details.keeping
    assert (keeping.until, keeping.told) == ("", "nog niet vastgelegd")
    assert not keeping.is_withdrawn
    at_sem.keep_until(" 5 jaar ")
    assert study.retention.get(sem.id).until == date(2031, 11, 22)
    assert view.details.keeping.until == "22 november 2031"
    assert view.saved == 1
    at_sem.keep_until("22-11-2031")
    assert view.saved == 1
    at_sem.keep_until("")
    assert study.retention.get(sem.id).until is None
    at_sem.keep_until("1-11-2026")
    assert view.details.keeping.told == "21 dagen geleden verstreken"
    with pytest.raises(KnownError, match="Geen dag herkend"):
        at_sem.keep_until("ooit")


def test_a_withdrawal_is_told_as_long_as_it_lasts(
    view: RecordingView, at_sem: DetailsPresenter
) -> None:
    at_sem.withdraw(Purpose.PARTICIPATION, "vandaag")
    assert view.details.keeping.is_withdrawn
    again = replace(at_sem.new_answer(given=True), by="moeder")
    at_sem.record([Purpose.PARTICIPATION], again)
    assert not view.details.keeping.is_withdrawn


# --- who -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "words", "expected"),
    [
        ("pseudonym", " Jip ", "Jip"),
        ("code", "LR-9", "LR-9"),
        ("birth", "mei 2009", "2009-05"),
        ("birth", "", ""),
    ],
)
def test_a_field_is_on_disk_when_it_was_changed(
    *,
    view: RecordingView,
    at_sem: DetailsPresenter,
    study: Study,
    field: str,
    words: str,
    expected: str,
) -> None:
    at_sem.change(field, words)
    assert getattr(view.details.form, field) == expected
    assert view.saved == 1
    stored = study.journeys.get(at_sem.journey.id)
    assert stored == at_sem.journey
    assert view.opened == [True, False]


def test_what_is_as_it_was_is_not_saved_again(
    view: RecordingView, at_sem: DetailsPresenter
) -> None:
    at_sem.change("pseudonym", "Sem")
    at_sem.add_people(" ")
    at_sem.set_note(FIRST.id, FIRST.note)
    assert view.saved == 0
    assert len(view.shown) == 4


@pytest.mark.parametrize(
    ("field", "words", "error", "told"),
    [
        ("pseudonym", "noor", PseudonymInUse, "Noor is al van LR-002"),
        ("pseudonym", " ", WrongField, "een schuilnaam"),
        ("code", "LR-002", CodeInUse, "LR-002 is in deze studie al gebruikt"),
        ("code", "a b", WrongField, "letters, cijfers"),
        ("birth", "ooit", WrongField, "2008"),
        ("birth", "2099", WrongField, "in de toekomst"),
    ],
)
def test_what_cannot_be_is_told_and_changes_nothing(
    *,
    view: RecordingView,
    at_sem: DetailsPresenter,
    study: Study,
    noor: Journey,
    field: str,
    words: str,
    error: type[KnownError],
    told: str,
) -> None:
    before = study.journeys.get(at_sem.journey.id)
    with pytest.raises(error, match=told):
        at_sem.change(field, words)
    assert study.journeys.get(at_sem.journey.id) == before
    assert view.saved == 0


def test_a_journey_may_keep_a_pseudonym_in_other_capitals(
    view: RecordingView, at_sem: DetailsPresenter
) -> None:
    at_sem.change("pseudonym", "SEM")
    assert view.details.form.pseudonym == "SEM"


def test_two_that_had_one_pseudonym_already_can_still_be_changed(
    at_sem: DetailsPresenter, study: Study
) -> None:
    study.journeys.begin(a_journey(code="LR-009", pseudonym="Sem"))
    at_sem.change("birth", "2007")
    assert study.journeys.get(at_sem.journey.id).youth.birth == BirthMonth(2007)


def test_the_sex_is_kept(at_sem: DetailsPresenter, study: Study) -> None:
    for sex in (Sex.FEMALE, None):
        at_sem.choose_sex(sex)
        youth = study.journeys.get(at_sem.journey.id).youth
        assert (youth.sex, youth.birth) == (sex, BirthMonth(2008, 5))


def test_who_gets_another_name_keeps_what_they_told(
    at_sem: DetailsPresenter, study: Study
) -> None:
    at_sem.call_person("moeder", "pleegmoeder")
    stored = study.journeys.get(at_sem.journey.id)
    assert stored.respondents[0] == Respondent("pleegmoeder", "pleegmoeder")
    assert {each.respondent for each in stored.statements} == {"pleegmoeder"}
    assert [each.respondents for each in stored.sessions] == [
        ("pleegmoeder",),
        ("pleegmoeder", "vader"),
    ]


def test_who_lies_in_the_bin_cannot_be_taken_away(
    view: RecordingView, at_sem: DetailsPresenter, study: Study
) -> None:
    gone = a_statement(respondent="oma")
    study.journeys.record(at_sem.journey.id, [gone])
    study.journeys.remove(gone.id)
    with pytest.raises(KnownError, match="prullenbak"):
        at_sem.remove_person("oma")
    study.journeys.empty_bin(at_sem.journey.id)
    at_sem.remove_person("oma")
    assert [each.key for each in view.details.people] == ["moeder", "vader"]
    assert view.done == ["@oma is weggehaald."]


# --- sessions --------------------------------------------------------------------


def test_a_new_session_is_of_today_with_who_was_at_the_last(
    at_sem: DetailsPresenter, study: Study
) -> None:
    begun = at_sem.begin_session()
    [*_, session] = study.journeys.get(at_sem.journey.id).sessions
    assert (session.id, session.on) == (begun, TODAY)
    assert session.respondents == SECOND.respondents


def test_at_the_first_session_is_everybody(
    presenter: DetailsPresenter, study: Study, noor: Journey
) -> None:
    presenter.open_journey(noor.id)
    presenter.add_people("moeder, oma")
    presenter.begin_session()
    [session] = study.journeys.get(noor.id).sessions
    assert session.respondents == ("moeder", "oma")


def test_a_session_can_be_moved_told_of_and_peopled(
    view: RecordingView, at_sem: DetailsPresenter, study: Study
) -> None:
    at_sem.set_day(SECOND.id, "1-1-2026")
    at_sem.set_present(SECOND.id, {"oma", "moeder"})
    at_sem.set_note(SECOND.id, " Op school \n")
    found = {each.id: each for each in study.journeys.get(at_sem.journey.id).sessions}
    assert found[SECOND.id] == replace(
        SECOND, on=date(2026, 1, 1), respondents=("moeder", "oma"), note="Op school"
    )
    assert found[FIRST.id] == FIRST
    assert [each.id for each in view.details.sessions] == [SECOND.id, FIRST.id]
    assert view.details.sessions[0].name == "Gesprek 1"


def test_a_session_is_not_in_the_future(at_sem: DetailsPresenter) -> None:
    with pytest.raises(KnownError, match="toekomst"):
        at_sem.set_day(FIRST.id, "1-1-2027")
    assert FIRST in at_sem.journey.sessions


def test_a_session_in_which_something_was_told_stays(
    at_sem: DetailsPresenter, study: Study
) -> None:
    with pytest.raises(KnownError, match=r"nog uitspraken \(2\), dus het blijft"):
        at_sem.remove_session(FIRST.id)
    for each in at_sem.journey.statements:
        study.journeys.remove(each.id)
    at_sem.open_journey(at_sem.journey.id)
    with pytest.raises(KnownError, match="prullenbak"):
        at_sem.remove_session(FIRST.id)
    study.journeys.empty_bin(at_sem.journey.id)
    at_sem.remove_session(FIRST.id)
    assert study.journeys.get(at_sem.journey.id).sessions == (SECOND,)


# --- on disk ---------------------------------------------------------------------


def test_what_could_not_be_stored_is_raised_and_can_be_tried_again(
    view: RecordingView, at_sem: DetailsPresenter, study: Study
) -> None:
    study.close()
    path = study.folder / DATABASE_NAME
    aside = path.rename(path.with_suffix(".weg"))
    form = replace(at_sem.new_answer(given=True), by="moeder")
    for attempt in (
        lambda: at_sem.change("pseudonym", "Jip"),
        at_sem.begin_session,
        lambda: at_sem.record([Purpose.QUOTES], form),
    ):
        with pytest.raises(KnownError):
            attempt()
    assert view.saved == 0
    aside.rename(path)
    at_sem.change("pseudonym", "Jip")
    assert view.details.form.pseudonym == "Jip"
    assert study.journeys.get(at_sem.journey.id).sessions == (FIRST, SECOND)
