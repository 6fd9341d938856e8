"""What the form of a journey means; knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from levensreis.domain.errors import KnownError
from levensreis.domain.journey import (
    InvalidJourney,
    Journey,
    Respondent,
    Sex,
    Youth,
)
from levensreis.domain.life_context import BirthMonth


@dataclass(frozen=True, slots=True)
class JourneyForm:
    """The fields of the form, as typed."""

    code: str = ""
    pseudonym: str = ""
    birth: str = ""
    sex: Sex | None = None
    respondents: str = "moeder, vader"
    """Roles with commas between; the first word of a role goes after @."""


class WrongField(KnownError):
    """A field that cannot be read; `field` says which."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field = field


def form_of(journey: Journey) -> JourneyForm:
    """Fill the form with what is known of a journey."""
    return JourneyForm(
        code=journey.code,
        pseudonym=journey.pseudonym,
        birth=str(journey.youth.birth or ""),
        sex=journey.youth.sex,
        respondents=", ".join(each.role for each in journey.respondents),
    )


def read_form(form: JourneyForm, journey: Journey | None = None) -> Journey:
    """Make a journey of the form, or change one; raises WrongField."""
    try:
        birth = BirthMonth.parse(form.birth) if form.birth.strip() else None
    except ValueError as error:
        raise WrongField("birth", str(error)) from None
    known = journey.respondents if journey is not None else ()
    people = _respondents(form.respondents, known)
    if journey is not None:
        _check_nobody_is_lost(journey, people)
    youth = Youth(birth, form.sex)
    if not form.pseudonym.strip():
        raise WrongField("pseudonym", "Geef de levensreis een schuilnaam.")
    try:
        if journey is None:
            return Journey(
                code=form.code.strip(),
                pseudonym=form.pseudonym.strip(),
                youth=youth,
                respondents=people,
            )
        return replace(
            journey,
            code=form.code.strip(),
            pseudonym=form.pseudonym.strip(),
            youth=youth,
            respondents=people,
        )
    except InvalidJourney as error:
        raise WrongField("code", str(error)) from None


def _check_nobody_is_lost(journey: Journey, people: Sequence[Respondent]) -> None:
    keys = {person.key for person in people}
    speakers = {each.respondent for each in journey.statements}
    for person in journey.respondents:
        if person.key in speakers - keys:
            raise WrongField(
                "respondents",
                f"‘{person.role}’ heeft uitspraken in deze levensreis en moet blijven.",
            )


def _respondents(text: str, known: Sequence[Respondent]) -> tuple[Respondent, ...]:
    # Who was there keeps the word after @, since statements refer to it; two may
    # have the same role.
    left = list(known)
    people: list[Respondent] = []
    for role in filter(None, (" ".join(each.split()) for each in text.split(","))):
        person = next((each for each in left if each.role == role), None)
        if person is None:
            person = _new_respondent(role, [*people, *known])
        else:
            left.remove(person)
        people.append(person)
    return tuple(people)


def _new_respondent(role: str, taken: Sequence[Respondent]) -> Respondent:
    word = "".join(
        each for each in role.rsplit(maxsplit=1)[-1].lower() if each.isalnum()
    )
    if not word:
        raise WrongField("respondents", f"‘{role}’ is geen gesprekspartner.")
    keys = {person.key for person in taken}
    key, number = word, 1
    while key in keys:
        number += 1
        key = f"{word}{number}"
    return Respondent(key, role)
