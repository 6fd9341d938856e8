"""Searching a thousand journeys of sixty statements, by the study and by the key."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QLineEdit, QMainWindow

from levensreis.services.study import Study
from levensreis.storage.search import MOST_HITS
from levensreis.ui.search import open_search
from tests.benchmarks.desk import Watch, dressed, settle, type_key
from tests.benchmarks.invented_studies import make_study, open_study
from tests.benchmarks.raw_file import open_copy
from tests.benchmarks.side_by_side import Clock, Comparison, Go, Spent, compare, timed
from tests.builders import a_statement

JOURNEYS, STATEMENTS = 1000, 60
ROUNDS = 15
RARE = "trompet"
"""A word that is in twenty of the sixty thousand statements."""
FLOOR = "kaal FTS5, onversleuteld, beste 51 op rang"
_BEST = (
    "SELECT rowid FROM statement_search WHERE statement_search MATCH ? "
    f"ORDER BY rank LIMIT {MOST_HITS + 1}"
)


def measure(folder: Path) -> Iterator[Comparison]:
    """Compare what is found with the bare index, and a key with a bare field."""
    place = folder / "searching"
    make_study(place, JOURNEYS, STATEMENTS)
    with open_study(place) as study:
        for journey in study.journeys.overview()[: JOURNEYS : JOURNEYS // 20]:
            study.journeys.record(journey.id, [a_statement(text=f"Leerde {RARE}")])
    with closing(open_copy(place, folder / "searching.copy")) as raw:
        plain = _plain_copy(raw)
    with closing(plain), open_study(place) as study:
        for words, what in (
            (RARE, "Zoeken in 1.000 levensreizen × 60: een zeldzaam woord"),
            ("verhuizing", "  een woord van 19.000 uitspraken"),
            ("moeder ziek", "  twee woorden"),
            ("ve", "  twee letters, begin van 36.000 uitspraken"),
            ("v", "  één letter"),
        ):
            yield _finding(study, plain, words, what)
        yield _typing(study, "v", "Een toets tot alles getoond: de eerste letter")
        yield _typing(study, "ve", "  de tweede letter")
        yield _typing(study, RARE, "  de laatste van een zeldzaam woord")


def _finding(
    study: Study, plain: sqlite3.Connection, words: str, what: str
) -> Comparison:
    query = " ".join(f'"{word}"*' for word in words.split())
    if not study.journeys.find(words):
        raise RuntimeError("The product finds nothing.")
    return compare(
        what,
        timed(lambda: study.journeys.find(words, MOST_HITS + 1)),
        FLOOR,
        timed(lambda: plain.execute(_BEST, (query,)).fetchall()),
        ROUNDS,
    )


def _typing(study: Study, words: str, what: str) -> Comparison:
    style = dressed()
    window = QMainWindow()
    window.resize(1440, 900)
    window.show()
    bare = QLineEdit()
    window.setCentralWidget(bare)
    dialog = open_search(study, style, window, lambda *_: None)
    settle()
    found = compare(
        what,
        _last_key(dialog.field, words, Watch(dialog.results.viewport())),
        "dezelfde toets in een kale QLineEdit",
        _last_key(bare, words, Watch(bare)),
        ROUNDS,
    )
    dialog.field.clear()
    dialog.reject()
    window.hide()
    settle()
    return found


def _last_key(field: QLineEdit, words: str, watch: Watch) -> Go:
    def go() -> Spent:
        field.setText(words[:-1])
        field.setFocus()
        settle()
        clock = Clock()
        with clock.running():
            watch.until_painted(lambda: type_key(field, words[-1]))
        if field.text() != words:
            raise RuntimeError("The key did not arrive.")
        return clock.spent

    return go


def _plain_copy(raw: Any) -> sqlite3.Connection:
    """Return the searched texts in an unencrypted file in memory, with their index."""
    plain = sqlite3.connect(":memory:", isolation_level=None)
    columns = [row[1] for row in raw.execute("PRAGMA table_info(statement_search)")]
    names = ", ".join(columns)
    [made] = raw.execute(
        "SELECT sql FROM sqlite_master WHERE name = 'statement_search'"
    ).fetchone()
    plain.execute(f"CREATE TABLE statement(id INTEGER PRIMARY KEY, {names})")
    plain.execute(made)
    rows = raw.execute(f"SELECT id, {names} FROM statement").fetchall()
    plain.execute("BEGIN")
    places = ", ".join("?" * len(rows[0]))
    plain.executemany(f"INSERT INTO statement VALUES ({places})", rows)
    plain.execute("INSERT INTO statement_search(statement_search) VALUES ('rebuild')")
    plain.execute("COMMIT")
    return plain
