"""The codebook of a merged study: a tree, the statements, and what is known of them."""

from collections.abc import Collection, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QSplitter, QTabBar, QVBoxLayout, QWidget

from levensreis.services.codebook_work import CodebookWork
from levensreis.ui.anonymise.frames import panel
from levensreis.ui.research.codes.actions import NEW, DeedBar
from levensreis.ui.research.codes.cards import Listed
from levensreis.ui.research.codes.dialogs import CodesDialogs
from levensreis.ui.research.codes.memory import CodesMemory
from levensreis.ui.research.codes.nodes import Node
from levensreis.ui.research.codes.planting import Mode
from levensreis.ui.research.codes.presenter import CodesPresenter
from levensreis.ui.research.codes.side.panel import SidePanel
from levensreis.ui.research.codes.side.told import Asked, QuestionLine, Step, Told
from levensreis.ui.research.codes.statements import StatementsPanel
from levensreis.ui.research.codes.tree import CodeTree
from levensreis.ui.research.codes.view import Possible
from levensreis.ui.research.parts import ResearchContext

FOLD_BELOW: Final = 860
"""The width, before zooming, under which the statements become a tab."""
WIDTHS: Final = (330, 440, 300)
FOLDED_WIDTHS: Final = (250, 450)
FILTER: Final = "Ctrl+Shift+F"


