"""Merging on every engine: what arrives is there whole, once, and linked as it was."""

from collections import Counter
from typing import Any

import pytest
from sqlalchemy import Connection, func, select

from levensreis.domain.merging.arrival import Verdict
from levensreis.domain.merging.report import JourneyReport
from levensreis.storage.research.content import Content
from levensreis.storage.research.merged_tables import conflict, merged_file
from levensreis.storage.research.merging import (
    DoesNotFit,
    Merging,
    Origin,
    count_journeys,
    merged_before,
)
from levensreis.storage.research.tables import coding, factor
from tests.storage.research.arriving import (
    Told,
    Words,
    a_content,
    everything,
    name_outside,
    told_in,
)
from tests.storage.research.conftest import Lend

_OLD = Told("a", 1, (("Eerst gezegd", ("rust",)), ("Valt weg", ("school",))))
_NEW = Told("a", 2, (("Verbeterd", ("verhuizing", "rust")),), example="drie keer")
_OTHER = Told("b", 1, (("Van een ander", ("rust", "school")),))


def merge(
    connection: Connection, *contents: Content, version: int = 1
) -> list[list[JourneyReport]]:
    """Merge contents one after another in this transaction."""
    merging = Merging(connection)
    return [merging.merge(each, an_origin(repr(each), version)) for each in contents]


def an_origin(of: str, version: int = 1) -> Origin:
    return Origin(
        digest=name_outside(of) * 2,
        name="laptop.lrs",
        signer="",
        at="2026-05-04T10:00:00Z",
        by="anja@werk",
        codebook_version=version,
    )


def verdicts(told: list[JourneyReport]) -> dict[str, Verdict]:
    return {each.rid: each.verdict for each in told}


def test_a_journey_arrives_with_everything_that_is_of_it(lend: Lend) -> None:
    with lend() as connection:
        [told] = merge(connection, a_content(_NEW, _OTHER))
        assert verdicts(told) == dict.fromkeys((_NEW.rid, _OTHER.rid), Verdict.NEW)
        assert told_in(connection) == {
            _NEW.rid: ["Verbeterd"],
            _OTHER.rid: ["Van een ander"],
        }
        found = everything(connection)
    assert sorted((each["factor_id"], each["example"]) for each in found["coding"]) == [
        ("rust", ""),
        ("rust", ""),
        ("school", ""),
        ("verhuizing", "drie keer"),
    ]
    assert {each["value"] for each in found["characteristic"]} == {"boy"}
    assert {each["text"] for each in found["theme_story"]} == {"a", "b"}


def test_a_higher_revision_replaces_a_journey_whole(lend: Lend) -> None:
    with lend() as connection:
        merge(connection, a_content(_OLD, _OTHER))
        [told] = merge(connection, a_content(_NEW))
        assert verdicts(told) == {_NEW.rid: Verdict.REPLACED}
        assert told_in(connection)[_NEW.rid] == ["Verbeterd"]
        codes = Counter(each["factor_id"] for each in everything(connection)["coding"])
        assert codes == {"verhuizing": 1, "rust": 2, "school": 1}


def test_a_lower_revision_and_the_same_again_change_nothing(lend: Lend) -> None:
    with lend() as connection:
        merge(connection, a_content(_NEW))
        before = everything(connection)
        told = merge(connection, a_content(_OLD), a_content(_NEW))
        assert [verdicts(each)[_NEW.rid] for each in told] == [
            Verdict.OLDER,
            Verdict.SAME,
        ]
        assert everything(connection) == before


def test_the_same_revision_with_other_content_is_told_and_changes_nothing(
    lend: Lend,
) -> None:
    other = Told("a", 2, (("Iets anders", ("rust",)),))
    with lend() as connection:
        merge(connection, a_content(_NEW))
        before = everything(connection)
        first, again = merge(connection, a_content(other), a_content(other))
        assert verdicts(first) == verdicts(again) == {_NEW.rid: Verdict.CONFLICT}
        assert everything(connection) == before
        [row] = connection.execute(select(conflict)).all()
        assert (row.rid, row.revision, row.file_name) == (_NEW.rid, 2, "laptop.lrs")


def test_a_file_with_a_conflict_still_brings_its_other_journeys(lend: Lend) -> None:
    other = Told("a", 2, (("Iets anders", ("rust",)),))
    with lend() as connection:
        merge(connection, a_content(_NEW))
        [told] = merge(connection, a_content(other, _OTHER))
        assert verdicts(told) == {
            _NEW.rid: Verdict.CONFLICT,
            _OTHER.rid: Verdict.NEW,
        }
        # It has something to tell until it is settled.
        assert len(merged_before(connection)) == 1


def test_a_conflict_is_over_when_a_higher_revision_arrives(lend: Lend) -> None:
    other = Told("a", 1, (("Iets anders", ("rust",)),))
    with lend() as connection:
        merge(connection, a_content(_OLD), a_content(other), a_content(_NEW))
        assert connection.execute(select(conflict)).all() == []
        assert told_in(connection) == {_NEW.rid: ["Verbeterd"]}


