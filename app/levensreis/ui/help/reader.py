"""One page of the manual, as text in the colours and size of now."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QImage,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from levensreis.ui.help.book import Page
from levensreis.ui.style import Style

LINE_PERCENT: Final = 125
PICTURE: Final = "\ufffc"
"""What stands for a picture in the text of Qt."""
GAP: Final = 10
"""Pixels after a paragraph, as designed."""
EDGE: Final = 28
_GROWN: Final = {1: 1.6, 2: 1.3, 3: 1.1}
"""How much larger than the text the headings are."""


class Reader(QTextBrowser):
    """Shows a page; what a link asks for is announced, and nothing opens by itself."""

    link_wanted = Signal(str)

    def __init__(self, style: Style, folder: Path, parent: QWidget | None = None):
        super().__init__(parent)
        self._style, self._folder = style, folder
        self._page: Page | None = None
        self.setOpenLinks(False)
        self.setAccessibleName(self.tr("Bladzijde van de handleiding"))
        self.anchorClicked.connect(lambda url: self.link_wanted.emit(url.toString()))
        style.changed.connect(self._dress)

    def show_page(self, page: Page, anchor: str = "") -> None:
        """Show a page, from one of its headings if one is asked for."""
        self._page = page
        self._fill()
        self.setAccessibleDescription(page.title)
        self.go_to(anchor)

    def go_to(self, anchor: str) -> None:
        """Scroll to a heading of the page; to its begin when there is no such one."""
        cursor = QTextCursor(self.document())
        wanted = self._number_of(anchor)
        if wanted is not None:
            heads = [each for each in self._blocks() if _level(each)]
            if wanted < len(heads):
                cursor = QTextCursor(heads[wanted])
        self.setTextCursor(cursor)
        layout = self.document().documentLayout()
        top = layout.blockBoundingRect(cursor.block()).top() if wanted else 0
        self.verticalScrollBar().setValue(int(top))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return a picture of the manual itself; nothing else is ever read."""
        path = (self._folder / QUrl(name).path()).resolve()
        is_own = path.is_relative_to(self._folder.resolve()) and path.is_file()
        if kind != QTextDocument.ResourceType.ImageResource.value or not is_own:
            return None
        return QImage(str(path))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let no picture be wider than the page."""
        super().resizeEvent(event)
        self._fit_pictures()

    def _number_of(self, anchor: str) -> int | None:
        sections = self._page.sections if self._page is not None else ()
        numbers = (
            number for number, each in enumerate(sections) if anchor in each.anchors
        )
        return next(numbers, None)

    def _dress(self) -> None:
        if self._page is not None:
            bar = self.verticalScrollBar()
            share = bar.value() / max(bar.maximum(), 1)
            self._fill()
            bar.setValue(round(share * bar.maximum()))

    def _fill(self) -> None:
        assert self._page is not None
        document = self.document()
        look = self.palette()
        look.setColor(QPalette.ColorRole.Link, QColor(self._style.tokens.accent))
        self.setPalette(look)
        document.setDefaultFont(self.font())
        no_html = QTextDocument.MarkdownFeature.MarkdownNoHTML
        document.setMarkdown(
            self._page.markdown,
            QTextDocument.MarkdownFeature.MarkdownDialectGitHub | no_html,
        )
        document.setDocumentMargin(self._style.px(EDGE))
        for block in self._blocks():
            self._space(block)
        self._colour_links()
        self._fit_pictures()

    def _space(self, block: QTextBlock) -> None:
        cursor = QTextCursor(block)
        level = _level(block)
        space = QTextBlockFormat()
        if PICTURE not in block.text():  # else it leaves a hole under it
            kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
            space.setLineHeight(LINE_PERCENT, kind)
        space.setBottomMargin(self._style.px(GAP))
        space.setTopMargin(self._style.px(GAP * 2 if level > 1 else 0))
        cursor.mergeBlockFormat(space)
        if level:
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            look = QTextCharFormat()
            look.setForeground(QColor(self._style.tokens.accent))
            font = QFont(self.font())
            size = QFontInfo(font).pixelSize() * _GROWN.get(level, 1.0)
            font.setPixelSize(round(size))
            font.setBold(True)
            look.setFont(font)
            cursor.mergeCharFormat(look)

    def _colour_links(self) -> None:
        look = QTextCharFormat()
        look.setForeground(QColor(self._style.tokens.accent))
        look.setFontUnderline(True)
        for cursor, form in self._pieces():
            if form.isAnchor():
                cursor.mergeCharFormat(look)

    def _fit_pictures(self) -> None:
        room = self.viewport().width() - 2 * self._style.px(EDGE)
        for cursor, form in self._pieces():
            if not form.isImageFormat() or room <= 0:
                continue
            made = QTextImageFormat(form.toImageFormat())
            found = self.loadResource(2, QUrl(made.name()))
            if isinstance(found, QImage) and not found.isNull():
                made.setWidth(min(found.width(), room))
                made.setHeight(made.width() * found.height() / found.width())
                cursor.setCharFormat(made)

    def _blocks(self) -> list[QTextBlock]:
        block, found = self.document().begin(), []
        while block.isValid():
            found.append(block)
            block = block.next()
        return found

    def _pieces(self) -> list[tuple[QTextCursor, QTextCharFormat]]:
        found = []
        for block in self._blocks():
            pieces = block.begin()
            while not pieces.atEnd():
                piece = pieces.fragment()
                cursor = QTextCursor(self.document())
                cursor.setPosition(piece.position())
                end = piece.position() + piece.length()
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                found.append((cursor, piece.charFormat()))
                pieces += 1
        return found


def _level(block: QTextBlock) -> int:
    return block.blockFormat().headingLevel()
