import pytest
from PySide6.QtCore import Qt

from levensreis.domain.codebook import Factor
from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.ui.interview.new_factor import NewFactorDialog
from tests.ui.conftest import PageHands
from tests.user_journeys.hands import is_gone

Key = Qt.Key


@pytest.fixture
def dialog(at_work: PageHands) -> NewFactorDialog:
    """The form as it opens for words that the codebook does not have."""
    cards = at_work.interview.board.panels[Theme.LIVING].cards
    at_work.click_row(cards, "gezinshuis")
    detail = at_work.interview.detail
    detail.form.system.setFocus()
    at_work.press(Key.Key_2)
    at_work.click(detail.factors.field)
    at_work.line("elk jaar een ander huis")
    return at_work.dialog(NewFactorDialog)


def own_factors(study: Study) -> list[Factor]:
    return [each for each in study.journeys.codebook().factors if each.own]


def test_the_words_and_the_side_of_the_statement_are_filled_in(
    dialog: NewFactorDialog,
) -> None:
    assert dialog.name.text() == "elk jaar een ander huis"
    assert dialog.influence.currentData() == Influence.NEGATIVE
    assert dialog.system.currentData() == System.MICRO
    assert dialog.group.isEnabled()


def test_enter_keeps_the_factor_and_codes_the_statement(
    at_work: PageHands, dialog: NewFactorDialog, study: Study
) -> None:
    dialog.group.setCurrentIndex(dialog.group.findData(PartyGroup.FAMILY))
    dialog.name.setFocus()
    at_work.press(Key.Key_Return)
    assert is_gone(dialog)
    [own] = own_factors(study)
    assert (own.system, own.group) == (System.MICRO, PartyGroup.FAMILY)
    statement = at_work.interview.board.panels[Theme.LIVING].statements[1]
    assert [each.factor for each in statement.codings] == [own.id]
    assert at_work.interview.detail.factors.field.text() == ""


def test_a_factor_that_is_there_already_is_told_in_the_form_which_stays(
    at_work: PageHands, dialog: NewFactorDialog, study: Study
) -> None:
    dialog.name.setFocus()
    taken = study.journeys.codebook().factors[0].label
    at_work.replace(taken.upper())
    at_work.press(Key.Key_Return)
    assert dialog.isVisible()
    assert "staat al in het codeboek" in dialog.problem("name")
    assert dialog.name.text() == taken.upper()
    at_work.replace("elk jaar een ander huis")
    at_work.press(Key.Key_Return)
    assert is_gone(dialog)
    assert len(own_factors(study)) == 1


def test_only_the_nearest_system_has_groups(dialog: NewFactorDialog) -> None:
    dialog.group.setCurrentIndex(2)
    dialog.system.setCurrentIndex(dialog.system.findData(System.EXO))
    assert not dialog.group.isEnabled()
    assert dialog.group.currentData() is None


def test_escape_adds_nothing_and_keeps_the_words_in_the_field(
    at_work: PageHands, dialog: NewFactorDialog, study: Study
) -> None:
    at_work.press(Key.Key_Escape)
    assert is_gone(dialog)
    assert own_factors(study) == []
    field = at_work.interview.detail.factors.field
    assert field.text() == "elk jaar een ander huis"
