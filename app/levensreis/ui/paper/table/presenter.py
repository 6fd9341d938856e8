"""Shows the factor table as it will be saved, and saves it. Knows no Qt."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol

from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.errors import KnownError
from levensreis.domain.factor_table import Order
from levensreis.domain.progress import Progress
from levensreis.language import say
from levensreis.services.study import Study
from levensreis.ui.paper.rendering import PageSize, page_sizes
from levensreis.ui.tasks.task import AT_ONCE, Runner


class TableWish(NamedTuple):
    """How the table is wanted, and for whom."""

    order: Order = Order.CODEBOOK
    output: Output = Output.TEAM


class Printed(NamedTuple):
    """A table, what is to know of it, and which journeys are not in it."""

    content: bytes
    sizes: tuple[PageSize, ...]
    remark: str
    left_out: list[str]


class TableView(Protocol):
    """What the presenter asks of a dialog."""

    def show_making(self) -> None:
        """Tell that the table is being made; what was shown may stay meanwhile."""

    def show_paper(
        self, name: str, content: bytes, sizes: tuple[PageSize, ...]
    ) -> None:
        """Show the pages of the table."""

    def show_remark(self, words: str) -> None:
        """Tell above the pages what may stand in them, and what does not."""

    def show_obstacle(self, words: str) -> None:
        """Tell in the place of the pages why there are none."""

    def ask_path(
        self, title: str, name: str, kinds: str, save: Callable[[Path], None]
    ) -> None:
        """Ask where a file should come."""

    def show_busy(self, words: str) -> None:
        """Tell that the table is being saved; nothing can be chosen."""

    def show_ready(self) -> None:
        """Let people choose again."""

    def show_saved(self, words: str) -> None:
        """Be done, and tell where the file is."""

    def show_problem(self, words: str) -> None:
        """Tell why it was not saved."""


class TablePresenter:
    """Makes one table at a time; only the last one that was asked for is shown."""

    def __init__(
        self,
        view: TableView,
        study: Study,
        making: Runner = AT_ONCE,
        saving: Runner = AT_ONCE,
    ) -> None:
        self._view, self._exports = view, study.exports
        self._making, self._saving = making, saving
        self._wish: TableWish | None = None
        self._left_out: list[str] = []

    def choose(self, wish: TableWish) -> None:
        """Make the table as it is wanted now; what was being made is dropped."""
        if wish == self._wish:
            return
        self._wish = wish
        self._making.cancel()
        self._view.show_making()

        def show(made: Printed) -> None:
            self._left_out = made.left_out
            name = say("Factortabel")
            self._view.show_paper(name, made.content, made.sizes)
            self._view.show_remark(made.remark)

        self._making.run(
            lambda progress: self._printed(wish, progress),
            show,
            lambda error: self._view.show_obstacle(str(error)),
            say("De factortabel wordt gemaakt …"),
        )

    def save(self) -> None:
        """Ask where the table that is shown should come, and save it there."""
        if self._wish is None:
            return
        wish, left_out = self._wish, self._left_out
        published = wish.output.needs_signatures
        self._view.ask_path(
            say(
                "{what}, {output}",
                what=say("Factortabel bewaren"),
                output=wish.output.label,
            ),
            "tabel-b1-publicatie.pdf" if published else "tabel-b1.pdf",
            say("Pdf (*.pdf);;CSV (*.csv)"),
            lambda path: self._save(wish, path, left_out),
        )

    def stop(self) -> None:
        """Stop saving; nothing is written then."""
        self._saving.cancel()

    def _save(self, wish: TableWish, path: Path, left_out: list[str]) -> None:
        words = say("De factortabel wordt bewaard …")

        def done(_: object) -> None:
            told = say("Bewaard: {path}", path=path)
            self._view.show_saved(" ".join(filter(None, (told, _not_in_it(left_out)))))

        def fail(error: KnownError) -> None:
            self._view.show_ready()
            self._view.show_problem(str(error))

        self._view.show_busy(words)
        self._saving.run(
            lambda progress: self._exports.save_table(
                path, wish.order, progress, wish.output
            ),
            done,
            fail,
            words,
        )

    def _printed(self, wish: TableWish, progress: Progress) -> Printed:
        content = self._exports.preview_table(wish.order, wish.output, progress)
        left_out = self._exports.not_counted(wish.output)
        told = (self._more(wish.output), _not_in_it(left_out))
        remark = " ".join(filter(None, told))
        return Printed(content, page_sizes(content), remark, left_out)

    def _more(self, output: Output) -> str:
        """Tell what may be known of somebody by the table."""
        if output.needs_signatures:
            return self._exports.small_groups(output).told
        # Of all journeys the open points are not counted: that would take too long.
        return say(
            "Staat er in Anonimiseren nog iets open, dan staat dat in de voorbeelden "
            "zoals verteld."
        )


def _not_in_it(codes: list[str]) -> str:
    if not codes:
        return ""
    return say(
        "Zonder toestemming, dus niet meegeteld: {codes}.", codes=", ".join(codes)
    )
