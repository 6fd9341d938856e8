"""What goes to researchers has all that it needs, and nothing that names anybody."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from levensreis.domain.access import AccessKind
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.release import NotReleased
from levensreis.domain.consent import Purpose
from levensreis.domain.disclosure import UNTOLD
from levensreis.domain.factor_table import Order
from levensreis.domain.journey import Journey
from levensreis.domain.member_check.rounds import Outcome
from levensreis.domain.theme import Theme
from levensreis.formats.age import NotAKey, decrypt, new_pair
from levensreis.services.outside import InsideStudy, UnknownFormat
from levensreis.services.recording import Recording
from levensreis.services.research_file import NothingForResearch
from levensreis.services.research_gathering import Hurdle
from levensreis.services.study import Study
from levensreis.storage.research.reading import read_research
from tests.builders import (
    CHEAP,
    EXAMPLES,
    PASSPHRASE,
    a_journey,
    a_statement,
    an_entry,
)
from tests.services.checks_made import send
from tests.services.researched import (
    NAMES,
    a_told,
    check,
    consents,
    content_of,
    ready,
    sign,
)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "uitvoer"
    folder.mkdir()
    return folder


@pytest.fixture
def told(study: Study) -> Journey:
    """A journey that may go."""
    journey = a_told(study)
    study.journeys.begin(journey, NAMES)
    ready(study, journey)
    return journey


# --- what is in it -----------------------------------------------------------------


def test_no_byte_of_a_name_a_birthday_an_inside_name_or_a_path_is_in_it(
    study: Study, told: Journey, out: Path
) -> None:
    study.research.make(out / "onderzoek.lrs")
    content = (out / "onderzoek.lrs").read_bytes()
    ids = [told.id, *(each.id for each in told.statements)]
    ids += [each.id for each in told.sessions]
    inside = [
        *("Zebedeus", "Wolterinkhof", "Kwartelhove", "2008", "17 mei", "LR-0421"),
        *("Nooit delen", "zwerfwoord", "Notitie aan tafel", "verhuisd", "naam als"),
        *(str(out), str(study.folder), "2026-02-03", "onderzoek.lrs"),
        *(each.hex for each in ids),
        *(str(each) for each in ids),
    ]
    lowered = content.lower()
    for each in inside:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert each.lower().encode(encoding) not in lowered, each
    assert not [each for each in ids if each.bytes in content]
    with study._database.transaction() as connection:
        kept = "SELECT rid, salt FROM research_journey"
        [(rid, salt)] = connection.exec_driver_sql(kept).all()
        key = "SELECT value FROM study WHERE name = 'research_signing_key'"
        secret = connection.exec_driver_sql(key).scalar_one()
    assert rid.encode() in content
    for each in (salt, secret):
        assert each.encode() not in content
        assert bytes.fromhex(each) not in content


def test_what_goes_is_what_was_signed(study: Study, told: Journey, out: Path) -> None:
    report = study.research.make(out / "uit.lrs")
    assert (report.included, report.left_out, report.statements) == (
        ("LR-0421",),
        (),
        2,
    )
    found = content_of(out / "uit.lrs")
    first, second = found.dicts("statement")
    assert (first["text"], second["text"]) == (
        "Sem ging naar een dorp",
        "Losse woorden",
    )
    assert [each["example"] for each in found.dicts("coding")] == ["Sem sprak"]
    values = {each["name"]: each["value"] for each in found.dicts("characteristic")}
    # Alone it is the only one of its kind.
    assert (values["sex"], values["age"], values["statements"]) == (UNTOLD, UNTOLD, "2")


def test_it_is_told_in_the_log_and_of_the_journeys_that_are_in_it_only(
    study: Study, told: Journey, out: Path
) -> None:
    other = a_journey(a_statement(), code="LR-0500")
    study.journeys.begin(other)
    study.research.make(out / "uit.lrs")
    kinds = [(each.kind, each.what) for each in study.log.entries()]
    assert (AccessKind.EXPORT, "research") in kinds
    [left] = study.erasure.preview(told.id).left_outside
    assert (left.kind.label, left.path) == ("onderzoeksbestand", str(out / "uit.lrs"))
    assert study.erasure.preview(other.id).left_outside == ()


# --- the nine example journeys -------------------------------------------------------


@pytest.fixture(scope="module")
def nine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Study, Path]]:
    """The nine example journeys, signed and checked, and the file of them."""
    folder = tmp_path_factory.mktemp("negen")
    with Study.create(folder / "studie", PASSPHRASE, CHEAP) as study:
        ready(study, *study.import_journeys(EXAMPLES))
        study.research.make(folder / "negen.lrs")
        yield study, folder / "negen.lrs"


def test_the_nine_journeys_give_the_table_of_the_laptop(
    nine: tuple[Study, Path],
) -> None:
    study, path = nine
    found_whole = read_research(path.read_bytes())
    assert found_whole.manifest.is_signed
    assert found_whole.content.count("journey") == 9
    table = study.exports.factor_table(Order.CODEBOOK)
    connection = sqlite3.connect(path)
    found = connection.execute(
        "SELECT fid, journeys, coalesce(example, '') FROM factor_table"
    ).fetchall()
    examples = connection.execute(
        "SELECT f.fid, c.example FROM coding c JOIN factor f ON f.id = c.factor_id"
    ).fetchall()
    connection.close()
    assert [(fid, number) for fid, number, _ in found] == [
        (row.factor.id, row.tally.journeys) for row in table.rows
    ]
    # The first journey is another by chance; an example of it is one all the same.
    for row, (fid, _, example) in zip(table.rows, found, strict=True):
        assert bool(row.tally.example) == bool(example)
        assert not row.tally.example or (fid, row.tally.example) in examples


# --- what stays, and why -------------------------------------------------------------


def test_a_journey_stays_with_every_reason_that_there_is(study: Study) -> None:
    study.journeys.begin(a_told(study), NAMES)
    [stays] = study.research.look().left_out
    code, why = stays.code, stays.why
    assert code == "LR-0421"
    assert "niet ondertekend door de interviewer" in why
    assert "niet ondertekend door de tweede lezer" in why
    assert why.endswith(
        "De controle door de ouder is niet afgerond: nog niet voorgelegd."
    )


def test_without_consent_to_share_a_journey_stays(study: Study) -> None:
    told = a_told(study, imported=False, consents=consents(Purpose.PARTICIPATION))
    study.journeys.begin(told, NAMES)
    [stays] = study.research.look().left_out
    assert (stays.journey_id, stays.first) == (told.id, Hurdle.CONSENT)
    assert stays.why == "Er is geen toestemming voor ‘Delen met onderzoekers’."


def test_a_word_after_the_signatures_keeps_a_journey_in(
    study: Study, told: Journey
) -> None:
    assert study.research.look().included == ("LR-0421",)
    recording = Recording(study.journeys, told.id)
    recording.change(
        replace(recording.journey.statements[0], text="Iets nieuws"), "anders"
    )
    [stays] = study.research.look().left_out
    assert "niet ondertekend" in stays.why
    assert "veranderd na akkoord" in stays.why


def test_a_name_that_is_open_keeps_its_journey_in_and_no_other(
    study: Study, told: Journey, out: Path
) -> None:
    other = a_journey(a_statement(text="Bij Ottolien thuis"), code="LR-0500")
    study.journeys.begin(other, Register((an_entry("Ottolien", replacement=None),)))
    check(study, other.id)
    report = study.research.make(out / "uit.lrs")
    assert report.included == ("LR-0421",)
    [stays] = report.left_out
    assert (stays.code, stays.first) == ("LR-0500", Hurdle.NAMES)
    assert "naam in het register zonder vervanging" in stays.why
    assert "Ottolien" not in stays.why


def test_a_name_of_one_journey_may_be_the_pseudonym_of_another(
    study: Study, told: Journey, out: Path
) -> None:
    other = a_journey(
        a_statement(text="Zebedeus is hier een schuilnaam"), pseudonym="Zebedeus"
    )
    study.journeys.begin(other)
    ready(study, other)
    assert len(study.research.make(out / "uit.lrs").included) == 2


def test_nothing_is_made_of_nothing(study: Study, out: Path) -> None:
    with pytest.raises(NothingForResearch, match="nog geen levensreis in deze studie"):
        study.research.make(out / "uit.lrs")
    for number in range(5):
        study.journeys.begin(a_journey(a_statement(), code=f"LR-{number}"))
    with pytest.raises(NothingForResearch, match=r"LR-0: .*nog 2\."):
        study.research.make(out / "uit.lrs")
    assert list(out.iterdir()) == []


def test_without_a_check_it_stays_and_approved_or_closed_for_a_reason_it_goes(
    study: Study,
) -> None:
    every = [a_journey(a_statement(), code=f"LR-{number}") for number in range(3)]
    for each in every:
        study.journeys.begin(each)
        sign(study, each.id)
    none, approved, without = every
    checks = study.member_check
    send(study, approved.id)
    checks.close(approved.id, Outcome.APPROVED, "Aan tafel besproken met moeder.")
    checks.close(without.id, Outcome.WITHOUT, "De ouders zijn onbereikbaar.")
    report = study.research.look()
    assert report.included == (approved.code, without.code)
    [stays] = report.left_out
    assert (stays.journey_id, stays.first) == (none.id, Hurdle.CHECK)
    assert stays.why == (
        "De controle door de ouder is niet afgerond: nog niet voorgelegd."
    )


# --- where it goes, and for whom -----------------------------------------------------


def test_only_the_team_with_the_other_half_of_the_key_opens_it(
    study: Study, told: Journey, out: Path
) -> None:
    team, other = new_pair(), new_pair()
    report = study.research.make(out / "uit.lrs", team.public)
    assert report.path == out / "uit.lrs.age"
    assert [each.name for each in out.iterdir()] == ["uit.lrs.age"]
    sealed = report.path.read_bytes()
    assert read_research(decrypt(sealed, team.private)).content.count("journey") == 1
    with pytest.raises(NotAKey):
        study.research.make(out / "2.lrs", other.private)
    assert [each.name for each in out.iterdir()] == ["uit.lrs.age"]
    study.research.make(out / "3.lrs.age", team.public)
    assert (out / "3.lrs.age").exists()


@pytest.mark.parametrize("name", ["uit.txt", "uit", "uit.lrs.age", "uit.age"])
def test_a_name_that_tells_something_else_is_refused(
    name: str, study: Study, out: Path
) -> None:
    with pytest.raises(UnknownFormat, match=r"\.lrs"):
        study.research.make(out / name)
    if name != "uit.lrs.age":
        with pytest.raises(UnknownFormat, match=r"\.lrs"):
            study.research.make(out / name, new_pair().public)


def test_it_is_never_made_within_the_study(study: Study, told: Journey) -> None:
    with pytest.raises(InsideStudy):
        study.research.make(study.folder / "uit.lrs")


def test_a_name_of_a_register_is_not_in_its_own_name_either(
    study: Study, told: Journey, out: Path
) -> None:
    with pytest.raises(NotReleased, match="In de naam van het bestand: Z"):
        study.research.make(out / "Zebedeus.lrs")
    assert list(out.iterdir()) == []


def test_stories_of_themes_go_and_what_is_parked_stays(study: Study, out: Path) -> None:
    told = a_told(study)
    notes = told.notes.with_story(Theme.LIVING, "Zebedeus woonde overal")
    told = replace(told, notes=notes)
    study.journeys.begin(told, NAMES)
    sign(study, told.id)
    check(study, told.id)
    study.research.make(out / "uit.lrs")
    assert [row[1:] for row in content_of(out / "uit.lrs").rows["theme_story"]] == [
        ("living", "Sem woonde overal")
    ]
