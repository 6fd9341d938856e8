"""What a line of the quick bar means at this desk. Knows no Qt."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from levensreis.domain import quick_entry
from levensreis.domain.codebook import Factor
from levensreis.domain.fold import fold
from levensreis.domain.influence import Influence
from levensreis.domain.journey import InvalidJourney, Respondent, respondent_named
from levensreis.domain.quick_entry import Surroundings
from levensreis.domain.statement import Statement
from levensreis.language import say
from levensreis.ui.interview.desk import Desk

MOST_TAGS: Final = 40
UNSURE: Final = "?"
"""Marks a statement of which the time is unclear, as if it was typed."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What the quick line would record, in words."""

    words: str
    doubtful: bool
    """Something in it is kept as said, to be sorted later."""


class Line:
    """Reads lines: who speaks, and whether it is a second account of an event."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.account: UUID | None = None
        """The statement of which the line gives another account, if it is there."""
        self.parked: UUID | None = None
        """The item of the parking list that was taken into the line."""

    @property
    def respondent(self) -> str | None:
        """The key of who speaks; it stays on the desk."""
        return self._desk.respondent

    @respondent.setter
    def respondent(self, key: str | None) -> None:
        self._desk.respondent = key

    @property
    def respondents(self) -> tuple[Respondent, ...]:
        """Who can speak in this journey."""
        return self._desk.journey.respondents if self._desk.journey else ()

    @property
    def account_of(self) -> Statement | None:
        """The statement of which the line gives another account, as it is now."""
        recording = self._desk.recording
        if recording is None or self.account is None:
            return None
        return recording.statement(self.account)

    def begin(self) -> None:
        """Be ready for another journey: the first respondent speaks.

        In the one that lay open already the line goes on where it was.
        """
        people = self.respondents
        known = any(each.key == self.respondent for each in people)
        if not known:
            self.respondent = people[0].key if people else None
        if self.account_of is None:
            self.account = None
        if all(each.id != self.parked for each in self._desk.notes.open_items):
            self.parked = None

    def read(self, line: str, influence: Influence | None = None) -> Statement | None:
        """Return the statement that a line means; None when it tells of nothing."""
        made = quick_entry.to_statement(line, self._around(influence))
        if made is not None and not made.loose_words and quick_entry.is_doubtful(line):
            made = replace(made, loose_words=(UNSURE,))
        event = self.account_of
        return (
            made if made is None or event is None else replace(made, theme=event.theme)
        )

    def preview(self, line: str, influence: Influence | None = None) -> Preview | None:
        """Tell in words what a line would record; None when that is nothing."""
        made = self.read(line, influence)
        if made is None:
            return None
        words = quick_entry.in_words(made, self._around())
        doubtful = bool(made.loose_words) or quick_entry.is_doubtful(line)
        return Preview(words, doubtful)

    def suggest(
        self, sign: str, words: str, line: str, influence: Influence | None = None
    ) -> list[tuple[str, str, str]]:
        """Return what a tag in a line can become: the word, its label and more.

        Somebody who is not known yet has no word.
        """
        if sign == "@":
            return self._people(words) or self._newcomer(words)
        told = line if words else line.removesuffix(sign)  # not a tag yet
        side = quick_entry.read_line(told).influence or influence or Influence.NEUTRAL
        return [
            ("_".join(factor.label.split()), factor.label, describe(factor))
            for factor in self._desk.codebook.search(words, side)[:MOST_TAGS]
        ]

    def _people(self, words: str) -> list[tuple[str, str, str]]:
        wanted = fold(words)
        return [
            (person.key, person.role, f"@{person.key}")
            for person in self.respondents
            if wanted in fold(f"{person.key} {person.role}")
        ]

    def _newcomer(self, words: str) -> list[tuple[str, str, str]]:
        if self._desk.journey is None:
            return []
        try:
            person = newcomer(words, self.respondents)
        except InvalidJourney:  # no word in it yet
            return []
        told = say("Nieuwe gesprekspartner: {role}", role=person.role)
        return [("", told, say("Tab voegt toe, als @{key}", key=person.key))]

    def _around(self, influence: Influence | None = None) -> Surroundings:
        return Surroundings(
            theme=self._desk.theme,
            codebook=self._desk.codebook,
            respondents=self.respondents,
            respondent=self.respondent,
            influence=influence,
        )


def newcomer(words: str, others: Iterable[Respondent]) -> Respondent:
    """Return who is meant by words behind @ that name nobody; raises InvalidJourney."""
    return respondent_named(words.replace("_", " ").strip(), others)


def describe(factor: Factor) -> str:
    """Return where a factor works and on which side, in few words."""
    where = factor.group.label if factor.group else factor.system.label
    sign = factor.influence.sign.replace("-", "−")
    return f"{sign}  {where}" + (f" · {say('eigen')}" if factor.own else "")
