"""The pages of a dossier as they will be saved, to be looked at first."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from levensreis.domain.progress import Progress
from levensreis.ui.paper.preview_pane import PreviewPane
from levensreis.ui.paper.rendering import PageSize, page_sizes
from levensreis.ui.paper.table.dialog import AROUND, HEIGHT, STOP_SECONDS
from levensreis.ui.style import Style
from levensreis.ui.tasks.tasks import Tasks
from levensreis.ui.widgets.dialog_buttons import button_row
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.page_keys import PageKeys

WIDTH = 860
Make = Callable[[Progress], bytes]


class DossierPreview(QDialog):
    """Makes the pages beside the window; nothing is written."""

    def __init__(self, style: Style, note: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Dossier bekijken"))
        self.making = Tasks(self)
        self.preview = PreviewPane(style)
        self.leave = QPushButton(self.tr("Sluiten"))
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(10)
        whole.addWidget(label(self.windowTitle(), "h2"))
        if note:
            whole.addWidget(wrapped(note, "meta"))
        whole.addWidget(self.preview, 1)
        whole.addWidget(button_row(self.leave))
        PageKeys(self)
        room = self.screen().availableGeometry()
        wide = min(style.px(WIDTH), room.width() - AROUND)
        self.resize(wide, min(style.px(HEIGHT), room.height() - AROUND))

    def begin(self, make: Make) -> None:
        """Make the pages, and show them when they are there."""

        def made(progress: Progress) -> tuple[bytes, tuple[PageSize, ...]]:
            content = make(progress)
            return content, page_sizes(content)

        def show(found: tuple[bytes, tuple[PageSize, ...]]) -> None:
            self.preview.show_paper(self.tr("Dossier"), *found)
            self.preview.view.setFocus()

        self.preview.show_making()
        self.making.run(
            made,
            show,
            lambda error: self.preview.show_obstacle(str(error), ()),
            self.windowTitle(),
        )
        self.open()

    def done(self, result: int) -> None:
        """Make nothing that nobody sees."""
        self.making.cancel_and_wait(STOP_SECONDS)
        super().done(result)
