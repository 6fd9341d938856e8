"""What a journey is called outside, and when its revision goes up."""

from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.research.ids import ResearchId


@given(st.lists(st.sampled_from(["een", "twee", "drie"]), min_size=1, max_size=20))
def test_a_revision_goes_up_when_and_only_when_what_leaves_changed(
    digests: list[str],
) -> None:
    known = ResearchId.by_chance()
    before = ""
    for digest in digests:
        now = known.revised(digest)
        assert (now.rid, now.salt, now.digest) == (known.rid, known.salt, digest)
        assert now.revision == known.revision + (digest != before)
        known, before = now, digest


def test_what_never_left_has_no_revision_and_then_the_first() -> None:
    known = ResearchId.by_chance()
    assert known.revision == 0
    assert known.revised("een").revision == 1


@given(st.uuids(version=4), st.uuids(version=4))
def test_the_name_of_a_statement_is_its_own_and_stays(one: UUID, other: UUID) -> None:
    known = ResearchId.by_chance()
    assert known.sid(one) == known.sid(one)
    assert (known.sid(one) == known.sid(other)) == (one == other)
    assert ResearchId.by_chance().sid(one) != known.sid(one)


def test_nobody_finds_the_name_inside_in_the_one_outside() -> None:
    known, inside = ResearchId.by_chance(), uuid4()
    assert len(known.rid) == len(known.sid(inside)) == 32
    assert inside.hex not in (known.rid, known.sid(inside))
    assert known.rid not in known.sid(inside)
