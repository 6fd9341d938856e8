"""The laws of merging, over files of several journeys in whatever order they come."""

from collections.abc import Sequence
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select

from levensreis.domain.merging.arrival import Verdict
from levensreis.storage.research.content import Content
from levensreis.storage.research.merged_tables import conflict, factor_variant
from levensreis.storage.research.merging import Merging
from levensreis.storage.research.tables import journey
from tests.storage.research.arriving import (
    FACTORS,
    Told,
    Words,
    a_content,
    everything,
    name_outside,
    told_in,
)
from tests.storage.research.conftest import plain
from tests.storage.research.test_merging import an_origin

_NAMES = ("a", "b", "c")


def _told(name: str, revision: int, variant: str = "") -> Told:
    """The one content that a journey has at a revision, or one of several."""
    chance = Random(f"{name} {revision}")
    statements = tuple(
        (f"{name} {revision} {each}{variant}", tuple(chance.sample(FACTORS, 2)))
        for each in range(chance.randint(0, 3))
    )
    return Told(name, revision, statements)


_WORDS = st.fixed_dictionaries(
    {fid: st.sampled_from("xyz").map(Words) for fid in FACTORS}
)
_FILES = st.builds(
    lambda told, withdrawn, words, version: (
        a_content(
            *(_told(*each) for each in told.items() if each[0] not in withdrawn),
            withdrawn=withdrawn,
            factors=words,
        ),
        version,
    ),
    told=st.dictionaries(st.sampled_from(_NAMES), st.integers(1, 3)),
    withdrawn=st.sets(st.sampled_from(_NAMES), max_size=1),
    words=_WORDS,
    version=st.integers(1, 2),
)
_ARRIVING = st.lists(_FILES, max_size=6)
_few = settings(max_examples=40, deadline=None)


@_few
@given(_ARRIVING, st.data())
def test_the_order_of_files_never_matters_nor_how_often_they_come(
    files: list[tuple[Content, int]], data: st.DataObject
) -> None:
    other = data.draw(st.permutations(files + files))
    assert _merged(files) == _merged(other)


@_few
@given(_ARRIVING)
def test_what_is_there_is_the_highest_revision_of_what_nobody_withdrew(
    files: list[tuple[Content, int]],
) -> None:
    highest: dict[str, int] = {}
    withdrawn = set()
    for content, _ in files:
        withdrawn |= {rid for (rid,) in content.rows["tombstone"]}
        for row in content.dicts("journey"):
            highest[row["rid"]] = max(highest.get(row["rid"], 0), row["revision"])
    names = {name_outside(each): each for each in _NAMES}
    expected: dict[str, list[Any]] = {
        rid: [text for text, _ in _told(names[rid], revision).statements] or [None]
        for rid, revision in highest.items()
        if rid not in withdrawn
    }
    with plain() as lend, lend() as connection:
        _merge(connection, files)
        assert told_in(connection) == expected


@_few
@given(st.permutations([1, 1, 2]), st.booleans())
def test_of_one_revision_with_two_contents_both_are_known_in_any_order(
    revisions: list[int], swapped: bool
) -> None:
    texts = ["wit", "zwart"] if swapped else ["zwart", "wit"]
    files = [
        a_content(Told("a", each, ((texts.pop() if each == 1 else "samen", ()),)))
        for each in revisions
    ]
    with plain() as lend, lend() as connection:
        merging = Merging(connection)
        before: Any = everything(connection)
        for number, each in enumerate(files):
            [told] = merging.merge(each, an_origin(f"{number}"))
            now = everything(connection)
            if told.verdict in {Verdict.CONFLICT, Verdict.OLDER}:
                assert now == before
            before = now
        assert told_in(connection) == {name_outside("a"): ["samen"]}


@_few
@given(
    st.lists(
        st.builds(
            lambda told, withdrawn: a_content(
                *(_told(*each) for each in told if each[0] not in withdrawn),
                withdrawn=withdrawn,
            ),
            told=st.lists(
                st.tuples(
                    st.sampled_from(_NAMES), st.integers(1, 2), st.sampled_from("wz")
                ),
                max_size=3,
                unique_by=lambda each: each[0],
            ),
            withdrawn=st.sets(st.sampled_from(_NAMES), max_size=1),
        ),
        max_size=6,
    ),
    st.data(),
)
def test_with_conflicts_the_same_contents_are_known_in_any_order(
    files: list[Content], data: st.DataObject
) -> None:
    """Only which of them came first differs: that one is counted."""
    other = data.draw(st.permutations(files + files))
    assert _known(files) == _known(other)


def _known(files: Sequence[Content]) -> dict[str, tuple[int, set[str]]]:
    with plain() as lend, lend() as connection:
        _merge(connection, [(each, 1) for each in files])
        here = select(journey.c.rid, journey.c.revision, journey.c.digest)
        found = {
            rid: (revision, {digest})
            for rid, revision, digest in connection.execute(here)
        }
        for row in connection.execute(select(conflict)):
            assert found[row.rid][0] == row.revision
            found[row.rid][1].add(row.digest)
        return found


def _merged(files: Sequence[tuple[Content, int]]) -> dict[str, list[Any]]:
    with plain() as lend, lend() as connection:
        _merge(connection, files)
        found = everything(connection)
        rows = connection.execute(select(factor_variant))
        found["variants"] = sorted(map(tuple, rows))
        return found


def _merge(connection: Connection, files: Sequence[tuple[Content, int]]) -> None:
    merging = Merging(connection)
    for number, (content, version) in enumerate(files):
        merging.merge(content, an_origin(f"{number}", version))
