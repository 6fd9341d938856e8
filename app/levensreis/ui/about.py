"""What the program is, what it is made of, and every licence in full."""

import json
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from levensreis import __version__
from levensreis.resources import RESOURCES
from levensreis.ui.widgets.labels import label


@dataclass(frozen=True, slots=True)
class Shipped:
    """Something that comes with the program, and its licence."""

    name: str
    version: str
    licence: str
    text: str


def read_shipped(folder: Path) -> list[Shipped]:
    """Read what is shipped from `licences.json`; nothing when it was not made."""
    path = folder / "licences.json"
    if not path.is_file():
        return []
    return [
        Shipped(each["name"], each["version"], each["licence"], each["text"] or "")
        for each in json.loads(path.read_text("utf-8"))
    ]


class AboutDialog(QDialog):
    """Tells the version, and lets every licence be searched and read."""

    def __init__(
        self, parent: QWidget | None = None, folder: Path = RESOURCES / "licences"
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Over Levensreis"))
        self.shipped = read_shipped(folder)
        self.search = QLineEdit()
        self.list = QListWidget()
        self.text = QPlainTextEdit()
        self._lay_out()
        self.search.textChanged.connect(self._fill)
        self.list.currentItemChanged.connect(self._show)
        self._fill("")
        self.list.setFocus()

    def _fill(self, words: str) -> None:
        wanted = words.casefold().split()
        self.list.clear()
        for number, each in enumerate(self.shipped):
            told = f"{each.name} {each.version}\n{each.licence}"
            if all(word in told.casefold() for word in wanted):
                item = QListWidgetItem(told)
                item.setData(Qt.ItemDataRole.UserRole, number)
                self.list.addItem(item)
        self.list.setCurrentRow(0)
        if not self.list.count():
            self.text.setPlainText(self._why_empty())

    def _why_empty(self) -> str:
        if self.shipped:
            return self.tr("Niets gevonden. Probeer een ander woord.")
        return self.tr(
            "Lettertype Atkinson Hyperlegible (OFL), pictogrammen Lucide (ISC).\n\n"
            "De lijst van alle licenties wordt gemaakt bij het inpakken van het "
            "programma, en zit niet in deze map."
        )

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        chosen = self.shipped[int(item.data(Qt.ItemDataRole.UserRole))]
        told = chosen.text or self.tr("De tekst van deze licentie is niet meegeleverd.")
        self.text.setPlainText(told)

    def _lay_out(self) -> None:
        tr = self.tr
        self.search.setPlaceholderText(tr("Zoeken op naam of licentie"))
        self.search.setAccessibleName(tr("Zoeken op naam of licentie"))
        self.search.setClearButtonEnabled(True)
        self.list.setAccessibleName(tr("Wat met Levensreis wordt meegeleverd"))
        self.text.setAccessibleName(tr("Tekst van de licentie"))
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.list.setHorizontalScrollBarPolicy(off)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        words = tr("Levensreis {version}, licentie EUPL-1.2").format(
            version=__version__
        )
        side = QVBoxLayout()
        side.addWidget(self.search)
        side.addWidget(self.list, 1)
        both = QHBoxLayout()
        both.addLayout(side, 2)
        both.addWidget(self.text, 3)
        buttons = QDialogButtonBox()
        buttons.addButton(tr("Sluiten"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(12)
        whole.addWidget(label(words, "h2"))
        whole.addWidget(label(tr("Meegeleverd, met de licenties"), "meta"))
        whole.addLayout(both, 1)
        whole.addWidget(buttons)
        letter = self.fontMetrics().averageCharWidth()
        high = self.fontMetrics().height() * 30
        wanted = QSize(letter * 120, high)
        around = self.parentWidget()
        self.resize(wanted.boundedTo(around.size()) if around else wanted)
