"""The facts of a stretch or an indication, where they are asked or can be opened."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from levensreis.domain.statement import Kind, Statement
from levensreis.domain.theme import Theme
from levensreis.ui.interview.spell_fields import SpellFields
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import put_icon


class SpellPart(QWidget):
    """Shown for what lasts; for any decision on care a button opens it."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Statement | None = None
        self.fields = SpellFields()
        self.open = QPushButton(self.tr(" Periode of indicatie invullen"))
        self.open.setProperty("compact", True)
        put_icon(self.open, style, IconName.PLUS, "muted")
        self.open.clicked.connect(self._open)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.fields)
        whole.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)

    def show_statement(self, statement: Statement) -> None:
        """Show what is asked of a statement; what was opened for it stays open."""
        before, self._shown = self._shown, statement
        self.fields.show_spell(statement.spell)
        lasts = statement.kind is Kind.SPELL or statement.spell is not None
        # What was decided on care often has one moment.
        can_have = statement.theme is Theme.CARE
        was_opened = before is not None and before.id == statement.id
        stays = was_opened and not self.fields.isHidden()
        self._ask(asked=lasts or (can_have and stays), can_have=can_have)

    def _ask(self, *, asked: bool, can_have: bool) -> None:
        self.fields.setVisible(asked)
        self.open.setVisible(can_have and not asked)
        self.setVisible(asked or can_have)

    def _open(self) -> None:
        self._ask(asked=True, can_have=True)
        self.fields.type.setFocus()
