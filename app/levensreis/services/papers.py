"""Make the papers of a journey: for the parent and the team, to see and to save."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from uuid import UUID

from levensreis.domain.access import AccessKind
from levensreis.domain.contact import Contact
from levensreis.domain.errors import KnownError
from levensreis.domain.progress import NO_PROGRESS, Cancelled, Progress
from levensreis.domain.today import today
from levensreis.language import say
from levensreis.services.access_log import AccessLog
from levensreis.services.member_check import MemberCheckService
from levensreis.services.outgoing import write_outgoing
from levensreis.services.outside import check_ending, check_outside
from levensreis.services.paper_order import (
    SHORTEST_PASSPHRASE,
    Paper,
    PaperOrder,
    PaperRefused,
    checked_passphrase,
)
from levensreis.services.printing import CONTACT, Printing
from levensreis.storage import journeys, settings
from levensreis.storage.database import Database
from levensreis.storage.files import make_folder, remove_empty

__all__ = [
    "SHORTEST_PASSPHRASE",
    "BatchResult",
    "Contact",
    "Paper",
    "PaperOrder",
    "PaperRefused",
    "PaperService",
    "checked_passphrase",
]


@dataclass(frozen=True, slots=True)
class BatchResult:
    """What became of many orders."""

    saved: tuple[Path, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    """The code of a journey, and why its paper was not saved."""
    stopped: bool = False
    """Whether it was stopped on the way: what was saved till then is there, whole."""

    def with_refused(self, code: str, error: KnownError) -> "BatchResult":
        """Return this with one more that was not saved."""
        why = str(error).removeprefix(f"{code}: ")
        return replace(self, refused=(*self.refused, (code, why)))


class PaperService:
    """The use cases around paper, over one open study."""

    def __init__(
        self,
        database: Database,
        log: AccessLog,
        member_check: MemberCheckService,
        today: Callable[[], date] = today,
    ) -> None:
        self._database = database
        self._log = log
        self._today = today
        self._printing = Printing(database, member_check)

    def preview(self, order: PaperOrder, progress: Progress = NO_PROGRESS) -> bytes:
        """Print a paper as it will be saved, but open: without its passphrase.

        Nothing is stored. Raises NotReleased, NotChecked, PaperRefused or Cancelled.
        """
        replace(order, passphrase="").check(self._today())
        made = self._printing.made(order, progress)
        self._log.note(AccessKind.VIEW, order.journey_id, order.paper.kind)
        return made.content

    def save(
        self, order: PaperOrder, path: Path, progress: Progress = NO_PROGRESS
    ) -> None:
        """Save a paper, in place of what was there; raises what `preview` does.

        Of a form its layout is kept, in the same transaction.
        """
        order.check(self._today())
        check_ending(path, say("Papier wordt een pdf"), *order.paper.endings)
        check_outside(self._database, path)
        made = self._printing.made(order, progress)
        progress.check()
        write_outgoing(self._database, self._log, made, path)

    def save_all(
        self,
        orders: Sequence[PaperOrder],
        folder: Path,
        progress: Progress = NO_PROGRESS,
    ) -> BatchResult:
        """Save many papers in a folder, under names of their own.

        What may not leave, or has a file there already, is told and passed over. When
        it is stopped it tells what was saved. Raises PaperRefused for all of them.
        """
        check_outside(self._database, folder / "-")
        for order in orders:
            order.check(self._today())
        if any(each.paper is Paper.LETTER for each in orders):
            self._printing.require_contact()
        made = make_folder(folder)
        try:
            result = self._save_each(orders, folder, progress)
        finally:
            remove_empty(made)
        return result

    def _save_each(
        self, orders: Sequence[PaperOrder], folder: Path, progress: Progress
    ) -> BatchResult:
        codes = self._codes()
        result = BatchResult()
        for done, order in enumerate(orders):
            code = codes.get(order.journey_id, "")
            path = folder / order.paper.file_name(code)
            try:
                progress.step(done, len(orders))
                self._save_new(order, path, progress.part(done, done + 1, len(orders)))
            except Cancelled:
                return replace(result, stopped=True)
            except KnownError as error:
                result = result.with_refused(code, error)
            else:
                result = replace(result, saved=(*result.saved, path))
        return result

    def _save_new(self, order: PaperOrder, path: Path, progress: Progress) -> None:
        if path.exists():
            raise PaperRefused(
                say(
                    "{name} staat al in deze map. Haal dat bestand weg of kies een "
                    "andere map.",
                    name=path.name,
                )
            )
        self.save(order, path, progress)

    def _codes(self) -> dict[UUID, str]:
        with self._database.transaction() as connection:
            return journeys.codes_by_id(connection)

    def has_unprintable(self, journey_id: UUID) -> bool:
        """Tell whether something was told in letters that the typeface does not have.

        A parent may answer in any script, and taken over it comes on the next paper.
        """
        from levensreis.reports.paper.fonts import cleaned, missing, register

        register()
        with self._database.transaction() as connection:
            told = journeys.get(connection, journey_id).statements
        return any(
            missing(cleaned(words))
            for each in told
            for words in (each.text, each.story, each.quote, each.meaning)
        )

    def contact(self) -> Contact:
        """Return whom a parent can ask; without a name when nobody filled that in."""
        return self._printing.contact()

    def set_contact(self, contact: Contact) -> None:
        """Keep whom a parent can ask, for every letter; raises PaperRefused."""
        trimmed = contact.trimmed()
        if not trimmed.name:
            raise PaperRefused(say("Vul de naam in van wie ouders kunnen vragen."))
        with self._log.writing(AccessKind.EDIT, what=CONTACT) as connection:
            settings.put(connection, CONTACT, trimmed.as_text())
