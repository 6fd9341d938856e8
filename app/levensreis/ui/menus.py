"""The menus of the window: what can be done, by which key, and when."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from levensreis.language import Language, spoken
from levensreis.ui.capture import sharing_action
from levensreis.ui.deeds import Deeds
from levensreis.ui.help.helping import KEY as KEY_OF_HELP
from levensreis.ui.lock.lock import KEY

if TYPE_CHECKING:
    from levensreis.ui.main_window import MainWindow


class Menus:
    """Makes the menus, and says which of them can be used now."""

    def __init__(self, window: "MainWindow", deeds: Deeds) -> None:
        self._window = window
        self._of_study: list[QAction] = []
        self._of_journey: list[QAction] = []
        self._of_open: list[QAction] = []
        """What can be done with a merged study too."""
        self._study(deeds)
        self._edit(deeds)
        self._journey(deeds)
        self._research(deeds)
        self._view(deeds)
        self._help()
        self.show_steps(None, None)

    def enable_study(self, *, is_open: bool) -> None:
        """Allow what needs an open study; a journey is opened after it."""
        for action in (*self._of_study, *self._of_open):
            action.setEnabled(is_open)
        if not is_open:
            self.enable_journey(is_open=False)

    def enable_merged(self) -> None:
        """Allow what a merged study can do as well: be locked, and closed."""
        for action in self._of_open:
            action.setEnabled(True)

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
                menu, tr("Zoeken in alle levensreizen …"), deeds.search, "Ctrl+F"
            ),
            self._add(
                menu,
                tr("Factortabel (volgorde codeboek) …"),
                deeds.show_table,
                "Ctrl+T",
            ),
            self._add(
                menu,
                tr("Factortabel (volgorde aantal) …"),
                deeds.show_counted_table,
                "Ctrl+Shift+T",
            ),
            self._add(
                menu,
                tr("Factortabel voor publicatie …"),
                deeds.show_table_for_others,
            ),
            self._add(
                menu,
                tr("Onderzoeksbestand maken …"),
                deeds.make_research_file,
                "Ctrl+Shift+U",
            ),
            menu.addSeparator(),
        ]
        self._of_open += [
            self._add(
                menu, tr("Beveiliging en beheer …"), deeds.show_safety, "Ctrl+Shift+V"
            ),
            menu.addSeparator(),
            self._add(menu, tr("Vergrendelen"), self._window.guard.lock.lock, KEY),
            self._add(menu, tr("Studie sluiten"), self._window.close_study, "Ctrl+W"),
        ]
        self._add(menu, tr("Afsluiten"), self._window.leave, "Ctrl+Q")

    def _edit(self, deeds: Deeds) -> None:
        tr = self._window.tr
        menu = self._window.menuBar().addMenu(tr("&Bewerken"))
        self.undo = self._add(menu, "", deeds.undo_step, "Ctrl+Z")
        self.redo = self._add(menu, "", deeds.redo_step, "Ctrl+Shift+Z", "Ctrl+Y")
        menu.addSeparator()
        self._of_journey += [
            self._add(menu, tr("Naar de snelle regel"), deeds.focus_line, "F9"),
            self._add(menu, tr("Uitspraak wijzigen"), deeds.focus_detail, "Ctrl+E"),
            self._add(menu, tr("Tweede verslag"), deeds.begin_account, "Ctrl+U"),
            self._add(menu, tr("Parkeren"), deeds.park, "Ctrl+P"),
            self._add(menu, tr("Prullenbak …"), deeds.show_bin, "Ctrl+Shift+Del"),
        ]

    def _journey(self, deeds: Deeds) -> None:
        tr = self._window.tr
        menu = self._window.menuBar().addMenu(tr("&Levensreis"))
        self._of_journey += [
            self._add(menu, tr("Gegevens"), deeds.show_details, "Ctrl+I"),
            self._add(menu, tr("Terugblik"), deeds.show_recap, "Ctrl+R"),
            self._add(menu, tr("Leidraad"), deeds.show_guide, "Ctrl+K"),
            self._add(menu, tr("Verhaal"), deeds.show_story, "Ctrl+J"),
            self._add(menu, tr("Anonimiseren"), deeds.show_names, "Ctrl+Shift+A"),
            self._add(
                menu,
                tr("Controle door de ouder …"),
                deeds.show_member_check,
                "Ctrl+Shift+O",
            ),
            self._add(
                menu, tr("Gesprek afronden …"), deeds.finish_session, "Ctrl+Shift+E"
            ),
        ]
        papers = self._add(menu, tr("Op papier …"), deeds.show_papers, "Ctrl+Shift+P")
        papers.setEnabled(False)
        self._of_study.append(papers)  # those of all journeys need no open one

    def _research(self, deeds: Deeds) -> None:
        tr = self._window.tr
        menu = self._window.menuBar().addMenu(tr("Onde&rzoek"))
        self._of_study.append(
            self._add(
                menu,
                tr("Tellen en vergelijken …"),
                deeds.show_counting,
                "Ctrl+Shift+K",
            )
        )
        self._of_open.append(
            self._add(menu, tr("Dossier maken …"), deeds.make_dossier, "Ctrl+Shift+D")
        )
        self.enable_study(is_open=False)

    def _view(self, deeds: Deeds) -> None:
        tr = self._window.tr
        menu = self._window.menuBar().addMenu(tr("B&eeld"))
        self._of_journey += [
            self._add(menu, tr("Tijdlijn of dekking"), deeds.toggle_below, "Ctrl+B"),
            self._add(menu, tr("Tijdlijn groot"), deeds.toggle_large, "Ctrl+Shift+B"),
        ]
        cover = self._add(
            menu, tr("Scherm afdekken"), self._window.cover_screen, "Ctrl+G"
        )
        cover.setAutoRepeat(False)  # a key that is held down would show it again
        menu.addSeparator()
        self.dark = QAction(tr("Donker"), menu, checkable=True)
        self.dark.setShortcut(QKeySequence("Ctrl+D"))
        self.dark.toggled.connect(self._window.set_dark)
        menu.addAction(self.dark)
        self._add(menu, tr("Groter"), lambda: self._window.zoom(1), "Ctrl++", "Ctrl+=")
        self._add(menu, tr("Kleiner"), lambda: self._window.zoom(-1), "Ctrl+-")
        self._add(menu, tr("Gewone grootte"), lambda: self._window.zoom(0), "Ctrl+0")
        self._languages(menu.addMenu(tr("Taal")))
        if (sharing := sharing_action(menu)) is not None:
            menu.addAction(sharing)
        self.enable_journey(is_open=False)

    def show_language(self) -> None:
        """Show which language is spoken."""
        self._spoken[spoken()].setChecked(True)

    def _languages(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        self._spoken = {
            language: QAction(language.label, group, checkable=True)
            for language in Language
        }
        self.show_language()
        for language, action in self._spoken.items():
            action.triggered.connect(partial(self._window.set_language, language))
            menu.addAction(action)

    def _help(self) -> None:
        tr = self._window.tr
        menu = self._window.menuBar().addMenu(tr("&Help"))
        helping = self._window.helping
        self._add(menu, tr("Handleiding"), helping.show_manual, KEY_OF_HELP)
        self._add(menu, tr("Rondleiding met het voorbeeld"), helping.begin_tour)
        menu.addSeparator()
        self._add(menu, tr("Alle sneltoetsen"), self._window.show_shortcuts, "F12")
        self._add(menu, tr("Over Levensreis"), helping.show_about)

    def _add(
        self, menu: QMenu, text: str, deed: Callable[[], object], *keys: str
    ) -> QAction:
        action = QAction(text, menu)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _: deed())
        menu.addAction(action)
        return action
