"""Every text of a journey before and after, under its theme. Knows no Qt."""

from collections.abc import Iterator
from dataclasses import dataclass

from levensreis.domain.anonymise.replacements import Replacement
from levensreis.domain.anonymise.texts import TextKey
from levensreis.domain.theme import Theme
from levensreis.language import say
from levensreis.services.anonymising import Anonymised


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """One text, cleaned, with what changes in it."""

    key: TextKey
    heading: str
    """Its theme, or what else it belongs to."""
    text: str
    changes: tuple[Replacement, ...]
    """From left to right, without overlap."""


def before_and_after(state: Anonymised) -> Iterator[BeforeAfter]:
    """Return every text, in the order in which people read."""
    headings = headings_of(state)
    for key, text in state.texts.items():
        plain = state.rewriting.findings.of(text).text
        yield BeforeAfter(key, headings[key], plain, tuple(_changes(state, key)))


def headings_of(state: Anonymised) -> dict[TextKey, str]:
    """Return under which theme each text stands."""
    themes = {each.id.hex: each.theme for each in state.journey.statements}
    themes |= {theme.value: theme for theme in Theme}
    return {key: _heading(key, themes) for key in state.texts}


def _heading(key: TextKey, themes: dict[str, Theme]) -> str:
    theme = themes.get(key.owner.partition("/")[0])
    return theme.label if theme is not None else say("Wie het vertelden")


def _changes(state: Anonymised, key: TextKey) -> Iterator[Replacement]:
    done = 0
    for point in state.points[key]:
        new = point.replacement
        if new is not None and new.start >= done:
            done = new.end
            yield new
