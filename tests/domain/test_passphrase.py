"""The strength of a passphrase: an advice that knows Dutch, and refuses nothing."""

import sys
from subprocess import run

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from levensreis.domain.passphrase import LEVELS, SUFFICIENT, Strength, strength
from levensreis.language import Language, choose
from levensreis.resources import RESOURCES

FIVE_WORDS = "Neem vijf woorden die niets met elkaar te maken hebben."
NEAR = ("Gezinshuis De Linde", "Jurre")


@pytest.mark.parametrize(
    ("passphrase", "level"),
    [
        ("", 0),
        ("   ", 0),
        ("welkom01", 0),
        ("wachtwoord123", 0),
        ("Utrecht2025", 0),
        ("12-05-2011", 0),
        ("qwertyuiop[]", 0),
        ("aaaaaaaaaaaaaaaaaaaa", 0),
        ("appel appel appel appel", 0),
        ("lekker fietsen", 0),
        ("vier woorden zijn genoeg", 2),
        ("een twee drie vier vijf", 2),
        ("mijn hond heet max", 2),
        ("xqzkvwpjrtbn", 3),
        ("x8Kq!2pLmz0Wr", 3),
        ("stoomfluit granaatappel kromming", 4),
        ("fiets paraplu regen maandag dijk", 4),
        ("zebrapad-kurketrekker-vlonder-9", 4),
    ],
)
def test_a_passphrase_is_as_strong_as_the_guesses_it_takes(
    passphrase: str, level: int
) -> None:
    assert strength(passphrase).level == level


@pytest.mark.parametrize(
    ("passphrase", "reason"),
    [
        ("welkom01", "Veel mensen gebruiken dit als wachtwoord."),
        ("aaaaaaaaaaaa", "Herhalingen worden snel geraden."),
        ("abcdefghijkl", "Reeksen zoals abcd of 6543 worden snel geraden."),
        ("qwertyuiop[]", "Toetsen die naast elkaar liggen worden snel geraden."),
        ("12-05-2011", "Jaartallen en datums worden snel geraden."),
        ("lekker fietsen", ""),
    ],
)
def test_a_weak_passphrase_comes_with_a_reason_and_what_to_do(
    passphrase: str, reason: str
) -> None:
    assert strength(passphrase).advice == f"{reason} {FIVE_WORDS}".strip()


def test_a_strong_passphrase_needs_no_advice() -> None:
    found = strength("fiets paraplu regen maandag dijk")
    assert found.level >= SUFFICIENT
    assert found.advice == ""


@pytest.mark.parametrize("passphrase", ["gezinshuis linde", "JURRE", "De Linde 1"])
def test_a_name_of_the_study_is_guessed_first(passphrase: str) -> None:
    found = strength(passphrase, NEAR)
    assert found.level == 0
    assert found.advice.startswith("Namen en woorden van deze studie")
    assert found.guesses_log10 < strength(passphrase).guesses_log10


def test_the_names_of_one_study_say_nothing_about_another() -> None:
    before = strength("gezinshuis linde")
    strength("gezinshuis linde", NEAR)
    assert strength("gezinshuis linde") == before


def test_a_level_has_a_name() -> None:
    names = [Strength(level, 0.0, "").label for level in range(len(LEVELS) + 1)]
    assert names == ["zeer zwak", "zwak", "matig", "sterk", "zeer sterk"]


@pytest.mark.parametrize(
    "passphrase",
    ["a b" * 40_000, "é" * 1000, "🔑🏳️‍🌈 geheim", "\ud800 half", "\0", "%s {x} '\""],
)
def test_any_text_can_be_judged(passphrase: str) -> None:
    assert 0 <= strength(passphrase, [passphrase]).level <= 4


@settings(deadline=None)
@given(st.text(max_size=60), st.lists(st.text(max_size=10), max_size=4))
def test_a_level_goes_with_the_guesses(passphrase: str, words: list[str]) -> None:
    found = strength(passphrase, words)
    assert found.guesses_log10 >= 0
    assert found.level == sum(found.guesses_log10 >= limit for limit in LEVELS)
    assert bool(found.advice) == (found.level < SUFFICIENT)


@pytest.mark.parametrize("form", ["caf\u00e9 caf\u00e9", "cafe\u0301 cafe\u0301"])
def test_the_same_passphrase_is_as_strong_from_another_keyboard(form: str) -> None:
    assert strength(form) == strength("café café")


def test_the_advice_is_told_in_the_language_of_now() -> None:
    dutch = strength("welkom01")
    choose(Language.ENGLISH)
    try:
        english = strength("welkom01")
    finally:
        choose(Language.DUTCH)
    assert (dutch.level, dutch.guesses_log10) == (english.level, english.guesses_log10)


def test_no_common_word_is_listed_twice() -> None:
    path = RESOURCES / "passphrase" / "common-nl.txt"
    words = path.read_text("utf-8").split()
    assert len(words) == len(set(words)) > 500
    assert words == [word.lower() for word in words]


def test_the_library_is_not_loaded_before_a_passphrase_is_judged() -> None:
    script = (
        "import sys, levensreis.domain.passphrase;"
        "sys.exit('zxcvbn_rs_py' in sys.modules)"
    )
    assert run([sys.executable, "-P", "-c", script], check=False).returncode == 0
