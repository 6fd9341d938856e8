"""The text of the style sheet; `sheet` fills in colours, pictures and sizes.

`@name` is a colour, `@icon(name, colour)` a picture of an icon, and a size above
two pixels grows with the zoom; `6px-1` is one pixel less than that, to make up
for a border that is one pixel wider while something has the focus.

Labels and frames say with the property `cls` what they are, buttons with `kind`.
"""

from typing import Final

from levensreis.ui.style.field_rules import FIELDS, LISTS, TABS_AND_BARS

PAGE: Final = """
QMainWindow, QDialog, QFrame[cls="page"] { background: @background; }
QFrame[cls="side"] {
    background: @side; border: none; border-right: 1px solid @line;
}
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QSplitter::handle { background: transparent; }
QSplitter::handle:horizontal { width: 8px; }
QSplitter::handle:vertical { height: 8px; }
QSplitter::handle:hover, QSplitter::handle:pressed { background: @line; }
QStatusBar { color: @muted; }
QStatusBar::item { border: none; }
QToolTip {
    background: @surface; color: @text; border: 1px solid @control; padding: 4px 6px;
}
"""

LABELS: Final = """
QLabel[cls="title"] { font-size: 30px; font-weight: 700; color: @accent; }
QLabel[cls="brand"] { font-size: 17px; font-weight: 700; }
QLabel[cls="h1"] { font-size: 20px; font-weight: 700; }
QLabel[cls="h2"] { font-size: 16px; font-weight: 700; }
QLabel[cls="h3"] { font-weight: 700; }
QLabel[cls="label"], QLabel[cls="meta"] { font-size: 12px; color: @muted; }
QLabel[cls="accent"] { color: @accent; }
QLabel[cls="warning"] { color: @warning; }
QLabel[cls="wrong"] { color: @danger; }
QLabel[cls="chip"] {
    background: @accent_soft; color: @text; font-size: 12px;
    border-radius: 10px; padding: 3px 10px;
}
QLabel[cls="kbd"] {
    background: @sunken; color: @muted; font-size: 11px;
    border: 1px solid @line; border-radius: 4px; padding: 1px 6px;
}
"""

FRAMES: Final = """
QFrame[cls="panel"] {
    background: @surface; border: 1px solid @line; border-radius: 10px;
}
QFrame[cls="panel"][current="true"] { border-color: @accent; }
QFrame[cls="panel"][drop="true"] { border: 2px dashed @accent; }
QFrame[cls="cover"] { background: @background; border: none; }
QFrame[cls="bar"] {
    background: @surface; border: 1px solid @control; border-radius: 10px;
}
QFrame[cls="card"], QFrame[cls="row"] {
    background: @sunken; border: 1px solid @line; border-radius: 8px; margin: 1px;
}
QFrame[cls="row"] { background: transparent; border-color: transparent; }
QFrame[cls="card"]:hover, QFrame[cls="row"]:hover { border-color: @control; }
QFrame[cls="row"][selected="true"] { background: @surface; border-color: @line; }
QFrame[cls="card"][selected="true"] {
    background: @selection; border-color: @accent;
}
QFrame[cls="card"]:focus, QFrame[cls="row"]:focus {
    border: 2px solid @focus; margin: 0;
}
NoticeBar[cls="problem"], NoticeBar[cls="warning"], NoticeBar[cls="done"] {
    border: 1px solid @danger; border-radius: 8px; background: @danger_soft;
}
NoticeBar[cls="warning"] { border-color: @warning; background: @warning_soft; }
NoticeBar[cls="done"] { border-color: @plus; background: @plus_soft; }
"""

# The ring of a filled button is its own colour, with a gap: Qt keeps half the width
# of the border free when the fill stops at the padding.
BUTTONS: Final = """
QPushButton {
    background: @surface; color: @text;
    border: 1px solid @control; border-radius: 6px; padding: 6px 14px;
}
QPushButton:hover { background: @sunken; }
QPushButton:pressed { background: @line; }
QPushButton:disabled { color: @muted; border-color: @line; }
QPushButton:focus { border: 2px solid @focus; padding: 6px-1 14px-1; }
QPushButton[kind="primary"] {
    background: @accent; color: @accent_text; border-color: @accent; font-weight: 700;
}
QPushButton[kind="primary"]:hover { border-color: @text; }
QPushButton[kind="primary"]:focus {
    background-clip: padding; border: 4px solid @focus; padding: 3px 10px+1;
}
QPushButton[kind="primary"]:disabled {
    background: @line; color: @muted; border-color: @line;
}
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; }
QPushButton[kind="quiet"]:hover { background: @sunken; border-color: @line; }
QPushButton[kind="quiet"]:focus { border-color: @focus; }
QPushButton[kind="nav"] {
    background: transparent; border-color: transparent; text-align: left;
    padding: 8px 10px;
}
QPushButton[kind="nav"]:hover { background: @sunken; border-color: @line; }
QPushButton[kind="nav"]:focus { border-color: @focus; padding: 8px-1 10px-1; }
QPushButton[kind="chip"] {
    background: @accent_soft; border-color: transparent; padding: 3px 10px;
}
QPushButton[kind="chip"]:focus { border-color: @focus; padding: 3px-1 10px-1; }
QPushButton[kind="danger"] { color: @danger; border-color: @danger; }
QPushButton[kind="danger"]:hover { background: @danger_soft; }
QPushButton[kind="danger"]:focus { border-color: @focus; }
QPushButton[kind]:checked {
    border: 2px solid @control; padding: 6px-1 14px-1; font-weight: 700;
}
QPushButton[kind="plus"]:checked {
    background: @plus_soft; color: @plus; border-color: @plus;
}
QPushButton[kind="minus"]:checked {
    background: @minus_soft; color: @minus; border-color: @minus;
}
QPushButton[kind="neutral"]:checked {
    background: @neutral_soft; color: @neutral; border-color: @neutral;
}
QPushButton:checked:focus {
    background-clip: padding; border: 4px solid @focus; padding: 3px 10px+1;
}
QPushButton[kind="nav"]:checked {
    background: @selection; border: 1px solid @accent; padding: 8px 10px;
}
QPushButton[kind="nav"]:checked:focus {
    background-clip: border; border: 2px solid @focus; padding: 8px-1 10px-1;
}
QPushButton[compact="true"] { padding: 6px 4px; }
QPushButton[compact="true"]:focus { padding: 6px-1 4px-1; }
QPushButton[compact="true"]:checked { padding: 6px-1 4px-1; font-weight: 400; }
QPushButton[compact="true"]:checked:focus {
    border: 3px solid @focus; padding: 4px 2px;
}
QToolButton {
    background: transparent; border: 2px solid transparent; border-radius: 6px;
    padding: 3px;
}
QToolButton:hover { background: @sunken; border-color: @line; }
QToolButton:pressed, QToolButton:checked { background: @selection; }
QToolButton:focus { border-color: @focus; }
"""

RULES: Final = PAGE + LABELS + FRAMES + BUTTONS + FIELDS + LISTS + TABS_AND_BARS
