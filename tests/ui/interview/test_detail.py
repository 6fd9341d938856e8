from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QToolButton, QWidget

from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey
from levensreis.domain.spell import DeliveryForm, FundingLaw, Spell, SpellType
from levensreis.domain.statement import Kind
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.ui.interview.detail import DetailPane
from tests.ui.conftest import PageHands
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
    widget = getattr(detail, name)
    assert isinstance(widget, QWidget)
    return widget


def test_every_field_shows_what_is_known(detail: DetailPane) -> None:
    assert detail.text.text() == "Naar een gezinshuis"
    assert detail.period.text() == "9"
    assert detail.influence.value is Influence.NEGATIVE
    assert detail.system.value is None
    assert detail.respondent.currentText() == "–"
    assert [detail.respondent.itemText(row) for row in range(3)] == [
        "–",
        "moeder  (@moeder)",
        "vader  (@vader)",
    ]
    assert detail.theme.currentText() == "Woonplekken"
    assert detail.kind.currentText() == "Gebeurtenis"
    assert not detail.turning_point.isChecked()
    assert not detail.group.isEnabled()


def test_text_story_and_quote_are_stored_when_they_are_left(
    at_work: PageHands, detail: DetailPane, stored: Stored
) -> None:
    for name, words in (
        ("text", "Naar Elver, een gezinshuis"),
        ("quote", "ik wil hier niet weg"),
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
    at_work: PageHands, detail: DetailPane, study: Study, journey: Journey
) -> None:
    at_work.click(detail.story)
    at_work.write("Onderweg.")
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
    assert "zomer 2017  =  9 jaar" in told


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
    detail.influence.setFocus()
    at_work.press(Key.Key_Left)
    assert stored.statement.influence is Influence.POSITIVE
    detail.system.setFocus()
    at_work.press(Key.Key_2)
    assert stored.statement.system is System.MICRO
    assert detail.group.isEnabled()
    pick(at_work, detail.group, "Professionals")
    assert stored.statement.group is PartyGroup.PROFESSIONALS
    detail.system.setFocus()
    at_work.press(Key.Key_Delete)
    assert stored.statement.system is None
    assert not detail.group.isEnabled()
    assert detail.group.currentText() == "–"


def test_lists_and_the_box_are_stored_at_once(
    at_work: PageHands, detail: DetailPane, stored: Stored
) -> None:
    pick(at_work, detail.respondent, "vader  (@vader)")
    assert stored.statement.respondent == "vader"
    detail.turning_point.setFocus()
    at_work.press(Key.Key_Space)
    assert stored.statement.turning_point
    pick(at_work, detail.theme, "Daginvulling")
    assert stored.statement.theme is Theme.DAY_ACTIVITIES
    assert at_work.interview.board.panels[Theme.DAY_ACTIVITIES].statements


def test_the_facts_of_a_spell_are_asked_for_spells_only(
    at_work: PageHands, detail: DetailPane, stored: Stored
) -> None:
    spell = detail.spell
    assert not spell.isVisible()
    pick(at_work, detail.kind, "Periode")
    assert stored.statement.kind is Kind.SPELL
    assert spell.type.isVisible()
    assert not spell.law.isVisible()
    pick(at_work, spell.type, "zorg")
    pick(at_work, spell.law, "Wlz")
    pick(at_work, spell.form, "pgb")
    assert stored.statement.spell == Spell(
        SpellType.CARE, FundingLaw.WLZ, DeliveryForm.PGB
    )
    pick(at_work, spell.type, "woonplek")
    assert stored.statement.spell == Spell(SpellType.PLACE)
    assert not spell.law.isVisible()
    pick(at_work, detail.kind, "Omstandigheid")
    assert not spell.isVisible()
    assert stored.statement.spell is None


def test_a_factor_is_found_by_typing_and_taken_away_by_its_cross(
    at_work: PageHands, detail: DetailPane, stored: Stored
) -> None:
    at_work.click(detail.factors.field)
    at_work.write("verhuizingen")
    at_work.press(Key.Key_Return)
    numbers = [len(stored.statement.codings)]
    gone = detail.factors.findChild(QToolButton)
    assert gone is not None
    assert gone.accessibleName().startswith("Factor weghalen: ")
    at_work.click(gone)
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
    at_work.click(detail._sorted)
    assert not detail._sorted.isVisible()


def test_the_statement_can_be_removed_from_the_detail(
    at_work: PageHands, detail: DetailPane
) -> None:
    detail.remove.setFocus()
    at_work.press(Key.Key_Space)
    assert not detail.text.isVisible()
    told = [each.text() for each in detail.findChildren(QLabel) if each.isVisible()]
    assert any("Kies een kaart" in words for words in told)
    at_work.press(Key.Key_Z, Ctrl)
    assert detail.text.text() == "Naar een gezinshuis"


def test_tab_walks_the_fields_from_top_to_bottom(
    at_work: PageHands, detail: DetailPane
) -> None:
    pick(at_work, detail.kind, "Periode")
    pick(at_work, detail.spell.type, "zorg")
    inside = walk(at_work, detail.text, detail)
    assert {detail.factors.field, detail.spell.form, detail.remove} <= set(inside)
    top = detail.text.rect().topLeft()
    heights = [each.mapTo(detail, top).y() for each in inside]
    assert heights == sorted(heights)


def test_tab_comes_from_the_factor_field_to_what_takes_factors_away(
    at_work: PageHands, detail: DetailPane
) -> None:
    at_work.click(detail.factors.field)
    at_work.write("verhuizingen")
    at_work.press(Key.Key_Return)
    at_work.press(Key.Key_Tab)
    assert QApplication.focusWidget() is detail.factors.findChild(QToolButton)
    at_work.press(Key.Key_Tab)
    assert detail.quote.hasFocus()


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
    pick(at_work, detail.kind, "Periode")
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
    assert stored.statement == replace(before, kind=Kind.SPELL)
