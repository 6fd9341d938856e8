"""Solutions in a real window, by keys and mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from levensreis.domain.solutions.answer import (
    Answer,
    Choice,
    Feasibility,
    Impact,
    Party,
    Term,
)
from levensreis.services.merging import MergedStudy
from levensreis.services.questionnaires import Questionnaires
from levensreis.services.solutions import SolutionsService
from levensreis.ui.lock import fields
from levensreis.ui.research.solutions.listing.editing import Field
from levensreis.ui.research.solutions.listing.new_dialog import NewSolutionDialog
from levensreis.ui.research.solutions.outcome.behind_dialog import BehindDialog
from levensreis.ui.research.solutions.outcome.presenter import Shown
from levensreis.ui.research.solutions.pages import Page
from levensreis.ui.research.solutions.part import SolutionsPart
from levensreis.ui.research.solutions.parties.name_dialog import NameDialog
from levensreis.ui.research.solutions.parties.reading_dialog import ReadingDialog
from levensreis.ui.style import Style
from tests.formats.returned.filling import by_pdfium
from tests.formats.returned.truth import Meant
from tests.ui.research.part_hands import PartHands
from tests.ui.research.solutions.conftest import (
    CHOSEN,
    FIRST,
    SCHOOL,
    SECOND,
    TOWN,
    WORDS,
)
from tests.ui.test_accessibility import letters, silent
from tests.user_journeys.hands import Ctrl, Shift

Key = Qt.Key
Alt = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def hands(qtbot: QtBot, style: Style, merged: MergedStudy) -> PartHands:
    return PartHands(qtbot, style, merged)


@pytest.fixture
def empty(hands: PartHands) -> SolutionsPart:
    """The part of a study in which nothing is."""
    return shown(hands)


@pytest.fixture
def part(hands: PartHands, service: SolutionsService) -> SolutionsPart:
    """The part of a study with three solutions and two parties."""
    return shown(hands)


def shown(hands: PartHands) -> SolutionsPart:
    QSettings().remove("research")
    made = SolutionsPart(hands.context)
    made.refresh()
    hands.show(made, made.first_field())
    return made


def next_page(hands: PartHands) -> None:
    hands.press(Key.Key_PageDown, Ctrl | Shift)


def wait(qtbot: QtBot, hands: PartHands) -> None:
    qtbot.waitUntil(lambda: not hands.context.tasks.is_busy, timeout=20_000)
    QApplication.processEvents()


def test_an_empty_study_is_begun_by_keys(
    empty: SolutionsPart, hands: PartHands
) -> None:
    hands.press(Key.Key_Space)
    dialog = hands.dialog(NewSolutionDialog)
    assert silent(dialog) == []
    assert letters(dialog) == ["Alt+O", "Alt+N"]
    hands.press(Key.Key_Tab)
    hands.press(Key.Key_Return)
    assert "Schrijf op" in dialog.rows.problem("text")
    dialog.text.setFocus()
    hands.write("Help eerder")
    hands.press(Key.Key_Tab)
    hands.press(Key.Key_Return)
    assert [each.words for each in empty.listing.rows.rows] == ["1. Help eerder"]
    next_page(hands)
    assert empty.page is Page.PARTIES
    hands.press(Key.Key_Space)
    hands.dialog(NameDialog)
    hands.write("Gemeente")
    hands.press(Key.Key_Return)
    assert [each.words for each in empty.parties.rows.rows] == ["Gemeente"]
    next_page(hands)
    assert "Nog niemand antwoordde" in empty.outcome.nothing.accessibleName()
    assert SolutionsPart(hands.context).page is Page.OUTCOME


def test_every_page_has_names_and_each_letter_does_one_thing(
    part: SolutionsPart, hands: PartHands
) -> None:
    for page in Page:
        part.go_to(page)
        QApplication.processEvents()
        assert silent(hands.window) == []
        assert letters(hands.window) == []


def test_what_is_typed_is_kept_when_it_is_left_and_taken_back_by_name(
    part: SolutionsPart, hands: PartHands, service: SolutionsService
) -> None:
    part.listing.form.texts[Field.WHAT].setFocus()
    hands.write("Eerder kijken")
    part.listing.form.search.setFocus()
    hands.write("wachtlijst")
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    solution = service.solutions()[0]
    assert solution.what == "Eerder kijken"
    assert len(part.listing.form.factors.labels) == 1
    assert "factoren van oplossing 1" in part.taking_back.undo.toolTip()
    hands.press(Key.Key_Z, Ctrl)  # still in the line, which is empty again
    assert part.listing.form.factors.labels == []
    hands.press(Key.Key_Y, Ctrl)
    assert len(part.listing.form.factors.labels) == 1


def test_a_number_that_cannot_be_stays_in_its_field_and_on_its_page(
    part: SolutionsPart, hands: PartHands, service: SolutionsService
) -> None:
    number = part.listing.form.number
    number.setFocus()
    number.selectAll()
    hands.write("2")
    next_page(hands)
    assert "al een oplossing 2" in hands.told.words[-1]
    assert (part.page, part.tabs.currentIndex()) == (Page.LIST, 0)
    assert not part.keep()
    part.listing.rows.setFocus()
    hands.press(Key.Key_Down)
    QApplication.processEvents()
    assert part.presenter.listing.solution == service.solutions()[0]
    assert number.text() == "2"
    number.setFocus()
    number.selectAll()
    hands.write("9")
    assert part.keep()
    assert service.solutions()[0].number == 9


def test_solutions_are_walked_moved_and_removed_by_keys(
    part: SolutionsPart, hands: PartHands, service: SolutionsService
) -> None:
    part.listing.order.setCurrentIndex(0)
    part.listing.order.activated.emit(0)
    hands.press(Key.Key_Down)
    QApplication.processEvents()
    assert part.listing.form.first.text() == WORDS[1]
    hands.press(Key.Key_Up, Alt)
    assert service.solutions()[0].text == WORDS[1]
    hands.press(Key.Key_Delete)
    assert [each.text for each in service.solutions()] == [WORDS[0], WORDS[2]]
    assert "Ctrl+Z" in hands.told.words[-1]


def test_an_answer_is_cut_off_nowhere_when_everything_is_enlarged(
    part: SolutionsPart, hands: PartHands, style: Style
) -> None:
    style.set_zoom(1.5)
    hands.window.resize(960, 660)  # beside the parts, in a window of 1366
    part.go_to(Page.PARTIES)
    QApplication.processEvents()
    form = part.parties.form
    for card in form.cards:
        assert card.isHidden() or card.width() <= form.viewport().width()
    for button in (part.parties.save, part.parties.back):
        assert button.width() >= button.minimumSizeHint().width()


def test_a_party_answers_by_number_and_nothing_is_kept_before_it_is_wanted(
    part: SolutionsPart, hands: PartHands, service: SolutionsService
) -> None:
    part.go_to(Page.PARTIES)
    part.first_field().setFocus()
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    hands.write("2")
    hands.press(Key.Key_Return)
    card = part.parties.form.cards[0]
    assert card.title.text() == f"2. {WORDS[1]}"
    card.impact.setFocus()
    hands.press(Key.Key_End)
    card.suggestion.setFocus()
    hands.write("Samen")
    assert service.parties.called(SCHOOL).answer == Answer()
    # A lock would keep all of it as text, and put it back.
    typed = {
        name: fields.text_of(each)
        for name, each in fields.fields_in(part).items()
        if fields.is_typed(each, part)
    }
    hands.press(Key.Key_Return, Ctrl)
    kept = Answer((Choice(SECOND, Impact.VERY_LARGE, suggestion="Samen"),))
    assert service.parties.called(SCHOOL).answer == kept
    assert not part.parties.save.isEnabled()
    part.undo()
    assert service.parties.called(SCHOOL).answer == Answer()
    found = fields.fields_in(part)
    for name, text in typed.items():
        fields.type_in(found[name], text)
    assert part.parties.form.answer == kept
    part.parties.rows.setFocus()
    hands.press(Key.Key_Up)  # who looks at another party keeps it as well
    QApplication.processEvents()
    assert service.parties.called(SCHOOL).answer == kept
    assert part.parties.title.text() == "Gemeente"


def test_behind_each_number_and_each_mark_stand_the_parties(
    hands: PartHands, service: SolutionsService
) -> None:
    scores = (Impact.LARGE, Term.LONG, Feasibility.POOR)
    for number in range(4):
        party = Party(name=f"P{number}", answer=Answer((Choice(FIRST, *scores),)))
        service.parties.add(party)
    part = shown(hands)
    part.go_to(Page.OUTCOME)
    outcome = part.outcome
    outcome.table.setFocus()
    hands.press(Key.Key_Return)
    dialog = hands.dialog(BehindDialog)
    assert silent(dialog) == []
    assert [each.name for each in dialog.table.things][:2] == ["Gemeente", "P0"]
    assert "Begin klein" in dialog.said.text()
    hands.press(Key.Key_Escape)
    outcome.rows.setFocus()
    hands.press(Key.Key_Down)
    assert part.presenter.outcome.shown is Shown.FIGURE
    outcome.figure.chart.setFocus()
    hands.press(Key.Key_Right)
    assert WORDS[0] in outcome.figure.value.whole
    hands.press(Key.Key_Return)
    assert len(hands.dialog(BehindDialog).table.things) == 5
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_S, Ctrl | Shift)
    assert "figuur-14.svg" in hands.dialog(QFileDialog).selectedFiles()[0]


@pytest.fixture
def returned(service: SolutionsService, tmp_path: Path) -> Path:
    """The questionnaire of the first party, filled in."""
    path = tmp_path / "terug.pdf"
    layout = Questionnaires(service).save(TOWN, path).layout
    choices = {"keuze_003": "kies", "impact_003": "1"}
    path.write_bytes(by_pdfium(path.read_bytes(), Meant(layout, choices, {})))
    return path


def test_what_is_dropped_is_shown_before_it_is_kept(
    *,
    part: SolutionsPart,
    hands: PartHands,
    qtbot: QtBot,
    service: SolutionsService,
    returned: Path,
) -> None:
    part.go_to(Page.PARTIES)
    drop(part, returned)
    wait(qtbot, hands)
    dialog = hands.dialog(ReadingDialog)
    assert silent(dialog) == []
    assert "Gemeente" in dialog.title.text()
    dialog.form.cards[0].suggestion.setFocus()
    hands.write("Ja")
    dialog.reject()
    assert "Esc" in dialog.problem.text()
    assert dialog.isVisible()
    hands.press(Key.Key_S, Ctrl)
    assert not [each for each in part.findChildren(QDialog) if each.isVisible()]
    party = service.parties.called(TOWN)
    [choice] = party.answer.choices
    assert (choice.impact, choice.suggestion) == (Impact.VERY_SMALL, "Ja")
    assert party.earlier[0].choices == (CHOSEN,)
    assert "Van vragenlijst 1" in part.parties.told.text()


def drop(part: SolutionsPart, path: Path) -> None:
    """Drop a file on the page of the parties."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    around = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    copy = Qt.DropAction.CopyAction
    over = QDragEnterEvent(QPoint(9, 9), copy, data, *around)
    QApplication.sendEvent(part.parties, over)
    event = QDropEvent(QPointF(9, 9), copy, data, *around)
    QApplication.sendEvent(part.parties, event)


def test_solutions_are_taken_over_from_a_file_and_taken_back(
    empty: SolutionsPart,
    hands: PartHands,
    service: SolutionsService,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    empty.refresh()
    path = tmp_path / "oplossingen.json"
    empty.listing.moving.save.click()
    dialog = hands.dialog(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    wait(qtbot, hands)
    assert path.exists()
    for each in service.parties.all():
        service.parties.remove(each.id)
    for one in service.solutions():
        service.remove(one.id)
    empty.refresh()
    empty.listing.take_over.click()
    dialog = hands.dialog(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    QApplication.processEvents()
    assert "nieuw: 5" in hands.told.words[-1]
    assert [each.text for each in service.solutions()] == list(WORDS)
    assert [each.name for each in service.parties.all()] == ["Gemeente", "School"]
    assert "oplossingen overnemen" in empty.taking_back.undo.toolTip()
    empty.taking_back.undo.click()
    assert hands.told.words[-1] == "Ongedaan gemaakt: oplossingen overnemen."
    assert service.solutions() == ()
