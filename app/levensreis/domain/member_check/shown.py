"""What a form (controleformulier) shows of each statement, told apart by a digest."""

from typing import Final
from uuid import UUID

from levensreis.domain.anonymise.texts import digest_of
from levensreis.domain.journey import Journey, in_order_of_time, in_theme, life_context
from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.domain.wording import sentence
from levensreis.language import in_dutch

_AROUND_QUOTE: Final = ' \n“”"„'


def shown_of(journey: Journey) -> dict[UUID, str]:
    """Return a digest of all that a form shows of each statement that may be shared.

    In the order of the form, and of the journey as it was told: so another pseudonym
    or another place among the others is no change.
    """
    shared = journey.shared_statements
    context = life_context(journey.youth, shared)  # what is withheld dates nothing
    ordered = in_order_of_time(shared, context)
    with in_dutch():  # as on paper, whatever the screen speaks
        return {
            each.id: _digest(each, context)
            for theme in Theme
            for each in in_theme(ordered, theme)
        }


def _digest(told: Statement, context: LifeContext) -> str:
    period = told.period
    dated = any(each is not None for each in period.months(context))
    return digest_of(
        sentence(told.text.strip()),
        told.story.strip(),
        told.meaning.strip(),
        told.quote.strip(_AROUND_QUOTE),
        period.age_text(context) if dated else "",
        told.theme,
    )
