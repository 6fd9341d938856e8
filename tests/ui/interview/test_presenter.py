from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey, Respondent
from levensreis.domain.session import Session
from levensreis.domain.statement import Kind
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.ui.interview import edits
from levensreis.ui.interview.desk import Desk
from levensreis.ui.interview.presenter import A_STORY, InterviewPresenter
from tests.ui.interview.recording_view import RecordingView, by_id


def stored_texts(study: Study, journey: Journey) -> list[str]:
    return [each.text for each in study.journeys.get(journey.id).statements]


def lose(study: Study) -> None:
    """Take the file away, as somebody who pulls out the stick on which it lies."""
    study.close()
    (study.folder / "studie.levensreis").unlink()


def test_opening_shows_the_whole_life_in_order_of_time(
    view: RecordingView, presenter: InterviewPresenter, journey: Journey
) -> None:
    assert view.journey == journey
    assert set(view.themes) == set(Theme)
    assert view.texts(Theme.LIVING) == ["Thuis in Almelo", "Naar een gezinshuis"]
    assert view.current_theme is Theme.HEALTH
    assert view.statement is None
    assert view.steps == (None, None)
    assert len(view.codebook.factors) == 116


def test_a_journey_can_be_opened_at_one_statement(
    view: RecordingView, presenter: InterviewPresenter, journey: Journey
) -> None:
    presenter.open_journey(journey.id, journey.statements[2].id)
    assert view.shown.text == "Naar een gezinshuis"


def test_a_journey_that_is_not_there_is_told_to_the_user(
    view: RecordingView, study: Study
) -> None:
    presenter = InterviewPresenter(view, Desk(study))
    presenter.open_journey(uuid4())
    assert view.problems == [(None, "Deze levensreis staat niet in deze studie.")]
    assert presenter.journey is None


def test_without_a_journey_nothing_happens(view: RecordingView, study: Study) -> None:
    presenter = InterviewPresenter(view, Desk(study))
    presenter.choose(uuid4())
    presenter.detail.edit(edits.text("anders"), "text")
    presenter.detail.remove()
    presenter.undo()
    presenter.redo()
    presenter.quick.preview("6 naar school")
    assert view.preview.words.startswith("Gezondheid · 6 jaar")
    presenter.quick.record("6 naar school")
    assert [field for field, _ in view.problems] == ["line"]
    assert view.saved == 0


def test_a_line_is_told_in_words_before_it_is_recorded(
    view: RecordingView, presenter: InterviewPresenter
) -> None:
    presenter.desk.choose_theme(Theme.LIVING)
    presenter.quick.preview("6;6 naar een gezinshuis -! @vader")
    assert not view.preview.doubtful
    assert view.preview.words == (
        "Woonplekken · 6 jaar en 6 maanden · verhoogde de zorgvraag · "
        "cruciaal moment · volgens vader"
    )


def test_what_is_kept_as_said_is_doubtful(
    view: RecordingView, presenter: InterviewPresenter
) -> None:
    presenter.quick.preview("6 naar school #eendonbekendefactor @buurman")
    assert view.preview.doubtful
    assert "nog ordenen: #eendonbekendefactor @buurman" in view.preview.words


def test_the_sign_that_is_pressed_counts_for_a_line_that_does_not_say(
    view: RecordingView, presenter: InterviewPresenter
) -> None:
    presenter.quick.preview("6 oma komt elke week", Influence.POSITIVE)
    assert "verlaagde" in view.preview.words
    presenter.quick.preview("6 oma komt elke week -", Influence.POSITIVE)
    assert "verhoogde" in view.preview.words


def test_an_empty_line_has_no_preview(
    view: RecordingView, presenter: InterviewPresenter
) -> None:
    presenter.quick.preview("   ")
    assert view.previews == [None]


def test_a_recorded_line_is_on_disk_and_shown(
    view: RecordingView, presenter: InterviewPresenter, study: Study, journey: Journey
) -> None:
    presenter.desk.choose_theme(Theme.CARE)
    view.line = "9-12 logeren +"
    presenter.quick.record(view.line)
    assert stored_texts(study, journey)[-1] == "logeren"
    assert view.texts(Theme.CARE) == ["logeren"]
    assert view.shown.kind is Kind.SPELL
    assert view.redrawn[-1] == {Theme.CARE}
    assert view.line == ""
    assert view.previews[-1] is None
    assert view.steps == ("vastleggen", None)
    assert view.saved == 1


