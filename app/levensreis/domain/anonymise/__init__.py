"""Make a journey unrecognisable: the register of names, and what may leave the file."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from levensreis.domain.anonymise.known import Known
    from levensreis.domain.anonymise.register import Register
    from levensreis.domain.anonymise.span import Span


def find(text: str, register: "Known | Register | Mapping[str, Any]") -> "list[Span]":
    """Return what a text gives away; see `detector`, which is slow to load."""
    from levensreis.domain.anonymise import detector

    return detector.find(text, register)
