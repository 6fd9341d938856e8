"""The card that opens a study: with its passphrase, or with a recovery key."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from levensreis.language import say
from levensreis.ui.start.card import Field, StartCard
from levensreis.ui.start.folder_field import FolderField, WarningLine
from levensreis.ui.start.opening import Entrance, Way
from levensreis.ui.start.recovery_field import RecoveryField
from levensreis.ui.start.secret_field import secret_field
from levensreis.ui.start.words import OPEN_STUDY, OpenWords
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import put_icon


class OpenCard(StartCard):
    """Asks for a folder and what opens it; with a problem comes what can be done."""

    open_wanted = Signal(Entrance)
    way_wanted = Signal(Way)

    def __init__(
        self,
        style: Style,
        words: OpenWords = OPEN_STUDY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.folder = FolderField(style, say(words.folder).replace("&", ""))
        self.warning = WarningLine(style)
        self.passphrase = secret_field(self.tr("Wachtzin"))
        self.recovery = RecoveryField()
        self.switch = QPushButton()
        self.switch.setProperty("kind", "nav")
        put_icon(self.switch, style, IconName.KEY, "accent")
        self.ways: dict[Way, QPushButton] = {}
        self._ways = QWidget()
        self._note = wrapped("", "meta")
        self.by_recovery = False
        self.button.setText(say(words.button))
        self._make_ways()
        self._lay_out()
        self._listen()
        self.ask_recovery(wanted=False)

    @property
    def entrance(self) -> Entrance:
        """What is filled in."""
        field = self.recovery if self.by_recovery else self.passphrase
        return Entrance(
            folder=self.folder.line.text(),
            secret=field.text(),
            by_recovery=self.by_recovery,
        )

    def ask_recovery(self, *, wanted: bool) -> None:
        """Ask for a recovery key, or for the passphrase again."""
        self.by_recovery = wanted
        self.clear()
        self.show_field("recovery", is_shown=wanted)
        self.show_field("passphrase", is_shown=not wanted)
        tr = self.tr
        self.switch.setText(
            tr(" Toch met de wachtzin openen")
            if wanted
            else tr(" Wachtzin vergeten? Open met een herstelsleutel")
        )
        self._note.setText(
            tr("Na het openen kiest u een nieuwe wachtzin.")
            if wanted
            else say(self._words.note)
        )

    def show_ways(self, ways: Sequence[Way]) -> None:
        """Offer what can be done about what is told beside the folder."""
        for way, button in self.ways.items():
            button.setVisible(way in ways)
        self._ways.setVisible(bool(ways))

    def clear(self) -> None:
        """Tell nothing any more, and offer nothing."""
        super().clear()
        self.show_ways(())

    def forget(self) -> None:
        """Empty what opens a study."""
        self.passphrase.clear()
        self.recovery.clear()
        self.ask_recovery(wanted=False)

    def go_to(self, field: str) -> None:
        """Put the cursor in a field; what was typed blindly is typed over."""
        fields = {"passphrase": self.passphrase, "recovery": self.recovery}
        fields.get(field, self.folder).setFocus()
        self.passphrase.selectAll()

    def go_to_secret(self) -> None:
        """Put the cursor where what opens the study is typed."""
        (self.recovery if self.by_recovery else self.passphrase).setFocus()

    def _switch(self) -> None:
        self.ask_recovery(wanted=not self.by_recovery)
        (self.go_to_secret if self.folder.line.text() else self.folder.setFocus)()

    def _want(self) -> None:
        self.open_wanted.emit(self.entrance)

    def _listen(self) -> None:
        self.button.clicked.connect(self._want)
        self.passphrase.returnPressed.connect(self._want)
        self.recovery.returnPressed.connect(self._want)
        self.folder.line.returnPressed.connect(self.go_to_secret)
        self.switch.clicked.connect(self._switch)

    def _make_ways(self) -> None:
        column = QVBoxLayout(self._ways)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(6)
        for way, words in (
            (Way.TAKE_OVER, self.tr("Toch openen …")),
            (Way.RESTORE, self.tr("Reservekopie terugzetten …")),
            (Way.SALVAGE, self.tr("Redden wat te lezen is …")),
            (Way.MERGED, self.tr("Openen als samengevoegde studie")),
        ):
            button = QPushButton(words)
            button.clicked.connect(lambda _, way=way: self.way_wanted.emit(way))
            column.addWidget(button)
            self.ways[way] = button

    def _lay_out(self) -> None:
        tr = self.tr
        folder = Field(
            say(self._words.folder),
            "folder",
            self.folder,
            (self.warning,),
            (self._ways,),
        )
        recovery = Field(
            tr("Hers&telsleutel, zoals die op papier staat"),
            "recovery",
            self.recovery,
            (self.recovery.state,),
        )
        words = self._words
        passphrase = Field(say(words.passphrase), "passphrase", self.passphrase)
        fields = [folder, passphrase, recovery]
        self.lay_out(say(words.title), fields, self._note, self.switch)
        self.switch.setVisible(words.by_recovery)
        self._inputs.append(self.switch)
