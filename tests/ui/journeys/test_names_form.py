"""The names that are asked when a journey begins, as the register keeps them."""

from datetime import date

import pytest

from levensreis.domain.anonymise.register import EntryKind
from levensreis.domain.journey import Sex, Youth
from levensreis.ui.journeys.names_form import NamesForm, read_names
from levensreis.ui.journeys.wrong_field import WrongField
from tests.builders import a_journey

NOOR = a_journey(pseudonym="Noor", youth=Youth(sex=Sex.FEMALE))


def test_nothing_typed_is_no_register() -> None:
    assert read_names(NamesForm(), NOOR) is None


def test_every_line_becomes_lines_of_the_register() -> None:
    made = read_names(
        NamesForm(
            youth="Lotte, Lotje",
            surname="van der Storm",
            born="12-3-2009",
            parents="moeder Anna de Wit, Kees (vader)",
            siblings="zus Fleur, Bram",
            organisations="De Zonnehof, SZH",
        ),
        NOOR,
    )
    assert made is not None
    told = {each.name: (each.role, each.replacement) for each in made.entries}
    assert told == {
        "Lotte": ("jongere", "Noor"),
        "Anna": ("moeder", None),
        "Kees": ("vader", None),
        "Fleur": ("zus", None),
        "Bram": ("", None),
        "van der Storm": ("achternaam", None),
        "de Wit": ("achternaam", None),
        "De Zonnehof": ("", None),
        "SZH": ("", None),
    }
    youth = made.entries[0]
    assert youth.also == ("Lotte van der Storm", "Lotje")
    assert (youth.infix, youth.surname, youth.sex) == ("van der", "Storm", Sex.FEMALE)
    assert made.entries[-1].kind is EntryKind.ORGANISATION
    assert made.birth_date == date(2009, 3, 12)


def test_a_surname_alone_is_a_line_too() -> None:
    made = read_names(NamesForm(surname="de Boer"), NOOR)
    assert made is not None
    [line] = made.entries
    assert (line.name, line.also, line.role) == ("de Boer", ("Boer",), "achternaam")


@pytest.mark.parametrize(
    ("form", "field", "words"),
    [
        (NamesForm(born="12 maart"), "born", "hele jaar"),
        (NamesForm(youth="Noor"), "pseudonym", "bevat ‘Noor’"),
        (NamesForm(siblings="broer Noor", youth="Lotte"), "pseudonym", "bevat ‘Noor’"),
        (NamesForm(organisations="x" * 121), "organisations", "hooguit 120"),
    ],
)
def test_what_cannot_be_kept_is_told_beside_its_field(
    form: NamesForm, field: str, words: str
) -> None:
    with pytest.raises(WrongField) as told:
        read_names(form, NOOR)
    assert told.value.field == field
    assert words in str(told.value)
