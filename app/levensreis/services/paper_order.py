"""Which document of which journey is wanted, and how."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.erasure import ExportKind
from levensreis.domain.errors import KnownError
from levensreis.language import day, say, word

SHORTEST_PASSPHRASE: Final = 8
"""Characters: more would not be typed on a phone."""
_LONGEST_PASSPHRASE: Final = 127
"""Bytes that count in a pdf (ISO 32000-2, 7.6.4.3.3); the rest is not looked at."""


class PaperRefused(KnownError):
    """Something in what was asked must be otherwise before it can be printed."""


class Paper(StrEnum):
    """A document about one journey. Values stand in the names of files."""

    WRITE_UP = "uitwerking"
    OVERVIEW = "overzicht"
    SHORT = "korte-versie"
    CHECK_FORM = "controleformulier"
    LETTER = "brief"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_LABELS[self])

    @property
    def output(self) -> Output:
        """For whom it is."""
        return Output.TEAM if self is Paper.OVERVIEW else Output.PARENT

    @property
    def kind(self) -> ExportKind:
        """As what it is remembered that it left."""
        return _KINDS[self]

    @property
    def endings(self) -> tuple[str, ...]:
        """How the name of its file may end."""
        return (".pdf",)

    def file_name(self, code: str) -> str:
        """Propose a name for the file of the journey with a code."""
        return f"{_fit_for_a_name(code)}-{self.value}.pdf"


@dataclass(frozen=True, slots=True)
class PaperOrder:
    """One document of one journey, as it is wanted."""

    paper: Paper
    journey_id: UUID
    names_stay: bool = False
    """With the names as they were told: only in what is for the parent."""
    passphrase: str = ""
    """What the file asks for when it is opened; empty for a file that is open."""
    only_changed: bool = True
    """On a form after the first: leave out what the parent saw as it is now."""
    back_by: date | None = None
    """Before which day the letter asks an answer."""

    def check(self, today: date) -> None:
        """Raise PaperRefused when nothing can be printed that is as was asked."""
        if self.names_stay and not self.paper.output.names_may_stay:
            raise PaperRefused(
                say(
                    "Namen zoals verteld staan alleen in wat voor de ouder is, en niet "
                    "in: {paper}.",
                    paper=self.paper.label,
                )
            )
        if self.back_by is not None and self.back_by <= today:
            raise PaperRefused(
                say("{day} is al voorbij. Kies een latere dag.", day=day(self.back_by))
            )
        if self.passphrase:
            checked_passphrase(self.passphrase)


def checked_passphrase(passphrase: str) -> str:
    """Return a passphrase as it must be typed; raises PaperRefused.

    Without the spaces that a phone adds at the end, and in one way of writing accents.
    """
    typed = unicodedata.normalize("NFKC", passphrase).strip()
    if len(typed) < SHORTEST_PASSPHRASE:
        raise PaperRefused(
            say(
                "Neem voor het bestand een wachtzin van {count} tekens of meer.",
                count=SHORTEST_PASSPHRASE,
            )
        )
    if not typed.isprintable():
        raise PaperRefused(
            say(
                "In de wachtzin staat een teken dat niemand kan typen. Kies een andere."
            )
        )
    if len(typed.encode()) > _LONGEST_PASSPHRASE:
        raise PaperRefused(
            say("Deze wachtzin is te lang voor een pdf. Neem een kortere.")
        )
    return typed


def _fit_for_a_name(code: str) -> str:
    """Return a code without what cannot stand in the name of a file."""
    fit = "".join(each if each.isalnum() or each in "-_ " else "-" for each in code)
    return fit.strip(" ") or "-"


_LABELS: Final = {
    Paper.WRITE_UP: word("uitwerking"),
    Paper.OVERVIEW: word("overzicht"),
    Paper.SHORT: word("korte versie"),
    Paper.CHECK_FORM: word("controleformulier"),
    Paper.LETTER: word("brief"),
}
_KINDS: Final = {
    Paper.WRITE_UP: ExportKind.WRITE_UP,
    Paper.OVERVIEW: ExportKind.OVERVIEW,
    Paper.SHORT: ExportKind.SHORT,
    Paper.CHECK_FORM: ExportKind.CHECK_FORM,
    Paper.LETTER: ExportKind.LETTER,
}
