"""What a selection counts: as plain Python says, and the same on every engine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from levensreis.domain.codebook import FactorId
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.influence import Influence
from levensreis.domain.research_data import JourneyData, ResearchData, StatementData
from levensreis.domain.selection import AgeRange, Selection
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.storage.key import open_keys
from levensreis.storage.research.build import put
from levensreis.storage.research.counts import tallies
from levensreis.storage.research.data import research_data, version_of
from levensreis.storage.research.facets import Told, journeys_by_told
from levensreis.storage.research.in_memory import InMemory
from levensreis.storage.research.merged import (
    make_merged,
    merged_keys_of,
    open_merged,
)
from levensreis.storage.research.selecting import behind, conditions, options, size
from levensreis.storage.research.server import Server
from tests.builders import CHEAP, PASSPHRASE
from tests.storage.research.conftest import Lend
from tests.storage.research.postgres import Cluster
from tests.storage.research.selected import FACTORS, ROLES, a_selected

_CONTENT = a_selected()
_RIDS = [each["rid"] for each in _CONTENT.dicts("journey")]


@pytest.fixture(params=["memory", "sqlcipher", "postgresql"], scope="module")
def filled(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Lend]:
    """Lends the same journeys, from each engine."""
    if request.param == "memory":
        tables = InMemory()
        tables.fill(_CONTENT)
        yield tables.transaction
        tables.close()
    elif request.param == "sqlcipher":
        folder = Path(tmp_path_factory.mktemp("samen")) / "samen"
        make_merged(folder, PASSPHRASE, CHEAP)
        keys = open_keys(merged_keys_of(folder), PASSPHRASE)
        with open_merged(folder, keys) as database:
            with database.transaction() as connection:
                put(connection, _CONTENT)
            yield database.transaction
    else:
        cluster: Cluster = request.getfixturevalue("cluster")
        with Server(cluster.new_database("selecteren")) as server:
            with server.transaction() as connection:
                put(connection, _CONTENT)
            yield server.transaction


@pytest.fixture(scope="module")
def data() -> Iterator[ResearchData]:
    tables = InMemory()
    tables.fill(_CONTENT)
    yield research_data(tables.transaction)
    tables.close()


_SELECTIONS = st.builds(
    Selection,
    characteristics=st.frozensets(
        st.sampled_from([("sex", "m"), ("sex", "v"), ("age", "12-17"), ("age", "x")]),
        max_size=2,
    ),
    journeys=st.frozensets(st.sampled_from(_RIDS), max_size=8),
    themes=st.frozensets(st.sampled_from(Theme), max_size=5),
    ages=st.none()
    | st.sampled_from([AgeRange(-9, 0), AgeRange(72, 84), AgeRange(None, 79)])
    | st.builds(AgeRange, st.integers(0, 130)),
    roles=st.frozensets(st.sampled_from(ROLES[:3]), max_size=2),
    influences=st.frozensets(st.just(Influence.POSITIVE)),
    systems=st.frozensets(st.sampled_from(System), max_size=3),
    help_steps=st.frozensets(st.sampled_from(HelpStep), max_size=4),
    sources=st.frozensets(st.sampled_from(Source), max_size=2),
)


@given(selection=_SELECTIONS)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_selection_counts_what_plain_python_counts(
    filled: Lend, data: ResearchData, selection: Selection
) -> None:
    members: dict[FactorId, set[str]] = {}
    statements: set[str] = set()
    journeys = [each for each in data.journeys if _is_chosen(each, selection)]
    for each in journeys:
        for told in filter(lambda told: _is_told(told, selection), each.statements):
            counted = [
                coding.factor
                for coding in told.codings
                if _is_asked(coding.factor, selection)
            ]
            if counted or not (selection.influences or selection.systems):
                statements.add(told.sid)
            for fid in counted:
                members.setdefault(fid, set()).add(each.rid)
    with filled() as connection:
        found = tallies(connection, *conditions(selection))
        there = size(connection, selection)
        one = FACTORS[0].id
        numbers = {each.rid for each in behind(connection, one, selection)}
    assert {fid: each.journeys for fid, each in found.items()} == {
        fid: len(each) for fid, each in members.items()
    }
    assert there == (len(journeys), len(statements))
    assert numbers == members.get(one, set())


def test_journeys_are_counted_by_the_step_to_help_where_one_was_chosen(
    filled: Lend, data: ResearchData
) -> None:
    about = Selection(sources=frozenset({Source.FILE}))
    with filled() as connection:
        found = journeys_by_told(connection, Told.HELP_STEP, about)
    assert found == {
        step: len(told)
        for step in HelpStep
        if (
            told := {
                journey.rid
                for journey, _, each in data.statements()
                if each.help_step is step and each.source is Source.FILE
            }
        )
    }


def test_every_engine_tells_the_same(filled: Lend, data: ResearchData) -> None:
    found = research_data(filled)
    assert list(found.journeys) == list(data.journeys)
    assert len(found.journeys) == len(_RIDS)
    assert found.codebook == data.codebook
    here = InMemory()
    here.fill(_CONTENT)
    with filled() as connection, here.transaction() as other:
        assert version_of(connection) == version_of(other)
        assert options(connection) == options(other)
        assert options(connection).roles == tuple(sorted(ROLES[:3]))
    here.close()


def _is_chosen(each: JourneyData, selection: Selection) -> bool:
    return (not selection.journeys or each.rid in selection.journeys) and all(
        each.characteristics.get(name) in selection.values(name)
        for name, _ in selection.characteristics
    )


def _is_told(told: StatementData, selection: Selection) -> bool:
    ages, months = selection.ages, told.months
    return (
        (not selection.themes or told.theme in selection.themes)
        and (not selection.roles or told.respondent in selection.roles)
        and (not selection.help_steps or told.help_step in selection.help_steps)
        and (not selection.sources or told.source in selection.sources)
        and (ages is None or ages.meets(months.earliest_start, months.latest_end))
    )


def _is_asked(fid: FactorId, selection: Selection) -> bool:
    factor = next(each for each in FACTORS if each.id == fid)
    return (not selection.systems or factor.system in selection.systems) and (
        not selection.influences or factor.influence in selection.influences
    )
