"""Work on the codebook of a merged study (codeboekwerk): every step, who and why.

What a step changes is worked out from all steps, over all that arrived: so every step
can be taken back, and a file that comes later undoes no work. `domain.codebook_work`
says what each does.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import uuid4

from levensreis.domain.access import MOMENT, AccessKind
from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work import deeds
from levensreis.domain.codebook_work.deeds import CategoryId, Deed, Event, Wording
from levensreis.domain.codebook_work.history import counting, last_undo_of, steps
from levensreis.domain.codebook_work.material import CodedStatement, FactorCount
from levensreis.domain.codebook_work.permission import require_possible
from levensreis.domain.codebook_work.review import Question, review_queue
from levensreis.domain.codebook_work.state import CodebookState
from levensreis.domain.codebook_work.telling import step_name, told_all
from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System
from levensreis.services.access_log import now, this_user
from levensreis.services.merging import MergedStudy
from levensreis.storage import access_log
from levensreis.storage.access_log import Transaction
from levensreis.storage.research import codebook_work, coded_statements
from levensreis.storage.research.codebook_work import Work


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One step as the history shows it."""

    event: Event
    words: str
    counts: bool
    """Whether it was not taken back."""


class CodebookWork:
    """The codebook of an open merged study, and what can be done to it.

    Every deed is stored at once, and returned as it was kept. Each raises InvalidWork
    when it cannot be done to what is there now (somebody else may work on the same
    server), and what the storage raises; then nothing was changed. `why` may be empty.
    """

    def __init__(self, merged: MergedStudy, by: str = "") -> None:
        """Work as somebody; without a name, as who the system says it is."""
        self._target = merged.target
        self._by = by.strip() or "@".join(this_user())
        self._known: tuple[tuple[int, int], Work] | None = None

    # What there is

    def state(self) -> CodebookState:
        """Return the codebook as it is now: factors in order, and categories."""
        return self._work().state

    def counts(self) -> dict[FactorId, FactorCount]:
        """Return how often each factor occurs; one that never does is not in it."""
        with self._target.transaction() as connection:
            return coded_statements.counts(connection)

    def statements_of(self, fid: FactorId | None) -> list[CodedStatement]:
        """Return the statements with a factor, by journey; None: those without any."""
        with self._target.transaction() as connection:
            return coded_statements.with_factor(connection, fid)

    def compare(self, fids: Sequence[FactorId]) -> dict[FactorId, list[CodedStatement]]:
        """Return the statements of several factors, to lay side by side."""
        with self._target.transaction() as connection:
            return {
                each: coded_statements.with_factor(connection, each) for each in fids
            }

    def statement(self, sid: str) -> CodedStatement | None:
        """Return one statement with its factors; None when it is not there."""
        with self._target.transaction() as connection:
            found = coded_statements.with_sids(connection, [sid])
        return found[0] if found else None

    def history(self) -> list[HistoryLine]:
        """Return every step that was ever done, the newest first."""
        work = self._work()
        done = {each.number for each in counting(work.events)}
        sentences = told_all(work.events, work.arrived)
        lines = [
            HistoryLine(each, words, each.number in done)
            for each, words in zip(work.events, sentences, strict=True)
        ]
        return lines[::-1]

    def review_queue(self) -> tuple[Question, ...]:
        """Return what merging left to people and nobody settled yet."""
        work = self._work()
        return review_queue(work.events, work.arrived, work.state)

    # Open coding

    def add_factor(
        self, wording: Wording, definition: str = "", *, why: str = ""
    ) -> Event:
        """Make a factor behind the others; its id is `event.deed.fid`."""
        fid = FactorId(uuid4().hex)
        return self._do(deeds.NewFactor(fid, wording, definition.strip()), why)

    def rename(self, fid: FactorId, label: str, *, why: str = "") -> Event:
        """Call a factor something else."""
        return self._do(deeds.Rename(fid, " ".join(label.split())), why)

    def define(self, fid: FactorId, definition: str, *, why: str = "") -> Event:
        """Say what belongs under a factor."""
        return self._do(deeds.Define(fid, definition.strip()), why)

    def recode(
        self,
        sid: str,
        *,
        remove: Iterable[FactorId] = (),
        add: Iterable[FactorId] = (),
        why: str = "",
    ) -> Event:
        """Take factors from a statement, and give it others."""
        return self._do(deeds.Recode(sid, tuple(remove), tuple(add)), why)

    def talked_through(self, sid: str, *, why: str = "") -> Event:
        """Keep that two coders talked of a statement, and it stays as it is."""
        return self._do(deeds.Recode(sid), why)

    # Axial coding

    def move(
        self,
        fid: FactorId,
        system: System,
        influence: Influence,
        group: PartyGroup | None = None,
        *,
        why: str = "",
    ) -> Event:
        """Put a factor in another system, on another side, or in another group."""
        return self._do(deeds.Move(fid, system, influence, group), why)

    def reorder(
        self, fids: Sequence[FactorId], before: FactorId | None, *, why: str = ""
    ) -> Event:
        """Put factors, in this order, before another; None: behind all."""
        return self._do(deeds.Reorder(tuple(fids), before), why)

    def merge(
        self, sources: Sequence[FactorId], into: FactorId, *, why: str = ""
    ) -> Event:
        """Make factors one: what has a source has the other from now on."""
        return self._do(deeds.Merge(tuple(sources), into), why)

    def split(
        self,
        fid: FactorId,
        label: str,
        sids: Sequence[str],
        definition: str = "",
        *,
        why: str = "",
    ) -> Event:
        """Give some statements of a factor a new one; its id is `event.deed.new`."""
        new, label = FactorId(uuid4().hex), " ".join(label.split())
        deed = deeds.Split(fid, new, label, tuple(sids), definition.strip())
        return self._do(deed, why)

    def add_category(self, label: str, *, why: str = "") -> Event:
        """Make a category; its id is `event.deed.category`."""
        category = CategoryId(uuid4().hex)
        return self._do(deeds.NewCategory(category, " ".join(label.split())), why)

    def rename_category(
        self, category: CategoryId, label: str, *, why: str = ""
    ) -> Event:
        """Call a category something else."""
        return self._do(deeds.RenameCategory(category, " ".join(label.split())), why)

    def define_category(
        self, category: CategoryId, definition: str, *, why: str = ""
    ) -> Event:
        """Say what belongs in a category."""
        return self._do(deeds.DefineCategory(category, definition.strip()), why)

    def drop_category(self, category: CategoryId, *, why: str = "") -> Event:
        """Let a category go; its factors stand on their own again."""
        return self._do(deeds.DropCategory(category), why)

    def categorise(
        self, fids: Sequence[FactorId], category: CategoryId | None, *, why: str = ""
    ) -> Event:
        """Put factors in a category, or in none."""
        return self._do(deeds.Categorise(tuple(fids), category), why)

    # Selective coding

    def choose_core(self, category: CategoryId | None, *, why: str = "") -> Event:
        """Choose the category that all others turn around, or none."""
        return self._do(deeds.ChooseCore(category), why)

    # What merging left to people; factors of one name can be merged or renamed too

    def choose_wording(
        self,
        fid: FactorId,
        chosen: Wording,
        seen: Sequence[Wording],
        *,
        why: str = "",
    ) -> Event:
        """Settle what a factor is called; `seen` is that of the question."""
        return self._do(deeds.ChooseWording(fid, chosen, tuple(seen)), why)

    def keep_apart(self, fids: Sequence[FactorId], *, why: str = "") -> Event:
        """Settle that factors of one name are not the same, and stay two."""
        return self._do(deeds.KeepApart(tuple(fids)), why)

    # Taking back

    @property
    def undo_name(self) -> str | None:
        """The name of the step that `undo` takes back."""
        found = steps(self._work().events).to_undo
        return step_name(found.deed) if found else None

    @property
    def redo_name(self) -> str | None:
        """The name of the step that `redo` does again."""
        found = steps(self._work().events).to_redo
        return step_name(found.deed) if found else None

    def undo(self, *, why: str = "") -> Event | None:
        """Take the last step back, whoever did it; None when there is none."""
        found = steps(self._work().events).to_undo
        return self._do(deeds.Undo(found.number), why) if found else None

    def redo(self, *, why: str = "") -> Event | None:
        """Do the step again that was taken back last; None when there is none."""
        events = self._work().events
        found = steps(events).to_redo
        if found is None:
            return None
        return self._do(deeds.Undo(last_undo_of(events, found.number).number), why)

    def take_back(self, number: int, *, why: str = "") -> Event:
        """Take any step of the history back, and leave what came after it."""
        return self._do(deeds.Undo(number), why)

    def _work(self) -> Work:
        with self._target.transaction() as connection:
            return self._read(connection)

    def _read(self, connection: Transaction) -> Work:
        """Read what was done, unless that is known: nothing came since."""
        standing = codebook_work.standing(connection)
        if self._known is None or self._known[0] != standing:
            self._known = standing, codebook_work.read(connection)
        return self._known[1]

    def _do(self, deed: Deed, why: str) -> Event:
        with self._target.transaction() as connection:
            before = self._read(connection)
            sides = coded_statements.sides_of(connection, _sids(deed))
            require_possible(deed, before.events, before.state, sides)
            moment = now()
            event = Event(
                before.last + 1, moment.strftime(MOMENT), self._by, why.strip(), deed
            )
            after = codebook_work.append(connection, before, event)
            access_log.append(
                connection, AccessKind.EDIT, moment, this_user(), what="codeboek"
            )
            known = codebook_work.standing(connection)
        self._known = known, after
        return event


def _sids(deed: Deed) -> Sequence[str]:
    match deed:
        case deeds.Recode(sid):
            return [sid]
        case deeds.Split():
            return deed.sids
        case _:
            return []
