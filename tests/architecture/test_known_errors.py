"""Every known error has a heading in the manual, and every heading there is of one."""

import importlib
import json
import pkgutil
from collections.abc import Iterator

import levensreis
from levensreis.domain.errors import KnownError
from levensreis.ui.help.book import ERRORS, Handbook
from tests.gallery.keys_page import PAGE

BUG = "programmafout"
"""What is no known error has a heading too."""

HANDBOOK = Handbook(PAGE.parent)
PLACES: dict[str, str] = json.loads((PAGE.parent / f"{ERRORS}.json").read_text("utf-8"))


def below(kind: type[KnownError]) -> Iterator[type[KnownError]]:
    for each in kind.__subclasses__():
        yield each
        yield from below(each)


def known_errors() -> set[str]:
    for module in pkgutil.walk_packages(levensreis.__path__, "levensreis."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    inside = "levensreis."
    return {each.__name__ for each in below(KnownError) if inside in each.__module__}


def test_every_known_error_has_a_place_in_the_manual_and_no_other_has() -> None:
    assert set(PLACES) == known_errors()


def test_every_place_is_a_heading_and_every_heading_is_the_place_of_an_error() -> None:
    headings = [each.anchors[0] for each in HANDBOOK.pages[ERRORS].sections[1:]]
    assert sorted(set(PLACES.values()) | {BUG}) == sorted(headings)


def test_the_button_beside_an_error_leads_there() -> None:
    for kind, anchor in PLACES.items():
        assert HANDBOOK.place_of_error(kind) == f"{ERRORS}#{anchor}"
