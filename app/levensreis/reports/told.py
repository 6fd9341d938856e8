"""What was told in a journey, numbered in the one order that every document keeps."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from levensreis.domain.anonymise.release import ForParent
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey, in_order_of_time, in_theme
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.domain.wording import sentence
from levensreis.reports.quotation import quoted

_YOUR_CHILD: Final = "uw kind"


def whose(released: ForParent) -> str:
    """Return whose life it is: the pseudonym, which a parent need not know."""
    return _YOUR_CHILD if released.names_stay else released.journey.pseudonym


def names_told(released: ForParent) -> str:
    """Tell a parent which names stand in it."""
    return "namen zoals verteld" if released.names_stay else "de namen zijn veranderd"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A statement and its number: the same on paper, in the picture and on a form."""

    number: int
    statement: Statement
    age: str
    """When it was, in ages and never in years."""
    dated: bool
    """Whether anything of that time is known."""

    @property
    def text(self) -> str:
        """What was told, as a sentence begins."""
        return sentence(self.statement.text.strip())

    @property
    def quote(self) -> str:
        """What was said, between quotation marks; empty when nothing was."""
        return quoted(self.statement.quote)


class Told:
    """The statements of a journey: theme by theme, within a theme by time."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey
        self.context = journey.context
        self.by_theme = dict(self._themes())

    @cached_property
    def all(self) -> tuple[Numbered, ...]:
        """All statements, in the order of their numbers."""
        return tuple(each for part in self.by_theme.values() for each in part)

    def part(self, theme: Theme, influence: Influence) -> tuple[Numbered, ...]:
        """Return the statements of a theme with one influence."""
        return tuple(
            each
            for each in self.by_theme[theme]
            if each.statement.influence is influence
        )

    def _themes(self) -> Iterator[tuple[Theme, tuple[Numbered, ...]]]:
        number = 0
        ordered = in_order_of_time(self.journey.statements, self.context)
        for theme in Theme:
            part = in_theme(ordered, theme)
            yield (
                theme,
                tuple(
                    self._numbered(each, at)
                    for at, each in enumerate(part, start=number + 1)
                ),
            )
            number += len(part)

    def _numbered(self, statement: Statement, number: int) -> Numbered:
        period = statement.period
        dated = any(each is not None for each in period.months(self.context))
        return Numbered(number, statement, period.age_text(self.context), dated)
