"""What the moments of a period are told by."""

from enum import StrEnum


class Basis(StrEnum):
    """What a moment is told by; the values are stored."""

    AGE = "age"
    CALENDAR = "calendar"
    SCHOOL = "school"
    PHASE = "phase"
    RELATIVE = "relative"
    UNKNOWN = "unknown"
