"""What is shown of the accounts of one event, in words."""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from levensreis.domain.accounts import Aspect
from levensreis.domain.codebook import Codebook
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey
from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.language import say
from levensreis.ui.interview.period_words import as_told
from levensreis.ui.interview.session_labels import session_labels


@dataclass(frozen=True, slots=True)
class AccountView:
    """One account in words."""

    id: UUID
    teller: str
    told_in: str
    """The sitting, empty when that is not known."""
    withheld: bool
    text: str
    when: str
    influence: Influence
    system: str
    factors: tuple[str, ...]
    quote: str
    meaning: str
    differs: frozenset[Aspect]
    """In what the others tell it in another way."""


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """Which account is worked with in one respect, if one was chosen."""

    aspect: Aspect
    statement: UUID | None
    reason: str
    contradicts: bool
    """The accounts cannot both be true in this respect: a reason is needed."""


def in_words(
    accounts: Sequence[Statement],
    journey: Journey,
    codebook: Codebook,
    context: LifeContext,
) -> list[AccountView]:
    """Return what each account tells, and in what it differs from most others."""
    differing = {
        Aspect.WHEN: _differing([_time(each, context) for each in accounts]),
        Aspect.INFLUENCE: _differing([_side(each) for each in accounts]),
    }
    roles = {person.key: person.role for person in journey.respondents}
    sessions = session_labels(journey.sessions)
    return [
        AccountView(
            id=each.id,
            teller=_teller(each.respondent, roles),
            told_in=sessions.get(each.session, "") if each.session else "",
            withheld=each.withheld,
            text=each.text,
            when=as_told(each.period, context),
            influence=each.influence,
            system=each.system.label if each.system else "",
            factors=tuple(
                codebook.by_id[coding.factor].label for coding in each.codings
            ),
            quote=each.quote,
            meaning=each.meaning,
            differs=frozenset(
                aspect for aspect, found in differing.items() if found[place]
            ),
        )
        for place, each in enumerate(accounts)
    ]


def _teller(key: str | None, roles: Mapping[str, str]) -> str:
    return roles.get(key, key) if key else say("onbekend wie")


def _time(each: Statement, context: LifeContext) -> Hashable:
    months = each.period.months(context)
    return months if months.known else None


def _side(each: Statement) -> Hashable:
    factors = frozenset(coding.factor for coding in each.codings)
    side = (each.influence, each.system, factors)
    return None if side == (Influence.NEUTRAL, None, frozenset()) else side


def _differing(values: Sequence[Hashable]) -> list[bool]:
    """Tell which values differ from what most say; None says nothing."""
    counted = Counter(each for each in values if each is not None).most_common(2)
    if len(counted) < len(("one", "other")):
        return [False for _ in values]
    (most, often), (_, second) = counted
    agreed = most if often > second else None
    return [each is not None and each != agreed for each in values]
