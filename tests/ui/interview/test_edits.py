from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest

from levensreis.domain.codebook import Factor, FactorId, InvalidFactor
from levensreis.domain.course_change import CourseChange
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey
from levensreis.domain.spell import (
    CareKind,
    Decision,
    DeliveryForm,
    FundingLaw,
    Spell,
    SpellType,
)
from levensreis.domain.statement import Kind, Statement
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.ui.interview import edits
from levensreis.ui.interview.edits import Edit
from levensreis.ui.interview.presenter import InterviewPresenter
from tests.builders import a_coded_statement, a_factor, a_statement
from tests.ui.interview.recording_view import RecordingView

CARE = Spell(
    SpellType.CARE,
    kind=CareKind.AT_HOME,
    funding_law=FundingLaw.WLZ,
    delivery_form=DeliveryForm.PGB,
)


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
        (edits.meaning(" veel "), lambda each: each.meaning, "veel"),
        (edits.sensitive(True), lambda each: each.sensitive, True),
        (edits.withheld(True), lambda each: each.withheld, True),
        (edits.help_step(HelpStep.ACCESS), lambda each: each.help_step, "access"),
        (edits.source(Source.FILE), lambda each: each.source, Source.FILE),
        (
            edits.course_change(CourseChange.ESCALATION),
            lambda each: each.course_change,
            CourseChange.ESCALATION,
        ),
        (edits.session(UUID(int=1)), lambda each: each.session, UUID(int=1)),
        (edits.moved(Theme.CARE, None), lambda each: each.theme, Theme.CARE),
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
    presenter.detail.edit(edit, "text")
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
    presenter.detail.edit(edits.group(PartyGroup.FAMILY), "group")
    [(field, words)] = view.problems
    assert field == "group"
    assert "horen bij een groep" in words
    presenter.detail.edit(edits.system(System.MICRO), "system")
    presenter.detail.edit(edits.group(PartyGroup.FAMILY), "group")
    assert view.shown.group is PartyGroup.FAMILY
    presenter.detail.edit(edits.system(System.ONTO), "system")
    assert view.shown.group is None
    presenter.detail.edit(edits.system(None), "system")
    assert view.shown.system is None


def test_a_statement_without_words_is_told_beside_the_text(
    view: RecordingView,
    presenter: InterviewPresenter,
    study: Study,
    journey: Journey,
    chosen: Statement,
) -> None:
    presenter.detail.edit(edits.text("  "), "text")
    assert view.problems == [("text", "Schrijf op wat er gebeurde.")]
    assert stored(study, journey, chosen).text == chosen.text
    assert view.steps == (None, None)


def test_typing_back_what_was_there_takes_the_problem_away(
    view: RecordingView, presenter: InterviewPresenter, chosen: Statement
) -> None:
    presenter.detail.edit(edits.text("  "), "text")
    view.statement = None
    presenter.detail.edit(edits.text(chosen.text), "text")
    assert view.shown == chosen
    assert view.steps == (None, None)
    assert view.saved == 0


def test_words_that_tell_no_time_are_kept_as_said(
    view: RecordingView, presenter: InterviewPresenter, chosen: Statement
) -> None:
    presenter.detail.edit(edits.period("toen het misging"), "period")
    assert view.shown.period.said == "toen het misging"
    assert not view.shown.period.understood
    assert view.problems == []


def test_the_same_time_in_other_words_is_kept(
    view: RecordingView, presenter: InterviewPresenter, chosen: Statement
) -> None:
    presenter.detail.edit(edits.period("9 jaar"), "period")
    assert view.shown.period.said == "9 jaar"
    assert view.steps == ("tijdstip wijzigen", None)


def test_the_facts_of_a_spell_go_with_the_spell(
    view: RecordingView, presenter: InterviewPresenter, chosen: Statement
) -> None:
    presenter.detail.edit(edits.kind(Kind.SPELL), "kind")
    presenter.detail.edit(edits.spell(CARE), "spell")
    assert view.shown.spell == CARE
    presenter.detail.edit(edits.kind(Kind.SPELL), "kind")
    assert view.shown.spell == CARE
    presenter.detail.edit(edits.kind(Kind.EVENT), "kind")
    assert view.shown.spell is None


@pytest.mark.parametrize(
    ("theme", "usual"),
    [
        (Theme.LIVING, Spell(SpellType.PLACE)),
        (Theme.DAY_ACTIVITIES, Spell(SpellType.DAY_ACTIVITY)),
        (Theme.CARE, Spell(SpellType.CARE)),
        (Theme.HEALTH, None),
        (Theme.RELATIONSHIPS, None),
    ],
)
def test_a_stretch_is_first_taken_for_what_is_usual_in_its_theme(
    theme: Theme, usual: Spell | None
) -> None:
    made = edits.kind(Kind.SPELL).apply(a_statement(theme=theme))
    assert (made.kind, made.spell) == (Kind.SPELL, usual)


