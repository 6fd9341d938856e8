"""The day it is where the computer stands."""

from datetime import UTC, date, datetime


def today() -> date:
    """Return today by the clock of this computer."""
    return datetime.now(UTC).astimezone().date()
