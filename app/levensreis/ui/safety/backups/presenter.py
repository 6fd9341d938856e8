"""The reserve copies of an open study, and what is done with them. Knows no Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final, Protocol

from levensreis.domain.errors import KnownError
from levensreis.domain.progress import Progress
from levensreis.language import say
from levensreis.services.access_log import now
from levensreis.services.backups import Backup, BackupInfo
from levensreis.services.safekeeping import Safekept
from levensreis.services.second_place import SecondPlace
from levensreis.ui.safety.backups.copy_lines import (
    CopyLine,
    journeys_of,
    lines_of,
    statements_of,
    when_of,
)
from levensreis.ui.tasks.task import AT_ONCE, Runner

OLD: Final = timedelta(days=7)
"""A newest reserve copy of longer ago is worth a warning."""


class BackupsView(Protocol):
    """What the presenter asks of a panel."""

    def show_copies(self, lines: Sequence[CopyLine]) -> None:
        """Show these copies."""

    def show_state(self, words: str, *, fine: bool) -> None:
        """Tell how it stands with the newest copy."""

    def show_second(self, words: str, *, fine: bool | None, chosen: bool) -> None:
        """Tell how it stands with the second place; None when nothing is known."""

    def ask_folder(
        self, title: str, folder: Path, chosen: Callable[[Path], None]
    ) -> None:
        """Ask for a folder."""

    def ask_removal(self, words: str, remove: Callable[[], None]) -> None:
        """Ask whether a copy may go for good."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was found in the second place: it can be slow, or not there."""

    about: SecondPlace | None = None
    copies: Sequence[BackupInfo] = ()


