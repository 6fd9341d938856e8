"""Lets a second coder judge one statement after another. Knows no Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work.material import BlindStatement
from levensreis.domain.codebook_work.state import CodebookState
from levensreis.domain.errors import KnownError
from levensreis.domain.fold import fold
from levensreis.services.second_coding import CoderProgress, SecondCoding
from levensreis.ui.research.codes.deeds.forms import FactorChoice
from levensreis.ui.research.codes.telling import place_words


@dataclass(slots=True)
class Sheet:
    """A statement, and the factors that were given to it here."""

    statement: BlindStatement
    fids: list[FactorId] = field(default_factory=list)
    is_kept: bool = False
    """Whether it was answered; no factor is an answer too."""


class BlindView(Protocol):
    """Shows one statement, and what is given to it."""

    def show_sheet(self, sheet: Sheet | None, given: Sequence[FactorChoice]) -> None:
        """Show a statement with its factors; None when all were judged."""

    def show_progress(self, progress: CoderProgress, *, has_previous: bool) -> None:
        """Show how far the coder is."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""


class BlindPresenter:
    """Keeps the statements that were seen since the coder began, to go back to."""

    def __init__(
        self, view: BlindView, coding: SecondCoding, kept: Callable[[], None]
    ) -> None:
        self._view = view
        self._coding = coding
        self._kept = kept
        """Hears that an answer was stored."""
        self._state = CodebookState(())
        self._sheets: list[Sheet] = []
        self._place = 0
        self._progress = CoderProgress(0, 0)

    def begin(self, state: CodebookState) -> None:
        """Begin with a coder, at the first statement that is not judged."""
        self._state = state
        self._sheets, self._place = [], 0
        self._go_on()

    def refresh(self, state: CodebookState) -> None:
        """Show it with the codebook as it is now."""
        self._state = state
        for each in self._sheets:
            each.fids = [fid for fid in each.fids if fid in state.by_id]
        self._show()

    @property
    def sheet(self) -> Sheet | None:
        """The statement that is judged."""
        at = self._place
        return self._sheets[at] if at < len(self._sheets) else None

    def search(self, words: str) -> list[FactorChoice]:
        """Return the factors on the side of this statement that words can mean."""
        if self.sheet is None:
            return []
        side, wanted = self.sheet.statement.influence, fold(words)
        found = [
            each
            for each in self._state.factors
            if each.wording.influence is side
            and all(word in fold(each.label) for word in wanted.split())
        ]
        found.sort(key=lambda each: not fold(each.label).startswith(wanted))
        return [self._choice(each.fid) for each in found]

    def add(self, fid: str) -> None:
        """Give the statement a factor."""
        if self.sheet is not None and fid not in self.sheet.fids:
            self.sheet.fids.append(FactorId(fid))
            self._show()

    def remove(self, fid: str) -> None:
        """Take a factor from the statement."""
        if self.sheet is not None and fid in self.sheet.fids:
            self.sheet.fids.remove(FactorId(fid))
            self._show()

    def remove_last(self) -> None:
        """Take the factor away that was given last."""
        if self.sheet is not None and self.sheet.fids:
            self.remove(self.sheet.fids[-1])

    def keep(self) -> None:
        """Store the answer, and go to the next statement."""
        sheet = self.sheet
        if sheet is None:
            return
        try:
            self._coding.code(sheet.statement.sid, sheet.fids)
            sheet.is_kept = True
            self._place += 1
            self._kept()
            self._go_on()
        except KnownError as error:
            self._view.show_problem(str(error))

    def skip(self) -> None:
        """Leave a statement for later; the next one comes."""
        if self.sheet is None:
            return
        self._place += 1
        try:
            self._go_on()
        except KnownError as error:
            self._view.show_problem(str(error))

    def go_back(self) -> None:
        """Go back to the statement before; it can be answered anew."""
        if self._place:
            self._place -= 1
            self._show()

    def _go_on(self) -> None:
        """Show the next statement: one seen here before, or the next by chance."""
        if self.sheet is None:
            known = {each.statement.sid for each in self._sheets}
            waiting = sum(not each.is_kept for each in self._sheets)
            found = self._coding.next_statements(waiting + 1)
            new = [each for each in found if each.sid not in known]
            if new:
                self._sheets.append(Sheet(new[0]))
            else:
                self._go_to_skipped()
        self._progress = self._coding.progress()
        self._show()

    def _go_to_skipped(self) -> None:
        """Go to what was left for later, once nothing else is."""
        skipped = [at for at, each in enumerate(self._sheets) if not each.is_kept]
        self._place = skipped[0] if skipped else len(self._sheets)

    def _show(self) -> None:
        sheet = self.sheet
        given = [self._choice(each) for each in sheet.fids] if sheet else []
        self._view.show_sheet(sheet, given)
        has_previous = bool(self._place)
        self._view.show_progress(self._progress, has_previous=has_previous)

    def _choice(self, fid: FactorId) -> FactorChoice:
        factor = self._state.by_id[fid]
        meta = (place_words(factor.wording), factor.definition)
        return FactorChoice(
            fid,
            factor.label,
            influence=factor.wording.influence,
            meta="  ·  ".join(filter(None, meta)),
        )
