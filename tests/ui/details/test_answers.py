"""Consent on the page of details: recorded, corrected, withdrawn, and told in words."""

from dataclasses import replace
from datetime import date

import pytest

from levensreis.domain.anonymise.release import NotReleased
from levensreis.domain.consent import Consent, ConsentState, Purpose, state
from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.ui.details.answers import (
    AnswerForm,
    WrongAnswer,
    export_of,
    purposes_of,
    read_answer,
    withdrawal_means,
)
from levensreis.ui.details.presenter import DetailsPresenter
from tests.builders import a_journey
from tests.ui.details.conftest import TODAY
from tests.ui.details.recording_view import RecordingView

MAY = date(2025, 5, 12)
NOVEMBER = date(2026, 11, 3)
YES = AnswerForm(given=True, on="12 mei 2025", by="moeder", version="1")


def an_answer(
    purpose: Purpose = Purpose.PARTICIPATION,
    *,
    given: bool = True,
    on: date = MAY,
    withdrawn: date | None = None,
) -> Consent:
    return Consent(
        purpose=purpose,
        given=given,
        on=on,
        by="moeder",
        text_version="1",
        withdrawn=withdrawn,
    )


def of(*consents: Consent, imported: bool = False) -> Journey:
    return a_journey(consents=consents, imported=imported)


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(view: RecordingView, study: Study, noor: Journey) -> DetailsPresenter:
    made = DetailsPresenter(view, study, lambda: TODAY)
    made.open_journey(noor.id)
    made.add_people("moeder, vader")
    return made


# --- in words --------------------------------------------------------------------


def test_what_is_not_asked_has_no_facts() -> None:
    line = purposes_of(of())[0]
    assert line.spoken == "Meedoen: nog niet gevraagd"
    assert line.history == ()


def test_what_was_withdrawn_tells_since_when_and_what_it_was() -> None:
    line = purposes_of(of(an_answer(withdrawn=NOVEMBER)))[0]
    assert line.spoken == "Meedoen: ingetrokken op 3 november 2026"
    assert line.history == (
        "12 mei 2025 gegeven door moeder, versie 1; ingetrokken 3 november 2026",
    )


def test_earlier_answers_stay_in_sight() -> None:
    line = purposes_of(
        of(
            an_answer(given=False),
            an_answer(on=date(2025, 6, 1), withdrawn=date(2025, 7, 1)),
            an_answer(on=NOVEMBER),
        )
    )[0]
    assert line.spoken.startswith("Meedoen: gegeven op 3 november 2026 door moeder")
    assert line.history == (
        "12 mei 2025 geweigerd door moeder, versie 1",
        "1 juni 2025 gegeven door moeder, versie 1; ingetrokken 1 juli 2025",
    )


@pytest.mark.parametrize(
    ("journey", "words"),
    [
        (
            of(),
            "Uitvoeren kan nog niet: ‘Meedoen’ is nog niet gevraagd. "
            "Vastleggen kan wel.",
        ),
        (
            of(an_answer(given=False)),
            "Uitvoeren kan niet: ‘Meedoen’ is geweigerd. De levensreis telt niet mee.",
        ),
        (
            of(an_answer(withdrawn=NOVEMBER)),
            "Uitvoeren kan niet meer: ‘Meedoen’ is ingetrokken. De levensreis telt "
            "niet mee.",
        ),
        (
            of(an_answer()),
            "Uitvoeren kan, zonder citaten. Delen met onderzoekers kan niet: nog niet "
            "gevraagd.",
        ),
        (
            of(an_answer(), an_answer(Purpose.QUOTES)),
            "Uitvoeren kan. Delen met onderzoekers kan niet: nog niet gevraagd.",
        ),
        (of(*map(an_answer, Purpose)), "Uitvoeren kan."),
        (of(imported=True), "Uitvoeren kan."),
        (
            of(an_answer(Purpose.CONTACT), imported=True),
            "Uitvoeren kan nog niet: ‘Meedoen’ is nog niet gevraagd. "
            "Vastleggen kan wel.",
        ),
    ],
)
def test_one_line_tells_what_may_leave(journey: Journey, words: str) -> None:
    line = export_of(journey)
    assert line.words == words
    assert line.may is words.startswith(("Uitvoeren kan.", "Uitvoeren kan,"))


