"""Formats that need more than the program brings: told in plain words what to do."""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from levensreis.domain.errors import KnownError
from levensreis.language import say


class MissingExtra(KnownError):
    """A library that this format needs is not on this computer."""


def extra(library: str, ending: str) -> Any:
    """Return a library that is not always there; raises MissingExtra."""
    try:
        return import_module(library)
    except ImportError:
        raise _missing(library, ending) from None


def check_extra(library: str, ending: str) -> None:
    """Raise MissingExtra when a library is not there; loads nothing, so it is quick."""
    if find_spec(library) is None:
        raise _missing(library, ending)


def _missing(library: str, ending: str) -> MissingExtra:
    return MissingExtra(
        say(
            "Voor een bestand dat eindigt op {ending} is het onderdeel {library} "
            "nodig, en dat staat niet op deze computer. Vraag wie Levensreis "
            "installeerde om: pip install levensreis[onderzoek]. Of bewaar als "
            ".xlsx of .zip.",
            ending=ending,
            library=library.partition(".")[0],
        )
    )
