"""Asks what is to be changed in the codebook, and changes it. Knows no Qt."""

from collections.abc import Callable, Sequence

from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work import deeds
from levensreis.domain.codebook_work.state import WorkFactor
from levensreis.domain.influence import Influence
from levensreis.language import say
from levensreis.ui.research.codes.asking_forms import AskingForms
from levensreis.ui.research.codes.bench import Deed
from levensreis.ui.research.codes.deeds.forms import (
    FactorChoice,
    FactorForm,
    PlaceForm,
    Together,
)
from levensreis.ui.research.codes.grouping import grouped, kept, new_of
from levensreis.ui.research.codes.nodes import factors_told
from levensreis.ui.research.codes.telling import card_of, journeys_in, union


class Asking(AskingForms):
    """One method a dialog; what a dialog is given to save raises KnownError."""

    def merge(
        self, fids: Sequence[FactorId] = (), into: FactorId | None = None
    ) -> None:
        """Ask which of these stays, or of those that are chosen."""
        every = list(fids) or self._bench.factors
        if into is not None and into not in every:
            every.append(into)
        if len(every) < 2:
            self._view.show_note(say("Kies eerst twee of meer factoren, met Ctrl."))
            return
        found = self._bench.statements_of(every)
        statements = union(found)
        together = Together(
            journeys_in(statements),
            sum(map(journeys_in, found.values())),
            tuple(card_of(each, self._bench.state, every) for each in statements),
        )

        def save(stays: str, why: str) -> None:
            target = FactorId(stays)
            sources = [each for each in every if each != target]
            self._do(
                lambda: self._bench.work.merge(sources, target, why=why),
                look_at=lambda: target,
            )

        self._view.ask_merge(self._bench.choices(every), together, into or "", save)

    def split(self) -> None:
        """Ask which statements of the chosen factor get a factor of their own."""
        if len(self._bench.factors) != 1:
            return
        [fid] = self._bench.factors
        state, work = self._bench.state, self._bench.work
        cards = [card_of(each, state, [fid]) for each in work.statements_of(fid)]
        made: list[deeds.Event] = []

        def save(label: str, sids: Sequence[str], why: str) -> None:
            self._do(
                lambda: kept(made, work.split(fid, label, sids, why=why)),
                look_at=lambda: new_of(made[0]),
            )

        marked = self._view.marked_statements
        self._view.ask_split(state.by_id[fid].label, cards, marked, save)

    def move(self) -> None:
        """Ask where the chosen factors go."""
        if not (fids := self._bench.factors):
            return
        first = self._bench.state.by_id[fids[0]].wording
        form = PlaceForm(system=first.system, group=first.group)

        def save(place: PlaceForm, why: str) -> None:
            moved = [self._bench.state.by_id[each] for each in fids]
            self._do(*(self._moving(each, place, why) for each in moved))

        self._view.ask_place(self._named(fids), form, save)

    def group(self) -> None:
        """Ask in which category the chosen factors go."""
        if not (fids := self._bench.factors):
            return
        known = {each.id: each.label for each in self._bench.state.categories}
        first = self._bench.state.by_id[fids[0]].category

        def save(name: str, why: str) -> None:
            self._do(*grouped(self._bench, fids, name, why))

        chosen = known.get(first, "") if first is not None else ""
        names = self._bench.category_names
        self._view.ask_group(self._named(fids), names, chosen, save)

    def drop_category(self) -> None:
        """Let the category go that is chosen; its factors stay."""
        category = self._bench.category
        if category is None:
            return
        self._do(lambda: self._bench.work.drop_category(category.id))

    def recode(self, sid: str) -> None:
        """Ask which factors one statement has."""
        statement = self._bench.work.statement(sid)
        if statement is None:
            return
        side = statement.influence

        def search(words: str) -> list[FactorChoice]:
            return [
                each for each in self._bench.search(words) if each.influence is side
            ]

        def make(words: str, taken: Callable[[str, str], None]) -> None:
            self.ask_new(FactorForm(label=words, influence=side), taken)

        def save(gone: Sequence[str], added: Sequence[str], why: str) -> None:
            if gone or added:
                remove, add = map(FactorId, gone), map(FactorId, added)
                self._do(
                    lambda: self._bench.work.recode(
                        sid, remove=remove, add=add, why=why
                    )
                )

        had = [each for each in statement.fids if each in self._bench.state.by_id]
        card = card_of(statement, self._bench.state)
        choices = self._bench.choices(had)
        self._view.ask_codes(card, choices, search, make, save)

    def _moving(self, factor: WorkFactor, place: PlaceForm, why: str) -> Deed:
        side: Influence = place.influence or factor.wording.influence
        return lambda: self._bench.work.move(
            factor.fid, place.system, side, place.group, why=why
        )

    def _named(self, fids: Sequence[FactorId]) -> str:
        if len(fids) == 1:
            return self._bench.state.by_id[fids[0]].label
        return factors_told(len(fids))
