"""What is in the way of a paper, and where it can be mended. Knows no Qt."""

from enum import Enum
from uuid import UUID

from levensreis.domain.anonymise.release import NotReleased
from levensreis.domain.consent import Purpose
from levensreis.domain.errors import KnownError
from levensreis.domain.member_check.working import NotChecked
from levensreis.language import say, word
from levensreis.services.paper_order import Paper
from levensreis.services.study import Study


class Way(Enum):
    """Where somebody can go on."""

    NAMES = "names"
    DETAILS = "details"
    CHECK = "check"
    CONTACT = "contact"
    INTERVIEW = "interview"
    NEW = "new"

    @property
    def label(self) -> str:
        """What stands on the button."""
        return say(_LABELS[self])


def ways_past(error: KnownError, study: Study, journey_id: UUID) -> tuple[Way, ...]:
    """Return where can be mended what stands in the way of a paper."""
    if isinstance(error, NotChecked):
        return (Way.CHECK,)
    return ways_out(study, journey_id) if isinstance(error, NotReleased) else ()


def ways_out(study: Study, journey_id: UUID) -> tuple[Way, ...]:
    """Return where a journey that may not leave can be mended, the likeliest first."""
    if not study.journeys.get(journey_id).allows(Purpose.PARTICIPATION):
        return (Way.DETAILS,)
    if study.journeys.summary(journey_id).open_names:
        return (Way.NAMES,)
    return Way.NAMES, Way.DETAILS


def needs_contact(study: Study, paper: Paper) -> bool:
    """Tell whether a paper names somebody who is not filled in."""
    return paper is Paper.LETTER and not study.papers.contact().name.strip()


_LABELS = {
    Way.NAMES: word("Naar Anonimiseren"),
    Way.DETAILS: word("Naar Gegevens"),
    Way.CHECK: word("Naar de controle door de ouder"),
    Way.CONTACT: word("Contactpersoon invullen"),
    Way.INTERVIEW: word("Naar het gesprek"),
    Way.NEW: word("Nieuwe levensreis"),
}
