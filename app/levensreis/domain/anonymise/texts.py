"""Every text of a journey that can leave, each with a key of its own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256
from typing import Self

from levensreis.domain.journey import Journey
from levensreis.domain.period import Period
from levensreis.domain.statement import Coding, Statement
from levensreis.domain.theme import Theme
from levensreis.language import say, word

NOTHING_SEEN = "…"
"""In place of a text of which nothing can be seen."""


class Part(StrEnum):
    """Which text of a statement, or of what stands beside them. Values are stored."""

    TEXT = "text"
    STORY = "story"
    QUOTE = "quote"
    MEANING = "meaning"
    PERIOD = "period"
    WITH_WHOM = "with_whom"
    EXAMPLE = "example"
    THEME_STORY = "theme_story"
    ROLE = "role"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_LABELS[self])


@dataclass(frozen=True, slots=True, order=True)
class TextKey:
    """Where a text stands: of which statement, theme or respondent, and which part."""

    owner: str
    """The key of a statement (with that of a factor behind it for an example), a theme,
    or the key of a respondent."""
    part: Part

    def __str__(self) -> str:
        return f"{self.part}:{self.owner}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what `str` wrote; raises ValueError."""
        part, _, owner = text.partition(":")
        return cls(owner, Part(part))


Change = Callable[[TextKey, str], str]
"""What becomes of a text, given where it stands."""


def texts_of(journey: Journey) -> dict[TextKey, str]:
    """Return every text that can leave, in the order in which people read."""
    return dict(_texts(journey))


def with_texts(journey: Journey, change: Change) -> Journey:
    """Return a journey with every text that can leave changed.

    Statements that may not be shared stay as they are: they do not leave.
    """
    stories = {
        theme: change(TextKey(theme.value, Part.THEME_STORY), story)
        for theme, story in journey.notes.stories.items()
    }
    return replace(
        journey,
        respondents=tuple(
            replace(person, role=change(TextKey(person.key, Part.ROLE), person.role))
            for person in journey.respondents
        ),
        notes=replace(journey.notes, stories=stories),
        statements=tuple(
            each if each.withheld else rewritten(each, change)
            for each in journey.statements
        ),
    )


def rewritten(statement: Statement, change: Change) -> Statement:
    """Return a statement with every text in it that leaves changed.

    Loose words do not leave: they are for who records, until they are sorted.
    """

    def changed(part: Part, text: str) -> str:
        return change(TextKey(statement.id.hex, part), text)

    spell = statement.spell
    return replace(
        statement,
        period=Period.parse(changed(Part.PERIOD, statement.period.said)),
        text=changed(Part.TEXT, statement.text).strip() or NOTHING_SEEN,
        story=changed(Part.STORY, statement.story),
        quote=changed(Part.QUOTE, statement.quote),
        meaning=changed(Part.MEANING, statement.meaning),
        spell=spell
        and replace(spell, with_whom=changed(Part.WITH_WHOM, spell.with_whom).strip()),
        codings=tuple(_coding(statement, each, change) for each in statement.codings),
        loose_words=(),
    )


def digest_of(*texts: str) -> str:
    """Return what tells texts apart and does not hold them."""
    joined = "\0".join(texts).encode("utf-8", "surrogatepass")
    return sha256(joined).hexdigest()[:_DIGITS]


_DIGITS = 32


def _coding(statement: Statement, coding: Coding, change: Change) -> Coding:
    key = TextKey(f"{statement.id.hex}/{coding.factor}", Part.EXAMPLE)
    return Coding(coding.factor, change(key, coding.example).strip())


def _texts(journey: Journey) -> Iterator[tuple[TextKey, str]]:
    for person in journey.respondents:
        yield TextKey(person.key, Part.ROLE), person.role
    for theme in Theme:
        story = journey.notes.story(theme)
        if story.strip():
            yield TextKey(theme.value, Part.THEME_STORY), story
        for each in journey.statements:
            if each.theme is theme and not each.withheld:
                yield from _of_statement(each)


def _of_statement(statement: Statement) -> Iterator[tuple[TextKey, str]]:
    found: list[tuple[TextKey, str]] = []

    def seen(key: TextKey, text: str) -> str:
        found.append((key, text))
        return text

    rewritten(statement, seen)
    order = {part: place for place, part in enumerate(Part)}
    found.sort(key=lambda each: order[each[0].part])
    yield from ((key, text) for key, text in found if text.strip())


_LABELS = {
    Part.TEXT: word("uitspraak"),
    Part.STORY: word("toelichting"),
    Part.QUOTE: word("citaat"),
    Part.MEANING: word("wat dat betekende"),
    Part.PERIOD: word("periode"),
    Part.WITH_WHOM: word("met wie"),
    Part.EXAMPLE: word("voorbeeld bij een factor"),
    Part.THEME_STORY: word("verhaal"),
    Part.ROLE: word("rol van een gesprekspartner"),
}
