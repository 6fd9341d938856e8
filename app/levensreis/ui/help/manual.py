"""The window of the manual: contents and a search field at the left, a page beside."""

from typing import Final

from PySide6.QtCore import QByteArray, QSettings, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QHideEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.help.book import FIRST, Handbook
from levensreis.ui.help.reader import Reader
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import icon_button
from levensreis.ui.widgets.labels import label

GEOMETRY: Final = "help/geometry"
LAST_PAGE: Final = "help/page"
SIDE: Final = 280
PLACE: Final = Qt.ItemDataRole.UserRole


class ManualWindow(QDialog):
    """Shows the manual beside the work; it holds nothing of a study."""

    def __init__(self, book: Handbook, style: Style) -> None:
        super().__init__(None)
        self._book, self._style = book, style
        self._been: list[str] = []
        self._at = -1
        self.setWindowTitle(self.tr("Handleiding – Levensreis"))
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.contents, self.results = QListWidget(), QListWidget()
        self.search, self.finding = QLineEdit(), QLineEdit()
        self.reader = Reader(style, book.folder)
        self.told = label("", "meta")
        self._lay_out()
        self._listen()
        self._fill_contents()
        self._restore()

    @property
    def place(self) -> str:
        """Where the manual is open: `page` or `page#anchor`."""
        return self._been[self._at] if self._been else ""

    def open_at(self, place: str = "") -> None:
        """Show the manual at a place, or where it was left the last time."""
        last = str(QSettings().value(LAST_PAGE, FIRST))
        self.go(place or self.place or last)
        self.show()
        self.raise_()
        self.activateWindow()
        self.reader.setFocus()

    def go(self, place: str) -> None:
        """Turn to a page, and remember it for the way back."""
        if place != self.place:
            self._been[self._at + 1 :] = [place]
            self._at += 1
        self._show()

    def go_back(self) -> None:
        """Turn to the page before."""
        self._step(-1)

    def go_forward(self) -> None:
        """Turn to the page from which was gone back."""
        self._step(1)

    def follow(self, link: str) -> None:
        """Follow a link within the manual; nothing outside it is ever opened."""
        url = QUrl(link)
        if url.scheme() or url.host():
            words = self.tr("Deze koppeling gaat naar buiten en wordt niet geopend: ")
            self.told.setText(words + link)
            return
        name = url.path().rpartition("/")[2].removesuffix(".md")
        anchor = url.fragment()
        page = name or self.place.partition("#")[0]
        self.go(f"{page}#{anchor}" if anchor else page)

    def find_next(self) -> None:
        """Choose the next place on the page with the words; from the begin after it."""
        words = self.finding.text()
        if not words:
            return
        if not self.reader.find(words):
            cursor = self.reader.textCursor()
            cursor.setPosition(0)
            self.reader.setTextCursor(cursor)
            if not self.reader.find(words):
                self.told.setText(self.tr("Dat staat niet op deze bladzijde."))
                return
        self.told.clear()

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember the size and the page for the next time."""
        QSettings().setValue(GEOMETRY, self.saveGeometry())
        if self.place:
            QSettings().setValue(LAST_PAGE, self.place)
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide: it comes back where it was."""
        event.ignore()
        self.hide()

    def _step(self, way: int) -> None:
        if 0 <= self._at + way < len(self._been):
            self._at += way
            self._show()

    def _show(self) -> None:
        name, _, anchor = self.place.partition("#")
        page = self._book.pages.get(name)
        self.told.clear()
        self._back.setEnabled(self._at > 0)
        self._forward.setEnabled(self._at < len(self._been) - 1)
        if page is None:
            self.reader.setPlainText(
                self.tr("Deze bladzijde zit niet bij deze installatie.")
            )
            return
        self.reader.show_page(page, anchor)
        row = list(self._book.pages).index(name)
        self.contents.blockSignals(True)
        self.contents.setCurrentRow(row)
        self.contents.blockSignals(False)

    def _look(self, words: str) -> None:
        """Show where the words stand, in the place of the contents."""
        self.results.clear()
        for found in self._book.find(words):
            page = self._book.pages[found.section.page].title
            head = found.section.title
            title = head if head == page else f"{page} › {head}"
            item = QListWidgetItem(f"{title}\n{found.around}")
            anchor = found.section.anchors[0]
            item.setData(PLACE, f"{found.section.page}#{anchor}")
            self.results.addItem(item)
        is_wanted = bool(words.strip())
        self.results.setVisible(is_wanted)
        self.contents.setVisible(not is_wanted)
        nothing = is_wanted and not self.results.count()
        self.told.setText(
            self.tr("Niets gevonden. Probeer een ander woord.") if nothing else ""
        )

    def _open_first(self) -> None:
        if self.results.count():
            self.results.setCurrentRow(0)
            self.results.setFocus()

    def _listen(self) -> None:
        self.search.textChanged.connect(self._look)
        self.search.returnPressed.connect(self._open_first)
        self.finding.returnPressed.connect(self.find_next)
        self.reader.link_wanted.connect(self.follow)
        for each in (self.contents, self.results):
            each.currentItemChanged.connect(self._turn)
        self._style.changed.connect(self._fit)
        for key, deed in (
            ("Alt+Left", self.go_back),
            ("Alt+Right", self.go_forward),
            ("Ctrl+F", self.finding.setFocus),
            ("Ctrl+Shift+F", self.search.setFocus),
            ("F3", self.find_next),
            ("Ctrl+W", self.hide),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(deed)

    def _turn(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.go(str(item.data(PLACE)))

    def _fill_contents(self) -> None:
        for name, page in self._book.pages.items():
            item = QListWidgetItem(page.title)
            item.setData(PLACE, name)
            self.contents.addItem(item)

    def _restore(self) -> None:
        geometry = QSettings().value(GEOMETRY)
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        else:
            self.resize(self._style.px(940), min(self._style.px(680), 720))

    def _fit(self) -> None:
        self._left.setMinimumWidth(self._style.px(SIDE) * 2 // 3)
        self.finding.setMinimumWidth(self._style.px(SIDE) * 3 // 4)

    def _lay_out(self) -> None:
        tr, style = self.tr, self._style
        self._back = icon_button(style, IconName.ARROW_LEFT, tr("Terug (Alt+←)"))
        self._forward = icon_button(style, IconName.ARROW_RIGHT, tr("Verder (Alt+→)"))
        self._back.clicked.connect(self.go_back)
        self._forward.clicked.connect(self.go_forward)
        for field, words in (
            (self.search, tr("Zoeken in de handleiding")),
            (self.finding, tr("Zoeken op deze bladzijde")),
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
            field.setClearButtonEnabled(True)
        self.contents.setAccessibleName(tr("Inhoud van de handleiding"))
        self.results.setAccessibleName(tr("Gevonden in de handleiding"))
        self.results.setWordWrap(True)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        for each in (self.contents, self.results):
            each.setHorizontalScrollBarPolicy(off)
        self.results.hide()
        self.told.setWordWrap(True)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.search)
        left.addWidget(self.contents, 1)
        left.addWidget(self.results, 1)
        bar = QHBoxLayout()
        bar.addWidget(self._back)
        bar.addWidget(self._forward)
        bar.addStretch(1)
        bar.addWidget(self.finding)
        beside = QWidget()
        right = QVBoxLayout(beside)
        right.setContentsMargins(0, 0, 0, 0)
        right.addLayout(bar)
        right.addWidget(self.reader, 1)
        right.addWidget(self.told)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self._left)
        split.addWidget(beside)
        split.setStretchFactor(1, 1)
        split.setSizes([style.px(SIDE), style.px(660)])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 12)
        whole.addWidget(split)
        self._fit()
