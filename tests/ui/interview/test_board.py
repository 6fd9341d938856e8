import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey
from levensreis.domain.theme import Theme
from levensreis.ui.interview.theme_panel import CardList, SideCount, ThemePanel
from levensreis.ui.widgets.sign import SignLabel
from tests.ui.conftest import PageHands

Key = Qt.Key
Role = Qt.ItemDataRole


def panel(hands: PageHands, theme: Theme) -> ThemePanel:
    return hands.interview.board.panels[theme]


@pytest.fixture
def living(at_work: PageHands) -> CardList:
    return panel(at_work, Theme.LIVING).cards


def texts(cards: CardList) -> list[str]:
    model = cards.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def spoken(cards: CardList, row: int) -> str:
    index = cards.model().index(row, 0)
    return str(index.data(Role.AccessibleTextRole))


def numbers(shown: ThemePanel) -> dict[Influence, str]:
    """The number that stands beside each sign."""
    found = {}
    for side in shown.findChildren(SideCount):
        sign = side.findChild(SignLabel)
        assert sign is not None
        assert sign.x() < side.number.x()
        found[sign.influence] = side.number.text()
    return found


def test_a_click_on_a_card_shows_the_statement_in_detail(
    at_work: PageHands, living: CardList
) -> None:
    at_work.click_row(living, "gezinshuis")
    assert at_work.interview.detail.text.text() == "Naar een gezinshuis"
    assert living.currentIndex().row() == 1


def test_arrows_walk_the_cards_and_the_detail_follows(
    at_work: PageHands, living: CardList
) -> None:
    at_work.click_row(living, "Almelo")
    at_work.press(Key.Key_Down)
    assert at_work.interview.detail.text.text() == "Naar een gezinshuis"
    at_work.press(Key.Key_Up)
    assert at_work.interview.detail.text.text() == "Thuis in Almelo"
    assert living.hasFocus()


def test_a_list_that_gets_the_focus_by_tab_shows_a_statement(
    at_work: PageHands, living: CardList
) -> None:
    living.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert at_work.interview.detail.text.text() == "Thuis in Almelo"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_opens_a_card_to_be_changed(
    at_work: PageHands, living: CardList, key: Qt.Key
) -> None:
    at_work.click_row(living, "Almelo")
    at_work.press(key)
    assert at_work.interview.detail.text.hasFocus()


def test_delete_removes_a_card_and_ctrl_z_brings_it_back(
    at_work: PageHands, living: CardList
) -> None:
    at_work.click_row(living, "Almelo")
    at_work.press(Key.Key_Delete)
    assert texts(living) == ["Naar een gezinshuis"]
    assert "Ctrl+Z" in at_work.study_page.notice.text
    at_work.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert texts(living) == ["Thuis in Almelo", "Naar een gezinshuis"]
    assert at_work.interview.detail.text.text() == "Thuis in Almelo"


def test_the_last_card_can_be_removed_and_brought_back_by_keys_alone(
    at_work: PageHands,
) -> None:
    cards = panel(at_work, Theme.BEHAVIOUR).cards
    at_work.click_row(cards, "Slaan")
    at_work.press(Key.Key_Delete)
    assert not cards.isVisible()
    at_work.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert cards.isVisible()
    assert texts(cards) == ["Slaan en bijten"]


def test_letters_in_the_list_do_nothing(at_work: PageHands, living: CardList) -> None:
    at_work.click_row(living, "Almelo")
    at_work.write("naar")
    assert living.currentIndex().row() == 0
    assert texts(living) == ["Thuis in Almelo", "Naar een gezinshuis"]


def test_one_card_is_marked_on_the_whole_board(
    at_work: PageHands, living: CardList
) -> None:
    at_work.click_row(living, "Almelo")
    at_work.click_row(panel(at_work, Theme.BEHAVIOUR).cards, "Slaan")
    assert not living.selectionModel().hasSelection()
    assert not living.currentIndex().isValid()


def test_a_screen_reader_hears_all_of_a_card(
    at_work: PageHands, living: CardList
) -> None:
    at_work.click_row(panel(at_work, Theme.HEALTH).cards, "aanval")
    cards = panel(at_work, Theme.HEALTH).cards
    assert spoken(cards, 0) == (
        "Eerste aanval bij Jurre, verhoogde de zorgvraag, 2,5 jaar  ·  cruciaal"
    )


