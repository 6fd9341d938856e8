"""Codebook work on a real merged study: what is shown, and what each deed does."""

from dataclasses import replace
from pathlib import Path

import pytest

from levensreis.domain.errors import KnownError
from levensreis.domain.system import PartyGroup, System
from levensreis.services.codebook_work import CodebookWork
from levensreis.services.merging import MergedStudy
from levensreis.ui.research.codes.nodes import UNCODED, CategoryKey, PlaceKey
from levensreis.ui.research.codes.planting import Mode
from levensreis.ui.research.codes.view import Possible
from tests.builders import CHEAP, PASSPHRASE
from tests.ui.research.codes.recording_view import Page

EXO = System.EXO.label
MICRO = System.MICRO.label


def test_factors_stand_in_a_tree_with_counts_and_the_mark_of_one_source(
    page: Page,
) -> None:
    assert page.outline == {
        EXO: [
            "Geen passende school 1 int",
            "Vele verhuizingen 2",
            "Wachtlijsten 1 int",
            "wachtlijsten 1 int",
        ],
        MICRO: ["Oma helpt 0", "Onrust in huis 1 int"],
    }
    assert [each.words for each in page.nodes[1:]] == [each.label for each in System]
    page.presenter.search("verhuiz")
    assert page.outline == {EXO: ["Vele verhuizingen 2"]}


def test_statements_have_their_labels_near_the_text(page: Page) -> None:
    page.choose("verhuizing")
    [listed] = page.lists
    assert page.texts() == ["Weer verhuisd", "Telkens een andere plek"]
    assert [(each.words, each.is_chosen) for each in listed.cards[1].chips] == [
        ("Vele verhuizingen", True),
        ("Wachtlijsten", False),
    ]
    assert page.told.counted == (
        "2 uitspraken in 2 levensreizen, van 2 gesprekspartners."
    )
    assert page.memory.chosen == ["verhuizing"]


def test_two_factors_lie_side_by_side_and_count_as_a_union(page: Page) -> None:
    page.choose("verhuizing", "wachten")
    assert [each.head for each in page.lists] == ["Vele verhuizingen", "Wachtlijsten"]
    assert page.told.counted == (
        "Samen in 2 levensreizen. Opgeteld 3: een levensreis met meer dan één telt "
        "één keer. In allebei: 1 levensreis."
    )
    page.choose(PlaceKey(System.EXO))
    assert [each.head for each in page.lists] == ["4 factoren"]
    assert len(page.texts()) == 4


def test_merging_tells_the_union_beforehand_and_can_be_taken_back(page: Page) -> None:
    page.choose("verhuizing", "wachten")
    page.presenter.asking.merge()
    factors, together, _ = page.opened.given
    assert [each.journeys for each in factors] == [2, 1]
    assert (together.journeys, together.added_up, len(together.cards)) == (2, 3, 2)
    page.opened.save("verhuizing", "Hetzelfde")
    assert "Vele verhuizingen 2" in page.outline[EXO]
    assert page.said[-1] == "‘Wachtlijsten’ samengevoegd met ‘Vele verhuizingen’."
    assert [each.words for each in page.steps] == [f"{page.said[-1]} “Hetzelfde”"]
    assert page.steps[0].meta.startswith("Marleen")
    assert page.undo_name == "factoren samenvoegen"
    page.presenter.undo()
    assert page.redo_name == "factoren samenvoegen"
    assert "Wachtlijsten 1 int" in page.outline[EXO]
    page.presenter.redo()
    assert page.said[-1] == "Opnieuw gedaan: factoren samenvoegen."
    assert "Wachtlijsten 1 int" not in page.outline[EXO]


def test_all_of_a_factor_is_changed_in_one_dialog(
    page: Page, work: CodebookWork
) -> None:
    page.choose("school")
    page.presenter.asking.edit()
    form = page.opened.given[0]
    changed = replace(
        form,
        label="Geen plek op school",
        system=System.MICRO,
        group=PartyGroup.FAMILY,
        definition="Thuis zonder dat er een school was.",
        category="Onderwijs",
    )
    page.opened.save(changed, "Zo zeggen ouders het")
    school = work.state().by_id[page.presenter.bench.factors[0]]
    assert (school.label, school.wording.group) == (
        "Geen plek op school",
        PartyGroup.FAMILY,
    )
    assert (page.told.definition, page.told.category) == (
        "Thuis zonder dat er een school was.",
        "Onderwijs",
    )
    page.presenter.asking.edit()
    taken = replace(page.opened.given[0], label="vele VERHUIZINGEN")
    with pytest.raises(KnownError, match="staat al in het codeboek"):
        page.opened.save(taken, "")


def test_statements_are_split_off_and_looked_at(page: Page) -> None:
    page.choose("verhuizing")
    page.marked_statements = [page.lists[0].cards[0].key]
    page.presenter.asking.split()
    name, cards, chosen = page.opened.given
    assert (name, len(cards), chosen) == ("Vele verhuizingen", 2, [cards[0].key])
    with pytest.raises(KnownError, match="minstens één uitspraak"):
        page.opened.save("Opnieuw", [], "")
    page.opened.save("Opnieuw verhuisd", chosen, "")
    assert page.lists[0].head == "Opnieuw verhuisd"
    assert page.texts() == ["Weer verhuisd"]
    assert "Vele verhuizingen 1 int" in page.outline[EXO]


