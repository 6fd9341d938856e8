"""Questionnaires to parties, and what comes back of them. Knows no Qt."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from levensreis.domain.errors import KnownError
from levensreis.domain.progress import Cancelled, Progress
from levensreis.domain.solutions.answer import Party
from levensreis.language import say
from levensreis.services.questionnaires import QuestionnaireReading, Questionnaires
from levensreis.ui.research.solutions.desk import Desk
from levensreis.ui.research.solutions.parties.gathering import Gathered, gathered
from levensreis.ui.research.solutions.parties.telling import file_name, paths_for

if TYPE_CHECKING:
    from levensreis.domain.solutions.question import KeptForm


Show = Callable[[Sequence[QuestionnaireReading], Sequence[str]], None]
"""Shows what was read, and tells what could not be."""


class FileThere(KnownError):
    """A file would be written over that somebody may have filled in."""


class MailingView(Protocol):
    """Asks where files are, and where they should come."""

    def ask_path(self, title: str, name: str, save: Callable[[Path], None]) -> None:
        """Ask where a questionnaire should come."""

    def ask_folder(self, title: str, save: Callable[[Path], None]) -> None:
        """Ask in which folder all questionnaires should come."""

    def ask_files(self, title: str, chosen: Callable[[list[Path]], None]) -> None:
        """Ask which files came back."""

    def ask_passphrase(self, words: str, given: Callable[[str], None]) -> None:
        """Ask what opens files."""

    def keep(self) -> bool:
        """Keep what was filled in; False when it is told why not."""


class Mailing:
    """Makes and reads questionnaires beside the window."""

    def __init__(
        self,
        view: MailingView,
        desk: Desk,
        forms: Questionnaires,
        show: Show,
    ) -> None:
        self._view, self._desk, self._forms, self._show = view, desk, forms, show

    def save_one(self, party: Party) -> None:
        """Ask where its questionnaire should come, and make it."""

        def save(path: Path) -> None:
            def work(progress: Progress) -> "KeptForm":
                return self._forms.save(party.id, path, progress)

            def done(form: "KeptForm") -> None:
                self._desk.view.show_done(
                    say(
                        "{name} is gemaakt voor {party}: versie {version}.",
                        name=path.name,
                        party=party.name,
                        version=form.layout.version,
                    )
                )

            words = say("De vragenlijst voor {party} wordt gemaakt …", party=party.name)
            self._desk.tasks.run(work, done, self._failed, words)

        title = say("Vragenlijst voor {party} bewaren", party=party.name)
        self._view.ask_path(title, file_name(party.name), save)

    def save_all(self) -> None:
        """Ask in which folder, and make the questionnaires of all parties there."""
        parties = self._desk.known.parties

        def save(folder: Path) -> None:
            paths = list(paths_for(folder, [each.name for each in parties]))

            def work(progress: Progress) -> int:
                self._save_each(parties, paths, progress)
                return len(paths)

            def done(count: int) -> None:
                told = say(
                    "Vragenlijsten gemaakt: {count}, in de map ‘{folder}’.",
                    count=count,
                    folder=folder.name,
                )
                self._desk.view.show_done(told)

            words = say("De vragenlijsten van alle partijen worden gemaakt …")
            self._desk.tasks.run(work, done, self._failed, words)

        self._view.ask_folder(say("Map voor de vragenlijsten"), save)

    def choose_files(self) -> None:
        """Ask which questionnaires came back, and read them."""
        self._view.ask_files(say("Welke vragenlijsten kwamen terug?"), self.read)

    def read(self, files: Sequence[Path], passphrase: str = "") -> None:
        """Read files; what was read is shown before it is kept."""
        if not files or not self._view.keep():
            return

        def work(progress: Progress) -> Gathered:
            return gathered(self._forms, files, passphrase, progress)

        def done(found: Gathered) -> None:
            if found.problems:
                self._desk.view.show_problem("\n".join(found.problems))
            if found.readings:
                # There too: what is told here is gone when one of them is kept.
                self._show(found.readings, found.problems)
            if found.locked:
                self._ask_again(found.locked)

        words = say("Wat terugkwam, wordt gelezen …")
        self._desk.tasks.run(work, done, self._failed, words)

    def _save_each(
        self, parties: Sequence[Party], paths: Sequence[Path], progress: Progress
    ) -> None:
        """Make every questionnaire, or none of them."""
        check_free(paths)
        try:
            for place, (party, path) in enumerate(zip(parties, paths, strict=True)):
                part = progress.part(place, place + 1, len(paths))
                self._forms.save(party.id, path, part)
        except (KnownError, Cancelled):
            for path in paths:
                path.unlink(missing_ok=True)
            raise

    def _ask_again(self, locked: Sequence[Path]) -> None:
        names = ", ".join(each.name for each in locked)
        words = say("Met welke wachtzin gaat dit open: {names}?", names=names)
        self._view.ask_passphrase(words, lambda given: self.read(locked, given))

    def _failed(self, error: KnownError) -> None:
        self._desk.view.show_problem(str(error))


def check_free(paths: Sequence[Path]) -> None:
    """Raise FileThere when a file would be written over."""
    there = [each.name for each in paths if each.exists()]
    if there:
        raise FileThere(
            say(
                "In deze map staat al: {names}. Daar kan iets op ingevuld zijn, dus "
                "er is niets gemaakt. Kies een lege map.",
                names=", ".join(there),
            )
        )
