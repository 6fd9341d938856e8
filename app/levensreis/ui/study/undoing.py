"""What the menu can undo: of the page that is shown, and of no other."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from levensreis.ui.study.page import StudyPage


class Undoing(QObject):
    """Tells the names of what can be undone and redone on the page that is shown."""

    changed = Signal(object, object)
    """Each a name, or None."""

    def __init__(self, page: "StudyPage") -> None:
        super().__init__(page)
        self._page = page
        page.pages.currentChanged.connect(self.tell)
        page.interview.steps_changed.connect(self.tell)
        page.anonymise.steps_changed.connect(self.tell)
        page.details.journey_changed.connect(self.tell)

    def tell(self) -> None:
        """Tell it as it is now; a page without steps has no dead ones."""
        page, shown = self._page, self._page.pages.currentWidget()
        recording = page.desk.recording
        if shown is page.anonymise:
            self.changed.emit(page.anonymise.undo_name, None)
        elif shown is page.details:
            self.changed.emit(page.details.undo_name, page.details.redo_name)
        elif shown is page.interview and recording is not None:
            self.changed.emit(recording.undo_name, recording.redo_name)
        else:
            self.changed.emit(None, None)
