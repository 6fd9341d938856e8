"""Group interviews as JSON: kept with a version, and read strictly."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.codebook import FactorId
from levensreis.domain.influence import Influence
from levensreis.domain.placed import Coding
from levensreis.domain.professionals.interview import GroupInterview, GroupStatement
from levensreis.domain.system import PartyGroup, System
from levensreis.formats.interview_json import (
    NewerInterview,
    factor_body,
    interview_body,
    read_body,
    read_factor,
    read_interviews,
    write_interviews,
)
from levensreis.formats.json_text import BadFile
from tests.builders import a_factor
from tests.gathered import an_interview, said

words = st.text(min_size=1, max_size=20).map(str.strip).filter(bool)
statements = st.builds(
    GroupStatement,
    id=st.uuids(),
    text=words,
    quote=words,
    influence=st.sampled_from([Influence.POSITIVE, Influence.NEGATIVE]),
    system=st.just(System.MICRO),
    group=st.none() | st.sampled_from(PartyGroup),
    codings=st.lists(
        st.builds(Coding, words.map(FactorId), words),
        max_size=3,
        unique_by=lambda each: each.factor,
    ).map(tuple),
)
interviews = st.builds(
    GroupInterview,
    id=st.uuids(),
    on=st.dates(),
    organisations=st.lists(words, min_size=1, max_size=3, unique=True).map(tuple),
    participants=st.lists(words, max_size=3).map(tuple),
    note=words,
    statements=st.lists(statements, max_size=3, unique_by=lambda each: each.id).map(
        tuple
    ),
)


@given(one=interviews)
def test_what_is_kept_and_what_is_written_is_read_as_it_was(
    one: GroupInterview,
) -> None:
    body = json.loads(json.dumps(interview_body(one)))
    assert read_body(str(one.id), body) == one
    assert read_interviews(write_interviews([one], [])).interviews == (one,)


def test_an_own_factor_is_read_as_it_was() -> None:
    factor = a_factor(own=True, system=System.MICRO, group=PartyGroup.FAMILY)
    assert read_factor(factor.id, factor_body(factor)) == factor
    assert read_interviews(write_interviews([], [factor])).factors == (factor,)


def test_what_a_newer_program_kept_is_told_and_never_dropped() -> None:
    body = {**interview_body(an_interview()), "version": 2, "mood": "blij"}
    with pytest.raises(NewerInterview, match="nieuwere versie van Levensreis"):
        read_body(str(an_interview().id), body)
    newer = {"format": "levensreis/group-interviews", "version": 2}
    with pytest.raises(NewerInterview):
        read_interviews(json.dumps(newer))


def changed(**fields: Any) -> str:
    """A file of which one interview has other fields."""
    document = json.loads(write_interviews([an_interview(said())], []))
    document["interviews"][0] |= fields
    return json.dumps(document)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "geen geldige JSON"),
        ("[]", "het geheel: hier hoort een groep velden"),
        ('{"format": "iets", "version": 1}', "geen bestand met groepsgesprekken"),
        (changed(on="4 februari"), r"interviews\[0\].on: dit is geen datum"),
        (changed(id="1"), r"interviews\[0\].id: dit is geen kenmerk"),
        (changed(organisations=[]), "Noem ten minste één organisatie"),
        (changed(organisations="A"), "organisations: hier hoort een lijst"),
        (changed(participants=[3]), r"participants\[0\]: hier hoort tekst"),
        (changed(mood="blij"), r"interviews\[0\]: hier staan velden die"),
        (changed(statements=[{"id": "x"}]), r"statements\[0\].id: dit is geen"),
        (changed(note="a" * 20_001), "te lang"),
    ],
)
def test_a_fault_in_a_file_is_told_with_its_place(text: str, told: str) -> None:
    with pytest.raises(BadFile, match=told):
        read_interviews(text)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"system": "stad"}, "system: kies uit macro, exo"),
        ({"group": "Overig"}, "Alleen uitspraken in"),
        ({"codings": [{"factor": "a", "x": 1}]}, r"codings\[0\]: hier staan velden"),
        ({"codings": [{"factor": "a"}]}, "verlaagt of verhoogt"),
    ],
)
def test_a_statement_that_contradicts_itself_is_refused_with_its_place(
    change: dict[str, Any], told: str
) -> None:
    statement = {"id": str(said().id), "text": "x", "influence": "neutral"}
    with pytest.raises(BadFile, match=told):
        read_interviews(changed(statements=[statement | change]))


def test_no_interview_is_twice_in_a_file() -> None:
    one = an_interview()
    with pytest.raises(BadFile, match="twee keer"):
        read_interviews(write_interviews([one, one], []))
