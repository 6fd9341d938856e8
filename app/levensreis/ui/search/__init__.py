"""Search over all journeys of the study, in a window over the page."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from levensreis.services.study import Study
    from levensreis.ui.search.dialog import SearchDialog
    from levensreis.ui.style import Style

_last_words: "WeakKeyDictionary[Study, str]" = WeakKeyDictionary()
"""What was sought last in each open study; nowhere else, and gone with the study."""


def open_search(
    study: "Study",
    style: "Style",
    parent: "QWidget",
    chosen: Callable[[UUID, UUID | None], None],
) -> "SearchDialog":
    """Show the window, with the words of last time; it deletes itself when it closes.

    `chosen` is called once it is closed, with a journey and the statement in it.
    """
    # Here, since who imports the presenter beside this module loads no Qt.
    from levensreis.ui.search.dialog import SearchDialog
    from levensreis.ui.search.presenter import SearchPresenter

    def remember(words: str) -> None:
        _last_words[study] = words

    before = _last_words.get(study, "")
    dialog = SearchDialog(style, parent)
    dialog.attend(SearchPresenter(dialog, study, chosen, remember), before)
    dialog.open()
    return dialog
