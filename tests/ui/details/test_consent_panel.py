"""Consent on the page, by keyboard and mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from levensreis.domain.consent import Consent, ConsentState, Purpose, state
from levensreis.domain.journey import Journey
from levensreis.services.folder import DATABASE_NAME
from levensreis.services.study import Study
from levensreis.ui.details.page import DetailsPage
from levensreis.ui.details.purpose_row import PurposeRow
from tests.builders import a_journey
from tests.ui.details.conftest import opened
from tests.user_journeys.hands import Hands

Key = Qt.Key


def row(page: DetailsPage, purpose: Purpose = Purpose.PARTICIPATION) -> PurposeRow:
    return page.consent.rows[purpose]


def consents(study: Study, page: DetailsPage) -> tuple[Consent, ...]:
    assert page.presenter is not None
    return study.journeys.get(page.presenter.journey.id).consents


def shown(row: PurposeRow) -> list[QPushButton]:
    return [each for each in row.buttons if each.isVisible()]


def test_what_can_be_done_follows_from_how_things_stand(of_sem: DetailsPage) -> None:
    asked, unasked = row(of_sem), row(of_sem, Purpose.QUOTES)
    assert asked.state.text() == "gegeven"
    assert asked.facts.text() == "op 12 mei 2025 door moeder, versie 1"
    assert shown(asked) == [asked.withdraw, asked.answer, asked.correct]
    assert unasked.state.text() == "nog niet gevraagd"
    assert [each.text() for each in shown(unasked)] == ["Toestemming vastleggen"]
    assert of_sem.consent.export.text().startswith("Uitvoeren kan, zonder citaten.")


def test_an_answer_is_recorded_by_keyboard_alone(
    hands: Hands, of_sem: DetailsPage, study: Study
) -> None:
    quotes, form = row(of_sem, Purpose.QUOTES), of_sem.consent.form
    quotes.answer.setFocus()
    hands.press(Key.Key_Space)
    assert form.yes.hasFocus()
    assert not form.yes.isChecked()
    assert (form.day.text(), form.by.currentText()) == ("22 november 2026", "moeder")
    assert form.version.text() == "1"
    hands.press(Key.Key_Space)
    hands.press(Key.Key_Tab)
    hands.replace("3 nov")
    hands.press(Key.Key_Tab)
    hands.replace("de voogd")
    hands.press(Key.Key_Return)
    assert not form.isVisible()
    assert shown(quotes)[0].hasFocus()
    answer = consents(study, of_sem)[-1]
    assert (answer.purpose, answer.given, answer.by) == (
        Purpose.QUOTES,
        True,
        "de voogd",
    )
    assert quotes.facts.text() == "op 3 november 2026 door de voogd, versie 1"
    assert of_sem.notice.text == "Vastgelegd: Citaten."


@pytest.mark.parametrize("field", ["yes", "day", "by", "version", "save"])
def test_enter_records_wherever_the_cursor_is(
    hands: Hands, of_sem: DetailsPage, study: Study, field: str
) -> None:
    hands.click(row(of_sem, Purpose.REUSE).answer)
    form = of_sem.consent.form
    form.no.setChecked(True)
    getattr(form, field).setFocus()
    hands.press(Key.Key_Return)
    [_, answer] = consents(study, of_sem)
    assert (answer.purpose, answer.given) == (Purpose.REUSE, False)
    assert not form.isVisible()


def test_enter_on_the_button_that_leaves_records_nothing(
    hands: Hands, of_sem: DetailsPage, study: Study
) -> None:
    hands.click(row(of_sem, Purpose.REUSE).answer)
    of_sem.consent.form.yes.setChecked(True)
    of_sem.consent.form.cancel.setFocus()
    hands.press(Key.Key_Return)
    assert not of_sem.consent.form.isVisible()
    assert len(consents(study, of_sem)) == 1


def test_who_answered_can_be_one_of_the_respondents(
    hands: Hands, of_sem: DetailsPage
) -> None:
    hands.click(row(of_sem, Purpose.REUSE).answer)
    by = of_sem.consent.form.by
    assert [by.itemText(each) for each in range(by.count())] == [
        *("moeder", "vader", "oma"),
    ]
    by.setFocus()
    hands.press(Key.Key_Down)
    assert by.currentText() == "vader"
    hands.replace("o")
    assert by.currentText() == "o"


@pytest.mark.parametrize(
    ("field", "words", "told"),
    [
        ("given", "", "ja of nee"),
        ("on", "ooit", "Geen dag herkend"),
        ("by", " ", "Vul in wie"),
    ],
)
def test_a_problem_is_told_beside_its_field_with_the_cursor_in_it(
    *, hands: Hands, of_sem: DetailsPage, field: str, words: str, told: str
) -> None:
    hands.click(row(of_sem, Purpose.REUSE).answer)
    form = of_sem.consent.form
    places = {"given": form.yes, "on": form.day, "by": form.by}
    if field != "given":
        form.yes.setChecked(True)
        places[field].setFocus()
        hands.replace(words)
    form.save.setFocus()
    hands.press(Key.Key_Space)
    assert told in form.problem(field)
    assert places[field].hasFocus()
    form.yes.setChecked(True)
    form.day.setText("vandaag")
    form.by.setEditText("vader")
    hands.press(Key.Key_Return)
    assert not form.isVisible()


def test_escape_puts_the_form_away_and_only_then_leaves_the_page(
    hands: Hands, of_sem: DetailsPage, study: Study
) -> None:
    went: list[bool] = []
    of_sem.back_wanted.connect(lambda: went.append(True))
    reuse = row(of_sem, Purpose.REUSE)
    reuse.answer.setFocus()
    hands.press(Key.Key_Space)
    hands.press(Key.Key_Space)
    hands.press(Key.Key_Escape)
    assert not of_sem.consent.form.isVisible()
    assert reuse.answer.hasFocus()
    assert went == []
    hands.press(Key.Key_Escape)
    assert went == [True]
    assert len(consents(study, of_sem)) == 1


def test_the_page_is_not_left_with_an_answer_half_filled_in(
    hands: Hands, of_sem: DetailsPage
) -> None:
    hands.click(row(of_sem, Purpose.REUSE).answer)
    assert of_sem.keep()
    assert not of_sem.consent.form.isVisible()
    hands.click(row(of_sem, Purpose.REUSE).answer)
    hands.press(Key.Key_Space)
    assert not of_sem.keep()
    assert "kies Annuleren" in of_sem.consent.form.problem("on")
    hands.click(row(of_sem, Purpose.CONTACT).answer)
    assert of_sem.consent.form.accessibleName().startswith("Hergebruik")


def test_another_form_takes_the_place_of_one_that_was_not_touched(
    hands: Hands, of_sem: DetailsPage
) -> None:
    hands.click(row(of_sem, Purpose.REUSE).answer)
    hands.click(row(of_sem, Purpose.CONTACT).answer)
    form = of_sem.consent.form
    assert form.isVisible()
    assert form.accessibleName() == "Opnieuw contact: Toestemming vastleggen"
    assert form.yes.hasFocus()


def test_withdrawing_says_what_it_means_before_it_is_done(
    hands: Hands, of_sem: DetailsPage, study: Study
) -> None:
    taking_part = row(of_sem)
    taking_part.withdraw.setFocus()
    hands.press(Key.Key_Space)
    form = of_sem.consent.form
    assert form.words.text().startswith(
        "Vanaf nu kan hiervan niets meer worden uitgevoerd en telt de levensreis niet"
    )
    assert form.day.hasFocus()
    assert not form.by.isVisible()
    assert not form.yes.isVisible()
    assert consents(study, of_sem)[0].withdrawn is None
    hands.replace("3-11-2026")
    hands.click(form.save)
    assert state(consents(study, of_sem), Purpose.PARTICIPATION) is (
        ConsentState.WITHDRAWN
    )
    assert taking_part.state.text() == "ingetrokken"
    assert taking_part.history.text() == (
        "12 mei 2025 gegeven door moeder, versie 1; ingetrokken 3 november 2026"
    )
    assert taking_part.answer.hasFocus()
    assert of_sem.consent.export.text().startswith("Uitvoeren kan niet meer")


def test_a_mistake_is_corrected_with_what_was_typed_filled_in(
    hands: Hands, of_sem: DetailsPage, study: Study
) -> None:
    row(of_sem).correct.setFocus()
    hands.press(Key.Key_Space)
    form = of_sem.consent.form
    assert form.yes.isChecked()
    assert form.yes.hasFocus()
    assert form.day.text() == "12 mei 2025"
    assert not form.withdrawn.isVisible()
    form.by.setFocus()
    hands.replace("vader")
    hands.press(Key.Key_Return)
    [answer] = consents(study, of_sem)
    assert answer.by == "vader"


def test_a_withdrawal_can_be_corrected_too(
    hands: Hands, of_sem: DetailsPage, study: Study
) -> None:
    hands.click(row(of_sem).withdraw)
    hands.press(Key.Key_Return)
    hands.click(row(of_sem).correct)
    form = of_sem.consent.form
    assert form.withdrawn.text() == "22 november 2026"
    form.withdrawn.setFocus()
    hands.replace("1-1-2020")
    hands.press(Key.Key_Return)
    assert "vóór de dag" in form.problem("withdrawn")
    assert form.withdrawn.hasFocus()
    hands.replace("")
    hands.press(Key.Key_Backspace)
    hands.press(Key.Key_Return)
    [answer] = consents(study, of_sem)
    assert answer.state is ConsentState.GIVEN


def test_what_nobody_asked_is_taken_away(
    hands: Hands, of_sem: DetailsPage, study: Study
) -> None:
    hands.click(row(of_sem).correct)
    form = of_sem.consent.form
    hands.click(form.never)
    assert not form.day.isEnabled()
    hands.press(Key.Key_Return)
    assert consents(study, of_sem) == ()
    assert row(of_sem).answer.hasFocus()
    hands.click(row(of_sem).answer)
    assert form.day.isEnabled()
    assert not form.never.isVisible()
    assert not form.yes.isChecked()


def test_one_signed_form_is_recorded_at_once(
    hands: Hands, of_noor: DetailsPage, study: Study
) -> None:
    assert of_noor.consent.export.text() == (
        "Uitvoeren kan nog niet: ‘Meedoen’ is nog niet gevraagd. Vastleggen kan wel."
    )
    of_noor.consent.all.setFocus()
    hands.press(Key.Key_Space)
    form = of_noor.consent.form
    assert form.words.text() == (
        "Dit wordt als gegeven vastgelegd bij: Meedoen, Delen met onderzoekers, "
        "Citaten, Hergebruik, Opnieuw contact."
    )
    assert form.day.hasFocus()
    hands.press(Key.Key_Return)
    assert form.by.hasFocus()
    hands.write("moeder")
    hands.press(Key.Key_Tab)
    hands.write("1")
    hands.press(Key.Key_Return)
    assert {each.state for each in consents(study, of_noor)} == {ConsentState.GIVEN}
    assert {each.text_version for each in consents(study, of_noor)} == {"1"}
    assert not of_noor.consent.all.isVisible()
    assert row(of_noor).withdraw.hasFocus()
    assert of_noor.consent.export.text() == "Uitvoeren kan."


def test_leaving_the_form_for_all_goes_back_to_its_button(
    hands: Hands, of_noor: DetailsPage
) -> None:
    of_noor.consent.all.setFocus()
    hands.press(Key.Key_Space)
    hands.press(Key.Key_Escape)
    assert of_noor.consent.all.hasFocus()


def test_of_a_journey_from_a_file_it_is_told_where_its_consent_lies(
    hands: Hands, page: DetailsPage, study: Study
) -> None:
    made: Journey = a_journey(code="LR-003", pseudonym="Jip", imported=True)
    study.journeys.begin(made)
    opened(page, made)
    assert page.consent.elsewhere.isVisible()
    assert page.consent.export.text() == "Uitvoeren kan."
    hands.click(row(page, Purpose.CONTACT).answer)
    hands.press(Key.Key_Space)
    hands.press(Key.Key_Return)
    assert not page.consent.elsewhere.isVisible()
    assert page.consent.export.text().startswith("Uitvoeren kan nog niet")


def test_an_answer_that_could_not_be_stored_stays_in_the_form(
    hands: Hands, of_sem: DetailsPage, study: Study
) -> None:
    hands.click(row(of_sem, Purpose.QUOTES).answer)
    hands.press(Key.Key_Space)
    study.close()
    path = study.folder / DATABASE_NAME
    aside = path.rename(path.with_suffix(".weg"))
    hands.press(Key.Key_Return)
    form = of_sem.consent.form
    assert form.isVisible()
    assert form.problem("on")
    aside.rename(path)
    hands.press(Key.Key_Return)
    assert not form.isVisible()
    assert len(consents(study, of_sem)) == 2
