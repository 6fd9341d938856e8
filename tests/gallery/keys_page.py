"""Write the page of the manual with every key: the list that F12 shows.

`python -m tests.gallery.keys_page` writes docs/handleiding/toetsen.md anew.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QMenu

from levensreis.ui.main_window import MainWindow
from levensreis.ui.shortcuts import ShortcutsDialog

PAGE: Final = Path(__file__).parents[2] / "docs" / "handleiding" / "toetsen.md"
_BEGIN: Final = """\
# Alle toetsen {#toetsen}

Met `F12` ziet u deze lijst in het programma. Hij staat ook bij Help › Alle
sneltoetsen. Een toets werkt alleen waar u die handeling kunt doen.

Deze bladzijde is gemaakt uit het programma zelf. De namen van menu’s en knoppen
staan hier zoals op het scherm.
"""

Key = tuple[str, str]


def keys_page(window: MainWindow) -> str:
    """Return the page, from what the list of keys of this window shows."""
    dialog = ShortcutsDialog(window.menuBar(), window)
    keys = dialog.keys
    dialog.deleteLater()
    parts = [_BEGIN]
    for menu in window.menuBar().actions():
        opened = menu.menu()
        assert isinstance(opened, QMenu)
        texts = {each.text() for each in opened.actions()}
        own = [each for each in keys if each[1] in texts]
        parts.append(_part(f"Menu {menu.text().replace('&', '')}", own))
        keys = [each for each in keys if each not in own]
    parts.append(_part("Op het scherm", keys))
    return "\n".join(parts)


def _part(title: str, keys: Sequence[Key]) -> str:
    return "\n".join((f"## {title}", "", *_table(keys), ""))


def _table(keys: Sequence[Key]) -> Iterator[str]:
    yield "| toets | wat het doet |"
    yield "|---|---|"
    for key, text in keys:
        yield f"| `{key}` | {text} |"


def _write() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from levensreis.language import Language
    from levensreis.ui.application import make_application
    from levensreis.ui.style import Style
    from levensreis.ui.translation import speak

    application = make_application([])
    speak(application, Language.DUTCH)
    style = Style(application)
    PAGE.write_text(keys_page(MainWindow(style)), encoding="utf-8")


if __name__ == "__main__":
    _write()
