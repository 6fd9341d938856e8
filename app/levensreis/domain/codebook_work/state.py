"""What the codebook of a merged study is, after all that was done to it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from levensreis.domain.codebook import Codebook, Factor, FactorId
from levensreis.domain.codebook_work.deeds import CategoryId, Wording
from levensreis.domain.fold import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivedFactor:
    """A factor as files have it; every wording that any of them has is kept."""

    fid: FactorId
    position: int
    wording: Wording
    """Of the newest codebook."""
    own: bool = False
    variants: frozenset[Wording] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkFactor:
    """A factor as it is now."""

    fid: FactorId
    position: int
    wording: Wording
    own: bool = False
    definition: str = ""
    category: CategoryId | None = None
    is_new: bool = False
    """Made by researchers in the merged study: no laptop has it."""

    @property
    def label(self) -> str:
        """What it is called."""
        return self.wording.label

    @property
    def factor(self) -> Factor:
        """The same as a factor of a codebook."""
        words = self.wording
        return Factor(
            id=self.fid,
            label=words.label,
            system=words.system,
            influence=words.influence,
            group=words.group,
            own=self.own,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A named category over factors (axial coding)."""

    id: CategoryId
    label: str
    definition: str = ""
    is_core: bool = False
    """The category that all others turn around (selective coding)."""


@dataclass(frozen=True, slots=True)
class CodeChange:
    """How codings change, in the order in which it was done.

    What stands at the left gets the factor at the right, or is taken away where that is
    None; `add` comes behind. Without a `sid` it is of every statement.
    """

    number: int
    """Of the event that did it."""
    moves: Mapping[FactorId, FactorId | None]
    add: tuple[FactorId, ...] = ()
    sids: frozenset[str] | None = None
    is_of_reading: bool = False
    """Whether somebody read that one statement again: no change of the codebook."""

    def applied(self, fids: Iterable[FactorId]) -> list[FactorId]:
        """Return the factors of a statement after it, each once, in their order."""
        now = [self.moves.get(each, each) for each in fids]
        return list(dict.fromkeys(each for each in (*now, *self.add) if each))


@dataclass(frozen=True)
class CodebookState:
    """The codebook as it is, and what became of every coding that arrived."""

    factors: tuple[WorkFactor, ...]
    """In their order."""
    categories: tuple[Category, ...] = ()
    gone: Mapping[FactorId, FactorId] = field(default_factory=dict)
    """Of factors that were merged into another: that other."""
    changes: tuple[CodeChange, ...] = ()

    @cached_property
    def by_id(self) -> dict[FactorId, WorkFactor]:
        """Every factor that stands, by its id."""
        return {each.fid: each for each in self.factors}

    @cached_property
    def by_category(self) -> dict[CategoryId | None, tuple[WorkFactor, ...]]:
        """The factors of each category, and under None those of no category."""
        keys = (*(each.id for each in self.categories), None)
        return {
            key: tuple(each for each in self.factors if each.category == key)
            for key in keys
        }

    @cached_property
    def codebook(self) -> Codebook:
        """The same as a codebook, for tables and pictures."""
        return Codebook(tuple(each.factor for each in self.factors))

    def labelled(self, label: str) -> WorkFactor | None:
        """Return the factor with this label, whatever its capitals and accents."""
        return self._by_label.get(label_key(label))

    def codes(self, sid: str, arrived: Iterable[FactorId]) -> tuple[FactorId, ...]:
        """Return the factors of a statement, of those with which it arrived."""
        own = self._by_sid.get(sid)
        if own is None:
            return tuple(dict.fromkeys(self.gone.get(each, each) for each in arrived))
        return replayed(own, arrived)

    def becomes(self, sid: str, arrived: FactorId) -> FactorId | None:
        """Return what one factor of a statement became; None when it was taken off."""
        own = self._by_sid.get(sid)
        if own is None:
            return self.gone.get(arrived, arrived)
        now: FactorId | None = arrived
        for change in own:
            now = change.moves.get(now, now) if now else None
        return now

    def changes_of(self, sid: str) -> tuple[CodeChange, ...]:
        """Return all changes that can be of a statement, in their order."""
        return self._by_sid.get(sid, self._everywhere)

    @property
    def sids(self) -> frozenset[str]:
        """The statements of which somebody changed the codings one by one."""
        return frozenset(self._by_sid)

    @cached_property
    def _by_label(self) -> dict[str, WorkFactor]:
        return {label_key(each.label): each for each in self.factors}

    @cached_property
    def _everywhere(self) -> tuple[CodeChange, ...]:
        return tuple(each for each in self.changes if each.sids is None)

    @cached_property
    def _by_sid(self) -> dict[str, tuple[CodeChange, ...]]:
        named = {sid for each in self.changes for sid in each.sids or ()}
        found: dict[str, list[CodeChange]] = {sid: [] for sid in named}
        for change in self.changes:
            for sid in named if change.sids is None else change.sids:
                found[sid].append(change)
        return {sid: tuple(changes) for sid, changes in found.items()}


def replayed(
    changes: Iterable[CodeChange], arrived: Iterable[FactorId]
) -> tuple[FactorId, ...]:
    """Return the factors of a statement after changes, one after another."""
    fids = list(dict.fromkeys(arrived))
    for change in changes:
        fids = change.applied(fids)
    return tuple(fids)


def label_key(label: str) -> str:
    """Return a label as it is compared: without capitals, accents and double spaces."""
    return fold(" ".join(label.split()))
