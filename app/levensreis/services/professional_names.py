"""What professionals said may name nobody of a journey, and to others no organisation.

The file itself is looked through as well (`services.outgoing`); here the place is told
in the words of the interviews.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final
from uuid import UUID

from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.release import NotReleased
from levensreis.domain.factor_table import FactorTable
from levensreis.domain.fold import fold
from levensreis.domain.professionals.interview import (
    GroupInterview,
    GroupStatement,
    name_of,
    organisations_of,
)
from levensreis.language import say
from levensreis.services.factor_tables import check_own_labels
from levensreis.services.fieldwork_words import check_text
from levensreis.services.professionals import ProfessionalsService
from levensreis.storage import journeys, register

_WORD: Final = r"(?<!\w){}(?!\w)"


def check_examples(service: ProfessionalsService, table: FactorTable) -> None:
    """Raise NotReleased when a line of the table names somebody of a journey."""
    names, codes = _known(service)
    used = {row.factor.id for row in table.rows}
    check_own_labels(used, service.codebooks().every, names, codes)
    for row in table.rows:
        check_text(row.tally.example, row.tally.example_journey, names, codes)


def check_interviews(
    service: ProfessionalsService, interviews: Iterable[GroupInterview]
) -> None:
    """Raise NotReleased when anything in an interview names somebody of a journey."""
    names, codes = _known(service)
    every = service.codebooks().every
    check_own_labels(every.by_id, every, names, codes)
    for number, interview in enumerate(interviews, 1):
        where = name_of(number)
        for text in (
            *(interview.note, *interview.organisations, *interview.participants),
        ):
            check_text(text, where, names, codes)
        for place, each in enumerate(interview.statements, 1):
            there = say("{where}, uitspraak {place}", where=where, place=place)
            for text in _texts(each):
                check_text(text, there, names, codes)


def check_organisations(
    table: FactorTable, interviews: Iterable[GroupInterview]
) -> None:
    """Raise NotReleased when a line of a table for others names an organisation."""
    taken_part = [fold(each) for each in organisations_of(list(interviews))]
    for row in table.rows:
        words = fold(
            f"{row.factor.label if row.factor.own else ''} {row.tally.example}"
        )
        if any(re.search(_WORD.format(re.escape(each)), words) for each in taken_part):
            raise NotReleased(
                say(
                    "De tabel kan nog niet naar anderen: bij de factor ‘{factor}’ "
                    "wordt een organisatie genoemd die meedeed. Verander het "
                    "voorbeeld of de naam van de factor.",
                    factor=row.factor.label,
                )
            )


def _known(
    service: ProfessionalsService,
) -> tuple[Mapping[UUID, Register], Mapping[UUID, str]]:
    """Return the registers of a laptop's own study; what was merged has none."""
    study = service.source.study
    if study is None:
        return {}, {}
    with study.database.transaction() as connection:
        return register.get_all(connection), journeys.codes_by_id(connection)


def _texts(statement: GroupStatement) -> Iterator[str]:
    yield from (statement.text, statement.quote)
    for coding in statement.codings:
        yield coding.example
