"""After a journey is erased nothing on the page shows it, or tries to save it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from levensreis.domain.consent import Consent, Purpose
from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.ui.interview.side_pane import Tab
from levensreis.ui.safety.keeping.erase_dialog import ErasureDialog
from levensreis.ui.safety.keeping.panel import KeepingPanel
from levensreis.ui.study.presenter import StudyPresenter
from tests.builders import a_journey, a_statement
from tests.ui.conftest import PageHands
from tests.ui.study.test_presenter import RecordingView
from tests.user_journeys.hands import Ctrl, Shift

Key = Qt.Key
TODAY = date(2026, 11, 22)


@pytest.fixture
def other(study: Study) -> Journey:
    """A second journey in the study."""
    made = a_journey(a_statement(text="Naar zwemles"), code="LR-002", pseudonym="Noor")
    study.journeys.begin(made)
    return made


def erase(hands: PageHands, study: Study, journey: Journey) -> None:
    """Erase a journey elsewhere, and let the page hear of it."""
    study.erasure.erase(journey.id, journey.code, "op verzoek")
    hands.study_page.forget_journey(journey.id)


def test_an_erased_journey_is_let_go_of_by_the_presenter(
    study: Study, journey: Journey, other: Journey
) -> None:
    view = RecordingView()
    presenter = StudyPresenter(view, study)
    presenter.choose(journey.id)
    study.erasure.erase(other.id, "LR-002", "op verzoek")
    presenter.forget(other.id)
    assert view.chosen == journey.id
    assert [each.code for each in view.journeys] == ["LR-001"]
    study.erasure.erase(journey.id, "LR-001", "op verzoek")
    presenter.forget(journey.id)
    assert view.journeys == []
    assert not view.chosen
    presenter.refresh_chosen()
    assert view.problems == []


def test_withdrawal_leads_to_erasing_the_open_journey(
    at_work: PageHands, study: Study, journey: Journey
) -> None:
    taken_back = Consent(
        purpose=Purpose.PARTICIPATION,
        given=True,
        on=date(2025, 5, 12),
        by="moeder",
        withdrawn=date(2026, 1, 3),
    )
    study.journeys.put_consents(journey.id, [taken_back])
    page = at_work.study_page
    closed: list[bool] = []
    steps: list[tuple[str | None, str | None]] = []
    at_work.line("6 naar school")
    page.journey_closed.connect(lambda: closed.append(True))
    page.interview.steps_changed.connect(lambda *told: steps.append(told))
    at_work.press(Key.Key_I, Ctrl)
    at_work.click(page.details.consent.offer.erase)
    dialog = at_work.dialog(ErasureDialog)
    assert dialog.reason.text() == "toestemming ingetrokken"
    at_work.write("LR-001")
    at_work.click(dialog.erase)
    at_work.wait_for(lambda: closed or None)
    assert page.begin.isVisible()
    assert page.open_journey is None
    assert steps[-1] == (None, None)
    assert page.desk.recordings == []
    assert page.notice.text == ""
    at_work.press(Key.Key_Return)
    for key, modifier in ((Key.Key_I, Ctrl), (Key.Key_A, Ctrl | Shift)):
        at_work.press(key, modifier)
    assert page.begin.isVisible()
    assert page.keep()


def test_what_was_being_typed_goes_with_the_journey(
    at_work: PageHands, study: Study, journey: Journey, other: Journey
) -> None:
    page = at_work.study_page
    at_work.write("half getypt")
    page.interview.parking.line.setText("later")
    page.interview.focus_tab(Tab.STORY)
    at_work.write("Er was eens")
    erase(at_work, study, journey)
    assert page.interview.quick.line.text() == ""
    assert page.keep()
    assert page.notice.text == ""
    presenter = page.presenter
    assert presenter is not None
    presenter.choose(other.id)
    assert page.notice.text == ""
    assert page.interview.title.whole == "Levensreis van Noor"
    assert page.interview.story.field.text() == ""
    assert study.journeys.get(other.id).notes == other.notes


def test_another_journey_that_is_erased_leaves_the_open_one_as_it_is(
    at_work: PageHands, study: Study, journey: Journey, other: Journey
) -> None:
    page = at_work.study_page
    at_work.write("half getypt")
    erase(at_work, study, other)
    assert page.open_journey == journey.id
    assert page.interview.isVisible()
    assert page.interview.quick.line.text() == "half getypt"
    at_work.press(Key.Key_Return)
    assert len(study.journeys.get(journey.id).statements) == 5


def test_what_is_erased_on_the_page_of_safety_is_open_no_more(
    at_work: PageHands, study: Study, journey: Journey, other: Journey
) -> None:
    page = at_work.study_page
    page.show_safety(KeepingPanel)
    assert page.safety is not None
    panel = page.safety.section
    assert isinstance(panel, KeepingPanel)
    assert panel.strip.name.whole == "LR-001 · Sem"
    at_work.click(panel.strip.erase)
    dialog = at_work.dialog(ErasureDialog)
    at_work.write("op verzoek")
    dialog.code.setFocus()
    at_work.write("LR-001")
    at_work.click(dialog.erase)
    at_work.wait_for(lambda: None if page.open_journey else True)
    assert panel.isVisible()
    assert panel.strip.name.whole == "LR-002 · Noor"
    at_work.press(Key.Key_Return)
    assert at_work.window.focusWidget() is panel.journeys
    at_work.press(Key.Key_Escape)
    assert page.begin.isVisible()
    assert [each.code for each in study.journeys.overview()] == ["LR-002"]


# --- the reminder ---------------------------------------------------------------


def test_what_should_be_erased_is_told_when_the_study_opens(
    study: Study, journey: Journey, other: Journey
) -> None:
    study.retention.put(other.id, TODAY)
    view = RecordingView()
    StudyPresenter(view, study, today=lambda: TODAY).start()
    assert view.reminders == [
        "De bewaartermijn van LR-002 is verstreken. Wis ze, of leg een nieuwe termijn "
        "vast: Beveiliging en beheer (Ctrl+Shift+V).",
    ]


def test_when_every_journey_may_stay_nothing_is_told(
    study: Study, journey: Journey
) -> None:
    study.retention.put(journey.id, date(2036, 1, 1))
    view = RecordingView()
    StudyPresenter(view, study, today=lambda: TODAY).start()
    assert view.reminders == []


def test_it_is_told_on_the_page_once_as_long_as_the_study_is_open(
    study: Study, journey: Journey, hands: PageHands
) -> None:
    page = hands.study_page
    assert page.notice.text == ""
    study.retention.put(journey.id, date(2020, 1, 1))
    assert page.presenter is not None
    page.presenter.start()
    assert page.notice.text.startswith("De bewaartermijn van LR-001 is verstreken.")
    assert page.notice.property("cls") == "warning"
    assert page.notice.accessibleName().startswith("Let op: ")
    page.notice.clear()
    hands.window.show_study(study, page.desk)
    assert hands.study_page.notice.text == ""
