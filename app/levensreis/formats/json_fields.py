"""The fields of an object in JSON, read one by one; what is left over is refused."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Final, TypeVar

from levensreis.formats.json_text import BadFile
from levensreis.language import say

_MOST: Final = 20_000
"""Letters of one text, far more than anybody types; a file of others may have more."""
_HIGHEST: Final = 1_000_000

Choice = TypeVar("Choice", bound=StrEnum)


class Fields:
    """An object of which every field is read; the rest is a fault with its place."""

    def __init__(self, item: Any, place: str) -> None:
        if not isinstance(item, dict):
            raise _bad(place, say("hier hoort een groep velden tussen accolades."))
        self._left = dict(item)
        self._place = place

    def text(self, name: str, *, needed: bool = False) -> str:
        """Return a text, without the spaces around it; empty when it is not there."""
        found = self._left.pop(name, None)
        if found is None and not needed:
            return ""
        return self._checked(found, self._at(name))

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts; empty when it is not there."""
        found = self._list(name)
        return tuple(self._checked(each, place) for place, each in found)

    def objects(self, name: str) -> Iterator[tuple[str, Any]]:
        """Give what is in a list, each with its place."""
        yield from self._list(name)

    def choice(self, name: str, kind: type[Choice]) -> Choice:
        """Return one of a number of values."""
        found = self.maybe(name, kind)
        if found is None:
            raise _bad(self._at(name), _values(kind))
        return found

    def maybe(self, name: str, kind: type[Choice]) -> Choice | None:
        """Return one of a number of values, or None when there is none."""
        found = self._left.pop(name, None)
        if found is None:
            return None
        if found not in [each.value for each in kind]:
            raise _bad(self._at(name), _values(kind))
        return kind(found)

    def truth(self, name: str) -> bool:
        """Return yes or no; no when it is not there."""
        found = self._left.pop(name, False)
        if not isinstance(found, bool):
            raise _bad(self._at(name), say("hier hoort true of false."))
        return found

    def whole(self, name: str) -> int:
        """Return a number of 0 or more."""
        found = self._left.pop(name, None)
        is_number = isinstance(found, int) and not isinstance(found, bool)
        if not is_number or not 0 <= found <= _HIGHEST:
            raise _bad(self._at(name), say("hier hoort een heel getal."))
        return int(found)

    def done(self) -> None:
        """Raise BadFile when something was not read: it would be lost unseen."""
        if self._left:
            raise _bad(
                self._place,
                say(
                    "hier staan velden die Levensreis niet kent ({count}).",
                    count=len(self._left),
                ),
            )

    def _at(self, name: str) -> str:
        return f"{self._place}.{name}" if self._place else name

    def _list(self, name: str) -> list[tuple[str, Any]]:
        found = self._left.pop(name, None)
        if found is None:
            return []
        if not isinstance(found, list):
            raise _bad(self._at(name), say("hier hoort een lijst."))
        return [(f"{self._at(name)}[{n}]", each) for n, each in enumerate(found)]

    def _checked(self, found: Any, place: str) -> str:
        if not isinstance(found, str):
            raise _bad(place, say("hier hoort tekst."))
        if len(found) > _MOST:
            raise _bad(place, say("deze tekst is te lang."))
        return found.strip()


def _values(kind: type[StrEnum]) -> str:
    return say("kies uit {values}.", values=", ".join(each.value for each in kind))


def _bad(place: str, told: str) -> BadFile:
    return BadFile(f"{place or say('het geheel')}: {told}")
