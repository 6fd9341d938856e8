"""What holds for every line that anybody can type."""

import re
import unicodedata
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from levensreis.domain.fold import fold
from levensreis.domain.quick_entry import (
    Surroundings,
    in_words,
    is_doubtful,
    read_line,
    to_statement,
)
from levensreis.domain.theme import Theme
from levensreis.formats.codebook_json import shipped_codebook
from tests.domain.test_quick_entry import PEOPLE

quick = settings(max_examples=100, deadline=None)

PIECES = [
    *("6;6", "rond 6", "2014", "vanaf 12", "6-8", "na de verhuizing", "onbekend"),
    *("naar", "gezinshuis", "Élise", "zo’n", "0", "6", "-", "+", "–", "!", "?", "-!"),
    *("#verhuizingen", "#Beperkte_flexibiliteit", "#autisme,", "#", "#onrust#2"),
    *("na de geboorte van zusje", "zes jaar", "2 broers", "24 uur", "13/14 jr", ","),
    *("-+", '"nee",', 'zei "ja"', "„nee“;", "in 2014 en", "haar achtste", "(", ")"),
    *("@moeder", "@beg", "@oma.", "@", '"', "“", "”", '"weg"', "gedrag:", "o:", ":"),
    *("Gebrek_aan_vertrouwen", "#stress", "e\u0301\u0323n", "\u00a0", "\n", "\t"),
]
lines = st.one_of(
    st.text(),
    st.text(st.sampled_from('ab0+-!?#@"“” :;6')),
    st.lists(st.sampled_from(PIECES)).map(" ".join),
    st.lists(st.sampled_from(PIECES)).map("".join),
)
AROUND = Surroundings(Theme.LIVING, shipped_codebook(), PEOPLE)


def words(*texts: str) -> Counter[str]:
    said = unicodedata.normalize("NFC", "\n".join(texts))
    return Counter(re.findall(r"\w+", said))


def names_a_theme(word: str, theme: Theme | None) -> bool:
    parts = fold(theme.label).split() if theme else []
    return any(part.startswith(fold(word)) for part in parts)


@quick
@given(lines)
def test_no_line_loses_a_word(line: str) -> None:
    said = read_line(line)
    kept = words(
        *(said.text, said.quote, said.period.said),
        *(said.factor_tags + said.respondent_tags),
    )
    lost = words(line) - kept
    for word in lost:
        is_mark = set(word) <= {"0"}
        assert is_mark or names_a_theme(word, said.theme), word
    assert sum(not set(word) <= {"0"} for word in lost) <= 1


@quick
@given(lines)
def test_a_line_that_is_refused_holds_only_a_time_and_marks(line: str) -> None:
    if to_statement(line, AROUND) is not None:
        return
    said = read_line(line)
    kept = words(said.period.said, *said.respondent_tags)
    for word in words(line) - kept:
        assert set(word) <= {"0"} or names_a_theme(word, said.theme), word


@quick
@given(lines)
def test_a_doubtful_time_shows_in_the_preview(line: str) -> None:
    statement = to_statement(line, AROUND)
    if statement is None:
        return
    shown = in_words(statement, AROUND).removeprefix(f"{statement.theme.label} · ")
    time = statement.period.in_words()
    doubted = shown.startswith((f"{time}?", "geen tijdstip herkend"))
    assert doubted is is_doubtful(line)


@quick
@given(lines)
def test_no_line_is_refused_when_it_tells_what_happened(line: str) -> None:
    statement = to_statement(line, AROUND)
    said = read_line(line)
    if statement is None:
        assert (said.text, said.quote, said.factor_tags) == ("", "", ())
        return
    assert in_words(statement, AROUND)
    assert statement.quote == said.quote
    assert statement.period.said == said.period.said
    assert statement.turning_point == said.turning_point
    assert said.influence in (None, statement.influence)
    assert ("?" in statement.loose_words) == said.unsure
    statement.check_codings(AROUND.codebook)


@quick
@given(lines)
def test_every_tag_is_used_or_kept_to_be_sorted(line: str) -> None:
    statement = to_statement(line, AROUND)
    if statement is None:
        return
    said = read_line(line)
    labels = [
        fold(AROUND.codebook.by_id[coding.factor].label) for coding in statement.codings
    ]
    for tag in said.factor_tags:
        parts = fold(tag).replace("_", " ").replace("-", " ").split()
        coded = any(all(part in label for part in parts) for label in labels)
        assert coded or f"#{tag}" in statement.loose_words
    unsorted = [each for each in statement.loose_words if each.startswith("@")]
    spoken = statement.respondent is not None
    assert len(unsorted) + spoken == len(said.respondent_tags)
