"""The guide (leidraad): what to ask about each part of a life, and what was."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from levensreis.domain.theme import Theme
from levensreis.language import say, word


class ProbeState(StrEnum):
    """How it stands with a probe. Values are stored."""

    ASKED = "asked"
    ANSWERED = "answered"
    NOT_APPLICABLE = "not_applicable"
    DECLINED = "declined"

    @property
    def label(self) -> str:
        """The words on screen."""
        return say(_LABELS[self])

    @property
    def short_label(self) -> str:
        """The words on a small button."""
        return say(_SHORT_LABELS[self])

    @property
    def is_done(self) -> bool:
        """Tell whether nobody has to come back to it."""
        return self is not ProbeState.ASKED


@dataclass(frozen=True, slots=True)
class Probe:
    """A question to a respondent (vraag), in words that can be read out."""

    key: str
    """Stays the same in every version of the guide: answers are kept by it."""
    theme: Theme
    text: str
    hint: str = ""
    """What the interviewer listens for; not to be read out."""


class GuideProgress(NamedTuple):
    """How many probes need not be come back to, and of how many."""

    done: int
    all: int


@dataclass(frozen=True)
class Guide:
    """Probes in the order of the conversation."""

    probes: tuple[Probe, ...]
    version: int = 1
    source: str = ""

    @cached_property
    def by_key(self) -> dict[str, Probe]:
        """Every probe by its key."""
        return {probe.key: probe for probe in self.probes}

    def in_theme(self, theme: Theme) -> list[Probe]:
        """Return the probes of one theme."""
        return [probe for probe in self.probes if probe.theme is theme]

    def progress(
        self, theme: Theme, answers: Mapping[str, ProbeState]
    ) -> GuideProgress:
        """Count the probes of a theme that are done.

        Answers to probes of another version of the guide do not count.
        """
        states = [answers.get(probe.key) for probe in self.in_theme(theme)]
        done = sum(state is not None and state.is_done for state in states)
        return GuideProgress(done, len(states))


_LABELS = {
    ProbeState.ASKED: word("gevraagd"),
    ProbeState.ANSWERED: word("beantwoord"),
    ProbeState.NOT_APPLICABLE: word("niet van toepassing"),
    ProbeState.DECLINED: word("wil er niet over praten"),
}
_SHORT_LABELS = {
    ProbeState.ASKED: word("gevraagd"),
    ProbeState.ANSWERED: word("beantwoord"),
    ProbeState.NOT_APPLICABLE: word("n.v.t."),
    ProbeState.DECLINED: word("liever niet"),
}
