"""Merge research files (samenvoegen) into one encrypted study, or on a server.

Each file is taken over whole or not at all, and what became of it is told. The order in
which files come, and how often, makes no difference.
"""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from levensreis.domain.access import MOMENT, AccessKind
from levensreis.domain.errors import KnownError
from levensreis.domain.merging.report import FileReport, MergeReport
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.services.access_log import AccessLog, failed_unlock, now, this_user
from levensreis.services.arriving import Arrivals, Arrived, does_not_fit, not_stored
from levensreis.services.creation import require_passphrase
from levensreis.services.folder import require_merged_study
from levensreis.services.safekeeping import MergedFolder
from levensreis.services.unlocking import keys_in
from levensreis.storage import access_log
from levensreis.storage.database import Database
from levensreis.storage.errors import WrongPassphrase
from levensreis.storage.findings import Finding
from levensreis.storage.key import KeyCost
from levensreis.storage.research.merged import (
    Target,
    is_merged,
    make_merged,
    merged_keys_of,
    open_merged,
)
from levensreis.storage.research.merging import (
    DoesNotFit,
    Merging,
    Origin,
    count_journeys,
    merged_before,
    signers_before,
)
from levensreis.storage.research.server import Server, is_address

COMMIT_EVERY: Final = 100
"""Files: a commit for each takes three times as long, and one for all is lost whole."""

Secret = Callable[[bool], str]
"""Gives the passphrase; hears whether it is for something new."""


@dataclass(slots=True)
class _Told:
    """What became of the files until now; the last ones may still be undone."""

    kept: list[FileReport] = field(default_factory=list)
    pending: list[FileReport] = field(default_factory=list)
    problem: KnownError | None = None
    is_cut_short: bool = False

    @property
    def files(self) -> tuple[FileReport, ...]:
        return tuple(self.kept)

    def commit(self) -> None:
        """Take the files that were pending for kept."""
        self.kept += self.pending
        self.pending = []

    def undo(self, problem: KnownError) -> None:
        """Tell of the files that were taken over that they were not."""
        self.kept += [
            not_stored(each, str(problem)) if each.changed else each
            for each in self.pending
        ]
        self.pending, self.problem = [], problem


