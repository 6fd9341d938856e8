"""JSON read strictly: what stands in it twice, or nests without end, is refused."""

import json
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any, Final

from levensreis.domain.errors import KnownError

TOO_DEEP: Final = "het geheel: de lijsten zijn te diep genest of een getal is te lang."


class BadFile(KnownError):
    """A file that cannot be read, with the place of the fault."""


def read_json(text: str, known: Collection[str]) -> Any:
    """Read JSON; raises BadFile, which repeats no field but a known one."""

    def fields(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            names = [name for name, _ in pairs]
            twice = next(name for name in names if names.count(name) > 1)
            what = f"het veld ‘{twice}’" if twice in known else "hetzelfde veld"
            raise BadFile(f"het geheel: {what} staat er twee keer.")
        return found

    try:
        return json.loads(text, object_pairs_hook=fields)
    except json.JSONDecodeError as error:
        raise BadFile(
            f"regel {error.lineno}, kolom {error.colno}: dit is geen geldige JSON."
        ) from None
    except (RecursionError, ValueError):
        raise BadFile(TOO_DEEP) from None


@contextmanager
def at(place: str) -> Iterator[None]:
    """Put a place before what is told to be wrong there."""
    try:
        yield
    except BadFile:
        raise
    except KnownError as error:
        raise BadFile(f"{place}: {error}") from None
