"""Print the papers of a journey, ready to be looked through and written.

What is for the team is made of a `ReleasedJourney` only; what is for the parent may be
made of a `ToldJourney`. ReportLab is slow to load: only when something is printed.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from levensreis.domain.anonymise.release import ForParent, ReleasedJourney, blank
from levensreis.domain.contact import Contact
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.language import in_dutch, say
from levensreis.services.outgoing import Outgoing
from levensreis.services.paper_order import (
    Paper,
    PaperOrder,
    PaperRefused,
    checked_passphrase,
)
from levensreis.services.releasing import AsTold, Released, Releasing
from levensreis.storage import settings
from levensreis.storage.access_log import Transaction
from levensreis.storage.database import Database

if TYPE_CHECKING:
    from levensreis.services.member_check import MemberCheckService, NewForm

CONTACT: Final = "contact"
"""Under which name it is kept, and what was changed, in the log."""
_NO_CODE: Final = "-"


class Printing:
    """Prints any paper of any journey of one open study."""

    def __init__(self, database: Database, member_check: "MemberCheckService") -> None:
        self._database = database
        self._releasing = Releasing(database)
        self._member_check = member_check

    def made(self, order: PaperOrder, progress: Progress) -> Outgoing:
        """Print what was ordered; raises NotReleased, NotChecked or PaperRefused."""
        match order.paper:
            case Paper.OVERVIEW:
                found = self._releasing.released(order.journey_id)
                return _replaced(order, found, _overview, progress)
            case Paper.WRITE_UP:
                return self._for_parent(order, _write_up, progress)
            case Paper.SHORT:
                return self._for_parent(order, _short, progress)
            case Paper.CHECK_FORM:
                return self._form(order, progress)
            case Paper.LETTER:
                return self._letter(order, progress)

    def contact(self) -> Contact:
        """Return whom a parent can ask; without a name when nobody filled that in."""
        with self._database.transaction() as connection:
            return Contact.from_text(settings.get(connection, CONTACT))

    def require_contact(self) -> Contact:
        """Return whom a parent can ask; raises PaperRefused when that is not known."""
        found = self.contact()
        if not found.name:
            raise PaperRefused(
                say(
                    "Vul eerst in bij wie ouders terechtkunnen: in Op papier, bij "
                    "de brief, of bij het commando met --contact."
                )
            )
        return found

    def _for_parent(
        self,
        order: PaperOrder,
        make: Callable[[ForParent, Progress], bytes],
        progress: Progress,
    ) -> Outgoing:
        if order.names_stay:
            told = self._releasing.as_told(order.journey_id)
            return _as_told(order, told, make, progress)
        found = self._releasing.released(order.journey_id)
        return _replaced(order, found, make, progress)

    def _form(self, order: PaperOrder, progress: Progress) -> Outgoing:
        """Print a form; where everything stands on it is kept if it is written."""
        new = self._member_check.new_form(
            order.journey_id,
            names_stay=order.names_stay,
            only_changed=order.only_changed,
        )
        printer = _Form(new)
        outgoing = self._for_parent(order, printer, progress)
        made = new.round(printer.layout)

        def remember(connection: Transaction) -> None:
            self._member_check.sent(order.journey_id, made, connection)

        return replace(outgoing, also=remember)

    def _letter(self, order: PaperOrder, progress: Progress) -> Outgoing:
        """Print the letter: nothing that was told is in it, but the code is."""
        from levensreis.reports.letter import letter_pdf

        contact = self.require_contact()
        found = self._releasing.as_told(order.journey_id)

        def make(code: str, progress: Progress) -> bytes:
            with in_dutch():
                return letter_pdf(
                    contact,
                    progress,
                    code=code,
                    back_by=order.back_by,
                    names_stay=order.names_stay,
                )

        return Outgoing(
            order.paper.kind,
            make(found.released.journey.code, progress),
            [found.register],
            lambda: make(_NO_CODE, NO_PROGRESS),
            journey_id=order.journey_id,
            seal=_seal(order),
        )


class _Form:
    """Prints a form, and remembers where everything stands on it."""

    def __init__(self, new: "NewForm") -> None:
        self._new = new

    def __call__(self, readable: ForParent, progress: Progress) -> bytes:
        from levensreis.reports.member_check import check_form

        with in_dutch():
            pdf, self.layout = check_form(
                readable,
                self._new.code,
                progress,
                only=self._new.only,
                confidential=readable.names_stay,
            )
        return pdf


def _replaced(
    order: PaperOrder,
    found: Released,
    make: Callable[[ReleasedJourney, Progress], bytes],
    progress: Progress,
) -> Outgoing:
    return Outgoing(
        order.paper.kind,
        make(found.released, progress),
        [found.register],
        lambda: make(blank(found.released), NO_PROGRESS),
        found.released.kept,
        order.journey_id,
        seal=_seal(order),
    )


def _as_told(
    order: PaperOrder,
    found: AsTold,
    make: Callable[[ForParent, Progress], bytes],
    progress: Progress,
) -> Outgoing:
    return Outgoing(
        order.paper.kind,
        make(found.released, progress),
        [found.register],
        bytes,
        journey_id=order.journey_id,
        names_stay=True,
        seal=_seal(order),
    )


def _seal(order: PaperOrder) -> Callable[[bytes], bytes] | None:
    if not order.passphrase:
        return None
    passphrase = checked_passphrase(order.passphrase)

    def seal(pdf: bytes) -> bytes:
        from levensreis.reports.paper.protect import protected

        return protected(pdf, passphrase)

    return seal


def _overview(released: ReleasedJourney, progress: Progress) -> bytes:
    from levensreis.reports.summary import summary_pdf

    with in_dutch():  # whatever the screen speaks
        return summary_pdf(released, progress)


def _write_up(readable: ForParent, progress: Progress) -> bytes:
    from levensreis.reports.write_up import write_up_pdf

    with in_dutch():
        return write_up_pdf(readable, progress)


def _short(readable: ForParent, progress: Progress) -> bytes:
    from levensreis.reports.short_version import short_version_pdf

    with in_dutch():
        return short_version_pdf(readable, progress, confidential=readable.names_stay)
