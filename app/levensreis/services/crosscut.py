"""The cross-cutting picture of any source: its figures, what is behind, and the texts.

What leaves a laptop's own study is looked through first; what was merged was released
before, and is only told in the log.
"""

from pathlib import Path
from typing import Final

from levensreis.domain.characteristics import SmallGroups
from levensreis.domain.crosscut.finding import Finding, FindingRow
from levensreis.domain.crosscut.keys import FindingKey
from levensreis.domain.crosscut.picture import Account, CrosscutPicture, findings_in
from levensreis.domain.crosscut.published import published_finding
from levensreis.domain.erasure import ExportKind
from levensreis.domain.errors import KnownError
from levensreis.domain.fieldwork import Body, Change, FieldworkKind
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.selection import EVERYTHING, Selection
from levensreis.domain.selection_text import Options
from levensreis.domain.spell import NeedChange
from levensreis.language import in_dutch, say
from levensreis.services.document_files import DOCUMENT_ENDINGS, printed
from levensreis.services.fieldwork import Fieldwork
from levensreis.services.fieldwork_words import check_words
from levensreis.services.outgoing import Outgoing, write_outgoing
from levensreis.services.outside import check_ending, check_outside
from levensreis.services.research_output import write_merged
from levensreis.services.research_source import ResearchSource
from levensreis.services.small_groups import small_groups
from levensreis.storage.research import crosscut, selecting
from levensreis.storage.research.selecting import Behind

__all__ = ["CSV", "ENDINGS", "JSON", "Behind", "CrosscutService", "check_form"]

CSV: Final = ".csv"
JSON: Final = ".json"
ENDINGS: Final = (*DOCUMENT_ENDINGS, CSV, JSON)
"""What a picture can be saved as, by the ending of the name."""
_KIND: Final = FieldworkKind.FINDING
_TEXT: Final = "text"
_VERSION: Final = 1
"""Of what is kept of a text."""


class NewerText(KnownError):
    """A text was kept by a newer version of the program."""


class CrosscutService:
    """The figures of one source, and what researchers write beside them.

    Whatever counts raises NotReleased while something of a laptop's own study may not
    leave yet.
    """

    def __init__(self, source: ResearchSource, desk: Fieldwork | None = None) -> None:
        self.source = source
        self.desk = desk or Fieldwork(source)
        """Where texts are kept, with its undo."""

    def options(self) -> Options:
        """Return what there is to filter by."""
        with self.source.reading() as connection:
            return selecting.options(connection)

    def findings(
        self,
        selection: Selection = EVERYTHING,
        *,
        published: bool = False,
        progress: Progress = NO_PROGRESS,
    ) -> tuple[Finding, ...]:
        """Count every figure, for the team or as it may be published."""
        source = self.source.for_others() if published else self.source
        source.prepare(progress)
        with source.reading() as connection:
            told = crosscut.told_in(connection, selection)
        progress.check()
        found = findings_in(told)
        return tuple(map(published_finding, found)) if published else found

    def picture(
        self,
        selection: Selection = EVERYTHING,
        *,
        published: bool = False,
        progress: Progress = NO_PROGRESS,
    ) -> CrosscutPicture:
        """Return the figures with all that stands beside them."""
        found = self.findings(selection, published=published, progress=progress)
        return CrosscutPicture(
            findings=found,
            texts=self.texts(),
            accounts=() if published else self._accounts(found),
            selected="" if selection.is_everything else selection.in_words(),
            is_published=published,
        )

    def behind(self, row: FindingRow) -> list[Behind]:
        """Return the statements that a row rests on, by journey."""
        with self.source.reading() as connection:
            return crosscut.behind(connection, row.behind)

    def texts(self) -> dict[FindingKey, str]:
        """Return what stands beside the figures, by figure; raises NewerText."""
        kept = self.desk.kept(_KIND)
        if any(map(_is_newer, kept, kept.values())):
            raise NewerText(
                say(
                    "Bij het dwarsbeeld staat een tekst van een nieuwere Levensreis. "
                    "Gebruik die versie."
                )
            )
        return {key: str(kept[key][_TEXT]) for key in FindingKey if key in kept}

    def text(self, key: FindingKey) -> str:
        """Return what stands beside a figure; empty when nobody wrote anything."""
        return self.texts().get(key, "")

    def set_text(self, key: FindingKey, words: str) -> None:
        """Write beside a figure, as a step that can be taken back."""
        if words.strip() == self.text(key):
            return
        told = {"version": _VERSION, _TEXT: words.strip()}
        body = told if words.strip() else None
        step = say("tekst bij ‘{title}’", title=key.label)
        self.desk.change(step, [Change(_KIND, key, body)])

    def small_groups(self, selection: Selection = EVERYTHING) -> SmallGroups:
        """Tell how few are alike in what others may have."""
        return small_groups(self.source.for_others(), selection)

    def save(
        self,
        path: Path,
        selection: Selection = EVERYTHING,
        *,
        published: bool = False,
        progress: Progress = NO_PROGRESS,
    ) -> CrosscutPicture:
        """Save the picture in the format that the ending of a name asks for.

        Returns what was saved. Raises UnknownFormat, InsideStudy, NotReleased,
        CannotWrite or Cancelled.
        """
        check_form(path)
        ending = path.suffix.lower()
        with in_dutch():
            picture = self.picture(selection, published=published, progress=progress)
        source = self.source.for_others() if published else self.source
        content = _written(picture, ending, progress)
        if source.study is None or source.own is None:
            write_merged(source, ExportKind.TABLE, path, content)
            return picture
        outgoing = Outgoing(
            ExportKind.TABLE,
            content,
            source.own.registers,
            lambda: _written(picture.bare(), ending, NO_PROGRESS),
            source.own.kept,
        )
        database = source.study.database
        check_outside(database, path)
        if ending != CSV:  # in that stand no words of anybody
            check_words(source, _KIND)
        write_outgoing(database, source.study.log, outgoing, path)
        return picture

    def _accounts(self, findings: tuple[Finding, ...]) -> tuple[Account, ...]:
        """Return what was told of the need after an indication."""
        [after] = [each for each in findings if each.key is FindingKey.NEED_AFTER]
        return tuple(
            Account(change, each.pseudonym, each.age, each.text)
            for change in NeedChange
            for each in self.behind(after.row(change))
        )


def check_form(path: Path) -> None:
    """Raise UnknownFormat when a name has no ending that can be written."""
    what = say("Een dwarsbeeld wordt een pdf, een document, csv of json")
    check_ending(path, what, *ENDINGS)


def _is_newer(key: str, body: Body) -> bool:
    """Tell whether a text is told otherwise, or of a figure that is not known here."""
    version = body.get("version", 1)  # the first that were kept did not tell it
    return version > _VERSION or key not in {*FindingKey}


def _written(picture: CrosscutPicture, ending: str, progress: Progress) -> bytes:
    # Both are slow to load: only when something is made.
    with in_dutch():
        if ending in DOCUMENT_ENDINGS:
            from levensreis.reports.crosscut import crosscut_document

            return printed(crosscut_document(picture), ending, progress)
        from levensreis.formats.crosscut import crosscut_csv, crosscut_json

        made = crosscut_csv(picture) if ending == CSV else crosscut_json(picture)
        return made.encode()
