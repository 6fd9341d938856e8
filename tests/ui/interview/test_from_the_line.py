"""From the line to what was told before, what was parked, and the panels; and back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from levensreis.domain.journey import Journey
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.ui.interview.coverage.model import CELL_ROLE
from levensreis.ui.interview.side_pane import Tab
from levensreis.ui.interview.theme_panel import CardList
from tests.ui.conftest import PageHands
from tests.ui.interview.conftest import no_disk
from tests.user_journeys.hands import Ctrl, Shift, row_with

Key = Qt.Key


@pytest.fixture
def living(at_work: PageHands) -> CardList:
    return at_work.interview.board.panels[Theme.LIVING].cards


def shown(hands: PageHands, text: str) -> Statement:
    """The card with this text."""
    [found] = [
        each
        for some in hands.interview.board.panels.values()
        for each in some.statements
        if each.text == text
    ]
    return found


def undo_name(hands: PageHands) -> str:
    return hands.window.menus.undo.text()


def test_ctrl_u_and_enter_record_what_somebody_else_says_of_it(
    at_work: PageHands, study: Study, journey: Journey, living: CardList
) -> None:
    bar = at_work.interview.quick
    at_work.press(Key.Key_F5)
    at_work.click_row(living, "gezinshuis")
    at_work.press(Key.Key_U, Ctrl)
    assert bar.account.isVisible()
    assert bar.account.accessibleName() == "Ander verslag van: Naar een gezinshuis"
    assert bar.line.hasFocus()
    at_work.press(Key.Key_2, Ctrl)
    at_work.line("9;6 toen pas naar een gezinshuis")
    assert not bar.account.isVisible()
    first, second = study.journeys.get(journey.id).statements[2::2]
    assert (second.theme, second.respondent) == (Theme.LIVING, "vader")
    assert first.account_of == second.account_of is not None
    meta = row_with(living, "toen pas").data(Qt.ItemDataRole.AccessibleTextRole)
    assert "meer verslagen" in meta
    at_work.line("6 te druk")
    assert shown(at_work, "te druk").account_of is None
    assert shown(at_work, "te druk").theme is Theme.BEHAVIOUR


def test_ctrl_u_right_after_recording_is_of_what_was_recorded(
    at_work: PageHands,
) -> None:
    at_work.line("6 naar school")
    at_work.press(Key.Key_U, Ctrl)
    at_work.line("7 pas naar school @vader")
    first, second = (
        shown(at_work, each) for each in ("naar school", "pas naar school")
    )
    assert first.account_of == second.account_of is not None


def test_ctrl_u_without_a_chosen_card_is_of_the_last_one(at_work: PageHands) -> None:
    at_work.press(Key.Key_U, Ctrl)
    told = at_work.interview.quick.account.accessibleName()
    assert told == "Ander verslag van: Slaan en bijten"


def test_esc_ends_a_second_account_and_keeps_the_words(at_work: PageHands) -> None:
    bar = at_work.interview.quick
    at_work.line("6 naar school")
    at_work.press(Key.Key_U, Ctrl)
    at_work.write("7 naar groep vier")
    at_work.press(Key.Key_Escape)
    assert not bar.account.isVisible()
    assert bar.line.text() == "7 naar groep vier"
    at_work.press(Key.Key_Return)
    assert shown(at_work, "naar groep vier").account_of is None


def test_the_chip_ends_a_second_account_too(at_work: PageHands) -> None:
    at_work.line("6 naar school")
    at_work.press(Key.Key_U, Ctrl)
    at_work.click(at_work.interview.quick.account)
    assert not at_work.interview.quick.account.isVisible()
    assert at_work.interview.quick.line.hasFocus()


def test_esc_elsewhere_comes_back_to_the_account_that_was_begun(
    at_work: PageHands,
) -> None:
    bar = at_work.interview.quick
    at_work.line("6 naar school")
    at_work.press(Key.Key_U, Ctrl)
    at_work.press(Key.Key_E, Ctrl)
    at_work.press(Key.Key_Escape)
    assert bar.line.hasFocus()
    assert bar.account.isVisible()
    at_work.press(Key.Key_Escape)
    assert not bar.account.isVisible()


def test_an_account_of_what_is_removed_ends_by_itself(
    at_work: PageHands, living: CardList
) -> None:
    at_work.click_row(living, "gezinshuis")
    at_work.press(Key.Key_U, Ctrl)
    at_work.click_row(living, "gezinshuis")
    at_work.press(Key.Key_Delete)
    assert not at_work.interview.quick.account.isVisible()


def test_ctrl_p_parks_the_line_and_enter_takes_it_back(
    at_work: PageHands, study: Study, journey: Journey
) -> None:
    page = at_work.interview
    at_work.press(Key.Key_F6)
    at_work.write("de neuroloog: hoe heette die?")
    at_work.press(Key.Key_P, Ctrl)
    assert page.quick.line.text() == ""
    assert page.quick.line.hasFocus()
    assert page.side.bar.tabText(3) == "Parkeren 1"
    assert "Geparkeerd" in at_work.study_page.notice.text
    at_work.press(Key.Key_F1)
    at_work.press(Key.Key_P, Ctrl)  # the line is empty: there is something to see
    assert page.side.current is Tab.PARKING
    assert page.parking.items.hasFocus()
    at_work.press(Key.Key_Return)
    assert page.quick.line.text() == "de neuroloog: hoe heette die?"
    assert page.quick.line.hasFocus()
    assert page.quick.themes.currentData() == Theme.CARE
    at_work.replace("8 naar dokter Bos")
    at_work.press(Key.Key_Return)
    assert page.side.bar.tabText(3) == "Parkeren"
    [item] = study.journeys.get(journey.id).notes.parked
    assert item.done
    names = []
    for _ in range(3):
        names.append(undo_name(at_work).removeprefix("Ongedaan maken: "))
        at_work.press(Key.Key_Z, Ctrl)
    assert names == ["geparkeerd punt afhandelen", "vastleggen", "parkeren"]
    assert not at_work.window.menus.undo.isEnabled()
    assert study.journeys.get(journey.id).notes == journey.notes


def park(hands: PageHands, *lines: str) -> None:
    for line in lines:
        hands.write(line)
        hands.press(Key.Key_P, Ctrl)


def test_what_is_being_typed_is_not_lost_for_what_was_parked(
    at_work: PageHands, study: Study, journey: Journey
) -> None:
    park(at_work, "de neuroloog", "het rapport")
    line = at_work.interview.quick.line
    at_work.write("6 naar school")
    at_work.interview.focus_tab(Tab.PARKING)
    at_work.press(Key.Key_Return)
    assert line.text() == "6 naar school"
    assert line.hasFocus()
    assert "Leg die eerst vast" in at_work.study_page.notice.text
    at_work.press(Key.Key_Return)
    assert shown(at_work, "naar school")
    assert len(study.journeys.get(journey.id).notes.open_items) == 2


def test_taking_the_same_thing_twice_leaves_what_was_typed_behind_it(
    at_work: PageHands,
) -> None:
    park(at_work, "de neuroloog")
    at_work.press(Key.Key_P, Ctrl)
    at_work.press(Key.Key_Return)
    at_work.write(" heette Bos")
    at_work.interview.focus_tab(Tab.PARKING)
    at_work.press(Key.Key_Return)
    assert at_work.interview.quick.line.text() == "de neuroloog heette Bos"
    assert "Leg die eerst vast" not in at_work.study_page.notice.text
    at_work.press(Key.Key_Return)
    assert at_work.interview.side.bar.tabText(3) == "Parkeren"


def test_what_was_taken_and_parked_again_is_on_the_list_once(
    at_work: PageHands, study: Study, journey: Journey
) -> None:
    park(at_work, "de neuroloog")
    for behind in ("", " in Zwolle"):
        at_work.press(Key.Key_P, Ctrl)
        at_work.press(Key.Key_Return)
        at_work.write(behind)
        at_work.press(Key.Key_P, Ctrl)
        assert at_work.interview.quick.line.text() == ""
    [item] = study.journeys.get(journey.id).notes.parked
    assert (item.text, item.done) == ("de neuroloog in Zwolle", False)
    assert undo_name(at_work).endswith("parkeren")
    at_work.line("6 naar school")
    assert at_work.interview.side.bar.tabText(3) == "Parkeren 1"


def test_another_thing_that_was_parked_takes_the_place_of_a_bare_time(
    at_work: PageHands,
) -> None:
    park(at_work, "de neuroloog")
    at_work.write("6;6 ")
    at_work.interview.focus_tab(Tab.PARKING)
    at_work.press(Key.Key_Return)
    assert at_work.interview.quick.line.text() == "de neuroloog"
    at_work.interview.quick.clear()


def test_what_cannot_be_parked_stays_in_the_line(
    at_work: PageHands, study: Study
) -> None:
    at_work.write("de neuroloog")
    with no_disk(study):
        at_work.press(Key.Key_P, Ctrl)
    assert at_work.interview.quick.line.text() == "de neuroloog"
    assert "reservekopie" in at_work.study_page.notice.text
    at_work.press(Key.Key_P, Ctrl)
    assert at_work.interview.quick.line.text() == ""


def test_a_cell_of_the_grid_begins_a_line_and_keeps_what_was_typed(
    at_work: PageHands,
) -> None:
    page = at_work.interview
    at_work.press(Key.Key_B, Ctrl)
    grid = page.coverage.grid
    assert grid.hasFocus()
    seen = []
    for theme, age in ((Theme.CARE, 4), (Theme.SKILLS, 12)):
        grid.setCurrentIndex(grid.model().index(list(Theme).index(theme), age + 1))
        assert grid.currentIndex().data(CELL_ROLE).age == age
        grid.setFocus()
        at_work.press(Key.Key_Return)
        seen.append((page.quick.line.text(), page.quick.themes.currentData()))
    assert seen == [("4 ", Theme.CARE), ("12 ", Theme.SKILLS)]
    assert page.quick.line.hasFocus()
    at_work.write("leerde fietsen")
    grid.setFocus()
    at_work.press(Key.Key_Left)
    at_work.press(Key.Key_Return)
    assert page.quick.line.text() == "12 leerde fietsen"
    at_work.press(Key.Key_Return)
    assert shown(at_work, "leerde fietsen").theme is Theme.SKILLS


@pytest.mark.parametrize(
    ("key", "tab"),
    [(Key.Key_K, Tab.GUIDE), (Key.Key_J, Tab.STORY), (Key.Key_P, Tab.PARKING)],
)
def test_a_key_goes_to_each_tab_with_the_cursor_in_it_and_esc_comes_back(
    at_work: PageHands, key: Qt.Key, tab: Tab
) -> None:
    page = at_work.interview
    at_work.press(key, Ctrl)
    assert page.side.current is tab
    panels = {
        Tab.GUIDE: page.guide.probes,
        Tab.STORY: page.story.field,
        Tab.PARKING: page.parking.line,
    }
    assert panels[tab].hasFocus()
    at_work.press(Key.Key_Escape)
    assert page.quick.line.hasFocus()


def test_ctrl_r_looks_back_and_a_card_shows_its_detail_again(
    at_work: PageHands, living: CardList
) -> None:
    page = at_work.interview
    at_work.click_row(living, "gezinshuis")
    at_work.press(Key.Key_R, Ctrl)
    assert page.recap.lines.hasFocus()
    assert not page.detail.isVisible()
    at_work.click_row(living, "gezinshuis")
    assert page.detail.isVisible()
    at_work.press(Key.Key_K, Ctrl)
    at_work.click_row(living, "Almelo")
    assert page.side.current is Tab.STATEMENT


def test_the_timeline_takes_the_place_of_the_board_and_gives_it_back(
    at_work: PageHands,
) -> None:
    page = at_work.interview
    at_work.press(Key.Key_B, Ctrl | Shift)
    assert page.parts.is_large
    assert not page.board.isVisible()
    assert page.timeline.hasFocus()
    at_work.press(Key.Key_B, Ctrl | Shift)
    assert page.board.isVisible()
    assert page.timeline.isVisible()
    at_work.press(Key.Key_B, Ctrl | Shift)
    at_work.press(Key.Key_B, Ctrl)
    assert page.board.isVisible()
    assert page.coverage.isVisible()
    assert not page.timeline.isVisible()


def test_the_detail_knows_the_sitting_that_began_just_now(at_work: PageHands) -> None:
    at_work.line("6 naar school")
    sitting = at_work.interview.detail.form.session
    assert sitting.currentText().startswith("Gesprek 1 · ")
    assert sitting.isEnabled()


def test_ctrl_e_edits_the_last_one_and_esc_comes_back(at_work: PageHands) -> None:
    at_work.line("6 naar school")
    at_work.press(Key.Key_E, Ctrl)
    assert at_work.interview.detail.text.hasFocus()
    at_work.replace("naar de dorpsschool")
    at_work.press(Key.Key_Escape)
    assert at_work.interview.quick.line.hasFocus()
    assert shown(at_work, "naar de dorpsschool")


def test_ctrl_e_goes_on_behind_what_was_said(
    at_work: PageHands, living: CardList
) -> None:
    at_work.click_row(living, "gezinshuis")
    at_work.press(Key.Key_E, Ctrl)
    at_work.write(" in Enschede")
    at_work.press(Key.Key_Escape)
    assert shown(at_work, "Naar een gezinshuis in Enschede")


def test_who_is_named_for_the_first_time_is_added_by_tab(
    at_work: PageHands, study: Study, journey: Journey
) -> None:
    line = at_work.interview.quick.line
    at_work.line("6 naar school")
    at_work.write("7 logeerde bij @tante_ans")
    at_work.press(Key.Key_Tab)
    assert (line.text(), line.hasFocus()) == ("7 logeerde bij @ans ", True)
    stored = study.journeys.get(journey.id).respondents
    assert [each.role for each in stored] == ["moeder", "vader", "tante ans"]
    at_work.press(Key.Key_Return)
    made = shown(at_work, "logeerde bij")
    assert (made.respondent, made.loose_words) == ("ans", ())
    assert at_work.interview.quick.respondents.currentText() == "Ctrl+3  tante ans"
    at_work.press(Key.Key_Z, Ctrl)
    at_work.press(Key.Key_Z, Ctrl)
    assert not at_work.window.menus.undo.isEnabled()


def test_who_cannot_be_added_is_told_and_the_line_stays(
    at_work: PageHands, study: Study
) -> None:
    at_work.write("7 logeerde bij @tante")
    with no_disk(study):
        at_work.press(Key.Key_Tab)
        assert "reservekopie" in at_work.interview.quick._preview.whole
    assert at_work.interview.quick.line.text() == "7 logeerde bij @tante"
    at_work.interview.quick.clear()


def test_the_list_of_a_tag_leaves_the_preview_in_sight(at_work: PageHands) -> None:
    bar = at_work.interview.quick
    for width in (1440, 1000):  # in a narrow window more stands under the line
        at_work.window.resize(width, 900)
        QApplication.processEvents()
        at_work.write("6 te druk #")
        found = at_work.interview.suggestions.list
        assert found.isVisible()
        below = bar._preview.mapTo(at_work.window, QPoint(0, bar._preview.height()))
        assert found.y() >= below.y()
        at_work.press(Key.Key_Escape)
        bar.clear()
