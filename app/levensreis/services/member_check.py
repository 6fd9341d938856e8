"""The member check: forms that are made, what comes back, and how it is worked in."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from levensreis.domain.access import AccessKind
from levensreis.domain.form_layout import GENERAL, NO_LAYOUT, FormLayout
from levensreis.domain.journey import Journey
from levensreis.domain.member_check import checks, ending
from levensreis.domain.member_check.answers import Given
from levensreis.domain.member_check.notices import notices_of
from levensreis.domain.member_check.receipts import Place, Receipt, since
from levensreis.domain.member_check.rounds import CheckRound, CheckState, Why, state
from levensreis.domain.member_check.shown import shown_of
from levensreis.domain.member_check.working import (
    Closing,
    NotChecked,
    Outcome,
    Shown,
    Verdict,
)
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.language import say
from levensreis.reports.paper.model import FormCode
from levensreis.services.access_log import AccessLog, now, this_user
from levensreis.services.returned_forms import (
    Reading,
    read_files,
    round_of,
    what_changes,
    what_is_new,
)
from levensreis.services.settling import Settling, settled
from levensreis.storage import journeys, member_check
from levensreis.storage.access_log import Transaction
from levensreis.storage.check_marks import marks_of
from levensreis.storage.database import Database

__all__ = ["MemberCheckService", "NewForm", "Reading"]

_PART: Final = "member_check"
"""What of a journey was seen or changed, in the log."""
_BYTES_OF_NAME: Final = 8
"""So many, that no two forms in the world have one name by chance."""


@dataclass(frozen=True, slots=True)
class NewForm:
    """A form that is to be made: its name and version, and what it asks."""

    code: FormCode
    only: Mapping[UUID, Why] | None
    """Which statements it asks, and why again; None for every one."""
    shown: Shown
    made: datetime
    names_stay: bool

    @property
    def version(self) -> int:
        """Counted from 1 within a journey."""
        return self.code.version

    def round(self, layout: FormLayout) -> CheckRound:
        """Return the round that begins with it, once it is printed."""
        return CheckRound(
            version=self.code.version,
            form=self.code.form,
            made=self.made,
            layout=layout,
            shown=self.shown,
            names_stay=self.names_stay,
        )


class MemberCheckService:
    """The use cases around the member check, over one open study."""

    def __init__(self, database: Database, log: AccessLog) -> None:
        self._database = database
        self._log = log
        self._names: dict[UUID, str] = {}
        """Of each first form that was printed and not kept yet."""
        self._states: dict[UUID, tuple[int, CheckState]] = {}
        """By journey, with the mark of what it was told of."""

    def new_form(
        self, journey_id: UUID, *, names_stay: bool = False, only_changed: bool = True
    ) -> NewForm:
        """Return what the next form of a journey asks; raises NotChecked.

        Nothing is stored: see `sent`. Until then every form has the same name.
        """
        with self._database.transaction() as connection:
            told, rounds = _read(connection, journey_id)
        shown = shown_of(told)
        name = self._names.setdefault(journey_id, secrets.token_hex(_BYTES_OF_NAME))
        return NewForm(
            FormCode(rounds[0].form if rounds else name, len(rounds) + 1),
            checks.asked_next(rounds, shown, only_changed=only_changed),
            shown,
            now(),
            names_stay,
        )

    def sent(self, journey_id: UUID, made: CheckRound, connection: Transaction) -> None:
        """Store a form that leaves, in the transaction in which that is logged.

        Raises NotChecked when the journey changed while the form was being made.
        """
        told, rounds = _read(connection, journey_id)
        if made.version != len(rounds) + 1 or made.shown != shown_of(told):
            raise NotChecked(
                say(
                    "De levensreis veranderde terwijl het formulier werd gemaakt. Maak "
                    "het formulier opnieuw."
                )
            )
        member_check.add(connection, journeys.key_of(connection, journey_id), made)

    def read(
        self,
        files: Sequence[Path],
        journey_id: UUID | None = None,
        passphrase: str = "",
        progress: Progress = NO_PROGRESS,
    ) -> Reading:
        """Read a form that came back, in one file or several; nothing is stored.

        Without a journey it is that of the form. Raises NotReadBack.
        """
        owner, returned = read_files(
            self._database, files, journey_id, passphrase, progress
        )
        with self._log.writing(AccessKind.VIEW, owner, _PART) as connection:
            told, rounds = _read(connection, owner)
        mine, last = round_of(rounds, returned), rounds[-1]
        beside = since(returned, mine.shown, shown_of(told))
        came = what_is_new(rounds, beside)
        changed = what_changes(last, last.with_received(came))
        return Reading(owner, beside, mine, notices_of(beside, last, changed), changed)

    def keep(self, reading: Reading) -> CheckRound:
        """Keep what was read, beside all that was kept before; return the round."""
        journey_id = reading.journey_id
        with self._log.writing(AccessKind.IMPORT, journey_id, _PART) as connection:
            _, rounds = _read(connection, journey_id)
            came = what_is_new(rounds, reading.returned)
            return _received(connection, journey_id, rounds[-1], came)

    def rounds(self, journey_id: UUID) -> list[CheckRound]:
        """Return every round of a journey, the first first."""
        with self._log.writing(AccessKind.VIEW, journey_id, _PART) as connection:
            key = journeys.key_of(connection, journey_id)
            return member_check.of_journey(connection, key)

    def state(self, journey_id: UUID) -> CheckState:
        """Tell how far the check of a journey is."""
        with self._database.transaction() as connection:
            told, rounds = _read(connection, journey_id)
        return state(rounds, shown_of(told))

    def states(self) -> dict[UUID, CheckState]:
        """Tell how far the check of each journey is."""
        with self._database.transaction() as connection:
            marks = marks_of(connection)
            for each, mark in marks.items():
                if self._states.get(each, (0, None))[0] != mark:
                    self._states[each] = mark, _state_of(connection, each)
            every = journeys.codes_by_id(connection)
        return {
            each: self._states[each][1] if each in marks else CheckState.NONE
            for each in every
        }

    def shown(self, journey_id: UUID) -> Shown:
        """Return what a form would show of each statement now, as digests."""
        with self._database.transaction() as connection:
            return shown_of(journeys.get(connection, journey_id))

    def settle(
        self,
        journey_id: UUID,
        statement: UUID | None,
        verdict: Verdict,
        reason: str = "",
        text: str | None = None,
    ) -> CheckRound:
        """Store what is done with an answer, or with the remark (None).

        `text` is what the statement says from now on, changed as by an edit; what is
        taken over without one says what the parent wrote. Raises NotChecked.
        """
        with self._log.writing(AccessKind.EDIT, journey_id, _PART) as connection:
            told, rounds = _read(connection, journey_id)
            return settled(
                connection, told, rounds, Settling(statement, verdict, reason, text)
            )

    def answer(self, journey_id: UUID, place: Place | None, given: Given) -> CheckRound:
        """Store what a person typed over, or chose where it was doubtful.

        At a statement, at the remark (None or `GENERAL`) or at `APPROVAL`. What was
        read before it is kept.
        """
        where = GENERAL if place is None else place
        with self._log.writing(AccessKind.EDIT, journey_id, _PART) as connection:
            _, rounds = _read(connection, journey_id)
            last = checks.last_of(rounds)
            checks.check_place(last, where if isinstance(where, UUID) else None)
            picture = given.picture or last.places.get(where, given).picture
            typed = Receipt(
                where,
                replace(given, picture=picture, doubts=frozenset()),
                _version_at(last, where),
                *_by_and_at(),
                is_typed=True,
                is_late=last.closing is not None,
            )
            return _received(connection, journey_id, last, [typed])

    def close(self, journey_id: UUID, outcome: Outcome, reason: str = "") -> CheckRound:
        """End the round: approved, or without for a reason; raises NotChecked.

        Without is also possible before there is a form: why there was no check.
        """
        with self._log.writing(AccessKind.EDIT, journey_id, _PART) as connection:
            told, rounds = _read(connection, journey_id)
            shown = shown_of(told)
            key = journeys.key_of(connection, journey_id)
            if ending.needs_no_form(rounds, shown):
                ending.check_ending(outcome, reason)
                last = _without_form(rounds, shown)
                member_check.add(connection, key, last)
            else:
                ending.check_closing(rounds, shown, outcome, reason)
                last = rounds[-1]
            closing = Closing(outcome, reason.strip(), *_by_and_at(), shown)
            member_check.close(connection, key, last.version, closing)
        return replace(last, closing=closing)


def _read(
    connection: Transaction, journey_id: UUID
) -> tuple[Journey, list[CheckRound]]:
    told = journeys.get(connection, journey_id)
    key = journeys.key_of(connection, journey_id)
    return told, member_check.of_journey(connection, key)


def _state_of(connection: Transaction, journey_id: UUID) -> CheckState:
    last = member_check.newest_of(connection, journeys.key_of(connection, journey_id))
    # Only of what is closed it matters what the journey says now.
    is_closed = last is not None and last.closing is not None
    shown = shown_of(journeys.get(connection, journey_id)) if is_closed else {}
    return state([last] if last else [], shown)


def _received(
    connection: Transaction, journey_id: UUID, last: CheckRound, came: list[Receipt]
) -> CheckRound:
    key = journeys.key_of(connection, journey_id)
    member_check.receive(connection, key, last.version, came)
    return last.with_received(came)


def _without_form(rounds: Sequence[CheckRound], shown: Shown) -> CheckRound:
    """Return a round of a check that ends before any form was made."""
    form = rounds[0].form if rounds else secrets.token_hex(_BYTES_OF_NAME)
    return CheckRound(len(rounds) + 1, form, now(), NO_LAYOUT, shown)


def _version_at(last: CheckRound, place: Place) -> int:
    """Return of which form the answer at a place is: maybe of an older one."""
    return max((each.version for each in last.earlier(place)), default=last.version)


def _by_and_at() -> tuple[str, datetime]:
    return this_user()[0], now()
