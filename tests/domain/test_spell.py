"""A stretch: of each type exactly the facts that the study asks of it."""

from enum import StrEnum
from itertools import chain
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.spell import (
    FACTS,
    KINDS,
    ActivityKind,
    CareKind,
    Complexity,
    Decision,
    DeliveryForm,
    Exemption,
    FundingLaw,
    Indication,
    InvalidSpell,
    MoveReason,
    NeedChange,
    PlaceKind,
    Spell,
    SpellType,
    Stability,
    WorkKind,
    fact_label,
)

ALL_FACTS = sorted(set(chain.from_iterable(FACTS.values())))
CHOICES: dict[str, type[StrEnum]] = {
    "stable": Stability,
    "exemption": Exemption,
    "work": WorkKind,
    "funding_law": FundingLaw,
    "delivery_form": DeliveryForm,
    "decision": Decision,
    "reason": MoveReason,
    "afterwards": NeedChange,
}

types = st.sampled_from(SpellType)
kinds = st.sampled_from([kind for each in KINDS.values() for kind in each])
facts = st.fixed_dictionaries(
    {},
    optional={
        "kind": st.none() | kinds,
        "with_whom": st.text(max_size=20),
        **{
            name: st.none() | st.sampled_from(list(values))
            for name, values in CHOICES.items()
        },
    },
)


def told(spell: Spell) -> set[str]:
    """The facts that are known of a spell."""
    return {name for name in ALL_FACTS if getattr(spell, name)}


@given(types, facts)
def test_any_facts_make_a_spell_of_those_that_belong_to_its_type(
    spell_type: SpellType, given_facts: dict[str, Any]
) -> None:
    spell = Spell.with_facts(spell_type, given_facts)
    assert told(spell) <= set(FACTS[spell_type])
    for name in FACTS[spell_type]:
        wanted = given_facts.get(name)
        if name == "kind" and not isinstance(wanted, KINDS[spell_type]):
            wanted = None
        assert (getattr(spell, name) or None) == (wanted or None)


@given(types, types, facts)
def test_facts_come_back_when_a_spell_is_made_of_its_own(
    spell_type: SpellType, other: SpellType, given_facts: dict[str, Any]
) -> None:
    spell = Spell.with_facts(spell_type, given_facts)
    own = {name: getattr(spell, name) for name in ALL_FACTS}
    assert Spell.with_facts(spell_type, own) == spell
    moved = Spell.with_facts(other, own)
    assert told(moved) <= set(FACTS[other]) & told(spell)


@given(types, facts)
def test_a_spell_in_words_names_its_type_and_every_fact_in_order(
    spell_type: SpellType, given_facts: dict[str, Any]
) -> None:
    spell = Spell.with_facts(spell_type, given_facts)
    words = spell.in_words()
    assert words.startswith(spell_type.label)
    place = 0
    for name in FACTS[spell_type]:
        value = getattr(spell, name)
        if value:
            place = words.index(getattr(value, "label", value), place)


@pytest.mark.parametrize("spell_type", SpellType)
@pytest.mark.parametrize("name", sorted(CHOICES))
def test_a_fact_of_another_type_is_refused(spell_type: SpellType, name: str) -> None:
    value: Any = next(iter(CHOICES[name]))
    if name in FACTS[spell_type]:
        assert getattr(Spell(spell_type, **{name: value}), name) is value
        return
    with pytest.raises(InvalidSpell, match="hoort niet bij") as refused:
        Spell(spell_type, **{name: value})
    assert fact_label(name) in str(refused.value)
    assert spell_type.label in str(refused.value)


def test_with_whom_belongs_to_a_place_only() -> None:
    assert Spell(SpellType.PLACE, with_whom="zusje").with_whom == "zusje"
    with pytest.raises(InvalidSpell, match="‘Met wie’ hoort niet bij zorg"):
        Spell(SpellType.CARE, with_whom="zusje")


@pytest.mark.parametrize("spell_type", SpellType)
@pytest.mark.parametrize("other", SpellType)
def test_a_kind_of_another_type_is_refused(
    spell_type: SpellType, other: SpellType
) -> None:
    # Often the last kind is `other`: equal as text, and still not the same.
    kind = list(KINDS[other])[-1]
    if other is spell_type:
        assert Spell(spell_type, kind=kind).kind is kind
        return
    with pytest.raises(InvalidSpell, match="is geen soort van"):
        Spell(spell_type, kind=kind)
    assert Spell.with_facts(spell_type, {"kind": kind}).kind is None


@pytest.mark.parametrize(
    ("spell", "words"),
    [
        (Spell(SpellType.PLACE), "woonplek"),
        (
            Spell(
                SpellType.PLACE,
                kind=PlaceKind.FAMILY_HOME,
                with_whom="zijn zusje",
                stable=Stability.STABLE,
            ),
            "woonplek · gezinshuis · met zijn zusje · stabiel",
        ),
        (
            Spell(SpellType.DAY_ACTIVITY, kind=ActivityKind.SPECIAL),
            "school of dagbesteding · speciaal onderwijs (so)",
        ),
        (
            Spell(
                SpellType.CARE,
                FundingLaw.JEUGDWET,
                DeliveryForm.PGB,
                kind=CareKind.RESPITE,
            ),
            "zorg · logeeropvang · Jeugdwet · pgb",
        ),
        (
            Spell(SpellType.INDICATION, kind=Indication.VG7, decision=Decision.REFUSED),
            "indicatie · VG7 · afgewezen",
        ),
        (
            Spell(
                SpellType.PLACE,
                kind=PlaceKind.CLOSED,
                reason=MoveReason.BEHAVIOUR,
            ),
            "woonplek · gesloten plek · reden: het gedrag was niet te hanteren",
        ),
        (
            Spell(
                SpellType.INDICATION,
                kind=Indication.VG7,
                decision=Decision.GRANTED,
                afterwards=NeedChange.FELL,
            ),
            "indicatie · VG7 · toegekend · daarna: de zorgvraag daalde",
        ),
        (
            Spell(SpellType.COURSE, kind=Complexity.VERY_COMPLEX),
            "complexiteit · zeer complex",
        ),
    ],
)
def test_a_spell_is_told_in_words(spell: Spell, words: str) -> None:
    assert spell.in_words() == words


def test_every_fact_has_a_name_of_its_own() -> None:
    labels = [fact_label(name) for name in ALL_FACTS]
    assert all(labels)
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("choices", [*KINDS.values(), *CHOICES.values()])
def test_every_choice_has_a_name_of_its_own(choices: type[StrEnum]) -> None:
    labels = [getattr(each, "label", "") for each in choices]
    assert all(labels)
    assert len(set(labels)) == len(labels)
