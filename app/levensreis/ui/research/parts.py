"""What a part of the researcher's page is given, and what it must be able to do."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from levensreis.language import say, word
from levensreis.ui.style.icons import IconName

if TYPE_CHECKING:
    from levensreis.services.merging import MergedStudy
    from levensreis.services.research_source import ResearchSource
    from levensreis.ui.style import Style
    from levensreis.ui.tasks.tasks import Tasks


class PartName(StrEnum):
    """The parts, in the order in which a researcher walks them."""

    MERGING = "merging"
    CODES = "codes"
    TABLE = "table"
    VIEWS = "views"
    AGREEMENT = "agreement"
    PROFESSIONALS = "professionals"
    CHARACTERISTICS = "characteristics"
    CROSSCUT = "crosscut"
    SOLUTIONS = "solutions"
    OUTPUT = "output"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_LABELS[self])

    @property
    def icon(self) -> IconName:
        """What stands before the name."""
        return _ICONS[self]

    @property
    def needs_merged(self) -> bool:
        """Whether it works on a merged study only, not on a laptop's own study."""
        return self in _OF_MERGED

    @property
    def needs_counts(self) -> bool:
        """Whether it shows journeys, that must be released first."""
        return self not in _BESIDE

    @property
    def key(self) -> str:
        """The key that shows it."""
        # Ctrl+0 is for the size of the letters.
        place = list(PartName).index(self) + 1
        return "Ctrl+Shift+X" if self is PartName.OUTPUT else f"Ctrl+{place}"


class Notice(Protocol):
    """The message bar of the page, which a part may tell in what it did."""

    def show_done(self, text: str) -> None:
        """Tell what was done, for as long as it takes to read."""

    def show_note(self, text: str) -> None:
        """Tell something to know, for as long as it takes to read."""

    def show_warning(self, text: str) -> None:
        """Tell what is to be looked at."""

    def show_problem(self, text: str) -> None:
        """Tell what went wrong; it stays until it is closed."""

    def clear(self) -> None:
        """Tell nothing any more."""


class _Unheard:
    """Takes what a part tells when it stands on no page."""

    def show_done(self, text: str) -> None:
        """Let it go."""

    def show_note(self, text: str) -> None:
        """Let it go."""

    def show_warning(self, text: str) -> None:
        """Let it go."""

    def show_problem(self, text: str) -> None:
        """Let it go."""

    def clear(self) -> None:
        """Have nothing to take away."""


UNHEARD: Final = _Unheard()


@dataclass(frozen=True, slots=True)
class ResearchContext:
    """What every part works with."""

    source: "ResearchSource"
    """What is counted, compared and written out."""
    merged: "MergedStudy | None"
    """The merged study; None for the laptop's own."""
    style: "Style"
    tasks: "Tasks"
    """Long work; the page shows how far it is and lets it be stopped."""
    changed: Callable[[], None]
    """To be called when the data changed: the other parts look anew when shown."""
    notice: Notice = UNHEARD


class Part(Protocol):
    """A part of the page: a QWidget made as `XPart(context)`."""

    def refresh(self) -> None:
        """Look anew: called when it is shown, and when the data changed."""

    def first_field(self) -> QWidget:
        """Return where the keys go when the part is shown."""


@runtime_checkable
class Keeps(Protocol):
    """A part in which words can be typed that are not stored yet."""

    def keep(self) -> bool:
        """Save what was typed and not saved; False when it is told why not."""


@runtime_checkable
class TakesBack(Protocol):
    """A part in which Ctrl+Z takes the last deed back."""

    def undo(self) -> None:
        """Take the last deed back."""

    def redo(self) -> None:
        """Do the last deed that was taken back again."""


_LABELS: Final = {
    PartName.MERGING: word("Samenvoegen"),
    PartName.CODES: word("Codeboek"),
    PartName.TABLE: word("Factortabel"),
    PartName.VIEWS: word("Beelden"),
    PartName.AGREEMENT: word("Overeenstemming"),
    PartName.PROFESSIONALS: word("Professionals"),
    PartName.CHARACTERISTICS: word("Kenmerken"),
    PartName.CROSSCUT: word("Dwarsbeeld"),
    PartName.SOLUTIONS: word("Oplossingen"),
    PartName.OUTPUT: word("Uitvoer"),
}
_ICONS: Final = {
    PartName.MERGING: IconName.DOWNLOAD,
    PartName.CODES: IconName.TAG,
    PartName.TABLE: IconName.TABLE,
    PartName.VIEWS: IconName.CHART,
    PartName.AGREEMENT: IconName.CIRCLE_CHECK,
    PartName.PROFESSIONALS: IconName.USERS,
    PartName.CHARACTERISTICS: IconName.USER,
    PartName.CROSSCUT: IconName.ACTIVITY,
    PartName.SOLUTIONS: IconName.SPROUT,
    PartName.OUTPUT: IconName.UPLOAD,
}
_OF_MERGED: Final = frozenset((PartName.MERGING, PartName.CODES, PartName.AGREEMENT))
_BESIDE: Final = frozenset((PartName.PROFESSIONALS, PartName.SOLUTIONS))
"""Parts of what researchers keep beside the journeys."""
