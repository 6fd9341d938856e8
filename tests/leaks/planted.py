"""Files with one name planted in one place each, made by the tools that make them."""

import base64
import json
import sqlite3
from typing import Final

from tests.leaks.planted_pdfs import IN_PDF, pdf_blank
from tests.leaks.planted_zips import (
    IN_SHEETS,
    IN_WORD,
    WORDS,
    Plant,
    docx_cut_run,
)

NAME: Final = "Jurriaan"
"""The name that is planted."""


def plants() -> dict[str, Plant]:
    """Return every place, in words."""
    return IN_PDF | IN_WORD | IN_SHEETS | _IN_DATABASE | _IN_TEXT | _ELSEWHERE


# --- sqlite --------------------------------------------------------------------


def _database(*statements: tuple[str, tuple[object, ...]]) -> tuple[str, bytes]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA secure_delete = OFF")
    connection.execute("CREATE TABLE told (id INTEGER PRIMARY KEY, text, file BLOB)")
    connection.execute("INSERT INTO told(text) VALUES (?)", (WORDS,))
    for statement, values in statements:
        connection.execute(statement, values)
    content = connection.serialize()
    connection.close()
    return "onderzoek.sqlite", content


_INSERT = "INSERT INTO told(text, file) VALUES (?, ?)"


def database_cell(word: str) -> tuple[str, bytes]:
    return _database((_INSERT, (f"Toen {word} vijf was", None)))


def database_blob(word: str) -> tuple[str, bytes]:
    return _database((_INSERT, ("", f"Toen {word} vijf was".encode("utf-16"))))


def database_blob_file(word: str) -> tuple[str, bytes]:
    return _database((_INSERT, ("", docx_cut_run(word)[1])))


def database_free_page(word: str) -> tuple[str, bytes]:
    rows = [(_INSERT, (f"{word} {number} " + "x" * 900, None)) for number in range(9)]
    return _database(*rows, ("DELETE FROM told WHERE id > 1", ()))


def database_column(word: str) -> tuple[str, bytes]:
    return _database((f'ALTER TABLE told ADD COLUMN "{word}" TEXT', ()))


def database_trigger(word: str) -> tuple[str, bytes]:
    return _database((f"CREATE VIEW alles AS SELECT text AS '{word}' FROM told", ()))


_IN_DATABASE: dict[str, Plant] = {
    "sqlite: cel": database_cell,
    "sqlite: blob in utf-16": database_blob,
    "sqlite: docx in een blob": database_blob_file,
    "sqlite: vrije bladzijde": database_free_page,
    "sqlite: naam van een kolom": database_column,
    "sqlite: tekst van een view": database_trigger,
}


# --- text ----------------------------------------------------------------------


def text_plain(word: str) -> tuple[str, bytes]:
    return "tabel.csv", f"system,label\nexo,Bijv. {word}s verhuizing\n".encode()


def text_capitals(word: str) -> tuple[str, bytes]:
    return "tabel.csv", f"exo,{word.upper()}\n".encode()


def text_latin(word: str) -> tuple[str, bytes]:
    return "tabel.csv", f"exo,één keer {word}\n".encode("cp1252")


def text_utf16(word: str) -> tuple[str, bytes]:
    return "tabel.csv", f"exo,{word}\n".encode("utf-16")


def text_tag(word: str) -> tuple[str, bytes]:
    return "tabel.csv", f"exo,#{word}_verhuist\n".encode()


def json_escaped(word: str) -> tuple[str, bytes]:
    codes = "".join(f"\\u{ord(each):04x}" for each in word)
    return "reis.json", f'{{"text": "over {codes}"}}'.encode()


def json_field(word: str) -> tuple[str, bytes]:
    return "reis.json", json.dumps({"statements": [{word: 1}]}).encode()


def json_base64(word: str) -> tuple[str, bytes]:
    code = base64.b64encode(f"Gesprek met {word} thuis".encode()).decode()
    return "reis.json", json.dumps({"file": code}).encode()


def link_escaped(word: str) -> tuple[str, bytes]:
    codes = "".join(f"%{ord(each):02X}" for each in word)
    return "index.html", f'<a href="/reis/{codes}">verder</a>'.encode()


def split_by_unseen(word: str) -> tuple[str, bytes]:
    return "tabel.csv", f"exo,{word[:4]}\u200b{word[4:]}\n".encode()


def split_by_soft_hyphen(word: str) -> tuple[str, bytes]:
    return "tabel.csv", f"exo,{word[:4]}\u00ad{word[4:]}\n".encode()


def spaced_out(word: str) -> tuple[str, bytes]:
    return "brief.txt", f"Over {' '.join(word)} en thuis\n".encode()


_IN_TEXT: dict[str, Plant] = {
    "csv: tekst": text_plain,
    "csv: hoofdletters": text_capitals,
    "csv: oude codering": text_latin,
    "csv: utf-16": text_utf16,
    "csv: in een tag": text_tag,
    "csv: woord met een onzichtbaar teken": split_by_unseen,
    "csv: woord met een zacht koppelteken": split_by_soft_hyphen,
    "txt: letters uit elkaar": spaced_out,
    "json: codes": json_escaped,
    "json: naam van een veld": json_field,
    "json: base64": json_base64,
    "html: codes in een koppeling": link_escaped,
}


def file_name(word: str) -> tuple[str, bytes]:
    return f"{word}-overzicht.pdf", pdf_blank()


def unknown_bytes(word: str) -> tuple[str, bytes]:
    return "plaatje.bin", bytes(range(256)) * 3 + word.encode() + bytes(64)


_ELSEWHERE: dict[str, Plant] = {
    "naam van het bestand": file_name,
    "bytes van een onbekend bestand": unknown_bytes,
}
