"""The ordinary ways in which people write a name: all of them are found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.anonymise.register import InvalidEntry, Register, cleaned
from levensreis.domain.anonymise.writing import key_of
from tests.builders import a_register, an_entry

REGISTER = Register(
    (
        an_entry("Joris", replacement="Milan"),
        an_entry("Jan-Willem", replacement="Piet"),
        an_entry("Jan", replacement="Kees"),
        an_entry("De Vlierhof", replacement="een instelling"),
        an_entry("Fatima", replacement="Zoë"),
        an_entry("Thomas", replacement="Bram"),
        an_entry("Max", replacement="Luc"),
        an_entry("José", replacement="Luís"),
        an_entry("Łukasz", replacement="Tom"),
        an_entry("Weiß", replacement="De Wit"),
        an_entry("Van Dijk", replacement="De Boer"),
        an_entry("D'Arc", replacement="De Bie"),
    )
)


@pytest.mark.parametrize(
    "said",
    [
        "Jo\u200bris",  # a space of no width
        "Jo\u00adris",  # a soft hyphen
        "J\u2060o\ufeffris",
        "\u200fJoris\u200e",
        "Joris\ufe0f",
        "Jo\x00ris",
        "Ｊｏｒｉｓ",  # wide letters
        "𝐉𝐨𝐫𝐢𝐬",
        "Jorıs",
        "Jor\u0308is",  # an accent for which there is no r
    ],
)
def test_a_name_does_not_hide_behind_what_nobody_sees(said: str) -> None:
    assert REGISTER.name_in(f"toen {said} kwam") is not None
    assert REGISTER.apply(f"toen {said} kwam") == "toen Milan kwam"


@pytest.mark.parametrize(
    "said",
    [
        "Jan-Willem",
        "Jan Willem",
        "Jan\u2011Willem",  # a hyphen that does not break
        "Jan\u2013Willem",
        "Jan \u2014 Willem",
        "Jan\u00a0Willem",
        "Jan-\nWillem",
        "Jan_Willem",
        "JanWillem",
        "JAN WILLEM",
        "janwillem",
    ],
)
def test_between_the_parts_of_a_name_anything_can_stand(said: str) -> None:
    assert REGISTER.apply(f"en {said} kwam") == "en Piet kwam"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("naar De-Vlierhof", "naar een instelling"),
        ("weg #DeVlierhof", "weg #een instelling"),
        ("weg #de-vlierhof", "weg #een instelling"),
        ("bij van dĳk", "bij De Boer"),
        ("met Lukasz", "met Tom"),
        ("met ŁUKASZ", "met Tom"),
        ("bij Weis", "bij De Wit"),
        ("bij d’arc", "bij De Bie"),
        ("met Jan-Klaas", "met Kees-Klaas"),  # all that is known of it
        ("met Jansen", "met Jansen"),
    ],
)
def test_a_name_of_parts_or_with_other_letters_is_found(said: str, shown: str) -> None:
    assert REGISTER.apply(said) == shown


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("bij fatimas broer", "bij Zoës broer"),
        ("de tas van max", "de tas van Luc"),
        ("Thomas' fiets", "Brams fiets"),
        (
            "de fiets van ’s avonds, Thomas’ fiets",
            "de fiets van ’s avonds, Brams fiets",
        ),
        ("in '98 was Thomas' fiets weg", "in '98 was Brams fiets weg"),
        ("Max' vader", "Lucs vader"),
        (
            "Thomas' oma zei 'ik ben Joris' en ging",
            "Brams oma zei 'ik ben Milan' en ging",
        ),
        ("hij zei 'ik ben Joris' en ging", "hij zei 'ik ben Milan' en ging"),
        ("hij zei ‘ik ben Joris’ en ging", "hij zei ‘ik ben Milan’ en ging"),
        ("'Joris' riep hij", "'Milan' riep hij"),
        ("'weg' zei hij, en Joris' vader ook", "'weg' zei hij, en Milans vader ook"),
        ("hij heet 'Jan' en", "hij heet 'Kees' en"),
        ("bij Fatima' thuis", "bij Zoë' thuis"),
        ("die is van Thomas'.", "die is van Bram'."),
        ("'open\nJoris' vader", "'open\nMilans vader"),
    ],
)
def test_a_possessive_is_told_from_a_quotation_mark(said: str, shown: str) -> None:
    assert REGISTER.apply(said) == shown


def test_a_short_name_with_an_s_is_another_word() -> None:
    register = a_register(Bo="Lou", Roos="Lisa")
    assert register.apply("een bos bij Bos huis") == "een bos bij Lou's huis"
    assert register.apply("de rooss tas") == "de Lisa's tas"


def test_a_shorter_name_is_found_where_a_longer_one_is_another_word() -> None:
    register = Register(
        (an_entry("a b", replacement="Lou"), an_entry("a", replacement="Lisa"))
    )
    assert register.apply("met a bs") == "met Lisa bs"


@pytest.mark.parametrize("again", ["Jan Willem", "JanWillem", "Jan\u2011Willem"])
def test_two_ways_to_write_a_name_are_one_name(again: str) -> None:
    with pytest.raises(InvalidEntry, match="staat al in het register") as told:
        Register((an_entry("Jan-Willem"), entry := an_entry(again)))
    assert told.value.entry is entry
    assert key_of(again) == key_of("jan willem")


@pytest.mark.parametrize("nothing", ["\u200b", "\u00ad ", "\u115f"])
def test_what_cannot_be_seen_is_no_name_and_no_replacement(nothing: str) -> None:
    with pytest.raises(InvalidEntry, match="Vul de naam in"):
        an_entry(nothing)
    with pytest.raises(InvalidEntry, match="Vul in wat er in plaats"):
        an_entry("Joris", replacement=nothing)


def test_a_replacement_is_cleaned_as_well() -> None:
    assert a_register(Joris="Mi\u200blan\u2011B").apply("Joris") == "Milan-B"
    with pytest.raises(InvalidEntry, match="bevat ‘Anneke’"):
        a_register(Joris="An\u200bneke", Anneke="Carla")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("", ""),
        ("gewoon, ‘zo’ en “zo”…\n\tja\r\n", "gewoon, ‘zo’ en “zo”…\n\tja\r\n"),
        ("e\u0301e\u0301n", "één"),
        ("6\u20138, \u22124 en \u2043", "6-8, -4 en -"),
        ("a\u00a0b\u2009c\u3000d", "a b c d"),
        ("a\u2028b\x0bc\x85d", "a\nb\nc\nd"),
        ("ﬁets, Ĳssel, ＩＱ", "fiets, IJssel, IQ"),
        ("1º, x², Ş, ß, 😀, 中, עִ", "1º, x², Ş, ß, 😀, 中, עִ"),
        ("👩\u200d🦰 ❤\ufe0f", "👩🦰 ❤"),
    ],
)
def test_a_text_is_cleaned_of_what_nobody_sees(said: str, shown: str) -> None:
    assert cleaned(said) == shown


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert cleaned(cleaned(text)) == cleaned(text)


def test_a_place_is_one_in_the_cleaned_text() -> None:
    [place] = REGISTER.find("Jo\u200bris kwam")
    assert (place.start, place.end, place.text) == (0, 5, "Milan")
