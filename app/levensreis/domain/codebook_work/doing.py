"""Do one deed to the codebook: what each of them changes."""

from dataclasses import replace
from functools import singledispatch

from levensreis.domain.codebook_work import deeds
from levensreis.domain.codebook_work.state import Category, CodeChange, WorkFactor
from levensreis.domain.codebook_work.workbench import Workbench
from levensreis.domain.system import System


@singledispatch
def do(deed: deeds.Deed, bench: Workbench, number: int) -> None:
    """Do a deed, known by its number, to what there is of what it is about."""
    raise TypeError(type(deed).__name__)


@do.register
def _(deed: deeds.NewFactor, bench: Workbench, number: int) -> None:
    new = WorkFactor(
        fid=deed.fid,
        position=0,
        wording=deed.wording,
        own=True,
        definition=deed.definition,
        is_new=True,
    )
    bench.insert(new, len(bench.order))


@do.register
def _(deed: deeds.Rename, bench: Workbench, number: int) -> None:
    bench.reword(deed.fid, label=deed.label)


@do.register
def _(deed: deeds.Define, bench: Workbench, number: int) -> None:
    bench.change(deed.fid, definition=deed.definition)


@do.register
def _(deed: deeds.Move, bench: Workbench, number: int) -> None:
    group = deed.group if deed.system is System.MICRO else None
    bench.reword(deed.fid, system=deed.system, influence=deed.influence, group=group)


@do.register
def _(deed: deeds.Reorder, bench: Workbench, number: int) -> None:
    moved = [each for each in dict.fromkeys(deed.fids) if each in bench.factors]
    rest = [each for each in bench.order if each not in moved]
    if moved and (deed.before is None or deed.before in rest):
        place = len(rest) if deed.before is None else rest.index(deed.before)
        bench.order = [*rest[:place], *moved, *rest[place:]]
        bench.is_ordered = True


@do.register
def _(deed: deeds.Merge, bench: Workbench, number: int) -> None:
    into = bench.now(deed.into)
    # What was merged before is a factor no more: that is not done twice.
    sources = [
        each
        for each in dict.fromkeys(deed.sources)
        if each in bench.factors and each != into
    ]
    if sources and into in bench.factors:
        for each in sources:
            bench.remove(each, into)
        bench.changes.append(CodeChange(number, dict.fromkeys(sources, into)))


@do.register
def _(deed: deeds.Split, bench: Workbench, number: int) -> None:
    fid = bench.now(deed.fid)
    if fid not in bench.factors:
        return
    parent = bench.factors[fid]
    new = WorkFactor(
        fid=deed.new,
        position=0,
        wording=replace(parent.wording, label=deed.label),
        own=True,
        definition=deed.definition,
        category=parent.category,
        is_new=True,
    )
    bench.insert(new, bench.order.index(fid) + 1)
    sids = frozenset(deed.sids)
    bench.changes.append(CodeChange(number, {fid: deed.new}, sids=sids))


@do.register
def _(deed: deeds.Recode, bench: Workbench, number: int) -> None:
    change = CodeChange(
        number,
        dict.fromkeys(map(bench.now, deed.remove)),
        bench.standing(deed.add),
        frozenset([deed.sid]),
        is_of_reading=True,
    )
    bench.changes.append(change)


@do.register
def _(deed: deeds.NewCategory, bench: Workbench, number: int) -> None:
    new = Category(id=deed.category, label=deed.label)
    bench.categories.setdefault(deed.category, new)


@do.register
def _(deed: deeds.RenameCategory, bench: Workbench, number: int) -> None:
    bench.change_category(deed.category, label=deed.label)


@do.register
def _(deed: deeds.DefineCategory, bench: Workbench, number: int) -> None:
    bench.change_category(deed.category, definition=deed.definition)


@do.register
def _(deed: deeds.DropCategory, bench: Workbench, number: int) -> None:
    bench.categories.pop(deed.category, None)
    for each in list(bench.factors.values()):
        if each.category == deed.category:
            bench.change(each.fid, category=None)


@do.register
def _(deed: deeds.Categorise, bench: Workbench, number: int) -> None:
    if deed.category is None or deed.category in bench.categories:
        for fid in deed.fids:
            bench.change(fid, category=deed.category)


@do.register
def _(deed: deeds.ChooseCore, bench: Workbench, number: int) -> None:
    if deed.category is None or deed.category in bench.categories:
        for each in list(bench.categories):
            bench.change_category(each, is_core=each == deed.category)


@do.register
def _(deed: deeds.ChooseWording, bench: Workbench, number: int) -> None:
    bench.change(deed.fid, wording=deed.chosen)


@do.register
def _(deed: deeds.KeepApart, bench: Workbench, number: int) -> None:
    """Change nothing: it only takes the question away."""