class BackupsPresenter:
    """Shows what is here at once; what is elsewhere is looked at in a task."""

    def __init__(self, view: BackupsView, study: Safekept, tasks: Runner = AT_ONCE):
        self._view = view
        self._backups = study.backups
        self._tasks = tasks
        self._seen = _Seen()
        self._damaged: set[Path] = set()

    def refresh(self) -> None:
        """Show which copies there are now, here and in the second place."""
        self._show()
        self._tasks.run(
            lambda _: _Seen(
                self._backups.second.about(), self._backups.copies_elsewhere()
            ),
            self._show_seen,
            lambda _: self._show_unseen(),
            say("De tweede plek wordt bekeken …"),
            looks=True,
        )

    def make(self) -> None:
        """Make a copy now."""
        words = say("De reservekopie wordt gemaakt …")
        self._tasks.run(self._backups.make, self._tell_made, self._fail, words)

    def examine(self) -> None:
        """Read all of every copy: what cannot be read is damaged."""
        copies = [*self._here(), *self._seen.copies]
        self._tasks.run(
            lambda progress: self._backups.damaged(copies, progress),
            lambda found: self._tell_examined(len(copies), found),
            self._fail,
            say("Alle reservekopieën worden nagelezen …"),
        )

    def choose_second(self) -> None:
        """Ask to which folder each copy is to go as well."""
        folder = self._seen.about.folder if self._seen.about else Path.home()
        title = say("Tweede plek voor reservekopieën")
        self._view.ask_folder(title, folder, self._take_second)

    def leave_second(self) -> None:
        """Use the second place no more; the copies there stay."""
        try:
            self._backups.second.choose(None)
        except KnownError as error:
            self._fail(error)
        else:
            words = say("Er gaat niets meer naar de tweede plek. Wat er staat, blijft.")
            self._view.show_done(words)
            self.refresh()

    def remove(self, line: CopyLine) -> None:
        """Ask whether a copy may go, and remove it wherever it lies."""
        words = say(
            "De reservekopie van {when} gaat voorgoed weg ({place}).",
            when=line.when,
            place=line.place.label,
        )
        whole = [each for each in self._lines() if not each.is_damaged]
        if whole == [line]:
            words += " " + say("Het is de enige die in orde is.")
        self._view.ask_removal(words, lambda: self._remove(line))

    def _take_second(self, folder: Path) -> None:
        try:
            self._backups.second.choose(folder)
        except KnownError as error:
            self._fail(error)
            return
        words = say("De reservekopie gaat naar de tweede plek …")
        self._tasks.run(self._backups.keep_up, self._tell_kept_up, self._fail, words)

    def _remove(self, line: CopyLine) -> None:
        copies = [each for each in (line.info, line.other) if each is not None]

        def work(_: Progress) -> None:
            for each in copies:
                self._backups.remove(each)

        def done(_: None) -> None:
            self._view.show_done(
                say("De reservekopie van {when} is verwijderd.", when=line.when)
            )
            self.refresh()

        words = say("De reservekopie wordt verwijderd …")
        self._tasks.run(work, done, self._fail, words)

    def _tell_made(self, made: Backup) -> None:
        words = say(
            "De reservekopie is gemaakt en nagekeken: {journeys}, {statements}.",
            journeys=journeys_of(made.info.journeys),
            statements=statements_of(made.info.statements),
        )
        second = made.second
        if second is None:
            self._view.show_done(words)
        elif second.path is not None:
            self._view.show_done(f"{words} {second.words}")
        else:
            self._view.show_problem(f"{words} {second.words}")
        self.refresh()

    def _tell_kept_up(self, made: Backup | None) -> None:
        second = made.second if made is not None else None
        if second is None:
            words = say("Elke reservekopie gaat voortaan ook naar deze plek.")
            self._view.show_done(words)
        elif second.path is not None:
            self._view.show_done(second.words)
        else:
            self._view.show_problem(second.words)
        self.refresh()

    def _tell_examined(self, count: int, damaged: Sequence[BackupInfo]) -> None:
        self._damaged = {each.path for each in damaged}
        if damaged:
            names = ", ".join(each.path.name for each in damaged)
            words = say(
                "Deze reservekopieën zijn beschadigd: {names}. Verwijder ze, en maak "
                "een nieuwe.",
                names=names,
            )
            self._view.show_problem(words)
        else:
            words = say("Nagelezen: {count}. Ze zijn allemaal heel.", count=count)
            self._view.show_done(words)
        self._show()

    def _fail(self, error: KnownError) -> None:
        self._show()
        self._view.show_problem(str(error))

    def _lines(self) -> list[CopyLine]:
        return lines_of(self._here(), self._seen.copies, self._damaged)

    def _here(self) -> list[BackupInfo]:
        try:
            return self._backups.copies()
        except KnownError as error:
            self._view.show_problem(str(error))
            return []

    def _show(self) -> None:
        lines = self._lines()
        self._view.show_copies(lines)
        whole = [each for each in lines if not each.is_damaged]
        if not whole:
            none = say("Er is nog geen reservekopie van deze studie.")
            damaged = say("Geen enkele reservekopie is in orde: maak een nieuwe.")
            self._view.show_state(damaged if lines else none, fine=False)
            return
        newest = whole[0].info.made
        words = say("De nieuwste reservekopie: {when}.", when=when_of(newest))
        self._view.show_state(words, fine=now() - newest <= OLD)

    def _show_seen(self, seen: _Seen) -> None:
        self._seen = seen
        self._show()
        if seen.about is None:
            words = say(
                "Nog geen. Reservekopieën op deze computer helpen niet als die kapot "
                "of gestolen is: kies een usb-stick of een andere schijf."
            )
            self._view.show_second(words, fine=None, chosen=False)
        else:
            words, fine = _about(seen.about)
            self._view.show_second(words, fine=fine, chosen=True)

    def _show_unseen(self) -> None:
        if self._seen.about is None:
            folder = self._backups.second.folder
            words = say("Nog niet bekeken: er is iets anders bezig.")
            self._view.show_second(words, fine=None, chosen=folder is not None)


def _about(second: SecondPlace) -> tuple[str, bool]:
    """Tell how it stands with a second place, and whether that is fine."""
    words = [say("Elke reservekopie gaat ook naar {folder}.", folder=second.folder)]
    if second.missed is not None:
        words.append(
            say("Dat lukt niet meer sinds {when}.", when=when_of(second.missed))
        )
    if not second.is_there:
        words.append(say("Die plek is er nu niet: sluit de usb-stick of schijf aan."))
    if second.reached is not None:
        words.append(say("Laatst bereikt: {when}.", when=when_of(second.reached)))
    if second.is_same_disk:
        words.append(
            say("Dit is dezelfde schijf als die van de studie: kies liever een andere.")
        )
    fine = second.is_there and second.missed is None and not second.is_same_disk
    return " ".join(words), fine
