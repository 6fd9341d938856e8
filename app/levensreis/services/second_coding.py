"""Let a second coder judge statements blind, and tell how far the two agree.

What a second coder finds is kept apart: nothing that is counted changes. Who talks a
difference through settles it in the codebook (`CodebookWork.recode`); that changes no
judgement, so agreement stays what it was before they talked.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from levensreis.domain.access import MOMENT, AccessKind
from levensreis.domain.agreement import Agreement, Judgement, agreement
from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work.deeds import Recode
from levensreis.domain.codebook_work.history import counting
from levensreis.domain.codebook_work.material import BlindStatement, CodedStatement
from levensreis.domain.codebook_work.permission import InvalidWork, require_codes
from levensreis.domain.codebook_work.state import CodebookState, replayed
from levensreis.language import say
from levensreis.services.access_log import now, this_user
from levensreis.services.merging import MergedStudy
from levensreis.storage import access_log
from levensreis.storage.research import (
    codebook_work,
    coded_statements,
    second_codings,
)
from levensreis.storage.research.second_codings import Found, Seen


@dataclass(frozen=True, slots=True)
class CoderProgress:
    """How far a second coder is."""

    done: int
    total: int
    """Statements that can have a factor. Any number of them is a sample by chance."""


@dataclass(frozen=True, slots=True)
class TalkItem:
    """A statement that two coders coded differently."""

    statement: CodedStatement
    """As it is now; `fids` may have been changed since."""
    first: tuple[FactorId, ...]
    second: tuple[FactorId, ...]
    is_settled: bool
    """Whether it was recoded, or kept as it is, after the second coder judged it."""


class SecondCoding:
    """What second coders judge of a merged study, each by a name."""

    def __init__(self, merged: MergedStudy) -> None:
        self._target = merged.target
        self._coder = ""

    def coders(self) -> list[str]:
        """Return who judged any statement."""
        with self._target.transaction() as connection:
            return second_codings.coders(connection)

    def begin(self, coder: str) -> CoderProgress:
        """Work as a coder, new or known, from now on.

        Raises InvalidWork without a name.
        """
        name = " ".join(coder.split())
        if not name:
            raise InvalidWork(say("Vul de naam van de tweede codeur in."))
        self._coder = name
        return self.progress()

    def progress(self) -> CoderProgress:
        """Tell how far the coder is."""
        with self._target.transaction() as connection:
            return CoderProgress(*second_codings.counts(connection, self._coder))

    def next_statements(self, number: int = 1) -> list[BlindStatement]:
        """Return what to judge next, in an order by chance that all coders share."""
        with self._target.transaction() as connection:
            return second_codings.unseen(connection, self._coder, number)

    def code(self, sid: str, fids: Sequence[FactorId]) -> None:
        """Keep what the coder finds of a statement; no factor is an answer too.

        The last answer counts. Raises InvalidWork for what is not there, or a factor
        on the other side than the statement.
        """
        moment = now()
        with self._target.transaction() as connection:
            work = codebook_work.read(connection)
            sides = coded_statements.sides_of(connection, [sid])
            require_codes(sid, fids, work.state, sides)
            found = Found(self._coder, sid, tuple(fids), work.last)
            second_codings.put(connection, found, moment.strftime(MOMENT))
            access_log.append(
                connection, AccessKind.EDIT, moment, this_user(), what="tweede codeur"
            )

    def agreement(self) -> Agreement:
        """Tell how far the coder agrees with the first, before they talked."""
        with self._target.transaction() as connection:
            work = codebook_work.read(connection)
            seen = second_codings.seen(connection, self._coder)
        judged = [_judged(each, work.state) for each in seen]
        return agreement(judged, [each.fid for each in work.state.factors])

    def to_talk_through(self) -> list[TalkItem]:
        """Return the statements that are coded differently, the open ones first."""
        with self._target.transaction() as connection:
            work = codebook_work.read(connection)
            seen = second_codings.seen(connection, self._coder)
            told = {each.sid: each for each in seen}
            judged = [_judged(each, work.state) for each in seen]
            other = {each.sid: each for each in judged if not each.is_alike}
            statements = coded_statements.with_sids(connection, list(other))
        settled = {
            event.deed.sid: event.number
            for event in counting(work.events)
            if isinstance(event.deed, Recode)
        }
        order = {each.fid: place for place, each in enumerate(work.state.factors)}
        found = [
            TalkItem(
                each,
                tuple(sorted(other[each.sid].first, key=order.__getitem__)),
                tuple(sorted(other[each.sid].second, key=order.__getitem__)),
                settled.get(each.sid, 0) > told[each.sid].after_event,
            )
            for each in statements
        ]
        return sorted(found, key=lambda each: each.is_settled)


def _judged(seen: Seen, state: CodebookState) -> Judgement:
    """Return what both found, in the codebook of now.

    Merging and splitting factors is done to both. What somebody recoded after the
    second coder judged came of talking, and is no judgement.
    """
    changes = state.changes_of(seen.sid)
    before = [
        each
        for each in changes
        if not each.is_of_reading or each.number <= seen.after_event
    ]
    after = [
        each
        for each in changes
        if not each.is_of_reading and each.number > seen.after_event
    ]
    first, second = replayed(before, seen.arrived), replayed(after, seen.given)
    standing = state.by_id.keys()
    return Judgement(
        seen.sid, frozenset(first) & standing, frozenset(second) & standing
    )
