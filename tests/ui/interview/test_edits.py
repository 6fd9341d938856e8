from collections.abc import Callable

import pytest

from levensreis.domain.codebook import Factor, FactorId, InvalidFactor
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey
from levensreis.domain.spell import DeliveryForm, FundingLaw, Spell, SpellType
from levensreis.domain.statement import Kind, Statement
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.ui.interview import edits
from levensreis.ui.interview.edits import Edit
from levensreis.ui.interview.presenter import InterviewPresenter
from tests.ui.interview.recording_view import RecordingView

CARE = Spell(SpellType.CARE, FundingLaw.WLZ, DeliveryForm.PGB)


@pytest.fixture
def chosen(presenter: InterviewPresenter, journey: Journey) -> Statement:
    """The gezinshuis: an event at 9 that raised the need for care."""
    presenter.choose(journey.statements[2].id)
    return journey.statements[2]


def stored(study: Study, journey: Journey, which: Statement) -> Statement:
    [found] = [
        each
        for each in study.journeys.get(journey.id).statements
        if each.id == which.id
    ]
    return found


def factor(view: RecordingView, influence: Influence, system: System) -> Factor:
    return next(
        each
        for each in view.codebook.factors
        if (each.influence, each.system) == (influence, system)
    )


@pytest.mark.parametrize(
    ("edit", "read", "value"),
    [
        (edits.text(" Naar Elver "), lambda each: each.text, "Naar Elver"),
        (edits.story("Het ging niet meer\n"), lambda each: each.story, None),
        (edits.quote(" ik wil niet "), lambda each: each.quote, "ik wil niet"),
        (edits.period("zomer 2017"), lambda each: each.period.said, "zomer 2017"),
        (edits.theme(Theme.CARE), lambda each: each.theme, Theme.CARE),
        (edits.influence(Influence.POSITIVE), lambda each: each.influence, "positive"),
        (edits.system(System.EXO), lambda each: each.system, System.EXO),
        (edits.respondent("vader"), lambda each: each.respondent, "vader"),
        (edits.turning_point(True), lambda each: each.turning_point, True),
        (edits.kind(Kind.CIRCUMSTANCE), lambda each: each.kind, Kind.CIRCUMSTANCE),
    ],
)
def test_an_edit_is_shown_stored_and_undone(
    *,
    view: RecordingView,
    presenter: InterviewPresenter,
    study: Study,
    journey: Journey,
    chosen: Statement,
    edit: Edit,
    read: Callable[[Statement], object],
    value: object,
) -> None:
    value = "Het ging niet meer" if value is None else value
    before = read(chosen)
    presenter.edit(edit, "text")
    assert read(view.shown) == value
    assert read(stored(study, journey, chosen)) == value
    assert view.steps == (edit.name, None)
    presenter.undo()
    assert read(view.shown) == before
    assert read(stored(study, journey, chosen)) == before
    assert view.problems == []


def test_a_group_belongs_to_the_nearest_system_and_goes_with_it(
    view: RecordingView, presenter: InterviewPresenter, chosen: Statement
) -> None:
    presenter.edit(edits.group(PartyGroup.FAMILY), "group")
    [(field, words)] = view.problems
    assert field == "group"
    assert "horen bij een groep" in words
    presenter.edit(edits.system(System.MICRO), "system")
    presenter.edit(edits.group(PartyGroup.FAMILY), "group")
    assert view.shown.group is PartyGroup.FAMILY
    presenter.edit(edits.system(System.ONTO), "system")
    assert view.shown.group is None
    presenter.edit(edits.system(None), "system")
    assert view.shown.system is None


def test_a_statement_without_words_is_told_beside_the_text(
    view: RecordingView,
    presenter: InterviewPresenter,
    study: Study,
    journey: Journey,
    chosen: Statement,
) -> None:
    presenter.edit(edits.text("  "), "text")
    assert view.problems == [("text", "Schrijf op wat er gebeurde.")]
    assert stored(study, journey, chosen).text == chosen.text
    assert view.steps == (None, None)


def test_typing_back_what_was_there_takes_the_problem_away(
    view: RecordingView, presenter: InterviewPresenter, chosen: Statement
) -> None:
    presenter.edit(edits.text("  "), "text")
    view.statement = None
    presenter.edit(edits.text(chosen.text), "text")
    assert view.shown == chosen
    assert view.steps == (None, None)
    assert view.saved == 0


def test_words_that_tell_no_time_are_kept_as_said(
    view: RecordingView, presenter: InterviewPresenter, chosen: Statement
) -> None:
    presenter.edit(edits.period("toen het misging"), "period")
    assert view.shown.period.said == "toen het misging"
    assert not view.shown.period.understood
    assert view.problems == []


def test_the_same_time_in_other_words_is_kept(
    view: RecordingView, presenter: InterviewPresenter, chosen: Statement
) -> None:
    presenter.edit(edits.period("9 jaar"), "period")
    assert view.shown.period.said == "9 jaar"
    assert view.steps == ("tijdstip wijzigen", None)


def test_the_facts_of_a_spell_go_with_the_spell(
    view: RecordingView, presenter: InterviewPresenter, chosen: Statement
) -> None:
    presenter.edit(edits.kind(Kind.SPELL), "kind")
    presenter.edit(edits.spell(CARE), "kind")
    assert view.shown.spell == CARE
    presenter.edit(edits.kind(Kind.SPELL), "kind")
    assert view.shown.spell == CARE
    presenter.edit(edits.kind(Kind.EVENT), "kind")
    assert view.shown.spell is None


