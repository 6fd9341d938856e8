"""Shows a paper as it will be saved, for every choice anew. Knows no Qt."""

from collections.abc import Sequence
from typing import Final, NamedTuple, Protocol
from uuid import UUID

from levensreis.domain.contact import Contact
from levensreis.domain.errors import KnownError
from levensreis.domain.journey import JourneySummary
from levensreis.domain.progress import Progress
from levensreis.language import say, word
from levensreis.services.paper_order import Paper, PaperOrder
from levensreis.services.study import Study
from levensreis.ui.paper.about import title_of
from levensreis.ui.paper.rendering import PageSize, page_sizes
from levensreis.ui.paper.saving import Saving, SavingView, Secret
from levensreis.ui.paper.ways import Way, needs_contact, ways_past
from levensreis.ui.paper.wish import Wish
from levensreis.ui.tasks.task import AT_ONCE, Runner


class Printed(NamedTuple):
    """A paper, how many points are open of what is replaced in it, and its letters."""

    content: bytes
    sizes: tuple[PageSize, ...]
    waiting: int
    is_whole: bool
    """Whether the typeface has every letter of it."""


class PapersView(SavingView, Protocol):
    """What the presenter asks of a page."""

    def show_journey(self, journey: JourneySummary | None) -> None:
        """Show whose papers these are; None when no journey is open."""

    def show_contact(self, contact: Contact) -> None:
        """Show whom a parent can ask."""

    def show_former(self, *, has_former: bool) -> None:
        """Offer to ask only what changed since the last form, if there is one."""

    def show_making(self) -> None:
        """Tell that a paper is being made; what was shown may stay meanwhile."""

    def show_paper(
        self, name: str, content: bytes, sizes: tuple[PageSize, ...]
    ) -> None:
        """Show the pages of a paper."""

    def show_remark(self, words: str) -> None:
        """Tell above the pages what may stand in them; nothing for no words."""

    def show_obstacle(self, words: str, ways: Sequence[Way]) -> None:
        """Tell in the place of the pages why there are none, and where to go."""


