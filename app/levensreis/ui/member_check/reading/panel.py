"""Choose what came back, look at what was read, and keep it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from levensreis.services.member_check import Reading
from levensreis.ui.anonymise.frames import panel
from levensreis.ui.member_check.reading.choosing import ChoosingFrame
from levensreis.ui.member_check.reading.html import reading_html
from levensreis.ui.member_check.reading.lines import ReadLine, lines_of, summary_of
from levensreis.ui.member_check.reading.presenter import ReadingPresenter
from levensreis.ui.member_check.working.deeds import key_presses
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import label


class ReadingPanel(QWidget):
    """Files above; under them what was read of them, for as long as it is not kept."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.presenter: ReadingPresenter | None = None
        self._lines: Sequence[ReadLine] = ()
        self.choosing = ChoosingFrame(style)
        self.title = label("", "h2")
        self.summary = wrapped("", "meta")
        self._notices = QVBoxLayout()
        self._notices.setSpacing(4)
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Wat er is gelezen"))
        self.text.setOpenLinks(False)
        self.keep = QPushButton(self.tr("Bewaren in de studie (Ctrl+S)"))
        self.keep.setProperty("kind", "primary")
        self.put_away = QPushButton(self.tr("Niet bewaren"))
        self._lay_out()
        style.changed.connect(self._paint)

    def attend(self, presenter: ReadingPresenter) -> None:
        """Hand what is chosen to a presenter, which lives as long as its panel."""
        self.presenter = presenter
        self.choosing.chosen.connect(presenter.read)
        self.choosing.passphrase_given.connect(presenter.open_with)
        self.keep.clicked.connect(presenter.keep)
        self.put_away.clicked.connect(presenter.put_away)
        key_presses(self, "Ctrl+S", self.keep)
        key_presses(self, "Ctrl+O", self.choosing.choose)

    def begin(self) -> None:
        """Put the keys on what was read, or on the button that chooses."""
        if self.text.isHidden() or not self._lines:
            self.choosing.begin()
        else:
            self.text.setFocus()

    def show_reading(
        self,
        reading: Reading | None,
        files: Sequence[Path],
        texts: Mapping[UUID, str],
    ) -> None:
        """Show what was read and is not kept yet, or that nothing is."""
        self.choosing.show_files(files)
        self._below.setVisible(reading is not None)
        self._rest.setVisible(reading is None)
        self._lines = () if reading is None else lines_of(reading, texts)
        if reading is None:
            return
        self.title.setText(
            self.tr("Gelezen: het formulier van ronde {version}").format(
                version=reading.returned.version
            )
        )
        self.summary.setText(summary_of(self._lines))
        self._show_notices(reading.notices)
        self._paint()
        announce(self, f"{self.title.text()}. {self.summary.text()}")
        if self.isVisible():
            self.begin()

    def show_problem(self, words: str) -> None:
        """Tell why the files could not be read, or not be kept."""
        self.choosing.show_problem(words)

    def ask_passphrase(self, words: str) -> None:
        """Ask for the passphrase with which the files open."""
        self.choosing.ask_passphrase(words)

    def _show_notices(self, notices: Sequence[str]) -> None:
        while (item := self._notices.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for words in notices:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            mark = IconLabel(self._style, IconName.ALERT, "warning", 16)
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(wrapped(words), 1)
            self._notices.addWidget(row)

    def _paint(self) -> None:
        bar = self.text.verticalScrollBar()
        place = bar.value()
        style = self._style
        self.text.setHtml(reading_html(self._lines, style.tokens, style.zoom))
        bar.setValue(place)

    def _lay_out(self) -> None:
        self._below, column = panel()
        column.addWidget(self.title)
        column.addWidget(self.summary)
        column.addLayout(self._notices)
        column.addWidget(self.text, 1)
        end = QHBoxLayout()
        end.addWidget(
            wrapped(
                self.tr(
                    "Er is nog niets bewaard, en er is niets veranderd aan de "
                    "levensreis."
                ),
                "meta",
            ),
            1,
        )
        end.addWidget(self.put_away)
        end.addWidget(self.keep)
        column.addLayout(end)
        self._rest, rest = panel()
        rest.setAlignment(Qt.AlignmentFlag.AlignTop)
        rest.addWidget(label(self.tr("Nog niets gelezen"), "h2"))
        rest.addWidget(
            wrapped(
                self.tr(
                    "Wat u kiest, ziet u hier eerst: bij elke uitspraak het antwoord, "
                    "de woorden van de ouder, en wat niet zeker is. Het telt pas mee "
                    "als u het bewaart."
                ),
                "meta",
            )
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self.choosing)
        whole.addWidget(self._below, 1)
        whole.addWidget(self._rest, 1)
