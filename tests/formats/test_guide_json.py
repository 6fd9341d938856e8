"""The guide that ships: probes on everything that the method asks about."""

import json
import re
from collections import Counter

import pytest

from levensreis.domain.theme import Theme
from levensreis.formats.guide_json import shipped_guide
from levensreis.resources import RESOURCES

FEWEST, MOST = 5, 8
LONGEST_TEXT, LONGEST_HINT = 90, 75

ASKED = {
    Theme.HEALTH: (
        *("zwangerschap", "geboorte", "ziekte", "syndrom", "diagnose", "medicijnen"),
        *("epilepsie", "ziekenhuis"),
    ),
    Theme.LIVING: (
        *("thuis", "pleeggezin", "adoptie", "verhuizing", "crisis", "gesloten"),
        *("stabiel", "wie verhuisde", "waarom"),
    ),
    Theme.SKILLS: ("praten", "bewegen", "gevoel", "leerde", "zelf"),
    Theme.DAY_ACTIVITIES: (
        *("kinderopvang", "school", "soort onderwijs", "vrijstelling"),
        *("zonder school", "werk", "dagbesteding", "vrije tijd"),
    ),
    Theme.BEHAVIOUR: ("moeilijk te begrijpen", "agressie", "zichzelf", "hielp"),
    Theme.CARE: (
        *("elke zorg", "therapie", "jeugdwet", "wmo", "wlz", "zvw", "natura", "pgb"),
        *("voor het eerst", "afgewezen", "vg6", "vg7", "meerzorg", "na de indicatie"),
        *("meer of minder", "waardoor"),
    ),
    Theme.RELATIONSHIPS: (
        *("familie", "leeftijdgenoten", "begeleiders", "buren", "vertrouwen"),
        *("gepest", "misbruik"),
    ),
    Theme.FAMILY_SUPPORT: (
        *("respijtzorg", "cliëntondersteuner", "weg naar hulp", "steun kreeg u"),
        "andere kinderen in het gezin",
    ),
}
"""What METHOD.md lists in sections 3 and 7, in the words of the guide."""


@pytest.mark.parametrize("theme", Theme)
def test_a_theme_has_as_many_probes_as_fit_a_conversation(theme: Theme) -> None:
    assert FEWEST <= len(shipped_guide().in_theme(theme)) <= MOST


@pytest.mark.parametrize("theme", Theme)
def test_everything_that_the_method_asks_about_is_in_the_guide(theme: Theme) -> None:
    probes = shipped_guide().in_theme(theme)
    words = " ".join(f"{probe.text} {probe.hint}" for probe in probes).lower()
    assert [each for each in ASKED[theme] if each not in words] == []


@pytest.mark.parametrize("theme", Theme)
def test_every_theme_asks_for_its_turning_point_last(theme: Theme) -> None:
    last = shipped_guide().in_theme(theme)[-1]
    assert last.key.endswith("-turning")
    assert "moment" in f"{last.text} {last.hint}"


def test_the_themes_come_in_the_order_of_the_conversation() -> None:
    themes = [probe.theme for probe in shipped_guide().probes]
    assert list(dict.fromkeys(themes)) == list(Theme)
    assert themes == sorted(themes, key=list(Theme).index)


def test_every_probe_has_a_key_of_its_own() -> None:
    keys = [probe.key for probe in shipped_guide().probes]
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)+", key) for key in keys)


def test_every_probe_is_a_short_question_that_can_be_read_out() -> None:
    for probe in shipped_guide().probes:
        assert "?" in probe.text
        assert len(probe.text) <= LONGEST_TEXT
        assert len(probe.hint) <= LONGEST_HINT
        assert not re.search(r"[{}()]", probe.text + probe.hint)
        assert probe.text == probe.text.strip()


def test_the_guide_says_what_it_is_and_what_it_was_made_from() -> None:
    path = RESOURCES / "guide" / "probes-1.json"
    document = json.loads(path.read_text("utf-8"))
    assert document["format"] == "levensreis/guide"
    assert shipped_guide().version == document["version"] == 1
    assert "HHM" in shipped_guide().source