class PapersPresenter:
    """Makes one paper at a time; only the last one that was asked for is shown."""

    def __init__(
        self,
        view: PapersView,
        study: Study,
        making: Runner = AT_ONCE,
        saving: Runner = AT_ONCE,
    ) -> None:
        self._view, self._study, self._tasks = view, study, making
        self._saving = Saving(view, study, saving, self._show_former)
        self._journey: JourneySummary | None = None
        self._wish = Wish()
        self._making: object = None
        """What tells one paper that is being made from the next; None when none is."""
        self._is_dropped = False
        """Whether it was left while a paper was being made."""

    def open(self, journey_id: UUID | None, wish: Wish) -> None:
        """Show a paper of a journey, or what to do when none is open."""
        self._wish = wish
        try:
            summary = self._study.journeys.summary
            self._journey = None if journey_id is None else summary(journey_id)
            self._view.show_contact(self._study.papers.contact())
            self._show_former()
        except KnownError as error:
            self._journey = None
            self._view.show_obstacle(str(error), ())
        else:
            self._view.show_journey(self._journey)
            self.make()

    def choose(self, wish: Wish) -> None:
        """Show another paper, or the same one made otherwise."""
        if wish != self._wish:
            self._wish = wish
            self.make()

    def set_contact(self, typed: Contact) -> None:
        """Keep whom a parent can ask; raises KnownError."""
        contact, papers = typed.trimmed(), self._study.papers
        is_other = contact != papers.contact()
        if is_other:
            papers.set_contact(contact)
        self._view.show_contact(contact)
        if is_other and self._wish.paper is Paper.LETTER:
            self.make()

    def save(self, secret: Secret | None) -> None:
        """Ask where the paper should come; with a passphrase if one was typed."""
        if self._journey is not None:
            self._saving.save(self._wish, self._journey, secret)

    def save_all(self, secret: Secret | None) -> None:
        """Ask in which folder the papers of all journeys should come."""
        if needs_contact(self._study, self._wish.paper):
            self._view.show_obstacle(say(_NO_CONTACT), (Way.CONTACT,))
        else:
            self._saving.save_all(self._wish, secret)

    def make(self) -> None:
        """Make the paper that is chosen; what was being made is dropped."""
        self.leave()
        self._is_dropped = False
        journey = self._ready()
        if journey is None:
            return
        order, papers = self._wish.order(journey.id), self._study.papers
        making = self._making = object()
        self._view.show_making()

        def printed(progress: Progress) -> Printed:
            content = papers.preview(order, progress)
            sizes, waiting = page_sizes(content), self._waiting(order)
            return Printed(content, sizes, waiting, self._is_whole(order))

        def show(made: Printed) -> None:
            if making is self._making:
                self._making = None
                name = title_of(order.paper)
                self._view.show_paper(name, made.content, made.sizes)
                self._view.show_remark(self._remark(order, made))

        def tell(error: KnownError) -> None:
            if making is self._making:
                self._making = None
                self._tell(order, error)

        self._tasks.run(printed, show, tell, say("Het papier wordt gemaakt …"))

    def leave(self) -> None:
        """Make nothing any more that nobody will see."""
        if self._making is not None:
            self._making, self._is_dropped = None, True
            self._tasks.cancel()

    def come_back(self) -> None:
        """Make the paper that was dropped because nobody saw it."""
        if self._is_dropped:
            self.make()

    def _is_whole(self, order: PaperOrder) -> bool:
        papers, is_letter = self._study.papers, order.paper is Paper.LETTER
        return is_letter or not papers.has_unprintable(order.journey_id)

    def _remark(self, order: PaperOrder, made: Printed) -> str:
        """Tell what is to be known of a paper before it goes to a parent."""
        contact = self._study.papers.contact()
        if order.paper is Paper.LETTER and not contact.can_be_reached:
            return say(
                "In de brief staat geen telefoon, e-mail of adres. Een ouder kan dan "
                "niets vragen."
            )
        boxes = "" if made.is_whole else say(_BOXES)
        return " ".join(filter(None, (boxes, _still_open(made.waiting))))

    def _waiting(self, order: PaperOrder) -> int:
        """Count what is still open in Anonimiseren, where names are replaced."""
        if order.names_stay or order.paper is Paper.LETTER:
            return 0
        return self._study.anonymising.get(order.journey_id).waiting

    def _ready(self) -> JourneySummary | None:
        """Return the journey that can be printed; None when it is told why not."""
        journey, paper = self._journey, self._wish.paper
        if journey is None:
            self._tell_none_open()
        elif needs_contact(self._study, paper):
            self._view.show_obstacle(say(_NO_CONTACT), (Way.CONTACT,))
        elif not journey.statements and paper is not Paper.LETTER:
            self._view.show_obstacle(say(_NOTHING_TOLD), (Way.INTERVIEW,))
        else:
            return journey
        return None

    def _tell_none_open(self) -> None:
        if self._study.journeys.overview():
            self._view.show_obstacle(say(_NONE_OPEN), ())
        else:
            self._view.show_obstacle(say(_NONE_YET), (Way.NEW,))

    def _tell(self, order: PaperOrder, error: KnownError) -> None:
        ways = ways_past(error, self._study, order.journey_id)
        self._view.show_obstacle(str(error), ways)

    def _show_former(self) -> None:
        journey = self._journey
        rounds = self._study.member_check.rounds(journey.id) if journey else ()
        self._view.show_former(has_former=bool(rounds))


def _still_open(points: int) -> str:
    """Tell that more may be in it than names of the register; empty when decided."""
    if not points:
        return ""
    if points == 1:
        return say(
            "Er staat nog 1 punt open in Anonimiseren; wat daar niet vervangen is, "
            "staat er zoals verteld."
        )
    return say(
        "Er staan nog {count} punten open in Anonimiseren; wat daar niet vervangen is, "
        "staat er zoals verteld.",
        count=points,
    )


_BOXES: Final = word(
    "Er staan tekens in die niet gedrukt kunnen worden, zoals Arabisch schrift of een "
    "emoji: daar komt een vierkantje. Zet dat eerst om naar Nederlandse woorden."
)
_NO_CONTACT: Final = word(
    "In de brief staat bij wie ouders terechtkunnen. Vul die persoon eerst in."
)
_NOTHING_TOLD: Final = word(
    "In deze levensreis is nog niets vastgelegd. Er is dus nog niets om af te drukken."
)
_NONE_OPEN: Final = word(
    "Kies links een levensreis. U ziet hier dan hoe het papier wordt."
)
_NONE_YET: Final = word("Er is nog geen levensreis om af te drukken.")