def test_a_card_without_a_time_ends_where_its_words_end(at_work: PageHands) -> None:
    at_work.press(Key.Key_F3)
    at_work.line("sprak vroeg")
    cards = panel(at_work, Theme.SKILLS).cards
    assert spoken(cards, 0) == "sprak vroeg, geen invloed op de zorgvraag"


def test_a_card_says_what_is_still_to_be_sorted(at_work: PageHands) -> None:
    at_work.press(Key.Key_F3)
    at_work.line("sprak vroeg #onbekend")
    assert "nog ordenen" in spoken(panel(at_work, Theme.SKILLS).cards, 0)


def test_the_lists_are_named_after_their_themes(at_work: PageHands) -> None:
    for theme, shown in at_work.interview.board.panels.items():
        assert shown.cards.accessibleName() == theme.label


def test_a_panel_counts_its_signs(at_work: PageHands) -> None:
    assert numbers(panel(at_work, Theme.LIVING)) == {
        Influence.POSITIVE: "1",
        Influence.NEGATIVE: "1",
        Influence.NEUTRAL: "0",
    }


def test_an_empty_panel_says_so_and_gives_its_list_no_turn(at_work: PageHands) -> None:
    empty = panel(at_work, Theme.CARE)
    assert not empty.cards.isVisible()
    told = [each.text() for each in empty.findChildren(QLabel) if each.isVisible()]
    assert "Nog niets vastgelegd" in told


def test_the_plus_of_a_panel_records_there_and_the_preview_says_so(
    at_work: PageHands,
) -> None:
    at_work.write("6 logeren")
    care = panel(at_work, Theme.CARE)
    add = care.findChild(QToolButton)
    assert add is not None
    assert add.accessibleName() == "Vastleggen bij Zorg en ondersteuning"
    at_work.click(add)
    bar = at_work.interview.quick
    assert bar.line.hasFocus()
    assert bar._preview.whole.startswith("Zorg en ondersteuning · ")
    assert care.property("current") == "true"
    assert panel(at_work, Theme.HEALTH).property("current") == "false"
    at_work.press(Key.Key_Return)
    assert texts(care.cards) == ["logeren"]


def test_the_board_gets_two_columns_in_a_narrow_window(at_work: PageHands) -> None:
    full = [each for each in at_work.interview.board.panels.values() if each.statements]
    first = panel(at_work, Theme.HEALTH)
    fourth = panel(at_work, Theme.DAY_ACTIVITIES)
    assert fourth.y() == first.y()
    at_work.window.resize(960, 700)
    at_work.wait_for(lambda: fourth if fourth.y() > first.y() else None)
    at_work.wait_for(lambda: all(each.height() > 150 for each in full) or None)
    at_work.window.resize(1440, 900)
    at_work.wait_for(lambda: fourth if fourth.y() == first.y() else None)


def test_a_long_text_makes_a_higher_card(at_work: PageHands, living: CardList) -> None:
    at_work.press(Key.Key_F2)
    at_work.line("10 " + "een heel lang verhaal over een woonplek " * 6)
    heights = [
        living.visualRect(living.model().index(row, 0)).height() for row in range(3)
    ]
    assert heights[2] > 2 * heights[0]


def test_a_card_looks_different_under_the_pointer_chosen_and_in_the_dark(
    at_work: PageHands, living: CardList, qapp: QApplication
) -> None:
    shown = panel(at_work, Theme.LIVING)

    def picture() -> bytes:
        QApplication.processEvents()
        return bytes(shown.grab().toImage().constBits())

    plain = picture()
    at_work.click_row(living, "Almelo")
    chosen = picture()
    QTest.mouseMove(living.viewport(), QPoint(60, 80))
    at_work.interview.quick.line.setFocus()
    without_focus = picture()
    at_work.window.menus.dark.trigger()
    dark = picture()
    assert len({plain, chosen, without_focus, dark}) == 4


def test_the_timeline_shows_and_chooses_the_same_statement(
    at_work: PageHands, journey: Journey, living: CardList
) -> None:
    timeline = at_work.interview.timeline
    at_work.click_row(living, "gezinshuis")
    assert timeline.current == journey.statements[2].id
    timeline.setFocus()
    at_work.press(Key.Key_Left)
    at_work.press(Key.Key_Return)
    before = at_work.interview.detail.text.text()
    assert before != "Naar een gezinshuis"
    assert timeline.hasFocus()


def test_an_index_outside_the_list_holds_nothing(living: CardList) -> None:
    model = living.model()
    assert model.index(99, 0).data() is None
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.index(0, 0).data(Role.DecorationRole) is None
