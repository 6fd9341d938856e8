"""A later research file tells what changed, and what may not be used any more."""

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from levensreis.domain.characteristics import CARRIED
from levensreis.domain.consent import Consent, Purpose, answered, withdrawn
from levensreis.domain.journey import Journey
from levensreis.domain.session import Session
from levensreis.services.recording import Recording
from levensreis.services.restoring import read_backup, restore_study
from levensreis.services.study import Study
from levensreis.storage.errors import CannotWrite
from tests.builders import PASSPHRASE, a_journey, a_statement
from tests.services.researched import NAMES, YES, a_told, consents, content_of, ready


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


def revision_of(path: Path) -> int:
    [row] = content_of(path).dicts("journey")
    return int(row["revision"])


# --- revisions -----------------------------------------------------------------------


def test_a_revision_goes_up_only_when_what_leaves_changed(
    study: Study, told: Journey, out: Path
) -> None:
    study.research.make(out / "1.lrs")
    study.research.make(out / "2.lrs")
    assert (out / "1.lrs").read_bytes() == (out / "2.lrs").read_bytes()
    recording = Recording(study.journeys, told.id)
    recording.change(
        replace(recording.journey.statements[0], text="Iets anders"), "anders"
    )
    ready(study, told)
    study.research.make(out / "3.lrs")
    study.research.make(out / "4.lrs")
    names = [f"{number}.lrs" for number in range(1, 5)]
    assert [revision_of(out / name) for name in names] == [1, 1, 2, 2]
    ids = {
        name: [row["sid"] for row in content_of(out / name).dicts("statement")]
        for name in names
    }
    assert ids["1.lrs"] == ids["3.lrs"]


def test_to_look_is_no_revision(study: Study, told: Journey, out: Path) -> None:
    study.research.look()
    study.research.make(out / "1.lrs")
    assert revision_of(out / "1.lrs") == 1


def test_a_file_that_could_not_be_written_is_no_revision(
    study: Study, told: Journey, out: Path
) -> None:
    with pytest.raises(CannotWrite):
        study.research.make(out / "weg" / "uit.lrs")
    recording = Recording(study.journeys, told.id)
    recording.change(
        replace(recording.journey.statements[0], text="Iets anders"), "anders"
    )
    ready(study, told)
    study.research.make(out / "1.lrs")
    assert revision_of(out / "1.lrs") == 1


def test_after_a_reserve_copy_was_put_back_what_leaves_is_newer_than_what_left(
    study: Study, told: Journey, out: Path
) -> None:
    copy = study.backups.make().info
    study.research.make(out / "1.lrs")
    study.close()
    found = read_backup(copy.path)
    opened, _ = restore_study(found, study.folder, PASSPHRASE, replace=True)
    with opened:
        opened.research.make(out / "2.lrs")
    assert rid_in(out / "2.lrs") == rid_in(out / "1.lrs")
    assert revision_of(out / "2.lrs") > revision_of(out / "1.lrs") == 1


def characteristics_in(path: Path) -> list[tuple[str, str]]:
    connection = sqlite3.connect(path)
    query = "SELECT characteristic, value FROM characteristics"
    found = connection.execute(query).fetchall()
    connection.close()
    return [(name, value) for name, value in found if not value.isdecimal()]


