"""Takes over the interviews of another study, and saves all of them. Knows no Qt."""

from pathlib import Path

from levensreis.domain.errors import KnownError
from levensreis.language import say
from levensreis.services.interviews_taken_over import TakenOver, take_over
from levensreis.services.professional_files import save_interviews
from levensreis.ui.research.professionals.presenter import ProfessionalsPresenter
from levensreis.ui.research.professionals.view import ProfessionalsView
from levensreis.ui.tasks.task import Runner


class Files:
    """Asks which file, and tells what became of it."""

    def __init__(
        self,
        view: ProfessionalsView,
        presenter: ProfessionalsPresenter,
        tasks: Runner,
    ) -> None:
        self._view = view
        self._presenter = presenter
        self._service = presenter.bench.service
        self._tasks = tasks

    def take_over(self) -> None:
        """Ask which file to take over."""
        if self._presenter.keep():
            self._view.ask_file(
                say("Groepsgesprekken overnemen"),
                say("Groepsgesprekken (*.json)"),
                self.take,
            )

    def take(self, path: Path, *, file_first: bool = False) -> None:
        """Take all interviews of a file over, as one step."""
        found: list[TakenOver] = []
        if not self._presenter.attempt(
            lambda: found.append(take_over(self._service, path, file_first=file_first))
        ):
            return
        [told] = found
        self._view.show_done(in_words(told))
        if told.kept:
            self._view.ask_file_first(
                _differing(told.kept), lambda: self.take(path, file_first=True)
            )

    def save(self) -> None:
        """Ask where all interviews should come, and save them there."""
        if self._presenter.keep():
            self._view.ask_path(
                say("Groepsgesprekken bewaren"),
                "groepsgesprekken.json",
                say("Groepsgesprekken (*.json)"),
                self._save,
            )

    def _save(self, path: Path) -> None:
        self._tasks.run(
            lambda progress: save_interviews(self._service, path, progress),
            lambda _: self._view.show_done(say("{path} is gemaakt.", path=path)),
            self._fail,
            say("De groepsgesprekken worden bewaard …"),
        )

    def _fail(self, error: KnownError) -> None:
        self._view.show_problem(str(error))


def in_words(told: TakenOver) -> str:
    """Tell what became of the interviews of a file."""
    parts = [
        (told.added, say("nieuw: {count}", count=told.added)),
        (told.replaced, say("vervangen: {count}", count=told.replaced)),
        (told.same, say("stond er al: {count}", count=told.same)),
        (told.kept, say("hier anders, niet veranderd: {count}", count=told.kept)),
        (
            told.astray,
            say("factoren die hier niet bestaan: {count}", count=told.astray),
        ),
    ]
    words = ", ".join(each for count, each in parts if count)
    if not words:
        return say("In dit bestand staan geen groepsgesprekken.")
    return say("Groepsgesprekken overgenomen: {words}.", words=words)


def _differing(count: int) -> str:
    if count == 1:
        return say(
            "Eén gesprek staat hier al, en anders dan in het bestand. Het is gebleven "
            "zoals het was. Wilt u het vervangen door dat uit het bestand? Dat kan "
            "daarna ongedaan worden gemaakt."
        )
    return say(
        "{count} gesprekken staan hier al, en anders dan in het bestand. Ze zijn "
        "gebleven zoals ze waren. Wilt u ze vervangen door die uit het bestand? Dat "
        "kan daarna ongedaan worden gemaakt.",
        count=count,
    )
