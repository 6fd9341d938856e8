"""The codebook while it is being worked out from what was done to it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work.deeds import CategoryId
from levensreis.domain.codebook_work.state import (
    ArrivedFactor,
    Category,
    CodebookState,
    CodeChange,
    WorkFactor,
)


class Workbench:
    """The codebook on which deeds are done, one after another."""

    def __init__(self, arrived: Iterable[ArrivedFactor]) -> None:
        told = sorted(arrived, key=lambda each: (each.position, each.fid))
        self.factors = {
            each.fid: WorkFactor(
                fid=each.fid,
                position=each.position,
                wording=each.wording,
                own=each.own,
            )
            for each in told
        }
        """Those that stand."""
        self.order = list(self.factors)
        self.categories: dict[CategoryId, Category] = {}
        self.changes: list[CodeChange] = []
        self.is_ordered = False
        """Whether places are not those that arrived."""
        self._gone: dict[FactorId, FactorId] = {}

    def state(self) -> CodebookState:
        """Return what came of it."""
        standing = [self.factors[fid] for fid in self.order]
        if self.is_ordered:
            standing = [
                replace(each, position=place) for place, each in enumerate(standing, 1)
            ]
        return CodebookState(
            tuple(standing),
            tuple(self.categories.values()),
            {fid: self.now(fid) for fid in self._gone},
            tuple(self.changes),
        )

    def now(self, fid: FactorId) -> FactorId:
        """Return what a factor is now, when it was merged into another."""
        while fid in self._gone:
            fid = self._gone[fid]
        return fid

    def standing(self, fids: Iterable[FactorId]) -> tuple[FactorId, ...]:
        """Return what there is of factors, each once, as what they are now."""
        found = dict.fromkeys(self.now(each) for each in fids)
        return tuple(each for each in found if each in self.factors)

    def change(self, fid: FactorId, **values: Any) -> None:
        """Change a factor, when it stands."""
        if fid in self.factors:
            self.factors[fid] = replace(self.factors[fid], **values)

    def reword(self, fid: FactorId, **values: Any) -> None:
        """Change what a factor is called or where it stands, when it stands."""
        if fid in self.factors:
            self.change(fid, wording=replace(self.factors[fid].wording, **values))

    def change_category(self, category: CategoryId, **values: Any) -> None:
        """Change a category, when it is there."""
        if category in self.categories:
            self.categories[category] = replace(self.categories[category], **values)

    def insert(self, new: WorkFactor, place: int) -> None:
        """Put a factor that nobody had in the order."""
        if new.fid not in self.factors and new.fid not in self._gone:
            self.factors[new.fid] = new
            self.order.insert(place, new.fid)
            self.is_ordered = True

    def remove(self, fid: FactorId, into: FactorId) -> None:
        """Let a factor go, for another."""
        del self.factors[fid]
        self.order.remove(fid)
        self._gone[fid] = into
