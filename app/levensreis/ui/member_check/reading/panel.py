"""Choose what came back, look at what was read, and keep it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from levensreis.services.member_check import Reading
from levensreis.ui.anonymise.frames import panel
from levensreis.ui.member_check.keys_kept import keys_kept
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

TEXT_HEIGHT: Final = 280
"""Pixels of what was read that are in sight at least: a handful of answers."""


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
        self._area = QScrollArea()
        """Scrolls the page where the window is low or the letters are large."""
        self._lay_out()
        style.changed.connect(self._paint)
        style.changed.connect(self._fit)

    def attend(self, presenter: ReadingPresenter) -> None:
        """Hand what is chosen to a presenter, which lives as long as its panel."""
        self.presenter = presenter
        self.choosing.chosen.connect(presenter.read)
        self.choosing.passphrase_given.connect(presenter.open_with)
        self.choosing.there.clicked.connect(presenter.go_there)
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
        with keys_kept(self, self.begin):
            self._show_reading(reading, files, texts)

    def _show_reading(
        self,
        reading: Reading | None,
        files: Sequence[Path],
        texts: Mapping[UUID, str],
    ) -> None:
        self.choosing.show_files(files)
        for each in (self._below, self._foot):
            each.setVisible(reading is not None)
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

    def show_elsewhere(self, words: str, code: str) -> None:
        """Tell that the files are of another journey, and offer to go there."""
        self.choosing.show_elsewhere(words, code)

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

    def _fit(self) -> None:
        self.text.setMinimumHeight(self._style.px(TEXT_HEIGHT))

    def _lay_out(self) -> None:
        self._below, column = panel()
        column.addWidget(self.title)
        column.addWidget(self.summary)
        column.addLayout(self._notices)
        column.addWidget(self.text, 1)
        self._lay_out_foot()
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
        inner = QWidget()
        parts = QVBoxLayout(inner)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(12)
        parts.addWidget(self.choosing)
        parts.addWidget(self._below, 1)
        parts.addWidget(self._rest, 1)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self._area, 1)
        whole.addWidget(self._foot)
        self._fit()

    def _lay_out_foot(self) -> None:
        self._foot = QWidget()
        end = QHBoxLayout(self._foot)
        end.setContentsMargins(0, 0, 0, 0)
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
