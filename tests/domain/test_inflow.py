"""What follows of a youth from the journey, and only beyond doubt."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.inflow.characteristic import UNKNOWN, Characteristic, band_of
from levensreis.domain.inflow.deriving import derived
from levensreis.domain.inflow.knowing import Known, Origin, characteristics_of
from levensreis.domain.journey import Journey, Youth
from levensreis.domain.life_context import BirthMonth
from levensreis.domain.spell import (
    KINDS,
    ActivityKind,
    CareKind,
    Decision,
    FundingLaw,
    Indication,
    PlaceKind,
    Spell,
    SpellKind,
)
from levensreis.domain.statement import Kind, Statement
from tests.builders import a_journey, a_statement

WAY, AGE = Characteristic.WAY_IN, Characteristic.INFLOW_AGE
BAND, MEERZORG = Characteristic.INFLOW_BAND, Characteristic.MEERZORG
LIVING, CARE = Characteristic.LIVING, Characteristic.CARE
ACTIVITY, REFUSED = Characteristic.ACTIVITY, Characteristic.REFUSED


def told(period: str, **facts: object) -> Statement:
    kind = facts["kind"]
    spell_type = next(each for each in KINDS if isinstance(kind, KINDS[each]))
    spell = Spell.with_facts(spell_type, facts)
    return a_statement(period=period, kind=Kind.SPELL, spell=spell)


def granted(period: str, kind: Indication = Indication.VG7) -> Statement:
    return told(period, kind=kind, decision=Decision.GRANTED)


def life(*statements: Statement, birth: str = "2004-05", **changes: object) -> Journey:
    return a_journey(*statements, youth=Youth(BirthMonth.parse(birth)), **changes)


@pytest.mark.parametrize(
    ("statements", "known"),
    [
        ([granted("17;2")], {WAY: "direct_vg7", AGE: "17", BAND: "12-17"}),
        # The month of VG6 is the way in when VG7 follows within a year.
        (
            [granted("17;8", Indication.VG6), granted("18;2")],
            {WAY: "vg6_first", AGE: "17", BAND: "12-17"},
        ),
        (
            [granted("13;2", Indication.VG6), granted("14;4")],
            {WAY: "vg6_longer", AGE: "14", BAND: "12-17"},
        ),
        (
            [granted("9", Indication.OTHER), granted("18;0")],
            {WAY: "other", AGE: "18", BAND: "18-22"},
        ),
        # A year is no doubt when every month of it gives the same.
        ([granted("19 jaar")], {WAY: "direct_vg7", AGE: "19", BAND: "18-22"}),
        ([granted("18-21")], {WAY: "direct_vg7", AGE: "18", BAND: "18-22"}),
        ([granted("rond 17 jaar")], {WAY: "direct_vg7", AGE: UNKNOWN, BAND: UNKNOWN}),
        ([granted("18", Indication.VG6), granted("19")], {WAY: UNKNOWN, BAND: "18-22"}),
        # Not granted, or not said what was decided.
        ([told("17;2", kind=Indication.VG7)], {WAY: UNKNOWN, AGE: UNKNOWN}),
        (
            [told("17;2", kind=Indication.VG7, decision=Decision.REFUSED)],
            {WAY: UNKNOWN, REFUSED: UNKNOWN},
        ),
        (
            [
                told("16", kind=Indication.OTHER, decision=Decision.REFUSED),
                granted("17;2"),
                granted("18;2", Indication.MEERZORG),
            ],
            {REFUSED: "yes", MEERZORG: "yes", AGE: "17"},
        ),
        ([granted("17;2"), granted("18;3", Indication.MEERZORG)], {MEERZORG: "no"}),
        # Nobody told of it: that is no answer.
        ([granted("17;2")], {REFUSED: UNKNOWN, MEERZORG: UNKNOWN, CARE: UNKNOWN}),
    ],
)
def test_the_way_in_follows_from_the_indications(
    statements: list[Statement], known: dict[Characteristic, str]
) -> None:
    found = derived(life(*statements))
    assert {each: found[each] for each in known} == known


@pytest.mark.parametrize(
    ("statements", "known"),
    [
        ([told("0-18", kind=PlaceKind.PARENTS)], {LIVING: "two_parents"}),
        # Who went to live somewhere lives there until the next place.
        (
            [
                told("tot 12", kind=PlaceKind.PARENTS),
                told("12;3", kind=PlaceKind.FOSTER),
                told("vanaf 16", kind=PlaceKind.CARE_GROUP),
            ],
            {LIVING: "institutional"},
        ),
        (
            [
                told("vanaf 12", kind=PlaceKind.ONE_PARENT),
                told("rond 17", kind=PlaceKind.CLOSED),
            ],
            {LIVING: UNKNOWN},
        ),
        ([told("vanaf 12", kind=PlaceKind.CRISIS)], {LIVING: UNKNOWN}),
        (
            [told("12-18", kind=ActivityKind.SPECIAL_SECONDARY)],
            {ACTIVITY: "education"},
        ),
        ([told("vanaf 12", kind=ActivityKind.SPECIAL)], {ACTIVITY: UNKNOWN}),
        (
            [
                told("12-18", kind=CareKind.AT_HOME, funding_law=FundingLaw.JEUGDWET),
                told("vanaf 12", kind=CareKind.TREATMENT, funding_law=FundingLaw.ZVW),
            ],
            {CARE: "youth_care"},
        ),
        (
            [
                told("12-18", kind=CareKind.AT_HOME, funding_law=FundingLaw.JEUGDWET),
                told("12-18", kind=CareKind.PROTECTION),
            ],
            {CARE: "combination"},
        ),
        (
            [
                told("12-18", kind=CareKind.AT_HOME, funding_law=FundingLaw.JEUGDWET),
                told("vanaf 15", kind=CareKind.AT_HOME, funding_law=FundingLaw.WMO),
            ],
            {CARE: UNKNOWN},
        ),
    ],
)
def test_the_month_before_follows_from_the_spells(
    statements: list[Statement], known: dict[Characteristic, str]
) -> None:
    found = derived(life(granted("17;6"), *statements))
    assert {each: found[each] for each in known} == known


def test_of_who_has_only_a_birth_year_every_month_of_it_is_tried() -> None:
    decided = granted("maart 2022", Indication.VG6), granted("november 2022")
    found = derived(life(*decided, birth="2004"))
    assert (found[WAY], found[AGE], found[BAND]) == ("vg6_first", UNKNOWN, UNKNOWN)
    later = derived(life(granted("maart 2024"), birth="2004"))
    assert (later[AGE], later[BAND]) == (UNKNOWN, "18-22")


def test_what_is_withheld_tells_nothing() -> None:
    hidden = a_statement(withheld=True, spell=granted("17;2").spell, period="17;2")
    assert derived(life(hidden))[WAY] == UNKNOWN


def test_what_was_chosen_goes_before_what_follows_and_says_so() -> None:
    chosen = {"inflow_age": "23", "region": "east", "refused": "unknown", "x": "y"}
    found = characteristics_of(life(granted("17;2"), characteristics=chosen))
    assert found[AGE] == Known("23", Origin.CHOSEN, "17")
    assert found[AGE].is_unlike
    assert found[BAND] == Known("23-26", Origin.CHOSEN, "12-17")
    assert found[WAY] == Known("direct_vg7", Origin.DERIVED, "direct_vg7")
    assert found[REFUSED] == Known(UNKNOWN, Origin.CHOSEN)
    assert found[CARE] == Known(UNKNOWN, Origin.NONE)
    other = characteristics_of(
        life(granted("17;2"), characteristics={"inflow_band": "18-22"})
    )
    assert (other[BAND].value, other[AGE].value) == ("18-22", UNKNOWN)


def test_every_value_has_a_name_of_its_own() -> None:
    for each in Characteristic:
        labels = [each.value_label(value) for value in each.values]
        assert len(set(labels)) == len(labels)
        assert each.values[-1] == UNKNOWN
        assert each.label
    ages = range(100)
    assert {band_of(age) for age in ages} == {*Characteristic.INFLOW_BAND.values} - {
        UNKNOWN
    }


# --- the law -------------------------------------------------------------------------

_KINDS: list[SpellKind] = [
    *(Indication.VG6, Indication.VG7, Indication.OTHER, Indication.MEERZORG),
    *(PlaceKind.PARENTS, PlaceKind.FOSTER, PlaceKind.CARE_GROUP),
    *(ActivityKind.SPECIAL, ActivityKind.WORK, CareKind.PROTECTION, CareKind.AT_HOME),
]


@st.composite
def periods(draw: st.DrawFn) -> tuple[str, str]:
    """A period that is uncertain, and one of those that it can be."""
    first, past = draw(st.integers(16, 19)), draw(st.integers(0, 2))
    start, end = (f"{first + each};{draw(st.integers(0, 11))}" for each in (0, past))
    other = f"{first + draw(st.integers(1, 2))};0"
    return draw(
        st.sampled_from(
            [
                (f"{first} jaar", start),
                (f"{first};0 of {other}", start),
                (f"vanaf {first}", f"vanaf {start}"),
                (f"tot {first}", f"tot {start}"),
                (f"{first}-{first + past + 1}", f"{start}-{first + past + 1};3"),
                (f"rond {start}", start),
                ("?", start),
                (end, end),
                (f"vanaf {end}", f"vanaf {end}"),
            ]
        )
    )


@st.composite
def uncertain(draw: st.DrawFn) -> tuple[Journey, Journey]:
    """A journey with periods that are uncertain, and one of those that it can be."""
    vague, exact = [], []
    spells = draw(st.lists(st.tuples(st.sampled_from(_KINDS), periods()), max_size=5))
    for kind, said in [(Indication.VG7, draw(periods())), *spells]:
        facts: dict[str, object] = {"kind": kind}
        facts["funding_law"] = draw(
            st.sampled_from([FundingLaw.JEUGDWET, FundingLaw.WMO, FundingLaw.ZVW])
        )
        made = [Decision.GRANTED, Decision.GRANTED, Decision.REFUSED, None]
        decision = draw(st.sampled_from(made))
        known = decision or draw(st.sampled_from(list(Decision)))
        vague.append(told(said[0], **facts, decision=decision))
        exact.append(told(said[1], **facts, decision=known))
    return life(*vague), life(*exact)


@given(uncertain())
def test_what_follows_from_uncertain_periods_follows_in_every_month_they_can_be(
    both: tuple[Journey, Journey],
) -> None:
    vague, exact = map(derived, both)
    for each in Characteristic:
        assert vague[each] in (UNKNOWN, exact[each])


def in_months(first: int, past: int) -> str:
    """Somewhere in these months of age."""
    return " of ".join(f"{each // 12};{each % 12}" for each in (first, past - 1))


@given(
    st.lists(
        st.tuples(
            st.sampled_from([Indication.VG6, Indication.OTHER, Indication.MEERZORG]),
            st.integers(200, 230),
            st.integers(2, 8),
        ),
        max_size=1,
    ),
    st.integers(205, 225),
    st.integers(2, 8),
)
def test_what_is_the_same_in_every_month_is_told(
    others: list[tuple[Indication, int, int]], low: int, wide: int
) -> None:
    parts = [(Indication.VG7, low, wide), *others]
    vague = derived(
        life(*(granted(in_months(at, at + n), kind) for kind, at, n in parts))
    )
    worlds = [
        derived(
            life(
                *(
                    granted(f"{month // 12};{month % 12}", part[0])
                    for part, month in zip(parts, months, strict=True)
                )
            )
        )
        for months in product(*(range(at, at + n) for _, at, n in parts))
    ]
    for each in (WAY, AGE, BAND, MEERZORG):
        answers = {world[each] for world in worlds}
        assert vague[each] == (answers.pop() if len(answers) == 1 else UNKNOWN)
