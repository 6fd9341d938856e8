"""The answers about consent, as the page of the details shows them. Knows no Qt."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from levensreis.domain.consent import (
    Consent,
    ConsentState,
    InvalidConsent,
    Purpose,
    current,
    earlier,
    state,
)
from levensreis.domain.errors import KnownError
from levensreis.domain.fold import fold
from levensreis.domain.journey import Journey
from levensreis.language import day, say, word
from levensreis.ui.details.days import WrongDay, read_day


@dataclass(frozen=True, slots=True)
class AnswerForm:
    """The fields of one answer, as typed."""

    given: bool | None = None
    """Whether it is a yes; None while nobody chose."""
    on: str = ""
    by: str = ""
    version: str = ""
    withdrawn: str = ""
    """The day on which it was withdrawn, if it was."""
    asked: bool = True
    """Whether there was an answer at all; False takes it away."""


class WrongAnswer(KnownError):
    """A field of an answer that cannot be read; `field` says which."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field = field


@dataclass(frozen=True, slots=True)
class PurposeLine:
    """How things stand with one purpose, in words."""

    purpose: Purpose
    state: ConsentState
    facts: str
    """When, by whom and to which text."""
    history: tuple[str, ...]
    """What was answered before, and what was withdrawn."""

    @property
    def spoken(self) -> str:
        """All of it in one line: `Meedoen: gegeven op 12 mei 2025 door moeder`."""
        told = " ".join(filter(None, (self.state.label, self.facts)))
        return say("{purpose}: {told}", purpose=self.purpose.label, told=told)


@dataclass(frozen=True, slots=True)
class ExportLine:
    """What may leave the study now, in words."""

    words: str
    may: bool


def purposes_of(journey: Journey) -> list[PurposeLine]:
    """Return for each purpose how things stand with it."""
    return [_line(journey.consents, purpose) for purpose in Purpose]


def export_of(journey: Journey) -> ExportLine:
    """Tell what may leave the study now, and what not yet."""
    if not journey.allows(Purpose.PARTICIPATION):
        stands = state(journey.consents, Purpose.PARTICIPATION)
        name = Purpose.PARTICIPATION.label
        return ExportLine(say(_NO_EXPORT[stands], purpose=name), may=False)
    quotes = journey.allows(Purpose.QUOTES)
    words = say("Uitvoeren kan.") if quotes else say("Uitvoeren kan, zonder citaten.")
    if not journey.allows(Purpose.SHARING):
        stands = state(journey.consents, Purpose.SHARING)
        refused = say("Delen met onderzoekers kan niet: {state}.", state=stands.label)
        words = f"{words} {refused}"
    return ExportLine(words, may=True)


def missing(journey: Journey) -> list[Purpose]:
    """Return the purposes for which there is no answer yet."""
    found = {each.purpose for each in journey.consents}
    return [each for each in Purpose if each not in found]


def first_form(journey: Journey, today: date, given: bool | None) -> AnswerForm:
    """Return the form of a new answer: of today, to the text that was used last."""
    versions = [each.text_version for each in journey.consents if each.text_version]
    by = journey.respondents[0].role if journey.respondents else ""
    version = versions[-1] if versions else ""
    return AnswerForm(given=given, on=day(today), by=by, version=version)


def form_of(answer: Consent) -> AnswerForm:
    """Return the form of an answer that is there."""
    return AnswerForm(
        given=answer.given,
        on=day(answer.on),
        by=answer.by,
        version=answer.text_version,
        withdrawn=day(answer.withdrawn) if answer.withdrawn else "",
    )


def withdrawal_means(purpose: Purpose) -> str:
    """Return what changes when consent is withdrawn."""
    return say(_WITHDRAWALS[purpose])


def read_answer(form: AnswerForm, purpose: Purpose, today: date) -> Consent:
    """Return the answer of a form; raises WrongAnswer."""
    if form.given is None:
        raise WrongAnswer("given", say("Kies of het ja of nee was."))
    given, on = form.given, read_date("on", form.on, today)
    with told_at("by"):
        answer = Consent(
            purpose=purpose,
            given=given,
            on=on,
            by=" ".join(form.by.split()),
            text_version=_version(form.version),
        )
    if not (given and form.withdrawn.strip()):
        return answer
    with told_at("withdrawn"):
        return replace(answer, withdrawn=read_date("withdrawn", form.withdrawn, today))


def read_date(field: str, words: str, today: date) -> date:
    """Return the day in a field; raises WrongAnswer."""
    try:
        return read_day(words, today)
    except WrongDay as error:
        raise WrongAnswer(field, str(error)) from None


@contextmanager
def told_at(field: str) -> Iterator[None]:
    """Tell at this field what cannot be so."""
    try:
        yield
    except InvalidConsent as error:
        raise WrongAnswer(field, str(error)) from None


def _line(consents: Sequence[Consent], purpose: Purpose) -> PurposeLine:
    stands = state(consents, purpose)
    answer = current(consents, purpose)
    told = [_in_words(each) for each in earlier(consents, purpose)]
    facts = ""
    if answer is not None and answer.withdrawn is not None:
        facts = say("op {day}", day=day(answer.withdrawn))
        told.append(_in_words(answer))
    elif answer is not None:
        facts = say("op {day} door {by}", day=day(answer.on), by=answer.by)
        facts += _to_text(answer)
    return PurposeLine(purpose, stands, facts, tuple(told))


def _in_words(answer: Consent) -> str:
    """Return an answer as `12 mei 2025 gegeven door moeder, versie 1`."""
    form = (
        word("{day} gegeven door {by}")
        if answer.given
        else word("{day} geweigerd door {by}")
    )
    told = say(form, day=day(answer.on), by=answer.by) + _to_text(answer)
    if answer.withdrawn is not None:
        told += say("; ingetrokken {day}", day=day(answer.withdrawn))
    return told


def _to_text(answer: Consent) -> str:
    if not answer.text_version:
        return ""
    return say(", versie {version}", version=answer.text_version)


def _version(words: str) -> str:
    """Return the name of a version, without the word that is put before it."""
    told = " ".join(words.split())
    return told[len(_LEAD) :] if fold(told).startswith(_LEAD) else told


_LEAD = "versie "
_WITHDRAWALS = {
    Purpose.PARTICIPATION: word(
        "Vanaf nu kan hiervan niets meer worden uitgevoerd en telt de levensreis niet "
        "meer mee. Wat eerder is uitgevoerd, komt hiermee niet terug."
    ),
    Purpose.SHARING: word(
        "Vanaf nu gaat deze levensreis niet meer naar de onderzoekers. Wat zij al "
        "hebben, komt hiermee niet terug."
    ),
    Purpose.QUOTES: word(
        "Vanaf nu blijven de citaten weg uit alles wat wordt uitgevoerd."
    ),
    Purpose.REUSE: word("Vanaf nu mag deze levensreis niet opnieuw worden gebruikt."),
    Purpose.CONTACT: word("Vanaf nu neemt niemand hierover nog contact op."),
}
_NO_EXPORT = {
    ConsentState.MISSING: word(
        "Uitvoeren kan nog niet: ‘{purpose}’ is nog niet gevraagd. Vastleggen kan wel."
    ),
    ConsentState.REFUSED: word(
        "Uitvoeren kan niet: ‘{purpose}’ is geweigerd. De levensreis telt niet mee."
    ),
    ConsentState.WITHDRAWN: word(
        "Uitvoeren kan niet meer: ‘{purpose}’ is ingetrokken. De levensreis telt niet "
        "mee."
    ),
}
