"""The published figures that are compared with: a file of the researcher's own."""

from collections.abc import Callable
from pathlib import Path

from levensreis.domain.errors import KnownError
from levensreis.domain.inflow.overview import CharacteristicTable
from levensreis.domain.inflow.reference import Reference, sources_of
from levensreis.language import say
from levensreis.services.characteristics import published_figures
from levensreis.ui.research.characteristics.view import CharacteristicsView, Figures


class Comparing:
    """Reads the file anew at every look, and tells at its place what is wrong."""

    def __init__(self, view: CharacteristicsView, changed: Callable[[], None]) -> None:
        self._view, self._changed = view, changed
        self._path: Path | None = None
        self._problem = ""
        self.reference: Reference = {}

    def begin_with(self, path: Path | None) -> None:
        """Begin with the file of the last time; one that is gone is forgotten."""
        self._path = path if path is not None and path.is_file() else None
        if path != self._path:
            self._view.remember_figures(None)

    def ask(self) -> None:
        """Ask which file to compare with."""
        self._view.ask_figures(self.use)

    def use(self, path: Path) -> None:
        """Compare with the figures in a file, now and the next time."""
        self._path = path
        self._view.remember_figures(path)
        self.read_again()
        self._changed()

    def stop(self) -> None:
        """Compare with nothing any more."""
        self._path = None
        self._view.remember_figures(None)
        self.read_again()
        self._changed()

    def read_again(self) -> None:
        """Read what the file tells now."""
        self.reference, self._problem = {}, ""
        if self._path is not None:
            try:
                self.reference = published_figures(self._path)
            except KnownError as error:
                self._problem = str(error)
        self._show(self._problem)

    def show_for(self, table: CharacteristicTable) -> None:
        """Tell when the file has nothing of the characteristic that is shown."""
        if self._path is None or self._problem or sources_of(table, self.reference):
            self._show(self._problem)
            return
        self._show(
            say("In dit bestand staat geen cijfer over {what}.", what=table.label)
        )

    def _show(self, problem: str) -> None:
        name = self._path.name if self._path is not None else ""
        self._view.show_figures(Figures(name, problem))
