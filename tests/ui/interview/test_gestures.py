"""By keys and by mouse: what is recorded, moved, parked and told a second time."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QWidget

from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.ui.interview.cards import MIME
from levensreis.ui.interview.side_pane import Tab
from levensreis.ui.interview.theme_panel import CardList, ThemePanel
from tests.ui.conftest import PageHands
from tests.user_journeys.hands import Ctrl, Shift, row_with

Key = Qt.Key


@pytest.fixture
def living(at_work: PageHands) -> CardList:
    return at_work.interview.board.panels[Theme.LIVING].cards


def panel(hands: PageHands, theme: Theme) -> ThemePanel:
    return hands.interview.board.panels[theme]


def shown(hands: PageHands, text: str) -> Statement:
    """The card with this text."""
    [found] = [
        each
        for some in hands.interview.board.panels.values()
        for each in some.statements
        if each.text == text
    ]
    return found


def place(hands: PageHands, text: str = "Naar een gezinshuis") -> tuple[str, str]:
    """In which theme a card is, and on which side."""
    found = shown(hands, text)
    return found.theme.value, found.influence.sign


def undo_name(hands: PageHands) -> str:
    return hands.window.menus.undo.text()


# --- keys -------------------------------------------------------------------


def keys_of(root: QWidget) -> Iterator[QKeySequence]:
    """Every key of every action and shortcut in a window."""
    for action in root.findChildren(QAction):
        yield from action.shortcuts()
    for shortcut in root.findChildren(QShortcut):
        yield from shortcut.keys()


def is_alone(sequence: QKeySequence) -> bool:
    """Tell whether a key does something in the middle of a word."""
    for number in range(sequence.count()):
        chord = sequence[number]  # type: ignore[index]  # told by Qt to be
        held = chord.keyboardModifiers()
        if held & (Ctrl | Qt.KeyboardModifier.AltModifier):
            continue
        if len(QKeySequence(chord.key()).toString()) == 1:
            return True
    return False


def test_single_letters_are_never_a_key(at_work: PageHands) -> None:
    page = at_work.interview
    for tab in Tab:
        page.focus_tab(tab)
    page.toggle_below()
    at_work.press(Key.Key_I, Ctrl)
    at_work.press(Key.Key_A, Ctrl | Shift)
    keys = list(keys_of(at_work.window))
    assert len(keys) > 40
    assert [each.toString() for each in keys if is_alone(each)] == []
    assert is_alone(QKeySequence("P"))
    assert is_alone(QKeySequence("Shift+P"))


def test_a_whole_sentence_is_typed_without_anything_happening(
    at_work: PageHands,
) -> None:
    before = at_work.interview.side.current, undo_name(at_work)
    for widget in (
        at_work.interview.quick.line,
        at_work.interview.timeline,
        panel(at_work, Theme.LIVING).cards,
        at_work.interview.guide.probes,
    ):
        widget.setFocus()
        at_work.write("de quick brown fox jumps over the lazy dog 1234567890 +-!?@#")
    assert (at_work.interview.side.current, undo_name(at_work)) == before
    assert not at_work.window.mask_screen.is_on
    at_work.interview.quick.clear()


def test_no_two_things_have_one_key(at_work: PageHands) -> None:
    keys = [each.toString() for each in keys_of(at_work.window) if not each.isEmpty()]
    # Each where it is seen.
    own = {QKeySequence(Key.Key_Escape).toString(), "Ctrl+G", "Ctrl+L"}
    own |= {"F2", "Ctrl+Up", "Ctrl+Down", "Ctrl+Shift+R"}  # the steps of anonymising
    twice = {each for each in keys if keys.count(each) > 1} - own
    assert twice == set()


# --- who speaks -------------------------------------------------------------


def test_ctrl_and_a_number_let_somebody_else_speak(at_work: PageHands) -> None:
    people = at_work.interview.quick.respondents
    at_work.write("6 naar school")
    at_work.press(Key.Key_2, Ctrl)
    assert people.currentData() == "vader"
    assert at_work.interview.quick._preview.whole.endswith("volgens vader")
    at_work.press(Key.Key_Return)
    at_work.line("7 naar groep vier")
    at_work.press(Key.Key_9, Ctrl)  # nobody
    at_work.line("8 bleef zitten")
    at_work.press(Key.Key_1, Ctrl)
    at_work.line("9 naar een andere school")
    told = ("naar school", "naar groep vier", "bleef zitten", "naar een andere school")
    speakers = [shown(at_work, each).respondent for each in told]
    assert speakers == ["vader", "vader", "vader", "moeder"]


# --- moving -----------------------------------------------------------------


def test_ctrl_and_an_arrow_move_a_card_and_the_cursor_goes_along(
    at_work: PageHands, living: CardList
) -> None:
    at_work.click_row(living, "gezinshuis")
    seen = []
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Up, Key.Key_Down):
        at_work.press(key, Ctrl)
        seen.append(place(at_work))
        assert panel(
            at_work, shown(at_work, "Naar een gezinshuis").theme
        ).cards.hasFocus()
    assert seen == [
        ("skills", "-"),
        ("day_activities", "-"),
        ("skills", "-"),
        ("skills", "+"),
        ("skills", "-"),
    ]
    for _ in range(5):
        at_work.press(Key.Key_Z, Ctrl)
    assert place(at_work) == ("living", "-")
    assert not at_work.window.menus.undo.isEnabled()


def test_on_an_empty_line_they_move_what_was_recorded_last(at_work: PageHands) -> None:
    line = at_work.interview.quick.line
    at_work.line("6 naar school")
    for key in (Key.Key_Right, Key.Key_Up):
        at_work.press(key, Ctrl)
        assert line.hasFocus()
    assert place(at_work, "naar school") == ("living", "+")
    assert at_work.interview.quick.themes.currentData() == Theme.HEALTH
    at_work.press(Key.Key_Left, Ctrl)
    at_work.press(Key.Key_Left, Ctrl)
    assert place(at_work, "naar school") == ("family_support", "+")
    assert (
        undo_name(at_work) == "Ongedaan maken: verplaatsen naar Ondersteuning naasten"
    )


def test_on_a_line_with_words_they_walk_the_words(at_work: PageHands) -> None:
    at_work.line("6 naar school")
    at_work.write("7 naar groep vier")
    at_work.press(Key.Key_Left, Ctrl)
    at_work.press(Key.Key_Up, Ctrl)
    assert at_work.interview.quick.line.cursorPosition() == len("7 naar groep ")
    assert place(at_work, "naar school") == ("health", "0")
    at_work.interview.quick.clear()


def test_on_a_line_in_a_journey_without_statements_nothing_moves(
    hands: PageHands, study: Study
) -> None:
    empty = Journey(code="LR-009", pseudonym="Noor")
    study.journeys.begin(empty)
    assert hands.study_page.presenter is not None
    hands.study_page.presenter.choose(empty.id)
    for key in (Key.Key_Right, Key.Key_Up):
        hands.press(key, Ctrl)
    hands.press(Key.Key_U, Ctrl)
    assert not hands.window.menus.undo.isEnabled()
    assert not hands.interview.quick.account.isVisible()


def drag(
    target: QWidget, statement: Statement | None, *, drops: bool = True
) -> tuple[bool, bool]:
    """Drag a card over a widget and drop it; whether each was taken."""
    data, middle = QMimeData(), target.rect().center()
    if statement is None:
        data.setText("een woord van elders")
    else:
        data.setData(MIME, statement.id.bytes)
    around = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    held = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(middle, *around, held)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    if not drops or not enter.isAccepted():
        QApplication.sendEvent(target, QDragLeaveEvent())
        return enter.isAccepted(), False
    drop = QDropEvent(QPointF(middle), *around, held)
    drop.ignore()
    QApplication.sendEvent(target, drop)
    QApplication.processEvents()
    return enter.isAccepted(), drop.isAccepted()


def test_a_card_is_dragged_to_another_theme(at_work: PageHands) -> None:
    care = panel(at_work, Theme.CARE)
    assert drag(care, shown(at_work, "Naar een gezinshuis")) == (True, True)
    assert place(at_work) == ("care", "-")
    assert care.cards.hasFocus()
    assert at_work.interview.detail.text.text() == "Naar een gezinshuis"
    assert care.property("drop") == "false"
    at_work.press(Key.Key_Z, Ctrl)
    assert place(at_work) == ("living", "-")


def test_a_card_is_dragged_to_a_side(at_work: PageHands) -> None:
    for side, sign in ((Influence.POSITIVE, "+"), (Influence.NEUTRAL, "0")):
        care = panel(at_work, Theme.CARE)
        drag(care._sides[side], shown(at_work, "Naar een gezinshuis"))
        assert place(at_work) == ("care", sign)
        assert undo_name(at_work).endswith("verplaatsen naar Zorg en ondersteuning")


def test_a_panel_shows_that_it_takes_a_card_and_nothing_else(
    at_work: PageHands,
) -> None:
    care = panel(at_work, Theme.CARE)
    seen = []
    drag(care, None)
    seen.append(care.property("drop"))
    data = QMimeData()
    data.setData(MIME, shown(at_work, "Naar een gezinshuis").id.bytes)
    enter = QDragEnterEvent(
        QPoint(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(care, enter)
    seen.append(care.property("drop"))
    QApplication.sendEvent(care, QDragLeaveEvent())
    seen.append(care.property("drop"))
    assert seen == ["false", "true", "false"]
    assert drag(care, None) == (False, False)
    assert not at_work.window.menus.undo.isEnabled()


def test_what_is_dragged_holds_no_word_of_what_was_said(
    at_work: PageHands, living: CardList
) -> None:
    model = living.model()
    data = model.mimeData([row_with(living, "gezinshuis")])
    assert data.formats() == [MIME] == model.mimeTypes()
    assert (
        bytes(data.data(MIME).data()) == shown(at_work, "Naar een gezinshuis").id.bytes
    )
