"""One question at a time: a list of what was found, and beside it every place of it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from levensreis.domain.anonymise.entities import Entity
from levensreis.domain.anonymise.point import Point
from levensreis.ui.anonymise.asking.presenter import (
    AskingPresenter,
    Proposed,
    Subject,
)
from levensreis.ui.anonymise.asking.rows import (
    entity_rows,
    level_in_words,
    place_rows,
    times,
)
from levensreis.ui.anonymise.context import before_of
from levensreis.ui.anonymise.frames import panel
from levensreis.ui.anonymise.marked_rows import MarkedDelegate
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import ElidedLabel, label
from levensreis.ui.widgets.row_list import RowList

LIST_SHARE: Final = 4
ASK_SHARE: Final = 5


class AskingPanel(QWidget):
    """Enter gives the usual answer and goes on; the places can be answered apart."""

    register_wanted = Signal(object)

    def __init__(
        self, style: Style, subject: Subject, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._subject = subject
        self.presenter: AskingPresenter | None = None
        self._entity: Entity | None = None
        self._is_filling = False
        self.rows = RowList(style)
        self.rows.setAccessibleName(
            self.tr("Wat er gevonden is")
            if self._is_found
            else self.tr("Woorden die niet in een lijst staan")
        )
        self.places = RowList(style)
        self.places.setAccessibleName(self.tr("Waar het staat"))
        self._marks = MarkedDelegate(style, self.places)
        self.places.setItemDelegate(self._marks)
        self.title = ElidedLabel("", "h2")
        self.about = wrapped("", "meta")
        self.homonym = wrapped(
            self.tr("Dit is ook een gewoon woord. Beslis bij elke plaats apart."),
            "warning",
        )
        self.field = QLineEdit()
        self.here = QCheckBox(self.tr("Alleen op de ge&kozen plaats"))
        self.problem = wrapped("", "wrong")
        self.accept = QPushButton(self.tr("Ver&vangen"))
        self.general = QPushButton(self.tr("&Algemener"))
        self.keep_it = QPushButton(
            self.tr("N&iet herkenbaar") if self._is_found else self.tr("Is geen &naam")
        )
        self.register = QPushButton(self.tr("In het re&gister …"))
        self.undo = QPushButton(self.tr(" &Ongedaan maken"))
        put_icon(self.undo, style, IconName.UNDO)
        usual = self.accept if self._is_found else self.keep_it
        usual.setProperty("kind", "primary")
        self.hint = wrapped(self._keys(), "meta")
        self.nothing = wrapped("", "meta")
        self._lay_out()

    @property
    def _is_found(self) -> bool:
        return self._subject is Subject.FOUND

    def attend(self, presenter: AskingPresenter) -> None:
        """Hand what is answered to a presenter, which lives as long as its panel."""
        self.presenter = presenter
        self.rows.current_changed.connect(self._choose)
        self.rows.opened.connect(self._answer)
        self.rows.second_wanted.connect(self._answer_otherwise)
        self.places.opened.connect(self._answer_here)
        self.places.second_wanted.connect(self._answer_otherwise_here)
        self.field.returnPressed.connect(self._accept)
        self.accept.clicked.connect(self._accept)
        self.keep_it.clicked.connect(self._keep)
        self.general.clicked.connect(lambda: presenter.generalise(self._place))
        self.register.clicked.connect(presenter.to_register)
        self.undo.clicked.connect(presenter.undo)
        for keys, deed in (
            ("Ctrl+Down", presenter.go_to_next),
            ("Ctrl+Up", lambda: presenter.go_to_next(-1)),
            ("F2", self.field.setFocus),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    def begin(self) -> None:
        """Put the keys on the list."""
        self.rows.setFocus()

    def show_entities(
        self, entities: Sequence[Entity] | None, chosen: Entity | None
    ) -> None:
        """Show everything that is asked about; None while it is looked for."""
        if entities is None:
            words = self.tr("De teksten worden nog doorzocht.")
        elif self._is_found:
            words = self.tr("In de teksten is niets gevonden dat iemand aanwijst.")
        else:
            words = self.tr("Elk woord in de teksten staat in een woordenlijst.")
        self.nothing.setText(words)
        self.nothing.setVisible(not entities)
        self.rows.setVisible(bool(entities))
        self._right.setVisible(bool(entities))
        self._is_filling = True
        rows = entity_rows(entities or (), headed=self._is_found)
        if rows != list(self.rows.rows):
            self.rows.show_rows(rows)
        if chosen is not None:
            self._go_to(chosen.key)
        self._is_filling = False

    def show_entity(self, entity: Entity | None, offered: str) -> None:
        """Show one of them with its places, and what is offered for it."""
        same = self._entity is not None and entity is not None
        same = same and self._entity.key == entity.key  # type: ignore[union-attr]
        self._entity = entity
        self._asking.setVisible(entity is not None)
        self.show_problem("")
        if entity is None:
            return
        self.title.set_text(entity.name)
        told = [level_in_words(entity), times(entity)]
        if self._is_found:
            told.insert(0, entity.category.label)
        self.about.setText(" · ".join(told))
        self.homonym.setVisible(entity.is_homonym)
        self.here.setEnabled(not entity.is_homonym and len(entity.points) > 1)
        self.here.setChecked(entity.is_homonym)
        self.field.setText(offered)
        rows = place_rows(entity.points)
        self._marks.sights = {
            row.key: before_of(point)
            for row, point in zip(rows, entity.points, strict=True)
        }
        self._is_filling = True
        self.places.show_rows(rows)
        open_at = [at for at, point in enumerate(entity.points) if point.is_open]
        if not same or entity.is_homonym:
            at = open_at[0] if open_at else 0
            self.places.setCurrentIndex(self.places.model().index(at, 0))
        self._is_filling = False

    def show_offer(self, offered: str) -> None:
        """Put another replacement in the field."""
        self.field.setText(offered)
        self.field.setFocus()
        self.field.selectAll()

    def show_problem(self, words: str) -> None:
        """Tell beside the field what is wrong with it."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        if words:
            self.field.setFocus()
            announce(self, words)

    def show_undo(self, *, possible: bool) -> None:
        """Show whether something can be taken back."""
        self.undo.setEnabled(possible)

    def want_register(self, proposed: Proposed) -> None:
        """Lead to the register with a name in its form."""
        self.register_wanted.emit(proposed)

    @property
    def _place(self) -> Point | None:
        """The place that is meant, when only that one is."""
        return self._current_place if self.here.isChecked() else None

    @property
    def _current_place(self) -> Point | None:
        at = self.places.currentIndex().row()
        if self._entity is None or not 0 <= at < len(self._entity.points):
            return None
        return self._entity.points[at]

    def _go_to(self, key: str) -> None:
        for at, row in enumerate(self.rows.rows):
            if not row.heading and row.key == key:
                self.rows.setCurrentIndex(self.rows.model().index(at, 0))

    def _choose(self) -> None:
        row = self.rows.current
        if row is not None and self.presenter is not None and not self._is_filling:
            self.presenter.choose(str(row.key))

    def _answer(self) -> None:
        """Give the usual answer; of a word with many meanings to its open place."""
        self._accept() if self._is_found else self._keep()

    def _answer_otherwise(self) -> None:
        if self._is_found:
            self._keep()
        elif self.presenter is not None:
            self.presenter.to_register()

    def _answer_here(self) -> None:
        place = self._current_place
        if self.presenter is None:
            return
        if self._is_found:
            self.presenter.accept(self.field.text(), place)
        else:
            self.presenter.keep(place)

    def _answer_otherwise_here(self) -> None:
        if self.presenter is not None:
            self.presenter.keep(self._current_place)

    def _accept(self) -> None:
        at_field = self.field.hasFocus()
        if self.presenter is None:
            return
        if self.presenter.accept(self.field.text(), self._place) and at_field:
            self.begin()

    def _keep(self) -> None:
        if self.presenter is not None:
            self.presenter.keep(self._place)

    def _keys(self) -> str:
        if self._is_found:
            return self.tr(
                "Enter: vervangen en verder.  Ctrl+Enter: niet herkenbaar.  F2: iets "
                "anders typen.  Ctrl+↓ ↑: volgende open punt.  Ctrl+Z: ongedaan maken."
            )
        return self.tr(
            "Enter: is geen naam, en verder.  Ctrl+Enter: in het register.  F2: "
            "vervangen.  Ctrl+↓ ↑: volgende open punt.  Ctrl+Z: ongedaan maken."
        )

    def _lay_out(self) -> None:
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(12)
        left, listed = panel()
        listed.addWidget(self.nothing)
        listed.addWidget(self.rows, 1)
        listed.setAlignment(self.nothing, Qt.AlignmentFlag.AlignTop)
        self._right, asked = panel()
        self._asking = QWidget()
        asked.addWidget(self._asking, 1)
        asked.addWidget(self.hint)
        self._lay_out_question()
        sides.addWidget(left, LIST_SHARE)
        sides.addWidget(self._right, ASK_SHARE)

    def _lay_out_question(self) -> None:
        grid = QGridLayout(self._asking)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        name = label(self.tr("&Wordt"), "label", buddy=self.field)
        self.field.setAccessibleName(self.tr("Wordt"))
        first, second = QHBoxLayout(), QHBoxLayout()
        usual = (self.accept, self.keep_it)
        order = usual if self._is_found else usual[::-1]
        for button in (*order, self.general):
            first.addWidget(button)
        first.addStretch(1)
        second.addWidget(self.register)
        second.addStretch(1)
        second.addWidget(self.undo)
        for row, part in enumerate(
            (
                *(self.title, self.about, self.homonym, self.places),
                *(name, self.field, self.here, self.problem),
            )
        ):
            grid.addWidget(part, row, 0)
        grid.addLayout(first, grid.rowCount(), 0)
        grid.addLayout(second, grid.rowCount(), 0)
        grid.setRowStretch(3, 1)