def test_law_and_form_belong_to_care_only(
    view: RecordingView, presenter: InterviewPresenter, chosen: Statement
) -> None:
    presenter.edit(edits.kind(Kind.SPELL), "kind")
    wrong = Spell(SpellType.PLACE, FundingLaw.WLZ, DeliveryForm.PGB)
    presenter.edit(edits.spell(wrong), "kind")
    assert view.shown.spell == Spell(SpellType.PLACE)
    presenter.edit(edits.spell(None), "kind")
    assert view.shown.spell is None


def test_what_was_doubtful_can_be_sorted_out(
    view: RecordingView, presenter: InterviewPresenter
) -> None:
    presenter.record("6 naar school #iets @buurman ?")
    loose = [view.shown.loose_words]
    presenter.edit(edits.sorted_out(), "kind")
    loose.append(view.shown.loose_words)
    assert loose == [("?", "#iets", "@buurman"), ()]


def test_a_factor_brings_its_side_and_system(
    view: RecordingView,
    presenter: InterviewPresenter,
    study: Study,
    journey: Journey,
    chosen: Statement,
) -> None:
    wanted = factor(view, Influence.POSITIVE, System.EXO)
    presenter.code(wanted.id)
    assert (view.shown.influence, view.shown.system) == (
        Influence.POSITIVE,
        System.EXO,
    )
    assert [each.factor for each in stored(study, journey, chosen).codings] == [
        wanted.id
    ]


def test_a_factor_counts_once(
    view: RecordingView, presenter: InterviewPresenter, chosen: Statement
) -> None:
    wanted = factor(view, Influence.POSITIVE, System.EXO)
    presenter.code(wanted.id)
    presenter.code(wanted.id)
    assert len(view.shown.codings) == 1
    assert view.problems == []


@pytest.mark.parametrize(
    "edit",
    [
        edits.influence(Influence.NEGATIVE),
        edits.influence(Influence.NEUTRAL),
        edits.system(System.MACRO),
        edits.system(None),
    ],
)
def test_factors_of_another_side_go_and_undo_brings_them_back(
    view: RecordingView, presenter: InterviewPresenter, chosen: Statement, edit: Edit
) -> None:
    wanted = factor(view, Influence.POSITIVE, System.EXO)
    presenter.code(wanted.id)
    presenter.edit(edit, "influence")
    assert not view.shown.codings
    [words] = view.done
    assert words.startswith("Losgemaakt")
    assert f"‘{wanted.label}’" in words
    presenter.undo()
    assert [each.factor for each in view.shown.codings] == [wanted.id]


def test_a_factor_that_takes_the_place_of_another_tells_what_went(
    view: RecordingView, presenter: InterviewPresenter, chosen: Statement
) -> None:
    first = factor(view, Influence.POSITIVE, System.EXO)
    presenter.code(first.id)
    presenter.code(factor(view, Influence.NEGATIVE, System.EXO).id)
    [words] = view.done
    assert f"‘{first.label}’" in words


def test_a_factor_can_be_taken_away(
    view: RecordingView, presenter: InterviewPresenter, chosen: Statement
) -> None:
    first, second = [
        each
        for each in view.codebook.factors
        if (each.influence, each.system) == (Influence.NEGATIVE, System.ONTO)
    ][:2]
    presenter.code(first.id)
    presenter.code(second.id)
    presenter.edit(edits.remove_factor(FactorId(first.id)), "factor")
    assert [each.factor for each in view.shown.codings] == [second.id]
    assert view.done == []


def test_factors_of_the_same_side_and_system_are_found_first(
    view: RecordingView, presenter: InterviewPresenter, chosen: Statement
) -> None:
    presenter.edit(edits.system(System.EXO), "system")
    found = presenter.search_factors("")
    assert len(found) == len(view.codebook.factors)
    assert (found[0].influence, found[0].system) == (Influence.NEGATIVE, System.EXO)
    sides = [each.influence for each in found]
    assert sides == sorted(sides, key=lambda each: each is not Influence.NEGATIVE)


def test_without_a_statement_factors_are_found_in_the_order_of_the_codebook(
    view: RecordingView, presenter: InterviewPresenter
) -> None:
    assert presenter.search_factors("") == list(view.codebook.factors)


def test_an_own_factor_is_kept_in_the_study_and_coded(
    view: RecordingView, presenter: InterviewPresenter, study: Study, chosen: Statement
) -> None:
    presenter.add_own_factor(
        "  Een   vast gezicht ", Influence.POSITIVE, System.MICRO, PartyGroup.FAMILY
    )
    [own] = [each for each in study.journeys.codebook().factors if each.own]
    assert own.label == "Een vast gezicht"
    assert [each.factor for each in view.shown.codings] == [own.id]
    assert view.shown.group is PartyGroup.FAMILY
    assert view.codebook.by_id[own.id] == own
    assert presenter.search_factors("vast gezicht") == [own]


def test_an_own_factor_can_be_added_without_a_statement(
    view: RecordingView, presenter: InterviewPresenter
) -> None:
    presenter.add_own_factor("Rust in huis", Influence.POSITIVE, System.EXO, None)
    assert view.codebook.labelled("rust in huis") is not None
    assert view.steps == (None, None)


@pytest.mark.parametrize(
    ("label", "words"),
    [
        (" ", "Geef de factor een naam"),
        ("vele VERHUIZINGEN", "staat al in het codeboek"),
    ],
)
def test_an_own_factor_that_cannot_be_is_refused_with_the_reason(
    *,
    view: RecordingView,
    presenter: InterviewPresenter,
    study: Study,
    chosen: Statement,
    label: str,
    words: str,
) -> None:
    presenter.add_own_factor("Vele verhuizingen", Influence.NEGATIVE, System.EXO, None)
    with pytest.raises(InvalidFactor, match=words):
        presenter.add_own_factor(label, Influence.NEGATIVE, System.EXO, None)
    assert len([each for each in study.journeys.codebook().factors if each.own]) == 1
