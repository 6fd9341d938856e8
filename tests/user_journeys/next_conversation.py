"""The next conversation: looking back, what was parked, and what two people told."""

from PySide6.QtCore import Qt

from levensreis.domain.accounts import Aspect
from levensreis.domain.theme import Theme
from levensreis.ui.interview.accounts.dialog import AccountsDialog
from levensreis.ui.interview.side_pane import Tab
from levensreis.ui.search.dialog import SearchDialog
from tests.user_journeys.hands import Ctrl, is_gone
from tests.user_journeys.keyboard import Keyboard, is_on_the_line, statement

Key = Qt.Key


def open_the_journey(hands: Keyboard) -> None:
    hands.tab_to(hands.study_page.sidebar.journeys)
    hands.press(Key.Key_Return)
    assert hands.interview.title.whole == "Levensreis van Milan"
    assert is_on_the_line(hands)


def look_back(hands: Keyboard) -> None:
    recap = hands.interview.recap
    assert recap.isVisible()
    words = [row.words for row in recap.lines.rows]
    assert "Vorige keer verteld" in words
    assert "hoe heette de neuroloog?" in words
    assert any("moeder, vader" in row.meta for row in recap.lines.rows)
    hands.press(Key.Key_R, Ctrl)
    assert recap.lines.hasFocus()
    places = [row.words for row in recap.lines.rows]
    gap = next(
        row.words
        for row in recap.lines.rows[places.index(heading(hands, "Om nog naar")) :]
        if row.leads
    )
    hands.walk(
        Key.Key_Down,
        lambda: recap.lines.current is not None and recap.lines.current.words == gap,
    )
    hands.press(Key.Key_Return)
    assert is_on_the_line(hands)
    assert hands.interview.quick.line.text() != ""
    hands.line("veel geoefend met de logopedist +")
    assert "logopedist" in hands.interview.detail.text.text()


def heading(hands: Keyboard, begin: str) -> str:
    rows = hands.interview.recap.lines.rows
    return next(
        row.words for row in rows if row.heading and row.words.startswith(begin)
    )


def come_back_to_what_was_parked(hands: Keyboard) -> None:
    hands.press(Key.Key_P, Ctrl)
    hands.press(Key.Key_Return)
    assert hands.interview.quick.line.text() == "hoe heette de neuroloog?"
    hands.replace("2;6 naar dokter Bos, de eerste die luisterde +")
    hands.press(Key.Key_Return)
    assert hands.interview.side.bar.tabText(3) == "Parkeren"
    assert statement(hands, "dokter Bos").theme is Theme.HEALTH


def choose_between_two_accounts(hands: Keyboard) -> None:
    hands.press(Key.Key_R, Ctrl)
    lines = hands.interview.recap.lines
    hands.press(Key.Key_Home)
    hands.walk(
        Key.Key_Down,
        lambda: (
            lines.current is not None
            and "gezinshuis" in lines.current.words.lower()
            and "wanneer" in lines.current.meta
        ),
    )
    hands.press(Key.Key_Return)
    dialog = hands.dialog(AccountsDialog)
    table = dialog.table
    assert table is not None
    for aspect in (Aspect.WHEN, Aspect.INFLUENCE):
        choice = table.choices[aspect]
        hands.tab_to_one_of(choice.radios.values())
        hands.press(Key.Key_Right)
        hands.tab_to(choice.reason)
        hands.write("moeder was erbij")
        hands.press(Key.Key_Tab)
        assert choice.problem == ""
    hands.press(Key.Key_Escape)
    assert is_gone(dialog)


def find_what_was_told(hands: Keyboard) -> None:
    hands.press(Key.Key_F, Ctrl)
    dialog = hands.dialog(SearchDialog)
    hands.write("stadion")
    hands.wait_for(lambda: dialog.isVisible() or None)
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    hands.wait_for(lambda: True if "stadion" in detail_text(hands) else None)
    assert hands.interview.side.current is Tab.STATEMENT
    hands.press(Key.Key_Escape)


def detail_text(hands: Keyboard) -> str:
    return hands.interview.detail.text.text()