class MergedStudy:
    """An open merged study, and what can be done in it."""

    def __init__(self, target: Target) -> None:
        self.target = target
        """Lends transactions on the tables for research."""
        self.log = (
            AccessLog(target, is_merged=True) if isinstance(target, Database) else None
        )
        """Of a folder; a server keeps one of merging alone, for its own keepers."""
        self.own = (
            MergedFolder.of(target, self.log)
            if isinstance(target, Database) and self.log is not None
            else None
        )
        """What keeps a folder safe; for a server its keepers do."""
        self._is_open = True
        self._by = this_user()

    @classmethod
    def at(cls, target: str, secret: Secret, cost: KeyCost | None = None) -> Self:
        """Open what a person calls a target: a folder, or the address of a server.

        A merged study that is not there is made. Raises what `open`, `create` and
        `on_server` raise.
        """
        if is_address(target):
            return cls.on_server(target)
        folder = Path(target)
        if is_merged(folder):
            return cls.open(folder, secret(False))
        return cls.create(folder, secret(True), cost)

    @classmethod
    def create(cls, folder: Path, passphrase: str, cost: KeyCost | None = None) -> Self:
        """Make a merged study in a folder that is new or empty.

        Raises StudyExists, StudyInUse, EmptyPassphrase or CannotWrite.
        """
        require_passphrase(passphrase)
        make_merged(folder, passphrase, cost or KeyCost())
        return cls.open(folder, passphrase)

    @classmethod
    def open(cls, folder: Path, typed: str, *, take_over: bool = False) -> Self:
        """Open the merged study in a folder with its passphrase or a recovery key.

        Raises NoStudy, WrongPassphrase, DamagedKeyFile, DamagedFile, NewerFile,
        MigrationFailed, StudyInUse or CannotWrite.
        """
        require_merged_study(folder)
        try:
            keys = keys_in(merged_keys_of(folder), typed)
            database = open_merged(folder, keys, take_over=take_over)
        except WrongPassphrase:
            failed_unlock(folder)
            raise
        try:
            AccessLog(database).opened()
        except BaseException:
            database.close()
            raise
        return cls(database)

    @classmethod
    def on_server(cls, address: str) -> Self:
        """Open the merged study on a server; its tables are made when need be.

        Raises NoServer, NewerFile or CannotWrite.
        """
        return cls(Server(address))

    def merge(
        self,
        paths: Sequence[Path],
        *,
        identity: str = "",
        accept_unsigned: bool = False,
        progress: Progress = NO_PROGRESS,
        commit_every: int = COMMIT_EVERY,
    ) -> MergeReport:
        """Take files over, one after another, and tell what became of each.

        `identity` is the secret key that opens what was closed for this team. Work
        that is stopped ends between two files: those that are told of stay. The same
        when nothing can be stored any more; then the report tells why.
        """
        told = _Told()
        with self.target.reading() as connection:
            before = merged_before(connection)
            signers = signers_before(connection)
        arrivals = Arrivals(
            before, signers, identity=identity, accept_unsigned=accept_unsigned
        )
        for start in range(0, len(paths), commit_every):
            part = paths[start : start + commit_every]
            steps = progress.part(start, start + len(part), len(paths))
            self._merge_part(part, arrivals, told, steps)
            if told.is_cut_short or told.problem is not None:
                break
        return MergeReport(
            told.files,
            is_cut_short=told.is_cut_short,
            problem=str(told.problem or ""),
            journeys=None if told.problem else self._count(),
        )

    @property
    def number_of_journeys(self) -> int:
        """How many journeys were merged, without those that were withdrawn."""
        return self._count()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is to be told about the file that was opened, the worst first.

        Nothing of a server: its keepers look after it.
        """
        return self.target.findings if isinstance(self.target, Database) else ()

    def accept_standing(self) -> None:
        """Go on with this file, though it is older than what was saved here."""
        if isinstance(self.target, Database):
            self.target.accept_standing()

    def accept_restored(self) -> None:
        """Go on with the file of a reserve copy, though it is older."""
        if self.own is not None:
            self.accept_standing()
            self.own.log.note(AccessKind.RESTORE)

    def close(self) -> None:
        """Let it go; everything was kept already."""
        if self.log is not None and self._is_open:
            self.log.closed()
        self._is_open = False
        self.target.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _merge_part(
        self,
        paths: Sequence[Path],
        arrivals: Arrivals,
        told: _Told,
        progress: Progress,
    ) -> None:
        try:
            with ExitStack() as stack:
                merging: Merging | None = None
                for number, found in enumerate(arrivals.read_all(paths)):
                    if progress.cancelled():
                        told.is_cut_short = True
                        break
                    progress.tell(number, len(paths))
                    if isinstance(found, FileReport):
                        told.pending.append(found)
                        continue
                    merging = merging or self._begin(stack)
                    told.pending.append(self._merge(merging, found))
        except KnownError as error:
            told.undo(error)
        else:
            told.commit()

    def _begin(self, stack: ExitStack) -> Merging:
        connection = stack.enter_context(self.target.transaction())
        access_log.append(
            connection, AccessKind.IMPORT, now(), self._by, what="onderzoeksbestand"
        )
        return Merging(connection)

    def _merge(self, merging: Merging, found: Arrived) -> FileReport:
        origin = Origin(
            digest=found.report.digest,
            name=found.report.name,
            signer=found.report.signer,
            at=now().strftime(MOMENT),
            by="@".join(self._by),
            codebook_version=found.codebook_version,
        )
        try:
            journeys = merging.merge(found.content, origin)
        except DoesNotFit:
            return does_not_fit(found.report)
        return replace(found.report, journeys=tuple(journeys))

    def _count(self) -> int:
        with self.target.reading() as connection:
            return count_journeys(connection)
