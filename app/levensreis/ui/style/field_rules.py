"""The text of the style sheet for fields, lists and tabs; see `rules`."""

from typing import Final

FIELDS: Final = """
QLineEdit, QPlainTextEdit, QComboBox {
    background: @surface; color: @text; border: 1px solid @control;
    border-radius: 6px; padding: 6px 10px;
    selection-background-color: @accent; selection-color: @accent_text;
}
QLineEdit, QPlainTextEdit { placeholder-text-color: @muted; }
QPlainTextEdit { padding: 5px; }
QLineEdit:focus, QComboBox:focus {
    border: 2px solid @focus; padding: 6px-1 10px-1;
}
QPlainTextEdit:focus { border: 2px solid @focus; padding: 5px-1; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled,
QLineEdit:read-only, QPlainTextEdit:read-only {
    background: @sunken; color: @muted;
}
QLineEdit[wrong="true"], QComboBox[wrong="true"] { border-color: @danger; }
QFrame[cls="bar"] QLineEdit {
    background: transparent; border: none; font-size: 15px; padding: 6px 4px;
}
QFrame[cls="bar"] QLineEdit:focus { border-bottom: 2px solid @focus; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow {
    image: @icon(chevron-down, muted); width: 14px; height: 14px;
}
QCheckBox, QRadioButton { spacing: 8px; padding: 2px; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 14px; height: 14px; border: 1px solid @control; border-radius: 4px;
    background: @surface;
}
QRadioButton::indicator { width: 16px-2; height: 16px-2; border-radius: 8px; }
QCheckBox::indicator:checked {
    background: @accent; border-color: @accent; image: @icon(check, accent_text);
}
QRadioButton::indicator:checked {
    border-color: @accent;
    background: qradialgradient(
        cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0.5 @accent, stop: 0.6 @surface
    );
}
QCheckBox:focus, QRadioButton:focus {
    outline: 2px solid @focus; outline-radius: 4px; outline-offset: 1px;
}
QRadioButton[cls="name"] { spacing: 0; padding: 1px 4px; color: @muted; }
QRadioButton[cls="name"]:checked { color: @text; }
QRadioButton[cls="name"]::indicator { width: 0; height: 0; border: none; }
QProgressBar {
    background: @line; border: none; border-radius: 2px;
    min-height: 4px; max-height: 4px;
}
QProgressBar::chunk { background: @accent; border-radius: 2px; }
"""

LISTS: Final = """
QListView, QTableView, QTreeView {
    background: @surface; color: @text; border: 1px solid @line; border-radius: 8px;
    alternate-background-color: @sunken; gridline-color: @line;
    selection-background-color: @selection; selection-color: @text;
    outline: none; padding: 1px;
}
QListView:focus, QTableView:focus, QTreeView:focus {
    border: 2px solid @focus; padding: 0;
}
QListView { padding: 3px; }
QListView:focus { padding: 3px-1; }
QListView[cls="cards"] {
    background: transparent; border: 2px solid transparent; padding: 0; outline: none;
}
QListView[cls="cards"]:focus { border-color: @focus; border-radius: 8px; padding: 0; }
QTextBrowser {
    background: @surface; color: @text; border: 1px solid @line; border-radius: 8px;
    selection-background-color: @accent; selection-color: @accent_text;
}
QTextBrowser:focus { border: 2px solid @focus; }
QListView::item, QTreeView::item { padding: 5px 8px; border-radius: 6px; }
QListView::item:hover, QTreeView::item:hover { background: @sunken; }
QListView::item:selected, QTreeView::item:selected {
    background: @selection; color: @text;
}
QTableView::item { padding: 4px 8px; }
QListView::item:focus, QTreeView::item:focus {
    border: 2px solid @focus; padding: 5px-2 8px-2;
}
QTableView::item:focus {
    background: @selection; color: @text; border: 2px solid @focus;
    padding: 4px-2 8px-2;
}
QListView[cls="popup"] { border: 1px solid @control; padding: 3px; }
QComboBox QAbstractItemView {
    border: 1px solid @control; border-radius: 0; padding: 2px;
    selection-background-color: @selection; selection-color: @text;
}
QHeaderView { background: transparent; }
QHeaderView::section {
    background: @surface; color: @muted; border: none;
    border-bottom: 1px solid @control; padding: 6px 8px; font-weight: 700;
}
QHeaderView::section:vertical {
    border-bottom: 1px solid @line; border-right: 1px solid @line;
}
QTableCornerButton::section { background: transparent; border: none; }
QMenu { background: @surface; border: 1px solid @control; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 6px; }
QMenu::item:selected { background: @selection; color: @text; }
QMenu::item:disabled { color: @control; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 6px; }
QMenu::indicator:checked { image: @icon(check, text); }
QMenuBar { background: @background; }
QMenuBar::item { padding: 6px 10px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: @selection; }
"""

TABS_AND_BARS: Final = """
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar { qproperty-drawBase: 0; outline: none; }
QTabBar::tab {
    color: @muted; padding: 7px 12px; border: 2px solid transparent;
    border-radius: 6px;
}
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected {
    color: @text; border-radius: 0; border-bottom-color: @accent;
}
QTabBar::tab:selected:focus { border: 2px solid @focus; border-radius: 6px; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: @control; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
