"""The guide: what to ask about a theme, and how far that is."""

from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.guide import Guide, Probe, ProbeState
from levensreis.domain.theme import Theme

BIRTH = Probe("health-birth", Theme.HEALTH, "Hoe ging de geboorte?")
ILLNESS = Probe("health-illness", Theme.HEALTH, "Hoe ging het daarna?", "Ziektes.")
PLACES = Probe("living-places", Theme.LIVING, "Waar woonde uw kind?")
GUIDE = Guide((BIRTH, PLACES, ILLNESS), version=2, source="een onderzoek")

answers = st.dictionaries(
    st.sampled_from([BIRTH.key, ILLNESS.key, PLACES.key, "van-een-andere-versie"]),
    st.sampled_from(ProbeState),
)


def test_a_theme_has_its_probes_in_the_order_of_the_guide() -> None:
    assert GUIDE.in_theme(Theme.HEALTH) == [BIRTH, ILLNESS]
    assert GUIDE.in_theme(Theme.CARE) == []


def test_a_probe_is_found_by_its_key() -> None:
    assert GUIDE.by_key[PLACES.key] == PLACES
    assert "onbekend" not in GUIDE.by_key


def test_a_probe_that_was_only_asked_must_be_come_back_to() -> None:
    told = {BIRTH.key: ProbeState.ASKED, ILLNESS.key: ProbeState.DECLINED}
    assert GUIDE.progress(Theme.HEALTH, told) == (1, 2)


def test_a_theme_without_probes_has_nothing_to_do() -> None:
    assert GUIDE.progress(Theme.CARE, {BIRTH.key: ProbeState.ANSWERED}) == (0, 0)


def test_the_states_have_the_words_of_the_study() -> None:
    assert [state.label for state in ProbeState] == [
        "gevraagd",
        "beantwoord",
        "niet van toepassing",
        "wil er niet over praten",
    ]
    assert [state.short_label for state in ProbeState] == [
        "gevraagd",
        "beantwoord",
        "n.v.t.",
        "liever niet",
    ]


@given(answers)
def test_progress_counts_this_guide_and_nothing_else(
    told: dict[str, ProbeState],
) -> None:
    done = sum(GUIDE.progress(theme, told).done for theme in Theme)
    finished = [key for key, state in told.items() if state is not ProbeState.ASKED]
    assert done == len(set(finished) & set(GUIDE.by_key))
    assert sum(GUIDE.progress(theme, told).all for theme in Theme) == 3


@given(answers)
def test_an_answer_never_makes_the_progress_less(told: dict[str, ProbeState]) -> None:
    for probe in GUIDE.probes:
        more = told | {probe.key: ProbeState.ANSWERED}
        before = GUIDE.progress(probe.theme, told)
        assert GUIDE.progress(probe.theme, more).done >= before.done
