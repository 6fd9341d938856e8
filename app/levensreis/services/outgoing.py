"""Write a file that leaves the study: looked through first, and remembered."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final
from uuid import UUID

from levensreis.domain.access import AccessKind
from levensreis.domain.anonymise.kept import Kept
from levensreis.domain.anonymise.known import Known
from levensreis.domain.anonymise.leak import Leak, LeakScan
from levensreis.domain.anonymise.places import hinted
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.release import NotReleased
from levensreis.domain.anonymise.writing import key_of
from levensreis.domain.erasure import ExportKind, LeftOutside
from levensreis.domain.fold import fold
from levensreis.language import say
from levensreis.services.access_log import AccessLog, now, this_user
from levensreis.services.outside import check_outside
from levensreis.storage import export_record
from levensreis.storage.access_log import Transaction
from levensreis.storage.database import Database
from levensreis.storage.files import write_whole

REFUSED: Final = "refused"
"""What the log tells of an export in which something was found."""
_OURS: Final = ("levensreis", "reportlab", "anonymous")
"""What our own files tell of what made them: nobody is known by that."""
_MOST_TOLD: Final = 3
FOR_PARENTS: Final = frozenset(
    {ExportKind.WRITE_UP, ExportKind.SHORT, ExportKind.CHECK_FORM}
)
"""The only files in which names may stand as they were told."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """The bytes of a file that is to leave, and what must not be in it."""

    kind: ExportKind
    content: bytes
    registers: Collection[Register]
    """Of every journey that is in it."""
    form: Callable[[], bytes]
    """Makes the same file without a word that was told: what it prints of itself."""
    kept: Collection[Kept] = ()
    """Where words stand of which somebody decided that they stay."""
    journey_id: UUID | None = None
    """The one that is in it; None when there are more."""
    among: Collection[UUID] | None = None
    """Which are in it; None for every one that may count."""
    names_stay: bool = False
    """Whether names stand in it as told; its own name is looked at all the same."""
    seal: Callable[[bytes], bytes] | None = None
    """Makes of the content the copy that is written, which nobody can look through."""
    parts: Mapping[str, "Outgoing"] = field(default_factory=dict)
    """What many journeys make together, each by its code as if it were alone.

    A name that one register hides may be what somebody is called in another journey.
    """
    also: Callable[[Transaction], None] | None = None
    """What is to be remembered if it is written, and else is not."""

    def __post_init__(self) -> None:
        if self.names_stay and self.kind not in FOR_PARENTS:
            raise TypeError("names stay only in what is for a parent")


def write_outgoing(
    database: Database, log: AccessLog, outgoing: Outgoing, path: Path
) -> None:
    """Write a file; raises NotReleased when something in it must not leave.

    That it was made is known when it is there, or it is not there. That something was
    found is told in the log.
    """
    check_outside(database, path)
    if refusal := _refusal(outgoing, path.name):
        log.note(AccessKind.EXPORT, outgoing.journey_id, REFUSED)
        raise NotReleased(refusal)
    kind, journey_id = outgoing.kind, outgoing.journey_id
    left = LeftOutside(kind, now(), str(path.absolute()))
    content = outgoing.content
    if outgoing.seal is not None:
        content = outgoing.seal(content)
    with log.writing(AccessKind.EXPORT, journey_id, kind) as connection:
        export_record.put(connection, left, journey_id, outgoing.among)
        if outgoing.also is not None:
            outgoing.also(connection)
        write_whole(path, content)


def found_in_name(outgoing: Outgoing, name: str) -> list[str]:
    """Return what stands in the name of a file that must not leave.

    In a name nobody decided that anything stays.
    """
    return _scan(outgoing).without_kept().find(name)


def found_in(outgoing: Outgoing) -> list[Leak]:
    """Return what stands in a file that must not leave."""
    # The libraries that read files are slow to load: only when one is made.
    from levensreis.services.leak_scan import scan_content

    if outgoing.names_stay:
        return scan_content(outgoing.content, "", LeakScan([]), _maker())
    scan = _scan(outgoing)
    leaks = scan_content(outgoing.content, "", scan, _maker())
    # What is drawn in our own files was released before it was drawn.
    leaks = [each for each in leaks if not each.is_picture]
    if not leaks:
        return []
    # A name can be a word that the form prints of itself: Per, Systeem.
    form = scan_content(outgoing.form(), "", scan)
    printed = {key_of(each.found) for each in form if each.found}
    named = {each for each in leaks if key_of(each.found) not in printed}
    return [each for each in leaks if each.why or each in named]


def _scan(outgoing: Outgoing) -> LeakScan:
    known = [Known.of(each) for each in outgoing.registers]
    return LeakScan.of(*known, kept=outgoing.kept)


def _maker() -> LeakScan:
    """Return a scan for the user of this computer."""
    names = [this_user()[0], str(Path.home())]
    return LeakScan(each for each in names if fold(each) not in _OURS)


def _refusal(outgoing: Outgoing, name: str) -> str:
    """Tell why a file must not leave; empty when it may."""
    whole = [outgoing, *outgoing.parts.values()]
    if in_name := [found for each in whole for found in found_in_name(each, name)]:
        return say(
            "Er is niets bewaard: dit mag de studie niet uit. In de naam van het "
            "bestand: {found}. Kies een andere bestandsnaam.",
            found=", ".join(map(hinted, in_name)),
        )
    leaks = found_in(outgoing)
    for code, part in outgoing.parts.items():
        found = found_in(part)
        leaks += [replace(each, place=f"{code}, {each.place}") for each in found]
    return _told(leaks) if leaks else ""


def _told(leaks: Collection[Leak]) -> str:
    shown = [each.in_words() for each in leaks][:_MOST_TOLD]
    return say(
        "Er is niets bewaard: in het bestand staat iets wat de studie niet uit mag "
        "({places}). Vervang dat in Anonimiseren.",
        places="; ".join(shown),
    )
