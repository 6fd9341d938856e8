"""The card that makes a study: where, and behind which passphrase."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from levensreis.language import say
from levensreis.ui.start.card import Field, StartCard
from levensreis.ui.start.folder_field import FolderField, WarningLine
from levensreis.ui.start.secret_field import NewPassphrase
from levensreis.ui.start.words import NEW_STUDY, NewWords
from levensreis.ui.style import Style
from levensreis.ui.widgets.field_rows import wrapped


class NewCard(StartCard):
    """Tells how strong the passphrase is while somebody thinks of it."""

    create_wanted = Signal(str, str, str)

    def __init__(
        self, style: Style, words: NewWords = NEW_STUDY, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.folder = FolderField(style, _plain(words.folder))
        self.warning = WarningLine(style)
        self.passphrase = NewPassphrase(
            style, _plain(words.passphrase), _plain(words.again)
        )
        self.button.setText(say(words.button))
        self._lay_out()
        self.button.clicked.connect(self._want)
        self.passphrase.again.returnPressed.connect(self._want)

    def go_to(self, field: str) -> None:
        """Put the cursor in a field."""
        self.passphrase.go_to(field)
        if field == "folder":
            self.folder.setFocus()

    def _want(self) -> None:
        typed = self.passphrase.line.text(), self.passphrase.again.text()
        self.create_wanted.emit(self.folder.line.text(), *typed)

    def _lay_out(self) -> None:
        new, words = self.passphrase, self._words
        self.lay_out(
            say(words.title),
            [
                Field(say(words.folder), "folder", self.folder, (self.warning,)),
                Field(say(words.passphrase), "passphrase", new.line, (new.meter,)),
                Field(say(words.again), "again", new.again),
            ],
            wrapped(say(words.note), "meta"),
        )


def _plain(name: str) -> str:
    return say(name).replace("&", "")
