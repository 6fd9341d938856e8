"""What can be changed of a statement, each as a function and a name for undo."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from levensreis.domain.codebook import Factor, FactorId
from levensreis.domain.course_change import CourseChange
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.influence import Influence
from levensreis.domain.period import Period
from levensreis.domain.spell import Spell, SpellType
from levensreis.domain.statement import Kind, Statement
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.language import say

USUAL_SPELLS: Final = {
    Theme.LIVING: SpellType.PLACE,
    Theme.DAY_ACTIVITIES: SpellType.DAY_ACTIVITY,
    Theme.CARE: SpellType.CARE,
}
"""What a stretch in a theme usually is."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of a statement: what it is called, and what it makes of it."""

    name: str
    apply: Callable[[Statement], Statement]


def text(words: str) -> Edit:
    """Say it in other words."""
    return Edit(say("tekst wijzigen"), lambda each: replace(each, text=words.strip()))


def story(words: str) -> Edit:
    """Write the detail."""
    return Edit(
        say("toelichting wijzigen"), lambda each: replace(each, story=words.strip())
    )


def quote(words: str) -> Edit:
    """Write what was said word for word."""
    return Edit(say("citaat wijzigen"), lambda each: replace(each, quote=words.strip()))


def meaning(words: str) -> Edit:
    """Write what it meant to who told it."""
    return Edit(
        say("betekenis wijzigen"), lambda each: replace(each, meaning=words.strip())
    )


def period(words: str) -> Edit:
    """Give another time."""
    return Edit(
        say("tijdstip wijzigen"), lambda each: replace(each, period=Period.parse(words))
    )


def theme(chosen: Theme) -> Edit:
    """Move to another theme."""
    return Edit(
        say("verplaatsen naar {theme}", theme=chosen.label),
        lambda each: replace(each, theme=chosen),
    )


def influence(chosen: Influence) -> Edit:
    """Choose what it did to the need for care."""
    return Edit(say("invloed kiezen"), lambda each: each.placed(chosen, each.system))


def moved(to: Theme, side: Influence | None) -> Edit:
    """Move to another theme, and to a side when one is given."""

    def changed(each: Statement) -> Statement:
        placed = each if side is None else each.placed(side, each.system)
        return replace(placed, theme=to)

    return Edit(say("verplaatsen naar {theme}", theme=to.label), changed)


def system(chosen: System | None) -> Edit:
    """Place it in another system."""
    return Edit(say("systeem kiezen"), lambda each: each.placed(each.influence, chosen))


def group(chosen: PartyGroup | None) -> Edit:
    """Choose whose contact it is about."""
    return Edit(say("groep kiezen"), lambda each: replace(each, group=chosen))


def add_factor(chosen: Factor) -> Edit:
    """Code it with a factor."""
    return Edit(say("factor toekennen"), lambda each: each.coded(chosen))


def remove_factor(gone: FactorId) -> Edit:
    """Take a factor away."""

    def without(each: Statement) -> Statement:
        kept = tuple(coding for coding in each.codings if coding.factor != gone)
        return replace(each, codings=kept)

    return Edit(say("factor weghalen"), without)


def example(of: FactorId, words: str) -> Edit:
    """Write what the table may show as an example of a factor."""

    def changed(each: Statement) -> Statement:
        codings = tuple(
            replace(coding, example=words.strip()) if coding.factor == of else coding
            for coding in each.codings
        )
        return replace(each, codings=codings)

    return Edit(say("voorbeeld wijzigen"), changed)


def respondent(key: str | None) -> Edit:
    """Choose whose account it is."""
    return Edit(
        say("gesprekspartner kiezen"), lambda each: replace(each, respondent=key)
    )


def session(chosen: UUID | None) -> Edit:
    """Choose in which sitting it was told."""
    return Edit(say("gesprek kiezen"), lambda each: replace(each, session=chosen))


def turning_point(is_one: bool) -> Edit:
    """Mark it as a turning point, or not."""
    return Edit(
        say("cruciaal moment"), lambda each: replace(each, turning_point=is_one)
    )


def course_change(chosen: CourseChange | None) -> Edit:
    """Choose whether the situation became more or less complex with it."""
    return Edit(say("verloop kiezen"), lambda each: replace(each, course_change=chosen))


def help_step(chosen: HelpStep | None) -> Edit:
    """Choose of which step on the way to help it tells."""
    return Edit(
        say("stap naar hulp kiezen"), lambda each: replace(each, help_step=chosen)
    )


def source(chosen: Source | None) -> Edit:
    """Choose from whom or what it comes."""
    return Edit(say("bron kiezen"), lambda each: replace(each, source=chosen))


def sensitive(is_so: bool) -> Edit:
    """Mark it as something to handle with care, or not."""
    return Edit(say("gevoelig"), lambda each: replace(each, sensitive=is_so))


def withheld(is_so: bool) -> Edit:
    """Keep it inside the study, or not."""
    return Edit(say("niet delen"), lambda each: replace(each, withheld=is_so))


def kind(chosen: Kind) -> Edit:
    """Choose what it tells of.

    A stretch is first taken for what is usual in its theme. With the stretch its facts
    go, but those of an indication: that is often a moment.
    """

    def changed(each: Statement) -> Statement:
        if chosen is each.kind:
            return each
        facts = each.spell
        if chosen is Kind.SPELL:
            usual = USUAL_SPELLS.get(each.theme)
            facts = facts or (Spell(usual) if usual else None)
        elif facts is not None and facts.type is not SpellType.INDICATION:
            facts = None
        return replace(each, kind=chosen, spell=facts)

    return Edit(say("soort kiezen"), changed)


def spell(chosen: Spell | None) -> Edit:
    """Give the facts of a stretch or an indication."""
    return Edit(say("periode invullen"), lambda each: replace(each, spell=chosen))


def sorted_out() -> Edit:
    """Clear what was still to be sorted."""
    return Edit(say("ordenen"), lambda each: replace(each, loose_words=()))
