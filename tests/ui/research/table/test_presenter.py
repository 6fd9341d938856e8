"""What the page of the factor table shows, and what it does: without a screen."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from levensreis.services.findings import Coded, FactorFindings, Told
from levensreis.services.merging import MergedStudy
from levensreis.services.research_source import ResearchSource
from levensreis.ui.research.table.lines import ComparedLine, FormRow, LineKind
from levensreis.ui.research.table.presenter import TablePresenter
from levensreis.ui.research.table.view import BehindTold, SavedLine, State
from levensreis.ui.tasks.task import AT_ONCE
from tests.storage.research.selected import FACTORS


class RecordingView:
    """Keeps what was shown last."""

    def __init__(self) -> None:
        self.state = State(filters=(), ages="", text="", is_everything=True)
        self.filter_problem = self.size = self.hidden = self.empty = ""
        self.form: Sequence[Sequence[FormRow]] = ()
        self.lines: Sequence[ComparedLine] = ()
        self.behind = BehindTold()
        self.saved: Sequence[SavedLine] = ()
        self.told: list[str] = []
        self.clipboard = ""

    def show_state(self, state: State) -> None:
        self.state = state

    def show_filter_problem(self, words: str) -> None:
        self.filter_problem = words

    def show_form(self, systems: Sequence[Sequence[FormRow]], empty: str) -> None:
        self.form, self.lines, self.empty = systems, (), empty

    def show_comparison(self, lines: Sequence[ComparedLine]) -> None:
        self.lines = lines

    def show_size(self, words: str, hidden: str) -> None:
        self.size, self.hidden = words, hidden

    def show_behind(self, told: BehindTold) -> None:
        self.behind = told

    def show_saved(self, lines: Sequence[SavedLine]) -> None:
        self.saved = lines

    def show_done(self, words: str) -> None:
        self.told.append(words)

    show_note = show_warning = show_problem = show_done

    def put_on_clipboard(self, words: str) -> None:
        self.clipboard = words


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(view: RecordingView, merged: MergedStudy) -> TablePresenter:
    findings = FactorFindings(ResearchSource.of_merged(merged))
    made = TablePresenter(view, findings, AT_ONCE)
    made.refresh()
    return made


def words(view: RecordingView) -> list[str]:
    return [
        line.words
        for rows in view.form
        for row in rows
        for line in row.cells
        if line is not None and line.kind is LineKind.FACTOR
    ]


def test_the_table_has_its_systems_with_plus_left_and_minus_right(
    presenter: TablePresenter, view: RecordingView
) -> None:
    assert view.size.startswith("Levensreizen: 30; ")
    assert len(view.form) == 5
    for rows in view.form:
        first = rows[0]
        assert first.system is not None
        assert first.positive is not None
        assert first.negative is not None
        assert first.positive.words.startswith("+ ")
        assert first.negative.words.startswith("− ")
    presenter.copy()
    assert view.clipboard.count("\n") == len(words(view))


def test_filters_are_chosen_typed_and_taken_away(
    presenter: TablePresenter, view: RecordingView
) -> None:
    presenter.choose("sex", ["v"])
    presenter.choose_ages("0-12")
    presenter.choose(Told.THEME, ["living", "care"])
    assert view.state.text == "geslacht=v leeftijd=0-12 thema=wonen,zorg"
    assert [each.words for each in view.state.filters][:3] == [
        "Geslacht: meisje",
        "Leeftijdsgroep",
        "Thema: 2 gekozen",
    ]
    counts = presenter.counts_of("sex")
    assert counts.keys() <= {"m", "v"}
    presenter.choose_ages("oud")
    assert "geen leeftijd" in view.filter_problem
    presenter.type_filter("geslacht=v systeem=exo")
    assert view.filter_problem == ""
    assert len(view.form) == 1
    assert set(presenter.counts_of(Coded.SYSTEM)) > {"exo"}
    presenter.type_filter('rol="Oma (moeder van vader)" levensreis="Schuilnaam 1"')
    presenter.clear()
    assert view.state.is_everything
    assert len(view.form) == 5


def test_two_selections_stand_beside_each_other(
    presenter: TablePresenter, view: RecordingView, tmp_path: Path
) -> None:
    presenter.choose("sex", ["m"])
    presenter.compare(on=True)
    presenter.choose("sex", ["v"])
    assert view.state.sides == ("geslacht: jongen", "geslacht: meisje")
    systems = [each for each in view.lines if each.system is not None]
    assert len(systems) == 5
    assert all("%" in each.first for each in systems)
    presenter.show_side(0)
    assert view.state.text == "geslacht=m"
    assert not presenter.keep("Naast elkaar")
    presenter.copy()
    assert view.clipboard.startswith("\tA\tB\tVerschil\n")
    presenter.save(tmp_path / "uit.xlsx")
    assert (tmp_path / "uit.xlsx").exists()
    presenter.compare(on=False)
    assert not view.state.sides
    assert not view.lines


def test_a_number_opens_what_is_behind_it_and_its_example_is_chosen(
    presenter: TablePresenter, view: RecordingView
) -> None:
    fid = FACTORS[0].id
    presenter.choose_factor(fid)
    statements = [each for each in view.behind.lines if each.sid]
    journeys = [each for each in view.behind.lines if each.sid is None]
    assert f"({len(journeys)})" in words(view)[0]
    sid = statements[-1].sid
    assert sid is not None
    presenter.choose_example(sid)
    assert [each.sid for each in view.behind.lines if each.is_example] == [sid]
    presenter.undo()
    assert not any(each.is_example for each in view.behind.lines)
    presenter.redo()
    presenter.choose_example(sid)  # again: not any more
    assert not any(each.is_example for each in view.behind.lines)
    presenter.choose_factor(None)
    assert view.behind.lines == ()


def test_publication_hides_small_counts_and_what_is_behind_them(
    presenter: TablePresenter, view: RecordingView
) -> None:
    presenter.choose_factor(FACTORS[0].id)
    presenter.publish(on=True)
    assert "Van 10 aantallen" in view.hidden
    assert view.size == "Levensreizen: 30 (afgerond)"
    assert view.behind.lines == ()
    presenter.choose_factor(FACTORS[1].id)
    assert view.behind.lines == ()
    assert presenter.counts_of("sex") == {}
    presenter.publish(on=False)
    assert view.hidden == ""


def test_a_query_is_kept_made_again_and_forgotten(
    presenter: TablePresenter, view: RecordingView
) -> None:
    assert not presenter.keep(" ")
    presenter.choose("sex", ["v"])
    assert presenter.keep("Meisjes")
    [line] = view.saved
    assert line.name == "Meisjes"
    assert "geslacht: meisje" in line.meta
    presenter.clear()
    presenter.saved.again(line.id)
    assert view.state.text == "geslacht=v"
    assert "niet veranderd" in view.told[-1]
    presenter.saved.beside_then(line.id)
    assert "B, ‘Meisjes’ van" in view.size
    assert {each.difference for each in view.lines if each.system is None} == {"0"}
    presenter.forget(line.id)
    assert view.saved == []
    presenter.undo()
    assert [each.id for each in view.saved] == [line.id]
    presenter.redo()
    assert view.saved == []
    presenter.undo()
    presenter.forget(line.id)


def test_an_empty_selection_tells_what_to_do(
    presenter: TablePresenter, view: RecordingView
) -> None:
    presenter.choose("age", ["nobody"])
    assert view.form == []
    assert "Kies minder filters" in view.empty
