"""Whom a parent can ask: stands in the letter (brief), kept in the study."""

import json
from dataclasses import asdict, dataclass, fields
from typing import Self


@dataclass(frozen=True, slots=True)
class Contact:
    """Who the parent can ask, and how; only the name is always there."""

    name: str = ""
    organisation: str = ""
    phone: str = ""
    mail: str = ""
    address: str = ""

    @property
    def can_be_reached(self) -> bool:
        """Whether a parent is told how to ask something."""
        return bool(self.phone or self.mail or self.address)

    def trimmed(self) -> Self:
        """Return it without the spaces around its parts."""
        return type(self)(**{name: text.strip() for name, text in asdict(self).items()})

    def as_text(self) -> str:
        """Return it as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Return what `as_text` wrote; nobody of an empty text."""
        told = json.loads(text) if text else {}
        names = [each.name for each in fields(cls)]
        return cls(**{name: str(told.get(name, "")) for name in names})
