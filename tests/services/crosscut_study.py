"""Three short lives, of which every figure of the cross-cutting picture is counted."""

from typing import Any

from levensreis.domain.codebook import Factor
from levensreis.domain.course_change import CourseChange
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey
from levensreis.domain.spell import (
    ActivityKind,
    CareKind,
    Complexity,
    Decision,
    DeliveryForm,
    Exemption,
    FundingLaw,
    Indication,
    MoveReason,
    NeedChange,
    PlaceKind,
    Spell,
    SpellType,
    Stability,
)
from levensreis.domain.statement import Kind, Statement
from tests.builders import a_coded_statement, a_journey, a_statement

WHY = "Op de nieuwe plek kwam hij tot rust"


def anna(lowered: Factor, raised: Factor) -> Journey:
    """Was home from school for a time, moved twice, and had VG6 before VG7."""
    return a_journey(
        _day("van 4 tot 6", ActivityKind.PRIMARY),
        _day("van 7 tot 9", ActivityKind.HOME),
        _day("vanaf 10", ActivityKind.SPECIAL, exemption=Exemption.PARTLY),
        _care("van 5 tot 8", CareKind.AT_HOME, DeliveryForm.PGB),
        _care("van 6 tot 8", CareKind.AT_HOME, DeliveryForm.ZIN),
        _place("van 0 tot 8", PlaceKind.PARENTS),
        _place(
            "8;2",
            PlaceKind.CRISIS,
            reason=MoveReason.CRISIS,
            stable=Stability.UNSTABLE,
        ),
        _place(
            "vanaf 8;3",
            PlaceKind.CARE_GROUP,
            reason=MoveReason.BETTER_FIT,
            stable=Stability.STABLE,
        ),
        _indication("13", Indication.OTHER, Decision.REFUSED),
        _indication("14;0", Indication.VG6),
        a_coded_statement(
            lowered,
            text=WHY,
            kind=Kind.SPELL,
            period="14;9",
            spell=Spell(
                SpellType.INDICATION,
                kind=Indication.VG7,
                decision=Decision.GRANTED,
                afterwards=NeedChange.FELL,
            ),
        ),
        _spell("van 5 tot 8", SpellType.COURSE, kind=Complexity.COMPLEX),
        _spell("8;2", SpellType.COURSE, kind=Complexity.VERY_COMPLEX),
        a_coded_statement(
            raised,
            text="De crisisplek",
            period="8;2",
            turning_point=True,
            course_change=CourseChange.ESCALATION,
        ),
        a_coded_statement(
            lowered,
            text="Iemand hielp bij de aanvraag",
            period="12",
            help_step=HelpStep.ACCESS,
            source=Source.PERSON,
        ),
        pseudonym="Anna",
        code="LR-1",
    )


def bram(lowered: Factor) -> Journey:
    """Lived in one place, and had VG7 at once; much of it is told vaguely."""
    return a_journey(
        _day("van 4 tot 6", ActivityKind.PRIMARY),
        _day("vanaf 16", ActivityKind.DAY_ACTIVITIES, exemption=Exemption.WHOLLY),
        _place("van 0 tot 16", PlaceKind.PARENTS),
        _spell(
            "vanaf 16",
            SpellType.CARE,
            kind=CareKind.RESIDENTIAL,
            funding_law=FundingLaw.WLZ,
        ),
        _spell(
            "16",
            SpellType.INDICATION,
            kind=Indication.VG7,
            decision=Decision.GRANTED,
            afterwards=NeedChange.ROSE,
        ),
        _indication("rond 16", Indication.OTHER, Decision.REFUSED),
        a_coded_statement(
            lowered, text="Een juf die bleef", period="rond 9", turning_point=True
        ),
        _negative(text="Niemand wist de weg", help_step=HelpStep.ACCESS),
        pseudonym="Bram",
        code="LR-2",
    )


def cato() -> Journey:
    """Tells almost nothing of when it was."""
    return a_journey(
        _spell("5", SpellType.DAY_ACTIVITY),
        _negative(text="Toen ging het mis", period="?", turning_point=True),
        _negative(
            text="Het was niet veilig",
            help_step=HelpStep.SAFETY,
            source=Source.FILE,
        ),
        pseudonym="Cato",
        code="LR-3",
    )


def _day(period: str, kind: ActivityKind, **facts: Any) -> Statement:
    return _spell(period, SpellType.DAY_ACTIVITY, kind=kind, **facts)


def _place(period: str, kind: PlaceKind, **facts: Any) -> Statement:
    return _spell(period, SpellType.PLACE, kind=kind, **facts)


def _care(period: str, kind: CareKind, form: DeliveryForm) -> Statement:
    law = FundingLaw.JEUGDWET
    return _spell(
        period, SpellType.CARE, kind=kind, funding_law=law, delivery_form=form
    )


def _indication(
    period: str, kind: Indication, decision: Decision = Decision.GRANTED
) -> Statement:
    return _spell(period, SpellType.INDICATION, kind=kind, decision=decision)


def _spell(period: str, spell_type: SpellType, **facts: Any) -> Statement:
    return a_statement(
        kind=Kind.SPELL,
        period=period,
        text=f"{spell_type.label} {period}",
        influence=Influence.NEUTRAL,
        spell=Spell(spell_type, **facts),
    )


def _negative(**changes: Any) -> Statement:
    return a_statement(influence=Influence.NEGATIVE, **changes)
