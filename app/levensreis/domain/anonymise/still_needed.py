"""What a journey still misses before an output of it may leave; told beforehand."""

from collections.abc import Iterator, Mapping, Sequence

from levensreis.domain.anonymise.outputs import Output, told_unsigned
from levensreis.domain.anonymise.signing import Role
from levensreis.domain.consent import Purpose
from levensreis.domain.journey import Journey
from levensreis.language import say


def still_needed(
    output: Output,
    journey: Journey,
    *,
    open_entries: int,
    unsigned: Mapping[Role, int],
    same_hand: bool = False,
    is_told: bool = True,
    clashes: Sequence[str] = (),
) -> list[str]:
    """Tell what is missing: consent, replacements of names, signatures.

    `unsigned` counts the texts that a role did not sign; `same_hand` tells that one
    person signed in both roles, `is_told` that there is anything to sign;
    `clashes` tells of replacements that are a name in another journey by now. The leak
    scan follows when the file is made.
    """
    found = list(_missing(output, journey, open_entries))
    if output.needs_signatures:
        found += _unsigned(unsigned, same_hand) if is_told else _told_of(unsigned)
        found += clashes
    return found


def told_nothing() -> str:
    """Tell that there is nothing to sign yet."""
    return say("Er is nog niets verteld, dus er valt nog niets te ondertekenen.")


def _missing(
    output: Output,
    journey: Journey,
    open_entries: int,
) -> Iterator[str]:
    for purpose in dict.fromkeys((Purpose.PARTICIPATION, output.purpose)):
        if not journey.allows(purpose):
            yield say("Er is geen toestemming voor ‘{purpose}’.", purpose=purpose.label)
    if open_entries and not output.names_may_stay:
        yield (
            say("Er is nog 1 naam in het register zonder vervanging.")
            if open_entries == 1
            else say(
                "Er zijn nog {count} namen in het register zonder vervanging.",
                count=open_entries,
            )
        )


def _unsigned(unsigned: Mapping[Role, int], same_hand: bool) -> Iterator[str]:
    for role in Role:
        if unsigned[role]:
            yield told_unsigned(role, unsigned[role])
    if same_hand:
        yield say("De tweede lezer is iemand anders dan de interviewer.")


def _told_of(unsigned: Mapping[Role, int]) -> list[str]:
    """Tell of a journey of which only the roles of who will tell are known."""
    return [told_nothing()] if any(unsigned.values()) else []
