"""Put factors in a category by its name, and know what a deed made."""

from collections.abc import Sequence

from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work import deeds
from levensreis.domain.codebook_work.deeds import CategoryId
from levensreis.ui.research.codes.bench import Bench, Deed


def grouped(bench: Bench, fids: Sequence[FactorId], name: str, why: str) -> list[Deed]:
    """Return what puts factors in a category, which is made when it is new."""
    work = bench.work
    if not name:
        return [lambda: work.categorise(fids, None, why=why)]
    known = bench.named(name)
    if known is not None:
        return [lambda: work.categorise(fids, known, why=why)]
    made: list[deeds.Event] = []
    return [
        lambda: kept(made, work.add_category(name, why=why)),
        lambda: work.categorise(fids, category_of(made[0]), why=why),
    ]


def kept(made: list[deeds.Event], event: deeds.Event) -> deeds.Event:
    """Remember what a deed made, for what comes after it."""
    made[:] = [event]
    return event


def new_of(event: deeds.Event) -> FactorId:
    """Return the factor that a deed made."""
    deed = event.deed
    if isinstance(deed, deeds.Split):
        return deed.new
    assert isinstance(deed, deeds.NewFactor)
    return deed.fid


def category_of(event: deeds.Event) -> CategoryId:
    """Return the category that a deed made."""
    assert isinstance(event.deed, deeds.NewCategory)
    return event.deed.category
