"""What researchers typed beside the journeys names nobody when it leaves a laptop."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from levensreis.domain.access import AccessKind
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.release import NotReleased, named_by
from levensreis.domain.fieldwork import FieldworkKind
from levensreis.language import say
from levensreis.services.outgoing import REFUSED
from levensreis.services.research_source import ResearchSource
from levensreis.storage import journeys, register
from levensreis.storage.fieldwork_words import typed

ON_PAPER: Final = (
    FieldworkKind.FINDING,
    FieldworkKind.SOLUTION,
    FieldworkKind.DIRECTION,
    FieldworkKind.PARTY,
    FieldworkKind.FACTOR,
)
"""What is written beside figures and of solutions; of interviews little is printed."""


def check_words(source: ResearchSource, *kinds: FieldworkKind) -> None:
    """Raise NotReleased when words of some kinds name somebody of any journey.

    A merged study knows no names.
    """
    if source.study is None:
        return
    with source.study.database.transaction() as connection:
        names = register.get_all(connection)
        codes = journeys.codes_by_id(connection)
        words = list(typed(connection, *kinds))
    try:
        for each in words:
            check_text(each.text, each.where, names, codes)
    except NotReleased:
        source.study.log.note(AccessKind.EXPORT, what=REFUSED)
        raise


def check_text(
    text: str, where: str, names: Mapping[UUID, Register], codes: Mapping[UUID, str]
) -> None:
    """Raise NotReleased when a text names somebody of any journey."""
    if found := named_by(text, names):
        raise NotReleased(
            say(
                "Er is niets bewaard: in {where} staat een naam uit het register van "
                "{codes}. Verander wat daar staat.",
                where=where,
                codes=", ".join(codes[each] for each in found),
            )
        )
