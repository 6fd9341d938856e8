"""Looks through a copy of a study: the file itself, and all that is in it."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from levensreis.language import number, say
from levensreis.storage.connection import SMALLEST_FILE, ask
from levensreis.storage.errors import DamagedFile
from levensreis.storage.findings import Finding, FindingKind, Severity
from levensreis.storage.soundness import (
    SEARCH,
    broken_links,
    damaged_pages,
    faults,
)

Open = Callable[[Path, bool], Any]
"""Opens a copy with the key of the study; True when it may be written."""

PLAIN: Final = b"SQLite format 3\0"
_LOOK_AT_WORDS: Final = (
    f"INSERT INTO {SEARCH}({SEARCH}, rank) VALUES ('integrity-check', 1)"
)


def looks_wrong(path: Path, salt: bytes) -> Finding | None:
    """Tell what is wrong with a file, as seen without its key.

    A file begins with a copy of the salt in its key: damage there loses nothing.
    """
    with path.open("rb") as file:
        start = file.read(len(PLAIN))
    if path.stat().st_size < SMALLEST_FILE:
        return Finding(
            FindingKind.FILE,
            say(
                "Het bestand is leeg of afgekapt: er is niets uit te lezen. Zet een "
                "reservekopie terug."
            ),
        )
    if start == PLAIN:
        return Finding(
            FindingKind.FILE,
            say(
                "Dit bestand is niet versleuteld, en dus niet van Levensreis. Zet een "
                "reservekopie terug."
            ),
        )
    if salt and start != salt:
        return Finding(
            FindingKind.FILE,
            say(
                "Het begin van het bestand is beschadigd, of het is het bestand van "
                "een andere studie. Maak een reservekopie als de studie opengaat."
            ),
            Severity.NOTE,
        )
    return None


def examine(copy: Path, opened: Open) -> Iterator[Finding]:
    """Tell of every part of a copy whether it is right; raises DamagedFile."""
    with closing(opened(copy, True)) as connection:
        is_merged = _tried(_has_words, connection) == []
        yield from _structure(connection, is_merged=is_merged)
        yield _links(connection, is_merged=is_merged)
    # Closed, so that all of its log is in it.
    with closing(opened(copy, False)) as connection:
        yield _pages(connection, is_merged=is_merged)


def _way_out(*, is_merged: bool) -> str:
    if is_merged:
        return say(
            "Zet een reservekopie terug, of voeg de bestanden opnieuw samen in een "
            "nieuwe map."
        )
    return say(
        "Red wat er te lezen is in een nieuw bestand, of zet een reservekopie terug."
    )


def _structure(connection: Any, *, is_merged: bool) -> Iterator[Finding]:
    found = _tried(faults, connection)
    of_words = [each for each in found or [] if SEARCH in each]
    if found is None or len(of_words) < len(found):
        yield Finding(
            FindingKind.STRUCTURE,
            say(
                "De opbouw van het bestand klopt niet. {way_out}",
                way_out=_way_out(is_merged=is_merged),
            ),
        )
        return
    yield _fine(FindingKind.STRUCTURE, say("De opbouw van het bestand klopt."))
    if is_merged:  # it has no index of words
        return
    if of_words or _tried(_look_at_words, connection) is None:
        yield Finding(
            FindingKind.SEARCH,
            say(
                "Zoeken vindt niet alles: de woordenlijst loopt achter. Er is niets "
                "verloren; laat de woordenlijst opnieuw maken."
            ),
            Severity.NOTE,
        )
    else:
        yield _fine(FindingKind.SEARCH, say("Zoeken vindt alles wat er staat."))


def _links(connection: Any, *, is_merged: bool) -> Finding:
    found = _tried(broken_links, connection)
    if found is None or found:
        return Finding(
            FindingKind.LINKS,
            say(
                "Er zijn gegevens waarvan het geheel ontbreekt waar ze bij horen. "
                "{way_out}",
                way_out=_way_out(is_merged=is_merged),
            ),
        )
    return _fine(FindingKind.LINKS, say("Alle gegevens horen bij elkaar."))


def _pages(connection: Any, *, is_merged: bool) -> Finding:
    found = _tried(damaged_pages, connection)
    pages = ask(connection, "PRAGMA page_count")[0][0]
    if found is None or found:
        return Finding(
            FindingKind.PAGES,
            say(
                "Er zijn bladzijden van het bestand beschadigd: minstens {damaged} van "
                "de {pages}. {way_out}",
                pages=number(pages),
                damaged=number(len(found or [""])),
                way_out=_way_out(is_merged=is_merged),
            ),
        )
    return _fine(
        FindingKind.PAGES,
        say("Alle {pages} bladzijden van het bestand zijn heel.", pages=number(pages)),
    )


def _has_words(connection: Any) -> list[Any]:
    return ask(connection, f"SELECT 1 FROM sqlite_master WHERE name = '{SEARCH}'")


def _look_at_words(connection: Any) -> list[Any]:
    return ask(connection, _LOOK_AT_WORDS)


def _tried(look: Callable[[Any], list[Any]], connection: Any) -> list[Any] | None:
    """Return what was found; None when so much is damaged that nothing can be."""
    try:
        return look(connection)
    except DamagedFile:
        return None


def _fine(kind: FindingKind, words: str) -> Finding:
    return Finding(kind, words, Severity.FINE)
