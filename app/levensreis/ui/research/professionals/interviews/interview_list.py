"""The list of group interviews, and what can be done with them."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.anonymise.frames import panel
from levensreis.ui.research.professionals.view import InterviewCard
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import icon_button, put_icon
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import Row


class InterviewList(QWidget):
    """Arrows choose an interview; Enter goes to its line, Delete takes it away."""

    chosen = Signal(object)
    line_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self._shows = False
        self.heading = label("", "h3")
        self.list = RowList(style)
        self.list.setAccessibleName(tr("Groepsgesprekken"))
        self.add = QPushButton(tr(" Nieuw gesprek"))
        self.add.setToolTip("Ctrl+Shift+N")
        put_icon(self.add, style, IconName.PLUS)
        self.change = icon_button(
            style, IconName.PENCIL, tr("Gesprek wijzigen (F2)"), "text"
        )
        self.remove = icon_button(
            style, IconName.TRASH, tr("Gesprek verwijderen (Del)"), "text"
        )
        self.take_over = QPushButton(tr(" Overnemen …"))
        self.take_over.setAccessibleName(tr("Gesprekken overnemen uit een bestand"))
        self.take_over.setToolTip(tr("Uit een JSON-bestand (Ctrl+O)"))
        self.take_over.setShortcut("Ctrl+O")
        put_icon(self.take_over, style, IconName.DOWNLOAD)
        self.save = QPushButton(tr(" Bewaren …"))
        self.save.setAccessibleName(tr("Alle gesprekken bewaren als bestand"))
        self.save.setToolTip(tr("Alle gesprekken als JSON (Ctrl+Shift+S)"))
        self.save.setShortcut("Ctrl+Shift+S")
        put_icon(self.save, style, IconName.SAVE)
        self.list.current_changed.connect(self._choose)
        self.list.opened.connect(lambda _: self.line_wanted.emit())
        self.list.removal_wanted.connect(lambda _: self.removal_wanted.emit())
        self.remove.clicked.connect(self.removal_wanted)
        self._lay_out()

    def show_cards(self, cards: Sequence[InterviewCard], chosen: UUID | None) -> None:
        """Show the interviews, with the keys on the one that is looked at."""
        self._shows = True
        self.heading.setText(
            self.tr("Groepsgesprekken ({count})").format(count=len(cards))
        )
        self.list.show_rows(
            [
                Row(
                    words=each.words,
                    key=each.id,
                    after=each.after,
                    meta=each.meta,
                    card=True,
                )
                for each in cards
            ]
        )
        places = [each.id for each in cards]
        if chosen in places:
            model = self.list.model()
            self.list.setCurrentIndex(model.index(places.index(chosen), 0))
        self._shows = False

    def _choose(self) -> None:
        row = self.list.current
        if not self._shows and row is not None:
            self.chosen.emit(row.key)

    def _lay_out(self) -> None:
        deeds = QHBoxLayout()
        deeds.setSpacing(4)
        deeds.addWidget(self.add, 1)
        deeds.addWidget(self.change)
        deeds.addWidget(self.remove)
        files = QGridLayout()
        files.setSpacing(8)
        for place, each in enumerate((self.take_over, self.save)):
            each.setProperty("compact", "true")
            files.addWidget(each, 0, place)
        frame, inside = panel()
        inside.setContentsMargins(12, 10, 12, 12)
        inside.addWidget(self.heading)
        inside.addLayout(deeds)
        inside.addWidget(self.list, 1)
        inside.addLayout(files)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
