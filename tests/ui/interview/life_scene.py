"""A life in a view of its own, and hands for it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from levensreis.domain.journey import Youth, life_context
from levensreis.domain.life_context import BirthMonth
from levensreis.domain.statement import Kind, Statement
from levensreis.domain.theme import Theme
from levensreis.pictures.life_window import LifeWindow
from levensreis.pictures.scene import Gap
from levensreis.ui.interview.life_view import LifeView
from levensreis.ui.style import Style
from tests.builders import a_statement

Key = Qt.Key
MAY_2008 = Youth(BirthMonth(2008, 5))

BORN = a_statement(theme=Theme.HEALTH, period="0;1", text="Couveuse")
HOME = a_statement(period="tot 9", kind=Kind.SPELL, text="Thuis in Almelo")
SCHOOL = a_statement(theme=Theme.DAY_ACTIVITIES, period="4;3", text="Naar school")
MOVED = a_statement(period="9;2", text="Naar een gezinshuis")
LATE = a_statement(theme=Theme.FAMILY_SUPPORT, period="16;1", text="Logeerhuis")
TOLD = (MOVED, BORN, LATE, HOME, SCHOOL)
IN_ORDER = [HOME, BORN, SCHOOL, MOVED, LATE]


def a_view(style: Style, qtbot: QtBot) -> tuple[QWidget, LifeView]:
    """Show that life in an active window, with the focus; hold on to the window."""
    window = QWidget()
    column = QVBoxLayout(window)
    view = LifeView(style)
    column.addWidget(view)
    qtbot.addWidget(window)
    window.resize(1000, 500)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    show(view, *TOLD)
    view.setFocus()
    return window, view


def show(view: LifeView, *statements: Statement, gaps: tuple[Gap, ...] = ()) -> None:
    """Show another life."""
    view.show_life(statements, life_context(MAY_2008, statements), gaps)
    drawn(view)


def drawn(view: LifeView) -> None:
    """Let the view draw what it still wanted to draw."""
    while view._soon.isActive():
        QApplication.processEvents()


def press(qtbot: QtBot, view: QWidget, *keys: Qt.Key) -> None:
    """Press keys, one after another."""
    for key in keys:
        qtbot.keyClick(view, key)


def zoom_in(qtbot: QtBot, view: LifeView) -> LifeWindow:
    """Zoom twice, in the middle of the life."""
    press(qtbot, view, Key.Key_PageUp, Key.Key_PageUp)
    assert not view.seen.is_whole
    return view.seen


def place_of(view: LifeView, statement: Statement) -> QPoint:
    """Where the middle of a statement is on the drawing."""
    box = view.canvas.box_of(statement.id)
    assert box is not None
    return box.center().toPoint()


def empty_ground(view: LifeView) -> QPoint:
    """A place in the lane of which nothing was told."""
    canvas = view.canvas
    lane = canvas._picture.layers[list(Theme).index(Theme.SKILLS)]
    y = (lane.top + lane.bottom) / 2 * canvas.pixels_per_point + canvas._margin
    return QPoint(canvas.width() - 80, round(y))


def is_drawn(view: LifeView, statement: Statement) -> bool:
    """Whether anything of a statement is drawn."""
    return view.canvas.box_of(statement.id) is not None