def test_what_it_is_a_stretch_of_can_be_left_open() -> None:
    made = edits.kind(Kind.SPELL).apply(a_statement(theme=Theme.CARE))
    open_ = edits.spell(None).apply(made)
    assert (open_.kind, open_.spell) == (Kind.SPELL, None)


def test_choosing_the_kind_that_it_has_leaves_its_facts() -> None:
    event = a_statement(theme=Theme.CARE, kind=Kind.EVENT, spell=CARE)
    assert edits.kind(Kind.EVENT).apply(event) == event


def test_an_indication_can_be_a_moment() -> None:
    asked = Spell(SpellType.INDICATION, decision=Decision.APPLIED)
    event = a_statement(theme=Theme.CARE, kind=Kind.EVENT)
    made = edits.spell(asked).apply(event)
    assert (made.kind, made.spell) == (Kind.EVENT, asked)
    for kind in (Kind.SPELL, Kind.CIRCUMSTANCE, Kind.EVENT):
        made = edits.kind(kind).apply(made)
        assert made.spell == asked


def test_an_example_is_of_one_factor() -> None:
    first, second = a_factor(), a_factor()
    coded = a_coded_statement(first, second, example="eerder")
    made = edits.example(second.id, " drie keer ").apply(coded)
    assert [each.example for each in made.codings] == ["eerder", "drie keer"]
    assert edits.example(a_factor().id, "nergens").apply(coded) == coded


def test_a_card_is_moved_to_a_theme_and_to_a_side() -> None:
    factor = a_factor()
    coded = a_coded_statement(factor)
    moved = edits.moved(Theme.CARE, None).apply(coded)
    assert moved == replace(coded, theme=Theme.CARE)
    turned = edits.moved(Theme.CARE, Influence.POSITIVE).apply(coded)
    assert (turned.theme, turned.influence) == (Theme.CARE, Influence.POSITIVE)
    assert turned.codings == ()


def test_what_was_doubtful_can_be_sorted_out(
    view: RecordingView, presenter: InterviewPresenter
) -> None:
    presenter.quick.record("6 naar school #iets @buurman ?")
    loose = [view.shown.loose_words]
    presenter.detail.edit(edits.sorted_out(), "kind")
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
    presenter.detail.code(wanted.id)
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
    presenter.detail.code(wanted.id)
    presenter.detail.code(wanted.id)
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
    presenter.detail.code(wanted.id)
    presenter.detail.edit(edit, "influence")
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
    presenter.detail.code(first.id)
    presenter.detail.code(factor(view, Influence.NEGATIVE, System.EXO).id)
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
    presenter.detail.code(first.id)
    presenter.detail.code(second.id)
    presenter.detail.edit(edits.remove_factor(FactorId(first.id)), "factor")
    assert [each.factor for each in view.shown.codings] == [second.id]
    assert view.done == []


def test_factors_of_the_same_side_and_system_are_found_first(
    view: RecordingView, presenter: InterviewPresenter, chosen: Statement
) -> None:
    presenter.detail.edit(edits.system(System.EXO), "system")
    found = presenter.detail.search_factors("")
    assert len(found) == len(view.codebook.factors)
    assert (found[0].influence, found[0].system) == (Influence.NEGATIVE, System.EXO)
    sides = [each.influence for each in found]
    assert sides == sorted(sides, key=lambda each: each is not Influence.NEGATIVE)


def test_without_a_statement_factors_are_found_in_the_order_of_the_codebook(
    view: RecordingView, presenter: InterviewPresenter
) -> None:
    assert presenter.detail.search_factors("") == list(view.codebook.factors)


def test_an_own_factor_is_kept_in_the_study_and_coded(
    view: RecordingView, presenter: InterviewPresenter, study: Study, chosen: Statement
) -> None:
    presenter.detail.add_own_factor(
        "  Een   vast gezicht ", Influence.POSITIVE, System.MICRO, PartyGroup.FAMILY
    )
    [own] = [each for each in study.journeys.codebook().factors if each.own]
    assert own.label == "Een vast gezicht"
    assert [each.factor for each in view.shown.codings] == [own.id]
    assert view.shown.group is PartyGroup.FAMILY
    assert view.codebook.by_id[own.id] == own
    assert presenter.detail.search_factors("vast gezicht") == [own]


def test_an_own_factor_can_be_added_without_a_statement(
    view: RecordingView, presenter: InterviewPresenter
) -> None:
    presenter.detail.add_own_factor(
        "Rust in huis", Influence.POSITIVE, System.EXO, None
    )
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
    presenter.detail.add_own_factor(
        "Vele verhuizingen", Influence.NEGATIVE, System.EXO, None
    )
    with pytest.raises(InvalidFactor, match=words):
        presenter.detail.add_own_factor(label, Influence.NEGATIVE, System.EXO, None)
    assert len([each for each in study.journeys.codebook().factors if each.own]) == 1
