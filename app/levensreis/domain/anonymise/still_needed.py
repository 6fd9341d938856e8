"""What a journey still misses before an output of it may leave; told beforehand."""

from collections.abc import Iterator, Mapping

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
) -> list[str]:
    """Tell what is missing: consent, replacements of names, signatures.

    `unsigned` counts the texts that a role did not sign; `same_hand` tells that one
    person signed in both roles. The leak scan follows when the file is made.
    """
    return list(_missing(output, journey, open_entries, unsigned, same_hand))


def _missing(
    output: Output,
    journey: Journey,
    open_entries: int,
    unsigned: Mapping[Role, int],
    same_hand: bool,
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
    if output.needs_signatures:
        for role in Role:
            if unsigned[role]:
                yield told_unsigned(role, unsigned[role])
        if same_hand:
            yield say("De tweede lezer is iemand anders dan de interviewer.")
