from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from levensreis.domain.spell import (
    FACTS,
    CareKind,
    Decision,
    DeliveryForm,
    FundingLaw,
    Indication,
    PlaceKind,
    Spell,
    SpellType,
    Stability,
    fact_label,
)
from levensreis.domain.statement import Kind
from levensreis.domain.theme import Theme
from levensreis.ui.interview.detail import DetailPane
from levensreis.ui.interview.spell_fields import SpellFields
from tests.ui.conftest import PageHands
from tests.ui.interview.conftest import Stored
from tests.ui.interview.test_detail import pick

Key = Qt.Key


@pytest.fixture
def fields(detail: DetailPane) -> SpellFields:
    return detail.form.spell.fields


@pytest.fixture
def choose(at_work: PageHands, fields: SpellFields) -> Callable[[str, str], None]:
    """Choose a fact by its words."""

    def choose_one(fact: str, words: str) -> None:
        pick(at_work, fields.choices[fact], words)

    return choose_one


def asked(fields: SpellFields) -> list[str]:
    labels = [each for each in fields.findChildren(QLabel) if each.isVisible()]
    return [each.text() for each in labels if each.buddy() is not None]


def test_the_facts_are_asked_for_what_lasts_only(
    at_work: PageHands, detail: DetailPane, fields: SpellFields, stored: Stored
) -> None:
    assert not fields.isVisible()
    pick(at_work, detail.form.kind, "Periode")
    assert stored.statement.spell == Spell(SpellType.PLACE)
    assert fields.isVisible()
    pick(at_work, detail.form.kind, "Omstandigheid")
    assert not fields.isVisible()
    assert stored.statement.spell is None


def test_of_each_type_exactly_its_facts_are_asked(
    at_work: PageHands, detail: DetailPane, fields: SpellFields, stored: Stored
) -> None:
    pick(at_work, detail.form.kind, "Periode")
    for spell_type in SpellType:
        pick(at_work, fields.type, spell_type.label.capitalize())
        names = [fact_label(name) for name in FACTS[spell_type]]
        assert asked(fields) == ["Periode of indicatie", *names]
        for name in FACTS[spell_type]:
            assert fields.field(name).isVisible()
            assert fields.field(name).accessibleName().startswith(fact_label(name))
        assert stored.statement.spell == Spell(spell_type)


def test_a_place_is_filled_in(
    at_work: PageHands,
    detail: DetailPane,
    fields: SpellFields,
    stored: Stored,
    choose: Callable[[str, str], None],
) -> None:
    pick(at_work, detail.form.kind, "Periode")
    choose("kind", "gezinshuis")
    fields.with_whom.setFocus()
    at_work.line(" zijn zusje ")
    choose("stable", "soms wel, soms niet")
    assert stored.statement.spell == Spell(
        SpellType.PLACE,
        kind=PlaceKind.FAMILY_HOME,
        with_whom="zijn zusje",
        stable=Stability.PARTLY,
    )
    assert fields.with_whom.text() == "zijn zusje"


def test_care_says_what_it_was_who_paid_and_how(
    at_work: PageHands,
    detail: DetailPane,
    fields: SpellFields,
    stored: Stored,
    choose: Callable[[str, str], None],
) -> None:
    pick(at_work, detail.form.kind, "Periode")
    pick(at_work, fields.type, "Zorg")
    choose("kind", "logeeropvang")
    choose("funding_law", "Wlz")
    choose("delivery_form", "pgb")
    assert stored.statement.spell == Spell(
        SpellType.CARE,
        kind=CareKind.RESPITE,
        funding_law=FundingLaw.WLZ,
        delivery_form=DeliveryForm.PGB,
    )
    choose("funding_law", "–")
    spell = stored.statement.spell
    assert spell is not None
    assert (spell.funding_law, spell.kind) == (None, CareKind.RESPITE)


def test_another_type_leaves_the_facts_of_the_first_behind(
    at_work: PageHands,
    detail: DetailPane,
    fields: SpellFields,
    stored: Stored,
    choose: Callable[[str, str], None],
) -> None:
    pick(at_work, detail.form.kind, "Periode")
    # Both a place and care can be `crisis` in what is stored.
    choose("kind", "crisisplek")
    fields.with_whom.setFocus()
    at_work.line("een groep")
    pick(at_work, fields.type, "Zorg")
    assert stored.statement.spell == Spell(SpellType.CARE)
    assert fields.choices["kind"].currentText() == "–"
    pick(at_work, fields.type, "Woonplek")
    assert stored.statement.spell == Spell(SpellType.PLACE)
    assert fields.with_whom.text() == ""
    pick(at_work, fields.type, "–")
    assert stored.statement.spell is None
    assert stored.statement.kind is Kind.SPELL
    assert fields.type.isVisible()


def test_a_decision_on_care_can_be_a_moment(
    at_work: PageHands,
    detail: DetailPane,
    fields: SpellFields,
    stored: Stored,
    choose: Callable[[str, str], None],
) -> None:
    opener = detail.form.spell.open
    assert not opener.isVisible()
    pick(at_work, detail.form.theme, "Zorg en ondersteuning")
    assert opener.isVisible()
    opener.setFocus()
    at_work.press(Key.Key_Space)
    assert not opener.isVisible()
    assert fields.type.hasFocus()
    pick(at_work, fields.type, "Indicatie")
    choose("kind", "VG7")
    choose("decision", "afgewezen")
    assert stored.statement.kind is Kind.EVENT
    assert stored.statement.spell == Spell(
        SpellType.INDICATION, kind=Indication.VG7, decision=Decision.REFUSED
    )


def test_what_was_opened_stays_open_for_that_statement_only(
    at_work: PageHands, detail: DetailPane, fields: SpellFields
) -> None:
    pick(at_work, detail.form.theme, "Zorg en ondersteuning")
    detail.form.spell.open.click()
    detail.form.sensitive.click()
    assert fields.isVisible()
    pick(at_work, detail.form.theme, "Gezondheid")
    assert not fields.isVisible()
    at_work.interview.focus_line()
    at_work.line("zorg: 12 gesprek bij het loket")
    assert detail.form.spell.open.isVisible()
    assert not fields.isVisible()


def test_the_facts_of_one_statement_do_not_stay_in_the_fields_of_another(
    at_work: PageHands, detail: DetailPane, fields: SpellFields, stored: Stored
) -> None:
    pick(at_work, detail.form.kind, "Periode")
    fields.with_whom.setFocus()
    at_work.line("zijn zusje")
    cards = at_work.interview.board.panels[Theme.LIVING].cards
    at_work.click_row(cards, "Thuis in Almelo")
    assert fields.type.currentText() == "–"
    pick(at_work, fields.type, "Woonplek")
    assert fields.with_whom.text() == ""
    at_work.click_row(cards, "Naar een gezinshuis")
    assert stored.statement.spell == Spell(SpellType.PLACE, with_whom="zijn zusje")


def test_undo_shows_the_facts_of_before(
    at_work: PageHands,
    detail: DetailPane,
    fields: SpellFields,
    stored: Stored,
    choose: Callable[[str, str], None],
) -> None:
    pick(at_work, detail.form.kind, "Periode")
    choose("kind", "gezinshuis")
    assert at_work.window.menus.undo.text() == "Ongedaan maken: periode invullen"
    at_work.window.menus.undo.trigger()
    assert fields.choices["kind"].currentText() != "gezinshuis"
    assert stored.statement.kind is Kind.SPELL
