"""When something was: what was said of it, and the months of age that follow."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Self

from levensreis.domain.age import CIRCA_MONTH, CIRCA_YEAR, AgeSpan
from levensreis.domain.basis import Basis
from levensreis.domain.fold import fold
from levensreis.domain.life_context import PREGNANCY, LifeContext, Months
from levensreis.domain.moment import Age, Moment, NamedMoment
from levensreis.domain.period_grammar import Form, Shape, read_shape
from levensreis.language import say, word

__all__ = ["Basis", "Form", "Period"]

LONGEST = 80  # characters; a longer text is a story
_UNKNOWN_WORDS = frozenset(
    ("", "?", "-", "onbekend", "tijdstip onbekend", "periode onbekend")
)
_IN_WORDS = {
    Form.FROM: word("vanaf {time}"),
    Form.UNTIL: word("tot {time}"),
    Form.BEFORE: word("vóór {time}"),
    Form.AFTER: word("na {time}"),
    Form.DURING: word("tijdens {time}"),
}
_ROUGHLY_IN_WORDS = {
    **dict.fromkeys((Form.POINT, Form.DURING, Form.EITHER), word("rond {time}")),
    Form.RANGE: word("ongeveer {time}"),
    Form.FROM: word("vanaf ongeveer {time}"),
    Form.UNTIL: word("tot ongeveer {time}"),
    Form.BEFORE: word("vóór ongeveer {time}"),
    Form.AFTER: word("na ongeveer {time}"),
}
_TOGETHER = {
    Form.RANGE: word("{first} tot en met {last}"),
    Form.EITHER: word("{first} of {last}"),
}
_YEARS_TOGETHER = {
    Form.RANGE: word("{first} tot en met {last} jaar"),
    Form.EITHER: word("{first} of {last} jaar"),
}
_PLACE_AT_MOMENT = {  # among what sorts at the same midpoint
    Form.BEFORE: -2,
    Form.UNTIL: -1,
    Form.FROM: 1,
    Form.AFTER: 2,
}


@dataclass(frozen=True, slots=True)
class Period:
    """A moment or stretch (periode) as it was told: exact, rough, open or unknown.

    Two periods are equal when they tell the same time, in whatever words.
    """

    said: str = field(default="", compare=False)
    form: Form = Form.UNKNOWN
    moments: tuple[Moment, ...] = ()
    approximate: bool = False

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read any text; what tells no time is kept as said, at an unknown time."""
        said = " ".join(unicodedata.normalize("NFC", text).split())
        shape = _read(said)
        return cls(said, shape.form, shape.moments, shape.approximate)

    @property
    def basis(self) -> Basis:
        """What the period is told by."""
        return self.moments[0].basis if self.moments else Basis.UNKNOWN

    @property
    def understood(self) -> bool:
        """False where words were said that tell no time."""
        return self.form is not Form.UNKNOWN or fold(self.said) in _UNKNOWN_WORDS

    @property
    def is_spell(self) -> bool:
        """Tell whether the period is a stretch rather than a moment."""
        return self.form in (Form.RANGE, Form.FROM, Form.UNTIL)

    def __str__(self) -> str:
        if self.form is Form.UNKNOWN:
            return say("onbekend") if self.understood else self.said
        return self.in_words()

    def in_words(self) -> str:
        """Return the period in canonical words, in Dutch as it is read again."""
        if self.form is Form.UNKNOWN:
            return say("tijdstip onbekend")
        match self.moments:
            case [Age(in_years=True) as first, Age(in_years=True) as last]:
                words = _YEARS_TOGETHER[self.form]
                return self._told(say(words, first=first.years, last=last.years))
        return self._told(self._joined(self.moments))

    def age_text(self, context: LifeContext) -> str:
        """Return the period for an anonymised export: never a calendar year."""
        if self.form is Form.UNKNOWN:
            return say("tijdstip onbekend")
        ages = [moment.in_age(context) for moment in self.moments]
        if any(age is None for age in ages):
            return say("tijdstip niet te bepalen")
        match ages:
            case [AgeSpan() as start, AgeSpan() as end]:
                return self._told(str(AgeSpan(start.first, end.last)))
        return self._told(self._joined(ages))

    def _joined(self, moments: Sequence[object]) -> str:
        if len(moments) == 1:
            return str(moments[0])
        first, last = moments
        return say(_TOGETHER[self.form], first=first, last=last)

    def _told(self, time: str) -> str:
        words = (_ROUGHLY_IN_WORDS if self.approximate else _IN_WORDS).get(self.form)
        return say(words, time=time) if words else time

    def months(self, context: LifeContext) -> Months:
        """Derive when the period starts and ends, in whole months of age."""
        first, last = self._first_and_last(context)
        months = Months(*first[:2], *last[2:])
        match self.form:
            case Form.FROM:
                months = Months(*first[:2], None, None)
            case Form.UNTIL:
                months = Months(None, None, *first[:2])
            case Form.BEFORE:
                months = _before(first)
            case Form.AFTER:
                months = Months(first.earliest_end, None, first.earliest_end, None)
            case Form.DURING | Form.EITHER:
                low, high = first.earliest_start, last.latest_end
                months = Months(low, high, low, high)
        return months

    def _first_and_last(self, context: LifeContext) -> tuple[Months, Months]:
        if not self.moments:
            return Months(), Months()
        first = self._moment_months(self.moments[0], context)
        return first, self._moment_months(self.moments[-1], context)

    def _moment_months(self, moment: Moment, context: LifeContext) -> Months:
        if isinstance(moment, NamedMoment):
            months = context.landmark_months(moment.telling_words)
            low, high = months.earliest_start, months.latest_end
            short = low is not None and high is not None and high - low <= CIRCA_MONTH
            circa = CIRCA_MONTH if short else CIRCA_YEAR
        else:
            ages = moment.range_in(context)
            months = Months(*ages, *ages) if ages else Months()
            circa = moment.circa
        return _widened(months, circa) if self.approximate else months

    def sort_key(self, context: LifeContext) -> tuple[int, int, int, int]:
        """Return a key that sorts by midpoint, and unknown times last.

        What lies before or after a moment sorts just before or just after it.
        """
        first, last = self._first_and_last(context)
        start, end = _twice_the_middle(*first[:2]), _twice_the_middle(*last[2:])
        match self.form:
            case Form.AFTER:
                start = end
            case Form.UNTIL if end is not None:
                start = 2 * PREGNANCY  # it begins with the life
            case Form.DURING | Form.EITHER:
                start = _twice_the_middle(first.earliest_start, last.latest_end)
        middle = end if start is None else start
        if middle is None:
            return 1, 0, 0, 0
        place = _PLACE_AT_MOMENT.get(self.form, 0)
        return 0, middle, place, middle if end is None else end


@lru_cache(maxsize=4096)
def _read(said: str) -> Shape:
    folded = fold(said)
    if len(said) > LONGEST or folded in _UNKNOWN_WORDS:
        return Shape()
    return read_shape(said, folded) or Shape()


def _before(months: Months) -> Months:
    start, end = months.earliest_start, months.latest_start
    if start is None or end is None:
        return Months()
    low = PREGNANCY if start > PREGNANCY else None
    return Months(low, end, low, end)


def _widened(months: Months, circa: int) -> Months:
    return Months(
        _lowered(months.earliest_start, circa),
        None if months.latest_start is None else months.latest_start + circa,
        _lowered(months.earliest_end, circa),
        None if months.latest_end is None else months.latest_end + circa,
    )


def _lowered(low: int | None, circa: int) -> int | None:
    """Lower a bound; a guess within a life never reaches back past its start."""
    if low is None or low < PREGNANCY:
        return None if low is None else low - circa
    return max(low - circa, PREGNANCY)


def _twice_the_middle(low: int | None, high: int | None) -> int | None:
    if low is None or high is None:
        known = high if low is None else low
        return None if known is None else known * 2
    return low + high
