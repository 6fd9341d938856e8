"""A second coder in a real window: blind coding, the outcome and talking it through."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from levensreis.services.codebook_work import CodebookWork
from levensreis.services.merging import MergedStudy
from levensreis.services.second_coding import SecondCoding
from levensreis.ui.research.agreement.part import AgreementPart
from levensreis.ui.research.codes.deeds.recode_dialog import RecodeDialog
from levensreis.ui.style import Style
from tests.ui.research.part_hands import PartHands
from tests.ui.test_accessibility import letters, silent

Key = Qt.Key
Ctrl, Alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def hands(qtbot: QtBot, style: Style, merged: MergedStudy) -> PartHands:
    """Hands on a window."""
    return PartHands(qtbot, style, merged)


@pytest.fixture
def part(hands: PartHands) -> AgreementPart:
    """The part, at the name of the coder."""
    made = AgreementPart(hands.context)
    made.refresh()
    hands.show(made, made.first_field())
    return made


@pytest.fixture
def begun(part: AgreementPart, hands: PartHands) -> AgreementPart:
    """The same, with a coder who began."""
    hands.write("Jolijn")
    hands.press(Key.Key_Return)
    return part


def text(part: AgreementPart) -> str:
    """Return the statement that is to be judged."""
    sheet = part.presenter.blind.sheet
    return sheet.statement.text if sheet is not None else ""


def judge_all(coding: SecondCoding, work: CodebookWork) -> None:
    """Judge as the first coder did, but for the last two: without any factor."""
    coding.begin("Jolijn")
    every = coding.next_statements(10)
    for place, each in enumerate(every):
        found = work.statement(each.sid)
        assert found is not None
        coding.code(each.sid, found.fids if place < len(every) - 2 else ())


def test_a_coder_without_a_name_is_asked_for_it(
    part: AgreementPart, hands: PartHands
) -> None:
    hands.press(Key.Key_Return)
    assert hands.told.words == ["Vul de naam van de tweede codeur in."]


def test_coding_is_blind_and_goes_by_keys(
    begun: AgreementPart, hands: PartHands
) -> None:
    assert begun.blind.counted.text() == "0 van 6 uitspraken gecodeerd"
    rows = begun.blind.chooser.rows.rows
    assert [each.words for each in rows][:2] == [
        "Geen passende school",
        "Vele verhuizingen",
    ]
    assert not any(each.after for each in rows)  # no count that gives it away
    hands.write("verhuiz")
    hands.press(Key.Key_Return)
    hands.write("school")
    hands.press(Key.Key_Return)
    assert begun.blind.given.labels == ["Vele verhuizingen", "Geen passende school"]
    assert begun.blind.chooser.current == ""  # the list begins at its top again
    hands.write("e")
    assert begun.blind.chooser.current == begun.blind.chooser.rows.rows[0].key
    hands.press(Key.Key_Backspace)
    hands.press(Key.Key_Backspace)
    assert begun.blind.given.labels == ["Vele verhuizingen"]
    first = text(begun)
    hands.press(Key.Key_Return, Ctrl)
    assert text(begun) != first
    assert begun.blind.counted.text() == "1 van 6 uitspraken gecodeerd"
    assert begun.presenter.talk.open_count == 1
    assert begun.tabs.tabText(2) == "Bespreken"  # a number would tell it differs
    hands.press(Key.Key_Left, Alt)
    assert (text(begun), begun.blind.given.labels) == (first, ["Vele verhuizingen"])


def test_what_is_left_for_later_comes_back_and_stopping_loses_nothing(
    begun: AgreementPart, hands: PartHands, merged: MergedStudy
) -> None:
    first = text(begun)
    hands.press(Key.Key_Right, Alt)
    for _ in range(5):
        assert text(begun) != first
        hands.press(Key.Key_Return, Ctrl)
    assert text(begun) == first
    again = AgreementPart(hands.context)
    again.presenter.begin("Jolijn")
    assert text(again) == first
    assert again.coder.currentText() == "Jolijn"
    again.presenter.blind.keep()
    assert text(again) == ""
    again.deleteLater()


def test_the_only_coder_need_not_be_typed_again(
    part: AgreementPart, merged: MergedStudy, work: CodebookWork
) -> None:
    judge_all(SecondCoding(merged), work)
    part.refresh()
    assert part.coder.currentText() == "Jolijn"


def test_the_outcome_stands_in_a_table_with_what_it_means(
    begun: AgreementPart, merged: MergedStudy, work: CodebookWork
) -> None:
    assert begun.outcome.headline.isHidden()
    judge_all(SecondCoding(merged), work)
    begun.refresh()
    found = begun.presenter.agreement
    assert begun.outcome.headline.text().startswith("Kappa 0,")
    assert begun.outcome.summary.text().startswith("6 uitspraken door beiden")
    assert len(begun.outcome.table.things) == len(found.factors)
    assert "toeval telt dan zwaar mee" in begun.outcome.cautions.text()


def test_a_difference_is_talked_through_and_goes_to_the_codebook(
    begun: AgreementPart, hands: PartHands, merged: MergedStudy, work: CodebookWork
) -> None:
    judge_all(SecondCoding(merged), work)
    begun.refresh()
    before = begun.presenter.agreement.kappa
    count = len(begun.talk.rows.rows)
    assert begun.tabs.tabText(2) == f"Bespreken ({count})"
    begun.tabs.setCurrentIndex(2)
    begun.talk.begin()
    item = begun.presenter.talk.item
    assert item is not None
    assert (begun.talk.second.text(), len(item.first) > 0) == ("Geen factor", True)
    begun.talk.why.setFocus()
    hands.write("Hoort hier niet bij")
    hands.press(Key.Key_2, Alt)
    settled = work.statement(item.statement.sid)
    assert settled is not None
    assert settled.fids == ()
    assert work.history()[0].event.why == "Hoort hier niet bij"
    assert begun.presenter.agreement.kappa == before
    assert begun.presenter.talk.open_count == count - 1
    if count > 1:
        assert begun.talk.why.text() == ""
        hands.press(Key.Key_4, Alt)
        hands.dialog(RecodeDialog).reject()
    begun.undo()
    assert hands.told.words[-1].startswith("Ongedaan gemaakt: ")
    assert begun.presenter.talk.open_count == count
    QApplication.processEvents()


def test_everything_can_be_named_and_no_letter_does_two_things(
    begun: AgreementPart, hands: PartHands, merged: MergedStudy, work: CodebookWork
) -> None:
    judge_all(SecondCoding(merged), work)
    begun.refresh()
    for place in range(3):
        begun.tabs.setCurrentIndex(place)
        assert (silent(hands.window), letters(hands.window)) == ([], [])
