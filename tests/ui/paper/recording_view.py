"""A page that remembers what it was asked to show; knows no Qt."""

from collections.abc import Callable, Sequence
from pathlib import Path

from levensreis.domain.contact import Contact
from levensreis.domain.journey import JourneySummary
from levensreis.ui.paper.rendering import PageSize, draw_page
from levensreis.ui.paper.report import Report
from levensreis.ui.paper.ways import Way


class RecordingView:
    """What is shown now, and what was told."""

    def __init__(self) -> None:
        self.journey: JourneySummary | None = None
        self.contact = Contact()
        self.has_former = False
        self.makings = 0
        self.paper = ""
        self.content = b""
        self.sizes: tuple[PageSize, ...] = ()
        self.obstacle = ""
        self.remark = ""
        self.ways: Sequence[Way] = ()
        self.wrong: list[tuple[str, str]] = []
        self.forgotten = 0
        self.paths: list[tuple[str, str, Callable[[Path], None]]] = []
        self.folders: list[Callable[[Path], None]] = []
        self.reports: list[Report] = []
        self.done: list[str] = []
        self.problems: list[str] = []
        self.forms_made = 0

    @property
    def words(self) -> str:
        """What stands on the first page that is shown."""
        return draw_page(self.content, 0, 100).words

    def show_journey(self, journey: JourneySummary | None) -> None:
        self.journey = journey

    def show_contact(self, contact: Contact) -> None:
        self.contact = contact

    def show_former(self, *, has_former: bool) -> None:
        self.has_former = has_former

    def show_making(self) -> None:
        self.makings += 1

    def show_paper(
        self, name: str, content: bytes, sizes: tuple[PageSize, ...]
    ) -> None:
        self.paper, self.content, self.sizes = name, content, sizes
        self.obstacle, self.ways = "", ()

    def show_remark(self, words: str) -> None:
        self.remark = words

    def show_obstacle(self, words: str, ways: Sequence[Way]) -> None:
        self.paper, self.content, self.sizes = "", b"", ()
        self.obstacle, self.ways = words, tuple(ways)

    def show_wrong_secret(self, field: str, words: str) -> None:
        self.wrong.append((field, words))

    def forget_secret(self) -> None:
        self.forgotten += 1

    def ask_path(self, title: str, name: str, save: Callable[[Path], None]) -> None:
        self.paths.append((title, name, save))

    def ask_folder(self, title: str, save: Callable[[Path], None]) -> None:
        self.folders.append(save)

    def show_report(self, report: Report) -> None:
        self.reports.append(report)

    def tell_forms_made(self) -> None:
        self.forms_made += 1

    def show_done(self, words: str) -> None:
        self.done.append(words)

    def show_problem(self, words: str) -> None:
        self.problems.append(words)
