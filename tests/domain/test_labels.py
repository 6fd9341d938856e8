"""The Dutch words behind the stored values."""

from enum import StrEnum

import pytest

from levensreis.domain.anonymise.register import EntryKind
from levensreis.domain.course_change import CourseChange
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Sex
from levensreis.domain.spell import DeliveryForm, FundingLaw, Spell, SpellType
from levensreis.domain.statement import Kind
from levensreis.domain.system import System
from levensreis.domain.theme import Theme

LABELLED: list[type[StrEnum]] = [
    *(Theme, System, Influence, Kind, Sex),
    *(EntryKind, SpellType, FundingLaw, DeliveryForm),
    *(CourseChange, HelpStep, Source),
]


@pytest.mark.parametrize("words", LABELLED)
def test_every_stored_value_has_a_dutch_name_of_its_own(words: type[StrEnum]) -> None:
    labels = [getattr(value, "label", "") for value in words]
    assert all(labels)
    assert len(set(labels)) == len(labels)


def test_the_themes_are_in_the_order_of_the_conversation() -> None:
    assert [theme.value for theme in Theme] == [
        *("health", "living", "skills", "day_activities"),
        *("behaviour", "care", "relationships", "family_support"),
    ]


def test_the_systems_are_in_the_order_of_table_b1() -> None:
    assert [system.model_name for system in System] == [
        *("macrosysteem", "exosysteem", "mesosysteem", "microsysteem", "ontosysteem"),
    ]


def test_a_system_has_a_short_name_where_there_is_little_room() -> None:
    short = {system: system.short_label for system in System}
    assert len(set(short.values())) == len(System)
    assert all(len(short[system]) <= len(system.label) for system in System)


def test_an_influence_has_a_sign_that_any_program_can_read() -> None:
    assert [influence.sign for influence in Influence] == ["+", "-", "0"]


@pytest.mark.parametrize(
    ("spell", "words"),
    [
        (Spell(SpellType.PLACE), "woonplek"),
        (
            Spell(SpellType.CARE, FundingLaw.JEUGDWET, DeliveryForm.PGB),
            "zorg · Jeugdwet · pgb",
        ),
        (Spell(SpellType.CARE, None, DeliveryForm.ZIN), "zorg · zorg in natura"),
    ],
)
def test_a_spell_is_told_in_words(spell: Spell, words: str) -> None:
    assert spell.in_words() == words
