"""The log is a chain: what was changed in it is found."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from levensreis.domain.access import (
    AccessEntry,
    AccessKind,
    Break,
    Fault,
    Head,
    first_break,
)
from tests.languages import in_english

quick = settings(max_examples=60, deadline=None)
words = st.text(max_size=12)


def a_log(*told: AccessEntry) -> list[AccessEntry]:
    """Number and seal lines, one behind the other."""
    log: list[AccessEntry] = []
    seal = ""
    for number, each in enumerate(told, start=1):
        line = replace(each, number=number)
        seal = line.seal_after(seal)
        log.append(replace(line, seal=seal))
    return log


def an_entry(**changes: str) -> AccessEntry:
    defaults = {
        "at": "2026-03-04T09:15:00Z",
        "who": "anna",
        "machine": "laptop",
        "kind": AccessKind.VIEW.value,
    }
    return AccessEntry(number=0, **defaults | changes)


def head_of(log: Sequence[AccessEntry]) -> Head:
    return Head(log[-1].number, log[-1].seal) if log else Head()


entries = st.builds(
    an_entry,
    who=words,
    machine=words,
    kind=st.sampled_from(AccessKind).map(str),
    journey=words,
    what=words,
)
logs = st.lists(entries, max_size=8).map(lambda told: a_log(*told))
full_logs = st.lists(entries, min_size=2, max_size=8).map(lambda told: a_log(*told))


@quick
@given(logs)
def test_a_log_as_it_was_written_has_no_break(log: list[AccessEntry]) -> None:
    remembered = [Head(each.number, each.seal) for each in log]
    assert first_break(log, head_of(log), *remembered) is None


def changed(log: list[AccessEntry], data: st.DataObject) -> list[AccessEntry]:
    place = data.draw(st.integers(0, len(log) - 1))
    name = data.draw(
        st.sampled_from(("at", "who", "machine", "kind", "journey", "what", "seal"))
    )
    other = data.draw(words.filter(lambda word: word != getattr(log[place], name)))
    changes: dict[str, Any] = {name: other}
    return [*log[:place], replace(log[place], **changes), *log[place + 1 :]]


def removed(log: list[AccessEntry], data: st.DataObject) -> list[AccessEntry]:
    place = data.draw(st.integers(0, len(log) - 1))
    return log[:place] + log[place + 1 :]


def removed_and_numbered(
    log: list[AccessEntry], data: st.DataObject
) -> list[AccessEntry]:
    return in_order(removed(log, data))


def inserted(log: list[AccessEntry], data: st.DataObject) -> list[AccessEntry]:
    place = data.draw(st.integers(0, len(log)))
    seal = log[place - 1].seal if place else ""
    new = replace(data.draw(entries), number=place + 1)
    new = replace(new, seal=new.seal_after(seal))
    return in_order([*log[:place], new, *log[place:]])


def swapped(log: list[AccessEntry], data: st.DataObject) -> list[AccessEntry]:
    one = data.draw(st.integers(0, len(log) - 2))
    other = data.draw(st.integers(one + 1, len(log) - 1))
    copy = list(log)
    copy[one], copy[other] = copy[other], copy[one]
    return in_order(copy)


def sealed_anew(log: list[AccessEntry], data: st.DataObject) -> list[AccessEntry]:
    """Change a line, and every seal behind it: only what is remembered tells."""
    other = changed(log, data)
    return a_log(*other) if [*a_log(*other)] != log else [*log, log[0]]


def in_order(log: Sequence[AccessEntry]) -> list[AccessEntry]:
    return [replace(each, number=number) for number, each in enumerate(log, start=1)]


Tampering = Callable[[list[AccessEntry], st.DataObject], list[AccessEntry]]
TAMPERING: list[Tampering] = [
    *(changed, removed, removed_and_numbered, inserted, swapped, sealed_anew),
]


@pytest.mark.parametrize("tamper", TAMPERING)
@quick
@given(log=full_logs, data=st.data())
def test_tampering_of_any_kind_is_found(
    tamper: Tampering, log: list[AccessEntry], data: st.DataObject
) -> None:
    assert first_break(tamper(log, data), head_of(log)) is not None


@quick
@given(log=full_logs, data=st.data())
def test_a_tail_that_was_cut_off_is_found_by_who_remembers_it(
    log: list[AccessEntry], data: st.DataObject
) -> None:
    left = log[: data.draw(st.integers(0, len(log) - 1))]
    told = first_break(left, head_of(left), head_of(log))
    assert told == Break(Fault.CUT_OFF, len(left) + 1)
    assert first_break(left, head_of(left)) is None


@quick
@given(log=full_logs, other=full_logs)
def test_another_log_of_as_many_lines_is_found_by_who_remembers_this_one(
    log: list[AccessEntry], other: list[AccessEntry]
) -> None:
    same = [each.seal for each in log] == [each.seal for each in other[: len(log)]]
    assert (first_break(other, head_of(other), head_of(log)) is None) == same


def test_the_first_line_that_is_wrong_is_told() -> None:
    log = a_log(*(an_entry(who=f"nummer {number}") for number in range(1, 6)))
    head = head_of(log)
    told = {
        Fault.CHANGED: [*log[:2], replace(log[2], who="een ander"), *log[3:]],
        Fault.GONE: [*log[:2], *log[3:]],
        Fault.CUT_OFF: log[:2],
    }
    for fault, wrong in told.items():
        assert first_break(wrong, head) == Break(fault, 3)
    assert first_break(log, head_of(log[:2])) == Break(Fault.ADDED, 3)
    words = [Break(fault, 3).in_words() for fault in Fault]
    assert all("3" in each for each in words)
    assert len(set(words)) == len(Fault)


def test_what_is_no_text_any_more_is_found_too() -> None:
    log = a_log(an_entry(), an_entry())
    for wrong in (b"\xff", 5, None):
        changed = [log[0], replace(log[1], who=wrong)]  # type: ignore[arg-type]
        assert first_break(changed, head_of(log)) == Break(Fault.CHANGED, 2)


def test_a_head_is_read_as_it_is_written() -> None:
    for head in (Head(), Head(12, "abc")):
        assert Head.parse(str(head)) == head
    assert first_break([], Head.parse("onzin")) == Break(Fault.ADDED, 1)
    assert first_break([], Head.parse("")) is None


def test_an_entry_tells_when_and_what_it_was() -> None:
    entry = an_entry(kind=AccessKind.FAILED_UNLOCK)
    assert entry.when == datetime(2026, 3, 4, 9, 15, tzinfo=UTC)
    assert entry.label == "openen mislukt: verkeerde wachtzin"
    spoiled = an_entry(at="gisteren", kind="iets")
    assert (spoiled.when, spoiled.label) == (None, "onbekend")


def test_every_kind_has_a_name_of_its_own() -> None:
    dutch = [kind.label for kind in AccessKind]
    with in_english():
        english = [kind.label for kind in AccessKind]
    assert len(set(dutch)) == len(set(english)) == len(AccessKind)