def test_a_line_without_words_is_told_and_kept(
    view: RecordingView, presenter: InterviewPresenter, study: Study, journey: Journey
) -> None:
    view.line = "  "
    presenter.quick.record(view.line)
    [(field, words)] = view.problems
    assert field == "line"
    assert "Typ ook wat er gebeurde" in words
    assert view.line == "  "
    assert len(stored_texts(study, journey)) == len(journey.statements)


def test_a_line_that_cannot_be_stored_is_told_and_kept(
    view: RecordingView, presenter: InterviewPresenter, study: Study
) -> None:
    lose(study)
    view.line = "6 naar school"
    presenter.quick.record(view.line)
    [(field, words)] = view.problems
    assert field == "line"
    assert "reservekopie" in words
    assert view.line == "6 naar school"
    assert view.saved == 0
    assert view.steps == (None, None)


def test_who_spoke_last_speaks_on(
    view: RecordingView, presenter: InterviewPresenter
) -> None:
    presenter.quick.record("6 naar school")
    assert view.shown.respondent == "moeder"
    presenter.quick.record("7 naar groep vier @vader")
    presenter.quick.record("8 bleef zitten")
    assert view.shown.respondent == "vader"


def test_a_journey_without_respondents_has_no_speaker(
    view: RecordingView, presenter: InterviewPresenter, study: Study
) -> None:
    alone = Journey(code="LR-009", pseudonym="Noor")
    study.journeys.begin(alone)
    presenter.open_journey(alone.id)
    presenter.quick.record("6 naar school")
    assert view.shown.respondent is None


def test_a_landmark_that_moves_redraws_every_theme(
    view: RecordingView, presenter: InterviewPresenter, journey: Journey
) -> None:
    presenter.quick.record("na de aanval logeren")
    presenter.choose(journey.statements[0].id)
    presenter.detail.edit(edits.period("4"), "period")
    assert view.redrawn[-1] == set(Theme)


def test_a_removed_statement_comes_back_in_its_place_and_is_chosen(
    view: RecordingView, presenter: InterviewPresenter, study: Study, journey: Journey
) -> None:
    gone = journey.statements[1]
    presenter.choose(gone.id)
    presenter.detail.remove()
    assert view.texts(Theme.LIVING) == ["Naar een gezinshuis"]
    assert view.statement is None
    assert view.done == ["Verwijderd. Ctrl+Z haalt het terug, de prullenbak ook later."]
    assert gone.text not in stored_texts(study, journey)
    presenter.undo()
    assert view.texts(Theme.LIVING) == ["Thuis in Almelo", "Naar een gezinshuis"]
    assert view.shown == gone
    assert view.done[-1] == "Ongedaan: verwijderen"
    assert stored_texts(study, journey) == [each.text for each in journey.statements]


def test_nothing_is_removed_when_nothing_is_chosen(
    view: RecordingView, presenter: InterviewPresenter
) -> None:
    presenter.detail.remove()
    assert (view.done, view.problems, view.saved) == ([], [], 0)


def test_removing_twice_removes_one(
    view: RecordingView, presenter: InterviewPresenter, study: Study, journey: Journey
) -> None:
    presenter.choose(journey.statements[1].id)
    presenter.detail.remove()
    presenter.detail.remove()
    assert len(stored_texts(study, journey)) == len(journey.statements) - 1
    assert len(view.done) == 1


def test_what_was_recorded_can_be_undone_and_done_again(
    view: RecordingView, presenter: InterviewPresenter, study: Study, journey: Journey
) -> None:
    presenter.quick.record("6 naar school")
    made = view.shown
    presenter.undo()
    assert view.texts(Theme.HEALTH) == ["Eerste aanval bij Jurre"]
    assert view.statement is None
    assert view.steps == (None, "vastleggen")
    presenter.redo()
    assert view.shown == made
    assert view.done == ["Ongedaan: vastleggen", "Opnieuw: vastleggen"]
    assert stored_texts(study, journey)[-1] == "naar school"


def test_a_step_after_undo_leaves_nothing_to_redo(
    view: RecordingView, presenter: InterviewPresenter
) -> None:
    presenter.quick.record("6 naar school")
    presenter.undo()
    presenter.quick.record("7 naar groep vier")
    assert view.steps == ("vastleggen", None)
    presenter.redo()
    assert view.done == ["Ongedaan: vastleggen"]


def test_an_undo_that_cannot_be_stored_is_told_and_can_be_tried_again(
    view: RecordingView, presenter: InterviewPresenter, study: Study, journey: Journey
) -> None:
    presenter.choose(journey.statements[1].id)
    presenter.detail.remove()
    study.close()
    path = study.folder / "studie.levensreis"
    aside = path.rename(path.with_suffix(".weg"))
    presenter.undo()
    assert "reservekopie" in view.problems[0][1]
    assert view.steps[0] == "verwijderen"
    aside.rename(path)
    presenter.undo()
    assert view.shown == journey.statements[1]


