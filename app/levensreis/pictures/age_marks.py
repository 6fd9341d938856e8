"""What is written along the axis of ages: phases, school years, and the ages."""

from collections.abc import Iterator

from levensreis.domain.life_context import PREGNANCY, LifeContext
from levensreis.domain.moment import SchoolYear
from levensreis.language import say, word
from levensreis.pictures.display_list import Anchor, Ink, Item, Line, Rect, Text
from levensreis.pictures.lane_layout import Setting
from levensreis.pictures.life_axis import LifeAxis

_BASELINE = 0.35  # of its size that a text stands below its middle
_ROOM = 2.0  # points that a name leaves free in its band
_MONTH = 12  # a step below this many months is named in months too

# The phases of the domain overlap, as people use them; a band can show each month
# only once, so the later phase begins where most people would say so.
_PHASES = (
    (word("zw."), PREGNANCY, 0),
    (word("baby"), 0, 12),
    (word("peuter"), 12, 48),
    (word("kleuter"), 48, 72),
    (word("basisschool"), 72, 144),
    (word("puberteit"), 144, 216),
    (word("jongvolwassen"), 216, 324),
)
_CLASSES = range(1, 15)  # groep 1 to 8, klas 1 to 6
_FIRST_KLAS = 9
_WIDER = 12  # months that the domain adds on both sides, for who repeats or skips


def phase_band(to: Setting, height: float) -> Iterator[Item]:
    """Draw the phases of life at the top; a name that does not fit stays away."""
    axis = to.axis
    for name, first, last in _PHASES:
        if first < axis.end and last > axis.start:
            left, right = axis.x(first), axis.x(last)
            width = right - left - 1
            yield Rect(left + 0.5, 0, width, height, Ink.NEUTRAL_SOFT, radius=2)
            yield from _named((say(name),), left, right, height / 2, to)


def has_school(context: LifeContext) -> bool:
    """Tell whether it is known when school years began and ended."""
    return context.birth is not None and context.birth.month is not None


def school_band(
    to: Setting, context: LifeContext, top: float, height: float
) -> Iterator[Item]:
    """Draw the school years as they are for who never repeats or skips one."""
    axis = to.axis
    for number in _CLASSES:
        low, high = SchoolYear(number).range_in(context)
        first, last = low + _WIDER, high - _WIDER
        if first < axis.end and last > axis.start:
            left, right = axis.x(first), axis.x(last)
            area = left + 0.5, top, right - left - 1, height
            yield Rect(*area, Ink.SURFACE, Ink.LINE, radius=2)
            yield from _named(_class(number), left, right, top + height / 2, to)


def grid(axis: LifeAxis, top: float, bottom: float) -> Iterator[Item]:
    """Draw a faint line down at every age that is named."""
    for age in axis.ages:
        x = axis.x(age)
        yield Line(x, top, x, bottom, Ink.LINE, 0.5)


def ages(to: Setting, baseline: float) -> Iterator[Item]:
    """Name the ages, and say in the column of names what they are."""
    axis, size = to.axis, to.style.text_size
    in_months = axis.step < _MONTH
    what = say("leeftijd (jaar;maand)") if in_months else say("leeftijd in jaren")
    yield Text(0, baseline, what, size, Ink.MUTED)
    for age in axis.ages:
        years, months = divmod(age, 12)
        name = f"{years};{months}" if months else str(years)
        width = to.ruler.width(name, size, bold=not months)
        yield Text(
            *(min(axis.x(age), to.style.width - width / 2), baseline, name),
            *(size, Ink.MUTED),
            bold=not months,
            anchor=Anchor.MIDDLE,
            width=width,
        )


def _class(number: int) -> tuple[str, str]:
    """Return the name of a school year, and what is left of it in little room."""
    if number < _FIRST_KLAS:
        return say("gr {number}", number=number), str(number)
    number -= _FIRST_KLAS - 1
    return say("kl {number}", number=number), str(number)


def _named(
    names: tuple[str, ...], left: float, right: float, middle: float, to: Setting
) -> Iterator[Item]:
    """Write the first name that fits in a band."""
    size = to.style.text_size
    for name in names:
        width = to.ruler.width(name, size)
        if width <= right - left - _ROOM:
            yield Text(
                *((left + right) / 2, middle + size * _BASELINE, name),
                *(size, Ink.MUTED),
                anchor=Anchor.MIDDLE,
                width=width,
            )
            return
