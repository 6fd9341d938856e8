"""What can be wrong with a study on disk, each told in its own words."""

from typing import Final

from levensreis.domain.errors import KnownError
from levensreis.language import say

_DAMAGE: Final = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
_CLOSED: Final = ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")
_NO_ROOM: Final = "SQLITE_FULL"
_NO_DISK: Final = "SQLITE_IOERR"  # the driver tells no more than this
_BUSY: Final = ("SQLITE_BUSY", "SQLITE_LOCKED")


class NoStudy(KnownError):
    """There is no study in this folder."""


class NotFinished(KnownError):
    """The making of this study was interrupted."""


class StudyExists(KnownError):
    """There is something in this folder already."""


class WrongPassphrase(KnownError):
    """The key file is sound, but this passphrase does not open it."""


class DamagedKeyFile(KnownError):
    """Neither the key file nor its copy can be read."""


class DamagedFile(KnownError):
    """The key is right, but the database cannot be read."""


class NewerFile(KnownError):
    """A newer program made this file."""


class StudyInUse(KnownError):
    """Another window or command has the study open.

    On another computer (`elsewhere`) nobody here can tell whether it still runs: then
    the study may be taken over, by who knows.
    """

    def __init__(self, words: str, *, elsewhere: bool = False) -> None:
        super().__init__(words)
        self.elsewhere = elsewhere


class StudyMoved(KnownError):
    """The file was moved or replaced while it was open: nothing can be kept in it."""


class MigrationFailed(KnownError):
    """An old file could not be brought up to date; it is as it was."""


class CannotWrite(KnownError):
    """The disk is full or may not be written to; nothing was changed."""


def driver_error(
    error: BaseException | None, *, at_work: bool = False
) -> KnownError | None:
    """Tell what the driver of the database met; None when it is a bug of ours."""
    name = str(getattr(error, "sqlite_errorname", ""))
    if name.startswith(_BUSY):
        return StudyInUse(
            say(
                "Deze studie is al open in een ander venster of programma. Sluit dat "
                "eerst, en probeer het dan opnieuw."
            )
        )
    if name.startswith(_CLOSED):
        return CannotWrite(
            say(
                "In de map van deze studie mag niet worden geschreven, en dat is ook "
                "bij lezen nodig. Kopieer de map naar een plek waar u mag schrijven."
            )
        )
    if name.startswith(_NO_ROOM):
        return CannotWrite(
            say(
                "Er kon niet worden opgeslagen: de schijf is vol. Maak ruimte vrij en "
                "probeer het opnieuw; er is niets half opgeslagen."
            )
        )
    if name.startswith(_NO_DISK):
        return CannotWrite(
            say(
                "De schijf met deze studie leest of schrijft niet meer: hij is vol, "
                "losgeraakt of defect. Kijk dat na en open de studie opnieuw; er is "
                "niets half opgeslagen."
            )
        )
    # To a page that it cannot decipher SQLCipher can answer with a lack of memory.
    if name.startswith(_DAMAGE) or isinstance(error, MemoryError):
        return damaged(at_work=at_work)
    return None


def newer_file(found: str, known: str) -> NewerFile:
    """Tell that a newer program made the file, with both versions."""
    return NewerFile(
        say(
            "Deze studie is gemaakt met een nieuwere Levensreis (versie {found} van "
            "het bestand; dit programma kent versie {known}). Installeer de nieuwste "
            "Levensreis en open de studie opnieuw.",
            found=int(found),
            known=int(known),
        )
    )


def damaged(*, at_work: bool = False) -> DamagedFile:
    """Tell that the database is damaged, as seen when opening or later, at work."""
    if at_work:
        return DamagedFile(
            say(
                "Het bestand van deze studie is beschadigd. Sluit Levensreis, bewaar "
                "de map zoals die is, en zet een reservekopie terug."
            )
        )
    return DamagedFile(
        say(
            "Het bestand van deze studie is beschadigd; er is niets aan veranderd. Zet "
            "een reservekopie van de map terug, en bewaar het beschadigde bestand."
        )
    )
