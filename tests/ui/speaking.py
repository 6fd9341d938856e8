"""Speak a language on the screen for the length of a test, and read what it shows."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QLocale,
    QModelIndex,
    Qt,
    QTranslator,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QTabBar,
    QWidget,
)

from levensreis.language import Language, choose
from levensreis.ui.translation import speak

_SAYS = (
    *("text", "title", "placeholderText", "toolTip", "statusTip", "whatsThis"),
    *("accessibleName", "accessibleDescription", "windowTitle", "toPlainText"),
)
_ROLES = (
    *(Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole),
    *(Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole),
)


@contextmanager
def speaking(application: QApplication, language: Language) -> Iterator[None]:
    """Speak a language, and afterwards as the application of the tests does."""
    locale = QLocale()
    speak(application, language)
    try:
        yield
    finally:
        choose(Language.DUTCH)
        QLocale.setDefault(locale)
        for each in application.findChildren(QTranslator):
            application.removeTranslator(each)
            each.deleteLater()
        let_go()


def let_go() -> None:
    """Delete what waits for an event loop to be deleted."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def shown(top: QWidget) -> set[str]:
    """Return every text that a widget and all within it show or tell."""
    found: set[str] = set()
    within: list[QWidget | QAction] = [top]
    within += top.findChildren(QWidget)
    within += top.findChildren(QAction)
    for each in within:
        found |= {told for name in _SAYS if (told := _told(each, name))}
        if isinstance(each, QComboBox):
            found |= {each.itemText(row) for row in range(each.count())}
        if isinstance(each, QTabBar):
            found |= {each.tabText(tab) for tab in range(each.count())}
        if isinstance(each, QAbstractItemView) and each.model() is not None:
            found |= set(_cells(each.model()))
    return {without_marks(text) for text in found} - {""}


def without_marks(text: str) -> str:
    """Leave out tags of rich text, the letter for Alt and spaces around it."""
    return re.sub(r"<[^>]+>", " ", text).replace("&", "").strip()


def _told(widget: QWidget | QAction, name: str) -> str:
    said = getattr(widget, name, None)
    told = said() if callable(said) else ""
    return told if isinstance(told, str) else ""


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    top = QModelIndex()
    is_list = isinstance(model, QAbstractListModel)  # which has one column by nature
    columns = range(1 if is_list else model.columnCount(top))
    for column in columns:
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    for row in range(model.rowCount(top)):
        for column in columns:
            for role in _ROLES:
                yield str(model.index(row, column, top).data(role) or "")
