"""Asks all that is known of one factor or one category. Knows no Qt."""

from collections.abc import Callable
from typing import Protocol

from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work import deeds
from levensreis.domain.codebook_work.deeds import Wording
from levensreis.domain.codebook_work.state import Category, WorkFactor
from levensreis.language import say
from levensreis.ui.research.codes.bench import Bench, Deed
from levensreis.ui.research.codes.deeds.forms import CategoryForm, FactorForm
from levensreis.ui.research.codes.grouping import grouped, kept, new_of
from levensreis.ui.research.codes.nodes import CategoryKey
from levensreis.ui.research.codes.view import CodesView


class Do(Protocol):
    """Does deeds and shows what came of them."""

    def __call__(
        self, *deeds: Deed, look_at: Callable[[], object] | None = None
    ) -> None:
        """Do them; raises KnownError."""


class AskingForms:
    """A new factor, and what is to be changed of one that is there."""

    def __init__(self, view: CodesView, bench: Bench, do: Do) -> None:
        self._view = view
        self._bench = bench
        self._do = do

    def add(self) -> None:
        """Ask for a new factor, in the place of the one that is chosen."""
        form = FactorForm()
        if factors := self._bench.factors:
            words = self._bench.state.by_id[factors[0]].wording
            form = FactorForm(
                influence=words.influence, system=words.system, group=words.group
            )
        self.ask_new(form, lambda fid, _: None)

    def edit(self) -> None:
        """Ask all of the factor or the category that is chosen."""
        if (category := self._bench.category) is not None:
            self._edit_category(category)
        elif len(self._bench.factors) == 1:
            self._edit_factor(self._bench.state.by_id[self._bench.factors[0]])

    def ask_new(self, form: FactorForm, taken: Callable[[str, str], None]) -> None:
        """Ask for a new factor; its id and its name are handed on."""
        made: list[deeds.Event] = []

        def save(filled: FactorForm, why: str) -> None:
            work = self._bench.work
            self._do(
                lambda: kept(
                    made,
                    work.add_factor(_wording(filled), filled.definition, why=why),
                ),
                look_at=lambda: new_of(made[0]),
            )
            fid = new_of(made[0])
            if filled.category:
                self._do(*grouped(self._bench, [fid], filled.category, why))
            taken(fid, filled.label)

        names = self._bench.category_names
        self._view.ask_factor(say("Nieuwe factor"), form, names, save, is_new=True)

    def _edit_factor(self, factor: WorkFactor) -> None:
        known = {each.id: each.label for each in self._bench.state.categories}
        words = factor.wording
        form = FactorForm(
            label=words.label,
            influence=words.influence,
            system=words.system,
            group=words.group,
            definition=factor.definition,
            category=known.get(factor.category, "") if factor.category else "",
        )

        def save(filled: FactorForm, why: str) -> None:
            self._do(*self._changes(factor.fid, form, filled, why))

        names = self._bench.category_names
        self._view.ask_factor(say("Factor wijzigen"), form, names, save, is_new=False)

    def _changes(
        self, fid: FactorId, before: FactorForm, form: FactorForm, why: str
    ) -> list[Deed]:
        """Return a deed for each thing that was changed, what can fail first."""
        work, found = self._bench.work, list[Deed]()
        if form.label != before.label:
            found.append(lambda: work.rename(fid, form.label, why=why))
        place = (form.system, form.influence, form.group)
        if place != (before.system, before.influence, before.group):
            found.append(lambda: work.move(fid, *place, why=why))
        if form.definition != before.definition:
            found.append(lambda: work.define(fid, form.definition, why=why))
        if form.category != before.category:
            found += grouped(self._bench, [fid], form.category, why)
        return found

    def _edit_category(self, category: Category) -> None:
        form = CategoryForm(
            label=category.label,
            definition=category.definition,
            is_core=category.is_core,
        )
        work, key = self._bench.work, category.id

        def save(filled: CategoryForm, why: str) -> None:
            found: list[Deed] = []
            if filled.label != form.label:
                found.append(lambda: work.rename_category(key, filled.label, why=why))
            if filled.definition != form.definition:
                found.append(
                    lambda: work.define_category(key, filled.definition, why=why)
                )
            if filled.is_core != form.is_core:
                core = key if filled.is_core else None
                found.append(lambda: work.choose_core(core, why=why))
            self._do(*found, look_at=lambda: CategoryKey(key))

        self._view.ask_category(form, save)


def _wording(form: FactorForm) -> Wording:
    return Wording(form.label, form.system, form.influence, form.group)
