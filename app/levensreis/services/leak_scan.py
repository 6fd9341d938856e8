"""Look through a finished file for what must not leave (lekcontrole)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from levensreis.domain.anonymise.leak import Leak, LeakScan
from levensreis.domain.errors import KnownError
from levensreis.formats.contents.columnar import columnar_pieces, is_columnar
from levensreis.formats.contents.marked_up import markup_pieces
from levensreis.formats.contents.packed import is_closed, is_packed, packed_pieces
from levensreis.formats.contents.pictures import beside_points, picture, picture_kind
from levensreis.formats.contents.piece import Piece, raw_pieces, unreadable
from levensreis.formats.contents.plain import text_of, text_pieces
from levensreis.formats.contents.zipped import Look, hidden_sheets, zip_pieces
from levensreis.formats.json_text import BadFile
from levensreis.formats.names_json import read_names
from levensreis.language import say
from levensreis.storage import plain_contents

_DEEPEST: Final = 6
"""Files within files; deeper needs a person."""


def read_scan(path: Path) -> LeakScan:
    """Read from a file of JSON which names to look for; raises KnownError."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise KnownError(
            say("{path} kan niet worden gelezen. Bestaat het bestand?", path=path)
        ) from None
    try:
        return LeakScan.of(read_names(text))
    except BadFile as error:
        told = say("{name}: {problem}", name=path.name, problem=error)
        raise BadFile(told) from None


def scan_file(path: Path, scan: LeakScan) -> list[Leak]:
    """Return what stands in a file that must not leave, its name included.

    A part that cannot be read is told as a leak: nobody knows what is in it. Raises
    KnownError when the file itself cannot be read.
    """
    try:
        content = path.read_bytes()
    except OSError:
        raise KnownError(
            say("{path} kan niet worden gelezen. Bestaat het bestand?", path=path)
        ) from None
    return scan_content(content, path.name, scan)


def scan_content(
    content: bytes, name: str, scan: LeakScan, maker: LeakScan | None = None
) -> list[Leak]:
    """Return what stands in the bytes of a file that must not leave.

    `maker` is looked for only where a file tells who made it. In the name of a file
    nobody decided that a name stays.
    """
    found: dict[tuple[str, str], Leak] = {}
    place = say("de naam van het bestand")
    for each in scan.without_kept().find(name):
        found[place, each] = Leak(place, each)
    for piece in contents(content):
        if piece.is_unread:
            picture = piece.is_picture
            found[piece.place, ""] = Leak(
                piece.place, why=piece.text, is_picture=picture
            )
            continue
        names = scan.find(piece.text, is_raw=piece.is_raw, is_drawn=piece.is_drawn)
        if maker is not None and piece.is_maker:
            names += maker.find(piece.text)
        for each in names:
            found.setdefault((piece.place, each), Leak(piece.place, each))
    return list(found.values())


def contents(content: bytes, depth: int = 0) -> Iterator[Piece]:
    """Give every text in the bytes of a file, and in files within it."""

    def look(inner: bytes, place: str) -> Iterator[Piece]:
        for piece in contents(inner, depth + 1):
            yield piece.within(place)

    if depth > _DEEPEST:
        yield unreadable(say("dit bestand"), say("te diep in andere bestanden"))
    elif content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        yield from zip_pieces(content, look)
    elif is_packed(content):
        yield from packed_pieces(content, look)
    elif is_columnar(content):
        yield from columnar_pieces(content)
    elif kind := picture_kind(content):
        yield picture(kind)
        beside = beside_points(content)
        yield from raw_pieces(beside, say("gegevens bij het plaatje"))
    elif b"%PDF-" in content[:1024]:
        # Slow to load, and only needed for this kind.
        from levensreis.formats.contents.pdf import pdf_pieces

        yield from pdf_pieces(content, look)
    elif content.startswith(plain_contents.MARK):
        yield from _database(content, look)
    elif (text := text_of(content)) is not None:
        yield from _text(text)
    else:
        yield from raw_pieces(content, say("bytes die geen tekst zijn"))
        if not depth and is_closed(content):
            yield unreadable(say("dit bestand"), say("versleuteld of ingepakt"))


def _text(text: str) -> Iterator[Piece]:
    if text.lstrip().startswith("<"):
        yield from markup_pieces(text)
        for sheet in hidden_sheets(text):
            yield Piece(say("verborgen blad"), sheet)
    else:
        yield from text_pieces(text)


def _database(content: bytes, look: Look) -> Iterator[Piece]:
    try:
        for place, value in plain_contents.values(content):
            if isinstance(value, str):
                yield Piece(place, value)
            else:
                yield from look(value, place)
    except plain_contents.DamagedContents as error:
        yield unreadable(say("de database"), str(error))
    # What was deleted and not written over stands in no table.
    yield from raw_pieces(content, say("verwijderd, maar nog aanwezig"))
