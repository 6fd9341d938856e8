"""Every key, in one view: those of the menus and those of the quick line."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QMenu,
    QMenuBar,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.theme import Theme
from levensreis.ui.widgets.labels import KeyHint, label

COLUMNS = 2


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
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        self.keys = [*_keys_of(menus), *self._keys_of_the_screen()]
        rows = (len(self.keys) + COLUMNS - 1) // COLUMNS
        for number, (key, text) in enumerate(self.keys):
            column = 2 * (number // rows)
            grid.addWidget(KeyHint(key), number % rows, column)
            grid.addWidget(label(text), number % rows, column + 1)
        whole.addLayout(grid)
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Sluiten"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        whole.addWidget(buttons)

    def _keys_of_the_screen(self) -> list[tuple[str, str]]:
        tr = self.tr
        themes = [(f"F{number}", each.label) for number, each in enumerate(Theme, 1)]
        return [
            *themes,
            ("Enter", tr("Vastleggen, of de gekozen kaart openen")),
            ("Esc", tr("Terug naar de snelle regel")),
            ("Del", tr("De gekozen kaart verwijderen")),
            ("+  −  0", tr("Verlaagde, verhoogde, geen invloed (in de regel)")),
            ("!  ?", tr("Cruciaal moment, nog ordenen (in de regel)")),
            ('#  @  "', tr("Factor, gesprekspartner, citaat (in de regel)")),
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
