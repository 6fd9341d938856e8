"""The line of a group interview: what it would keep, and keeps. Knows no Qt."""

from collections.abc import Callable

from levensreis.domain.codebook import FactorId
from levensreis.domain.errors import KnownError
from levensreis.domain.influence import Influence
from levensreis.domain.placed import Placed
from levensreis.domain.professionals.interview import GroupStatement
from levensreis.domain.system import System
from levensreis.language import say
from levensreis.ui.research.professionals.bench import Bench
from levensreis.ui.research.professionals.interviews.line import (
    Reading,
    in_words,
    read,
    side_told,
)
from levensreis.ui.research.professionals.view import Beside, FactorChip, LineView

Found = list[tuple[str, str, str]]
"""Id, label and what is known of each factor that words can mean."""


class QuickPresenter:
    """Holds what is chosen beside the line until it is kept."""

    def __init__(
        self, view: LineView, bench: Bench, keep: Callable[[GroupStatement], None]
    ) -> None:
        self._view = view
        self._bench = bench
        self._keep = keep
        self._line = ""
        self._search = ""
        self.placed = Placed()
        """What is chosen beside the line."""

    @property
    def wanted(self) -> Placed:
        """Where a new factor is wanted: what is chosen, on the side of the line."""
        side = side_told(self._line) or self.placed.influence
        return self.placed.placed(side, self.placed.system)

    @property
    def is_pending(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return bool(self._line.strip() or self._search.strip())

    def type(self, line: str) -> None:
        """Tell what a line would keep."""
        self._line = line
        try:
            reading = self._read()
        except KnownError as error:
            self._view.show_preview(str(error), doubtful=True)
            return
        if reading is None:
            self._view.show_preview("")
        else:
            words = in_words(reading, self._bench.shelf)
            self._view.show_preview(words, doubtful=bool(reading.loose))

    def type_search(self, words: str) -> None:
        """Know what stands in the field of factors: it is not kept yet."""
        self._search = words

    def press(self, side: Influence) -> None:
        """Choose a side; factors of the other go."""
        self._put(self.placed.placed(side, self.placed.system))

    def choose_system(self, system: System | None) -> None:
        """Choose a system; factors of another go."""
        self._put(self.placed.placed(self.placed.influence, system))

    def take(self, factor: str) -> None:
        """Add a factor, with its side and system."""
        found = self._bench.shelf.factor(FactorId(factor))
        if found is not None:
            self._put(self.placed.coded(found))

    def drop(self, factor: str) -> None:
        """Take a factor away."""
        left = tuple(each for each in self.placed.codings if each.factor != factor)
        placed = Placed(
            influence=self.placed.influence,
            system=self.placed.system,
            group=self.placed.group,
            codings=left,
        )
        self._put(placed)

    def search(self, words: str) -> Found:
        """Return the factors that words can mean on the side and system of now."""
        shelf = self._bench.shelf
        found = shelf.search(words, self.wanted.influence, self.wanted.system)
        return [(each.id, each.label, shelf.described(each)) for each in found]

    def enter(self) -> bool:
        """Keep what was typed; False when it is told why not."""
        if self._search.strip():
            self._view.show_problem(
                say(
                    "Kies een factor bij ‘{words}’, of maak dat veld leeg.",
                    words=self._search.strip(),
                )
            )
            return False
        try:
            reading = self._read()
            if reading is None:
                raise KnownError(say("Schrijf op wat er werd gezegd."))
            self._keep(reading.statement)
        except KnownError as error:
            self._view.show_problem(str(error))
            return False
        self._line, self.placed = "", Placed()
        self._view.clear()
        self._show()
        self._view.tell(
            say("Vastgelegd: {words}", words=in_words(reading, self._bench.shelf))
        )
        return True

    def _read(self) -> Reading | None:
        return read(self._line, self.placed, self._bench.shelf)

    def _put(self, placed: Placed) -> None:
        self.placed = placed
        self._show()
        self.type(self._line)

    def _show(self) -> None:
        shelf = self._bench.shelf
        known = (shelf.factor(each.factor) for each in self.placed.codings)
        chips = tuple(
            FactorChip(each.id, each.label, each.influence) for each in known if each
        )
        self._view.show_beside(Beside(self.placed, chips))
