"""The codebook that is worked on: as it is now, and what is chosen in it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol

from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work.deeds import CategoryId, Event, Wording
from levensreis.domain.codebook_work.material import CodedStatement, FactorCount
from levensreis.domain.codebook_work.review import Question
from levensreis.domain.codebook_work.state import Category, CodebookState, WorkFactor
from levensreis.domain.fold import fold
from levensreis.services.codebook_work import CodebookWork
from levensreis.ui.research.codes.deeds.forms import FactorChoice
from levensreis.ui.research.codes.nodes import UNCODED, CategoryKey, PlaceKey
from levensreis.ui.research.codes.planting import Mode
from levensreis.ui.research.codes.telling import place_words

Deed = Callable[[], Event | None]


class Memory(Protocol):
    """What is remembered until the next time."""

    mode: Mode
    chosen: Sequence[str]


class Bench:
    """Reads the codebook anew after every deed: on a server others work in it too."""

    def __init__(self, work: CodebookWork, memory: Memory) -> None:
        self.work = work
        self.memory = memory
        self.state = CodebookState(())
        self.counts: Mapping[FactorId, FactorCount] = {}
        self.queue: Sequence[Question] = ()
        self.keys: list[object] = list(memory.chosen)
        """What is chosen in the tree."""
        self.words = ""
        """Only factors in which these stand are shown."""

    def read(self) -> None:
        """Read the codebook as it is now; raises KnownError."""
        self.state = self.work.state()
        self.counts = self.work.counts()
        self.queue = self.work.review_queue()
        gone = self.state.gone
        # What was merged is looked at as what it is now.
        now = [gone.get(FactorId(k), k) if isinstance(k, str) else k for k in self.keys]
        self.keys = [each for each in dict.fromkeys(now) if self._is_there(each)]

    @property
    def factors(self) -> list[FactorId]:
        """The factors that are chosen."""
        return [FactorId(each) for each in self.keys if isinstance(each, str)]

    @property
    def looked_at(self) -> list[FactorId]:
        """The factors of which the statements are shown: chosen, or under a heading."""
        if self.factors or self.is_uncoded:
            return self.factors
        return [each.fid for each in self.state.factors if self._is_under(each)]

    @property
    def is_uncoded(self) -> bool:
        """Whether the statements without a factor are looked at."""
        return UNCODED in self.keys

    @property
    def category(self) -> Category | None:
        """The category of which the heading is chosen."""
        ids = [each.id for each in self.keys if isinstance(each, CategoryKey)]
        found = (each for each in self.state.categories if [each.id] == ids)
        return None if self.factors else next(found, None)

    @property
    def category_names(self) -> list[str]:
        """What the categories are called."""
        return [each.label for each in self.state.categories]

    def count(self, fid: FactorId) -> FactorCount:
        """Return how often a factor occurs."""
        return self.counts.get(fid, FactorCount())

    def choices(self, fids: Iterable[FactorId]) -> list[FactorChoice]:
        """Return factors to be shown in a dialog."""
        return [self._choice(self.state.by_id[each]) for each in fids]

    def search(self, words: str) -> list[FactorChoice]:
        """Return the factors that words can mean, the best first."""
        wanted = fold(words)
        found = [
            (rank, each)
            for each in self.state.factors
            if (rank := _rank(fold(each.label), wanted)) is not None
        ]
        ordered = sorted(found, key=lambda pair: pair[0])
        return [self._choice(each) for _, each in ordered]

    def named(self, label: str) -> CategoryId | None:
        """Return the category with this name; None when there is none."""
        found = (
            each.id for each in self.state.categories if fold(each.label) == fold(label)
        )
        return next(found, None)

    def statements_of(
        self, fids: Sequence[FactorId]
    ) -> dict[FactorId, list[CodedStatement]]:
        """Return the statements of factors."""
        return self.work.compare(fids) if fids else {}

    def _choice(self, factor: WorkFactor) -> FactorChoice:
        meta = (place_words(factor.wording), factor.definition)
        return FactorChoice(
            factor.fid,
            factor.label,
            self.count(factor.fid).journeys,
            factor.wording.influence,
            "  ·  ".join(filter(None, meta)),
        )

    def _is_there(self, key: object) -> bool:
        if isinstance(key, str):
            return key in self.state.by_id
        if isinstance(key, CategoryKey):
            known = {each.id for each in self.state.categories}
            return key.id is None or key.id in known
        return True

    def _is_under(self, factor: WorkFactor) -> bool:
        words = factor.wording
        for key in self.keys:
            if isinstance(key, CategoryKey) and factor.category == key.id:
                return True
            if isinstance(key, PlaceKey) and _is_in(words, key):
                return True
        return False


def _is_in(words: Wording, place: PlaceKey) -> bool:
    return words.system is place.system and place.group in (None, words.group)


def _rank(label: str, words: str) -> int | None:
    if not all(each in label for each in words.split()):
        return None
    if label.startswith(words):
        return 0
    return 1 if f" {words}" in label else 2
