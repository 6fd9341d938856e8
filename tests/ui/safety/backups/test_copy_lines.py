"""Reserve copies in words, each once wherever it lies."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from levensreis.language import Language, choose
from levensreis.services.backups import BackupInfo
from levensreis.ui.safety.backups.copy_lines import (
    CopyLine,
    Place,
    journeys_of,
    lines_of,
    size_of,
    statements_of,
    when_of,
)

NOW = datetime.now(UTC).replace(second=0, microsecond=0)


def a_copy(name: str = "een.zip", days: int = 0, **changes: object) -> BackupInfo:
    whole = BackupInfo(
        path=Path("studie/reservekopieën", name),
        made=NOW - timedelta(days=days),
        size=1_234_567,
        sound=True,
        schema="0003",
        journeys=9,
        statements=1,
        hashes=((name, 1, "abc"),),
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def elsewhere(copy: BackupInfo, **changes: object) -> BackupInfo:
    path = Path("stick/levensreis-ab12", copy.path.name)
    return replace(copy, path=path, **changes)  # type: ignore[arg-type]


def test_the_newest_comes_first() -> None:
    copies = [a_copy("b.zip", 2), a_copy("c.zip", 1), a_copy("a.zip", 3)]
    names = [each.info.path.name for each in lines_of(copies)]
    assert names == ["c.zip", "b.zip", "a.zip"]


def test_the_same_copy_in_two_places_is_one_line() -> None:
    copy = a_copy()
    [line] = lines_of([copy], [elsewhere(copy)])
    assert (line.place, line.info) == (Place.BOTH, copy)
    assert line.paths == [copy.path, elsewhere(copy).path]


def test_copies_that_differ_are_two_lines() -> None:
    copy = a_copy()
    scrubbed = elsewhere(copy, hashes=(("een.zip", 1, "def"),))
    places = {each.place for each in lines_of([copy], [scrubbed])}
    assert places == {Place.HERE, Place.SECOND}


@pytest.mark.parametrize("spoiled", ["here", "there"])
def test_a_damaged_one_is_never_hidden_behind_a_whole_one(spoiled: str) -> None:
    copy = a_copy()
    paths = {"here": copy.path, "there": elsewhere(copy).path}
    lines = lines_of([copy], [elsewhere(copy)], {paths[spoiled]})
    assert {each.info.path: each.is_damaged for each in lines} == {
        path: name == spoiled for name, path in paths.items()
    }


def test_damaged_copies_with_one_name_are_lines_of_their_own() -> None:
    broken = BackupInfo(Path("hier/een.zip"), NOW, 5, sound=False)
    lines = lines_of([broken], [replace(broken, path=Path("daar/een.zip"))])
    assert len(lines) == 2
    assert {each.state for each in lines} == {"beschadigd"}
    assert {each.journeys for each in lines} == {""}
    assert "kan niet worden teruggezet" in lines[0].contents


def test_a_line_tells_what_is_in_it() -> None:
    line = CopyLine(a_copy())
    assert (line.journeys, line.statements, line.state) == ("9", "1", "in orde")
    assert line.contents == (
        "9 levensreizen, 1 uitspraak; 1,2 MB, versie 3 van het bestand."
    )
    assert line.place.label == "deze computer"


def test_a_copy_of_before_an_upgrade_says_so() -> None:
    assert CopyLine(a_copy(before="0004")).state == "in orde, van vóór versie 4"


def test_a_moment_is_told_as_people_do() -> None:
    now = datetime.now().astimezone()
    assert when_of(now) == f"vandaag {now:%H:%M}"
    before = now - timedelta(days=1)
    assert when_of(before) == f"gisteren {before:%H:%M}"
    assert when_of(datetime(2025, 5, 3, 9, 5).astimezone()) == "3 mei 2025 09:05"


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 kB"),
        (900, "0,9 kB"),
        (12_345, "12 kB"),
        (1_250_000, "1,2 MB"),
        (48_000_000, "48 MB"),
        (3_600_000_000, "3,6 GB"),
        (9_000_000_000_000, "9000 GB"),
    ],
)
def test_a_size_is_told_in_a_unit_that_people_read(size: int, words: str) -> None:
    assert size_of(size) == words


def test_one_of_something_is_told_as_one() -> None:
    assert (journeys_of(1), journeys_of(2)) == ("1 levensreis", "2 levensreizen")
    assert (statements_of(1), statements_of(0)) == ("1 uitspraak", "0 uitspraken")


def test_a_size_is_written_as_the_language_does() -> None:
    choose(Language.ENGLISH)
    try:
        assert size_of(1_250_000) == "1.2 MB"
    finally:
        choose(Language.DUTCH)
