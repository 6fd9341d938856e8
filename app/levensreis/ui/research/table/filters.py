"""What can be filtered on the screen, and what is chosen of it; knows no Qt."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from levensreis.domain import characteristics
from levensreis.domain.help_step import HelpStep, Source
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
_FIRST: Final = (characteristics.SEX, characteristics.AGE)
_PARTS: Final[Mapping[Told | Coded, tuple[str, Callable[[str], object]]]] = {
    Told.THEME: ("themes", Theme),
    Told.ROLE: ("roles", str),
    Told.HELP_STEP: ("help_steps", HelpStep),
    Told.SOURCE: ("sources", Source),
    Coded.SYSTEM: ("systems", System),
    Coded.INFLUENCE: ("influences", Influence),
}
"""The part of a selection of each, and what its values are."""


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
    is_usual: bool = True
    """Whether it is always there; of the others there are many."""

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
    """Return every filter there is something to choose from, the usual ones first."""
    known = [
        replace(
            _line(
                name,
                _title(name),
                ((value, value_label(name, value)) for value in values),
                selection.values(name),
            ),
            is_usual=name in _FIRST,
        )
        for name, values in _known(options)
    ]
    lines = [
        *(each for each in known if each.is_usual),
        *_of_statements(options, selection),
        *(each for each in known if not each.is_usual),
    ]
    return [each for each in lines if 0 < len(each.choices) <= _MOST]


def _of_statements(options: Options, selection: Selection) -> Iterator[FilterLine]:
    roles = ((role, role) for role in options.roles)
    yield _line(Told.THEME, say("Thema"), _labelled(Theme), selection.themes)
    yield _line(Told.ROLE, say("Verteld door"), roles, selection.roles)
    yield _line(Coded.SYSTEM, say("Systeem"), _labelled(System), selection.systems)
    sides = _labelled((Influence.POSITIVE, Influence.NEGATIVE))
    yield _line(Coded.INFLUENCE, say("Invloed"), sides, selection.influences)
    steps, sources = _labelled(options.help_steps), _labelled(options.sources)
    title = say("Stap naar hulp")
    yield _line(Told.HELP_STEP, title, steps, selection.help_steps)
    yield _line(Told.SOURCE, say("Bron"), sources, selection.sources)


def split(
    lines: Iterable[FilterLine], opened: Collection[Facet], most: int = _MOST
) -> tuple[list[FilterLine], list[FilterLine]]:
    """Divide filters in those that are shown, and those that can be asked for.

    Shown are the first of the usual ones, what is opened, and all with a choice.
    """
    shown: list[FilterLine] = []
    others: list[FilterLine] = []
    usual = 0
    for each in lines:
        usual += each.is_usual
        is_shown = each.is_usual and usual <= most
        wanted = is_shown or each.chosen or each.facet in opened
        (shown if wanted else others).append(each)
    return shown, others


def chosen(selection: Selection, facet: Facet, values: Iterable[str]) -> Selection:
    """Return a selection with other values of one filter; none are all."""
    wanted = frozenset(values)
    if isinstance(facet, Told | Coded):
        name, kind = _PARTS[facet]
        parts: dict[str, Any] = {name: frozenset(map(kind, wanted))}
        return replace(selection, **parts)
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


def _labelled(
    values: Iterable[Theme | System | Influence | HelpStep | Source],
) -> list[tuple[str, str]]:
    return [(each.value, each.label) for each in values]


def _line(
    facet: Facet,
    title: str,
    values: Iterable[tuple[str, str]],
    wanted: frozenset[str],
) -> FilterLine:
    choices = (Choice(value, label, value in wanted) for value, label in values)
    return FilterLine(facet, title, tuple(choices))
