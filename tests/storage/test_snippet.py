"""One line of a story, with the words that were sought marked in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.fold import fold
from levensreis.storage.snippet import LENGTH, SEEN, Snippet, snippet

STORY = (
    "In het begin ging het goed. Later werd hij steeds stiller, en op een ochtend "
    "wilde hij niet meer naar school.\n\nToen de school belde, zat zijn moeder op haar "
    "werk. Niemand wist wat er was gebeurd, en niemand vroeg het hem. "
)


def marked(found: Snippet) -> list[str]:
    """The words that are marked."""
    return [found.text[start:end] for start, end in found.matches]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Ging naar school", ["school"], ["school"]),
        ("Ging naar schoolkamp", ["SCHOOL"], ["school"]),
        ("Ging naar de basisschool", ["school"], []),
        ("School, scholen, school", ["scho"], ["Scho", "scho", "scho"]),
        ("Élise en élan", ["el"], ["Él", "él"]),
        ("De auto’s reden", ["auto's"], ["auto’s"]),
        ("Hij zei ‘nee’", ["‘nee’"], ["nee"]),
        ("Groep 3 en groep 31", ["3", "groep"], ["Groep", "3", "groep", "3"]),
        ("Verhuisde", ["ver", "verhuis"], ["Verhuis"]),
        ("thuis-zitten", ["zit"], ["zit"]),
        ("Hij zei nee", ["-", "…", "_"], []),
        ("😀 Hij lachte 😀", ["lach"], ["lach"]),
    ],
)
def test_the_start_of_a_word_is_marked(
    text: str, words: list[str], expected: list[str]
) -> None:
    found = snippet([text], words)
    assert found.text == text
    assert marked(found) == expected


def test_a_line_is_cut_around_a_word_that_stands_late() -> None:
    found = snippet([STORY], ["moeder"])
    assert found.text.startswith("…de school belde, zat zijn moeder op haar")
    assert found.text.endswith("hem.")
    assert "\n" not in found.text


def test_a_line_begins_at_the_start_when_the_word_is_seen_there() -> None:
    found = snippet([STORY], ["goed"])
    assert found.text.startswith("In het begin")
    assert found.text.endswith("…")
    assert len(found.text) <= LENGTH + 1


def test_a_line_holds_as_many_of_the_words_as_it_can() -> None:
    found = snippet(["Geen school", STORY], ["school", "moeder"])
    assert marked(found) == ["school", "school", "moeder"]
    assert marked(snippet([STORY * 40], ["moeder", "begin"])) == ["moeder", "begin"]


def test_the_first_text_tells_when_more_of_them_would_do() -> None:
    assert snippet(["Naar school", "school " * 9], ["school"]).text == "Naar school"
    assert snippet(["Naar huis", STORY], ["olifant"]).text == "Naar huis"


def test_a_word_without_an_end_is_cut() -> None:
    found = snippet(["x" * 999], ["x"])
    assert found.text == "x" * LENGTH + "…"
    late = snippet(["x" * 300 + "-yes" + "z" * 999], ["yes"])
    assert marked(late) == ["yes"]
    assert late.text[0] == late.text[-1] == "…"


@given(
    st.lists(st.text(max_size=400), min_size=1, max_size=3),
    st.lists(st.text(min_size=1, max_size=4), max_size=3),
)
def test_a_line_is_short_and_marks_the_starts_of_words_in_order(
    texts: list[str], words: list[str]
) -> None:
    found = snippet(texts, words)
    assert len(found.text) <= LENGTH + 2
    ends = [place for match in found.matches for place in match]
    assert ends == sorted(ends)
    assert all(0 <= end <= len(found.text) for end in ends)
    before = [found.text[start - 1 : start] for start, _ in found.matches]
    assert not any(each.isalnum() for each in before)


@given(st.text(alphabet="ab é\n", max_size=600), st.sampled_from(["a", "b", "éa"]))
def test_a_word_that_is_there_is_seen(text: str, word: str) -> None:
    found = snippet([text], [word])
    there = any(each.startswith(fold(word)) for each in fold(text).split())
    assert bool(found.matches) == there
    if there:
        assert found.matches[0][0] <= SEEN
