"""One question at a time: a list of what was found, and beside it every place of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from levensreis.domain.anonymise.entities import Entity
from levensreis.domain.anonymise.point import Point
from levensreis.ui.anonymise.asking.parts import AskingParts
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
from levensreis.ui.style import Style
from levensreis.ui.widgets.busy import announce


class AskingPanel(AskingParts):
    """Enter replaces and goes on, Ctrl+Enter lets stand; each place can be apart."""

    register_wanted = Signal(object)

    def __init__(
        self, style: Style, subject: Subject, parent: QWidget | None = None
    ) -> None:
        super().__init__(style, subject, parent)
        self.presenter: AskingPresenter | None = None
        self._entity: Entity | None = None
        self._is_filling = False

    def attend(self, presenter: AskingPresenter) -> None:
        """Hand what is answered to a presenter, which lives as long as its panel."""
        self.presenter = presenter
        self.rows.current_changed.connect(self._choose)
        self.rows.opened.connect(self._accept)
        self.rows.second_wanted.connect(self._keep)
        self.places.opened.connect(self._accept_here)
        self.places.second_wanted.connect(self._keep_here)
        self.field.returnPressed.connect(self._accept)
        self.here.toggled.connect(self._show_how_many)
        self.accept.clicked.connect(self._accept)
        self.keep_it.clicked.connect(self._keep)
        self.general.clicked.connect(lambda: presenter.generalise(self._place))
        self.register.clicked.connect(presenter.to_register)
        self.undo.clicked.connect(presenter.undo)
        for keys, deed in (
            ("Ctrl+Down", presenter.go_to_next),
            ("Ctrl+Up", lambda: presenter.go_to_next(-1)),
            ("F2", self.field.setFocus),
            ("Ctrl+Shift+R", presenter.to_register),
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
        self.nothing.setText(self._told_nothing(is_known=entities is not None))
        self.nothing.setVisible(not entities)
        self.rows.setVisible(bool(entities))
        # What is typed stays in sight: a lock keeps only what stands in a field.
        self._right.setVisible(bool(entities) or self._is_typing)
        self._is_filling = True
        rows = entity_rows(entities or (), headed=self.is_found)
        if rows != list(self.rows.rows):
            self.rows.show_rows(rows)
        if chosen is not None:
            self._go_to(chosen.key)
        self._is_filling = False

    def show_entity(self, entity: Entity | None, offered: str, *, anew: bool) -> None:
        """Show one of them with its places, and what is offered for it.

        What is being typed for it stays, unless it is asked anew.
        """
        if entity is None and anew:
            self._entity = None
            self.field.clear()
        keeps = not anew and self._is_typing and self._may_be(entity)
        same = self._entity is not None and self._may_be(entity)
        self._asking.setVisible(entity is not None or self._is_typing)
        self.show_problem("")
        if entity is None:
            return
        self._entity = entity
        self.title.set_text(entity.name)
        told = [level_in_words(entity), times(entity)]
        if self.is_found:
            told.insert(0, entity.category.label)
        self.about.setText(" · ".join(told))
        self.homonym.setVisible(entity.is_homonym)
        self.here.setEnabled(not entity.is_homonym and len(entity.points) > 1)
        self.here.setChecked(entity.is_homonym)
        self._show_how_many()
        if not keeps:
            self.field.setText(offered)
        self._show_places(entity, same=same)

    def show_offer(self, offered: str) -> None:
        """Put another replacement in the field."""
        self.field.setText(offered)
        self.field.setModified(True)  # nothing but this field knows of it
        self.field.setFocus()
        self.field.selectAll()

    def show_problem(self, words: str) -> None:
        """Tell beside the field what is wrong with it."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        if words:
            self.field.setFocus()
            announce(self, words)

    def ask_sure(self, words: str) -> None:
        """Tell why an answer may be wrong; the same answer again is meant."""
        self.problem.setText(words)
        self.problem.show()
        announce(self, words)

    def make_room(self) -> None:
        """Show the field already: what was typed before a lock comes back in it."""
        self._right.show()
        self._asking.show()

    def show_undo(self, *, possible: bool) -> None:
        """Show whether something can be taken back."""
        self.undo.setEnabled(possible)

    def want_register(self, proposed: Proposed) -> None:
        """Lead to the register with a name in its form."""
        self.register_wanted.emit(proposed)

    @property
    def _is_typing(self) -> bool:
        return self.field.isModified() and bool(self.field.text().strip())

    def _may_be(self, entity: Entity | None) -> bool:
        """Whether the question is about this one already, or was before a lock."""
        if entity is None:
            return False
        return self._entity is None or self._entity.key == entity.key

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

    def _told_nothing(self, *, is_known: bool) -> str:
        if not is_known:
            return self.tr("De teksten worden nog doorzocht.")
        if self.presenter is not None and not self.presenter.is_told:
            return self.tr("Er is nog niets verteld.")
        if self.is_found:
            return self.tr("In de teksten is niets gevonden dat iemand aanwijst.")
        return self.tr("Elk woord in de teksten staat in een woordenlijst.")

    def _show_places(self, entity: Entity, *, same: bool) -> None:
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

    def _show_how_many(self) -> None:
        """Tell on the answers for how many places they hold, when that is not one."""
        count = len(self._entity.points) if self._entity is not None else 0
        everywhere = count > 1 and not self.here.isChecked()
        told = self.tr("{answer}, {count} plaatsen") if everywhere else "{answer}"
        for button, words in (
            (self.accept, self.tr("Ver&vangen")),
            (self.keep_it, self.keep_words),
        ):
            button.setText(told.format(answer=words, count=count))

    def _go_to(self, key: str) -> None:
        for at, row in enumerate(self.rows.rows):
            if not row.heading and row.key == key:
                self.rows.setCurrentIndex(self.rows.model().index(at, 0))

    def _choose(self) -> None:
        row = self.rows.current
        if row is not None and self.presenter is not None and not self._is_filling:
            self.presenter.choose(str(row.key))

    def _accept(self) -> None:
        self._replace(self._place)

    def _accept_here(self) -> None:
        self._replace(self._current_place)

    def _replace(self, place: Point | None) -> None:
        at_field = self.field.hasFocus()
        if self.presenter is None:
            return
        if not self.is_found and not at_field and not self.field.text().strip():
            self.field.setFocus()  # of a loose word nothing is proposed: type it first
        elif self.presenter.accept(self.field.text(), place) and at_field:
            self.begin()

    def _keep(self) -> None:
        if self.presenter is not None:
            self.presenter.keep(self._place)

    def _keep_here(self) -> None:
        if self.presenter is not None:
            self.presenter.keep(self._current_place)
