"""A study of every released version of the file opens, with all that was in it."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from levensreis.domain.accounts import Aspect, by_event
from levensreis.domain.anonymise.decisions import Verdict
from levensreis.domain.anonymise.register import EntryKind
from levensreis.domain.anonymise.signing import Role
from levensreis.domain.consent import ConsentState, Purpose
from levensreis.domain.fieldwork import FieldworkKind
from levensreis.domain.guide import ProbeState
from levensreis.domain.journey import Sex
from levensreis.domain.member_check.rounds import CheckState
from levensreis.domain.spell import FundingLaw, Spell, SpellType
from levensreis.domain.theme import Theme
from levensreis.services.folder import KEY_NAMES
from levensreis.services.study import Study
from levensreis.storage import fieldwork, research_ids
from levensreis.storage.archive import unpack
from levensreis.storage.backup import list_backups
from levensreis.storage.database import SCHEMA
from levensreis.storage.key import open_key
from tests.builders import PASSPHRASE
from tests.storage.pages import words_in

SAMPLES = Path(__file__).parent / "samples"
VERSIONS = sorted(path.name for path in SAMPLES.iterdir())


@pytest.fixture
def study(version: str, tmp_path: Path) -> Iterator[Study]:
    """A study that was made by a version of the program, opened by this one."""
    folder = Path(shutil.copytree(SAMPLES / version, tmp_path / "studie"))
    with Study.open(folder, PASSPHRASE) as opened:
        yield opened


@pytest.mark.parametrize("version", VERSIONS)
def test_a_file_of_every_version_opens_with_what_was_in_it(study: Study) -> None:
    journey = study.journeys.get_by_code("LR-010")
    assert (journey.pseudonym, str(journey.youth.birth)) == ("Sem", "2008-05")
    assert [each.text for each in journey.statements] == [
        "Thuis bij beide ouders",
        "Begeleiding thuis",
        "Logeerhuis",
        "Elke dag hetzelfde ritme",
    ]
    home, care, _, rhythm = journey.statements
    assert (home.quote, home.story) == ("het was er rustig", "Een kleine straat.")
    assert care.turning_point
    assert care.spell is not None
    assert care.spell.funding_law is FundingLaw.JEUGDWET
    assert rhythm.loose_words == ("#ritmes", "?")
    assert rhythm.codings[0].example == "een bord met de dag"
    assert [each.code for each in study.journeys.overview()] == ["LR-002", "LR-010"]
    assert len(study.journeys.get_by_code("LR-002").statements) == 35
    entries = study.register.get(journey.id).entries
    assert {each.name for each in entries} == {"Jurre", "Hoogeveen"}


@pytest.mark.parametrize("version", VERSIONS)
def test_what_was_in_the_bin_of_an_old_file_can_be_taken_back(study: Study) -> None:
    journey = study.journeys.get_by_code("LR-010")
    [thrown] = study.journeys.in_bin(journey.id)
    assert thrown.text == "Weggegooid: nooit zo gezegd"


@pytest.mark.parametrize("version", VERSIONS)
def test_words_of_an_old_file_are_found(study: Study) -> None:
    found = study.journeys.find("kleine straat")
    home = study.journeys.get_by_code("LR-010").statements[0]
    assert [each.statement_id for each in found] == [home.id]


@pytest.mark.parametrize("version", ["0002", "0003", "0004", "0005", "0006"])
def test_what_was_kept_beside_the_statements_is_still_there(study: Study) -> None:
    journey = study.journeys.get_by_code("LR-010")
    home, _, guest, _ = journey.statements
    first, second = journey.sessions
    assert (first.note, second.respondents) == (
        "Aan de keukentafel.",
        ("moeder", "vader"),
    )
    assert home.session == first.id
    assert (home.meaning, guest.sensitive) == ("Daar kon hij zichzelf zijn.", True)
    assert home.spell is not None
    assert home.spell.with_whom == "beide ouders"
    assert [(each.purpose, each.state) for each in journey.consents] == [
        (Purpose.PARTICIPATION, ConsentState.GIVEN),
        (Purpose.SHARING, ConsentState.REFUSED),
        (Purpose.QUOTES, ConsentState.WITHDRAWN),
    ]
    notes = journey.notes
    assert notes.story(Theme.LIVING) == "Het verhaal van het huis."
    assert notes.answers == {"health-birth": ProbeState.ANSWERED}
    assert [(each.theme, each.age) for each in notes.marks] == [(Theme.HEALTH, 5)]
    assert [each.text for each in notes.open_items] == ["Vragen naar het logeerhuis"]
    assert study.exports.not_counted() == []


@pytest.mark.parametrize("version", ["0002", "0003", "0004", "0005", "0006"])
def test_two_accounts_of_one_event_are_still_together(study: Study) -> None:
    journey = study.journeys.get_by_code("LR-002")
    [[mother, father]] = by_event(journey.statements).values()
    assert (mother.respondent, father.respondent) == ("moeder", "vader")
    [chosen] = journey.notes.working
    assert (chosen.event, chosen.statement) == (mother.account_of, mother.id)
    assert (chosen.aspect, chosen.reason) == (Aspect.WHEN, "Moeder weet het precies.")
    assert journey.imported


@pytest.mark.parametrize("version", ["0001", "0002"])
def test_an_old_file_begins_its_log_when_it_is_opened(study: Study) -> None:
    told = [each.kind for each in study.log.entries()]
    assert told == ["open", "view_log"]
    assert study.log.verify() is None
    assert study.retention.due(date.max) == []


@pytest.mark.parametrize("version", ["0003"])
def test_the_log_of_an_old_file_goes_on(study: Study) -> None:
    told = study.log.entries()
    assert [(each.kind, each.what) for each in told] == [
        ("open", ""),
        ("view", ""),
        ("edit", "retention"),
        ("export", "overview"),
        ("edit", ""),
        ("erase", ""),
        ("close", ""),
        ("open", ""),
        ("view_log", ""),
    ]
    assert {each.who for each in told[:7]} == {"interviewer"}
    assert study.log.verify() is None


@pytest.mark.parametrize("version", ["0003", "0004", "0005", "0006"])
def test_what_version_3_kept_for_trust_is_still_there(study: Study) -> None:
    journey = study.journeys.get_by_code("LR-010")
    assert study.retention.get(journey.id).until == date(2036, 1, 1)
    [left] = study.erasure.preview(journey.id).left_outside
    assert left.path == "/uitvoer/LR-010-overzicht.pdf"
    with study._database.transaction() as connection:
        query = "SELECT code, reason FROM tombstone"
        rows = connection.exec_driver_sql(query).all()
    assert [tuple(row) for row in rows] == [("LR-011", "op verzoek")]


@pytest.mark.parametrize("version", ["0003"])
def test_a_register_of_before_who_somebody_is_was_asked_keeps_its_lines(
    study: Study,
) -> None:
    journey = study.journeys.get_by_code("LR-010")
    names = study.register.get(journey.id)
    assert names.birth_date is None
    assert {(each.role, each.sex, each.surname) for each in names.entries} == {
        ("", None, "")
    }
    state = study.anonymising.get(journey.id)
    assert (state.rewriting.decisions.every, state.signatures.every) == ((), ())
    study.anonymising.sign(
        journey.id, Role.INTERVIEWER, "A. de Vries", open_points_seen=True
    )
    assert study.anonymising.get(journey.id).unsigned(Role.INTERVIEWER) == []


@pytest.mark.parametrize("version", ["0004", "0005", "0006"])
def test_what_version_4_kept_of_anonymising_is_still_there(study: Study) -> None:
    journey = study.journeys.get_by_code("LR-010")
    names = study.register.get(journey.id)
    assert names.birth_date == date(2008, 5, 17)
    child, town = names.entries
    assert (child.role, child.sex, child.surname) == ("jongere", Sex.MALE, "Wolters")
    assert (town.kind, town.replacement, town.sort) == (
        EntryKind.PLACE,
        "een stad",
        "stad",
    )
    kept, replaced = study.anonymising.history(journey.id).every
    assert (kept.entity, kept.verdict, kept.by) == (
        "woord:logeerhuis",
        Verdict.KEEP,
        "interviewer",
    )
    assert kept.place is not None
    assert (replaced.replacement, replaced.place) == ("weg", None)
    state = study.anonymising.get(journey.id)
    assert state.unsigned(Role.INTERVIEWER) == []
    assert {each.by for each in state.signatures.every} == {"A. de Vries"}
    assert study.log.verify() is None


@pytest.mark.parametrize("version", VERSIONS[:4])
def test_of_an_old_file_nothing_was_checked_by_a_parent(study: Study) -> None:
    journey = study.journeys.get_by_code("LR-010")
    assert study.member_check.rounds(journey.id) == []
    assert set(study.member_check.states().values()) == {CheckState.NONE}


@pytest.mark.parametrize("version", ["0005", "0006"])
def test_what_version_5_kept_of_the_member_check_is_still_there(study: Study) -> None:
    journey = study.journeys.get_by_code("LR-010")
    [only] = study.member_check.rounds(journey.id)
    [(place, given)] = only.answers.items()
    assert (place, given.words) == (journey.statements[0].id, "Het was een ander jaar")
    assert [each.reason for each in only.worked] == ["Het dossier zegt dit jaar."]
    assert study.member_check.state(journey.id) is CheckState.WITHOUT


@pytest.mark.parametrize("version", VERSIONS[:5])
def test_every_journey_of_an_old_file_is_given_a_name_outside(study: Study) -> None:
    with study._database.transaction() as connection:
        query = "SELECT rid, salt, revision FROM research_journey"
        rows = connection.exec_driver_sql(query).all()
    assert [each.revision for each in rows] == [0, 0]
    assert len({name for each in rows for name in (each.rid, each.salt)}) == 4


@pytest.mark.parametrize("version", ["0006"])
def test_what_version_6_kept_for_research_is_still_there(study: Study) -> None:
    journey = study.journeys.get_by_code("LR-010")
    with study.database.transaction() as connection:
        names = research_ids.get_all(connection)
        assert research_ids.tombstones(connection) == {"0f" * 16}
        found = fieldwork.kept(connection, FieldworkKind.FINDING)
    assert (names[journey.id].revision, names[journey.id].digest) == (3, "ab" * 32)
    assert found == {"moves": {"text": "Eén verhuizing valt op."}}


@pytest.mark.parametrize("version", VERSIONS)
def test_what_an_old_file_did_not_ask_is_not_known(study: Study) -> None:
    journey = study.journeys.get_by_code("LR-010")
    home = journey.statements[0]
    assert home.spell is not None
    assert (home.spell.reason, home.course_change, home.source) == (None, None, None)
    assert journey.characteristics == {}


@pytest.mark.parametrize("version", VERSIONS)
def test_a_journey_is_erased_from_the_copy_of_before_the_upgrade_too(
    study: Study, version: str, tmp_path: Path
) -> None:
    [copy] = list_backups(study.folder)
    assert (copy.schema, copy.journeys) == (version, 2)
    journey = study.journeys.get_by_code("LR-010")
    found = study.erasure.erase(journey.id, "LR-010", "op verzoek")
    assert (found.backups, found.unreached) == (1, ())
    [copy] = list_backups(study.folder)
    assert (copy.schema, copy.journeys) == (version, 1)
    unpack(copy, tmp_path)
    key = open_key(tuple(study.folder / name for name in KEY_NAMES), PASSPHRASE)
    words = "Weggegooid", "Hoogeveen", "ritmes", "De Wulpenhoek"
    assert words_in(tmp_path / copy.database, key, words) == ["De Wulpenhoek"]


@pytest.mark.parametrize("version", ["0001"])
def test_a_law_at_a_place_of_the_first_version_is_left_behind(study: Study) -> None:
    journey = study.journeys.get_by_code("LR-010")
    assert journey.statements[2].spell == Spell(SpellType.PLACE)


@pytest.mark.parametrize("version", ["0001"])
def test_nothing_of_a_file_before_consent_was_kept_leaves_without_it(
    study: Study,
) -> None:
    assert study.exports.not_counted() == ["LR-002", "LR-010"]


def test_there_is_a_sample_of_every_version_but_the_newest() -> None:
    assert [f"{number:04}" for number in range(1, int(SCHEMA))] == VERSIONS