def test_a_withdrawn_journey_goes_and_never_comes_back(lend: Lend) -> None:
    with lend() as connection:
        merge(connection, a_content(_OLD, _OTHER))
        gone, back, again = merge(
            connection,
            a_content(withdrawn=["a"]),
            a_content(_NEW),
            a_content(withdrawn=["a", "c"]),
        )
        assert verdicts(gone) == {_OLD.rid: Verdict.WITHDRAWN}
        assert verdicts(back) == {_OLD.rid: Verdict.ALREADY_WITHDRAWN}
        assert verdicts(again) == {
            _OLD.rid: Verdict.ALREADY_WITHDRAWN,
            name_outside("c"): Verdict.WITHDRAWN,
        }
        assert told_in(connection) == {_OTHER.rid: ["Van een ander"]}
        found = everything(connection)
        assert {each["journey_id"] for each in found["coding"]} == {_OTHER.rid}


def test_twenty_journeys_into_ten_of_another_lose_no_link(lend: Lend) -> None:
    """Both laptops began apart: with the same codes, pseudonyms and keys inside."""
    mine = [_numbered("mijn", each) for each in range(20)]
    theirs = [_numbered("hun", each) for each in range(10)]
    with lend() as connection:
        merge(connection, a_content(*theirs))
        told = merge(connection, *(a_content(each) for each in mine))
        assert all(set(verdicts(each).values()) == {Verdict.NEW} for each in told)
        found = everything(connection)
        expected: dict[str, list[Any]] = {}
        for each in (*mine, *theirs):
            expected[each.rid] = [text for text, _ in each.statements]
        assert told_in(connection) == expected
        links = {
            (each["journey_id"], each["statement_id"], each["factor_id"])
            for each in found["coding"]
        }
        assert links == {
            (each.rid, name_outside(each.name, position), fid)
            for each in (*mine, *theirs)
            for position, (_, codes) in enumerate(each.statements, 1)
            for fid in codes
        }
        assert count_journeys(connection) == 30


def _numbered(laptop: str, number: int) -> Told:
    codes = (("rust",), ("school", "rust"), ("verhuizing",))
    return Told(
        f"{laptop} {number}",
        statements=tuple(
            (f"{laptop} {number} {each}", codes[(number + each) % 3])
            for each in range(4)
        ),
        pseudonym=f"Sem {number}",
    )


def test_a_file_that_does_not_fit_is_not_there_at_all(lend: Lend) -> None:
    content = a_content(_NEW, _OTHER)
    thief = a_content(Told("dief", 1, _OTHER.statements))
    stolen = Content(
        {
            **thief.rows,
            "statement": [
                (row[0], name_outside("b", 1), *row[2:])
                for row in thief.rows["statement"]
            ],
        }
    )
    with lend() as connection:
        merging = Merging(connection)
        merging.merge(content, an_origin("goed"))
        before = everything(connection)
        with pytest.raises(DoesNotFit):
            merging.merge(stolen, an_origin("dief"))
        assert everything(connection) == before
        merging.merge(a_content(Told("c")), an_origin("daarna"))
        assert count_journeys(connection) == 3
        files = connection.execute(select(func.count()).select_from(merged_file))
        assert files.scalar() == 2


def test_a_factor_with_two_names_is_shown_as_the_newest_codebook_has_it(
    lend: Lend,
) -> None:
    old, new = Words("Rust in huis"), Words("Rust thuis")
    with lend() as connection:
        merge(connection, a_content(factors={"f": new}), version=2)
        merge(connection, a_content(factors={"f": old}), version=1)
        assert _labels(connection) == ["Rust thuis"]
        merge(connection, a_content(factors={"f": Words("Rust"), "g": old}), version=3)
        assert _labels(connection) == ["Rust", "Rust in huis"]


def test_what_a_person_called_a_factor_here_stays(lend: Lend) -> None:
    with lend() as connection:
        merge(connection, a_content(factors={"f": Words("Rust")}), version=1)
        connection.execute(factor.update().values(label="Kalmte"))
        merge(connection, a_content(factors={"f": Words("Rust thuis")}), version=2)
        assert _labels(connection) == ["Kalmte"]


def test_codings_of_one_factor_from_two_laptops_are_counted_together(
    lend: Lend,
) -> None:
    one = a_content(
        Told("a", 1, (("x", ("g",)),)), factors={"f": Words("F"), "g": Words("G")}
    )
    two = a_content(Told("b", 1, (("y", ("g",)),)), factors={"g": Words("G")})
    with lend() as connection:
        merge(connection, one, two)
        keys = connection.execute(select(coding.c.factor_id).distinct()).all()
        assert len(keys) == 1


def _labels(connection: Connection) -> list[str]:
    found = connection.execute(select(factor.c.label).order_by(factor.c.id))
    return list(found.scalars())
