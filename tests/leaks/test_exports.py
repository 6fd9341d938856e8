"""The files of the product itself: clean ones give no alarm, planted ones do."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from levensreis.domain.anonymise import detector
from levensreis.domain.anonymise.known import Known
from levensreis.domain.anonymise.leak import LeakScan
from levensreis.domain.anonymise.register import Register, RegisterEntry
from levensreis.domain.anonymise.release import NotReleased, release
from levensreis.domain.anonymise.rewriting import Rewriting
from levensreis.domain.anonymise.span import Level
from levensreis.domain.anonymise.texts import texts_of, with_texts
from levensreis.domain.factor_table import Order
from levensreis.services.leak_scan import scan_content
from levensreis.services.study import Study
from tests.builders import CHEAP, EXAMPLES, PASSPHRASE, a_journey, a_statement
from tests.services.printed import save_overview

CODES = [f"LR-{number:03d}" for number in range(1, 10)]
every_journey = pytest.mark.parametrize("code", CODES)


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Study]:
    """The nine example journeys; for reading only."""
    folder = tmp_path_factory.mktemp("voorbeeld")
    with Study.create(folder / "studie", PASSPHRASE, CHEAP) as study:
        study.import_journeys(EXAMPLES)
        yield study


@pytest.fixture(scope="module")
def registers(example: Study) -> dict[str, Register]:
    return {
        each.code: example.register.get(each.id) for each in example.journeys.overview()
    }


@pytest.fixture(scope="module")
def everybody(registers: dict[str, Register]) -> LeakScan:
    return LeakScan.of(*map(Known.of, registers.values()))


@every_journey
def test_the_files_of_a_journey_are_clean_and_hold_its_pseudonym(
    code: str, example: Study, registers: dict[str, Register], tmp_path: Path
) -> None:
    journey = example.journeys.get_by_code(code)
    overview, data = tmp_path / "overzicht.pdf", tmp_path / "levensreis.json"
    save_overview(example, journey.id, overview)
    example.exports.save_journey(journey.id, data)
    own = LeakScan.of(Known.of(registers[code]))
    planted = LeakScan([journey.pseudonym])
    for path in (overview, data):
        assert scan_content(path.read_bytes(), path.name, own) == []
        assert scan_content(path.read_bytes(), path.name, planted) != []


@pytest.mark.parametrize("name", ["tabel.pdf", "tabel.csv"])
def test_the_table_of_a_study_names_nobody_of_it(
    name: str, example: Study, everybody: LeakScan, tmp_path: Path
) -> None:
    example.exports.save_table(tmp_path / name, Order.CODEBOOK)
    content = (tmp_path / name).read_bytes()
    assert scan_content(content, name, everybody) == []
    assert scan_content(content, name, LeakScan(["Jessica"])) != []


@every_journey
def test_a_name_in_a_file_as_it_was_told_is_found(
    code: str, example: Study, registers: dict[str, Register]
) -> None:
    own = LeakScan.of(Known.of(registers[code]))
    journey = example.journeys.get_by_code(code)
    told = json.dumps([*texts_of(journey).values()]).encode()
    found = {
        own_name.casefold()
        for leak in scan_content(told, "verhaal.json", own)
        for own_name in [leak.found]
    }
    assert found


# --- laws ----------------------------------------------------------------------


@every_journey
def test_no_registered_name_survives_however_it_is_said(
    code: str, registers: dict[str, Register]
) -> None:
    names = registers[code]
    for entry in names.entries:
        for said in ways_to_say(entry):
            told = f"Toen kwam {said} daar ook nog bij"
            planted = a_journey(a_statement(text=told))
            try:
                released = release(planted, Rewriting(names, code=code))
            except NotReleased:
                continue
            text = released.journey.statements[-1].text
            assert names.name_in(text) is None, (said, text)
            left = [
                span
                for span in detector.find(text, names)
                if span.level is Level.REGISTER
                and text[span.start : span.end] not in (entry.replacement or "")
            ]
            assert left == [], (said, text)


def ways_to_say(entry: RegisterEntry) -> list[str]:
    """Return a name as people say and type it."""
    name = entry.name
    ways = [name, name.lower(), name.upper(), f"{name}s", f"{name}'s"]
    if " " not in name and len(name) > 5:
        ways += [f"{name}je", f"{name}tje", name[:2] + name[3] + name[2] + name[4:]]
    return ways


@every_journey
def test_replacing_twice_changes_nothing(code: str, example: Study) -> None:
    journey = example.journeys.get_by_code(code)
    names = example.register.get(journey.id)
    once = release(journey, Rewriting(names, code=code)).journey
    again = with_texts(once, Rewriting(names, code=code).apply)
    assert texts_of(again) == texts_of(once)


WORDS = ["thuis", "school", "Jurre", "jurres", "Jurretje", "Olst", "Roos", "ging", "."]


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join))
def test_what_leaves_holds_no_registered_name_whatever_is_told(text: str) -> None:
    known = Known.read(
        {
            "personen": [{"voornaam": "Jurre"}, {"voornaam": "Roos"}],
            "plaatsen": ["Olst"],
        }
    )
    given_names = {"Jurre": "Daan", "Roos": "Fenna", "Olst": "een dorp"}
    names = Register(
        tuple(
            replace(each, replacement=given_names[each.name])
            for each in known.entries()
        )
    )
    try:
        released = release(a_journey(a_statement(text=f"x {text}")), names).journey
    except NotReleased:
        return
    [told] = released.statements
    assert names.name_in(told.text) is None
    assert "jurre" not in told.text.lower()
    scan = LeakScan.of(known)
    assert scan.find(told.text) == []
