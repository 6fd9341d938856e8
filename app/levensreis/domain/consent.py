"""Consent (toestemming): what the family allows, per purpose, dated and revocable."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from levensreis.domain.errors import KnownError
from levensreis.language import day, say, word


class InvalidConsent(KnownError):
    """A consent that cannot have been given so."""


class Purpose(StrEnum):
    """For what consent is asked. Values are stored."""

    PARTICIPATION = "participation"
    SHARING = "sharing"
    QUOTES = "quotes"
    REUSE = "reuse"
    CONTACT = "contact"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_LABELS[self])

    @property
    def question(self) -> str:
        """What the family is asked."""
        return say(_QUESTIONS[self])


class ConsentState(StrEnum):
    """How things stand with a purpose."""

    MISSING = "missing"
    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_STATES[self])


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """An answer to one question: yes or no, when, by whom, and to which text."""

    purpose: Purpose
    given: bool
    on: date
    by: str
    """Who answered, such as `moeder`."""
    text_version: str = ""
    """The version of the letter or form that was agreed to."""
    withdrawn: date | None = None

    def __post_init__(self) -> None:
        if not self.by.strip():
            raise InvalidConsent(say("Vul in wie de toestemming gaf of weigerde."))
        if self.withdrawn is not None and not self.given:
            raise InvalidConsent(
                say("Wat niet is gegeven, kan niet worden ingetrokken.")
            )
        if self.withdrawn is not None and self.withdrawn < self.on:
            raise InvalidConsent(
                say("Intrekken kan niet vóór de dag waarop de toestemming is gegeven.")
            )

    @property
    def state(self) -> ConsentState:
        """How things stand by this answer."""
        if self.withdrawn is not None:
            return ConsentState.WITHDRAWN
        return ConsentState.GIVEN if self.given else ConsentState.REFUSED

    @property
    def last_day(self) -> date:
        """The day on which it became what it is now."""
        return self.withdrawn or self.on


def current(consents: Iterable[Consent], purpose: Purpose) -> Consent | None:
    """Return the last answer for a purpose; earlier ones stay as a record."""
    found = [each for each in consents if each.purpose is purpose]
    return found[-1] if found else None


def earlier(consents: Iterable[Consent], purpose: Purpose) -> list[Consent]:
    """Return the answers for a purpose that the last one took the place of."""
    return [each for each in consents if each.purpose is purpose][:-1]


def answered(consents: Sequence[Consent], answer: Consent) -> tuple[Consent, ...]:
    """Add an answer; raises InvalidConsent when it is older than the last one.

    Else a paper that is found later would undo a withdrawal.
    """
    last = current(consents, answer.purpose)
    if last is not None and answer.on < last.last_day:
        raise InvalidConsent(
            say(
                "Er is al een later antwoord: {state} op {day}. Een nieuw antwoord is "
                "van die dag of later; een typefout wijzigt u met Corrigeren.",
                state=last.state.label,
                day=day(last.last_day),
            )
        )
    return (*consents, answer)


def withdrawn(
    consents: Sequence[Consent], purpose: Purpose, on: date
) -> tuple[Consent, ...]:
    """Withdraw what was given for a purpose; raises InvalidConsent."""
    last = current(consents, purpose)
    if last is None or last.state is not ConsentState.GIVEN:
        raise InvalidConsent(say("Wat niet is gegeven, kan niet worden ingetrokken."))
    return corrected(consents, purpose, replace(last, withdrawn=on))


def corrected(
    consents: Sequence[Consent], purpose: Purpose, answer: Consent | None
) -> tuple[Consent, ...]:
    """Put an answer in the place of the last one, or None: nobody was asked."""
    last = current(consents, purpose)
    if last is None:
        raise InvalidConsent(say("Er is nog geen antwoord om te corrigeren."))
    place = max(at for at, each in enumerate(consents) if each is last)
    before = tuple(consents[:place])
    kept = before if answer is None else answered(before, answer)
    return (*kept, *consents[place + 1 :])


def state(consents: Iterable[Consent], purpose: Purpose) -> ConsentState:
    """Tell how things stand with a purpose."""
    answer = current(consents, purpose)
    return ConsentState.MISSING if answer is None else answer.state


def allowed(
    consents: Collection[Consent], purpose: Purpose, *, imported: bool = False
) -> bool:
    """Tell whether something may be done; of an imported journey until it is asked."""
    if imported and not consents:
        return True
    return state(consents, purpose) is ConsentState.GIVEN


_LABELS = {
    Purpose.PARTICIPATION: word("Meedoen"),
    Purpose.SHARING: word("Delen met onderzoekers"),
    Purpose.QUOTES: word("Citaten"),
    Purpose.REUSE: word("Hergebruik"),
    Purpose.CONTACT: word("Opnieuw contact"),
}
_QUESTIONS = {
    Purpose.PARTICIPATION: word("De levensreis wordt vastgelegd en telt mee."),
    Purpose.SHARING: word(
        "De gepseudonimiseerde levensreis gaat naar de onderzoekers."
    ),
    Purpose.QUOTES: word("Woorden van de gesprekspartner worden letterlijk gebruikt."),
    Purpose.REUSE: word("De levensreis mag later opnieuw worden gebruikt."),
    Purpose.CONTACT: word("Wij mogen later nog eens contact opnemen."),
}
_STATES = {
    ConsentState.MISSING: word("nog niet gevraagd"),
    ConsentState.GIVEN: word("gegeven"),
    ConsentState.REFUSED: word("geweigerd"),
    ConsentState.WITHDRAWN: word("ingetrokken"),
}
