"""The codebook: finding the factor that somebody means."""

from dataclasses import replace

import pytest

from levensreis.domain.codebook import Codebook, InvalidFactor
from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System
from tests.builders import a_factor

MOVES = a_factor(label="Vele verhuizingen", system=System.EXO)
MOVED = a_factor(label="Stress door verhuizingen", system=System.ONTO)
CALM = a_factor(
    label="Één-op-één begeleiding (rust)",
    system=System.MICRO,
    influence=Influence.POSITIVE,
    group=PartyGroup.PROFESSIONALS,
)
BOOK = Codebook((MOVES, MOVED, CALM), source="een onderzoek")


@pytest.mark.parametrize(
    "label",
    [
        "Vele verhuizingen",
        "VELE VERHUIZINGEN",
        "  vele   verhuizingen ",
        "vélé verhuizingen",
        "ve\u0301le verhuizingen",
    ],
)
def test_a_factor_is_found_whatever_its_capitals_accents_and_spaces(label: str) -> None:
    assert BOOK.labelled(label) == MOVES


def test_an_unknown_label_has_no_factor() -> None:
    assert BOOK.labelled("verhuizingen") is None


def test_factors_are_found_by_their_id() -> None:
    assert BOOK.by_id[CALM.id] == CALM


def test_own_factors_come_after_the_others() -> None:
    own = [a_factor(label="Eigen twee", own=True), a_factor(label="Eigen een")]
    extended = BOOK.with_factors(own)
    assert extended.factors == (MOVES, MOVED, CALM, *own)
    assert (extended.source, extended.version) == (BOOK.source, BOOK.version)


@pytest.mark.parametrize("label", ["vele verhuizingen", "Vele  verhuizingen "])
def test_a_label_is_in_the_codebook_once(label: str) -> None:
    with pytest.raises(InvalidFactor, match="staat al in het codeboek"):
        BOOK.with_factors([a_factor(label=label)])


def test_two_new_factors_cannot_share_a_label() -> None:
    with pytest.raises(InvalidFactor, match="staat al in het codeboek"):
        BOOK.with_factors([a_factor(label="Nieuw"), a_factor(label="nieuw")])


def test_an_own_factor_with_spaces_to_spare_is_found_by_its_label() -> None:
    own = a_factor(label="Eigen  factor")
    assert BOOK.with_factors([own]).labelled("eigen factor") == own


def test_an_own_factor_gets_another_name_in_its_place() -> None:
    own = a_factor(label="Eigen", own=True)
    last = a_factor(label="Laatste", own=True)
    book = BOOK.with_factors([own, last])
    renamed = book.renamed(own.id, "  Een  andere naam ")
    assert [each.id for each in renamed.factors] == [each.id for each in book.factors]
    assert renamed.by_id[own.id] == replace(own, label="Een andere naam")
    assert renamed.labelled("eigen") is None
    assert (renamed.source, renamed.version) == (book.source, book.version)


@pytest.mark.parametrize("label", ["eigen", "EIGEN", "Eigén"])
def test_a_factor_may_keep_its_name_in_another_spelling(label: str) -> None:
    own = a_factor(label="Eigen", own=True)
    book = BOOK.with_factors([own])
    assert book.renamed(own.id, label).by_id[own.id].label == label


@pytest.mark.parametrize(
    ("label", "reason"),
    [
        ("vele VERHUIZINGEN", "‘Vele verhuizingen’ staat al in het codeboek"),
        (" ", "Geef de factor een naam"),
    ],
)
def test_a_name_that_cannot_be_is_refused(label: str, reason: str) -> None:
    own = a_factor(label="Eigen", own=True)
    book = BOOK.with_factors([own])
    with pytest.raises(InvalidFactor, match=reason):
        book.renamed(own.id, label)


def test_a_shipped_factor_keeps_its_name() -> None:
    with pytest.raises(InvalidFactor, match="Alleen een eigen factor"):
        BOOK.renamed(MOVES.id, "Anders")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"label": " "}, "Geef de factor een naam"),
        ({"influence": Influence.NEUTRAL}, "verlaagt of verhoogt"),
        ({"group": PartyGroup.FAMILY}, "horen bij een groep"),
    ],
)
def test_a_factor_that_contradicts_itself_is_refused(
    changes: dict[str, object], reason: str
) -> None:
    with pytest.raises(InvalidFactor, match=reason):
        a_factor(**changes)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", [MOVES, MOVED, CALM]),
        ("verhuizingen", [MOVES, MOVED]),
        ("stress", [MOVED]),
        ("verhuis", []),
        ("uizing", [MOVES, MOVED]),
        ("verhuizingen stress", [MOVED]),
        ("een op een", [CALM]),
        ("rust", [CALM]),
    ],
)
def test_a_search_finds_the_factors_that_hold_every_word(
    words: str, found: list[object]
) -> None:
    assert BOOK.search(words) == found


def test_a_search_puts_labels_that_begin_with_the_words_first() -> None:
    inside = a_factor(label="Onrust")
    word = a_factor(label="Veel rust")
    start = a_factor(label="Rust in huis")
    book = Codebook((inside, word, start))
    assert book.search("rust") == [start, word, inside]


def test_a_search_can_keep_to_one_side_and_one_system() -> None:
    assert BOOK.search("", Influence.POSITIVE) == [CALM]
    assert BOOK.search("verhuizingen", Influence.NEGATIVE, System.ONTO) == [MOVED]


@pytest.mark.parametrize(
    ("tag", "influence", "system", "meant"),
    [
        ("vele_verhuizingen", Influence.NEGATIVE, None, MOVES),
        ("vele-verhuizingen", Influence.NEUTRAL, None, MOVES),
        ("stress", Influence.NEGATIVE, None, MOVED),
        ("verhuizingen", Influence.NEGATIVE, None, None),
        ("verhuizingen", Influence.NEGATIVE, System.ONTO, MOVED),
        ("stress", Influence.POSITIVE, None, None),
        ("vele_verhuizingen", Influence.POSITIVE, None, None),
        ("vele_verhuizingen", Influence.NEGATIVE, System.ONTO, None),
        ("iets_anders", Influence.NEGATIVE, None, None),
    ],
)
def test_a_tag_means_a_factor_when_it_can_mean_no_other(
    tag: str, influence: Influence, system: System | None, meant: object
) -> None:
    assert BOOK.match(tag, influence, system) == meant
