"""Keep in the file what stands in the fields and is not stored. Knows no Qt."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from typing import Final, Protocol
from uuid import UUID, uuid4

from levensreis.services.drafts import Draft
from levensreis.storage.journeys import UnknownJourney
from levensreis.ui.lock.typed_form import TypedForm

ASIDE: Final = "aside"
"""The first word of the place of what has no field any more."""

_Key = tuple[str, UUID | None]


class KeepsDrafts(Protocol):
    """Where drafts are kept: in a study, or in a merged one."""

    def put(self, place: str, journey_id: UUID | None, text: str) -> None:
        """Keep what is typed in a form, in place of what was typed there before."""

    def get_all(self) -> list[Draft]:
        """Give every draft back."""


class DraftKeeper:
    """Writes only what is another text than before; forgets only what is settled."""

    def __init__(self, drafts: KeepsDrafts) -> None:
        self._drafts = drafts
        self._kept: dict[_Key, str] = {}
        self.aside: list[TypedForm] = []
        """What has no field any more, until somebody throws it away."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is kept."""
        return not self._kept

    def fetch(self) -> list[TypedForm]:
        """Fetch what was left behind; it stays in the file. Raises KnownError."""
        found = self._drafts.get_all()
        self._kept |= {_key(draft): draft.text for draft in found}
        return [TypedForm.read(draft) for draft in found]

    def keep(self, forms: Iterable[TypedForm]) -> None:
        """Keep these forms and no others, but what was set aside; raises KnownError."""
        wanted = {_key(each.draft): each.draft for each in (*forms, *self.aside)}
        for key, draft in wanted.items():
            if self._kept.get(key) != draft.text:
                self._put(draft)
        for place, journey in self._kept.keys() - wanted.keys():
            self._put(Draft(place, journey, ""))

    def set_aside(self, forms: Iterable[TypedForm]) -> None:
        """Keep forms that have no field any more, apart from what is typed now."""
        self.aside += [
            each
            if each.place.startswith(ASIDE)
            else replace(each, place=f"{ASIDE} {uuid4().hex}")
            for each in forms
        ]

    def discard(self, form: TypedForm) -> None:
        """Keep a form no longer that was set aside; raises KnownError."""
        self._put(replace(form.draft, text=""))
        self.aside = [each for each in self.aside if each.place != form.place]

    def _put(self, draft: Draft) -> None:
        # Of a journey that was erased nothing may come back.
        with suppress(UnknownJourney):
            self._drafts.put(draft.place, draft.journey_id, draft.text)
        if draft.text:
            self._kept[_key(draft)] = draft.text
        else:
            self._kept.pop(_key(draft), None)


def _key(draft: Draft) -> _Key:
    return draft.place, draft.journey_id
