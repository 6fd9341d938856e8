"""A page of the codebook without a screen: it keeps what it is shown and asked."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from levensreis.services.codebook_work import CodebookWork
from levensreis.ui.research.codes.cards import Card, Listed
from levensreis.ui.research.codes.deeds.forms import (
    CategoryForm,
    FactorChoice,
    FactorForm,
    MakeFactor,
    PlaceForm,
    Search,
    Together,
)
from levensreis.ui.research.codes.nodes import Node
from levensreis.ui.research.codes.planting import Mode
from levensreis.ui.research.codes.presenter import CodesPresenter
from levensreis.ui.research.codes.side.told import Asked, QuestionLine, Step, Told
from levensreis.ui.research.codes.view import Possible


@dataclass
class Memory:
    """Remembers as long as a test lasts."""

    mode: Mode = Mode.SYSTEM
    chosen: Sequence[str] = ()


@dataclass
class Question:
    """A dialog that was opened: what it was given, and what saves it."""

    given: tuple[Any, ...]
    save: Callable[..., None]


@dataclass
class Page:
    """The view, with the presenter that works it."""

    work: CodebookWork
    memory: Memory = field(default_factory=Memory)
    reason: str = ""
    marked_statements: Sequence[str] = ()

    def __post_init__(self) -> None:
        self.nodes: Sequence[Node] = ()
        self.lists: Sequence[Listed] = ()
        self.steps: Sequence[Step] = ()
        self.lines: Sequence[QuestionLine] = ()
        self.told = Told(head="")
        self.asked: Asked | None = None
        self.undo_name: str | None = None
        self.redo_name: str | None = None
        self.possible: Collection[Possible] = ()
        self.said: list[str] = []
        self.problems: list[str] = []
        self.question: Question | None = None
        self.presenter = CodesPresenter(self, self.work, self.memory, lambda: None)
        self.presenter.refresh()

    @property
    def outline(self) -> dict[str, list[str]]:
        """Return the words under each heading of the tree, with what is behind them."""
        return {
            node.words: [f"{each.words} {each.counted}" for each in node.factors()]
            for node in self.nodes
            if node.children
        }

    @property
    def opened(self) -> Question:
        """The dialog that was opened last."""
        assert self.question is not None
        return self.question

    def choose(self, *keys: object) -> None:
        """Choose in the tree."""
        self.presenter.choose(keys)

    def texts(self, place: int = 0) -> list[str]:
        """Return the statements that are listed."""
        return [each.text for each in self.lists[place].cards]

    def show_tree(self, nodes: Sequence[Node], chosen: Sequence[object]) -> None:
        self.nodes, self.chosen = nodes, list(chosen)

    def show_lists(self, lists: Sequence[Listed]) -> None:
        self.lists = lists

    def show_told(self, told: Told) -> None:
        self.told = told

    def show_history(self, steps: Sequence[Step]) -> None:
        self.steps = steps

    def show_questions(self, lines: Sequence[QuestionLine]) -> None:
        self.lines = lines

    def show_asked(self, asked: Asked | None) -> None:
        self.asked = asked

    def show_steps(self, undo: str | None, redo: str | None) -> None:
        self.undo_name, self.redo_name = undo, redo

    def show_possible(self, possible: Collection[Possible]) -> None:
        self.possible = possible

    def show_done(self, words: str) -> None:
        self.said.append(words)

    show_note = show_done

    def show_problem(self, words: str) -> None:
        self.problems.append(words)

    def ask_factor(
        self,
        title: str,
        form: FactorForm,
        categories: Sequence[str],
        save: Callable[[FactorForm, str], None],
        *,
        is_new: bool,
    ) -> None:
        self.question = Question((form, categories, is_new), save)

    def ask_category(
        self, form: CategoryForm, save: Callable[[CategoryForm, str], None]
    ) -> None:
        self.question = Question((form,), save)

    def ask_place(
        self, words: str, form: PlaceForm, save: Callable[[PlaceForm, str], None]
    ) -> None:
        self.question = Question((words, form), save)

    def ask_group(
        self,
        words: str,
        categories: Sequence[str],
        chosen: str,
        save: Callable[[str, str], None],
    ) -> None:
        self.question = Question((words, categories, chosen), save)

    def ask_merge(
        self,
        factors: Sequence[FactorChoice],
        together: Together,
        into: str,
        save: Callable[[str, str], None],
    ) -> None:
        self.question = Question((factors, together, into), save)

    def ask_split(
        self,
        name: str,
        cards: Sequence[Card],
        chosen: Sequence[str],
        save: Callable[[str, Sequence[str], str], None],
    ) -> None:
        self.question = Question((name, cards, chosen), save)

    def ask_codes(
        self,
        card: Card,
        factors: Sequence[FactorChoice],
        search: Search,
        make: MakeFactor,
        save: Callable[[Sequence[str], Sequence[str], str], None],
    ) -> None:
        self.question = Question((card, factors, search, make), save)
