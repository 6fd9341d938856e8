"""What the page of details shows, and what its presenter asks of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from levensreis.domain.consent import Purpose
from levensreis.ui.details.answers import ExportLine, PurposeLine
from levensreis.ui.details.characteristic_lines import CharacteristicLine
from levensreis.ui.details.keeping import Keeping
from levensreis.ui.details.people import PersonLine
from levensreis.ui.details.sittings import SessionLine
from levensreis.ui.journeys.form import JourneyForm


@dataclass(frozen=True, slots=True)
class Details:
    """All that the page shows of a journey."""

    form: JourneyForm
    people: Sequence[PersonLine]
    characteristics: Sequence[CharacteristicLine]
    undo_name: str | None
    """The choice of a characteristic that can be taken back here, by its name."""
    sessions: Sequence[SessionLine]
    purposes: Sequence[PurposeLine]
    missing: Sequence[Purpose]
    """The purposes for which there is no answer yet."""
    export: ExportLine
    kept_elsewhere: bool
    """Whether the consent lies with who made the file, since none is recorded here."""
    keeping: Keeping


class DetailsView(Protocol):
    """What the presenter asks of a page."""

    def show_journey(self, details: Details, *, opened: bool) -> None:
        """Show what is known; `opened` when it is of another journey than before."""

    def show_saved(self) -> None:
        """Tell that everything is on disk."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_problem(self, words: str) -> None:
        """Tell why nothing can be shown."""
