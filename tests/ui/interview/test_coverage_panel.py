"""The grid of what was told, by keys and by mouse."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from levensreis.domain.coverage import CoverageMark, MarkKind, cover
from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.ui.interview.coverage.panel import CoveragePanel
from levensreis.ui.style import Style
from levensreis.ui.style.tokens import READABLE, VISIBLE
from tests.builders import a_statement
from tests.ui.style.test_tokens import PALETTES, contrast
from tests.ui.test_accessibility import silent

Key = Qt.Key
Role = Qt.ItemDataRole
Ctrl = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier
HEALTH, LIVING = Theme.HEALTH, Theme.LIVING
SPECIAL, DECLINED = MarkKind.NOTHING_SPECIAL, MarkKind.DECLINED


@dataclass
class Desk:
    """Shows a panel in a window, and shows it anew as a presenter does."""

    panel: CoveragePanel
    window: QWidget
    before: QLineEdit = field(default_factory=QLineEdit)
    after: QLineEdit = field(default_factory=QLineEdit)
    told: list[Statement] = field(default_factory=list)
    marks: dict[tuple[Theme, int], MarkKind] = field(default_factory=dict)
    until: int = 18
    remarks: tuple[str, ...] = ()
    chosen: list[tuple[Theme, int]] = field(default_factory=list)
    wanted: list[tuple[Theme, int, MarkKind | None]] = field(default_factory=list)

    def show(self) -> None:
        marks = [CoverageMark(*place, kind) for place, kind in self.marks.items()]
        cells = cover(self.told, LifeContext(), marks, self.until)
        self.panel.show_coverage(cells, self.remarks)
        QApplication.processEvents()

    def mark(self, theme: Theme, age: int, kind: MarkKind | None) -> None:
        self.wanted.append((theme, age, kind))
        self.marks.pop((theme, age), None)
        if kind is not None:
            self.marks[theme, age] = kind
        self.show()

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier)
        QApplication.processEvents()

    def index(self, theme: Theme, age: int) -> QModelIndex:
        return self.panel.grid.model().index(list(Theme).index(theme), age + 1)

    def go(self, theme: Theme, age: int) -> None:
        """Put the keys on a cell."""
        self.panel.grid.setCurrentIndex(self.index(theme, age))
        self.panel.grid.setFocus()

    def place(self, theme: Theme, age: int) -> QPoint:
        return self.panel.grid.visualRect(self.index(theme, age)).center()

    def spoken(self, theme: Theme, age: int) -> str:
        return str(self.index(theme, age).data(Role.AccessibleTextRole))

    def button(self, name: str) -> QToolButton:
        buttons = self.panel.findChildren(QToolButton)
        [found] = [each for each in buttons if each.accessibleName() == name]
        return found

    def words(self) -> list[str]:
        return [each.text() for each in self.panel.findChildren(QLabel)]


@pytest.fixture
def desk(style: Style, qtbot: QtBot) -> Desk:
    made = Desk(CoveragePanel(style), QWidget())
    made.panel.cell_chosen.connect(lambda *cell: made.chosen.append(cell))
    made.panel.mark_wanted.connect(made.mark)
    column = QVBoxLayout(made.window)
    for widget in (made.before, made.panel, made.after):
        column.addWidget(widget)
    qtbot.addWidget(made.window)
    made.window.resize(1100, 260)
    with qtbot.waitActive(made.window):
        made.window.show()
        made.window.activateWindow()
    made.told = [
        a_statement(theme=HEALTH, period="3"),
        a_statement(theme=HEALTH, period="3;6"),
        a_statement(theme=LIVING, period="tot 9"),
    ]
    made.show()
    return made


def menu_of(desk: Desk) -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_every_theme_and_year_is_there(desk: Desk) -> None:
    model = desk.panel.grid.model()
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    ages = [model.headerData(each, across) for each in range(model.columnCount())]
    assert ages == ["zw", *map(str, range(19))]
    themes = [model.headerData(each, down) for each in range(model.rowCount())]
    assert themes == [theme.label for theme in Theme]
    assert model.headerData(0, across, Role.ToolTipRole) == "zwangerschap"
    assert model.headerData(4, across, Role.AccessibleTextRole) == "3 jaar"
    assert model.headerData(0, across, Role.DecorationRole) is None


def test_a_screen_reader_hears_what_was_told_of_a_year(desk: Desk) -> None:
    assert desk.spoken(HEALTH, 3) == "Gezondheid, 3 jaar: 2 uitspraken"
    assert desk.spoken(LIVING, 0) == "Woonplekken, 0 jaar: 1 uitspraak"
    assert desk.spoken(HEALTH, -1) == "Gezondheid, zwangerschap: nog niets"
    assert desk.index(HEALTH, 3).data() == "2"
    assert desk.index(HEALTH, 4).data() == ""
    assert silent(desk.window) == ["QLineEdit in QWidget"] * 2


def test_tab_passes_the_grid_in_one_step(desk: Desk) -> None:
    desk.before.setFocus()
    desk.press(Key.Key_Tab)
    assert desk.panel.grid.hasFocus()
    desk.press(Key.Key_Tab)
    assert not desk.panel.grid.hasFocus()


def test_arrows_walk_and_what_is_at_hand_is_told(desk: Desk) -> None:
    desk.go(HEALTH, 2)
    desk.press(Key.Key_Right)
    assert "Gezondheid, 3 jaar: 2 uitspraken" in desk.words()
    desk.press(Key.Key_Down)
    assert "Woonplekken, 3 jaar: 1 uitspraak" in desk.words()
    assert desk.chosen == []


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_chooses_a_year_of_a_theme(desk: Desk, key: Qt.Key) -> None:
    desk.go(Theme.CARE, -1)
    desk.press(key)
    assert desk.chosen == [(Theme.CARE, -1)]
    assert isinstance(desk.chosen[0][0], Theme)


def test_a_double_click_chooses_and_a_click_only_goes_there(desk: Desk) -> None:
    view = desk.panel.grid.viewport()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=desk.place(HEALTH, 5))
    assert desk.chosen == []
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=desk.place(HEALTH, 5))
    assert desk.chosen == [(HEALTH, 5)]


def test_letters_do_nothing(desk: Desk) -> None:
    desk.go(HEALTH, 5)
    for key in (Key.Key_W, Key.Key_2, Key.Key_Space):
        desk.press(key)
    assert desk.panel.grid.currentIndex() == desk.index(HEALTH, 5)
    assert (desk.chosen, desk.wanted) == ([], [])


@pytest.mark.parametrize(
    ("modifier", "kind"), [(Ctrl, SPECIAL), (Ctrl | Shift, DECLINED)]
)
def test_a_key_marks_a_year_and_takes_the_mark_away(
    desk: Desk, modifier: Qt.KeyboardModifier, kind: MarkKind
) -> None:
    desk.go(HEALTH, 5)
    desk.press(Key.Key_Space, modifier)
    assert desk.spoken(HEALTH, 5) == f"Gezondheid, 5 jaar: {kind.label}"
    desk.press(Key.Key_Space, modifier)
    assert desk.wanted == [(HEALTH, 5, kind), (HEALTH, 5, None)]
    assert desk.panel.grid.hasFocus()
    assert desk.panel.grid.currentIndex() == desk.index(HEALTH, 5)


def test_how_a_marked_year_stands_is_heard(desk: Desk, heard: list[str]) -> None:
    desk.go(HEALTH, 5)
    desk.press(Key.Key_Space, Ctrl)
    desk.press(Key.Key_Space, Ctrl | Shift)
    desk.press(Key.Key_Delete)
    assert heard == [
        "Gezondheid, 5 jaar: niets bijzonders",
        "Gezondheid, 5 jaar: wil er niet over praten",
        "Gezondheid, 5 jaar: nog niets",
    ]
    desk.panel.mark_wanted.disconnect()  # nobody could store it
    desk.press(Key.Key_Space, Ctrl)
    assert len(heard) == 3


def test_one_mark_comes_in_the_place_of_the_other(desk: Desk) -> None:
    desk.go(HEALTH, 5)
    desk.press(Key.Key_Space, Ctrl)
    desk.press(Key.Key_Space, Ctrl | Shift)
    assert desk.wanted[-1] == (HEALTH, 5, DECLINED)


def test_del_takes_a_mark_away_and_nothing_else(desk: Desk) -> None:
    desk.marks[HEALTH, 5] = DECLINED
    desk.show()
    for age in (3, 4, 5):
        desk.go(HEALTH, age)
        desk.press(Key.Key_Delete)
    assert desk.wanted == [(HEALTH, 5, None)]


def test_a_year_of_which_something_was_told_cannot_be_marked(desk: Desk) -> None:
    desk.go(HEALTH, 3)
    desk.press(Key.Key_Space, Ctrl)
    assert desk.wanted == []
    assert not desk.button("Niets bijzonders").isEnabled()
    assert not desk.button("Wil er niet over praten").isEnabled()
    assert not desk.button("Wissen").isEnabled()
    assert desk.button("Vastleggen").isEnabled()


def test_buttons_do_with_the_year_at_hand_what_the_keys_do(desk: Desk) -> None:
    desk.go(HEALTH, 5)
    for name in ("Niets bijzonders", "Wissen", "Wil er niet over praten", "Vastleggen"):
        QTest.mouseClick(desk.button(name), Qt.MouseButton.LeftButton)
    assert [kind for *_, kind in desk.wanted] == [SPECIAL, None, DECLINED]
    assert desk.chosen == [(HEALTH, 5)]
    assert desk.button("Wil er niet over praten").isChecked()
    assert not desk.button("Niets bijzonders").isChecked()


def test_buttons_say_their_keys(desk: Desk) -> None:
    assert desk.button("Vastleggen").toolTip() == "Vastleggen (Enter)"
    for name in ("Niets bijzonders", "Wil er niet over praten", "Wissen"):
        assert desk.button(name).toolTip().startswith(f"{name} (")


def test_nothing_can_be_done_before_a_year_is_at_hand(desk: Desk) -> None:
    assert "Kies een vak" in desk.words()
    buttons = desk.panel.findChildren(QToolButton)
    assert [each for each in buttons if each.isEnabled()] == []


def test_a_right_click_shows_what_can_be_done_with_that_year(desk: Desk) -> None:
    view = desk.panel.grid.viewport()
    place = desk.place(HEALTH, 6)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, view.mapToGlobal(place)
    )
    QApplication.sendEvent(view, event)
    menu = menu_of(desk)
    assert [action.text() for action in menu.actions()] == [
        "Vastleggen",
        "Niets bijzonders",
        "Wil er niet over praten",
        "Wissen",
    ]
    menu.actions()[2].trigger()
    menu.close()
    assert desk.wanted == [(HEALTH, 6, DECLINED)]


def test_the_menu_key_shows_it_for_the_year_at_hand(desk: Desk) -> None:
    grid = desk.panel.grid
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(grid, event)
    assert QApplication.activePopupWidget() is None
    desk.go(LIVING, 12)
    QApplication.sendEvent(grid, event)
    menu = menu_of(desk)
    menu.actions()[0].trigger()
    menu.close()
    assert desk.chosen == [(LIVING, 12)]


def test_a_statement_more_leaves_the_grid_where_it_was(desk: Desk) -> None:
    desk.go(HEALTH, 5)
    desk.told.append(a_statement(theme=HEALTH, period="5"))
    desk.show()
    assert desk.panel.grid.currentIndex() == desk.index(HEALTH, 5)
    assert "Gezondheid, 5 jaar: 1 uitspraak" in desk.words()


def test_the_year_at_hand_stays_so_when_there_are_more_years(desk: Desk) -> None:
    desk.go(LIVING, 12)
    desk.until = 21
    desk.show()
    assert desk.panel.grid.currentIndex() == desk.index(LIVING, 12)
    desk.until = 6
    desk.show()
    assert desk.panel.grid.cell is None
    assert "Kies een vak" in desk.words()


def test_a_grid_without_years_is_empty(desk: Desk) -> None:
    desk.go(HEALTH, 5)
    desk.panel.show_coverage([], [])
    model = desk.panel.grid.model()
    assert (model.rowCount(), model.columnCount()) == (0, 0)
    assert desk.panel.grid.cell is None
    assert model.index(0, 0).data() is None


def test_remarks_are_told_in_full_and_can_be_reached_by_keys(desk: Desk) -> None:
    assert not desk.panel.remarks.isVisible()
    desk.remarks = ("Nog niets over Gezondheid vanaf 4 jaar", "<b> & zo")
    desk.show()
    assert desk.panel.remarks.isVisible()
    assert desk.panel.remarks.toPlainText().splitlines() == list(desk.remarks)
    assert desk.panel.remarks.focusPolicy() & Qt.FocusPolicy.TabFocus
    desk.remarks = ()
    desk.show()
    assert not desk.panel.remarks.isVisible()


@pytest.mark.parametrize("zoom", [0.9, 1.0, 1.5])
@pytest.mark.parametrize("little", [False, True])
def test_eight_themes_and_a_whole_youth_fit_without_scrolling(
    desk: Desk, style: Style, zoom: float, little: bool
) -> None:
    style.set_zoom(zoom)
    desk.panel.take_little_room(little=little)
    desk.window.resize(1100, style.px(260))
    desk.panel.setFixedHeight(desk.panel.sizeHint().height())
    QApplication.processEvents()
    grid = desk.panel.grid
    assert not grid.horizontalScrollBar().isVisible()
    assert not grid.verticalScrollBar().isVisible()
    assert all(grid.rowHeight(each) >= style.px(15) for each in range(len(Theme)))
    assert desk.panel.minimumSizeHint().height() == desk.panel.sizeHint().height()


def test_the_name_of_a_button_is_shorter_where_there_is_little_room(
    desk: Desk, style: Style
) -> None:
    assert desk.button("Wil er niet over praten").text() == "Wil er niet over praten"
    style.set_zoom(1.5)
    QApplication.processEvents()
    assert desk.button("Wil er niet over praten").text() == "Liever niet"


def test_the_four_signs_differ_without_colour(desk: Desk, style: Style) -> None:
    desk.marks |= {(HEALTH, 5): SPECIAL, (HEALTH, 6): DECLINED}
    desk.show()
    grid = desk.panel.grid

    def sign(age: int) -> bytes:
        box = grid.visualRect(desk.index(HEALTH, age)).adjusted(1, 1, -1, -1)
        shown = grid.viewport().grab(box).toImage()
        return bytes(shown.convertToFormat(shown.Format.Format_Mono).constBits())

    for dark in (False, True):
        style.set_dark(dark)
        QApplication.processEvents()
        assert len({sign(age) for age in (3, 4, 5, 6)}) == 4


@pytest.mark.parametrize("palette", PALETTES)
def test_signs_and_numbers_have_enough_contrast(palette: str) -> None:
    tokens = PALETTES[palette]
    assert contrast(tokens.text, tokens.accent_soft) >= READABLE
    assert contrast(tokens.accent, tokens.surface) >= VISIBLE
    assert contrast(tokens.control, tokens.surface) >= VISIBLE
    assert contrast(tokens.neutral, tokens.neutral_soft) >= VISIBLE
