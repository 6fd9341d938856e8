"""What was typed in one form, as it is kept in the encrypted file. Knows no Qt."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self
from uuid import UUID

from levensreis.services.drafts import Draft


@dataclass(frozen=True, slots=True)
class TypedForm:
    """The words in the fields of a form that are not stored as what they will be."""

    place: str
    """Which form it is, in words of the program."""
    journey: UUID | None = None
    title: str = ""
    """What the form is called on screen."""
    fields: Mapping[str, str] = field(default_factory=dict)
    """What stands in each field, by the name that a screen reader says."""
    choices: Mapping[str, str] = field(default_factory=dict)
    """What was chosen beside it."""

    @classmethod
    def read(cls, draft: Draft) -> Self:
        """Read what `draft` wrote; of other words the words themselves."""
        try:
            told = json.loads(draft.text)
            fields, choices = _strings(told["fields"]), _strings(told["choices"])
            title = str(told["title"])
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return cls(draft.place, draft.journey_id, fields={"": draft.text})
        return cls(draft.place, draft.journey_id, title, fields, choices)

    @property
    def draft(self) -> Draft:
        """The form as it is kept."""
        told = {
            "title": self.title,
            "fields": dict(self.fields),
            "choices": dict(self.choices),
        }
        # As it is: of half a character the storage lets go, and of no more than that.
        text = json.dumps(told, ensure_ascii=False)
        return Draft(self.place, self.journey, text)


def _strings(told: Mapping[str, object]) -> dict[str, str]:
    return {str(name): str(value) for name, value in told.items()}