def test_what_is_not_shown_because_few_are_alike_is_another_revision(
    study: Study, told: Journey, out: Path
) -> None:
    alike = [
        a_journey(
            a_statement(), youth=told.youth, sessions=(Session(on=date(2026, 2, 3)),)
        )
        for _ in range(4)
    ]
    for each in alike:
        study.journeys.begin(each)
    ready(study, *alike)
    assert study.research.make(out / "1.lrs").groups.told == (
        "Kleinste groep met hetzelfde geslacht, dezelfde leeftijdsgroep (nu en bij "
        "instroom), dezelfde grondslag en hetzelfde landsdeel: 5."
    )
    study.erasure.erase(alike[0].id, alike[0].code, "op verzoek")
    groups = study.research.make(out / "2.lrs").groups
    assert (groups.before, groups.after, groups.left_out) == (
        4,
        4,
        dict.fromkeys(CARRIED, 4),
    )
    assert "geslacht bij 4 levensreizen" in groups.told
    assert "minder dan 5 levensreizen" in groups.warning
    study.research.make(out / "3.lrs")
    rows = [content_of(out / f"{each}.lrs").dicts("journey") for each in (1, 2, 3)]
    assert [{row["revision"] for row in each} for each in rows] == [{1}, {2}, {2}]
    names = ["leeftijdsgroep toen het werd verteld", "geslacht", "landsdeel"]
    shown = [dict(characteristics_in(out / f"{each}.lrs")) for each in (1, 2)]
    assert [shown[0][each] for each in names] == ["12-17", "jongen", "onbekend"]
    assert {shown[1][each] for each in names} == {"niet getoond"}
    # What follows from rows that are in the file as well is not left out.
    assert shown[1]["manier van instroom"] == "onbekend"


# --- what is taken back --------------------------------------------------------------


def rid_in(path: Path) -> str:
    [row] = content_of(path).dicts("journey")
    return str(row["rid"])


def test_what_was_erased_is_told_in_every_later_file(
    study: Study, told: Journey, out: Path
) -> None:
    study.research.make(out / "1.lrs")
    study.erasure.erase(told.id, "LR-0421", "op verzoek")
    for name in ("2.lrs", "3.lrs"):
        report = study.research.make(out / name)
        assert (report.included, report.withdrawn) == ((), 1)
        found = content_of(out / name)
        assert found.rows["tombstone"] == [(rid_in(out / "1.lrs"),)]
        assert found.count("journey") == 0


def test_what_was_withdrawn_is_told_and_what_is_allowed_again_has_another_name(
    study: Study, out: Path
) -> None:
    both = consents(Purpose.PARTICIPATION, Purpose.SHARING)
    told = a_told(study, imported=False, consents=both)
    study.journeys.begin(told, NAMES)
    ready(study, told)
    study.research.make(out / "1.lrs")
    gone = withdrawn(both, Purpose.SHARING, date(2026, 3, 1))
    study.journeys.put_consents(told.id, gone)
    assert study.research.make(out / "2.lrs").withdrawn == 1
    assert content_of(out / "2.lrs").rows["tombstone"] == [(rid_in(out / "1.lrs"),)]
    again = Consent(purpose=Purpose.SHARING, **YES | {"on": date(2026, 4, 1)})
    study.journeys.put_consents(told.id, answered(gone, again))
    study.research.make(out / "3.lrs")
    found = content_of(out / "3.lrs")
    assert found.rows["tombstone"] == [(rid_in(out / "1.lrs"),)]
    assert rid_in(out / "3.lrs") != rid_in(out / "1.lrs")
    assert revision_of(out / "3.lrs") == 1
    sids = [
        {row["sid"] for row in content_of(out / name).dicts("statement")}
        for name in ("1.lrs", "3.lrs")
    ]
    assert sids[0].isdisjoint(sids[1])
    study.research.make(out / "4.lrs")
    assert (out / "4.lrs").read_bytes() == (out / "3.lrs").read_bytes()


def test_a_refusal_after_it_went_takes_it_back(study: Study, out: Path) -> None:
    both = consents(Purpose.PARTICIPATION, Purpose.SHARING)
    told = a_told(study, imported=False, consents=both)
    study.journeys.begin(told, NAMES)
    ready(study, told)
    study.research.make(out / "1.lrs")
    no = replace(both[1], given=False, on=date(2026, 4, 1))
    study.journeys.put_consents(told.id, answered(both, no))
    assert study.research.make(out / "2.lrs").withdrawn == 1
