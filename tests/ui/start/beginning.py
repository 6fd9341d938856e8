"""A first screen without Qt: what it was asked to show, and what it handed over."""

from collections.abc import Sequence
from pathlib import Path

from levensreis.services.study import Study
from levensreis.ui.start.findings.presenter import FindingsPresenter
from levensreis.ui.start.opening import Way
from levensreis.ui.start.presenter import StartPresenter
from levensreis.ui.start.renewal.presenter import RenewalPresenter
from levensreis.ui.start.salvage.presenter import SalvagePresenter
from tests.ui.held_tasks import HeldTasks

Told = tuple[str, str, str]


class RecordingView:
    """Remembers what it was asked to show."""

    def __init__(self) -> None:
        self.told: list[Told] = []
        self.forgotten = 0
        self.busy = ""
        self.ways: list[Way] = []
        self.warnings: dict[str, str] = {}
        self.findings: list[FindingsPresenter] = []
        self.renewals: list[RenewalPresenter] = []
        self.salvages: list[SalvagePresenter] = []
        self.restores: list[Path | None] = []
        self.closed = 0

    def show_opening(self, words: str) -> None:
        self.busy = words

    def show_creating(self, words: str) -> None:
        self.busy = words

    def show_ready(self) -> None:
        self.busy = ""

    def show_open_problem(
        self, words: str, field: str, ways: Sequence[Way] = ()
    ) -> None:
        self.told.append(("open", field, words))
        self.ways = list(ways)

    def show_new_problem(self, words: str, field: str) -> None:
        self.told.append(("new", field, words))

    def forget_passphrases(self) -> None:
        self.forgotten += 1

    def show_warning(self, card: str, words: str) -> None:
        self.warnings[card] = words

    def show_findings(self, findings: FindingsPresenter) -> None:
        self.findings.append(findings)

    def ask_new_passphrase(self, renewal: RenewalPresenter) -> None:
        self.renewals.append(renewal)

    def ask_salvage(self, salvage: SalvagePresenter) -> None:
        self.salvages.append(salvage)

    def ask_restore(self, folder: Path | None) -> None:
        self.restores.append(folder)

    def close_study(self) -> None:
        self.closed += 1


class RecordingDialog:
    """Remembers what it was told, and how often it was left."""

    def __init__(self) -> None:
        self.problems: list[str] = []
        self.left = 0

    def show_problem(self, words: str) -> None:
        self.problems.append(words)

    def leave(self) -> None:
        self.left += 1


class Start:
    """A presenter, what it told, and the studies that it handed over."""

    def __init__(self) -> None:
        self.view = RecordingView()
        self.tasks = HeldTasks()
        self.opened: list[Path] = []
        self.dialog = RecordingDialog()
        self.studies: list[Study] = []
        """Those that are kept open, when they are wanted."""
        self.keeps = False
        self.presenter = StartPresenter(self.view, self._take, self.tasks)

    def end(self) -> None:
        """Close what was kept open."""
        for study in self.studies:
            study.close()
        self.studies.clear()

    def _take(self, study: Study) -> None:
        assert self.view.busy == ""
        self.opened.append(study.folder)
        if self.keeps:
            self.studies.append(study)
        else:
            study.close()
