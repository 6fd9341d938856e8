"""Every number in the dossier is one that was counted from the plain data."""

import re
from collections import defaultdict
from datetime import date

import pytest

from levensreis import __version__
from levensreis.domain.crosscut.keys import FindingKey
from levensreis.reports.dossier.content import Dossier
from levensreis.reports.dossier.document import dossier_document
from levensreis.services.dossier_counting import gathered
from levensreis.services.research_source import ResearchSource
from tests.services.dossier.by_hand import KNOWN, MEDIANS
from tests.services.dossier.recount import all_cells
from tests.services.dossier.walk import Said, walked

CROSSCUT = "Dwarsbeeld"
DIGITS = re.compile(r"\d+(?:[,.;]\d+)*")
NAMES = re.compile(r"VG[67]|(?:[Tt]abel |\b)B[1-5]\b|[Tt]abel 3|[Ff]iguur 14")
"""Digits that are part of a name."""
FIXED = (
    *(each.about for each in FindingKey),
    "2–4 betekent ten minste 2 en ten hoogste 4",
    "gescoord van 1 tot 5",
    "op een schaal van 1 tot 5",
    "binnen 1 jaar",
    "1 tot 3 jaar",
    "meer dan 3 jaar",
)
"""What explains how is counted, and tells no count."""
SPELLS = ("woonplek", "school of dagbesteding", "zorg", "indicatie", "complexiteit")
TOLD: dict[str, list[list[str]]] = {
    "Kenmerken van de jongeren": [["3"]],
    "Dwarsbeeld": [["3"]],
    "Tabel B1. Factoren uit de levensreizen": [["3"]],
    "Tabel B2. Factoren uit de groepsgesprekken met professionals": [["2"]],
    # Three lives and two interviews. Far: two of three factors, and one of two.
    "Levensreizen en professionals naast elkaar": [
        ["3", "2"],
        ["67", "50"],
        ["33", "50"],
    ],
    "Oplossingen": [["6", "6"]],
    "Richtingen / Signaleer vroeg": [["1", "2", "3"]],
    # At 204 months and at 186.
    "Na de indicatie / De zorgvraag na de indicatie": [["17"], ["15,5"]],
    **{f"Perioden: {kind}": [["3"], ["0"]] for kind in SPELLS},
    "Systemen: + en − naast elkaar": [["3"]],
    "Systemen als ringen": [["3"]],
    "Onderwerpen: + links, − rechts": [["3"]],
    # What has no age, and factors that are not shown: none.
    "Onderwerp en leeftijd": [["3"], ["0"]],
    "Factoren die samen voorkomen": [["3"], ["0"]],
}
"""The counts in the sentences of each part, counted by hand."""
AXES = {
    "Onderwerp en leeftijd": range(18),
    "Figuur 14. Impact en haalbaarheid van de meest gekozen oplossingen": range(1, 6),
    **{f"Perioden: {kind}": range(0, 20, 2) for kind in SPELLS},
}
"""The numbers beside a picture that are no counts: years of age, a scale."""
DRAWN = {
    # Six chose it; the means of 4, 4, 5, 5, 5, 5 and of 2, 2, 4, 4, 4, 4.
    "Figuur 14. Impact en haalbaarheid van de meest gekozen oplossingen": {
        "1",
        "6",
        "4,7",
        "3,3",
    },
}
"""What a picture counts that stands in no table under it."""


@pytest.fixture(scope="module")
def dossier(source: ResearchSource) -> Dossier:
    return gathered(source, on=date(2026, 9, 1))


@pytest.fixture(scope="module")
def said(dossier: Dossier) -> list[Said]:
    """Everything that the dossier says, its chapters without their numbers."""
    found = []
    for each in walked(dossier_document(dossier).blocks):
        chapter = re.sub(r"^\d+\. ", "", each.place.chapter)
        row = each.place.row.partition("\n2")[0]  # a saved query has its day there
        found.append(each._replace(place=each.place._replace(chapter=chapter, row=row)))
    return found


def numbers(text: str) -> list[str]:
    return DIGITS.findall(NAMES.sub("", text))


def test_every_number_in_a_table_is_counted_again(
    dossier: Dossier, said: list[Said]
) -> None:
    cells = [each for each in said if each.kind == "cell"]
    told = {tuple(each.place): each.text for each in cells}
    expected: dict[tuple[str, ...], str] = {}
    expected.update({(*place,): words for place, words in all_cells().items()})
    expected["", "", "Versie van de gegevens", "Wat het is"] = dossier.version[:16]
    expected["", "", "Versie van het programma", "Wat het is"] = (
        f"Levensreis {__version__}"
    )
    assert {place: told.get(place) for place in expected} == expected
    with_numbers = [tuple(each.place) for each in cells if numbers(each.text)]
    assert len(set(with_numbers)) == len(with_numbers)
    assert set(with_numbers) <= set(expected)


def test_every_number_in_a_sentence_is_counted_again(
    dossier: Dossier, said: list[Said]
) -> None:
    found: defaultdict[str, list[list[str]]] = defaultdict(list)
    for each in said:
        words = each.text.replace(dossier.version, "")
        for fixed in FIXED:
            words = words.replace(fixed, "")
        if each.kind == "text" and (counts := numbers(words)):
            found[each.place.part or each.place.chapter].append(counts)
    expected = {part: [*counts] for part, counts in TOLD.items()}
    for part in {each.place.part for each in said if each.place.chapter == CROSSCUT}:
        if " / " not in part:
            continue
        known = KNOWN.get(part, KNOWN.get(part.partition(" / ")[0]))
        medians = [[*MEDIANS[part]]] if part in MEDIANS else []
        told = expected.get(part, [])
        expected[part] = [[str(known), "3"], *medians, *told]
    assert {part: sorted(each) for part, each in found.items()} == {
        part: sorted(each) for part, each in expected.items()
    }


def test_every_number_in_a_picture_stands_in_its_table(said: list[Said]) -> None:
    beside: defaultdict[str, set[str]] = defaultdict(set)
    for each in said:
        if each.kind != "figure":
            beside[part_of(each)].update(numbers(each.text))
    drawn = 0
    for each in said:
        if each.kind == "figure":
            part = part_of(each)
            known = {"3", *beside[part], *map(str, AXES.get(part, ()))}
            assert {*numbers(each.text)} <= known | DRAWN.get(part, set()), each
            drawn += 1
    assert drawn > 100


def part_of(said: Said) -> str:
    """Return the part in which a picture and its table stand."""
    part = said.place.part.removesuffix("De getallen").removesuffix(" / ")
    return part or said.place.chapter


def test_headings_count_only_the_chapters(said: list[Said]) -> None:
    counted = [numbers(each.text) for each in said if each.kind == "heading"]
    assert [each for each in counted if each] == [[str(n)] for n in range(1, 13)]
