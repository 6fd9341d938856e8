"""The menus of the window: what can be done, by which key, and when."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from levensreis.domain.factor_table import Order


class Deeds(Protocol):
    """What the menus ask of the window."""

    def new_journey(self) -> None:
        """Ask what is known of a new journey."""

    def save_table(self, order: Order) -> None:
        """Ask where the factor table should come."""

    def close_study(self) -> None:
        """Go back to the first screen."""

    def leave(self) -> None:
        """Close the window."""

    def undo_step(self) -> None:
        """Take the last step back."""

    def redo_step(self) -> None:
        """Do the last undone step again."""

    def focus_line(self) -> None:
        """Go to the quick line."""

    def focus_detail(self) -> None:
        """Go to the statement that is chosen."""

    def show_details(self) -> None:
        """Ask what is known of the open journey."""

    def show_names(self) -> None:
        """Show the register of the open journey."""

    def save_overview(self) -> None:
        """Ask where the overview of the open journey should come."""

    def set_dark(self, dark: bool) -> None:
        """Choose the dark or the light palette."""

    def zoom(self, steps: int) -> None:
        """Make everything larger or smaller; 0 gives the normal size."""

    def show_shortcuts(self) -> None:
        """Show every key."""

    def show_about(self) -> None:
        """Tell what the program is."""


class Menus:
    """Makes the menus, and says which of them can be used now."""

    def __init__(self, window: QMainWindow, deeds: Deeds) -> None:
        self._window = window
        self._of_study: list[QAction] = []
        self._of_journey: list[QAction] = []
        self._study(deeds)
        self._edit(deeds)
        self._journey(deeds)
        self._view(deeds)
        self._help(deeds)
        self.show_steps(None, None)

    def enable_study(self, *, is_open: bool) -> None:
        """Allow what needs an open study; a journey is opened after it."""
        for action in self._of_study:
            action.setEnabled(is_open)
        if not is_open:
            self.enable_journey(is_open=False)

    def enable_journey(self, *, is_open: bool) -> None:
        """Allow what needs an open journey."""
        for action in self._of_journey:
            action.setEnabled(is_open)

    def show_steps(self, undo: str | None, redo: str | None) -> None:
        """Name what can be undone and redone."""
        tr = self._window.tr
        for action, word, name in (
            (self.undo, tr("Ongedaan maken"), undo),
            (self.redo, tr("Opnieuw"), redo),
        ):
            action.setText(f"{word}: {name}" if name else word)
            action.setEnabled(name is not None)

    def _study(self, deeds: Deeds) -> None:
        tr = self._window.tr
        menu = self._window.menuBar().addMenu(tr("&Studie"))
        self._of_study += [
            self._add(menu, tr("Nieuwe levensreis"), deeds.new_journey, "Ctrl+N"),
            self._add(
                menu,
                tr("Factortabel bewaren (volgorde codeboek) …"),
                lambda: deeds.save_table(Order.CODEBOOK),
                "Ctrl+T",
            ),
            self._add(
                menu,
                tr("Factortabel bewaren (volgorde aantal) …"),
                lambda: deeds.save_table(Order.COUNT),
                "Ctrl+Shift+T",
            ),
            menu.addSeparator(),
            self._add(menu, tr("Studie sluiten"), deeds.close_study, "Ctrl+W"),
        ]
        self._add(menu, tr("Afsluiten"), deeds.leave, "Ctrl+Q")
        self.enable_study(is_open=False)

    def _edit(self, deeds: Deeds) -> None:
        tr = self._window.tr
        menu = self._window.menuBar().addMenu(tr("&Bewerken"))
        self.undo = self._add(menu, "", deeds.undo_step, "Ctrl+Z")
        self.redo = self._add(menu, "", deeds.redo_step, "Ctrl+Shift+Z", "Ctrl+Y")
        menu.addSeparator()
        self._of_journey += [
            self._add(menu, tr("Naar de snelle regel"), deeds.focus_line, "F9"),
            self._add(menu, tr("Uitspraak wijzigen"), deeds.focus_detail, "Ctrl+E"),
        ]

    def _journey(self, deeds: Deeds) -> None:
        tr = self._window.tr
        menu = self._window.menuBar().addMenu(tr("&Levensreis"))
        self._of_journey += [
            self._add(menu, tr("Gegevens …"), deeds.show_details, "Ctrl+I"),
            self._add(menu, tr("Anonimiseren"), deeds.show_names, "Ctrl+Shift+A"),
            self._add(
                menu, tr("Overzicht bewaren (pdf) …"), deeds.save_overview, "Ctrl+P"
            ),
        ]
        self.enable_journey(is_open=False)

    def _view(self, deeds: Deeds) -> None:
        tr = self._window.tr
        menu = self._window.menuBar().addMenu(tr("B&eeld"))
        self.dark = QAction(tr("Donker"), self._window, checkable=True)
        self.dark.setShortcut(QKeySequence("Ctrl+D"))
        self.dark.toggled.connect(deeds.set_dark)
        menu.addAction(self.dark)
        self._add(menu, tr("Groter"), lambda: deeds.zoom(1), "Ctrl++", "Ctrl+=")
        self._add(menu, tr("Kleiner"), lambda: deeds.zoom(-1), "Ctrl+-")
        self._add(menu, tr("Gewone grootte"), lambda: deeds.zoom(0), "Ctrl+0")

    def _help(self, deeds: Deeds) -> None:
        tr = self._window.tr
        menu = self._window.menuBar().addMenu(tr("&Help"))
        self._add(menu, tr("Alle sneltoetsen"), deeds.show_shortcuts, "F12")
        self._add(menu, tr("Over Levensreis"), deeds.show_about)

    def _add(
        self, menu: QMenu, text: str, deed: Callable[[], object], *keys: str
    ) -> QAction:
        action = QAction(text, self._window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _: deed())
        menu.addAction(action)
        return action
