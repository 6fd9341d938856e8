"""What docs/veiligheid.md tells in figures is what the program does."""

import re
from dataclasses import fields
from datetime import timedelta
from pathlib import Path

import pytest

from levensreis.domain.access import AccessKind
from levensreis.domain.consent import Purpose
from levensreis.domain.passphrase import LEVELS
from levensreis.services.access_log import ONCE_IN
from levensreis.services.folder import KEY_NAMES
from levensreis.storage import erased_list, failed_unlocks, key_file
from levensreis.storage.backup import EVERY
from levensreis.storage.connection import PRAGMAS, SMALLEST_FILE
from levensreis.storage.lock import SLOT
from levensreis.storage.recovery_code import (
    RECOVERY_BYTES,
    new_recovery,
    write_recovery,
)
from levensreis.storage.thinning import DAYS, MONTHS, WEEKS
from levensreis.storage.wrap import KEY_BYTES, NONCE_BYTES, SALT_BYTES, KeyCost
from levensreis.ui.lock.settings import CHOICES, USUAL

ROOT = Path(__file__).parents[2]
APP = ROOT / "app"
DOCUMENT = ROOT / "docs" / "veiligheid.md"
TEXT = " ".join(DOCUMENT.read_text("utf-8").split())
COST = KeyCost()
GROUPS = write_recovery(new_recovery()).split("-")
GUESSES_A_SECOND = 10_000
YEAR = 365.25 * 86_400
SETTINGS = {
    "DARK": "kleur",
    "LANGUAGE": "taal",
    "ZOOM": "zoom",
    "GEOMETRY": "plaats van het venster",
    "MINUTES": "minuten het vergrendelt",
    "SHARING": "of schermdelen mag",
    "RECENT": "in welke mappen studies staan",
    "RECENT_RESEARCH": "op welke server (zonder wachtwoord)",
    "SIDE": "van welke soort de laatste was",
    "LAST_PART": "welk onderdeel en welk beeld van het onderzoek het laatst",
    "LAST_PICTURE": "welk beeld",
    "CODES_MODE": "hoe het codeboek en de oplossingen zijn geordend",
    "CODES_CHOSEN": "welke factoren (alleen hun nummers)",
    "CODES_WIDTHS": "hoe breed kolommen zijn",
    "TABLE_WIDTHS": "hoe breed kolommen zijn",
    "OUTPUT_FOLDER": "in welke map",
    "OUTPUT_FORM": "in welke vorm",
    "RESEARCH_FOLDER": "in welke map",
    "PROFESSIONALS_VIEW": "welk onderdeel en welk beeld van het onderzoek het laatst",
    "PROFESSIONALS_INTERVIEW": "welk groepsgesprek (alleen zijn nummer)",
    "PROFESSIONALS_WIDTHS": "hoe breed kolommen zijn",
    "PROFESSIONALS_TABLE_WIDTHS": "hoe breed kolommen zijn",
    "SOLUTIONS_PAGE": "welk onderdeel en welk beeld van het onderzoek het laatst",
    "SOLUTIONS_ORDER": "hoe het codeboek en de oplossingen zijn geordend",
    "SOLUTIONS_CHOSEN": "welke oplossing en welke partij (alleen hun nummers)",
    "SOLUTIONS_PARTY": "welke oplossing en welke partij (alleen hun nummers)",
    "LAST_CHARACTERISTIC": "welk kenmerk",
    "FIGURES_FILE": "waar een bestand met gepubliceerde cijfers staat",
    "LAST_FIGURE": "welke figuur",
    "FIGURE_FILTERS": "of filters open staan",
    "FIGURE_WIDTHS": "hoe breed kolommen zijn",
    "MORE_OPEN": "of het deel ‘Meer’ van een uitspraak open staat",
    "TEAM_KEY": "de publieke sleutel van het onderzoeksteam",
    "FOR_TEAM": "of dat alleen voor dat team was",
    "TOUR_SEEN": "of de rondleiding is gezien",
    "LAST_PAGE": "welke bladzijde van de handleiding",
}
"""What is kept for a user, by the name it has in the code, as it is told."""


