"""Questionnaires (vragenlijsten): one for each party, made here and read back."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from levensreis.domain.erasure import ExportKind
from levensreis.domain.errors import KnownError
from levensreis.domain.form_layout import FormLayout
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.solutions.answer import Party, PartyId, too_many
from levensreis.domain.solutions.notices import of_age, of_before, of_pages
from levensreis.domain.solutions.question import (
    AskedSolution,
    KeptForm,
    digest_of,
    in_order,
)
from levensreis.domain.solutions.read_back import ReadBack, read_back
from levensreis.domain.solutions.solution import Solution
from levensreis.language import in_dutch, say
from levensreis.services.made_questionnaires import MadeQuestionnaires
from levensreis.services.outside import check_ending
from levensreis.services.solution_files import bare_solution, let_out
from levensreis.services.solution_parties import form_row
from levensreis.services.solutions import SolutionsService
from levensreis.storage import fieldwork
from levensreis.storage.access_log import Transaction

_BYTES_OF_NAME: Final = 6
_PDF: Final = ".pdf"


class NothingToAsk(KnownError):
    """There are no solutions to choose from."""


class OlderAnswer(KnownError):
    """An answer on a newer questionnaire was kept already, or this one was."""


@dataclass(frozen=True, slots=True)
class QuestionnaireReading:
    """What came back, before it is kept."""

    party: Party
    read: ReadBack
    notices: tuple[str, ...]
    """What is to be told of it, in sentences."""

    @property
    def is_new(self) -> bool:
        """Whether keeping it would change the answer of the party."""
        answer = self.read.answer
        if answer is None or answer.is_empty:
            return False
        return answer != self.party.answer


class Questionnaires:
    """Makes the questionnaire of a party, and reads it when it comes back."""

    def __init__(self, service: SolutionsService) -> None:
        self._service = service
        self._parties = service.parties

    def save(
        self, party: PartyId, path: Path, progress: Progress = NO_PROGRESS
    ) -> KeptForm:
        """Save the questionnaire of a party as a pdf, and keep what stood on it.

        The same questions again give the same file. Raises NothingToAsk,
        UnknownFormat, InsideStudy, NotReleased, CannotWrite or Cancelled.
        """
        check_ending(path, say("Een vragenlijst wordt een pdf"), _PDF)
        solutions = in_order(self._service.solutions())
        if not solutions:
            raise NothingToAsk(
                say("Er zijn nog geen oplossingen. Zet ze eerst in de lijst.")
            )
        asked = self._parties.called(party)
        code = self._next(asked, solutions)
        pdf, layout = _printed(asked.name, solutions, code, progress)
        form = KeptForm(layout, asked.name, tuple(map(AskedSolution.of, solutions)))
        row = form_row(asked.id, layout.version, form.body())

        def remember(connection: Transaction) -> None:
            fieldwork.put(connection, row)

        def bare() -> bytes:
            words = [bare_solution(each) for each in solutions]
            return _printed("–", words, code, NO_PROGRESS)[0]

        kind = ExportKind.QUESTIONNAIRE
        let_out(self._service.source, path, pdf, bare, kind=kind, also=remember)
        return form

    def read(
        self,
        files: Sequence[Path],
        party: PartyId | None = None,
        passphrase: str = "",
        progress: Progress = NO_PROGRESS,
    ) -> QuestionnaireReading:
        """Read files that are one questionnaire together; nothing is kept yet.

        Raises NotReadBack when they are none, are damaged, or are of another party.
        """
        # The libraries that read pdfs and pictures are slow to load.
        from levensreis.formats.returned import ReturnedFile, read_any

        content = [ReturnedFile.read(each, passphrase) for each in files]
        made = MadeQuestionnaires.of(self._parties.all(), self._forms())
        read = read_any(
            content, lambda name, version: made.layout(name, version, party), progress
        )
        owner, form = made.owners[read.layout.form], made.kept(read.layout)
        solutions = self._service.solutions()
        given = {str(spot): each for spot, each in read.given.items()}
        found = read_back(form, given, solutions)
        notices = (
            *read.loose,
            *of_pages(read.pages_missing, read.pages_twice),
            *of_age(form, max(self._parties.forms(owner.id)), solutions),
            *of_before(owner, found.answer),
            *found.notices,
        )
        return QuestionnaireReading(owner, found, notices)

    def keep(self, reading: QuestionnaireReading) -> None:
        """Make of what was read the answer of the party, as a step with a name.

        One on which nothing was filled in takes the place of none.
        Raises TooManyChosen, or OlderAnswer when a newer one stands there.
        """
        answer = reading.read.answer
        if answer is None:
            raise too_many(len(reading.read.chosen), reading.read.chosen)
        if answer.is_empty:
            return
        party = self._parties.called(reading.party.id)
        if answer.form < party.answer.form:
            raise OlderAnswer(
                say(
                    "Van {party} staat er al een antwoord van een nieuwere "
                    "vragenlijst. Deze oudere is niet bewaard.",
                    party=party.name,
                )
            )
        if answer in party.earlier and answer != party.answer:
            raise OlderAnswer(
                say(
                    "Deze vragenlijst van {party} is al eerder ingelezen, en daarna is "
                    "het antwoord veranderd. Er is niets bewaard.",
                    party=party.name,
                )
            )
        self._parties.answer(party.id, answer)

    def _forms(self) -> Mapping[PartyId, Mapping[int, KeptForm]]:
        made = self._parties.every_form()
        return {
            each.id: {
                version: KeptForm.from_body(body)
                for version, body in made.get(each.id, {}).items()
            }
            for each in self._parties.all()
        }

    def _next(self, party: Party, solutions: Sequence[Solution]) -> tuple[str, int]:
        """Return the name and version of the next: those of the last, if it is so."""
        forms = self._forms()[party.id]
        if not forms:
            return secrets.token_hex(_BYTES_OF_NAME), 1
        version, last = max(forms.items())
        now = digest_of(party.name, map(AskedSolution.of, solutions))
        return last.layout.form, version + (last.digest != now)


def _printed(
    party: str, solutions: Sequence[Solution], code: tuple[str, int], progress: Progress
) -> tuple[bytes, FormLayout]:
    # ReportLab is slow to load: only when something is printed.
    from levensreis.reports.paper.model import FormCode
    from levensreis.reports.questionnaire import questionnaire

    with in_dutch():  # whatever the screen speaks
        return questionnaire(party, solutions, FormCode(*code), progress)
