"""What can be changed of a statement, each as a function and a name for undo."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from levensreis.domain.codebook import Factor, FactorId
from levensreis.domain.influence import Influence
from levensreis.domain.period import Period
from levensreis.domain.spell import Spell, SpellType
from levensreis.domain.statement import Kind, Statement
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of a statement: what it is called, and what it makes of it."""

    name: str
    apply: Callable[[Statement], Statement]


def text(words: str) -> Edit:
    """Say it in other words."""
    return Edit("tekst wijzigen", lambda each: replace(each, text=words.strip()))


def story(words: str) -> Edit:
    """Write the detail."""
    return Edit("toelichting wijzigen", lambda each: replace(each, story=words.strip()))


def quote(words: str) -> Edit:
    """Write what was said word for word."""
    return Edit("citaat wijzigen", lambda each: replace(each, quote=words.strip()))


def period(words: str) -> Edit:
    """Give another time."""
    return Edit(
        "tijdstip wijzigen", lambda each: replace(each, period=Period.parse(words))
    )


def theme(chosen: Theme) -> Edit:
    """Move to another theme."""
    return Edit(
        f"verplaatsen naar {chosen.label}", lambda each: replace(each, theme=chosen)
    )


def influence(chosen: Influence) -> Edit:
    """Choose what it did to the need for care."""
    return Edit("invloed kiezen", lambda each: each.placed(chosen, each.system))


def system(chosen: System | None) -> Edit:
    """Place it in another system."""
    return Edit("systeem kiezen", lambda each: each.placed(each.influence, chosen))


def group(chosen: PartyGroup | None) -> Edit:
    """Choose whose contact it is about."""
    return Edit("groep kiezen", lambda each: replace(each, group=chosen))


def add_factor(chosen: Factor) -> Edit:
    """Code it with a factor."""
    return Edit("factor toekennen", lambda each: each.coded(chosen))


def remove_factor(gone: FactorId) -> Edit:
    """Take a factor away."""

    def without(each: Statement) -> Statement:
        kept = tuple(coding for coding in each.codings if coding.factor != gone)
        return replace(each, codings=kept)

    return Edit("factor weghalen", without)


def respondent(key: str | None) -> Edit:
    """Choose whose account it is."""
    return Edit("gesprekspartner kiezen", lambda each: replace(each, respondent=key))


def turning_point(is_one: bool) -> Edit:
    """Mark it as a turning point, or not."""
    return Edit("cruciaal moment", lambda each: replace(each, turning_point=is_one))


def kind(chosen: Kind) -> Edit:
    """Choose what it tells of; the facts of a spell go with the spell."""

    def changed(each: Statement) -> Statement:
        kept = each.spell if chosen is Kind.SPELL else None
        return replace(each, kind=chosen, spell=kept)

    return Edit("soort kiezen", changed)


def spell(chosen: Spell | None) -> Edit:
    """Give the facts of a spell; law and form belong to care."""
    if chosen is not None and chosen.type is not SpellType.CARE:
        chosen = Spell(chosen.type)
    facts = chosen
    return Edit("periode invullen", lambda each: replace(each, spell=facts))


def sorted_out() -> Edit:
    """Clear what was still to be sorted."""
    return Edit("ordenen", lambda each: replace(each, loose_words=()))
