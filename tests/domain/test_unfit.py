"""A replacement that is a name itself hides nobody."""

import pytest

from levensreis.domain.anonymise.register import EntryKind, Register
from levensreis.domain.anonymise.unfit import unfit, unfit_for
from tests.builders import a_register, an_entry

OTHERS = {
    "LR-001": a_register(Daan="Finn"),
    "LR-002": Register((an_entry("Olst", kind=EntryKind.PLACE),)),
}


@pytest.mark.parametrize("words", ["Daan", "daan", "Daantje", "Daans vriend"])
def test_a_name_of_another_journey_is_refused_and_not_told(words: str) -> None:
    told = unfit(words, ["Eva"], OTHERS)
    assert "LR-001" in told
    assert "Daan" not in told


@pytest.mark.parametrize(
    ("words", "name"),
    [
        *(("lotje", "Lotte"), ("Brammetje", "Bram"), ("Lot", "Lotte")),
        *(("Lottte", "Lotte"), ("Eva", "Evaatje"), ("Jurretje", "Jurre")),
    ],
)
def test_a_form_of_the_name_itself_is_refused(words: str, name: str) -> None:
    assert "de naam zelf" in unfit(words, [name], OTHERS)


@pytest.mark.parametrize(
    ("words", "forms"),
    [
        *(("Marieke", ("Lotte",)), ("oma", ("Truus", "Oma Truus"))),
        *(("een begeleider", ("Bea",)), ("een dorp", ("Dorpsveld",))),
    ],
)
def test_what_names_nobody_is_fit(words: str, forms: tuple[str, ...]) -> None:
    assert unfit(words, forms, OTHERS) == ""


def test_the_kind_of_an_organisation_may_stand_in_its_name() -> None:
    school = an_entry(
        "Vlierschool", kind=EntryKind.ORGANISATION, replacement="een school"
    )
    assert unfit_for(school, OTHERS) == ""
    assert unfit_for(an_entry("Eva", replacement=None), OTHERS) == ""
    assert "LR-002" in unfit_for(
        an_entry("Eva", replacement="een dorp bij Olst"), OTHERS
    )
