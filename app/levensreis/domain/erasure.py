"""Erasing a journey (wissen): what goes, what stays outside, and what is kept of it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from levensreis.domain.consent import ConsentState, Purpose, state
from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey
from levensreis.domain.retention import Retention
from levensreis.language import day, say, word


class NotErased(KnownError):
    """Something must be made clear before a journey is erased."""


class ErasureReason(StrEnum):
    """Why a journey was erased. Values are stored."""

    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    REQUEST = "request"
    AGAIN = "again"
    """It came back with an older copy of the file: why is told where that went."""

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_REASONS[self])


class ExportKind(StrEnum):
    """What can leave of a journey. Values are stored."""

    OVERVIEW = "overview"
    TABLE = "table"
    JOURNEY = "journey"
    WRITE_UP = "write_up"
    SHORT = "short"
    CHECK_FORM = "check_form"
    LETTER = "letter"
    RESEARCH = "research"
    DOSSIER = "dossier"
    INTERVIEWS = "interviews"
    """The group interviews with professionals; no journey is in it."""
    QUESTIONNAIRE = "questionnaire"
    """On solutions, for a party; no journey is in it."""

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_EXPORTS[self])


@dataclass(frozen=True, slots=True)
class Tombstone:
    """That a journey was erased: all that is kept of it, so that it stays away."""

    journey_id: UUID
    code: str
    at: datetime
    kind: ErasureReason
    reason: str
    """In the words of who erased it; holds no name of its register."""


@dataclass(frozen=True, slots=True)
class LeftOutside:
    """A file outside of the study in which the journey is: to be deleted by hand."""

    kind: ExportKind
    at: datetime
    path: str
    """Where it was saved; it may have been moved or copied since."""

    def in_words(self) -> str:
        """Tell which file it is, and of which day."""
        return say(
            "{kind} van {day}: {path}",
            kind=self.kind.label,
            day=day(self.at.astimezone().date()),
            path=self.path,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """What goes when a journey is erased, and what stays behind elsewhere."""

    journey_id: UUID
    code: str
    statements: int = 0
    """Those in the bin too."""
    notes: int = 0
    """Stories and parked items."""
    sessions: int = 0
    consents: int = 0
    names: int = 0
    decisions: int = 0
    """What was decided about words, and who signed which text."""
    forms: int = 0
    answers: int = 0
    """What came back on check forms, and what was done with it."""
    drafts: int = 0
    own_factors: tuple[str, ...] = ()
    """Own factors that no other journey uses: made of what was told here."""
    backups: int = 0
    """Copies in the folder of the study: it goes from them as well."""
    named_beside: tuple[str, ...] = ()
    """Where it may be named in what researchers typed beside the journeys."""
    left_outside: tuple[LeftOutside, ...] = ()
    unreached: tuple[str, ...] = ()
    """Copies that could not be opened: to be deleted by hand."""
    absent: tuple[str, ...] = ()
    """Folders with reserve copies that are not there now, as of a stick."""

    def will_go(self) -> list[str]:
        """Tell what goes, a line for each kind that there is."""
        counted = (getattr(self, name) for name in _PARTS)
        told = zip(counted, _PARTS.values(), strict=True)
        parts = [
            say(one) if number == 1 else say(several, count=number)
            for number, (one, several) in told
            if number
        ]
        return parts + [
            say("de eigen factor ‘{label}’, die nergens anders bij staat", label=each)
            for each in self.own_factors
        ]

    def stays_outside(self) -> list[str]:
        """Tell what must be deleted by hand, a line for each place or file."""
        told = [
            say("misschien genoemd in {place}: haal het daar weg", place=each)
            for each in self.named_beside
        ]
        told += [each.in_words() for each in self.left_outside]
        told += [
            say("kopie van de studie die niet openging: {path}", path=each)
            for each in self.unreached
        ]
        return told + [
            say("reservekopieën op een plek die er nu niet is: {path}", path=each)
            for each in self.absent
        ]


def check_typed(code: str, typed: str) -> None:
    """Raise NotErased when the code that was typed is not that of the journey."""
    if typed.strip() != code:
        raise NotErased(
            say("Typ de code van deze levensreis om die te wissen: {code}.", code=code)
        )


def check_reason(reason: str, *, names_somebody: bool) -> str:
    """Return a reason as it is kept; raises NotErased when it is none or names."""
    # What was typed in a terminal may hold bytes that are no text.
    words = " ".join(reason.encode(errors="replace").decode().split())
    if not words:
        raise NotErased(say("Geef een reden: die blijft bewaard."))
    if names_somebody:
        raise NotErased(
            say(
                "In de reden staat een naam uit het register. De reden blijft bewaard: "
                "schrijf die zonder naam."
            )
        )
    return words


def reason_kind(journey: Journey, kept: Retention, today: date) -> ErasureReason:
    """Tell by what is recorded why a journey is erased; else somebody asked for it."""
    if state(journey.consents, Purpose.PARTICIPATION) is ConsentState.WITHDRAWN:
        return ErasureReason.WITHDRAWN
    return ErasureReason.EXPIRED if kept.is_due(today) else ErasureReason.REQUEST


_REASONS: Final = {
    ErasureReason.WITHDRAWN: word("toestemming ingetrokken"),
    ErasureReason.EXPIRED: word("bewaartermijn verstreken"),
    ErasureReason.REQUEST: word("op verzoek"),
    ErasureReason.AGAIN: word("eerder gewist, opnieuw gewist na terugzetten"),
}
_EXPORTS: Final = {
    ExportKind.OVERVIEW: word("overzicht"),
    ExportKind.TABLE: word("factortabel"),
    ExportKind.JOURNEY: word("levensreis als gegevens"),
    ExportKind.WRITE_UP: word("uitwerking"),
    ExportKind.SHORT: word("korte versie"),
    ExportKind.CHECK_FORM: word("controleformulier"),
    ExportKind.LETTER: word("brief"),
    ExportKind.RESEARCH: word("onderzoeksbestand"),
    ExportKind.DOSSIER: word("dossier van de studie"),
    ExportKind.INTERVIEWS: word("groepsgesprekken"),
    ExportKind.QUESTIONNAIRE: word("vragenlijst over oplossingen"),
}
_PARTS: Final = {
    "statements": (word("1 uitspraak"), word("{count} uitspraken")),
    "notes": (word("1 aantekening"), word("{count} aantekeningen")),
    "sessions": (word("1 gesprek"), word("{count} gesprekken")),
    "consents": (
        word("1 antwoord over toestemming"),
        word("{count} antwoorden over toestemming"),
    ),
    "names": (word("1 naam uit het register"), word("{count} namen uit het register")),
    "decisions": (
        word("1 besluit of handtekening over woorden"),
        word("{count} besluiten en handtekeningen over woorden"),
    ),
    "forms": (word("1 controleformulier"), word("{count} controleformulieren")),
    "answers": (
        word("1 antwoord van de ouder, of hoe dat is verwerkt"),
        word("{count} antwoorden van de ouder, en hoe die zijn verwerkt"),
    ),
    "drafts": (word("1 concept"), word("{count} concepten")),
    "backups": (
        word("hetzelfde in 1 kopie van de studie"),
        word("hetzelfde in {count} kopieën van de studie"),
    ),
}
