from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from levensreis.domain.journey import Journey
from levensreis.domain.spell import Spell, SpellType
from levensreis.domain.statement import Kind
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.ui.interview import edits
from levensreis.ui.interview.coded_factor import CodedFactor
from levensreis.ui.interview.detail import DetailPane
from tests.builders import a_journey
from tests.ui.conftest import Boxes, PageHands
from tests.ui.interview.conftest import Stored, full_disk, no_disk
from tests.user_journeys.hands import Ctrl

Key = Qt.Key


def click_card(hands: PageHands, theme: Theme, text: str) -> None:
    hands.click_row(hands.interview.board.panels[theme].cards, text)


@pytest.fixture
def untaken(at_work: PageHands, detail: DetailPane, study: Study) -> DetailPane:
    """The pane with a story that could not be stored; by now it could be."""
    with no_disk(study):
        at_work.click(detail.form.story)
        at_work.write("Onderweg.")
        at_work.press(Key.Key_Tab)
    return detail


def test_a_story_for_which_there_is_no_room_is_told_kept_and_tried_again(
    at_work: PageHands, detail: DetailPane, stored: Stored, study: Study
) -> None:
    story = "Onderweg. " * 2000
    at_work.click(detail.form.story)
    with full_disk(study):
        detail.form.story.insertPlainText(story)
        at_work.press(Key.Key_Tab)
        assert "de schijf is vol" in detail.problem("story")
        assert detail.form.story.text() == story
        assert detail.is_pending
    detail.form.story.setFocus()
    at_work.press(Key.Key_Tab)
    assert detail.problem("story") == ""
    assert not detail.is_pending
    assert stored.statement.story == story.strip()


def test_a_story_that_cannot_be_stored_keeps_the_window_open(
    at_work: PageHands,
    untaken: DetailPane,
    stored: Stored,
    study: Study,
    boxes: Boxes,
) -> None:
    with no_disk(study):
        boxes.will_get("No")
        assert not at_work.window.close()
        assert "kon niet worden opgeslagen" in boxes.told[0]
        assert untaken.form.story.text() == "Onderweg."
    study_page = at_work.study_page
    study_page.interview.commit()
    assert stored.statement.story == "Onderweg."
    boxes.will_get("Toch sluiten")
    assert at_work.window.close()


def test_a_story_can_be_given_up_but_not_what_is_in_the_quick_line(
    at_work: PageHands, untaken: DetailPane, study: Study, boxes: Boxes
) -> None:
    at_work.interview.focus_line()
    at_work.write("6 naar school")
    with no_disk(study):
        boxes.will_get("Yes", "Terug")
        assert not at_work.window.close()
        assert "snelle regel" in boxes.told[1]
        boxes.will_get("Yes", "Weggooien en sluiten")
        assert at_work.window.close()


def test_closing_stores_what_could_not_be_stored_before(
    at_work: PageHands, untaken: DetailPane, folder: object, boxes: Boxes
) -> None:
    assert untaken.is_pending
    boxes.will_get("Toch sluiten")
    at_work.press(Key.Key_Q, Ctrl)
    assert not at_work.window.isVisible()


def test_another_field_does_not_take_an_untaken_story_away(
    at_work: PageHands, untaken: DetailPane, stored: Stored
) -> None:
    assert "reservekopie" in untaken.problem("story")
    untaken.form.turning_point.setFocus()
    at_work.press(Key.Key_Space)
    assert stored.statement.turning_point
    assert untaken.form.story.text() == "Onderweg."
    assert "reservekopie" in untaken.problem("story")
    at_work.interview.commit()
    assert stored.statement.story == "Onderweg."
    assert untaken.problem("story") == ""


