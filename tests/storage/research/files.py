"""Make research files without a study; a test names only what matters."""

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from levensreis.domain.codebook import Codebook
from levensreis.domain.course_change import CourseChange
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.journey import Journey, Sex, Youth
from levensreis.domain.life_context import BirthMonth
from levensreis.domain.research.ids import ResearchId
from levensreis.domain.research.journey import (
    INSIDE,
    ResearchJourney,
    research_journey,
)
from levensreis.domain.spell import (
    CareKind,
    Complexity,
    FundingLaw,
    Indication,
    MoveReason,
    NeedChange,
    PlaceKind,
    Spell,
    SpellType,
)
from levensreis.domain.statement import Kind
from levensreis.formats.codebook_json import shipped_codebook
from levensreis.storage.research.build import digests_of, research_file, revised
from levensreis.storage.research.content import Content, content_of
from tests.builders import a_coded_statement, a_journey, a_statement, as_released

KEY = "11" * 32
"""The secret with which these files are signed."""
TOLD_ON = date(2026, 3, 4)


def a_known(number: int, **changes: Any) -> ResearchId:
    """An outside name that is the same every time."""
    fields = {"rid": f"{number:032x}", "salt": f"{number + 500:032x}"}
    return ResearchId(**fields | changes)


def a_told_journey(**changes: Any) -> Journey:
    """A journey with something of everything that goes to research."""
    first, second = shipped_codebook().factors[:2]
    defaults: dict[str, Any] = {
        "pseudonym": "William",
        "youth": Youth(BirthMonth(2008, 5), Sex.MALE),
    }
    statements = (
        a_coded_statement(first, text="Een plan dat klopte", respondent="moeder"),
        a_coded_statement(second, text="Steeds weer wachten", example="drie loketten"),
        a_statement(
            text="Woonde in een gezinshuis",
            kind=Kind.SPELL,
            period="6;6 tot en met 8;0",
            spell=Spell(SpellType.PLACE, kind=PlaceKind.FAMILY_HOME),
        ),
        a_statement(
            text="Kreeg begeleiding",
            kind=Kind.SPELL,
            period="vanaf 7 jaar",
            spell=Spell(
                SpellType.CARE, kind=CareKind.AT_HOME, funding_law=FundingLaw.JEUGDWET
            ),
        ),
        a_statement(text="Niemand weet wanneer", period="", turning_point=True),
    )
    return a_journey(*statements, **defaults | changes)


def a_newer_journey(**changes: Any) -> Journey:
    """The same with what schema 1 did not ask."""
    told = a_told_journey(**changes)
    first, second, place, *others = told.statements
    move = Spell(
        SpellType.PLACE, kind=PlaceKind.FAMILY_HOME, reason=MoveReason.FELL_SHORT
    )
    return replace(
        told,
        statements=(
            replace(first, help_step=HelpStep.PLANNING, source=Source.PROFESSIONAL),
            replace(second, course_change=CourseChange.ESCALATION),
            replace(place, spell=move),
            *others,
            a_statement(
                text="Kreeg VG7",
                kind=Kind.SPELL,
                period="vanaf 12 jaar",
                spell=Spell(
                    SpellType.INDICATION,
                    kind=Indication.VG7,
                    afterwards=NeedChange.FELL,
                ),
            ),
            a_statement(
                text="Het werd steeds moeilijker",
                kind=Kind.SPELL,
                period="10 tot 12 jaar",
                spell=Spell(SpellType.COURSE, kind=Complexity.VERY_COMPLEX),
            ),
        ),
    )


def to_research(
    told: Journey | None = None, number: int = 1, **changes: Any
) -> ResearchJourney:
    """A journey as it goes to research."""
    released = as_released(told or a_told_journey())
    made = research_journey(released, a_known(number, **changes), TOLD_ON)
    outside = {
        name: value
        for name, value in made.characteristics.items()
        if name not in INSIDE
    }
    return replace(made, characteristics=outside)


def the_content(*journeys: ResearchJourney, book: Codebook | None = None) -> Content:
    """Content in which every journey has its first revision."""
    content = content_of(journeys or (to_research(),), book or shipped_codebook())
    first = {rid: (1, digest) for rid, digest in digests_of(content).items()}
    return revised(content, first)


def a_file(*journeys: ResearchJourney, key: str = KEY) -> bytes:
    """The bytes of a research file."""
    return research_file(the_content(*journeys), shipped_codebook(), key)


def opened(content: bytes) -> sqlite3.Connection:
    """A file as any program opens it."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.deserialize(content)
    return connection


def changed(content: bytes, *statements: str) -> bytes:
    """A file in which another program did something."""
    connection = opened(content)
    for each in statements:
        connection.execute(each)
    return connection.serialize()


def on_disk(content: bytes, folder: Path) -> Path:
    """A file on a disk."""
    path = folder / "onderzoek.lrs"
    path.write_bytes(content)
    return path
