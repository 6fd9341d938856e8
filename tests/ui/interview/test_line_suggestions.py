"""Type-ahead in the quick line helps, and never stands in the way of Enter."""

from PySide6.QtCore import Qt

from levensreis.domain.theme import Theme
from tests.ui.conftest import PageHands

Key = Qt.Key


def texts(hands: PageHands) -> list[str]:
    return [
        each.text
        for panel in hands.interview.board.panels.values()
        for each in panel.statements
    ]


def test_a_tag_shows_the_factors_it_can_mean(at_work: PageHands) -> None:
    at_work.interview.focus_line()
    at_work.write("6 te druk - #prik")
    found = at_work.interview.suggestions.list
    assert found.isVisible()
    assert "prikkel" in found.rows.index(0).data()


def test_tab_takes_the_marked_factor_and_typing_goes_on(at_work: PageHands) -> None:
    line = at_work.interview.quick.line
    at_work.interview.focus_line()
    at_work.write("6 te druk - #prik")
    at_work.press(Key.Key_Down)
    wanted = at_work.interview.suggestions.list.currentIndex().data()
    at_work.press(Key.Key_Tab)
    assert line.hasFocus()
    assert line.text() == f"6 te druk - #{'_'.join(wanted.split())} "
    at_work.press(Key.Key_Return)
    [made] = [
        each
        for panel in at_work.interview.board.panels.values()
        for each in panel.statements
        if each.text == "te druk"
    ]
    assert len(made.codings) == 1
    assert made.loose_words == ()


def test_enter_records_what_was_typed_whatever_the_list_shows(
    at_work: PageHands,
) -> None:
    at_work.interview.focus_line()
    at_work.write("6 veel te druk - #e")
    assert at_work.interview.suggestions.list.isVisible()
    at_work.press(Key.Key_Return)
    assert "veel te druk" in texts(at_work)
    assert not at_work.interview.suggestions.list.isVisible()


def test_escape_closes_the_list_and_keeps_the_line(at_work: PageHands) -> None:
    line = at_work.interview.quick.line
    at_work.interview.focus_line()
    at_work.write("6 te druk #prik")
    at_work.press(Key.Key_Escape)
    assert not at_work.interview.suggestions.list.isVisible()
    assert line.text() == "6 te druk #prik"
    assert line.hasFocus()


def test_the_gesprekspartners_are_suggested_behind_an_at_sign(
    at_work: PageHands,
) -> None:
    at_work.interview.focus_line()
    at_work.write("6 te druk @")
    found = at_work.interview.suggestions.list
    assert found.rows.rowCount() == len(journey_people(at_work))
    at_work.press(Key.Key_Tab)
    key = journey_people(at_work)[0]
    assert at_work.interview.quick.line.text() == f"6 te druk @{key} "


def test_words_without_a_sign_show_nothing(at_work: PageHands) -> None:
    at_work.interview.focus_line()
    at_work.write("6 te druk op school")
    assert not at_work.interview.suggestions.list.isVisible()
    at_work.press(Key.Key_F4)
    assert at_work.interview.quick.themes.currentData() == Theme.DAY_ACTIVITIES


def journey_people(hands: PageHands) -> list[str]:
    presenter = hands.interview.presenter
    assert presenter is not None
    assert presenter.journey is not None
    return [person.key for person in presenter.journey.respondents]
