"""Work on the codebook of a merged study, as researchers do it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from levensreis.domain.codebook import FactorId, InvalidFactor
from levensreis.domain.codebook_work.deeds import NewFactor, Split, Wording
from levensreis.domain.codebook_work.material import FactorCount
from levensreis.domain.codebook_work.permission import InvalidWork
from levensreis.domain.codebook_work.review import OtherWording, SameLabel
from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System
from levensreis.services.codebook_work import CodebookWork
from levensreis.services.merging import MergedStudy
from levensreis.storage import access_log
from levensreis.storage.research import merged_tables
from tests.services.codings import (
    LATER,
    RUST,
    SCHOOL,
    VERHUIZING,
    a_merged_study,
    arrive,
    sid,
)
from tests.storage.research.arriving import Words

NEGATIVE = Wording("Gemist", System.EXO, Influence.NEGATIVE)


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MergedStudy]:
    with a_merged_study(tmp_path_factory.mktemp("werk")) as opened:
        yield opened


@pytest.fixture
def work(merged: MergedStudy) -> Iterator[CodebookWork]:
    """The work on one study; every test leaves it as it was."""
    working = CodebookWork(merged, "een onderzoeker")
    yield working
    while working.undo() is not None:
        pass
    assert list(working.state().by_id) == [RUST, VERHUIZING, SCHOOL]


def texts(work: CodebookWork, fid: FactorId | None) -> list[str]:
    return [each.text for each in work.statements_of(fid)]


def test_statements_are_read_with_who_told_them_and_all_their_factors(
    work: CodebookWork,
) -> None:
    first, _ = work.statements_of(RUST)
    assert (first.pseudonym, first.number, first.respondent) == ("William", 1, "moeder")
    assert (first.fids, first.example) == ((RUST, SCHOOL), "een vaste plek")
    assert texts(work, None) == ["toen"]
    both = work.compare([RUST, SCHOOL])
    assert [each.text for each in both[SCHOOL]] == ["terug", "thuis"]
    assert work.counts()[RUST] == FactorCount(1, 2, 1)
    assert [each for each in work.counts() if not work.counts()[each].is_single] == [
        SCHOOL
    ]
    assert work.statement(sid("a", 9)) is None


def test_merging_counts_the_union_and_undo_brings_all_back(
    work: CodebookWork,
) -> None:
    before = work.counts()
    event = work.merge([RUST], SCHOOL, why="Dezelfde stilte.")
    assert (event.by, event.why) == ("een onderzoeker", "Dezelfde stilte.")
    assert work.counts()[SCHOOL] == FactorCount(2, 3, 2)
    assert RUST not in work.state().by_id
    assert work.undo_name == "factoren samenvoegen"
    work.undo()
    assert work.counts() == before
    assert work.redo_name == "factoren samenvoegen"
    work.redo()
    assert RUST not in work.state().by_id
    latest, *_ = history = work.history()
    assert latest.words == f"Stap {history[1].event.number} teruggedraaid."
    assert history[2].words == "‘Factor rust’ samengevoegd met ‘Factor school’."
    assert history[2].counts


def test_a_split_gives_some_statements_another_factor_just_behind(
    work: CodebookWork,
) -> None:
    event = work.split(RUST, " Slaap ", [sid("a", 2)], "Slapen zonder zorgen.")
    assert isinstance(event.deed, Split)
    new = event.deed.new
    assert [each.fid for each in work.state().factors][:2] == [RUST, new]
    assert work.state().by_id[new].label == "Slaap"
    assert (texts(work, RUST), texts(work, new)) == (["thuis"], ["later"])
    work.recode(sid("a", 3), add=[new])
    work.recode(sid("a", 1), remove=[RUST])
    assert (texts(work, RUST), texts(work, None)) == ([], [])
    assert texts(work, new) == ["later", "toen"]


def test_any_step_of_the_history_can_be_taken_back(work: CodebookWork) -> None:
    first = work.rename(RUST, "Stilte")
    work.define(RUST, "Als het stil is.")
    work.take_back(first.number, why="Te vroeg.")
    state = work.state().by_id[RUST]
    assert (state.label, state.definition) == ("Factor rust", "Als het stil is.")
    with pytest.raises(InvalidWork, match="al teruggedraaid"):
        work.take_back(first.number)
    work.redo()
    assert work.state().by_id[RUST].label == "Stilte"
    assert [each.words for each in work.history()][1::-1] == [
        f"Stap {first.number} teruggedraaid.",
        f"Stap {first.number + 2} teruggedraaid.",
    ]
    assert "‘Stilte’ omschreven." in [each.words for each in work.history()]


def test_factors_are_made_ordered_moved_and_put_in_categories(
    work: CodebookWork,
) -> None:
    event = work.add_factor(NEGATIVE, "Wat er niet was.")
    assert isinstance(event.deed, NewFactor)
    work.reorder([event.deed.fid, SCHOOL], RUST)
    work.move(RUST, System.MICRO, Influence.NEGATIVE, PartyGroup.FAMILY)
    work.add_category("Thuis")
    [home] = work.state().categories
    work.categorise([RUST, VERHUIZING], home.id)
    work.rename_category(home.id, "Een thuis")
    work.define_category(home.id, "Waar je mag zijn.")
    work.choose_core(home.id)
    state = work.state()
    assert [each.label for each in state.factors][:2] == ["Gemist", "Factor school"]
    assert state.by_id[RUST].wording.group is PartyGroup.FAMILY
    assert [each.fid for each in state.by_category[home.id]] == [RUST, VERHUIZING]
    [core] = [each.label for each in state.categories if each.is_core]
    assert core == "Een thuis"
    work.drop_category(home.id)
    assert work.state().categories == ()


def test_what_cannot_be_done_is_told_and_changes_nothing(work: CodebookWork) -> None:
    positive = Wording("Fijn", System.EXO, Influence.POSITIVE)
    event = work.add_factor(positive)
    assert isinstance(event.deed, NewFactor)
    fine = event.deed.fid
    before = len(work.history())
    for wrong, what in (
        (lambda: work.rename(RUST, " "), "Geef de factor een naam"),
        (lambda: work.rename(RUST, "factor SCHOOL"), "staat al in het codeboek"),
        (lambda: work.merge([RUST], RUST), "minstens twee"),
        (lambda: work.merge([RUST], fine), "niet één worden"),
        (lambda: work.merge([RUST], FactorId("weg")), "niet meer in het codeboek"),
        (lambda: work.split(RUST, "Slaap", []), "minstens één uitspraak"),
        (lambda: work.recode("weg", add=[RUST]), "niet meer in de studie"),
        (lambda: work.recode(sid("a", 3), add=[fine]), "verhoogde de zorgvraag"),
        (lambda: work.add_category(""), "Geef de categorie een naam"),
    ):
        with pytest.raises(InvalidWork, match=what):
            wrong()
    for worse in (
        lambda: work.move(RUST, System.EXO, Influence.NEGATIVE, PartyGroup.OTHER),
        lambda: work.move(RUST, System.EXO, Influence.NEUTRAL),
    ):
        with pytest.raises(InvalidFactor):
            worse()
    assert len(work.history()) == before


def test_every_step_is_a_line_in_the_log(
    work: CodebookWork, merged: MergedStudy
) -> None:
    work.define(RUST, "Als het stil is.")
    with merged.target.transaction() as connection:
        assert access_log.verify(connection) is None
        log = merged_tables.access_log
        last = select(log.c.kind, log.c.what).order_by(log.c.id.desc()).limit(1)
        assert connection.execute(last).one() == ("edit", "codeboek")


def test_what_merging_left_to_people_is_asked_and_settled(tmp_path: Path) -> None:
    book = {
        "rust": Words("Stilte", 1),
        "klas": Words("factor SCHOOL", 2, own=1),
        "school": Words("Factor school", 3),
    }
    with a_merged_study(tmp_path) as merged:
        work = CodebookWork(merged)
        assert work.review_queue() == ()
        work.merge([VERHUIZING], SCHOOL)
        arrive(merged, tmp_path, LATER, factors=book)
        assert [each.text for each in work.statements_of(SCHOOL)] == [
            "klas",
            "weg",
            "terug",
            "thuis",
        ]
        same, other = work.review_queue()
        assert isinstance(same, SameLabel)
        assert isinstance(other, OtherWording)
        assert {each.label for each in other.seen} == {"Factor rust", "Stilte"}
        work.choose_wording(RUST, other.seen[1], other.seen)
        work.keep_apart([each.fid for each in same.factors])
        assert work.review_queue() == ()
        work.undo()
        assert work.review_queue() == (same,)
