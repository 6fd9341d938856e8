"""Read a form of the member check that came back, beside what was kept of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from levensreis.domain.form_layout import FormLayout
from levensreis.domain.member_check.answers import NOTHING, Given, Returned
from levensreis.domain.member_check.problems import (
    FormOfAnother,
    NoForm,
)
from levensreis.domain.member_check.receipts import (
    Place,
    Receipt,
    news,
    receipts_of,
)
from levensreis.domain.member_check.rounds import CheckRound
from levensreis.domain.progress import Progress
from levensreis.language import say
from levensreis.services.access_log import now, this_user
from levensreis.storage import journeys, member_check
from levensreis.storage.database import Database


@dataclass(frozen=True, slots=True)
class Reading:
    """What came back, before it is kept."""

    journey_id: UUID
    returned: Returned
    round: CheckRound
    """That of the form that came back; the answers go to the newest."""
    notices: tuple[str, ...]
    """What is to be told of it, in sentences."""
    changed: Mapping[Place, Given]
    """The answers that keeping it would bring or change."""


def read_files(
    database: Database,
    files: Sequence[Path],
    journey_id: UUID | None,
    passphrase: str,
    progress: Progress,
) -> tuple[UUID, Returned]:
    """Read files that belong together, and tell of which journey they are.

    Raises NotReadBack, also when that is another journey than was asked for.
    """
    # The libraries that read pdfs and pictures are slow to load.
    from levensreis.formats.returned import ReturnedFile, read_form

    content = [ReturnedFile.read(each, passphrase) for each in files]
    returned = read_form(content, _layouts(database, journey_id), progress)
    with database.transaction() as connection:
        owner = member_check.owner_of(connection, returned.form)
    if owner is None:  # it was erased meanwhile
        raise _not_ours()
    return owner, returned


def what_is_new(rounds: Sequence[CheckRound], returned: Returned) -> list[Receipt]:
    """Return what a reading adds to the newest round."""
    last, version = rounds[-1], returned.version
    known = [each for one in rounds for each in one.history if each.version == version]
    new = news(known, receipts_of(returned, this_user()[0], now()))
    return [replace(each, is_late=last.closing is not None) for each in new]


def round_of(rounds: Sequence[CheckRound], returned: Returned) -> CheckRound:
    """Return the round of the form that came back."""
    return next(each for each in rounds if each.version == returned.version)


def what_changes(before: CheckRound, after: CheckRound) -> dict[Place, Given]:
    """Return the answers that are not as they were."""
    known = before.places
    return {
        place: given
        for place, given in after.places.items()
        if known.get(place, NOTHING) != given
    }


def _layouts(
    database: Database, journey_id: UUID | None
) -> Callable[[str, int], FormLayout]:
    """Look layouts up in the whole study; a form of another journey is told as such."""

    def layout(form: str, version: int) -> FormLayout:
        with database.transaction() as connection:
            owner = member_check.owner_of(connection, form)
            codes = journeys.codes_by_id(connection)
            found = member_check.layout_of(connection, form, version)
        if owner is None:
            raise _not_ours()
        if journey_id not in (None, owner):
            words = say("Dit is het formulier van {code}.", code=codes[owner])
            raise FormOfAnother(words, owner, codes[owner])
        if found is None:
            raise NoForm(_unknown_version(codes[owner], version))
        return found

    return layout


def _not_ours() -> NoForm:
    return NoForm(say("Dit formulier is niet met deze studie gemaakt."))


def _unknown_version(code: str, version: int) -> str:
    return say(
        "Dit is versie {version} van het formulier van {code}. Die kent deze studie "
        "niet: er is waarschijnlijk een oudere kopie teruggezet. Maak een nieuw "
        "formulier, of typ de antwoorden over.",
        version=version,
        code=code,
    )