@pytest.mark.parametrize(
    "consents",
    [
        (),
        (an_answer(),),
        (an_answer(given=False),),
        (an_answer(withdrawn=NOVEMBER),),
        (an_answer(), an_answer(Purpose.SHARING)),
    ],
)
@pytest.mark.parametrize("imported", [False, True])
def test_what_the_line_tells_is_what_an_export_does(
    study: Study, consents: tuple[Consent, ...], imported: bool
) -> None:
    journey = of(*consents, imported=imported)
    study.journeys.begin(journey)
    try:
        study.exports.released(journey.id)
    except NotReleased:
        may = False
    else:
        may = True
    assert export_of(journey).may is may


def test_every_purpose_tells_what_withdrawing_it_means() -> None:
    told = {withdrawal_means(purpose) for purpose in Purpose}
    assert len(told) == len(Purpose)
    assert all(words.startswith("Vanaf nu") for words in told)


# --- a form ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "field", "told"),
    [
        (replace(YES, given=None), "given", "ja of nee"),
        (replace(YES, on="ooit"), "on", "Geen dag herkend"),
        (replace(YES, on="1-1-2027"), "on", "toekomst"),
        (replace(YES, by="  "), "by", "Vul in wie"),
        (replace(YES, withdrawn="nooit"), "withdrawn", "Geen dag herkend"),
        (replace(YES, withdrawn="1-1-2025"), "withdrawn", "vóór de dag"),
    ],
)
def test_what_is_wrong_is_told_at_its_field(
    form: AnswerForm, field: str, told: str
) -> None:
    with pytest.raises(WrongAnswer, match=told) as caught:
        read_answer(form, Purpose.QUOTES, TODAY)
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("typed", "version"),
    [
        ("1", "1"),
        (" versie  2 ", "2"),
        ("Versie mei", "mei"),
        ("", ""),
        ("versie", "versie"),
    ],
)
def test_a_version_is_kept_without_the_word_before_it(typed: str, version: str) -> None:
    answer = read_answer(replace(YES, version=typed), Purpose.QUOTES, TODAY)
    assert answer.text_version == version


def test_a_no_has_no_day_of_withdrawal() -> None:
    form = replace(YES, given=False, withdrawn="3 nov 2026")
    assert read_answer(form, Purpose.QUOTES, TODAY).state is ConsentState.REFUSED


# --- on disk ---------------------------------------------------------------------


def test_a_new_answer_is_of_today_by_the_first_to_the_text_that_was_used_last(
    presenter: DetailsPresenter,
) -> None:
    assert presenter.new_answer() == AnswerForm(on="22 november 2026", by="moeder")
    presenter.record([Purpose.QUOTES], replace(YES, version="3"))
    presenter.record([Purpose.REUSE], replace(YES, version=""))
    assert presenter.new_answer().version == "3"


def test_one_signed_form_answers_all_that_was_not_asked_yet(
    view: RecordingView, presenter: DetailsPresenter, study: Study
) -> None:
    presenter.record([Purpose.QUOTES], replace(YES, given=False))
    presenter.record(view.details.missing, YES)
    stored = study.journeys.get(presenter.journey.id)
    states = {each: state(stored.consents, each) for each in Purpose}
    assert states.pop(Purpose.QUOTES) is ConsentState.REFUSED
    assert set(states.values()) == {ConsentState.GIVEN}
    assert view.details.missing == []
    assert view.done[-1] == (
        "Vastgelegd: Meedoen, Delen met onderzoekers, Hergebruik, Opnieuw contact."
    )


