"""A merged study of three journeys of two laptops, with questions left by merging."""

from pathlib import Path

from levensreis.domain.system import PartyGroup, System
from levensreis.services.merging import MergedStudy
from tests.builders import CHEAP, PASSPHRASE
from tests.storage.research.arriving import Told, Words, a_file, write_all

MICRO = {"system": System.MICRO.value, "party_group": PartyGroup.FAMILY.value}
FIRST = {
    "school": Words("Geen passende school", 1),
    "verhuizing": Words("Vele verhuizingen", 2),
    "wachten": Words("Wachtlijsten", 3),
    "rust": Words("Rust in huis", 4, fields=MICRO),
    "oma": Words("Oma helpt", 5, fields=MICRO | {"influence": "positive"}),
}
SECOND = FIRST | {
    "rust": Words("Onrust in huis", 4, fields=MICRO),
    "wachten-2": Words("wachtlijsten", 6, own=1),
}
"""Another name for one factor, and the same name for another."""
JOURNEYS = (
    Told(
        "a",
        1,
        (
            ("Telkens een andere plek", ("verhuizing", "wachten")),
            ("Een jaar thuis zonder school", ("school",)),
            ("Niemand wist waarom", ()),
        ),
        pseudonym="William",
    ),
    Told("b", 1, (("Weer verhuisd", ("verhuizing",)),), pseudonym="Jonah"),
)
LATER = Told(
    "c",
    1,
    (("Twee jaar op de lijst", ("wachten-2",)), ("Onrustig thuis", ("rust",))),
    pseudonym="Jessica",
)


def make(folder: Path, inbox: Path) -> None:
    """Make the study in a folder, from files in another."""
    files = [a_file(*JOURNEYS, factors=FIRST), a_file(LATER, factors=SECOND)]
    with MergedStudy.create(folder, PASSPHRASE, CHEAP) as study:
        study.merge(write_all(inbox, files))
