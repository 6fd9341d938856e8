"""Every key, in one view: those of the menus and those of the quick line."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QMenu,
    QMenuBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.theme import Theme
from levensreis.ui.interview.new_names.offer import KEY
from levensreis.ui.widgets.labels import KeyHint, label

LETTERS = 60
"""Room for one column of keys, in letters."""
MOST_COLUMNS = 3
BAR = 18  # pixels of a scroll bar and the room beside it


class ShortcutsDialog(QDialog):
    """Shows what each key does; any key that closes a dialog closes it."""

    def __init__(self, menus: QMenuBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Alle sneltoetsen"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(12)
        whole.addWidget(label(self.tr("Alle sneltoetsen"), "h2"))
        self.keys = [*_keys_of(menus), *self._keys_of_the_screen()]
        room = parent.size() if parent else QSize(0, 0)
        inner = self._grid(room.width())
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("Alle sneltoetsen"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setMinimumWidth(inner.sizeHint().width() + BAR)
        whole.addWidget(area, 1)
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Sluiten"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        whole.addWidget(buttons)
        around = whole.sizeHint().height() - area.sizeHint().height()
        wanted = QSize(whole.sizeHint().width(), inner.sizeHint().height() + around)
        self.resize(wanted.boundedTo(room) if parent else wanted)

    def _grid(self, room: int) -> QWidget:
        """Return the keys in as many columns as there is room for, in pixels."""
        letters = room // self.fontMetrics().averageCharWidth()
        columns = min(max(letters // LETTERS, 1), MOST_COLUMNS)
        rows = -(-len(self.keys) // columns)
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        for number, (key, text) in enumerate(self.keys):
            column = 2 * (number // rows)
            grid.addWidget(KeyHint(key), number % rows, column)
            grid.addWidget(label(text), number % rows, column + 1)
        return inner

    def _keys_of_the_screen(self) -> list[tuple[str, str]]:
        tr = self.tr
        themes = [(f"F{number}", each.label) for number, each in enumerate(Theme, 1)]
        return [
            *themes,
            ("F1 / Shift+F1", tr("Handleiding (in een gesprek: Shift+F1)")),
            ("F10", tr("Rondleiding: volgende stap")),
            ("Ctrl+1 … 9", tr("Wie dit vertelt")),
            ("Enter", tr("Vastleggen, of de gekozen kaart openen")),
            ("Esc", tr("Terug naar de snelle regel")),
            ("Del", tr("De gekozen kaart verwijderen")),
            ("Ctrl+←  →", tr("De uitspraak naar een ander thema (regel leeg)")),
            ("Ctrl+↑  ↓", tr("De uitspraak naar + of − (regel leeg)")),
            ("Tab", tr("De factor of gesprekspartner uit de lijst nemen")),
            ("+  −  0", tr("Verlaagde, verhoogde, geen invloed (in de regel)")),
            ("!  ?", tr("Cruciaal moment, nog ordenen (in de regel)")),
            ('#  @  "', tr("Factor, gesprekspartner, citaat (in de regel)")),
            ("Ctrl+1 … 7", tr("Controle: wat er met het antwoord gebeurt")),
            (KEY, tr("De naam in beeld in het register zetten")),
            ("PgUp  PgDn", tr("Tijdlijn: inzoomen, uitzoomen")),
            ("Home  End", tr("Tijdlijn: eerste, laatste uitspraak")),
            ("Ctrl+S", tr("Op papier en controle: bewaren")),
            ("PgDn  PgUp", tr("Op papier: verder lezen, terug")),
            ("Ctrl++  Ctrl+-", tr("Op papier: bladzijde groter, kleiner")),
            ("Ctrl+Space", tr("Dekking: niets bijzonders")),
            ("Ctrl+Shift+Space", tr("Dekking: wil er niet over praten")),
            ("Ctrl+PgUp  PgDn", tr("Stappen en onderdelen: vorige, volgende")),
            ("Enter  Ctrl+Enter", tr("Anonimiseren: vervangen, laten staan")),
            ("Ctrl+↓  ↑", tr("Anonimiseren en controle: volgend, vorig open punt")),
            ("Ctrl+1 … 9  Ctrl+Shift+X", tr("Onderzoek: onderdelen, uitvoer")),
            ("Ctrl+O", tr("Controle en onderzoek: bestanden kiezen")),
            ("Ctrl+Enter", tr("Onderzoek: samenvoegen, volgende, bewaren")),
            ("Ctrl+Shift+N  F2", tr("Factor, gesprek of oplossing: nieuw, wijzigen")),
            ("Ctrl+Shift+S", tr("Onderzoek: tabel, beeld of uitvoer bewaren")),
            ("Ctrl+M  Ctrl+Shift+S", tr("Codeboek: samenvoegen, splitsen")),
            ("Ctrl+Shift+M  G", tr("Codeboek: verplaatsen, groeperen")),
            ("Ctrl+Shift+F", tr("Codeboek: een factor zoeken")),
            ("Alt+↑  ↓", tr("Factor, uitspraak, oplossing: omhoog, omlaag")),
            ("Alt+1 … 9", tr("Codeboek: kiezen bij na te kijken, apart houden")),
            ("Ctrl+Shift+PgUp  PgDn", tr("Onderzoek: vorig, volgend tabblad")),
            ("#", tr("Groepsgesprek: een factor zoeken (in de regel)")),
            ("Enter  Backspace", tr("Tweede codeur: factor erbij, weg")),
            ("Alt+←  →", tr("Tweede codeur: vorige uitspraak, later")),
            ("Alt+1 … 4", tr("Bespreken: wat het wordt")),
            ("F2  Del", tr("Anonimiseren: iets anders typen, een naam weghalen")),
        ]


def _keys_of(menus: QMenuBar) -> list[tuple[str, str]]:
    actions = [
        action
        for menu in menus.findChildren(QMenu)
        for action in menu.actions()
        if not action.shortcut().isEmpty()
    ]
    form = QKeySequence.SequenceFormat.NativeText
    return [(each.shortcut().toString(form), each.text()) for each in actions]
