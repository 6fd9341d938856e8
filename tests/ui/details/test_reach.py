"""Everything on the page of details is named, reached by Tab, and in sight."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from levensreis.domain.consent import Purpose
from levensreis.ui.details.page import DetailsPage
from levensreis.ui.style import Style
from tests.ui.test_accessibility import silent, spoken_name
from tests.user_journeys.hands import Hands

Key = Qt.Key
MENUS = ["S", "B", "L", "E", "H"]
"""The letters that Alt takes in the menus of the window."""


@pytest.fixture
def full(hands: Hands, of_sem: DetailsPage) -> DetailsPage:
    """The page with as much on it as can be: opened sessions, somebody new, a form."""
    of_sem.who.people.new.setFocus()
    hands.line("mentor van de nieuwe school")
    hands.click(of_sem.sessions.new)
    for card in of_sem.sessions.cards[:2]:
        hands.click(card.head)
    of_sem.consent.rows[Purpose.PARTICIPATION].correct.click()
    QApplication.processEvents()
    return of_sem


def too_wide(page: DetailsPage) -> list[QWidget]:
    """What stands out of its part of the page at the right."""
    assert page.consent.width() <= page.width()
    return [
        each
        for part in page.panels
        for each in part.findChildren(QWidget)
        if each.isVisible()
        and each.mapTo(part, each.rect().topRight()).x() > part.width()
    ]


def walk(hands: Hands, page: DetailsPage) -> Iterator[QWidget]:
    """Everything that Tab reaches from the first field on, once around."""
    page.back.setFocus()
    first = page.back
    now: QWidget | None = None
    while now is not first:
        hands.press(Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        if now is not first:
            yield now


def test_tab_goes_through_the_page_as_the_eye_does(
    hands: Hands, full: DetailsPage
) -> None:
    reached = list(walk(hands, full))
    parts = full.panels
    places = [
        next(place for place, part in enumerate(parts) if part.isAncestorOf(each))
        for each in reached
    ]
    assert places == sorted(places)
    for card, following in pairwise(full.sessions.cards):
        inside = [card.isAncestorOf(each) for each in reached]
        after = [following.isAncestorOf(each) for each in reached]
        assert any(inside)
        assert inside.index(True) < after.index(True)
    form = full.consent.form
    row = full.consent.rows[Purpose.PARTICIPATION]
    assert reached.index(row.correct) < reached.index(form.day)
    assert reached.index(form.cancel) < reached.index(
        full.consent.rows[Purpose.SHARING].answer
    )


def test_tab_reaches_all_that_can_be_changed(hands: Hands, full: DetailsPage) -> None:
    reached = set(walk(hands, full))
    form = full.consent.form
    wanted: set[QWidget] = {form.day, form.by, form.version, form.save, form.cancel}
    wanted |= {full.who.code, full.who.sex, full.who.people.new, full.sessions.new}
    wanted |= {row.field for row in full.characteristics.rows.values()}
    for row in full.who.people.rows:
        wanted |= {row.role, row.remove}
    for card in full.sessions.cards:
        wanted |= {card.head, card.day, card.note, card.remove, *card.checks.values()}
    assert wanted <= reached


def test_what_tab_reaches_comes_into_sight(hands: Hands, full: DetailsPage) -> None:
    full.window().resize(1100, 600)
    QApplication.processEvents()
    view = full._area.viewport()
    for each in walk(hands, full):
        top = each.mapTo(view, QPoint(0, 0)).y()
        assert top >= 0, each
        assert top + min(each.height(), 40) <= view.height(), each


def test_a_screen_reader_can_name_everything(full: DetailsPage) -> None:
    assert silent(full) == []
    row = full.consent.rows[Purpose.PARTICIPATION]
    told = "Meedoen: gegeven op 12 mei 2025 door moeder, versie 1"
    assert row.accessibleName() == told
    assert spoken_name(row.withdraw) == "Meedoen: Intrekken"
    assert row.withdraw.accessibleDescription() == told
    person = full.who.people.rows[0]
    assert spoken_name(person.role) == "Gesprekspartner @moeder, 2 uitspraken"
    assert spoken_name(person.remove) == "@moeder weghalen"
    assert full.consent.form.by.accessibleName() == "Door wie"
    card = full.sessions.cards[0]
    assert spoken_name(card.head) == card.head.whole
    assert spoken_name(card.remove) == "Gesprek 1 weghalen"


def test_no_two_buttons_are_called_the_same(full: DetailsPage) -> None:
    names = [
        spoken_name(each) for each in full.findChildren(QPushButton) if each.isVisible()
    ]
    assert sorted(names) == sorted(set(names))


def test_no_letter_with_alt_does_two_things(full: DetailsPage) -> None:
    texts = [
        each.text()
        for each in full.findChildren(QLabel)
        if each.buddy() is not None and each.isVisible()
    ]
    texts += [
        each.text() for each in full.findChildren(QPushButton) if each.isVisible()
    ]
    keys = (QKeySequence.mnemonic(text).toString() for text in texts)
    taken = [*(f"Alt+{each}" for each in MENUS), *filter(None, keys)]
    assert sorted(taken) == sorted(set(taken))


@pytest.mark.parametrize("zoom", [0.9, 1.0, 1.5])
def test_nothing_is_wider_than_the_page(
    style: Style, full: DetailsPage, zoom: float
) -> None:
    style.set_zoom(zoom)
    full.window().resize(1366 - style.px(60), 700)  # beside the rail
    QApplication.processEvents()
    inner = full._area.widget()
    assert inner is not None
    assert inner.width() == full._area.viewport().width()
    assert inner.minimumSizeHint().width() <= inner.width()
    assert full.who.width() <= style.px(980)
    assert too_wide(full) == []
    assert full.sessions.cards[0].head.iconSize().width() == style.px(16)


def test_a_long_role_is_shortened_not_the_page_widened(
    hands: Hands, of_noor: DetailsPage
) -> None:
    of_noor.who.people.new.setFocus()
    hands.line(" ".join(["gezinsbegeleider"] * 12))
    hands.click(of_noor.sessions.new)
    QApplication.processEvents()
    assert too_wide(of_noor) == []
    card = of_noor.sessions.cards[0]
    assert card.head.text().endswith("…")
    assert card.head.toolTip() == card.head.whole
    assert of_noor.who.people.rows[0].role.cursorPosition() == 0


def test_all_of_a_form_comes_into_sight_with_its_first_field(
    hands: Hands, of_sem: DetailsPage
) -> None:
    of_sem.window().resize(1100, 600)
    form, view = of_sem.consent.form, of_sem._area.viewport()
    for purpose in reversed(Purpose):
        of_sem.consent.rows[purpose].answer.click()
        hands.press(Key.Key_Shift)
        QApplication.processEvents()
        top = form.mapTo(view, QPoint(0, 0)).y()
        assert top >= 0
        assert top + form.height() <= view.height(), purpose


def test_an_opened_session_comes_into_sight(hands: Hands, of_sem: DetailsPage) -> None:
    of_sem.window().resize(1100, 460)
    card, view = of_sem.sessions.cards[1], of_sem._area.viewport()
    card.head.setFocus()
    QApplication.processEvents()
    hands.press(Key.Key_Space)
    QApplication.processEvents()
    assert card.mapTo(view, QPoint(0, card.height())).y() <= view.height()


def test_what_is_being_clicked_does_not_move(hands: Hands, of_sem: DetailsPage) -> None:
    of_sem.window().resize(1100, 600)
    hands.press(Key.Key_Shift)
    row, view = of_sem.consent.rows[Purpose.CONTACT], of_sem._area.viewport()
    bar = of_sem._area.verticalScrollBar()
    bottom = row.answer.mapTo(view, QPoint(0, row.answer.height())).y()
    bar.setValue(bar.value() + bottom - view.height())
    before = bar.value()
    QTest.mousePress(row.answer, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert row.answer.hasFocus()
    assert bar.value() == before
    QTest.mouseRelease(row.answer, Qt.MouseButton.LeftButton)
    assert of_sem.consent.form.isVisible()


def test_what_is_in_a_session_that_is_too_high_stays_in_sight(
    hands: Hands, of_sem: DetailsPage
) -> None:
    of_sem.who.people.new.setFocus()
    hands.line(", ".join(f"mentor {number}" for number in range(1, 20)))
    of_sem.window().resize(1100, 500)
    card, view = of_sem.sessions.cards[0], of_sem._area.viewport()
    hands.click(card.head)
    last = list(card.checks.values())[-1]
    last.setFocus()
    hands.press(Key.Key_Shift)
    QApplication.processEvents()
    assert card.height() > view.height()
    assert 0 <= last.mapTo(view, QPoint(0, 0)).y() <= view.height()
