"""The spells (perioden) of a study as a table, in the shape that TraMineR reads."""

from collections.abc import Iterator

from levensreis.domain.research_data import SPELL_FACTS, ResearchData
from levensreis.domain.spell import Spell, SpellType
from levensreis.formats.research.meanings import (
    code,
    column,
    labels,
    meaning,
    number,
)
from levensreis.formats.tabular.sheet import Row, Sheet


def spells(data: ResearchData) -> Sheet:
    """Return a table with a row for each statement that tells of a stretch of life."""

    def rows() -> Iterator[Row]:
        numbers = {each.rid: at for at, each in enumerate(data.journeys, 1)}
        for journey, _, each in data.statements():
            if each.spell is not None:
                months = each.months
                yield (
                    numbers[journey.rid],
                    months.earliest_start,
                    None if months.latest_end is None else months.latest_end - 1,
                    _status(each.spell),
                    *(each.sid, journey.rid),
                    *(code(each.spell.type), code(each.spell.kind)),
                    each.spell.with_whom,
                    *(code(getattr(each.spell, name)) for name in SPELL_FACTS),
                )

    facts = (
        column("statement", name, codes=labels(choices))
        for name, choices in SPELL_FACTS.items()
    )
    return Sheet(
        name="spells",
        title="Perioden",
        told=meaning("spells"),
        columns=(
            *(number("spells", each) for each in ("id", "begin", "end")),
            column("spells", "status", width=36),
            column("statement", "sid", width=34),
            column("journey", "rid", width=34),
            column("spells", "spell_type", codes=labels(SpellType), width=24),
            column("spells", "spell_kind", width=20),
            column("statement", "with_whom", width=30),
            *facts,
        ),
        rows=rows,
        key=("sid",),
        refers={"sid": ("statements", "sid"), "rid": ("journeys", "rid")},
    )


def _status(spell: Spell) -> str:
    return spell.type.label if spell.kind is None else spell.kind.label