def test_of_several_answers_all_are_recorded_or_none(
    view: RecordingView, presenter: DetailsPresenter, study: Study
) -> None:
    presenter.record([Purpose.QUOTES], replace(YES, on="3 nov 2026"))
    with pytest.raises(WrongAnswer, match="later antwoord") as caught:
        presenter.record([Purpose.PARTICIPATION, Purpose.QUOTES], YES)
    assert caught.value.field == "on"
    assert len(study.journeys.get(presenter.journey.id).consents) == 1
    assert view.done == ["Vastgelegd: Citaten."]


def test_what_is_withdrawn_can_be_given_again(
    view: RecordingView, presenter: DetailsPresenter
) -> None:
    presenter.record([Purpose.PARTICIPATION], YES)
    presenter.withdraw(Purpose.PARTICIPATION, "3 nov 2026")
    assert view.details.purposes[0].state is ConsentState.WITHDRAWN
    presenter.record([Purpose.PARTICIPATION], replace(YES, on="4 nov 2026"))
    line = view.details.purposes[0]
    assert line.state is ConsentState.GIVEN
    assert line.history == (
        "12 mei 2025 gegeven door moeder, versie 1; ingetrokken 3 november 2026",
    )
    assert view.done[1] == "Ingetrokken: Meedoen."


@pytest.mark.parametrize(
    ("words", "told"),
    [("1-1-2025", "vóór de dag"), ("x", "Geen dag"), ("1-1-2027", "toekomst")],
)
def test_a_day_on_which_nothing_can_be_withdrawn_is_told_at_the_day(
    presenter: DetailsPresenter, words: str, told: str
) -> None:
    presenter.record([Purpose.PARTICIPATION], YES)
    with pytest.raises(WrongAnswer, match=told) as caught:
        presenter.withdraw(Purpose.PARTICIPATION, words)
    assert caught.value.field == "on"
    assert presenter.journey.consents[0].withdrawn is None


def test_a_typing_mistake_is_corrected_without_a_trace(
    view: RecordingView, presenter: DetailsPresenter, study: Study
) -> None:
    presenter.record([Purpose.REUSE, Purpose.CONTACT], YES)
    form = presenter.last_answer(Purpose.REUSE)
    assert form == YES
    presenter.correct(Purpose.REUSE, replace(form, by="vader", on="13 mei 2025"))
    first, second = study.journeys.get(presenter.journey.id).consents
    assert (first.by, first.on) == ("vader", date(2025, 5, 13))
    assert second.by == "moeder"
    assert view.details.purposes[3].history == ()
    assert view.done[-1] == "Gecorrigeerd: Hergebruik."


def test_a_withdrawal_by_mistake_is_taken_back_by_emptying_its_day(
    view: RecordingView, presenter: DetailsPresenter
) -> None:
    presenter.record([Purpose.REUSE], YES)
    presenter.withdraw(Purpose.REUSE, "vandaag")
    form = presenter.last_answer(Purpose.REUSE)
    assert form.withdrawn == "22 november 2026"
    presenter.correct(Purpose.REUSE, replace(form, withdrawn="3-11-2026"))
    assert presenter.journey.consents[0].withdrawn == NOVEMBER
    presenter.correct(Purpose.REUSE, replace(form, withdrawn=""))
    assert view.details.purposes[3].state is ConsentState.GIVEN


def test_an_answer_that_was_never_given_can_be_taken_away(
    view: RecordingView, presenter: DetailsPresenter, study: Study
) -> None:
    presenter.record([Purpose.REUSE], YES)
    presenter.correct(Purpose.REUSE, replace(YES, asked=False, on="", by=""))
    assert study.journeys.get(presenter.journey.id).consents == ()
    assert view.details.purposes[3].state is ConsentState.MISSING


def test_the_form_of_what_was_not_asked_is_that_of_a_new_answer(
    presenter: DetailsPresenter,
) -> None:
    assert presenter.last_answer(Purpose.REUSE) == presenter.new_answer()
