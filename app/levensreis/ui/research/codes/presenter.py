"""Shows the codebook of a merged study and changes it, step by step. Knows no Qt."""

from collections.abc import Callable, Sequence

from levensreis.domain.codebook import FactorId
from levensreis.domain.errors import KnownError
from levensreis.language import say
from levensreis.services.codebook_work import CodebookWork
from levensreis.ui.research.codes import ordering, telling
from levensreis.ui.research.codes.asking import Asking
from levensreis.ui.research.codes.bench import Bench, Deed, Memory
from levensreis.ui.research.codes.nodes import CategoryKey, PlaceKey
from levensreis.ui.research.codes.past import steps_told
from levensreis.ui.research.codes.planting import Mode, planted
from levensreis.ui.research.codes.reviewing import Reviewing
from levensreis.ui.research.codes.view import CodesView, Possible


class CodesPresenter:
    """Keeps what is chosen and by what the tree is ordered."""

    def __init__(
        self,
        view: CodesView,
        work: CodebookWork,
        memory: Memory,
        changed: Callable[[], None],
    ) -> None:
        self._view = view
        self._changed = changed
        self.bench = Bench(work, memory)
        self.asking = Asking(view, self.bench, self.do)
        self._shows_every = False
        self._is_stale = True
        """Whether something was done that is not shown yet."""
        self.reviewing = Reviewing(view, self.bench, self.attempt)

    def refresh(self) -> None:
        """Show the codebook as it is now."""
        self._is_stale = False
        try:
            self.bench.read()
            self._show()
        except KnownError as error:
            self._view.show_problem(str(error))

    def show(self, mode: Mode) -> None:
        """Order the tree by system or by category."""
        self.bench.memory.mode = mode
        self.bench.keys = list(self.bench.factors)
        self._show_tree()
        self._show_chosen()

    def search(self, words: str) -> None:
        """Show only the factors in which these words stand."""
        self.bench.words = words
        self._show_tree()

    def choose(self, keys: Sequence[object]) -> None:
        """Look at other factors, or at what is under a heading."""
        self.bench.keys = list(keys)
        self.bench.memory.chosen = [str(each) for each in self.bench.factors]
        self._show_chosen()

    def show_every(self, every: bool) -> None:
        """Show all that was done, or only what was done to what is chosen."""
        self._shows_every = every
        self.ask(self._show_history)

    def show_question(self, place: int) -> None:
        """Look at a question of the queue, and at the factors that it is about."""
        self.ask(lambda: self.reviewing.choose(place))
        if fids := self.reviewing.factors:
            self.bench.keys = list(fids)
            self._show_tree()
            self._show_chosen()

    def step(self, step: int) -> None:
        """Put what is chosen a place up (-1) or down (1)."""
        if self.bench.words.strip():
            self._view.show_note(
                say("Maak het zoekveld leeg; dan kan de volgorde veranderen.")
            )
        elif deed := ordering.stepped(self.bench, step):
            self.attempt(deed)

    def drop_beside(self, fids: Sequence[str], target: str, *, after: bool) -> None:
        """Put factors before or behind another, in its place of the codebook."""
        moved = [FactorId(each) for each in fids]
        self.attempt(*ordering.beside(self.bench, moved, FactorId(target), after=after))

    def drop_on_factor(self, fids: Sequence[str], target: str) -> None:
        """Ask whether factors are one with the factor on which they were dropped."""
        moved = [FactorId(each) for each in fids]
        self.ask(lambda: self.asking.merge(moved, FactorId(target)))

    def drop_on_heading(self, fids: Sequence[str], key: object) -> None:
        """Put factors under a heading."""
        moved = [FactorId(each) for each in fids]
        if isinstance(key, CategoryKey):
            self.attempt(*ordering.into_category(self.bench, moved, key))
        elif isinstance(key, PlaceKey):
            self.attempt(*ordering.into_place(self.bench, moved, key.system, key.group))

    def take_back(self, number: int) -> None:
        """Take one step of the history back, and leave what came after it."""
        self.attempt(lambda: self.bench.work.take_back(number))

    def ask(self, wanted: Callable[[], None]) -> None:
        """Open a dialog; tell what is wrong when what it needs cannot be read."""
        try:
            wanted()
        except KnownError as error:
            self._view.show_problem(str(error))

    def undo(self) -> None:
        """Take the last step back, whoever did it."""
        self.ask(lambda: self._turn(back=True))

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        self.ask(lambda: self._turn(back=False))

    def attempt(self, *deeds: Deed) -> None:
        """Do deeds one after another; tell what is wrong when one cannot be done."""
        try:
            self.do(*deeds)
        except KnownError as error:
            self._view.show_problem(str(error))
            self.refresh()

    def do(self, *deeds: Deed, look_at: Callable[[], object] | None = None) -> None:
        """Do deeds and show what came of them; raises KnownError.

        `look_at` gives the key of what is looked at afterwards.
        """
        if not deeds:
            return
        for deed in deeds:
            deed()
        if look_at is not None:
            self.bench.keys = [look_at()]
        self._tell_changed()
        self._view.show_done(self.bench.work.history()[0].words)

    def _tell_changed(self) -> None:
        """Show what came of it; who hears of it may do that first."""
        self._is_stale = True
        self._changed()
        if self._is_stale:
            self.refresh()

    def _turn(self, *, back: bool) -> None:
        work = self.bench.work
        name = work.undo_name if back else work.redo_name
        if name is None or (work.undo() if back else work.redo()) is None:
            return
        self._tell_changed()
        told = (
            say("Ongedaan gemaakt: {step}.", step=name)
            if back
            else say("Opnieuw gedaan: {step}.", step=name)
        )
        self._view.show_done(told)

    def _show(self) -> None:
        work = self.bench.work
        self._view.show_steps(work.undo_name, work.redo_name)
        self.reviewing.refresh()
        self._show_tree()
        self._show_chosen()

    def _show_tree(self) -> None:
        bench = self.bench
        nodes = planted(bench.state, bench.counts, bench.memory.mode, bench.words)
        self._view.show_tree(nodes, bench.keys)

    def _show_chosen(self) -> None:
        bench, state = self.bench, self.bench.state
        try:
            if bench.is_uncoded:
                statements = bench.work.statements_of(None)
                self._view.show_lists(telling.uncoded_list(state, statements))
                self._view.show_told(telling.told_of_uncoded())
            elif looked_at := bench.looked_at:
                self._show_factors(looked_at)
            else:
                self._view.show_lists([telling.nothing_listed(len(state.factors))])
                self._view.show_told(telling.told_of_nothing(len(state.factors)))
            self._show_history()
        except KnownError as error:
            self._view.show_problem(str(error))
        self._view.show_possible(self._possible())

    def _show_factors(self, looked_at: Sequence[FactorId]) -> None:
        bench, state = self.bench, self.bench.state
        found = bench.statements_of(looked_at)
        category = bench.category
        chosen = bench.factors or looked_at
        head = category.label if category else ""
        self._view.show_lists(telling.lists_of(state, chosen, found, head))
        if category is not None:
            told = telling.told_of_category(
                category, telling.union(found), len(looked_at)
            )
        elif len(chosen) == 1:
            told = telling.told_of_factor(state, chosen[0], bench.count(chosen[0]))
        else:
            told = telling.told_of_several(state, chosen, found)
        self._view.show_told(told)

    def _show_history(self) -> None:
        bench = self.bench
        keys: list[str] = [str(each) for each in bench.factors]
        if (category := bench.category) is not None:
            keys.append(str(category.id))
        wanted = None if self._shows_every or not keys else keys
        self._view.show_history(steps_told(bench.work.history(), wanted))

    def _possible(self) -> set[Possible]:
        count = len(self.bench.factors)
        found: set[Possible] = set()
        if self.bench.category is not None:
            found |= {Possible.EDIT, Possible.DROP}
        if count == 1:
            found |= {Possible.EDIT, Possible.SPLIT}
        if count >= 1:
            found |= {Possible.MOVE, Possible.GROUP}
        if count > 1:
            found.add(Possible.MERGE)
        return found
