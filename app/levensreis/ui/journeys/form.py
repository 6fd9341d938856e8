"""What the form of a journey means; knows no Qt."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from levensreis.domain.journey import (
    InvalidJourney,
    Journey,
    Respondent,
    Sex,
    Youth,
    respondent_named,
)
from levensreis.domain.life_context import BirthMonth, LifeContext
from levensreis.domain.period import Basis, Period
from levensreis.domain.period_grammar import Form
from levensreis.language import say
from levensreis.ui.journeys.names_form import NamesForm
from levensreis.ui.journeys.wrong_field import WrongField

__all__ = ["JourneyForm", "WrongField", "form_of", "read_form"]


@dataclass(frozen=True, slots=True)
class JourneyForm:
    """The fields of the form, as typed."""

    code: str = ""
    pseudonym: str = ""
    birth: str = ""
    sex: Sex | None = None
    respondents: str = "moeder, vader"
    """Roles with commas between; the last word of a role goes after @."""
    names: NamesForm | None = None
    """The names that may not leave; None where they are not asked."""


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
    """Make a journey of the form, or change one; raises WrongField.

    Who speaks in a journey that is there is changed on the page of its details.
    """
    youth = Youth(_birth(form.birth), form.sex)
    if not form.pseudonym.strip():
        raise WrongField("pseudonym", say("Geef de levensreis een schuilnaam."))
    try:
        if journey is None:
            return Journey(
                code=form.code.strip(),
                pseudonym=form.pseudonym.strip(),
                youth=youth,
                respondents=_people(form.respondents),
            )
        return replace(
            journey,
            code=form.code.strip(),
            pseudonym=form.pseudonym.strip(),
            youth=youth,
        )
    except InvalidJourney as error:
        raise WrongField("code", str(error)) from None


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
        raise WrongField("birth", say("Deze geboortemaand ligt in de toekomst."))
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


def _people(text: str) -> tuple[Respondent, ...]:
    found: list[Respondent] = []
    for role in filter(None, (" ".join(each.split()) for each in text.split(","))):
        try:
            found.append(respondent_named(role, found))
        except InvalidJourney as error:
            raise WrongField("respondents", str(error)) from None
    return tuple(found)
