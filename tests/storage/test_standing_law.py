"""Whatever is copied between two computers, nothing that is missing goes unseen."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.storage.ledger import Ledger


class Computer:
    """A computer that works on copies of one study, and remembers."""

    def __init__(self, state: Path) -> None:
        self.state = state
        self.saved: set[int] = set()
        """Every commit that it saved, by a number that no other commit has."""

    def work(self, file: "File", commits: int, fresh: Iterator[int]) -> None:
        ledger = Ledger(self.state)
        ledger.read(file.connection)
        ledger.compare(Path("nergens"))
        missing = bool(self.saved - file.held)
        assert missing == bool(ledger.findings)
        if missing:
            ledger.accept()
            self.saved = set()
        # All of the file is known here from now on, whoever saved it.
        for _ in range(commits):
            now = ledger.count(file.connection)
            file.connection.commit()
            ledger.made(now)
            file.held.add(next(fresh))
        self.saved = set(file.held)
        ledger.close()


class File:
    """A file of a study, as far as counting goes."""

    def __init__(self, content: bytes | None = None, held: set[int] | None = None):
        self.connection = sqlite3.connect(":memory:")
        self.held = set(held or ())
        if content is None:
            self.connection.execute("CREATE TABLE study(name PRIMARY KEY, value TEXT)")
        else:
            self.connection.deserialize(content)

    def copy(self) -> "File":
        return File(self.connection.serialize(), self.held)

    def close(self) -> None:
        self.connection.close()


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["work", "copy", "give"]),
        st.integers(0, 1),
        st.integers(0, 3),
    ),
    max_size=20,
)


@given(steps=STEPS)
def test_it_is_told_exactly_when_something_that_was_saved_here_is_missing(
    steps: list[tuple[str, int, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Two computers, one study: whatever is copied to and fro, nothing goes unseen."""
    state = tmp_path_factory.mktemp("wet")
    computers = [Computer(state / "een"), Computer(state / "twee")]
    fresh = iter(range(10_000))
    files, kept = [File(), File()], [File(), File()]
    computers[0].work(files[0], 1, fresh)
    files[1].close()
    files[1] = files[0].copy()
    for what, which, number in steps:
        if what == "work":
            computers[which].work(files[which], number, fresh)
        elif what == "copy":  # a copy is kept, as of before something
            kept[which].close()
            kept[which] = files[which].copy()
        elif kept[number % 2].held:  # and given to somebody
            files[which].close()
            files[which] = kept[number % 2].copy()
    for each in (*files, *kept):
        each.close()
