import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from levensreis.services.study import Study
from levensreis.ui.journeys.dialog import JourneyDialog
from tests.ui.conftest import PageHands
from tests.user_journeys.hands import Ctrl, is_gone

Key = Qt.Key


@pytest.fixture
def dialog(at_work: PageHands) -> JourneyDialog:
    """The form for a new life, next to that of Sem."""
    at_work.press(Key.Key_N, Ctrl)
    return at_work.dialog(JourneyDialog)


def test_the_cursor_waits_in_the_pseudonym_and_tab_goes_down(
    at_work: PageHands, dialog: JourneyDialog
) -> None:
    fields = [dialog.pseudonym, dialog.code, dialog.birth, dialog.sex]
    for field in [*fields, dialog.respondents]:
        assert field.hasFocus()
        assert field.accessibleName()
        at_work.press(Key.Key_Tab)


def test_enter_begins_the_journey_and_opens_it(
    at_work: PageHands, dialog: JourneyDialog, study: Study
) -> None:
    at_work.line("Noor")
    assert is_gone(dialog)
    assert at_work.interview.title.whole == "Levensreis van Noor"
    assert [each.code for each in study.journeys.overview()] == ["LR-001", "LR-002"]


ERRORS = (
    ("code", "LR-001", "al gebruikt"),
    ("code", "geen code", "letters, cijfers"),
    ("pseudonym", "sem", "al van LR-001"),
    ("birth", "mei", "2008-05"),
    ("birth", "mei 2090", "toekomst"),
    ("respondents", "moeder, ?", "‘?’"),
)


def test_an_error_is_told_beside_its_field_and_loses_nothing(
    at_work: PageHands, dialog: JourneyDialog
) -> None:
    at_work.write("Noor")
    for name, typed, words in ERRORS:
        field = getattr(dialog, name)
        before = field.text()
        field.setFocus()
        at_work.replace(typed)
        dialog.pseudonym.setFocus()
        at_work.press(Key.Key_Return)
        assert dialog.isVisible(), typed
        assert words in dialog.problem(name), typed
        assert field.hasFocus(), typed
        assert field.text() == typed
        assert dialog.pseudonym.text() == (typed if name == "pseudonym" else "Noor")
        field.setText(before)


def test_an_error_goes_when_it_is_mended(
    at_work: PageHands, dialog: JourneyDialog
) -> None:
    at_work.press(Key.Key_Return)
    assert "schuilnaam" in dialog.problem("pseudonym")
    at_work.write("Noor")
    dialog.birth.setFocus()
    at_work.line("ooit")
    assert dialog.problem("pseudonym") == ""
    assert dialog.problem("birth")


def test_escape_and_the_button_begin_nothing(
    at_work: PageHands, dialog: JourneyDialog, study: Study
) -> None:
    at_work.write("Noor")
    at_work.press(Key.Key_Escape)
    assert is_gone(dialog)
    at_work.press(Key.Key_N, Ctrl)
    again = at_work.dialog(JourneyDialog)
    [cancel] = [
        each for each in again.findChildren(QPushButton) if each.text() == "Annuleren"
    ]
    at_work.click(cancel)
    assert is_gone(again)
    assert len(study.journeys.overview()) == 1


def test_a_new_journey_waits_for_what_is_still_in_the_quick_line(
    at_work: PageHands,
) -> None:
    at_work.write("6 naar school")
    at_work.press(Key.Key_N, Ctrl)
    assert not [
        each for each in at_work.window.findChildren(JourneyDialog) if each.isVisible()
    ]
    assert "snelle regel" in at_work.study_page.notice.text
    assert at_work.interview.quick.line.text() == "6 naar school"


def test_a_month_may_be_written_in_words(
    at_work: PageHands, dialog: JourneyDialog, study: Study
) -> None:
    at_work.write("Noor")
    dialog.birth.setFocus()
    at_work.line("mei 2009")
    assert is_gone(dialog)
    assert str(study.journeys.overview()[-1].birth) == "2009-05"


def test_names_that_may_not_leave_go_to_the_register_alone(
    at_work: PageHands, dialog: JourneyDialog, study: Study
) -> None:
    at_work.write("Noor")
    names = dialog.names
    assert names is not None
    for field, typed in (
        (names.youth, "Lotte"),
        (names.born, "12-3-2009"),
        (names.parents, "moeder Anna"),
    ):
        field.setFocus()
        at_work.write(typed)
    at_work.press(Key.Key_Return)
    assert is_gone(dialog)
    made = study.journeys.get_by_code("LR-002")
    register = study.register.get(made.id)
    assert [each.name for each in register.entries] == ["Lotte", "Anna"]
    assert register.entries[0].replacement == "Noor"
    assert "Lotte" not in repr(made)
    assert made.youth.birth is None


def test_a_wrong_name_is_told_beside_it_and_begins_nothing(
    at_work: PageHands, dialog: JourneyDialog, study: Study
) -> None:
    at_work.write("Noor")
    assert dialog.names is not None
    dialog.names.born.setFocus()
    at_work.line("ooit")
    assert dialog.isVisible()
    assert "hele jaar" in dialog.problem("born")
    assert dialog.names.born.hasFocus()
    assert len(study.journeys.overview()) == 1
    at_work.replace("12-3-2009")
    at_work.press(Key.Key_Return)
    assert is_gone(dialog)
