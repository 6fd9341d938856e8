"""Keys that do not fall out of a part of the page when what had them goes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget


@contextmanager
def keys_kept(within: QWidget, begin: Callable[[], None]) -> Iterator[None]:
    """Let `begin` say where the keys go when what had them here is hidden or greyed.

    Qt hands them to whatever comes next in the window: a button of another page.
    """
    # Not that of the application: a dialog may be closing over the window.
    had = within.window().focusWidget()
    is_here = had is not None and within.isAncestorOf(had)
    yield
    if had is not None and is_here and not (had.isVisible() and had.isEnabled()):
        begin()
