"""What the page of a study shows: the journeys, and what is saved. Knows no Qt."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol
from uuid import UUID

from levensreis.domain.errors import KnownError
from levensreis.domain.factor_table import Order
from levensreis.domain.fold import fold
from levensreis.domain.journey import Journey, JourneySummary
from levensreis.services.study import Study
from levensreis.ui.journeys.form import (
    JourneyForm,
    WrongField,
    form_of,
    read_form,
    renamed_keys,
)


class StudyView(Protocol):
    """What the presenter asks of a page."""

    def show_journeys(
        self, journeys: Sequence[JourneySummary], chosen: UUID | None
    ) -> None:
        """Show the journeys of the study, and which one is open."""

    def show_counts(self, journey: JourneySummary) -> None:
        """Show the counts of one journey that is in the list."""

    def show_journey(self, journey_id: UUID) -> None:
        """Open a journey for recording."""

    def ask_journey(
        self, title: str, form: JourneyForm, save: Callable[[JourneyForm], None]
    ) -> None:
        """Ask what is known of a journey."""

    def ask_path(
        self, title: str, name: str, kinds: str, save: Callable[[Path], None]
    ) -> None:
        """Ask where a file should come."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""


class StudyPresenter:
    """Opens, makes and exports the journeys of one study."""

    def __init__(self, view: StudyView, study: Study) -> None:
        self._view = view
        self._study = study
        self._chosen: UUID | None = None

    def start(self) -> None:
        """Show the journeys."""
        self.refresh()

    def refresh(self) -> None:
        """Show the journeys with their counts of this moment."""
        try:
            self._view.show_journeys(self._study.journeys.overview(), self._chosen)
        except KnownError as error:
            self._view.show_problem(str(error))

    def refresh_chosen(self) -> None:
        """Show the counts of the open journey; the others did not change."""
        if self._chosen is not None:
            try:
                self._view.show_counts(self._study.journeys.summary(self._chosen))
            except KnownError as error:
                self._view.show_problem(str(error))

    def choose(self, journey_id: UUID) -> None:
        """Open a journey."""
        self._chosen = journey_id
        self._view.show_journey(journey_id)
        self.refresh()

    def new_journey(self) -> None:
        """Ask what is known of a new journey, with a code proposed."""
        form = JourneyForm(code=self._study.journeys.next_code())
        self._view.ask_journey("Nieuwe levensreis", form, self._begin)

    def change_journey(self) -> None:
        """Ask what should change of the open journey."""
        if self._chosen is None:
            return
        try:
            journey = self._study.journeys.get(self._chosen)
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        self._view.ask_journey(
            "Gegevens van de levensreis", form_of(journey), self._change
        )

    def save_overview(self) -> None:
        """Ask where the overview of the open journey should come."""
        if self._chosen is None:
            return
        chosen = self._chosen
        try:
            released = self._study.exports.released(chosen)
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        self._view.ask_path(
            "Overzicht bewaren",
            f"{released.journey.code}-overzicht.pdf",
            "Pdf (*.pdf)",
            lambda path: self._save(
                path, lambda: self._study.exports.save_overview(chosen, path)
            ),
        )

    def save_table(self, order: Order) -> None:
        """Ask where the factor table of the study should come."""
        try:
            self._study.exports.factor_table(order)
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        self._view.ask_path(
            "Factortabel bewaren",
            "tabel-b1.pdf",
            "Pdf (*.pdf);;CSV (*.csv)",
            lambda path: self._save(
                path, lambda: self._study.exports.save_table(path, order)
            ),
        )

    def _save(self, path: Path, action: Callable[[], object]) -> None:
        try:
            action()
        except KnownError as error:
            self._view.show_problem(str(error))
        else:
            self._view.show_done(f"Bewaard: {path}")

    def _check_pseudonym(self, journey: Journey) -> None:
        # The table says "(zie William)": then there must be one William.
        for other in self._study.journeys.overview():
            same = fold(other.pseudonym) == fold(journey.pseudonym)
            if same and other.id != journey.id:
                raise WrongField(
                    "pseudonym",
                    f"De schuilnaam {other.pseudonym} is al van {other.code}. "
                    "Kies een andere.",
                )

    def _begin(self, form: JourneyForm) -> None:
        journey = read_form(form)
        self._check_pseudonym(journey)
        self._study.journeys.begin(journey)
        self.choose(journey.id)

    def _change(self, form: JourneyForm) -> None:
        if self._chosen is not None:
            journey = self._study.journeys.get(self._chosen)
            changed = read_form(form, journey)
            self._check_pseudonym(changed)
            self._study.journeys.change(changed, renamed_keys(form, journey))
            self.choose(self._chosen)
