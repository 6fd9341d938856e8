"""What a person looks through beside names: a tick for each. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from levensreis.domain.anonymise.checklist import CLUES, Clue
from levensreis.domain.anonymise.decisions import Verdict
from levensreis.language import say, word
from levensreis.services.anonymising import Anonymised
from levensreis.ui.anonymise.context import Sight, sight_of
from levensreis.ui.anonymise.work import Work

MOST_SHOWN: Final = 6
"""Places of one clue; what is more is counted."""


@dataclass(frozen=True, slots=True)
class ClueSight:
    """A clue with what was found of it."""

    clue: Clue
    is_ticked: bool
    sights: tuple[Sight, ...]
    more: int
    """How many places are not shown."""


class CluesView(Protocol):
    """What the presenter asks of a panel."""

    def show_clues(self, clues: Sequence[ClueSight], *, is_told: bool = True) -> None:
        """Show everything that is to be looked through; nothing while it is read.

        Neither when nothing was told.
        """


class CluesPresenter:
    """Keeps what was looked through, as decisions of the journey."""

    def __init__(self, view: CluesView, work: Work) -> None:
        self._view = view
        self._work = work

    def refresh(self) -> None:
        """Show what is ticked, and what the texts hold of each clue."""
        state = self._work.state
        if state is None:
            self._view.show_clues(())
        elif not state.is_told:
            self._view.show_clues((), is_told=False)
        else:
            self._view.show_clues([_seen(clue, state) for clue in CLUES])

    def tick(self, clue: Clue, *, is_ticked: bool) -> bool:
        """Keep that somebody looked it through, or take that back."""
        verdict = Verdict.KEEP if is_ticked else Verdict.OPEN
        words = word("‘{clue}’ nagekeken") if is_ticked else word("‘{clue}’ weer open")
        name = say(words, clue=clue.label)
        made = clue.ticked(verdict)
        return self._work.attempt(lambda: self._work.decide(made, name=name))


def _seen(clue: Clue, state: Anonymised) -> ClueSight:
    find = state.rewriting.findings.of
    places = list(clue.places(map(find, state.texts.values())))
    return ClueSight(
        clue,
        is_ticked=clue not in state.open_clues,
        sights=tuple(
            sight_of(seen.text, start, end) for seen, start, end in places[:MOST_SHOWN]
        ),
        more=max(len(places) - MOST_SHOWN, 0),
    )
