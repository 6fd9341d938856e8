"""Reads the form of a period: a point, a range, open, or relative to a moment."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from levensreis.domain.age import Age, AgeUnit
from levensreis.domain.life_context import LifeContext
from levensreis.domain.moment import Calendar, Moment, NamedMoment, SchoolYear
from levensreis.domain.moment_grammar import CIRCA, ReadMoment, read_moment
from levensreis.domain.period_numerals import in_digits


class Form(StrEnum):
    """How a period lies around its moments."""

    POINT = "point"
    RANGE = "range"
    EITHER = "either"
    FROM = "from"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    DURING = "during"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Shape:
    """What a text tells of time: the form, its moments, and whether roughly."""

    form: Form = Form.UNKNOWN
    moments: tuple[Moment, ...] = ()
    approximate: bool = False


_NOW = r"(?:nu|heden)"
_OPEN_END = re.compile(
    rf"(?:(?:vanaf|sinds|sedert|van) )?(.+?)"
    rf"(?: ?[-–—] ?{_NOW}?| (?:tot en met|t/m|tot) {_NOW})"
)
_RANGE_LEAD = re.compile(
    rf"(?:(?P<open>van|vanaf|sinds|sedert) |(?P<between>tussen) )?(?P<circa>{CIRCA})?"
)
_AND = re.compile(r" en ")
_SEPARATORS = (
    (Form.RANGE, re.compile(r" (?:tot en met|t/m|tot) ")),
    (Form.RANGE, re.compile(r" [-–—] ")),
    (Form.RANGE, re.compile(r" ?[-–—] ?")),
    (Form.RANGE, _AND),
    (Form.EITHER, re.compile(r" of ")),
    (Form.EITHER, re.compile(r" ?/ ?")),
)
_BETWEEN = ((Form.RANGE, _AND),)
_PREPOSITIONS = (
    (Form.FROM, re.compile(r"(?:vanaf|sinds|sedert) ")),
    (Form.UNTIL, re.compile(r"(?:tot|t/m)(?: en met| aan)* ")),
    (Form.BEFORE, re.compile(r"voor ")),
    (Form.AFTER, re.compile(r"na ")),
    (Form.DURING, re.compile(r"(?:tijdens|gedurende) ")),
    (Form.DURING, re.compile(r"bij (?=(?:de )?geboorte van )")),
    (Form.DURING, re.compile(r"(?P<circa>rondom|rond|omstreeks) ")),
)
_UNTIL_NOW = re.compile(rf"(?: (?:[-–—]|tot en met|tot|t/m) {_NOW})+$")
_NO_LANDMARK = frozenset(  # "voor het eerst", "na veel gedoe", "voor hem"
    (
        *("eerst", "altijd", "veel", "wat", "wie", "nu", "heden"),
        *("voor", "na", "vanaf", "tot", "tijdens", "rond", "ongeveer"),
        *("hem", "hen", "mij", "zich", "zichzelf", "elkaar"),
    )
)


def read_shape(said: str, folded: str) -> Shape | None:
    """Read a period from words and the same words folded, character by character.

    A month goes before a school year or range: "2014-03" is maart 2014. A range
    that runs backwards, such as "8-6", is not understood: swapping its ends would
    be inventing.
    """
    if point := read_moment(folded):
        return Shape(Form.POINT, (point.moment,), point.approximate)
    spelled = in_digits(folded)
    return _read_open(spelled) or _read_range(spelled) or _read_relative(said, folded)


def _read_open(folded: str) -> Shape | None:
    found = _OPEN_END.fullmatch(folded)
    if found and (start := read_moment(found[1])):
        return Shape(Form.FROM, (start.moment,), start.approximate)
    return None


def _read_range(folded: str) -> Shape | None:
    lead = _RANGE_LEAD.match(folded)
    words = folded[lead.end() :] if lead else folded
    told = lead.groupdict() if lead else {}
    for form, separator in _BETWEEN if told["between"] else _SEPARATORS:
        for found in separator.finditer(words):
            ends = _read_ends(words[: found.start()], words[found.end() :])
            if not ends or not _in_order(ends[0].moment, ends[1].moment):
                continue
            moments = (ends[0].moment, ends[1].moment)
            if not told["between"] and not _joins(found[0].strip(), *moments):
                continue
            if form is Form.EITHER and told["open"]:
                continue  # "vanaf 6 of 7" has one end, of which two are told
            circa = told["circa"] or any(end.approximate for end in ends)
            return Shape(form, moments, bool(circa))
    return None


def _joins(separator: str, first: Moment, last: Moment) -> bool:
    """Tell whether two moments make one: "groep 7/8", but "2014 en 2016" are two."""
    match separator:
        case "of":
            return type(first) is type(last)
        case "en" | "/":
            return _follows(first, last)
    return True


def _follows(first: Moment, last: Moment) -> bool:
    match first, last:
        case Age(one, AgeUnit.YEAR), Age(next_one, AgeUnit.YEAR):
            return one > 1 and next_one == one + 1  # "1/2 jaar" is a half
        case Calendar(one, ""), Calendar(next_one, ""):
            return next_one == one + 1
        case SchoolYear(one), SchoolYear(next_one):
            return next_one == one + 1
    return False


def _read_ends(first: str, last: str) -> tuple[ReadMoment, ReadMoment] | None:
    for one, other in _readings(first, last):
        start, end = read_moment(one), read_moment(other)
        if start and end:
            return start, end
    return None


_NUMBER = re.compile(r"([^0-9]*)([0-9]{1,3})(?![0-9])([^0-9]*)")
_BARE = re.compile(r"[0-9]{1,3}")
_ENDS_IN_YEAR = re.compile(r".*?((?:19|20)[0-9]{2})")


def _readings(first: str, last: str) -> Iterator[tuple[str, str]]:
    """Give the ways to complete the ends of a range from each other, best first."""
    if _BARE.fullmatch(last) and (found := _NUMBER.fullmatch(first)):
        yield first, f"{found[1]}{last}{found[3]}"
    if _BARE.fullmatch(first) and (found := _NUMBER.fullmatch(last)):
        yield f"{found[1]}{first}{found[3]}", last
    first_year, last_year = map(_ENDS_IN_YEAR.fullmatch, (first, last))
    if first_year and first_year[1] == first and re.fullmatch("[0-9]{2}", last):
        yield first, first[:2] + last
    numbered_year = (first_year and _BARE.fullmatch(last)) or (
        last_year and _BARE.fullmatch(first)
    )
    if not numbered_year:  # "2014 - 6" would mix a year with an age
        yield first, last
    if last_year and not first_year:
        yield f"{first} {last_year[1]}", last
    if first_year and not last_year:
        yield first, f"{last} {first_year[1]}"


def _in_order(first: Moment, last: Moment) -> bool:
    if isinstance(first, Calendar) and isinstance(last, Calendar):
        return first.first_month <= last.first_month
    start, end = first.range_in(LifeContext()), last.range_in(LifeContext())
    return start is None or end is None or start[0] <= end[0]


def _read_relative(said: str, folded: str) -> Shape | None:
    for form, preposition in _PREPOSITIONS:
        if not (found := preposition.match(folded)):
            continue
        inner = read_moment(folded[found.end() :])
        if inner and form is not Form.DURING:  # that would be a point
            return Shape(form, (inner.moment,), inner.approximate)
        tail = _UNTIL_NOW.search(folded) if form is Form.FROM else None
        named = NamedMoment(said[found.end() : tail.start() if tail else None].strip())
        if _names_a_landmark(named):
            return Shape(form, (named,), "circa" in found.groupdict())
    return None


def _names_a_landmark(named: NamedMoment) -> bool:
    words = named.telling_words
    return bool(words) and words[0][0].isalpha() and words[0] not in _NO_LANDMARK
