from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey
from levensreis.domain.session import Session
from levensreis.domain.spell import Spell, SpellType
from levensreis.domain.statement import Kind
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.ui.interview.coded_factor import CodedFactor
from levensreis.ui.interview.detail import DetailPane
from levensreis.ui.style import Style
from tests.ui.conftest import Boxes, PageHands
from tests.ui.interview.conftest import Stored
from tests.user_journeys.hands import Ctrl

Key = Qt.Key


def pick(hands: PageHands, box: QComboBox, text: str) -> None:
    """Choose in a list by typing, as a keyboard user does."""
    box.setFocus()
    for _ in range(box.count()):
        if box.currentText() == text:
            return
        last = box.currentIndex() == box.count() - 1
        hands.press(Key.Key_Home if last else Key.Key_Down)
    assert box.currentText() == text


def walk(hands: PageHands, first: QWidget, within: QWidget) -> list[QWidget]:
    """Where Tab comes from a widget on, as long as it stays within another."""
    first.setFocus()
    found = [first]
    for _ in range(100):
        hands.press(Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        if now is first or not within.isAncestorOf(now):
            return found
        found.append(now)
    pytest.fail("Tab never leaves.")


def pane_of(detail: DetailPane, name: str) -> QWidget:
    widget = getattr(detail.form, name)
    assert isinstance(widget, QWidget)
    return widget


def test_every_field_shows_what_is_known(detail: DetailPane) -> None:
    assert detail.text.text() == "Naar een gezinshuis"
    assert detail.period.text() == "9"
    assert detail.form.influence.value is Influence.NEGATIVE
    assert detail.form.system.value is None
    assert detail.form.respondent.currentText() == "–"
    assert [detail.form.respondent.itemText(row) for row in range(3)] == [
        "–",
        "moeder  (@moeder)",
        "vader  (@vader)",
    ]
    assert detail.form.session.currentText() == "Nog geen gesprek vastgelegd"
    assert not detail.form.session.isEnabled()
    assert detail.form.theme.currentText() == "Woonplekken"
    assert detail.form.kind.currentText() == "Gebeurtenis"
    assert not detail.form.turning_point.isChecked()
    assert not detail.form.group.isEnabled()


def test_every_text_is_stored_when_it_is_left(
    at_work: PageHands, detail: DetailPane, stored: Stored
) -> None:
    for name, words in (
        ("text", "Naar Elver, een gezinshuis"),
        ("quote", "ik wil hier niet weg"),
        ("meaning", "Dat vond ze het ergste."),
        ("story", "Zijn zusje bleef thuis."),
    ):
        pane_of(detail, name).setFocus()
        at_work.replace(words)
        at_work.press(Key.Key_Tab)
        assert getattr(stored.statement, name) == words
        assert "Alles opgeslagen, " in at_work.interview.saved.text()


def test_what_is_being_typed_is_stored_by_a_click_on_another_card(
    at_work: PageHands, detail: DetailPane, stored: Stored
) -> None:
    at_work.click(detail.text)
    at_work.replace("Naar Elver")
    cards = at_work.interview.board.panels[Theme.HEALTH].cards
    at_work.click_row(cards, "aanval")
    assert stored.statement.text == "Naar Elver"
    assert detail.text.text() == "Eerste aanval bij Jurre"


def test_what_is_being_typed_is_stored_when_the_study_is_closed(
    at_work: PageHands,
    detail: DetailPane,
    study: Study,
    journey: Journey,
    boxes: Boxes,
) -> None:
    at_work.click(detail.form.story)
    at_work.write("Onderweg.")
    boxes.will_get("Toch sluiten")
    at_work.press(Key.Key_W, Ctrl)
    assert at_work.window.study_page is None
    with Study.open(study.folder, "vier woorden zijn genoeg") as again:
        assert again.journeys.get(journey.id).statements[2].story == "Onderweg."


def test_an_empty_text_is_told_beside_it_until_it_is_typed_back(
    at_work: PageHands, detail: DetailPane, stored: Stored
) -> None:
    at_work.click(detail.text)
    at_work.press(Key.Key_A, Ctrl)
    at_work.press(Key.Key_Delete)
    at_work.press(Key.Key_Return, Ctrl)
    assert detail.problem("text") == "Schrijf op wat er gebeurde."
    assert stored.statement.text == "Naar een gezinshuis"
    at_work.write("Naar een gezinshuis")
    at_work.press(Key.Key_Return, Ctrl)
    assert detail.problem("text") == ""


def test_a_period_is_told_in_words_and_as_an_age(
    at_work: PageHands, detail: DetailPane, stored: Stored
) -> None:
    at_work.click(detail.period)
    at_work.replace("zomer 2017")
    at_work.press(Key.Key_Return)
    assert stored.statement.period.said == "zomer 2017"
    told = [each.text() for each in detail.findChildren(QLabel) if each.isVisible()]
    assert "zomer 2017  →  9 jaar" in told


def test_words_that_tell_no_time_are_told_beside_the_period_and_kept(
    at_work: PageHands, detail: DetailPane, stored: Stored
) -> None:
    at_work.click(detail.period)
    at_work.replace("toen het misging")
    at_work.press(Key.Key_Return)
    assert "Geen tijdstip herkend" in detail.problem("period")
    assert detail.period.text() == "toen het misging"
    assert stored.statement.period.said == "toen het misging"


def test_influence_and_system_are_chosen_by_keys(
    at_work: PageHands, detail: DetailPane, stored: Stored
) -> None:
    detail.form.influence.setFocus()
    at_work.press(Key.Key_Left)
    assert stored.statement.influence is Influence.POSITIVE
    detail.form.system.setFocus()
    at_work.press(Key.Key_2)
    assert stored.statement.system is System.MICRO
    assert detail.form.group.isEnabled()
    pick(at_work, detail.form.group, "Professionals")
    assert stored.statement.group is PartyGroup.PROFESSIONALS
    detail.form.system.setFocus()
    at_work.press(Key.Key_Delete)
    assert stored.statement.system is None
    assert not detail.form.group.isEnabled()
    assert detail.form.group.currentText() == "–"


def test_lists_and_boxes_are_stored_at_once(
    at_work: PageHands, detail: DetailPane, stored: Stored
) -> None:
    pick(at_work, detail.form.respondent, "vader  (@vader)")
    assert stored.statement.respondent == "vader"
    for name in ("turning_point", "sensitive", "withheld"):
        pane_of(detail, name).setFocus()
        at_work.press(Key.Key_Space)
        assert getattr(stored.statement, name)
        assert at_work.window.menus.undo.text().startswith("Ongedaan maken: ")
    pick(at_work, detail.form.theme, "Daginvulling")
    assert stored.statement.theme is Theme.DAY_ACTIVITIES
    assert at_work.interview.board.panels[Theme.DAY_ACTIVITIES].statements


def test_the_sitting_in_which_it_was_told_is_chosen_by_its_day(
    at_work: PageHands, detail: DetailPane, stored: Stored
) -> None:
    later, first = Session(on=date(2026, 11, 3)), Session(on=date(2026, 9, 14))
    detail.show_sessions([later, first])
    shown = [detail.form.session.itemText(row) for row in range(3)]
    assert shown == [
        "–",
        "Gesprek 1 · 14 september 2026",
        "Gesprek 2 · 3 november 2026",
    ]
    pick(at_work, detail.form.session, shown[2])
    assert stored.statement.session == later.id
    pick(at_work, detail.form.session, "–")
    assert stored.statement.session is None


def test_sittings_that_become_known_keep_the_choice(
    at_work: PageHands, detail: DetailPane, stored: Stored
) -> None:
    first = Session(on=date(2026, 9, 14))
    detail.show_sessions([first])
    pick(at_work, detail.form.session, "Gesprek 1 · 14 september 2026")
    detail.show_sessions([first, Session(on=date(2026, 9, 15))])
    assert detail.form.session.currentText() == "Gesprek 1 · 14 september 2026"


def test_what_is_sensitive_or_stays_inside_is_marked_in_the_head(
    at_work: PageHands, detail: DetailPane
) -> None:
    marks = detail.head.withheld, detail.head.sensitive
    assert [mark.isVisible() for mark in marks] == [False, False]
    detail.form.withheld.setFocus()
    at_work.press(Key.Key_Space)
    assert [mark.isVisible() for mark in marks] == [True, False]
    detail.form.sensitive.setFocus()
    at_work.press(Key.Key_Space)
    assert [mark.isVisible() for mark in marks] == [True, True]
    told = [each.text() for each in detail.findChildren(QLabel) if each.isVisible()]
    assert {"Niet delen", "Gevoelig"} <= set(told)
    assert any("komt in geen enkele uitvoer" in words for words in told)


def test_a_factor_is_found_by_typing_and_taken_away_by_its_cross(
    at_work: PageHands, detail: DetailPane, stored: Stored
) -> None:
    at_work.click(detail.factors.field)
    at_work.write("verhuizingen")
    at_work.press(Key.Key_Return)
    numbers = [len(stored.statement.codings)]
    [row] = detail.factors.findChildren(CodedFactor)
    assert row.remove.accessibleName().startswith("Factor weghalen: ")
    at_work.click(row.remove)
    numbers.append(len(stored.statement.codings))
    assert numbers == [1, 0]


def test_the_choices_of_the_factor_field_say_their_side_and_where_they_work(
    at_work: PageHands, detail: DetailPane
) -> None:
    at_work.click(detail.factors.field)
    at_work.write("verhuizingen")
    rows = detail.factors.field.popup.rows
    assert rows.row(0).meta.startswith("−  ")


def test_what_was_doubtful_is_told_until_it_is_sorted(
    at_work: PageHands, detail: DetailPane
) -> None:
    at_work.interview.focus_line()
    at_work.line("6 naar school #onbekend")
    told = [each.text() for each in detail.findChildren(QLabel) if each.isVisible()]
    assert "Nog ordenen: #onbekend" in told
    at_work.click(detail.form.sorted_out)
    assert not detail.form.sorted_out.isVisible()


def test_the_statement_can_be_removed_from_the_detail(
    at_work: PageHands, detail: DetailPane
) -> None:
    detail.form.remove.setFocus()
    at_work.press(Key.Key_Space)
    assert not detail.text.isVisible()
    at_work.press(Key.Key_Z, Ctrl)
    assert detail.text.text() == "Naar een gezinshuis"


def test_without_a_statement_the_pane_says_how_to_get_one(
    style: Style, qtbot: QtBot
) -> None:
    pane = DetailPane(style, lambda _: [])
    qtbot.addWidget(pane)
    pane.show()
    told = [each.text() for each in pane.findChildren(QLabel) if each.isVisible()]
    assert any("Kies een kaart" in words for words in told)
    assert not pane.is_pending


def test_tab_walks_the_fields_from_top_to_bottom(
    at_work: PageHands, detail: DetailPane
) -> None:
    form, spell = detail.form, detail.form.spell.fields
    pick(at_work, form.kind, "Periode")
    pick(at_work, spell.type, "Zorg")
    inside = walk(at_work, detail.text, detail)
    ways = {form.factors.field, spell.field("delivery_form"), form.accounts.add}
    assert ways | {form.withheld, form.remove} <= set(inside)
    top = detail.text.rect().topLeft()
    heights = [each.mapTo(detail, top).y() for each in inside]
    assert heights == sorted(heights)


def test_tab_comes_from_the_factor_field_to_what_takes_factors_away(
    at_work: PageHands, detail: DetailPane
) -> None:
    at_work.click(detail.factors.field)
    at_work.write("verhuizingen")
    at_work.press(Key.Key_Return)
    [row] = detail.factors.findChildren(CodedFactor)
    for stop in (row.add_example, row.remove, detail.form.story):
        at_work.press(Key.Key_Tab)
        assert stop.hasFocus()


def test_tab_walks_the_page_from_the_buttons_to_the_timeline(
    at_work: PageHands, detail: DetailPane
) -> None:
    page = at_work.interview
    order = walk(at_work, page.quick.line, page)
    cards = page.board.panels[Theme.HEALTH].cards
    ways = [page.quick.line, page.quick.record, cards, detail.text, page.timeline]
    places = [order.index(each) for each in ways]
    assert places == sorted(places)


def test_scrolling_over_a_list_chooses_nothing(
    at_work: PageHands, detail: DetailPane, stored: Stored
) -> None:
    before = stored.statement
    pick(at_work, detail.form.kind, "Periode")
    for box in detail.findChildren(QComboBox):
        box.setFocus()
        place = QPointF(box.rect().center())
        wheel = QWheelEvent(
            place,
            box.mapToGlobal(place),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(box, wheel)
    assert stored.statement == replace(
        before, kind=Kind.SPELL, spell=Spell(SpellType.PLACE)
    )
