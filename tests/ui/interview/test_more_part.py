"""What is seldom asked of a statement: folded away, remembered, and by keys."""

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from levensreis.domain.course_change import CourseChange
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.theme import Theme
from levensreis.ui.interview.detail import DetailPane
from levensreis.ui.interview.detail.more_part import MORE_OPEN, MorePart
from levensreis.ui.style import Style
from tests.ui.conftest import PageHands
from tests.ui.interview.conftest import Stored
from tests.ui.interview.test_detail import pick
from tests.user_journeys.hands import Ctrl

Key = Qt.Key


@pytest.fixture
def more(detail: DetailPane) -> MorePart:
    return detail.form.more


def test_it_is_folded_away_until_somebody_opens_it_and_that_is_remembered(
    at_work: PageHands, more: MorePart, style: Style, qtbot: QtBot
) -> None:
    assert not more.source.isVisible()
    assert more.told.text() == "verloop, stap naar hulp, bron"
    assert more.heading.accessibleDescription() == "ingeklapt"
    more.heading.setFocus()
    at_work.press(Key.Key_Space)
    assert more.source.isVisible()
    qtbot.waitUntil(lambda: not more.course_change.visibleRegion().isEmpty())
    assert more.heading.accessibleDescription() == "uitgeklapt"
    assert QSettings().value(MORE_OPEN, type=bool) is True
    assert MorePart(style).is_open
    more.source.setFocus()
    more.heading.click()  # as its key does
    assert more.heading.hasFocus()
    at_work.press(Key.Key_Space)
    assert more.source.isVisible()
    at_work.press(Key.Key_Space)
    assert not more.source.isVisible()
    assert not MorePart(style).is_open


def test_each_tag_is_chosen_by_keys_stored_at_once_and_undone_by_its_name(
    at_work: PageHands, more: MorePart, stored: Stored
) -> None:
    more.heading.setFocus()
    at_work.press(Key.Key_Space)
    pick(at_work, more.course_change, "De-escalatie")
    pick(at_work, more.help_step, "Regie")
    pick(at_work, more.source, "De jongere of naasten")
    told = stored.statement
    assert told.course_change is CourseChange.DEESCALATION
    assert told.help_step is HelpStep.DIRECTION
    assert told.source is Source.PERSON
    assert any(
        "Regie: wie" in each.text() for each in more.findChildren(type(more.told))
    )
    at_work.press(Key.Key_Z, Ctrl)
    assert stored.statement.source is None
    assert more.source.currentText() == "–"
    pick(at_work, more.help_step, "–")
    assert stored.statement.help_step is None


def test_what_is_chosen_is_told_while_it_is_folded_and_on_the_card(
    at_work: PageHands, more: MorePart
) -> None:
    more.show_open(True)
    pick(at_work, more.course_change, "Escalatie")
    pick(at_work, more.help_step, "Toegang")
    more.show_open(False)
    assert more.told.isVisible()
    assert more.told.text() == "escalatie · toegang"
    assert more.heading.accessibleDescription() == "ingeklapt, escalatie · toegang"
    cards = at_work.interview.board.panels[Theme.LIVING].cards
    spoken = cards.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("escalatie  ·  toegang")
