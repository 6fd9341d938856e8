"""When something was done, by the clock of this computer. Knows no Qt."""

from datetime import UTC, datetime

from levensreis.domain.access import MOMENT


def told_moment(at: str) -> str:
    """Return a stored moment as 22-11-2026 14:05; what is none as it is."""
    try:
        when = datetime.strptime(at, MOMENT).replace(tzinfo=UTC)
    except ValueError:
        return at
    return f"{when.astimezone():%d-%m-%Y %H:%M}"
