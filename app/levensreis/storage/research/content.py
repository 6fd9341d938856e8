"""What is told to research as rows: the same from a laptop, in a file, out of a file.

A row is a tuple in the order of the columns of its table; keys count from 1.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from levensreis.domain.codebook import Codebook, Factor, FactorId
from levensreis.domain.research.journey import ResearchJourney, ResearchStatement
from levensreis.domain.research_data import SPELL_FACTS
from levensreis.domain.spell import Spell
from levensreis.domain.theme import Theme
from levensreis.storage.research.tables import CONTENT

Row = tuple[Any, ...]

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    table.name: tuple(column.name for column in table.columns) for table in CONTENT
}
"""The columns of each table with content."""


@dataclass(frozen=True, slots=True)
class Content:
    """The rows of every table with content."""

    rows: Mapping[str, Sequence[Row]]

    def dicts(self, table: str) -> list[dict[str, Any]]:
        """Return the rows of a table by the names of its columns."""
        names = COLUMNS[table]
        return [dict(zip(names, row, strict=True)) for row in self.rows[table]]

    def count(self, table: str) -> int:
        """Return how many rows a table has."""
        return len(self.rows[table])


def content_of(
    journeys: Iterable[ResearchJourney],
    codebook: Codebook,
    tombstones: Iterable[str] = (),
) -> Content:
    """Return journeys, the factors that they may use, and what was withdrawn, as rows.

    The order is that of the outside names, which is by chance. Own factors that no
    journey uses are left out.
    """
    told = sorted(journeys, key=lambda each: each.id.rid)
    used = {
        coding.factor
        for each in told
        for statement in each.statements
        for coding in statement.told.codings
    }
    factors = [each for each in codebook.factors if not each.own or each.id in used]
    keys = {each.id: key for key, each in enumerate(factors, 1)}
    rows: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    rows["factor"] = [_factor(keys[each.id], each) for each in factors]
    rows["tombstone"] = [(rid,) for rid in sorted(tombstones)]
    for key, each in enumerate(told, 1):
        _add_journey(rows, key, each, keys)
    return Content(rows)


def _add_journey(
    rows: dict[str, list[Row]],
    key: int,
    each: ResearchJourney,
    factors: Mapping[FactorId, int],
) -> None:
    known = each.id
    rows["journey"].append(
        (key, known.rid, known.revision, known.digest, each.pseudonym)
    )
    rows["characteristic"] += [
        (key, name, value) for name, value in each.characteristics.items()
    ]
    rows["theme_story"] += [
        (key, theme.value, each.stories[theme])
        for theme in Theme
        if theme in each.stories
    ]
    for position, statement in enumerate(each.statements, 1):
        number = len(rows["statement"]) + 1
        rows["statement"].append((number, *_statement(key, position, statement)))
        rows["coding"] += [
            (number, factors[coding.factor], key, place, coding.example)
            for place, coding in enumerate(statement.told.codings, 1)
        ]


def _factor(key: int, each: Factor) -> Row:
    return (
        key,
        str(each.id),
        key,
        each.label,
        each.system.value,
        each.influence.value,
        each.group and each.group.value,
        int(each.own),
    )


def _statement(journey: int, position: int, each: ResearchStatement) -> Row:
    told = each.told
    return (
        each.sid,
        journey,
        position,
        told.theme.value,
        told.kind.value,
        told.text,
        told.story,
        told.quote,
        told.meaning,
        told.influence.value,
        told.system and told.system.value,
        told.group and told.group.value,
        each.respondent,
        int(told.turning_point),
        int(told.sensitive),
        *each.months,
        each.age,
        *_spell(told.spell),
        told.course_change and told.course_change.value,
        told.help_step and told.help_step.value,
        told.source and told.source.value,
    )


def _spell(spell: Spell | None) -> Row:
    if spell is None:
        return (None, None, "", *(None,) * len(SPELL_FACTS))
    facts = (getattr(spell, name) for name in SPELL_FACTS)
    return (
        spell.type.value,
        spell.kind and spell.kind.value,
        spell.with_whom,
        *(fact and fact.value for fact in facts),
    )
