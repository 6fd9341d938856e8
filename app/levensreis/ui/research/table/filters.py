"""What can be filtered on the screen, and what is chosen of it; knows no Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from levensreis.domain import characteristics
from levensreis.domain.influence import Influence
from levensreis.domain.research.journey import (
    RESPONDENTS,
    STATEMENTS,
    TURNING_POINTS,
    characteristic_label,
)
from levensreis.domain.selection import Selection, value_label
from levensreis.domain.selection_text import Options
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.language import say
from levensreis.services.findings import Coded, Facet, Told

_COUNTS: Final = frozenset((STATEMENTS, RESPONDENTS, TURNING_POINTS))
"""Characteristics that are numbers: nobody filters by one of them."""
_MOST: Final = 40
"""Values of one filter; with more it is no list to choose from: type it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that can be chosen."""

    value: str
    label: str
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class FilterLine:
    """A filter with its values."""

    facet: Facet
    title: str
    choices: tuple[Choice, ...]

    @property
    def chosen(self) -> list[str]:
        """The labels of what is chosen."""
        return [each.label for each in self.choices if each.is_chosen]

    @property
    def words(self) -> str:
        """The filter with what is chosen, as short as it can be told."""
        chosen = self.chosen
        if not chosen:
            return self.title
        if len(chosen) == 1:
            return f"{self.title}: {chosen[0]}"
        return say("{title}: {count} gekozen", title=self.title, count=len(chosen))


def filter_lines(options: Options, selection: Selection) -> list[FilterLine]:
    """Return every filter there is something to choose from."""
    lines = [
        _line(
            name,
            _title(name),
            ((value, value_label(name, value)) for value in values),
            selection.values(name),
        )
        for name, values in _known(options)
    ]
    lines += [
        _line(
            Told.THEME,
            say("Thema"),
            ((each.value, each.label) for each in Theme),
            selection.themes,
        ),
        _line(
            Told.ROLE,
            say("Verteld door"),
            ((role, role) for role in options.roles),
            selection.roles,
        ),
        _line(
            Coded.SYSTEM,
            say("Systeem"),
            ((each.value, each.label) for each in System),
            selection.systems,
        ),
        _line(
            Coded.INFLUENCE,
            say("Invloed"),
            (
                (each.value, each.label)
                for each in (Influence.POSITIVE, Influence.NEGATIVE)
            ),
            selection.influences,
        ),
    ]
    return [each for each in lines if 0 < len(each.choices) <= _MOST]


def chosen(selection: Selection, facet: Facet, values: Iterable[str]) -> Selection:
    """Return a selection with other values of one filter; none are all."""
    wanted = frozenset(values)
    if facet is Told.THEME:
        return replace(selection, themes=frozenset(map(Theme, wanted)))
    if facet is Told.ROLE:
        return replace(selection, roles=wanted)
    if facet is Coded.SYSTEM:
        return replace(selection, systems=frozenset(map(System, wanted)))
    if facet is Coded.INFLUENCE:
        return replace(selection, influences=frozenset(map(Influence, wanted)))
    others = {pair for pair in selection.characteristics if pair[0] != facet}
    return replace(
        selection,
        characteristics=frozenset(others | {(str(facet), each) for each in wanted}),
    )


def _known(options: Options) -> Sequence[tuple[str, tuple[str, ...]]]:
    """Return the characteristics, those of every study first."""
    first = characteristics.CARRIED
    names = [*(name for name in first if name in options.characteristics)]
    names += [name for name in options.characteristics if name not in names]
    return [
        (each, options.characteristics[each]) for each in names if each not in _COUNTS
    ]


def _title(name: str) -> str:
    if name == characteristics.AGE:
        return say("Leeftijdsgroep")
    return characteristic_label(name).capitalize()


def _line(
    facet: Facet,
    title: str,
    values: Iterable[tuple[str, str]],
    wanted: frozenset[str],
) -> FilterLine:
    choices = (Choice(value, label, value in wanted) for value, label in values)
    return FilterLine(facet, title, tuple(choices))
