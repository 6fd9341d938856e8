import json
from pathlib import Path

import pytest

from levensreis.domain.errors import KnownError
from levensreis.resources import handbook
from levensreis.ui.help.book import Handbook, anchor_of
from levensreis.ui.help.helping import kind_being_told


def test_pages_come_in_the_order_in_which_they_are_walked(
    folder_of_manual: Path,
) -> None:
    (folder_of_manual / "aanhangsel.md").write_text("Zonder kop.\n", "utf-8")
    pages = Handbook(folder_of_manual).pages
    assert next(iter(pages)) == "index"
    assert list(pages)[-2:] == ["fouten", "aanhangsel"]
    assert pages["opnemen"].title == "Opnemen"


def test_a_heading_is_found_by_its_own_anchor_and_by_a_given_one(
    folder_of_manual: Path,
) -> None:
    page = Handbook(folder_of_manual).pages["fouten"]
    assert [each.anchors for each in page.sections] == [
        ("fouten",),
        ("vol", "de-schijf-is-vol"),
        ("wachtzin", "verkeerde-wachtzin"),
    ]
    assert "{#vol}" not in page.markdown
    assert anchor_of("Wat nu? (2 keer)") == "wat-nu-2-keer"


def test_words_are_found_wherever_they_stand_headings_first(
    folder_of_manual: Path,
) -> None:
    book = Handbook(folder_of_manual)
    found = [each.section.title for each in book.find("WACHTZIN")]
    assert found == ["Verkeerde wachtzin", "Beginnen"]
    assert book.find("wachtzin schijf") == []
    assert book.find("  ") == []


def test_an_error_is_explained_by_its_class_or_else_by_its_words(
    folder_of_manual: Path,
) -> None:
    book = Handbook(folder_of_manual)
    assert book.place_of_error("WrongPassphrase") == "fouten#wachtzin"
    assert book.place_of_error("", "Op deze schijf is geen ruimte") == "fouten#vol"
    assert book.place_of_error("", "xyz") == "fouten"
    assert Handbook(folder_of_manual / "geen").place_of_error("X", "y") == "fouten"


def test_the_class_is_known_of_an_error_that_is_being_told() -> None:
    assert kind_being_told("Vol.") == ""
    try:
        raise KnownError("Vol.")
    except KnownError:
        assert kind_being_told("Vol.") == "KnownError"
        assert kind_being_told("Iets anders.") == ""


def test_the_shipped_manual_has_a_heading_for_every_error_it_names() -> None:
    folder = handbook()
    if not (folder / "fouten.json").is_file():
        pytest.skip("the manual is not in this checkout")
    sections = Handbook(folder).pages["fouten"].sections
    anchors = {anchor for each in sections for anchor in each.anchors}
    named = json.loads((folder / "fouten.json").read_text("utf-8"))
    assert {each.rpartition("#")[2] for each in named.values()} <= anchors
