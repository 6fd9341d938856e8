"""The time without school: who had any, and how long it lasted, as far as is sure."""

from collections.abc import Iterator
from typing import Final

from levensreis.domain.crosscut.bounds import Bounds, Window, median
from levensreis.domain.crosscut.counting import Counting
from levensreis.domain.crosscut.finding import Finding, Median, Unit
from levensreis.domain.crosscut.keys import FindingKey
from levensreis.domain.crosscut.told import Told
from levensreis.domain.spell import ActivityKind, Exemption, Spell, SpellType
from levensreis.language import say, word

SCHOOL_AGE: Final = Window(5 * 12, 18 * 12)
"""From the duty to go to school (5 years) to the end of that to qualify (18 years).

Source: Leerplichtwet 1969, articles 3 and 4a.
"""
_HALF_YEAR, _YEAR = 6, 12
_LENGTHS: Final = (
    ("short", word("korter dan een half jaar"), 0, _HALF_YEAR),
    ("half_year", word("een half jaar tot een jaar"), _HALF_YEAR, _YEAR),
    ("year", word("één tot twee jaar"), _YEAR, 2 * _YEAR),
    ("two_years", word("twee tot vijf jaar"), 2 * _YEAR, 5 * _YEAR),
    ("five_years", word("vijf jaar of langer"), 5 * _YEAR, None),
)
NONE_TOLD: Final = "none"
UNKNOWN: Final = "unknown"


def no_school_findings(told: Told) -> Iterator[Finding]:
    """Give the figures of the time without school."""
    yield _no_school(told)
    yield _no_school_time(told)


def is_without_school(spell: Spell) -> bool:
    """Tell whether a spell is counted as without school."""
    return spell.kind is ActivityKind.HOME or spell.exemption is Exemption.WHOLLY


def _no_school(told: Told) -> Finding:
    counting, known = Counting(Unit.SPELLS), 0
    counting.row("home", ActivityKind.HOME.label)
    counting.row("exempt", Exemption.WHOLLY.label)
    counting.row("any", say("een van beide"))
    for rid, found in told.spells(SpellType.DAY_ACTIVITY):
        known += bool(found)
        for sid, spell, stretch in found:
            if not is_without_school(spell) or not SCHOOL_AGE.may_meet(stretch):
                continue
            rows = ["any"]
            rows += ["home"] if spell.kind is ActivityKind.HOME else []
            rows += ["exempt"] if spell.exemption is Exemption.WHOLLY else []
            sure = SCHOOL_AGE.must_meet(stretch)
            for row in rows:
                counting.add(row, rid, [sid], is_sure=sure)
    return told.finding(FindingKey.NO_SCHOOL, counting, known)


def _no_school_time(told: Told) -> Finding:
    counting, known = Counting(), 0
    for key, label, _, _ in _LENGTHS:
        counting.row(key, say(label))
    counting.row(NONE_TOLD, say("geen periode zonder school verteld"))
    counting.row(UNKNOWN, say("geen daginvulling verteld"))
    lengths: list[Bounds] = []
    for rid, found in told.spells(SpellType.DAY_ACTIVITY):
        known += bool(found)
        without = [
            (sid, stretch)
            for sid, spell, stretch in found
            if is_without_school(spell) and SCHOOL_AGE.may_meet(stretch)
        ]
        sids = [sid for sid, _ in without]
        if not without:
            key = NONE_TOLD if found else UNKNOWN
            counting.add(key, rid, [sid for sid, _, _ in found])
            continue
        is_sure = any(SCHOOL_AGE.must_meet(each) for _, each in without)
        length = SCHOOL_AGE.covered([each for _, each in without])
        _put_length(counting, rid, sids, length, is_sure=is_sure)
        if is_sure:
            lengths.append(length)
        else:
            counting.add(NONE_TOLD, rid, sids, is_sure=False)
    value = median(lengths)
    middle = Median(Unit.MONTHS, value, len(lengths)) if value else None
    return told.finding(
        FindingKey.NO_SCHOOL_TIME, counting, known, median=middle, is_whole=True
    )


def _put_length(
    counting: Counting, rid: str, sids: list[str], length: Bounds, *, is_sure: bool
) -> None:
    """Count a journey in every class in which its length can be."""
    most = length.least if length.most is None else length.most
    classes = [
        key
        for key, _, start, end in _LENGTHS
        if most >= start and (end is None or length.least < end)
    ]
    for key in classes:
        counting.add(key, rid, sids, is_sure=is_sure and len(classes) == 1)
