"""Who tells of a journey, as the page of its details shows it. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from levensreis.domain.fold import fold
from levensreis.domain.journey import (
    InvalidJourney,
    Journey,
    Respondent,
    respondent_named,
)
from levensreis.domain.session import in_order_of_day
from levensreis.domain.statement import Statement
from levensreis.language import say
from levensreis.ui.details.counting import statements_in_words


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One respondent, and how much of what was told is theirs."""

    key: str
    role: str
    statements: int

    @property
    def told(self) -> str:
        """Whether they spoke, in words."""
        if not self.statements:
            return say("nog niet gesproken")
        return statements_in_words(self.statements)


def people_of(journey: Journey) -> list[PersonLine]:
    """Return everybody whose account is recorded, in the order of the journey."""
    return [
        PersonLine(each.key, each.role, _told_by(each.key, journey.statements))
        for each in journey.respondents
    ]


def with_people(journey: Journey, words: str) -> Journey:
    """Add who is named, with commas between; raises InvalidJourney."""
    people = list(journey.respondents)
    for role in filter(None, map(_clean, words.split(","))):
        people.append(respondent_named(role, people))
    return replace(journey, respondents=tuple(people))


def with_role(journey: Journey, key: str, words: str) -> tuple[Journey, dict[str, str]]:
    """Call a respondent something else; returns the new word after @ by the old one.

    The word stays while it is one of those that are said. Raises InvalidJourney.
    """
    role = _clean(words)
    if not role:
        raise InvalidJourney(say("Typ wie dit is, of haal de gesprekspartner weg."))
    if "," in role:
        raise InvalidJourney(say("Geef iedere gesprekspartner een eigen regel."))
    others = [each for each in journey.respondents if each.key != key]
    stays = fold(key).rstrip("0123456789") in map(fold, _words(role))
    person = Respondent(key, role) if stays else respondent_named(role, others)
    people = tuple(person if each.key == key else each for each in journey.respondents)
    renamed = {} if person.key == key else {key: person.key}
    return replace(journey, respondents=people), renamed


def without_person(journey: Journey, key: str, binned: Sequence[Statement]) -> Journey:
    """Take a respondent away of whom nothing is kept; raises InvalidJourney.

    What they told may lie in the bin, from where it comes back as theirs.
    """
    role = next(each.role for each in journey.respondents if each.key == key)
    if told := _told_by(key, journey.statements):
        raise InvalidJourney(
            say(
                "‘{role}’ heeft {statements} in deze levensreis en moet blijven. Een "
                "ander woord typen kan wel.",
                role=role,
                statements=statements_in_words(told),
            )
        )
    if _told_by(key, binned):
        raise InvalidJourney(
            say(
                "Van ‘{role}’ ligt er nog iets in de prullenbak. Maak die eerst leeg.",
                role=role,
            )
        )
    for number, each in enumerate(in_order_of_day(journey.sessions), start=1):
        if key in each.respondents:
            raise InvalidJourney(
                say(
                    "‘{role}’ was bij gesprek {number}. Haal daar eerst het "
                    "vinkje weg.",
                    role=role,
                    number=number,
                )
            )
    kept = tuple(each for each in journey.respondents if each.key != key)
    return replace(journey, respondents=kept)


def _told_by(key: str, statements: Sequence[Statement]) -> int:
    return sum(each.respondent == key for each in statements)


def _clean(words: str) -> str:
    return " ".join(words.split())


def _words(role: str) -> list[str]:
    """Return the words of a role, of letters and digits only."""
    bare = ("".join(filter(str.isalnum, each)).lower() for each in role.split())
    return list(filter(None, bare))
