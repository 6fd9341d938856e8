"""What may leave the encrypted file: one rule, in one place.

Everything that is exported takes a `ReleasedJourney`, and the only way to one is
`release`, so no report or file can be made from what was said as it was said.
"""

from dataclasses import dataclass, replace

from levensreis.domain.anonymise.register import Register
from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey, Respondent
from levensreis.domain.period import Period
from levensreis.domain.statement import Coding, Statement


class NotReleased(KnownError):
    """The journey may not leave the file yet."""


@dataclass(frozen=True, slots=True)
class ReleasedJourney:
    """A journey in which every registered name has been replaced."""

    journey: Journey


def release(journey: Journey, register: Register) -> ReleasedJourney:
    """Replace every registered name; raise NotReleased while one is open."""
    if register.open_entries:
        names = ", ".join(f"‘{entry.name}’" for entry in register.open_entries)
        raise NotReleased(
            f"{journey.code} ({journey.pseudonym}) kan nog niet naar buiten: kies in "
            f"Anonimiseren eerst een vervanging voor {names}."
        )
    keys = [respondent.key for respondent in journey.respondents]
    keys += [each.respondent or "" for each in journey.statements]
    found = register.name_in("\n".join((journey.code, journey.pseudonym, *keys)))
    if found is not None:
        raise NotReleased(
            f"De code, de schuilnaam of een @woord van {journey.code} bevat ‘{found}’, "
            "een naam uit het register. Kies daar een ander woord."
        )
    released = replace(
        journey,
        respondents=tuple(
            Respondent(person.key, register.apply(person.role))
            for person in journey.respondents
        ),
        statements=tuple(
            replaced(statement, register) for statement in journey.statements
        ),
    )
    _check_nothing_is_left(released, register)
    return ReleasedJourney(released)


def replaced(statement: Statement, register: Register) -> Statement:
    """Return a statement with the registered names replaced, wherever they stand."""
    return replace(
        statement,
        period=Period.parse(register.apply(statement.period.said)),
        text=register.apply(statement.text),
        story=register.apply(statement.story),
        quote=register.apply(statement.quote),
        codings=tuple(
            Coding(coding.factor, register.apply(coding.example))
            for coding in statement.codings
        ),
        loose_words=tuple(
            # A loose word stays one word.
            "_".join(register.apply(word).split())
            for word in statement.loose_words
        ),
    )


def _check_nothing_is_left(released: Journey, register: Register) -> None:
    # A replacement and the words beside it can make another registered name.
    for each in released.statements:
        examples = (coding.example for coding in each.codings)
        for text in (each.text, each.story, each.quote, each.period.said, *examples):
            left = register.name_in(text)
            if left is not None:
                raise NotReleased(
                    f"In {released.code} maakt een vervanging met de woorden ernaast "
                    f"‘{left}’, een naam uit het register. Kies in Anonimiseren een "
                    "andere vervanging."
                )
