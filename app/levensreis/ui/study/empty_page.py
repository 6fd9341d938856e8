"""What a study shows when no journey is open: where to begin."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label


class EmptyPage(QWidget):
    """Tells what to do first, with a button that does it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.begin = QPushButton(self.tr("Nieuwe levensreis"))
        self.begin.setProperty("kind", "primary")
        column = QVBoxLayout(self)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Kies of begin een levensreis"), "h1"))
        words = wrapped(
            self.tr(
                "Links staan de levensreizen van deze studie. Kies er een om verder "
                "te gaan, of begin een nieuwe. Alles wat u vastlegt, wordt meteen "
                "versleuteld opgeslagen."
            ),
            "meta",
        )
        words.setFixedWidth(420)
        column.addWidget(words)
        column.addSpacing(8)
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
