"""What can be done to the codebook as it is now, told to people when it cannot."""

from collections.abc import Collection, Mapping, Sequence
from functools import singledispatch

from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work import deeds
from levensreis.domain.codebook_work.deeds import CategoryId, Deed, Event
from levensreis.domain.codebook_work.history import counting
from levensreis.domain.codebook_work.state import (
    CodebookState,
    WorkFactor,
    label_key,
)
from levensreis.domain.errors import KnownError
from levensreis.domain.influence import Influence
from levensreis.language import say

Sides = Mapping[str, Influence]
"""Of the statements that a deed is about: what each did to the need for care."""


class InvalidWork(KnownError):
    """A step that cannot be done to the codebook as it is now."""


def require_possible(
    deed: Deed, events: Sequence[Event], state: CodebookState, sides: Sides
) -> None:
    """Raise InvalidWork, or InvalidFactor, when a deed cannot be done now."""
    _check(deed, _Now(events, state, sides))


def require_codes(
    sid: str, fids: Collection[FactorId], state: CodebookState, sides: Sides
) -> None:
    """Raise InvalidWork when a statement cannot have these factors."""
    now = _Now((), state, sides)
    now.statements([sid])
    now.codes(sid, fids)


class _Now:
    """What a deed is held against."""

    def __init__(
        self, events: Sequence[Event], state: CodebookState, sides: Sides
    ) -> None:
        self.events = events
        self.state = state
        self.sides = sides

    def factors(self, *fids: FactorId) -> list[WorkFactor]:
        """Return factors, which must all stand."""
        if not set(fids) <= self.state.by_id.keys():
            raise InvalidWork(
                say(
                    "Deze factor staat niet meer in het codeboek: iemand voegde hem "
                    "samen of draaide een stap terug. Kijk opnieuw."
                )
            )
        return [self.state.by_id[each] for each in fids]

    def category(self, category: CategoryId | None) -> None:
        """Require that a category is there."""
        if category and category not in {each.id for each in self.state.categories}:
            raise InvalidWork(
                say("Deze categorie is er niet meer. Kijk opnieuw, of maak er een.")
            )

    def free_label(self, label: str, *but: FactorId) -> None:
        """Require that a name says something, and that no other factor has it."""
        if not label.strip():
            raise InvalidWork(say("Geef de factor een naam."))
        known = self.state.labelled(label)
        if known is not None and known.fid not in but:
            raise InvalidWork(
                say(
                    "De factor ‘{factor}’ staat al in het codeboek. Voeg de twee "
                    "samen, of geef een andere naam.",
                    factor=known.label,
                )
            )

    def free_category(self, label: str, *but: CategoryId) -> None:
        """Require that a name says something, and that no other category has it."""
        if not label.strip():
            raise InvalidWork(say("Geef de categorie een naam."))
        known = [
            each.label
            for each in self.state.categories
            if each.id not in but and label_key(each.label) == label_key(label)
        ]
        if known:
            raise InvalidWork(
                say(
                    "De categorie ‘{category}’ is er al. Geef een andere naam.",
                    category=known[0],
                )
            )

    def codes(self, sid: str, fids: Collection[FactorId]) -> None:
        """Require that factors did the same as a statement tells."""
        side = self.sides[sid]
        if any(each.wording.influence is not side for each in self.factors(*fids)):
            raise InvalidWork(
                say(
                    "Van deze uitspraak is gezegd: {side}. Kies een factor die "
                    "hetzelfde doet.",
                    side=side.label,
                )
            )

    def statements(self, sids: Collection[str]) -> None:
        """Require that statements are there."""
        if not sids:
            raise InvalidWork(say("Kies minstens één uitspraak."))
        if not set(sids) <= self.sides.keys():
            raise InvalidWork(
                say("Deze uitspraak staat niet meer in de studie. Kijk opnieuw.")
            )


@singledispatch
def _check(deed: Deed, now: _Now) -> None:
    """Let what cannot fail be."""


@_check.register
def _(deed: deeds.NewFactor, now: _Now) -> None:
    now.free_label(deed.wording.label)
    _ = WorkFactor(fid=deed.fid, position=0, wording=deed.wording).factor


@_check.register
def _(deed: deeds.Rename, now: _Now) -> None:
    now.factors(deed.fid)
    now.free_label(deed.label, deed.fid)


@_check.register
def _(deed: deeds.Define, now: _Now) -> None:
    now.factors(deed.fid)


@_check.register
def _(deed: deeds.Move, now: _Now) -> None:
    [found] = now.factors(deed.fid)
    words = deeds.Wording(found.label, deed.system, deed.influence, deed.group)
    _ = WorkFactor(fid=deed.fid, position=0, wording=words).factor


@_check.register
def _(deed: deeds.Reorder, now: _Now) -> None:
    now.factors(*deed.fids)
    if deed.before is not None:
        now.factors(deed.before)


@_check.register
def _(deed: deeds.Merge, now: _Now) -> None:
    found = now.factors(deed.into, *deed.sources)
    if not set(deed.sources) - {deed.into}:
        raise InvalidWork(say("Kies minstens twee factoren om samen te voegen."))
    if len({each.wording.influence for each in found}) > 1:
        raise InvalidWork(
            say(
                "Een factor die de zorgvraag verlaagt en een die haar verhoogt kunnen "
                "niet één worden. Verplaats er eerst een."
            )
        )


@_check.register
def _(deed: deeds.Split, now: _Now) -> None:
    now.factors(deed.fid)
    now.free_label(deed.label)
    now.statements(deed.sids)


@_check.register
def _(deed: deeds.Recode, now: _Now) -> None:
    now.factors(*deed.remove)
    now.statements([deed.sid])
    now.codes(deed.sid, deed.add)


@_check.register
def _(deed: deeds.NewCategory, now: _Now) -> None:
    now.free_category(deed.label)


@_check.register
def _(deed: deeds.RenameCategory, now: _Now) -> None:
    now.category(deed.category)
    now.free_category(deed.label, deed.category)


@_check.register(deeds.DefineCategory)
@_check.register(deeds.DropCategory)
@_check.register(deeds.ChooseCore)
def _(
    deed: deeds.DefineCategory | deeds.DropCategory | deeds.ChooseCore, now: _Now
) -> None:
    now.category(deed.category)


@_check.register
def _(deed: deeds.Categorise, now: _Now) -> None:
    now.factors(*deed.fids)
    now.category(deed.category)


@_check.register
def _(deed: deeds.ChooseWording, now: _Now) -> None:
    now.factors(deed.fid)
    now.free_label(deed.chosen.label, deed.fid)


@_check.register
def _(deed: deeds.KeepApart, now: _Now) -> None:
    now.factors(*deed.fids)


@_check.register
def _(deed: deeds.Undo, now: _Now) -> None:
    known = {each.number: each.deed for each in now.events}
    target = known.get(deed.number)
    done = {each.number for each in counting(now.events)}
    if target is None or not (isinstance(target, deeds.Undo) or deed.number in done):
        raise InvalidWork(say("Deze stap is al teruggedraaid. Kijk opnieuw."))