class CodesPart(CodesDialogs):
    """Lays out and announces; its presenter decides."""

    def __init__(self, context: ResearchContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert context.merged is not None, "the codebook of a merged study"
        self._context = context
        self._style = context.style
        self._memory = CodesMemory()
        self._is_folded = False
        self.bar = DeedBar(context.style, self)
        self.modes = QTabBar()
        self.modes.setAccessibleName(self.tr("Volgorde van de factoren"))
        self.modes.setDrawBase(False)
        self.modes.setExpanding(False)
        for mode in Mode:
            self.modes.addTab(mode.label)
        self.modes.setCurrentIndex(list(Mode).index(self._memory.mode))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Zoek een factor"))
        self.filter.setAccessibleName(self.tr("Zoek een factor"))
        self.filter.setClearButtonEnabled(True)
        self.tree = CodeTree(context.style)
        self.tree.setAccessibleName(self.tr("Codeboek"))
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.statements = StatementsPanel(context.style)
        self.side = SidePanel(context.style)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.presenter = CodesPresenter(
            self, CodebookWork(context.merged), self._memory, context.changed
        )
        self._lay_out()
        self._attend()
        self.watch_fields()

    @property
    def takes_redo(self) -> bool:
        """Whether Ctrl+Y does again what was taken back."""
        return True

    def refresh(self) -> None:
        """Look anew."""
        self.presenter.refresh()

    def first_field(self) -> QWidget:
        """Return where the keys go when the part is shown."""
        return self.tree

    def undo(self) -> None:
        """Take the last deed back."""
        self.presenter.undo()

    def redo(self) -> None:
        """Do the last deed that was taken back again."""
        self.presenter.redo()

    def show_tree(self, nodes: Sequence[Node], chosen: Sequence[object]) -> None:
        """Show the tree, and what is chosen in it."""
        self.tree.show_nodes(nodes, chosen)

    def show_lists(self, lists: Sequence[Listed]) -> None:
        """Show the statements of what is chosen."""
        self.statements.show_lists(lists)

    def show_told(self, told: Told) -> None:
        """Show what is known of what is chosen."""
        self.side.factor.show_told(told)

    def show_history(self, steps: Sequence[Step]) -> None:
        """Show what was done."""
        self.side.history.show_steps(steps)

    def show_questions(self, lines: Sequence[QuestionLine]) -> None:
        """Show what merging left to people."""
        self.side.review.show_questions(lines)
        self.side.show_waiting(len(lines))

    def show_asked(self, asked: Asked | None) -> None:
        """Show one question; None when there is none."""
        self.side.review.show_asked(asked)

    def show_steps(self, undo: str | None, redo: str | None) -> None:
        """Name what can be undone and redone."""
        self.bar.taking_back.show_steps(undo, redo)

    def show_possible(self, possible: Collection[Possible]) -> None:
        """Allow the deeds that can be done with what is chosen."""
        self.bar.show_possible(possible)

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self._context.notice.show_done(words)

    def show_note(self, words: str) -> None:
        """Tell something to know."""
        self._context.notice.show_note(words)

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self._context.notice.show_problem(words)

    @property
    def reason(self) -> str:
        """Why a question is answered so, as it was typed."""
        return " ".join(self.side.review.why.text().split())

    @property
    def marked_statements(self) -> Sequence[str]:
        """The statements that are chosen."""
        return self.statements.chosen

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the statements as a tab where there is little room."""
        super().resizeEvent(event)
        self._fold()

    def _attend(self) -> None:
        presenter, asking = self.presenter, self.presenter.asking
        self.modes.currentChanged.connect(lambda at: presenter.show(list(Mode)[at]))
        self.filter.textChanged.connect(presenter.search)
        tree = self.tree
        tree.chosen_changed.connect(lambda: presenter.choose(tree.chosen_keys))
        tree.opened.connect(partial(presenter.ask, asking.edit))
        tree.step_wanted.connect(presenter.step)
        tree.dropped_on_factor.connect(presenter.drop_on_factor)
        tree.dropped_beside.connect(
            lambda fids, target, after: presenter.drop_beside(fids, target, after=after)
        )
        tree.dropped_on_heading.connect(presenter.drop_on_heading)
        tree.customContextMenuRequested.connect(self._show_menu)
        self.statements.opened.connect(
            lambda sid: presenter.ask(partial(asking.recode, sid))
        )
        review = self.side.review
        review.asked_changed.connect(lambda: presenter.show_question(review.current))
        review.option_chosen.connect(presenter.reviewing.answer)
        review.apart_chosen.connect(presenter.reviewing.keep_apart)
        self.side.history.every_wanted.connect(presenter.show_every)
        self.side.history.taking_back_wanted.connect(presenter.take_back)
        self.bar.taking_back.undo.clicked.connect(presenter.undo)
        self.bar.taking_back.redo.clicked.connect(presenter.redo)
        for name, deed in (
            (NEW, asking.add),
            (Possible.EDIT, asking.edit),
            (Possible.MERGE, asking.merge),
            (Possible.SPLIT, asking.split),
            (Possible.MOVE, asking.move),
            (Possible.GROUP, asking.group),
            (Possible.DROP, asking.drop_category),
        ):
            self.bar.connect_to(name, partial(presenter.ask, deed))
        to_filter = QShortcut(QKeySequence(FILTER), self)
        to_filter.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        to_filter.activated.connect(self.filter.setFocus)
        self.split.splitterMoved.connect(self._keep_widths)
        self._style.changed.connect(self._fold)

    def _show_menu(self, place: QPoint) -> None:
        menu = self.bar.menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.tree.viewport().mapToGlobal(place))

    def _fold(self) -> None:
        folded = self.width() < self._style.px(FOLD_BELOW)
        if folded == self._is_folded:
            return
        self._is_folded = folded
        self.statements.show_framed(framed=not folded)
        if folded:
            self.side.take_in(self.statements)
            self.split.setSizes([self._style.px(each) for each in FOLDED_WIDTHS])
        else:
            self.side.let_out(self.statements)
            self.split.insertWidget(1, self.statements)
            self.statements.show()
            self._spread()

    def _keep_widths(self) -> None:
        if not self._is_folded:
            self._memory.keep_widths(self.split)

    def _spread(self) -> None:
        if not self._memory.put_widths(self.split):
            self.split.setSizes([self._style.px(each) for each in WIDTHS])

    def _lay_out(self) -> None:
        left, listed = panel()
        listed.setContentsMargins(12, 8, 12, 12)
        listed.addWidget(self.modes)
        listed.addWidget(self.filter)
        listed.addWidget(self.tree, 1)
        self.split.setChildrenCollapsible(False)
        for part, stretch in ((left, 2), (self.statements, 3), (self.side, 2)):
            self.split.addWidget(part)
            self.split.setStretchFactor(self.split.count() - 1, stretch)
        self._spread()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self.bar)
        whole.addWidget(self.split, 1)