def test_each_step_tells_that_all_is_on_disk(
    view: RecordingView, presenter: InterviewPresenter
) -> None:
    presenter.quick.record("6 naar school")
    presenter.detail.edit(edits.text("naar de dorpsschool"), "text")
    presenter.undo()
    assert view.saved == 3
    assert view.timelines == 4


def test_the_text_of_a_theme_shows_on_its_cards_at_once(
    view: RecordingView, presenter: InterviewPresenter, journey: Journey
) -> None:
    presenter.choose(journey.statements[2].id)
    presenter.detail.edit(edits.theme(Theme.CARE), "theme")
    assert view.texts(Theme.CARE) == ["Naar een gezinshuis"]
    assert view.texts(Theme.LIVING) == ["Thuis in Almelo"]
    assert len(by_id(view)) == len(journey.statements)


# --- who speaks, and when ---------------------------------------------------


def test_respondents_are_shown_and_the_first_one_speaks(
    view: RecordingView, presenter: InterviewPresenter
) -> None:
    assert (view.respondents, view.speaking) == (["moeder", "vader"], "moeder")


def test_who_was_chosen_speaks_until_another_is(
    view: RecordingView, presenter: InterviewPresenter
) -> None:
    presenter.quick.choose_respondent(1)
    assert view.speaking == "vader"
    for line in ("6 naar school", "7 naar groep vier"):
        presenter.quick.record(line)
        assert view.shown.respondent == "vader"
    presenter.quick.choose_respondent(8)  # nobody
    assert view.speaking == "vader"
    presenter.quick.record("8 bleef zitten @moeder")
    assert view.speaking == view.shown.respondent == "moeder"


def test_the_first_thing_recorded_on_a_day_begins_a_sitting(
    view: RecordingView, presenter: InterviewPresenter, study: Study, journey: Journey
) -> None:
    assert view.sessions == []
    presenter.quick.record("6 naar school")
    [sitting] = view.sessions
    assert sitting.on == datetime.now(UTC).astimezone().date()
    assert sitting.respondents == ("moeder",)
    presenter.quick.record("7 naar groep vier @vader")
    [same] = view.sessions
    assert same.respondents == ("moeder", "vader")
    stored = study.journeys.get(journey.id)
    assert stored.sessions == (same,)
    assert [each.session for each in stored.statements[-2:]] == [sitting.id] * 2
    assert {each.session for each in stored.statements[:-2]} == {None}


def test_what_is_recorded_later_belongs_to_a_sitting_of_its_own(
    view: RecordingView, presenter: InterviewPresenter, study: Study, journey: Journey
) -> None:
    before = Session(on=date(2020, 5, 12), respondents=("moeder",))
    study.journeys.put_sessions(journey.id, (before,))
    presenter.open_journey(journey.id)
    presenter.quick.record("6 naar school")
    assert len(view.sessions) == 2
    assert view.shown.session == view.sessions[-1].id != before.id


# --- what else is drawn -----------------------------------------------------


def test_empty_years_are_drawn_once_there_is_a_story(
    view: RecordingView, presenter: InterviewPresenter
) -> None:
    before = len(view.gaps)
    for _ in range(A_STORY):
        presenter.quick.record("2 voorval")
    assert before == 0
    assert Theme.LIVING in {each.theme for each in view.gaps}


def test_other_people_are_known_when_a_journey_is_opened_again(
    view: RecordingView, presenter: InterviewPresenter, study: Study, journey: Journey
) -> None:
    presenter.quick.choose_respondent(1)
    presenter.quick.give_account_of(journey.statements[2])
    people = (Respondent("oma", "oma"), *journey.respondents)
    study.journeys.change(replace(journey, respondents=people))
    presenter.open_journey(journey.id, journey.statements[2].id)
    assert view.respondents == ["oma", "moeder", "vader"]
    assert view.speaking == "vader"
    assert view.account_of == journey.statements[2]
    assert view.shown == journey.statements[2]


def test_a_factor_that_is_searched_for_is_of_the_side_of_the_statement_first(
    view: RecordingView, presenter: InterviewPresenter, journey: Journey
) -> None:
    everything = presenter.detail.search_factors("")
    presenter.choose(journey.statements[2].id)
    presenter.detail.edit(edits.system(System.EXO), "system")
    first = presenter.detail.search_factors("")[0]
    assert (first.influence, first.system) == (Influence.NEGATIVE, System.EXO)
    assert len(presenter.detail.search_factors("")) == len(everything)
