"""What the form of a journey means; knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from difflib import SequenceMatcher
from typing import Final

from levensreis.domain.errors import KnownError
from levensreis.domain.fold import fold
from levensreis.domain.journey import (
    InvalidJourney,
    Journey,
    Respondent,
    Sex,
    Youth,
)
from levensreis.domain.life_context import BirthMonth, LifeContext
from levensreis.domain.period import Basis, Period
from levensreis.domain.period_grammar import Form

ALIKE: Final = 0.7
"""How alike two roles are of which one is a retyping of the other."""


@dataclass(frozen=True, slots=True)
class JourneyForm:
    """The fields of the form, as typed."""

    code: str = ""
    pseudonym: str = ""
    birth: str = ""
    sex: Sex | None = None
    respondents: str = "moeder, vader"
    """Roles with commas between; the last word of a role goes after @."""


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
    if journey is None:
        people = tuple(person for person, _ in _paired(form.respondents, ()))
    else:
        people = _changed_people(form, journey)
    youth = Youth(_birth(form.birth), form.sex)
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


def renamed_keys(form: JourneyForm, journey: Journey) -> dict[str, str]:
    """Return the new key by the old one of everybody whose role was reworded."""
    if form.respondents == form_of(journey).respondents:
        return {}
    pairs = _paired(form.respondents, journey.respondents)
    return {
        before.key: person.key
        for person, before in pairs
        if before is not None and before.key != person.key
    }


def _birth(text: str) -> BirthMonth | None:
    if not text.strip():
        return None
    try:
        birth = BirthMonth.parse(text)
    except ValueError as error:
        month = _month_in(text)
        if month is None:
            raise WrongField("birth", str(error)) from None
        birth = month
    today = datetime.now(UTC)
    if (birth.year, birth.month or 1) > (today.year, today.month):
        raise WrongField("birth", "Deze geboortemaand ligt in de toekomst.")
    return birth


def _month_in(text: str) -> BirthMonth | None:
    """Return the one month that other words for it mean, such as `mei 2008`."""
    period = Period.parse(text)
    start = BirthMonth(1900, 1)
    months = period.months(LifeContext(start))
    first, past = months.earliest_start, months.latest_start
    is_moment = period.form is Form.POINT and period.basis is Basis.CALENDAR
    if not is_moment or first is None or past != first + 1:
        return None
    return BirthMonth(start.year + first // 12, first % 12 + 1)


def _changed_people(form: JourneyForm, journey: Journey) -> tuple[Respondent, ...]:
    if form.respondents == form_of(journey).respondents:
        return journey.respondents
    pairs = _paired(form.respondents, journey.respondents)
    kept = {before.key for _, before in pairs if before is not None}
    speakers = {each.respondent for each in journey.statements}
    for person in journey.respondents:
        if person.key in speakers - kept:
            raise WrongField(
                "respondents",
                f"‘{person.role}’ heeft uitspraken in deze levensreis en moet blijven.",
            )
    return tuple(person for person, _ in pairs)


def _paired(
    text: str, known: Sequence[Respondent]
) -> list[tuple[Respondent, Respondent | None]]:
    """Return each person of the form with who it was before, if anybody.

    Who has the same role keeps the word after @; who is alike is the same person in
    other words, and gets the word that belongs to these.
    """
    roles = [" ".join(each.split()) for each in text.split(",")]
    left = list(known)
    found: list[tuple[str, Respondent | None]] = []
    for role in filter(None, roles):
        same = next((each for each in left if each.role == role), None)
        if same is not None:
            left.remove(same)
        found.append((role, same))
    pairs: list[tuple[Respondent, Respondent | None]] = []
    for role, same in found:
        taken = [*(person for person, _ in pairs), *(each for _, each in found if each)]
        if same is not None:
            pairs.append((same, same))
            continue
        alike = next((each for each in left if _alike(each.role, role)), None)
        if alike is not None:
            left.remove(alike)
        pairs.append((_new_respondent(role, [*taken, *left]), alike))
    return pairs


def _alike(before: str, after: str) -> bool:
    words = set(fold(before).split()) & set(fold(after).split())
    ratio = SequenceMatcher(None, fold(before), fold(after)).ratio()
    return bool(words) or ratio >= ALIKE


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
