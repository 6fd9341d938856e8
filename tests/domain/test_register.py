"""The register: names are found as people say them, and replaced."""

import pytest

from levensreis.domain.anonymise.register import InvalidEntry, Register, Replacement
from tests.builders import a_register, an_entry

JURRE = an_entry("Jurre Wiersma", also=("Jurre", "Jur"), replacement="William")
CARLA = an_entry("Anneke", replacement="Carla")
HOME = an_entry("De Hazelhoeve", replacement="een woongroep")
BO = an_entry("Bo", replacement="Thomas")
DAM = an_entry("van Dam", replacement="De Wit")
REGISTER = Register((JURRE, CARLA, HOME, BO, DAM))


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Daarna ging Jurre weg.", "Daarna ging William weg."),
        ("Daarna ging JURRE weg.", "Daarna ging William weg."),
        ("Daarna ging Jürré weg.", "Daarna ging William weg."),
        ("Daarna ging Ju\u0308rre weg.", "Daarna ging William weg."),
        ("Jur en Jurre Wiersma", "William en William"),
        ("bij Jurre\n Wiersma", "bij William"),
        ("op De  Hazelhoeve.", "op een woongroep."),
        ("Weg. De Hazelhoeve was vol.", "Weg. Een woongroep was vol."),
        ("“De Hazelhoeve” was vol", "“Een woongroep” was vol"),
        ("de tas van Jurres zus", "de tas van Williams zus"),
        ("dat is Anneke's tas", "dat is Carla's tas"),
        ("dat is Anneke’s tas", "dat is Carla's tas"),
        ("dat is Bo's tas", "dat is Thomas' tas"),
        ("dat is Bos tas", "dat is Thomas' tas"),
        ("dat is bos en boom", "dat is bos en boom"),
        ("het huis van van Dams broer", "het huis van De Wits broer"),
        ("Jurrebult en Annekes", "Jurrebult en Carla's"),
        ("#ruzie_met_Jurre", "#ruzie_met_William"),
        ("@Jurre2 @Jurre_Wiersma", "@Jurre2 @William"),
        ("niemand", "niemand"),
        ("", ""),
    ],
)
def test_a_name_is_replaced_as_it_is_said(said: str, shown: str) -> None:
    assert REGISTER.apply(said) == shown


def test_an_empty_register_changes_nothing() -> None:
    assert Register().apply("Jurre Wiersma") == "Jurre Wiersma"
    assert Register().name_in("Jurre Wiersma") is None


def test_a_place_in_a_text_is_told_with_its_entry() -> None:
    assert REGISTER.find("Toen ging Jur.") == [Replacement(10, 13, JURRE, "William")]


def test_the_first_name_is_told_as_it_stands_there() -> None:
    assert REGISTER.name_in("met ANNEKE en Jurre") == "ANNEKE"
    assert REGISTER.name_in("met oma") is None


def test_an_open_name_is_left_as_it_is_and_still_found() -> None:
    register = a_register(Jurre=None, Anneke="Carla")
    assert register.apply("Jurre en Anneke") == "Jurre en Carla"
    assert register.name_in("Jurre") == "Jurre"
    assert [entry.name for entry in register.open_entries] == ["Jurre"]


@pytest.mark.parametrize("name", ["", " ", "-", "_", "’"])
def test_an_entry_has_a_name_with_letters(name: str) -> None:
    with pytest.raises(InvalidEntry, match="Vul de naam in"):
        an_entry(name)
    with pytest.raises(InvalidEntry, match="Vul de naam in"):
        an_entry("Jurre", also=(name,))


def test_a_replacement_is_not_empty() -> None:
    with pytest.raises(InvalidEntry, match="in plaats van ‘Jurre’"):
        an_entry("Jurre", replacement=" ")


@pytest.mark.parametrize(
    "again", ["Jurre", "JURRE", "Jürre", "Ju\u0308rre", " jurre ", "Wiersma", "de_Bie"]
)
def test_a_name_is_in_the_register_once(again: str) -> None:
    first = an_entry("Jurre", also=("Wiersma", "Wiersma", "De  Bie"))
    with pytest.raises(InvalidEntry, match="staat al in het register"):
        Register((first, an_entry(again)))


@pytest.mark.parametrize(
    ("name", "replacement"),
    [
        ("Jurre", "Jurre"),
        ("Jurre", "de broer van Anneke"),
        ("Jurre", "Annekes broer"),
        ("Zwolle", "bos"),  # becomes "Bos", of Bo, where a sentence begins
    ],
)
def test_a_replacement_brings_no_name_back(name: str, replacement: str) -> None:
    others = (an_entry("Anneke", replacement="Carla"), an_entry("Bo"))
    with pytest.raises(InvalidEntry, match="Kies een andere vervanging"):
        Register((an_entry(name, replacement=replacement), *others))


def test_a_replacement_brings_no_open_name_back() -> None:
    with pytest.raises(InvalidEntry, match="bevat ‘Anneke’"):
        a_register(Jurre="Anneke", Anneke=None)
