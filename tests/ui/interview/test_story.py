"""The story of a theme: every word is kept, and taken back a pause at a time."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.ui.interview.desk import Desk
from levensreis.ui.interview.story.field import StoryField
from levensreis.ui.interview.story.panel import MOST_SEEN, StoryPanel
from levensreis.ui.interview.story.presenter import StoryPresenter
from levensreis.ui.style import Style
from tests.builders import a_statement
from tests.ui.interview.beside import WIDTH, Beside, Ctrl
from tests.ui.interview.conftest import no_disk
from tests.ui.test_accessibility import silent

Key = Qt.Key
STEP = "verhaal van Gezondheid wijzigen"


@pytest.fixture
def desk(study: Study, journey: Journey) -> Desk:
    return Desk(study)


class Side(Beside):
    """The panel beside the quick line, on a journey."""

    def __init__(
        self, panel: StoryPanel, desk: Desk, study: Study, qtbot: QtBot
    ) -> None:
        super().__init__(panel, qtbot)
        self.panel, self.desk = panel, desk
        self.field = panel.field
        self._study = study

    @property
    def stored(self) -> str:
        assert self.desk.journey is not None
        return self._study.journeys.get(self.desk.journey.id).notes.story(Theme.HEALTH)

    @property
    def step(self) -> str | None:
        return self.desk.recording.undo_name if self.desk.recording else None

    def steps(self) -> int:
        """Undo everything, and tell how many steps that took."""
        taken = 0
        while self.desk.undo() is not None:
            taken += 1
        return taken


@pytest.fixture
def side(
    desk: Desk, study: Study, journey: Journey, style: Style, qtbot: QtBot
) -> Side:
    panel = StoryPanel(style)
    panel.attend(StoryPresenter(panel, desk))
    desk.open(journey.id)
    return Side(panel, desk, study, qtbot)


def pause(side: Side, qtbot: QtBot) -> None:
    """Let the pause after which a story is stored be over at once."""
    timer = side.field._pause
    assert timer.isActive()
    with qtbot.waitSignal(timer.timeout):
        timer.start(0)
    timer.setInterval(60_000)


def test_a_story_is_stored_when_it_is_left(side: Side) -> None:
    side.panel.setFocus()
    side.write("Het begon vroeg.")
    assert side.stored == ""
    side.quick.setFocus()
    assert side.stored == "Het begon vroeg."
    assert side.step == STEP


def test_a_story_is_stored_in_a_pause_of_typing(side: Side, qtbot: QtBot) -> None:
    side.panel.setFocus()
    side.write("Het begon ")
    pause(side, qtbot)
    assert side.stored == "Het begon "
    assert side.field.text() == "Het begon "
    side.write("vroeg.")
    assert side.field.text() == "Het begon vroeg."
    pause(side, qtbot)
    assert side.stored == "Het begon vroeg."


def test_all_pauses_before_it_is_left_are_one_step(side: Side, qtbot: QtBot) -> None:
    side.panel.setFocus()
    for words in ("Het ", "begon ", "vroeg."):
        side.write(words)
        pause(side, qtbot)
    side.quick.setFocus()
    side.field.setFocus()
    side.write(" Echt.")
    side.quick.setFocus()
    assert side.steps() == 2


def test_control_enter_stores_and_stays(side: Side) -> None:
    side.panel.setFocus()
    side.write("Het begon")
    side.press(Key.Key_Return, Ctrl)
    assert side.stored == "Het begon"
    assert side.field.hasFocus()


def test_tab_leaves_the_story(side: Side) -> None:
    side.panel.setFocus()
    side.write("Het begon")
    side.press(Key.Key_Tab)
    assert side.panel.statements.hasFocus()
    assert side.stored == "Het begon"


def test_undo_takes_back_typing_until_the_story_is_left(
    side: Side, qtbot: QtBot
) -> None:
    side.panel.setFocus()
    side.press(Key.Key_Z, Ctrl)
    assert side.undone == 1  # nothing was typed: it is for the journey
    side.write("Het")
    pause(side, qtbot)
    side.press(Key.Key_Z, Ctrl)
    assert (side.field.text(), side.undone) == ("", 1)
    side.press(Key.Key_Y, Ctrl)
    assert side.field.text() == "Het"
    side.quick.setFocus()
    side.field.setFocus()
    side.press(Key.Key_Z, Ctrl)
    assert (side.field.text(), side.undone) == ("Het", 2)


def test_typing_that_was_taken_back_leaves_no_step(side: Side, qtbot: QtBot) -> None:
    side.panel.setFocus()
    side.write("Het")
    pause(side, qtbot)
    side.press(Key.Key_Z, Ctrl)
    side.quick.setFocus()
    assert side.stored == ""
    assert side.step is None


def test_an_undone_step_is_shown_and_can_be_gone_on_with(side: Side) -> None:
    side.panel.setFocus()
    side.write("Het begon")
    side.quick.setFocus()
    side.desk.undo()
    assert side.field.text() == ""
    side.desk.redo()
    assert side.field.text() == "Het begon"
    side.field.setFocus()
    side.write(" vroeg")
    side.quick.setFocus()
    assert side.stored == "Het begon vroeg"


def test_another_theme_stores_the_story_and_shows_its_own(side: Side) -> None:
    side.panel.setFocus()
    side.write("Het begon vroeg.")
    side.desk.choose_theme(Theme.CARE)
    assert side.stored == "Het begon vroeg."
    assert side.field.text() == ""
    assert side.field.accessibleName() == "Verhaal van Zorg en ondersteuning"
    side.desk.choose_theme(Theme.HEALTH)
    assert side.field.text() == "Het begon vroeg."
    side.panel.setFocus()
    side.write(" En nu?")
    assert side.field.text() == "Het begon vroeg. En nu?"


def test_a_story_that_cannot_be_stored_is_told_kept_and_tried_again(
    side: Side, study: Study
) -> None:
    side.panel.setFocus()
    side.write("Het begon vroeg.")
    problem = side.panel._problem
    with no_disk(study):
        side.quick.setFocus()
        assert problem.isVisible()
        assert side.panel.is_pending
        assert not side.panel.keep()
        assert side.field.text() == "Het begon vroeg."
    assert side.panel.keep()
    assert not problem.isVisible()
    assert side.stored == "Het begon vroeg."


def test_undo_elsewhere_does_not_take_an_untaken_story_away(
    side: Side, study: Study
) -> None:
    side.panel.setFocus()
    side.write("Het begon")
    side.quick.setFocus()
    side.field.setFocus()
    side.write(" vroeg.")
    with no_disk(study):
        side.quick.setFocus()
    side.desk.undo()
    assert side.field.text() == "Het begon vroeg."
    assert side.panel.keep()
    assert side.stored == "Het begon vroeg."


def test_a_story_that_is_emptied_is_gone(side: Side) -> None:
    side.panel.setFocus()
    side.write("Het begon")
    side.quick.setFocus()
    side.field.setFocus()
    side.press(Key.Key_A, Ctrl)
    side.press(Key.Key_Space)
    side.quick.setFocus()
    assert side.stored == ""
    assert not side.panel.is_pending
    assert side.desk.notes.stories == {}


def test_the_menu_of_the_editor_does_not_leave_the_story(side: Side) -> None:
    side.panel.setFocus()
    side.write("Het")
    popup = Qt.FocusReason.PopupFocusReason
    side.quick.setFocus(popup)
    assert side.field.document().isUndoAvailable()
    assert side.stored == "Het"


def test_the_words_are_counted(side: Side) -> None:
    side.panel.setFocus()
    assert side.panel._words.text() == "0 woorden"
    side.write("Het")
    assert side.panel._words.text() == "1 woord"
    side.write(" begón")
    side.press(Key.Key_Return)
    side.write("vroeg.")
    assert side.panel._words.text() == "3 woorden"


def rows(side: Side) -> list[str]:
    return [row.told for row in side.panel.statements.rows]


def test_the_statements_of_the_theme_stand_under_its_story_in_order(
    side: Side,
) -> None:
    side.desk.choose_theme(Theme.LIVING)
    assert rows(side) == [
        "Uitspraken (2), uitgeklapt",
        "tot 9 jaar, Thuis in Almelo, verlaagde de zorgvraag",
        "9 jaar, Naar een gezinshuis, verhoogde de zorgvraag",
    ]
    marks = [row.mark for row in side.panel.statements.rows[1:]]
    assert marks == [Influence.POSITIVE, Influence.NEGATIVE]


def test_the_statements_can_be_folded(side: Side) -> None:
    side.desk.choose_theme(Theme.LIVING)
    side.panel.statements.setFocus()
    side.press(Key.Key_Home)
    side.press(Key.Key_Return)
    assert rows(side) == ["Uitspraken (2), ingeklapt"]
    assert not side.panel._keys.isVisible()
    side.desk.choose_theme(Theme.HEALTH)
    assert rows(side) == ["Uitspraken (1), ingeklapt"]
    side.press(Key.Key_Return)
    assert len(rows(side)) == 2


def test_enter_and_a_double_click_open_a_statement(
    side: Side, journey: Journey
) -> None:
    told: list[UUID] = []
    side.panel.statement_chosen.connect(told.append)
    side.desk.choose_theme(Theme.LIVING)
    listed = side.panel.statements
    listed.setFocus()
    side.press(Key.Key_Home)
    side.press(Key.Key_Down)
    side.press(Key.Key_Return)
    place = listed.visualRect(listed.model().index(2, 0)).center()
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(listed.viewport(), left, pos=place)
    QTest.mouseDClick(listed.viewport(), left, pos=place)
    assert told == [journey.statements[1].id, journey.statements[2].id]


def test_control_enter_writes_a_statement_into_the_story(side: Side) -> None:
    side.desk.choose_theme(Theme.LIVING)
    side.panel.setFocus()
    side.write("Eerst rust.")
    listed = side.panel.statements
    listed.setFocus()
    side.press(Key.Key_Home)
    for key in (Key.Key_Return, Key.Key_Down, Key.Key_Return, Key.Key_Down):
        side.press(key, Ctrl if key is Key.Key_Return else Qt.KeyboardModifier(0))
    side.press(Key.Key_Return, Ctrl)
    told = "Eerst rust. Thuis in Almelo. Naar een gezinshuis."
    assert side.field.text() == told
    assert side.desk.notes.story(Theme.LIVING) == told
    assert listed.hasFocus()
    side.desk.undo()
    assert side.field.text() == "Eerst rust. Thuis in Almelo."


@pytest.mark.parametrize(
    ("text", "place", "told"),
    [
        ("", 0, "Hij viel."),
        ("Eerst.", 0, "Hij viel. Eerst."),
        ("Eerst.", 6, "Eerst. Hij viel."),
        ("Eerst. ", 7, "Eerst. Hij viel."),
        ("Een\ntwee", 4, "Een\nHij viel. twee"),
        ("😀😀", 2, "😀 Hij viel. 😀"),
    ],
)
def test_a_sentence_stands_apart_from_its_neighbours(
    style: Style, text: str, place: int, told: str
) -> None:
    field = StoryField()
    field.open_text(text)
    cursor = field.textCursor()
    cursor.setPosition(place)
    field.setTextCursor(cursor)
    field.add("hij viel")
    assert field.text() == told


def test_the_cursor_goes_to_where_the_story_became_another(style: Style) -> None:
    field = StoryField()
    field.open_text("😀 Eerst. Toen.")
    field.set_text("😀 Eerst goed. Toen.")
    assert field.toPlainText()[: field.textCursor().position() - 1] == "😀 Eerst goed"


def test_a_sentence_never_takes_the_place_of_what_is_selected(style: Style) -> None:
    field = StoryField()
    field.open_text("Eerst.")
    field.selectAll()
    field.add("Hij viel!")
    assert field.text() == "Eerst. Hij viel!"


def test_a_long_list_scrolls_and_a_short_one_takes_little_room(side: Side) -> None:
    recording = side.desk.recording
    assert recording is not None
    low = side.panel.statements.height()
    many = [a_statement(theme=Theme.HEALTH, text=f"Aanval {n}") for n in range(20)]
    side.desk.take(lambda: recording.change_all(many, "vastleggen"))
    QApplication.processEvents()
    high = side.panel.statements.height()
    assert low < high
    line = side.panel.statements.sizeHintForRow(0)
    assert high <= (MOST_SEEN + 1) * line
    assert side.field.height() > high / 2


def test_a_theme_without_statements_has_no_list(side: Side) -> None:
    side.desk.choose_theme(Theme.CARE)
    assert not side.panel.statements.isVisible()
    assert not side.panel._keys.isVisible()


@pytest.mark.parametrize("zoom", [0.9, 1.0, 1.5])
def test_everything_can_be_named_and_grows(
    side: Side, style: Style, zoom: float
) -> None:
    style.set_zoom(zoom)
    side.panel.setFixedWidth(style.px(WIDTH))
    QApplication.processEvents()
    assert silent(side.panel) == []
    titles = [each.text() for each in side.panel.findChildren(QLabel)]
    assert "Gezondheid" in titles
    listed = side.panel.statements
    assert listed.height() >= len(listed.rows) * listed.sizeHintForRow(0)