def test_what_was_told_of_a_place_and_a_factor_is_kept_and_tried_again(
    at_work: PageHands, detail: DetailPane, stored: Stored, study: Study
) -> None:
    presenter = at_work.interview.presenter
    assert presenter is not None
    book = study.journeys.codebook()
    factor = next(each for each in book.factors if "erhuizingen" in each.label)
    presenter.detail.edit(edits.kind(Kind.SPELL), "kind")
    presenter.detail.code(factor.id)
    example = detail.factors.examples[factor.id]
    whom = detail.form.spell.fields.with_whom
    with no_disk(study):
        whom.setFocus()
        at_work.write("zijn zusje")
        at_work.press(Key.Key_Tab)
        assert "reservekopie" in detail.problem("spell")
        detail.factors.findChildren(CodedFactor)[0].add_example.click()
        at_work.write("drie keer")
        at_work.press(Key.Key_Tab)
        assert "reservekopie" in detail.problem("factor")
    detail.form.sensitive.click()
    assert stored.statement.sensitive
    assert (whom.text(), example.text()) == ("zijn zusje", "drie keer")
    assert "reservekopie" in detail.problem("spell")
    assert "reservekopie" in detail.problem("factor")
    assert detail.is_pending
    at_work.interview.commit()
    statement = stored.statement
    assert statement.spell == Spell(SpellType.PLACE, with_whom="zijn zusje")
    assert [each.example for each in statement.codings] == ["drie keer"]
    assert detail.problem("spell") == detail.problem("factor") == ""
    assert not detail.is_pending


def test_what_is_asked_no_more_is_not_waited_for(
    at_work: PageHands, detail: DetailPane, study: Study
) -> None:
    presenter = at_work.interview.presenter
    assert presenter is not None
    presenter.detail.edit(edits.kind(Kind.SPELL), "kind")
    with no_disk(study):
        detail.form.spell.fields.with_whom.setFocus()
        at_work.write("zijn zusje")
        at_work.press(Key.Key_Tab)
    assert detail.is_pending
    presenter.detail.edit(edits.kind(Kind.EVENT), "kind")
    assert not detail.is_pending
    assert detail.problem("spell") == ""


def test_an_untaken_story_keeps_another_card_and_another_journey_away(
    at_work: PageHands, untaken: DetailPane, stored: Stored, study: Study
) -> None:
    study.journeys.begin(a_journey(code="LR-002", pseudonym="Noor"))
    page = at_work.study_page
    assert page.presenter is not None
    page.presenter.refresh()
    with no_disk(study):
        click_card(at_work, Theme.HEALTH, "aanval")
        assert "nog niet opgeslagen" in page.notice.text
        at_work.click_row(page.sidebar.journeys, "Noor")
        assert "nog niet opgeslagen" in page.notice.text
    assert untaken.form.story.text() == "Onderweg."
    cards = page.interview.board.panels[Theme.LIVING].cards
    assert cards.currentIndex().data() == "Naar een gezinshuis"
    click_card(at_work, Theme.HEALTH, "aanval")
    assert untaken.text.text() == "Eerste aanval bij Jurre"
    assert untaken.form.story.text() == ""
    assert stored.statement.story == "Onderweg."


def test_an_untaken_story_is_stored_before_a_new_line_is(
    at_work: PageHands, untaken: DetailPane, stored: Stored
) -> None:
    at_work.interview.focus_line()
    at_work.line("6 naar school")
    assert untaken.text.text() == "naar school"
    assert stored.statement.story == "Onderweg."


def test_a_statement_that_is_removed_leaves_nothing_unsaved(
    at_work: PageHands, untaken: DetailPane, boxes: Boxes
) -> None:
    untaken.form.remove.setFocus()
    at_work.press(Key.Key_Space)
    assert not untaken.is_pending
    boxes.will_get("Toch sluiten")
    assert at_work.window.close()


def test_a_text_that_was_emptied_is_not_asked_about(
    at_work: PageHands, detail: DetailPane
) -> None:
    at_work.click(detail.text)
    at_work.press(Key.Key_A, Ctrl)
    at_work.press(Key.Key_Delete)
    at_work.press(Key.Key_Tab)
    assert detail.problem("text") == "Schrijf op wat er gebeurde."
    assert at_work.window.close()


def test_looking_at_a_statement_does_not_write_it_in_another_way(
    hands: PageHands, study: Study, journey: Journey, stored: Stored
) -> None:
    story = "een\r\ntwee\u00a0drie"
    changed = replace(journey.statements[2], story=story, quote=story)
    study.journeys.record(journey.id, [changed])
    presenter = hands.study_page.presenter
    assert presenter is not None
    presenter.choose(journey.id)
    click_card(hands, Theme.LIVING, "gezinshuis")
    for field in (hands.interview.detail.form.quote, hands.interview.detail.form.story):
        field.setFocus()
        hands.press(Key.Key_Tab)
    click_card(hands, Theme.HEALTH, "aanval")
    assert (stored.statement.story, stored.statement.quote) == (story, story)
    assert not hands.window.menus.undo.isEnabled()
