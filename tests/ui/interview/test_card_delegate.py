"""Cards of every length, in a real list."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot

from levensreis.domain.life_context import LifeContext
from levensreis.ui.interview import card_delegate
from levensreis.ui.interview.card_delegate import MOST_LINES, CardDelegate
from levensreis.ui.interview.cards import CardModel
from levensreis.ui.interview.theme_panel import CardList
from levensreis.ui.style import Style
from tests.builders import a_statement

LONG = "een heel lang verhaal over een woonplek waar niemand hem kende; " * 40
Fill = Callable[..., CardList]


@pytest.fixture
def style(qapp: QApplication) -> Iterator[Style]:
    made = Style()
    made.apply(qapp)
    yield made
    qapp.setStyleSheet("")


@pytest.fixture
def fill(qtbot: QtBot, style: Style) -> Fill:
    """Show a list of cards with these texts."""
    kept = []

    def filled(*texts: str, width: int = 220, period: str = "6;6") -> CardList:
        cards, model = CardList(style), CardModel()
        kept.append(model)
        model.set_statements(
            [a_statement(text=text, period=period) for text in texts], LifeContext()
        )
        cards.setModel(model)
        qtbot.addWidget(cards)
        cards.resize(width, 600)
        with qtbot.waitExposed(cards):
            cards.show()
        QApplication.processEvents()
        return cards

    return filled


def index_of(cards: CardList, row: int = 0) -> QModelIndex:
    return cards.model().index(row, 0)


def card_of(cards: CardList, row: int = 0) -> card_delegate._Card:
    delegate = cards.itemDelegate()
    assert isinstance(delegate, CardDelegate)
    width = cards.visualRect(index_of(cards, row)).width()
    return delegate._card(index_of(cards, row), width, cards.font())


def height(cards: CardList, row: int = 0) -> int:
    return cards.visualRect(index_of(cards, row)).height()


def pointed_at(cards: CardList, place: QPoint) -> str:
    port = cards.viewport()
    for each in (port.rect().bottomRight(), place):  # the one before takes its leave
        event = QHelpEvent(QHelpEvent.Type.ToolTip, each, port.mapToGlobal(each))
        QApplication.sendEvent(port, event)
        QTest.qWait(400)
    return QToolTip.text() if QToolTip.isVisible() else ""


def middle(cards: CardList, row: int = 0) -> QPoint:
    return cards.visualRect(index_of(cards, row)).center()


def test_a_very_long_text_is_cut_after_five_lines(fill: Fill) -> None:
    cards = fill(LONG, "kort")
    lines = card_of(cards).lines
    assert len(lines) == MOST_LINES
    assert lines[-1].endswith("…")
    assert lines[-1][-2].isalnum()
    assert not any(line.endswith("…") for line in lines[:-1])
    assert LONG.lower().startswith(" ".join(lines).lower().rstrip("…"))


def test_every_line_fits_beside_the_sign(fill: Fill) -> None:
    cards = fill(LONG, "onbreekbaar" * 40, "W" * 300, "i" * 4000)
    for row in range(4):
        card = card_of(cards, row)
        assert len(card.lines) == MOST_LINES
        for line in card.lines:
            assert cards.fontMetrics().horizontalAdvance(line) <= 220 - 42


def test_a_text_of_five_lines_is_whole(fill: Fill) -> None:
    words = card_of(fill(LONG)).lines
    text = " ".join(words[:-1]) + " einde"
    card = card_of(fill(text))
    assert len(card.lines) == MOST_LINES
    assert " ".join(card.lines) == text
    assert not card.is_cut


def test_a_card_is_as_high_as_its_lines_and_no_higher(fill: Fill) -> None:
    cards = fill(LONG, LONG[:-900], "kort")
    assert height(cards, 0) == height(cards, 1)
    line = cards.fontMetrics().lineSpacing()
    assert height(cards, 0) - height(cards, 2) == (MOST_LINES - 1) * line


def test_nothing_is_painted_below_a_card(fill: Fill, style: Style) -> None:
    cards = fill(LONG, LONG)
    below = cards.visualRect(index_of(cards)).bottom()
    image = cards.viewport().grab().toImage()
    gap = {image.pixelColor(x, below - 1).name() for x in range(image.width())}
    assert gap == {image.pixelColor(0, below).name()}


def test_a_card_begins_with_a_capital_and_the_statement_stays_as_it_was(
    fill: Fill,
) -> None:
    cards = fill("naar een gezinshuis", "'s nachts wakker")
    assert card_of(cards, 0).lines == ("Naar een gezinshuis",)
    assert card_of(cards, 1).lines == ("'s Nachts wakker",)
    assert index_of(cards).data() == "naar een gezinshuis"


def test_a_text_of_more_lines_flows_on(fill: Fill) -> None:
    assert card_of(fill("een\ntwee\n\ndrie")).lines == ("Een twee drie",)


def test_signs_outside_the_alphabet_keep_their_place(fill: Fill) -> None:
    text = "😀 Hij lachte weer voor het eerst 😀 en bleef lachen " * 3
    card = card_of(fill(text))
    assert " ".join(card.lines).rstrip("…") in text


def test_the_tooltip_of_a_cut_card_tells_it_all(fill: Fill) -> None:
    cards = fill(LONG, "kort")
    told = pointed_at(cards, middle(cards))
    assert "Een heel" in told
    assert LONG.strip()[1:] in told
    assert "6,5 jaar" in told
    assert pointed_at(cards, middle(cards, 1)) == ""


def test_the_tooltip_tells_a_time_that_is_cut(fill: Fill) -> None:
    said = "van groep 1 tot en met groep 8"
    cards = fill("kort", period=said, width=150)
    assert "groep 8" not in card_of(cards).meta
    assert "groep 8" in pointed_at(cards, middle(cards))


def test_a_tooltip_is_plain_words(fill: Fill) -> None:
    cards = fill("<b>vet</b> " * 90)
    assert "&lt;b&gt;vet" in pointed_at(cards, middle(cards))


def test_beside_the_cards_there_is_no_tooltip(fill: Fill) -> None:
    cards = fill("kort")
    assert pointed_at(cards, QPoint(20, 500)) == ""
    delegate = cards.itemDelegate()
    place = middle(cards)
    event = QHelpEvent(QHelpEvent.Type.WhatsThis, place, place)
    assert not delegate.helpEvent(event, cards, QStyleOptionViewItem(), index_of(cards))


def test_a_card_without_a_time_has_only_its_words(fill: Fill) -> None:
    with_time, without = fill("kort"), fill("kort", period="")
    assert card_of(without).meta == ""
    assert height(without) < height(with_time)
    without.viewport().grab()


def test_a_card_is_measured_once(fill: Fill, monkeypatch: pytest.MonkeyPatch) -> None:
    cards = fill(LONG)
    card = card_of(cards)
    assert card_of(cards) is card
    monkeypatch.setattr(card_delegate, "_MOST_KEPT", 0)
    cards.resize(300, 600)
    QApplication.processEvents()
    wider = card_of(cards)
    assert wider != card
    assert len(wider.lines) == MOST_LINES
    delegate = cards.itemDelegate()
    assert isinstance(delegate, CardDelegate)
    assert len(delegate._cards) == 1


def test_larger_letters_make_a_higher_card(fill: Fill, style: Style) -> None:
    cards = fill(LONG)
    before = height(cards)
    style.set_zoom(1.5)
    QApplication.processEvents()
    assert height(cards) > before * 1.3
    style.set_zoom(1.0)