def told_in(text: str, before: str, after: str) -> list[str]:
    """What is listed between two pieces of the text, with commas between."""
    found = re.search(re.escape(before) + "(.+?)" + re.escape(after), text)
    assert found is not None
    return [each.strip() for each in found[1].split(",")]


@pytest.mark.parametrize(
    "figure",
    [
        f"{COST.iterations} rondes, {COST.memory_kib // 1024} MiB geheugen, "
        f"{COST.lanes} banen, zout van {SALT_BYTES} bytes",
        f"{KEY_BYTES} willekeurige bytes: {KEY_BYTES - SALT_BYTES} sleutel en "
        f"{SALT_BYTES} zout",
        f"AES-256-GCM (nonce van {NONCE_BYTES} bytes)",
        f"bladzijde van {SMALLEST_FILE} bytes",
        f"{8 * RECOVERY_BYTES} willekeurige bits",
        f"{sum(map(len, GROUPS))} tekens in {len(GROUPS)} groepen van {len(GROUPS[0])}",
        f"de vorige {EVERY // timedelta(hours=1)} uur of langer geleden is",
        f"laatste {DAYS} dagen, {WEEKS} weken en {MONTHS} maanden",
        f"hoogstens {MONTHS} maanden",
        f"één regel per {ONCE_IN // timedelta(minutes=1)} minuten",
        f"ongeveer {failed_unlocks.MOST_BYTES // 1024} KiB",
        f"na {USUAL} minuten zonder toets of muis",
        f"{', '.join(map(str, CHOICES[:-1]))} of {CHOICES[-1]}; niet uit te zetten",
        f"`{KEY_NAMES[0]}`",
        f"`{failed_unlocks.NAME}`",
        f"`{erased_list.NAME}`",
        f"(`…{SLOT}`)",
    ],
)
def test_a_figure_is_that_of_the_program(figure: str) -> None:
    assert figure in TEXT


def test_how_strong_is_strong_is_told_as_it_is_judged() -> None:
    years = [10**level / GUESSES_A_SECOND / YEAR for level in LEVELS[2:]]
    assert [f"{round(years[0])}", f"{round(years[1] / 100)}"] == ["3", "3"]
    assert "10.000 pogingen per seconde" in TEXT
    assert "ongeveer drie jaar bezig; ‘zeer sterk’: drie eeuwen" in TEXT


def test_a_deed_that_is_logged_is_listed() -> None:
    assert len(told_in(TEXT, "Handelingen: ", ". Bekijken")) == len(AccessKind)


def test_a_purpose_of_consent_is_listed() -> None:
    listed = told_in(TEXT, "toestemming vast per doel: ", " |")
    assert listed == [purpose.label.lower() for purpose in Purpose]


def test_what_protects_the_file_is_set_as_it_is_told() -> None:
    wanted = {"synchronous": 2, "secure_delete": 1, "temp_store": 2}
    assert wanted.items() <= PRAGMAS.items()
    assert {each.name for each in fields(KeyCost)} == {
        *("iterations", "memory_kib", "lanes")
    }
    assert key_file.VERSION == 2, "does the key file hold more that is not secret?"


def test_all_that_is_kept_in_settings_is_told() -> None:
    keeping = re.compile(r"QSettings\(\)\.setValue\((\w+)")
    code = (path.read_text("utf-8") for path in (APP / "levensreis").rglob("*.py"))
    kept = {name for text in code for name in keeping.findall(text)}
    assert kept == set(SETTINGS)
    told = TEXT[TEXT.index("In de instellingen van de gebruiker staan alleen") :]
    assert [words for words in SETTINGS.values() if words not in told[:1500]] == []


def test_a_link_leads_somewhere() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", TEXT)
    named = re.findall(r"`(tests/[^`]+)`", TEXT)
    assert links
    assert named
    assert [
        each
        for each in [
            *(DOCUMENT.parent / link for link in links),
            *map(ROOT.joinpath, named),
        ]
        if not each.exists()
    ] == []
