"""What is told about a study that opens all the same."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from levensreis.language import say


class Severity(IntEnum):
    """How much it matters."""

    FINE = 0
    NOTE = 1
    SERIOUS = 2


class FindingKind(StrEnum):
    """What a finding is about."""

    ROLLED_BACK = "rolled_back"
    DIVERGED = "diverged"
    CONFLICT_COPIES = "conflict_copies"
    FOLDER = "folder"
    FILE = "file"
    PAGES = "pages"
    STRUCTURE = "structure"
    LINKS = "links"
    SEARCH = "search"
    SCHEMA = "schema"
    STANDING = "standing"
    LOCK = "lock"
    BACKUPS = "backups"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to tell about a study, in words, and how much it matters."""

    kind: FindingKind
    words: str
    severity: Severity = Severity.SERIOUS


@dataclass(frozen=True, slots=True)
class RolledBack(Finding):
    """The file is older than what this computer saved: an old copy, or a loss."""

    behind: int = 0
    """At least so many saved changes are not in the file."""


@dataclass(frozen=True, slots=True)
class Diverged(RolledBack):
    """The file went on elsewhere, without what was saved last on this computer."""


@dataclass(frozen=True, slots=True)
class ConflictCopies(Finding):
    """Other versions of the file lie beside it, put there by a service that syncs."""

    names: tuple[str, ...] = ()


def rolled_back(behind: int) -> RolledBack:
    """Tell that the file is older than what was saved on this computer."""
    return RolledBack(
        FindingKind.ROLLED_BACK,
        say(
            "Dit bestand is ouder dan wat op deze computer is opgeslagen: er ontbreken "
            "wijzigingen (minstens {behind}). Is er een oudere kopie teruggezet, of "
            "ging er een bestand verloren? Bewaar de map zoals die is en zoek het "
            "nieuwste bestand, voordat u verder werkt.",
            behind=behind,
        ),
        behind=behind,
    )


def diverged(behind: int) -> Diverged:
    """Tell that the file went on elsewhere, without what was saved here."""
    return Diverged(
        FindingKind.DIVERGED,
        say(
            "Aan deze studie is ook ergens anders gewerkt, met een bestand waarin "
            "wijzigingen van deze computer ontbreken (minstens {behind}). Zoek het "
            "bestand waarin ze staan, een conflictkopie of een reservekopie, voordat "
            "u verder werkt.",
            behind=behind,
        ),
        behind=behind,
    )


def conflict_copies(names: tuple[str, ...]) -> ConflictCopies:
    """Tell that there are other versions of the file beside it."""
    return ConflictCopies(
        FindingKind.CONFLICT_COPIES,
        say(
            "Naast deze studie staan andere versies van het bestand: {names}. Dat "
            "gebeurt als er op twee computers tegelijk aan wordt gewerkt. Kijk in "
            "welke versie alles staat, en bewaar de andere ergens anders.",
            names=", ".join(names),
        ),
        names=names,
    )