def test_a_factor_moves_up_and_down_among_its_own(page: Page) -> None:
    page.choose("wachten")
    page.presenter.step(-1)
    assert page.outline[EXO][1] == "Wachtlijsten 1 int"
    for _ in range(5):
        page.presenter.step(1)
    assert page.outline[EXO][-1] == "Wachtlijsten 1 int"
    assert len(page.said) == 1 + 2
    page.presenter.search("wacht")
    page.presenter.step(-1)
    assert page.said[-1].startswith("Maak het zoekveld leeg")


def test_a_factor_goes_where_it_is_dropped(page: Page) -> None:
    page.presenter.drop_beside(["wachten"], "school", after=False)
    assert page.outline[EXO][0] == "Wachtlijsten 1 int"
    page.presenter.drop_on_heading(
        ["wachten"], PlaceKey(System.MICRO, PartyGroup.FAMILY)
    )
    assert page.outline[MICRO][1:] == ["Wachtlijsten 1 int", "Onrust in huis 1 int"]
    page.presenter.drop_on_heading(["school"], PlaceKey(System.MACRO))
    assert page.outline[System.MACRO.label] == ["Geen passende school 1 int"]
    page.presenter.drop_on_factor(["school"], "verhuizing")
    assert [each.fid for each in page.opened.given[0]] == ["school", "verhuizing"]


def test_factors_are_grouped_in_categories_around_a_core(
    page: Page, work: CodebookWork
) -> None:
    page.choose("verhuizing", "wachten")
    page.presenter.asking.group()
    page.opened.save("Stabiliteit", "Gaat over vastheid")
    page.presenter.show(Mode.CATEGORY)
    assert page.outline["Stabiliteit"] == ["Vele verhuizingen 2", "Wachtlijsten 1 int"]
    key = CategoryKey(work.state().categories[0].id)
    page.choose(key)
    assert page.told.counted == "2 factoren: 2 uitspraken in 2 levensreizen."
    assert page.possible == {Possible.EDIT, Possible.DROP}
    page.presenter.asking.edit()
    form = page.opened.given[0]
    page.opened.save(replace(form, label="Vastheid", is_core=True), "")
    assert "Vastheid (kern)" in page.outline
    page.presenter.drop_on_heading(["verhuizing"], CategoryKey(None))
    assert page.outline["Vastheid (kern)"] == ["Wachtlijsten 1 int"]
    page.choose(key)
    page.presenter.asking.drop_category()
    assert list(page.outline) == ["Zonder categorie"]
    assert page.memory.mode is Mode.CATEGORY


def test_open_coding_gives_a_statement_a_new_factor(
    page: Page, work: CodebookWork
) -> None:
    page.choose(UNCODED)
    [card] = page.lists[0].cards
    page.presenter.asking.recode(card.key)
    codes = page.opened
    _, had, search, make = codes.given
    assert not had
    assert "oma" not in [each.fid for each in search("")]
    made: list[str] = []
    make("Niet begrepen", lambda fid, _: made.append(fid))
    form = page.opened.given[0]
    assert form.label == "Niet begrepen"
    page.opened.save(form, "")
    codes.save([], made, "Nieuw in dit verhaal")
    found = work.statement(card.key)
    assert found is not None
    assert list(found.fids) == made
    page.choose(UNCODED)
    assert page.lists[0].empty == "Elke uitspraak heeft een factor."


def test_questions_of_merging_are_settled_with_one_choice(page: Page) -> None:
    assert [each.words for each in page.lines] == ["Wachtlijsten", "Onrust in huis"]
    assert page.asked is not None
    assert [each.examples for each in page.asked.options] == [
        ("Telkens een andere plek (William)",),
        ("Twee jaar op de lijst (Jessica)",),
    ]
    page.reason = "Zelfde wachtlijst"
    page.presenter.show_question(0)
    page.presenter.reviewing.answer(0)
    assert page.outline[EXO][-1] == "Wachtlijsten 2"
    assert [each.words for each in page.lines] == ["Onrust in huis"]
    assert [each.words for each in page.asked.options] == [
        "Onrust in huis",
        "Rust in huis",
    ]
    page.presenter.show_question(0)
    page.presenter.reviewing.answer(1)
    assert page.outline[MICRO][-1] == "Rust in huis 1 int"
    assert not page.lines


def test_factors_of_one_name_can_be_kept_apart(page: Page) -> None:
    page.presenter.reviewing.keep_apart()
    assert [each.words for each in page.lines] == ["Onrust in huis"]
    page.presenter.undo()
    assert len(page.lines) == 2


def test_what_cannot_be_done_is_told_and_changes_nothing(page: Page) -> None:
    page.choose("rust", "oma")
    page.presenter.asking.merge()
    with pytest.raises(KnownError, match="kunnen niet één worden"):
        page.opened.save("rust", "")
    assert page.undo_name is None


def test_an_empty_study_tells_where_factors_come_from(tmp_path: Path) -> None:
    with MergedStudy.create(tmp_path / "leeg", PASSPHRASE, CHEAP) as merged:
        page = Page(CodebookWork(merged))
    assert page.told.head == "Het codeboek is nog leeg"
    assert not page.possible
