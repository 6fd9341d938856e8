"""Make the tree of a codebook: by system and party group, or by category."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work.material import FactorCount
from levensreis.domain.codebook_work.state import CodebookState, WorkFactor
from levensreis.domain.fold import fold
from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System
from levensreis.language import say, word
from levensreis.ui.research.codes.nodes import UNCODED, CategoryKey, Node, PlaceKey

Counts = Mapping[FactorId, FactorCount]


class Mode(StrEnum):
    """By what the factors are put together. Values are stored."""

    SYSTEM = "system"
    CATEGORY = "category"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_MODES[self])


def planted(
    state: CodebookState, counts: Counts, mode: Mode, words: str = ""
) -> list[Node]:
    """Return the tree of the factors in which all these words stand.

    Without words every heading is there, so that something can be put under it.
    """
    found = [each for each in state.factors if _holds(each, words)]
    if mode is Mode.CATEGORY:
        nodes = _by_category(state, found, counts)
    else:
        nodes = _by_system(found, counts)
    if words.strip():
        return [each for each in nodes if each.children]
    return [Node(key=UNCODED, words=say("Nog zonder factor")), *nodes]


def block_of(state: CodebookState, factor: WorkFactor, mode: Mode) -> list[WorkFactor]:
    """Return the factors among which one can be moved up and down."""

    def place(each: WorkFactor) -> object:
        if mode is Mode.CATEGORY:
            return each.category
        return (each.wording.system, each.wording.group, each.wording.influence)

    return [each for each in state.factors if place(each) == place(factor)]


def _by_system(found: Iterable[WorkFactor], counts: Counts) -> list[Node]:
    every = list(found)
    nodes = []
    for system in System:
        within = [each for each in every if each.wording.system is system]
        groups = []
        for group in PartyGroup:
            leaves = _leaves(
                (each for each in within if each.wording.group is group), counts
            )
            if leaves:
                key = PlaceKey(system, group)
                groups.append(Node(key=key, words=group.label, children=leaves))
        alone = _leaves((each for each in within if each.wording.group is None), counts)
        children = (*groups, *alone)
        nodes.append(Node(key=PlaceKey(system), words=system.label, children=children))
    return nodes


def _by_category(
    state: CodebookState, found: Iterable[WorkFactor], counts: Counts
) -> list[Node]:
    every = list(found)
    nodes = []
    for category in sorted(state.categories, key=lambda each: not each.is_core):
        words = category.label
        if category.is_core:
            words = say("{category} (kern)", category=words)
        within = (each for each in every if each.category == category.id)
        nodes.append(
            Node(
                key=CategoryKey(category.id),
                words=words,
                definition=category.definition,
                children=_leaves(within, counts),
            )
        )
    rest = _leaves((each for each in every if each.category is None), counts)
    none = Node(key=CategoryKey(None), words=say("Zonder categorie"), children=rest)
    return [*nodes, none]


def _leaves(factors: Iterable[WorkFactor], counts: Counts) -> tuple[Node, ...]:
    """Return factors as leaves, those that lowered the need first."""
    ordered = sorted(
        factors, key=lambda each: each.wording.influence is Influence.NEGATIVE
    )
    return tuple(
        Node(
            key=each.fid,
            words=each.label,
            influence=each.wording.influence,
            journeys=counts.get(each.fid, FactorCount()).journeys,
            definition=each.definition,
        )
        for each in ordered
    )


def _holds(factor: WorkFactor, words: str) -> bool:
    text = fold(f"{factor.label} {factor.definition}")
    return all(each in text for each in fold(words).split())


_MODES = {
    Mode.SYSTEM: word("Per systeem"),
    Mode.CATEGORY: word("Per categorie"),
}
