"""Count the characteristics of the youth in any source, compare, and save them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from levensreis.domain.characteristics import SmallGroups
from levensreis.domain.erasure import ExportKind
from levensreis.domain.errors import KnownError
from levensreis.domain.inflow.overview import (
    NAMES,
    CharacteristicTable,
    CrossTable,
    Overview,
    cross_table,
    overview_of,
)
from levensreis.domain.inflow.reference import Reference
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.selection import EVERYTHING
from levensreis.formats.published_csv import read_figures
from levensreis.formats.tables.characteristics import (
    CharacteristicsFile,
    ToWrite,
    write_characteristics,
)
from levensreis.language import in_dutch, say
from levensreis.services.document_files import DOCUMENT_ENDINGS, printed
from levensreis.services.outgoing import Outgoing, write_outgoing
from levensreis.services.outside import check_ending, check_outside
from levensreis.services.research_output import write_merged
from levensreis.services.research_source import ResearchSource
from levensreis.services.small_groups import small_groups
from levensreis.storage.research import characteristic_counts, selecting

if TYPE_CHECKING:
    from levensreis.reports.paper.model import Document

ENDINGS: Final = (*DOCUMENT_ENDINGS, *CharacteristicsFile)
"""What the overview can be saved as."""
Told = Callable[[SmallGroups], None]
"""Hears how few journeys are alike in what is about to be written."""


class NotForOthers(KnownError):
    """Something is only for the team."""


class NoFigures(KnownError):
    """A file with published figures that is not there."""


@dataclass(frozen=True, slots=True)
class Youth:
    """A journey behind a number of the overview."""

    rid: str
    pseudonym: str


class CharacteristicsService:
    """The characteristics over the journeys of one source.

    Whatever counts raises NotReleased while something of a laptop's own study may not
    leave yet.
    """

    def __init__(self, source: ResearchSource) -> None:
        self.source = source

    def overview(
        self, *, publication: bool = False, progress: Progress = NO_PROGRESS
    ) -> Overview:
        """Count every characteristic, for the team or as it may be published."""
        source = self.source.for_others() if publication else self.source
        source.prepare(progress)
        with source.reading() as connection:
            counts = characteristic_counts.journeys_by_value(connection)
            journeys = selecting.size(connection, EVERYTHING).journeys
        return overview_of(counts, journeys, is_published=publication)

    def crossed(self, overview: Overview, first: str, second: str) -> CrossTable:
        """Put two characteristics against each other; raises NotForOthers.

        Its totals beside the tables of the overview would tell what those leave out.
        """
        if overview.is_published:
            raise NotForOthers(
                say(
                    "Een kruistabel is alleen voor het team: naast het overzicht zou "
                    "die verraden wat niet wordt getoond."
                )
            )
        down, across = _known(overview, first), _known(overview, second)
        with self.source.reading() as connection:
            pairs = characteristic_counts.journeys_by_pair(connection, first, second)
        return cross_table(down, across, pairs)

    def behind(self, name: str, value: str) -> list[Youth]:
        """Return the journeys behind a number, in the order of their outside names."""
        with self.source.reading() as connection:
            found = characteristic_counts.journeys_with(connection, name, value)
        return [Youth(rid, pseudonym) for rid, pseudonym in found]

    def small_groups(self) -> SmallGroups:
        """Tell how few of the journeys that count for others are alike."""
        return small_groups(self.source.for_others())

    def save(
        self,
        found: ToWrite,
        path: Path,
        progress: Progress = NO_PROGRESS,
        told: Told = lambda _: None,
    ) -> None:
        """Save an overview in the format that the ending of a name asks for.

        Of what is for others it is `told` how few are alike, before it is written.
        Raises UnknownFormat, InsideStudy, NotReleased, CannotWrite or Cancelled.
        """
        check_form(path)
        if found.overview.is_published:
            told(self.small_groups())
        content = _written(found, path, progress)
        study, own = self.source.study, self.source.own
        if study is None or own is None:
            write_merged(self.source, ExportKind.TABLE, path, content)
            return
        check_outside(study.database, path)
        # Only where figures of others stand was typed: the rest is its own form.
        bare = replace(found, reference={})
        outgoing = Outgoing(
            ExportKind.TABLE,
            content,
            own.registers,
            lambda: _written(bare, path, NO_PROGRESS),
            own.kept,
        )
        write_outgoing(study.database, study.log, outgoing, path)


def check_form(path: Path) -> None:
    """Raise UnknownFormat when a name has no ending that can be written."""
    check_ending(path, say("Kenmerken worden een pdf, een document of csv"), *ENDINGS)


def published_figures(path: Path) -> Reference:
    """Read figures to compare with; raises NoFigures or InvalidFigures."""
    try:
        content = path.read_bytes()
    except OSError:
        raise NoFigures(
            say(
                "Het bestand {name} met gepubliceerde cijfers kan niet worden "
                "gelezen. Kijk of het er nog staat, en of u het mag openen.",
                name=path.name,
            )
        ) from None
    return read_figures(content)


def _known(overview: Overview, name: str) -> CharacteristicTable:
    table = overview.table(name)
    if table is None:
        raise KnownError(
            say(
                "‘{name}’ is geen kenmerk. Mogelijk: {possible}.",
                name=name,
                possible=", ".join(NAMES),
            )
        )
    return table


def _written(found: ToWrite, path: Path, progress: Progress) -> bytes:
    ending = path.suffix.lower()
    if ending in DOCUMENT_ENDINGS:
        return printed(_document(found), ending, progress)
    return write_characteristics(found, CharacteristicsFile(ending), progress)


def _document(found: ToWrite) -> "Document":
    # ReportLab is slow to load: only when something is printed.
    from levensreis.reports.characteristics import characteristics_document

    with in_dutch():
        return characteristics_document(found.overview, found.reference, found.crossed)
