"""Work on the codebook in the tables: right whenever files come, on every engine."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, func, select

from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work import deeds
from levensreis.domain.codebook_work.deeds import Deed, Event, Undo
from levensreis.storage.research import codebook_work, written_deeds
from levensreis.storage.research.content import Content
from levensreis.storage.research.counts import tallies
from levensreis.storage.research.factors_now import FactorNote, notes_in
from levensreis.storage.research.merged_tables import (
    coding_arrived,
    factor_note,
    statement_recoded,
)
from levensreis.storage.research.merging import DoesNotFit, Merging
from levensreis.storage.research.tables import coding, factor, statement
from tests.domain.codebook_work.working import (
    CATEGORY,
    MADE,
    OUTSIDE,
    SPLIT,
    done,
    events,
    some_deeds,
)
from tests.storage.research.arriving import (
    Told,
    Words,
    a_content,
    everything,
    name_outside,
)
from tests.storage.research.conftest import Lend, plain
from tests.storage.research.test_merging import an_origin

RUST, SCHOOL, VERHUIZING = map(FactorId, ("rust", "school", "verhuizing"))
_FIRST = Told(
    "a",
    1,
    (("thuis", ("rust", "school")), ("later", ("rust",)), ("toen", ())),
    example="een vaste plek",
)
_NEXT = Told("a", 2, (("thuis", ("school", "verhuizing")), ("later", ("rust",))))
_OTHER = Told("b", 1, (("weg", ("verhuizing",)), ("terug", ("school", "rust"))))
_SIDS = tuple(name_outside(*each) for each in (("a", 1), ("a", 2), ("a", 3), ("b", 2)))
# The second file knows a factor less, and calls another something else.
_FILES = (
    a_content(_FIRST),
    a_content(
        _OTHER,
        factors={"school": Words("Klas", 9), "verhuizing": Words("v", 2)}
        | {"rust": Words("Factor rust")},
    ),
    a_content(_NEXT),
    a_content(withdrawn=["c"]),
)
_few = settings(max_examples=40, deadline=None)


def work(connection: Connection, *told: Event) -> None:
    """Keep events as the service does, whether they mean something or not."""
    for event in told:
        codebook_work.append(connection, codebook_work.read(connection), event)


def merge(connection: Connection, *files: Content) -> None:
    merging = Merging(connection)
    for number, content in enumerate(files):
        merging.merge(content, an_origin(f"{number}"))


def now(connection: Connection) -> dict[str, Any]:
    """All that is counted, and with what it arrived, by the names of outside."""
    sids = dict(
        tuple(row)
        for row in connection.execute(select(statement.c.id, statement.c.sid))
    )
    marked = connection.execute(select(statement_recoded.c.statement_id)).scalars()
    kept = connection.execute(select(coding_arrived)).all()
    return everything(connection) | {
        "marked": sorted(sids[each] for each in marked),
        "kept": sorted((sids[key], *rest) for key, *rest in kept),
        "notes": sorted(map(tuple, connection.execute(select(factor_note)))),
    }


def codes(connection: Connection) -> dict[str, list[str]]:
    """The factors of each statement, by its text."""
    rows = connection.execute(
        select(statement.c.text, factor.c.fid)
        .join(coding, coding.c.statement_id == statement.c.id)
        .join(factor, factor.c.id == coding.c.factor_id)
        .order_by(statement.c.id, coding.c.position)
    )
    found: dict[str, list[str]] = {}
    for text, fid in rows:
        found.setdefault(text, []).append(fid)
    return found


@_few
@given(events(_SIDS), st.permutations(_FILES), st.data())
def test_it_never_matters_whether_files_come_before_or_after_the_work(
    told: tuple[Event, ...], files: Sequence[Content], data: st.DataObject
) -> None:
    with plain() as lend, lend() as connection:
        merge(connection, *_FILES)
        work(connection, *told)
        expected = now(connection)
        _check_against_the_domain(connection)
    places = sorted(data.draw(st.integers(0, len(files))) for _ in told)
    with plain() as lend, lend() as connection:
        for place, content in enumerate(files):
            work(connection, *_at(told, places, place))
            merge(connection, content)
        work(connection, *_at(told, places, len(files)))
        assert now(connection) == expected


@_few
@given(st.lists(some_deeds(_SIDS), max_size=5))
def test_all_taken_back_is_as_it_arrived(todo: list[Deed]) -> None:
    with plain() as lend, lend() as connection:
        merge(connection, *_FILES[:3])
        before = now(connection)
        work(connection, *done(*todo, *(Undo(each + 1) for each in range(len(todo)))))
        assert now(connection) == before


@pytest.mark.parametrize(
    "deed",
    [
        deeds.NewFactor(MADE, OUTSIDE, "Iets."),
        deeds.Reorder((RUST, SCHOOL), None),
        deeds.Recode("s1", (RUST,), ()),
        deeds.Categorise((RUST,), None),
        deeds.ChooseCore(CATEGORY),
        deeds.ChooseWording(RUST, OUTSIDE, (OUTSIDE,)),
        Undo(3),
    ],
)
def test_a_deed_that_is_written_is_read_as_it_was(deed: Deed) -> None:
    assert written_deeds.read(*written_deeds.written(deed)) == deed


@_few
@given(some_deeds(_SIDS))
def test_every_deed_can_be_written(deed: Deed) -> None:
    assert written_deeds.read(*written_deeds.written(deed)) == deed


def test_a_merged_factor_counts_its_journeys_once_and_keeps_an_example(
    lend: Lend,
) -> None:
    with lend() as connection:
        merge(connection, a_content(_FIRST), a_content(_OTHER))
        before = tallies(connection)
        assert (before[RUST].journeys, before[SCHOOL].journeys) == (2, 2)
        work(connection, *done(deeds.Merge((RUST,), SCHOOL)))
        after = tallies(connection)
        assert RUST not in after
        assert (after[SCHOOL].journeys, after[SCHOOL].example) == (2, "een vaste plek")
        fids = connection.execute(select(factor.c.fid).order_by(factor.c.position))
        assert fids.scalars().all() == ["verhuizing", "school"]
        assert codes(connection)["thuis"] == ["school"]


def test_a_later_file_is_as_the_work_left_the_codebook(lend: Lend) -> None:
    with lend() as connection:
        merge(connection, a_content(_FIRST))
        todo = (
            deeds.Merge((RUST,), SCHOOL),
            deeds.Split(SCHOOL, SPLIT, "Slaap", _SIDS[:1]),
            deeds.Recode(_SIDS[2], (), (VERHUIZING,)),
            deeds.Define(SCHOOL, "De klas en wat erbij hoort."),
        )
        work(connection, *done(*todo))
    with lend() as connection:
        merge(connection, a_content(_OTHER), a_content(_NEXT))
        assert codes(connection) == {
            "thuis": ["gesplitst", "verhuizing"],
            "later": ["school"],
            "weg": ["verhuizing"],
            "terug": ["school"],
        }
        work(connection, Event(5, "", "", "", Undo(1)))
        assert codes(connection)["terug"] == ["school", "rust"]
        assert notes_in(connection) == {SCHOOL: FactorNote(todo[3].definition)}
        # Of a journey that is withdrawn nothing is kept apart either.
        merge(connection, a_content(withdrawn=["a"]), a_content(withdrawn=["b"]))
        left = select(func.count()).select_from(coding_arrived)
        assert connection.execute(left).scalar() == 0


def test_what_appears_with_a_file_never_meets_the_factors_of_the_next(
    lend: Lend,
) -> None:
    with lend() as connection:
        work(connection, *done(deeds.Split(RUST, SPLIT, "Slaap", _SIDS[:1])))
        others = {"nieuw": Words("Nieuw", 9), "ander": Words("Ander", 8)}
        merge(
            connection,
            a_content(_FIRST),
            a_content(Told("d", 1, (("los", ("nieuw",)),)), factors=others),
        )
        assert codes(connection)["thuis"] == ["gesplitst", "school"]
        assert codes(connection)["los"] == ["nieuw"]


def test_a_file_that_does_not_fit_leaves_the_work_as_it_was(lend: Lend) -> None:
    loose = a_content(Told("c", 1, (("los", ("rust",)),)))
    rows: Mapping[str, Any] = loose.rows
    bad = Content({**rows, "coding": [(9, *rows["coding"][0][1:])]})
    with lend() as connection:
        merge(connection, *_FILES[:2])
        work(connection, *done(deeds.Merge((RUST,), SCHOOL)))
        before = now(connection)
        merging = Merging(connection)
        with pytest.raises(DoesNotFit):
            merging.merge(bad, an_origin("x"))
        assert now(connection) == before
        merging.merge(loose, an_origin("y"))
        assert codes(connection)["los"] == ["school"]


def _at(told: Iterable[Event], places: Sequence[int], place: int) -> list[Event]:
    return [each for each, at in zip(told, places, strict=True) if at == place]


def _check_against_the_domain(connection: Connection) -> None:
    """What is counted is what the domain makes of what arrived."""
    state = codebook_work.read(connection).state
    arrived = {
        name_outside(told.name, place): fids
        for told in (_NEXT, _OTHER)
        for place, (_, fids) in enumerate(told.statements, 1)
    }
    rows = connection.execute(
        select(statement.c.sid, factor.c.fid)
        .join(coding, coding.c.statement_id == statement.c.id)
        .join(factor, factor.c.id == coding.c.factor_id)
        .order_by(statement.c.sid, coding.c.position)
    )
    found: dict[str, list[str]] = {sid: [] for sid in arrived}
    for sid, fid in rows:
        found[sid].append(fid)
    assert found == {
        sid: list(state.codes(sid, map(FactorId, fids)))
        for sid, fids in arrived.items()
    }
    book = connection.execute(
        select(factor.c.fid).order_by(factor.c.position, factor.c.fid)
    )
    assert book.scalars().all() == [each.fid for each in state.factors]
