"""Where a reserve copy goes: in the place of a study, or in a new folder."""

from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from levensreis.ui.start.folder_field import FolderField
from levensreis.ui.style import Style
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import ElidedLabel


class TargetFields(QWidget):
    """Two choices; only the second asks for more."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposed = ""
        self.instead = QRadioButton(self.tr("In plaats van de studie die er nu staat"))
        self._place = ElidedLabel("", "meta")
        self._aside = wrapped(
            self.tr(
                "Wat daar nu staat gaat niet weg: het komt in een map ‘vervangen’ met "
                "de datum erbij, in diezelfde map."
            ),
            "meta",
        )
        self.apart = QRadioButton(self.tr("In een nieuwe map"))
        self.folder = FolderField(style, self.tr("Nieuwe map voor de studie"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (self.instead, self._place, self._aside, self.apart, self.folder):
            column.addWidget(part)
        self.instead.toggled.connect(self._follow)
        self.apart.setChecked(True)
        self.show_targets("", "")

    @property
    def is_instead(self) -> bool:
        """Whether it takes the place of the study that is there."""
        return self.instead.isChecked()

    def show_targets(self, instead: str, proposed: str) -> None:
        """Show the choices: the folder of a study that can be replaced, and a new one.

        A new folder that somebody typed stays.
        """
        can = bool(instead)
        had = not self.instead.isHidden()
        self._place.set_text(instead)
        self.instead.setAccessibleDescription(f"{instead}. {self._aside.text()}")
        for part in (self.instead, self._place, self._aside):
            part.setVisible(can)
        if self.folder.line.text() == self._proposed:
            self.folder.line.setText(proposed)
        self._proposed = proposed
        if can and not had:
            self.instead.setChecked(True)
        elif not can:
            self.apart.setChecked(True)
        self._follow()

    def go_to(self) -> None:
        """Put the cursor where something is to be done."""
        (self.instead if self.is_instead else self.folder).setFocus()

    def _follow(self) -> None:
        self.folder.setEnabled(not self.is_instead)
