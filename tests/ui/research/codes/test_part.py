"""The page of the codebook in a real window, by its keys."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from levensreis.domain.codebook import FactorId
from levensreis.domain.system import System
from levensreis.services.codebook_work import CodebookWork
from levensreis.services.merging import MergedStudy
from levensreis.ui.research.codes.deeds.dialog import DeedDialog
from levensreis.ui.research.codes.deeds.factor_dialog import FactorDialog
from levensreis.ui.research.codes.deeds.forms import FactorChoice, Together
from levensreis.ui.research.codes.deeds.merge_dialog import MergeDialog
from levensreis.ui.research.codes.deeds.recode_dialog import RecodeDialog
from levensreis.ui.research.codes.deeds.split_dialog import SplitDialog
from levensreis.ui.research.codes.part import CodesPart
from levensreis.ui.research.codes.side.panel import Tab
from levensreis.ui.style import Style
from tests.ui.research.part_hands import PartHands
from tests.ui.test_accessibility import letters, silent

Key = Qt.Key
Ctrl, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Alt = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def hands(qtbot: QtBot, style: Style, merged: MergedStudy) -> PartHands:
    """Hands on a window."""
    return PartHands(qtbot, style, merged)


@pytest.fixture
def part(hands: PartHands) -> CodesPart:
    """The page, with the keys on the second factor of the tree."""
    made = CodesPart(hands.context)
    made.refresh()
    hands.show(made, made.first_field())
    made.tree.choose(["verhuizing"])
    made.presenter.choose(["verhuizing"])
    return made


def factors(part: CodesPart) -> list[str]:
    """Return the names in the codebook, in their order."""
    return [each.label for each in part.presenter.bench.state.factors]


def drop(part: CodesPart, words: str) -> None:
    """Drop what is chosen on a row of the tree."""
    tree = part.tree
    found = tree.model().match(
        tree.model().index(0, 0),
        Qt.ItemDataRole.DisplayRole,
        words,
        1,
        Qt.MatchFlag.MatchRecursive | Qt.MatchFlag.MatchCaseSensitive,
    )
    place = QPointF(tree.visualRect(found[0]).center())
    data, none = QMimeData(), Qt.KeyboardModifier.NoModifier
    buttons, move = Qt.MouseButton.LeftButton, Qt.DropAction.MoveAction
    tree.dropEvent(QDropEvent(place, move, data, buttons, none))


def assert_named(root: QWidget) -> None:
    """Hold that everything has a name, and each letter one thing to do."""
    assert not silent(root)
    assert len(set(letters(root))) == len(letters(root))


def test_factors_are_merged_and_taken_back_by_keys(
    part: CodesPart, hands: PartHands
) -> None:
    hands.press(Key.Key_Down, Shift)
    assert part.tree.chosen == ["verhuizing", "wachten"]
    assert not part.statements.columns[1].isHidden()
    hands.press(Key.Key_M, Ctrl)
    dialog = hands.dialog(MergeDialog)
    assert dialog.into == "verhuizing"
    dialog.why.setFocus()
    hands.write("Hetzelfde")
    hands.press(Key.Key_Return)
    assert "Wachtlijsten" not in factors(part)
    part.tree.setFocus()
    hands.press(Key.Key_Z, Ctrl)
    assert "Wachtlijsten" in factors(part)
    hands.press(Key.Key_Y, Ctrl)  # as the menu says, or Ctrl+Shift+Z
    assert "Wachtlijsten" not in factors(part)
    assert hands.told.words[-1] == "Opnieuw gedaan: factoren samenvoegen."


def test_a_long_name_is_read_whole_before_merging(qtbot: QtBot, style: Style) -> None:
    name = "Tekort aan woonplekken voor mensen met een zorgintensieve behoefte" * 2
    choices = [FactorChoice(fid, name, 1) for fid in ("een", "twee")]
    dialog = MergeDialog(style, choices, Together(2, 2), lambda *_: None)
    qtbot.addWidget(dialog)
    dialog.show()
    for radio in dialog.choices.buttons():
        assert radio.sizeHint().width() <= radio.width()
        assert f"{name}  (1 levensreis)" in radio.accessibleName()


def test_a_factor_is_moved_renamed_and_found_by_keys(
    part: CodesPart, hands: PartHands
) -> None:
    hands.press(Key.Key_Up, Alt)
    assert factors(part)[:2] == ["Vele verhuizingen", "Geen passende school"]
    assert part.tree.chosen == ["verhuizing"]
    hands.press(Key.Key_X)  # a letter is no command
    assert part.tree.chosen == ["verhuizing"]
    hands.press(Key.Key_F2)
    dialog = hands.dialog(FactorDialog)
    assert dialog.focusWidget() is dialog.name
    hands.write("Telkens verhuizen")
    hands.press(Key.Key_Return)
    assert factors(part)[0] == "Telkens verhuizen"
    hands.press(Key.Key_F, Ctrl | Shift)
    hands.write("telk")
    assert part.filter.hasFocus()
    model = part.tree.model()
    assert model.rowCount() == 1


def test_statements_are_split_off_and_recoded_by_keys(
    part: CodesPart, hands: PartHands
) -> None:
    hands.press(Key.Key_S, Ctrl | Shift)
    dialog = hands.dialog(SplitDialog)
    hands.press(Key.Key_Return)
    assert dialog.rows.problem("name")
    hands.write("Weer weg")
    dialog.list.setFocus()
    hands.press(Key.Key_Space)
    dialog.name.setFocus()
    hands.press(Key.Key_Return)
    assert "Weer weg" in factors(part)
    cards = part.statements.columns[0].list
    cards.setFocus()
    hands.press(Key.Key_Return)
    hands.dialog(RecodeDialog)
    hands.write("school")
    hands.press(Key.Key_Return)
    hands.press(Key.Key_Return)
    assert {each.words for each in cards.cards[0].chips} == {
        "Weer weg",
        "Geen passende school",
    }


def test_a_factor_is_dropped_on_another_or_under_a_heading(
    part: CodesPart, hands: PartHands
) -> None:
    drop(part, "Wachtlijsten")
    dialog = hands.dialog(MergeDialog)
    assert dialog.into == "wachten"
    dialog.reject()
    drop(part, System.MACRO.label)
    moved = part.presenter.bench.state.by_id[FactorId("verhuizing")]
    assert moved.wording.system is System.MACRO


def test_one_step_of_the_history_is_taken_back(
    part: CodesPart, work: CodebookWork
) -> None:
    work.rename(FactorId("school"), "Geen plek op school")
    work.rename(FactorId("oma"), "Oma past op")
    part.refresh()
    panel = part.side.history
    panel.every.setChecked(True)
    panel.rows.setCurrentIndex(panel.rows.model().index(1, 0))
    panel.take_back.click()
    assert {"Geen passende school", "Oma past op"} <= set(factors(part))
    assert panel.rows.rows[0].words == (
        "Teruggedraaid: ‘Geen passende school’ heet nu ‘Geen plek op school’."
    )
    assert not panel.take_back.isEnabled()


def test_a_question_is_answered_with_one_key(part: CodesPart, hands: PartHands) -> None:
    part.side.show_tab(Tab.REVIEW)
    assert part.side.tabs.tabText(2) == "Na te kijken (2)"
    part.side.review.rows.setFocus()
    hands.press(Key.Key_9, Alt)
    assert part.side.tabs.tabText(2) == "Na te kijken (1)"
    hands.press(Key.Key_2, Alt)
    assert "Rust in huis" in factors(part)
    assert part.side.tabs.tabText(2) == "Na te kijken"


def test_what_was_chosen_and_the_widths_are_remembered(
    part: CodesPart, hands: PartHands
) -> None:
    part.modes.setCurrentIndex(1)
    again = CodesPart(hands.context)
    again.refresh()
    assert again.modes.currentIndex() == 1
    assert again.tree.chosen == ["verhuizing"]
    again.deleteLater()


def test_statements_become_a_tab_where_there_is_little_room(
    part: CodesPart, hands: PartHands
) -> None:
    hands.window.resize(700, 600)
    assert part.side.tab is Tab.STATEMENTS
    assert part.statements.isVisible()
    hands.window.resize(1150, 660)
    assert part.side.tabs.count() == 3
    assert part.split.indexOf(part.statements) == 1


def test_everything_can_be_named_and_no_letter_does_two_things(
    part: CodesPart, hands: PartHands
) -> None:
    assert_named(hands.window)
    part.tree.choose(["verhuizing", "wachten"])
    part.presenter.choose(["verhuizing", "wachten"])
    asking = part.presenter.asking
    sid = part.statements.columns[0].list.cards[0].key
    for ask in (asking.merge, asking.move, asking.group, asking.add):
        ask()
        dialog = hands.dialog(DeedDialog)
        assert_named(dialog)
        dialog.reject()
    part.presenter.choose(["verhuizing"])
    for ask in (asking.split, lambda: asking.recode(sid)):
        ask()
        dialog = hands.dialog(DeedDialog)
        assert_named(dialog)
        dialog.reject()
