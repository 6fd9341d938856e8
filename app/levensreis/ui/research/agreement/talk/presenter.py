"""Settles what two coders coded differently, one statement at a time. Knows no Qt."""

from collections.abc import Callable, Sequence
from typing import Protocol

from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work.deeds import Event
from levensreis.domain.codebook_work.state import CodebookState
from levensreis.domain.errors import KnownError
from levensreis.language import say
from levensreis.services.codebook_work import CodebookWork
from levensreis.services.second_coding import SecondCoding, TalkItem
from levensreis.ui.research.codes.deeds.forms import FactorChoice, Search


class TalkView(Protocol):
    """Shows the differences, and both codings of one of them."""

    def show_items(self, items: Sequence[TalkItem], place: int) -> None:
        """Show what is coded differently, and which one is looked at."""

    def show_item(
        self,
        item: TalkItem | None,
        first: Sequence[FactorChoice],
        second: Sequence[FactorChoice],
        now: Sequence[FactorChoice],
    ) -> None:
        """Show both codings of one statement, and what it has now."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""

    @property
    def decided(self) -> str:
        """What was agreed, as it was typed."""

    def ask_other(
        self,
        item: TalkItem,
        now: Sequence[FactorChoice],
        search: Search,
        save: Callable[[Sequence[str], Sequence[str], str], None],
    ) -> None:
        """Ask which factors it gets, when neither coding is what was agreed."""


class TalkPresenter:
    """Keeps which difference is looked at; the next open one comes by itself."""

    def __init__(
        self,
        view: TalkView,
        coding: SecondCoding,
        work: CodebookWork,
        changed: Callable[[], None],
    ) -> None:
        self._view = view
        self._coding = coding
        self._work = work
        self._changed = changed
        self._state = CodebookState(())
        self._items: list[TalkItem] = []
        self._sid = ""

    def refresh(self, state: CodebookState) -> None:
        """Show the differences as they are now."""
        self._state = state
        self._items = self._coding.to_talk_through()
        if self.item is None and self._items:
            self._sid = self._items[0].statement.sid
        self._show()

    @property
    def item(self) -> TalkItem | None:
        """The difference that is looked at."""
        found = (each for each in self._items if each.statement.sid == self._sid)
        return next(found, None)

    @property
    def open_count(self) -> int:
        """How many nobody talked through yet."""
        return sum(not each.is_settled for each in self._items)

    def choose(self, sid: str) -> None:
        """Look at another difference."""
        self._sid = sid
        self._show_item()

    def take_first(self) -> None:
        """Settle it as the first coder has it."""
        self._settle(lambda item: item.first)

    def take_second(self) -> None:
        """Settle it as the second coder has it."""
        self._settle(lambda item: item.second)

    def take_both(self) -> None:
        """Settle it with the factors of both."""
        self._settle(lambda item: tuple(dict.fromkeys((*item.first, *item.second))))

    def take_other(self) -> None:
        """Ask what it becomes, when it is neither."""
        item = self.item
        if item is None:
            return
        side = item.statement.influence

        def search(words: str) -> list[FactorChoice]:
            found = self._state.codebook.search(words, side)
            return self._choices([each.id for each in found])

        def save(gone: Sequence[str], added: Sequence[str], why: str) -> None:
            removed, new = _ids(gone), _ids(added)
            self._do(item, removed, new, why)

        now = self._choices(item.statement.fids)
        self._view.ask_other(item, now, search, save)

    def _settle(self, wanted: Callable[[TalkItem], Sequence[FactorId]]) -> None:
        item = self.item
        if item is None:
            return
        fids, now = wanted(item), item.statement.fids
        gone = [each for each in now if each not in fids]
        new = [each for each in fids if each not in now]
        try:
            self._do(item, gone, new, self._view.decided)
        except KnownError as error:
            self._view.show_problem(str(error))

    def _do(
        self,
        item: TalkItem,
        gone: Sequence[FactorId],
        new: Sequence[FactorId],
        why: str,
    ) -> Event:
        sid = item.statement.sid
        if gone or new:
            event = self._work.recode(sid, remove=gone, add=new, why=why)
        else:
            event = self._work.talked_through(sid, why=why)
        self._go_on(sid)
        self._changed()
        self._view.show_done(say("Besproken en in het codeboek gezet."))
        return event

    def _go_on(self, sid: str) -> None:
        """Look at the next one that nobody talked through."""
        order = [each.statement.sid for each in self._items]
        place = order.index(sid)
        after = [*self._items[place + 1 :], *self._items[:place]]
        still = (each.statement.sid for each in after if not each.is_settled)
        self._sid = next(still, sid)

    def _show(self) -> None:
        places = [each.statement.sid for each in self._items]
        place = places.index(self._sid) if self._sid in places else -1
        self._view.show_items(self._items, place)
        self._show_item()

    def _show_item(self) -> None:
        item = self.item
        if item is None:
            self._view.show_item(None, (), (), ())
            return
        self._view.show_item(
            item,
            self._choices(item.first),
            self._choices(item.second),
            self._choices(item.statement.fids),
        )

    def _choices(self, fids: Sequence[FactorId]) -> list[FactorChoice]:
        known = (self._state.by_id[each] for each in fids if each in self._state.by_id)
        return [
            FactorChoice(
                each.fid,
                each.label,
                influence=each.wording.influence,
                meta=each.wording.system.label,
            )
            for each in known
        ]


def _ids(fids: Sequence[str]) -> list[FactorId]:
    return [FactorId(each) for each in fids]
