"""What is counted and written out for researchers (DOEL): one face for three kinds.

The laptop's own study, a merged study in a folder, and one on a server have the same
tables, so what counts does not know which it is.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final, Self

from levensreis.domain.access import AccessKind
from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.codebook import Codebook, Factor
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.research_data import FactorData, ResearchData
from levensreis.services.access_log import ONCE_IN, now, this_user
from levensreis.services.merging import MergedStudy
from levensreis.services.opening import open_study
from levensreis.services.own_research import OwnResearch
from levensreis.services.study import Study
from levensreis.storage import access_log
from levensreis.storage.access_log import Transaction
from levensreis.storage.database import Database
from levensreis.storage.research import data
from levensreis.storage.research.merged import is_merged
from levensreis.storage.research.server import Server, is_address

FIELDWORK: Final = "fieldwork"
"""What the log calls what researchers keep beside the journeys."""


class SourceKind(StrEnum):
    """What a source is."""

    STUDY = "study"
    MERGED = "merged"
    SERVER = "server"


_Lends = Callable[[], AbstractContextManager[Transaction]]


@dataclass(frozen=True, slots=True)
class Lent:
    """How a source lends its tables."""

    keeping: _Lends
    reading: _Lends


class ResearchSource:
    """Journeys and a codebook to count in; made by `of_study` or `of_merged`."""

    def __init__(
        self,
        kind: SourceKind,
        name: str,
        lent: Lent,
        own: OwnResearch | None = None,
        study: Study | None = None,
    ) -> None:
        self.kind = kind
        self.name = name
        """What people call it: the name of its folder, or the address of a server."""
        self.keeping = lent.keeping
        """Lends the place where a table `study` keeps what people chose."""
        self._reading = lent.reading
        self.own = own
        """The tables of a laptop's own study; None when they are kept as tables."""
        self.study = study
        """The laptop's own study, or None."""
        self._for_others: ResearchSource | None = None
        self._told: datetime | None = None
        """When the log was last told that something beside the journeys changed."""

    @classmethod
    def of_study(cls, study: Study, output: Output = Output.TEAM) -> Self:
        """Return a laptop's own study as its team may count it, or as others may.

        Every use of it raises NotReleased while something may not leave yet.
        """
        own = OwnResearch(study.database, output)
        lent = Lent(own.keeping, own.reading)
        return cls(SourceKind.STUDY, study.folder.name, lent, own, study)

    @classmethod
    def of_merged(cls, merged: MergedStudy) -> Self:
        """Return a merged study in a folder or on a server."""
        target = merged.target
        lent = Lent(target.transaction, target.reading)
        if isinstance(target, Server):
            return cls(SourceKind.SERVER, target.name, lent)
        if isinstance(target, Database):
            return cls(SourceKind.MERGED, target.path.parent.name, lent)
        raise TypeError("a merged study is in a folder or on a server")

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """Lend a connection to the tables for research; raises NotReleased."""
        with self._reading() as connection:
            yield connection

    @contextmanager
    def changing(self) -> Iterator[Transaction]:
        """Lend what `keeping` does, to change something beside the journeys in.

        The log tells it in the same transaction, once in a quarter of an hour.
        """
        at = now()
        with self.keeping() as connection:
            is_news = self._told is None or abs(at - self._told) >= ONCE_IN
            if is_news:
                access_log.append(
                    connection, AccessKind.EDIT, at, this_user(), what=FIELDWORK
                )
            yield connection
        if is_news:
            self._told = at

    def prepare(self, progress: Progress = NO_PROGRESS) -> None:
        """Do now what takes long of the first use; raises NotReleased or Cancelled."""
        if self.own is not None:
            self.own.bring_up_to_date(progress)

    def for_others(self) -> "ResearchSource":
        """Return this as others may have it: what was merged was released before."""
        if self.study is None:
            return self
        if self._for_others is None:
            self._for_others = ResearchSource.of_study(self.study, Output.OTHERS)
        return self._for_others

    def codebook(self) -> Codebook:
        """Return the factors, in the order of the codebook."""
        with self.reading() as connection:
            return Codebook(tuple(map(_factor, data.codebook_in(connection))))

    def data(self) -> ResearchData:
        """Return all of it; a big study is read a part at a time."""
        return data.research_data(self.reading)

    def version(self) -> str:
        """Return a digest of all that is counted: another when anything changed."""
        with self.reading() as connection:
            return data.version_of(connection)

    def close(self) -> None:
        """Forget what was released for it; a study or merged study stays open."""
        for each in (self.own, self._for_others):
            if each is not None:
                each.close()


@contextmanager
def open_source(target: str, secret: Callable[[], str]) -> Iterator[ResearchSource]:
    """Lend what a person calls a target: a folder of either kind, or an address.

    The secret is only asked for when it opens something. Raises what opening a study
    or a merged study raises.
    """
    if is_address(target):
        with MergedStudy.on_server(target) as merged:
            yield ResearchSource.of_merged(merged)
        return
    folder = Path(target)
    if _is_merged(folder):
        with MergedStudy.open(folder, secret()) as merged:
            yield ResearchSource.of_merged(merged)
        return
    with (
        open_study(folder, secret()) as study,
        closing(ResearchSource.of_study(study)) as source,
    ):
        yield source


def _is_merged(folder: Path) -> bool:
    try:
        return is_merged(folder)
    except OSError:  # a name that is too long, or no access
        return False


def _factor(each: FactorData) -> Factor:
    return Factor(
        id=each.id,
        label=each.label,
        system=each.system,
        influence=each.influence,
        group=each.group,
        own=each.own,
    )
