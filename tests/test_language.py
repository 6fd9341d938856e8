"""Everything is said in the language that was chosen, and nothing kept changes."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from enum import StrEnum
from threading import Barrier, Thread
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from levensreis.domain import quick_entry
from levensreis.domain.anonymise.release import release
from levensreis.domain.fold import fold
from levensreis.domain.period import Period
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.formats.codebook_json import shipped_codebook
from levensreis.formats.journey_json import read_journey, write_journey
from levensreis.language import (
    Language,
    catalogue,
    day,
    in_dutch,
    number,
    say,
    spoken,
    word,
)
from levensreis.resources import RESOURCES
from tests.domain.test_labels import LABELLED
from tests.domain.test_period_laws import anything
from tests.domain.test_quick_entry_laws import lines
from tests.languages import in_english

quick = settings(max_examples=100, deadline=None)
KINDS: tuple[type[StrEnum], ...] = (*LABELLED, PartyGroup)


@pytest.fixture
def english() -> Iterator[None]:
    with in_english():
        yield


def names_of(kind: type[StrEnum]) -> list[str]:
    return [getattr(value, "label", "") for value in kind]


def labels() -> list[str]:
    """Every name of a stored value."""
    return [name for kind in KINDS for name in names_of(kind)]


def test_dutch_is_spoken_unless_something_else_was_chosen() -> None:
    assert spoken() is Language.DUTCH
    assert say("{count} uitspraken", count=3) == "3 uitspraken"
    assert catalogue(Language.DUTCH) == {}


@pytest.mark.usefixtures("english")
def test_a_text_is_said_in_the_language_that_was_chosen() -> None:
    assert say("{count} uitspraken", count=3) == "3 statements"
    assert say("nog niet begonnen") == "not started yet"


@pytest.mark.usefixtures("english")
def test_what_has_no_translation_is_said_as_it_is() -> None:
    assert say("Jurre woont in Almelo") == "Jurre woont in Almelo"
    assert say("") == ""


@pytest.mark.usefixtures("english")
def test_a_marked_word_waits_until_it_is_said() -> None:
    table = {1: word("gebeurtenis")}
    assert table[1] == "gebeurtenis"
    assert say(table[1]) == "event"


@pytest.mark.usefixtures("english")
def test_braces_in_a_value_stay_as_they_were_typed() -> None:
    assert say("‘{name}’ staat al in het register.", name="{x}") == (
        "‘{x}’ is already in the register."
    )
    assert say("geen {haak") == "geen {haak"


def test_every_language_has_its_own_name_in_every_language() -> None:
    names = [each.label for each in Language]
    with in_english():
        assert [each.label for each in Language] == names == ["Nederlands", "English"]


def test_numbers_and_dates_are_written_as_the_language_does() -> None:
    written = [number(6.5), number(12), number(1_234_567), day(date(2024, 5, 3))]
    assert written == ["6,5", "12", "1234567", "3 mei 2024"]
    with in_english():
        written = [number(6.5), number(12), number(1_234_567), day(date(2024, 5, 3))]
    assert written == ["6.5", "12", "1234567", "3 May 2024"]


def test_every_month_has_a_name_of_its_own() -> None:
    days = [date(2024, month, 1) for month in range(1, 13)]
    dutch = [day(each) for each in days]
    with in_english():
        english = [day(each) for each in days]
    assert len(set(dutch)) == len(set(english)) == 12
    assert english[0] == "1 January 2024"


def test_every_stored_value_has_an_english_name_of_its_own() -> None:
    for kind in KINDS:
        with in_english():
            english = names_of(kind)
        assert all(english)
        assert len(set(english)) == len(english)
    with in_english():
        short = {system: system.short_label for system in System}
        assert len(set(short.values())) == len(System)
        assert all(len(short[each]) <= len(each.label) for each in System)
        assert System.MICRO.model_name == "microsystem"


def test_there_and_back_every_text_is_the_first_one_again() -> None:
    texts = list(catalogue(Language.ENGLISH))
    names, said = labels(), [say(text) for text in texts]
    told = [Period.parse(each).in_words() for each in ("6;6", "zomer 2014", "vanaf 12")]
    with in_english():
        assert [say(text) for text in texts] == list(
            catalogue(Language.ENGLISH).values()
        )
        assert labels() != names
    assert labels() == names
    assert said == texts == [say(text) for text in texts]
    assert told == ["6 jaar en 6 maanden", "zomer 2014", "vanaf 12 jaar"]


@pytest.mark.usefixtures("english")
def test_a_document_is_dutch_and_the_screen_goes_on_in_english() -> None:
    with in_dutch():
        assert spoken() is Language.DUTCH
        assert Theme.CARE.label == "Zorg en ondersteuning"
        assert str(Period.parse("6,5")) == "6,5 jaar"
    assert Theme.CARE.label == "Care and support"


@pytest.mark.usefixtures("english")
def test_a_document_that_fails_lets_the_screen_speak_english_again() -> None:
    with pytest.raises(ValueError, match="stuk"), in_dutch():
        raise ValueError("stuk")
    assert spoken() is Language.ENGLISH


@pytest.mark.usefixtures("english")
def test_a_document_is_dutch_in_a_thread_of_its_own() -> None:
    told: dict[str, str] = {}
    together = Barrier(2, timeout=10)

    def make() -> None:
        told["before"] = Theme.CARE.label
        with in_dutch():
            together.wait()
            told["document"] = Theme.CARE.label
            together.wait()
        told["after"] = Theme.CARE.label

    thread = Thread(target=make)
    thread.start()
    together.wait()
    told["screen"] = Theme.CARE.label
    together.wait()
    thread.join(10)
    assert told.pop("document") == "Zorg en ondersteuning"
    assert set(told.values()) == {"Care and support"}


def test_the_catalogue_is_read_once() -> None:
    assert catalogue(Language.ENGLISH) is catalogue(Language.ENGLISH)
    path = RESOURCES / "language" / "en.json"
    assert json.loads(path.read_text("utf-8")) == catalogue(Language.ENGLISH)


def test_what_is_stored_and_exported_is_the_same_in_every_language() -> None:
    text = (RESOURCES / "example" / "william.json").read_text("utf-8")

    def exported() -> str:
        found = read_journey(text, shipped_codebook())
        journey = replace(found.journey, id=UUID(int=1), imported=True)
        return write_journey(release(journey, found.register), shipped_codebook())

    dutch = exported()
    with in_english():
        assert exported() == dutch


@quick
@given(anything)
def test_the_same_time_is_understood_in_every_language(text: str) -> None:
    period = Period.parse(text)
    with in_english():
        assert Period.parse(text) == period


@quick
@given(lines)
def test_a_line_means_the_same_in_every_language(line: str) -> None:
    said = quick_entry.read_line(line)
    with in_english():
        assert quick_entry.read_line(line) == said


def theme_words(theme: Theme) -> list[str]:
    return [each for each in fold(theme.label).split() if len(each) > 3]


@quick
@given(st.data())
def test_a_dutch_theme_before_a_line_is_known_in_english_too(
    data: st.DataObject,
) -> None:
    theme = data.draw(st.sampled_from(Theme))
    whole = data.draw(st.sampled_from(theme_words(theme)))
    line = f"{whole[: data.draw(st.integers(3, len(whole)))]}: 6 naar school"
    said = quick_entry.read_line(line)
    with in_english():
        assert quick_entry.read_line(line) == said


@pytest.mark.parametrize("theme", Theme)
def test_an_english_theme_before_a_line_is_known_while_english_is_spoken(
    theme: Theme,
) -> None:
    with in_english():
        first = theme_words(theme)[0]
        line = f"{first[:6]}: 6 naar school"
        said = quick_entry.read_line(line)
        wanted = None if first == "support" else theme  # of two themes, as in Dutch
        assert said.theme is wanted
    if not any(each.startswith(first[:6]) for each in theme_words(theme)):
        assert quick_entry.read_line(line).theme is None
