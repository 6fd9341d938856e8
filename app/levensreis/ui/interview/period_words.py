"""How a time is told: in words, and as the age that it means."""

from levensreis.domain.life_context import LifeContext
from levensreis.domain.period import Period


def as_told(period: Period, context: LifeContext) -> str:
    """Return a time in words, with the age behind it where that says more.

    What tells no time is told as it was said.
    """
    if not period.understood:
        return period.said
    words, age = period.in_words(), period.age_text(context)
    return words if words == age else f"{words}  →  {age}"
