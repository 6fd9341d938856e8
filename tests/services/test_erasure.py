"""A journey is erased from the study and every copy of it, and stays erased."""

import shutil
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from levensreis.domain.consent import Consent, Purpose
from levensreis.domain.erasure import ErasureReason, NotErased, Tombstone
from levensreis.domain.factor_table import Order
from levensreis.domain.journey import Journey
from levensreis.domain.member_check.rounds import Outcome
from levensreis.domain.progress import Cancelled, Progress
from levensreis.services.folder import DATABASE_NAME, KEY_NAMES
from levensreis.services.study import Study
from levensreis.storage import erased_list, erasure
from levensreis.storage.archive import read_archive, unpack
from levensreis.storage.backup import FOLDER, backup, list_backups
from levensreis.storage.connection import connect
from levensreis.storage.errors import CannotWrite
from levensreis.storage.journeys import UnknownJourney
from levensreis.storage.key import open_key
from levensreis.storage.restore import ASIDE, restore
from tests.builders import PASSPHRASE, a_journey, a_register, a_statement
from tests.services.checks_made import send
from tests.services.printed import save_overview
from tests.storage.pages import PAGE, words_in

NOW = datetime(2026, 3, 4, 9, 15, tzinfo=UTC)
SECRET = "kersenpitkussen"
OTHER = "appelmoestaart"


@pytest.fixture
def gone(study: Study) -> Journey:
    """A journey that will be erased, between others."""
    told = [
        a_statement(text=f"{SECRET} {number}", story=SECRET) for number in range(30)
    ]
    gone = a_journey(*told, code="LR-007", pseudonym=SECRET)
    study.journeys.begin(gone, a_register(Jurre="Sem"))
    study.journeys.begin(a_journey(a_statement(text=OTHER), code="LR-008"))
    return gone


def erase(study: Study, gone: Journey) -> None:
    study.erasure.erase(gone.id, gone.code, "op verzoek van moeder")


def copy(study: Study, folder: Path | None = None, second: int = 0) -> Path:
    """Make a reserve copy."""
    made = backup(
        study._database,
        folder or study.folder,
        [study.folder / name for name in KEY_NAMES],
        NOW.replace(second=second),
    )
    return made.path


def key_of(folder: Path) -> bytes:
    return open_key(tuple(folder / name for name in KEY_NAMES), PASSPHRASE)


def words_of(folder: Path) -> list[str]:
    """Which words stand in the pages of a closed study."""
    return words_in(folder / DATABASE_NAME, key_of(folder), (SECRET, OTHER))


def words_of_copy(path: Path, folder: Path) -> list[str]:
    folder.mkdir()
    unpack(read_archive(path), folder)
    return words_of(folder)


def codes(study: Study) -> list[str]:
    return [each.code for each in study.journeys.overview()]


def test_a_check_that_ended_before_there_was_a_form_counts_as_no_form(
    study: Study, gone: Journey
) -> None:
    study.member_check.close(gone.id, Outcome.WITHOUT, "Zij is overleden.")
    assert study.erasure.preview(gone.id).forms == 0
    send(study, gone.id)
    assert study.erasure.preview(gone.id).forms == 1


def test_nothing_of_it_is_left_in_the_study(study: Study, gone: Journey) -> None:
    found = study.erasure.erase(gone.id, gone.code, "  op verzoek\n van moeder ")
    assert (found.code, found.statements, found.unreached) == ("LR-007", 30, ())
    assert codes(study) == ["LR-008"]
    assert study.journeys.find(SECRET) == []
    with pytest.raises(UnknownJourney):
        study.journeys.get(gone.id)
    assert words_in(study._database.path, key_of(study.folder), (SECRET, OTHER)) == [
        OTHER
    ]
    [stone] = stones(study)
    assert (stone.code, stone.reason) == ("LR-007", "op verzoek van moeder")
    assert stone.kind is ErasureReason.REQUEST


def stones(study: Study) -> list[Tombstone]:
    with study._database.transaction() as connection:
        return erasure.tombstones(connection)


def test_it_is_told_in_the_log_and_why_is_not(study: Study, gone: Journey) -> None:
    erase(study, gone)
    told = study.log.entries(gone.id)
    assert [(each.kind, each.code) for each in told][-2:] == [
        ("erase", "LR-007"),
        ("view_log", "LR-007"),
    ]
    assert "verzoek" not in repr(told)
    assert study.log.verify() is None


@pytest.mark.parametrize(
    ("code", "reason", "told"),
    [
        ("LR-008", "op verzoek", "Typ de code van deze levensreis"),
        ("", "op verzoek", "om die te wissen: LR-007"),
        ("LR-007", "  ", "Geef een reden"),
        ("LR-007", "Jurre wil het", "schrijf die zonder naam"),
    ],
)
def test_without_its_code_and_a_reason_nothing_happens(
    study: Study, gone: Journey, code: str, reason: str, told: str
) -> None:
    before = len(study.log.entries())
    with pytest.raises(NotErased, match=told):
        study.erasure.erase(gone.id, code, reason)
    assert codes(study) == ["LR-007", "LR-008"]
    assert stones(study) == []
    assert len(study.log.entries()) == before + 1


def test_a_code_that_holds_a_name_is_not_kept(study: Study) -> None:
    journey = a_journey(code="Jurre")
    study.journeys.begin(journey, a_register(Jurre="Sem"))
    erase(study, journey)
    assert [each.code for each in stones(study)] == [""]


def test_why_is_read_from_what_is_recorded(study: Study, gone: Journey) -> None:
    taken_back = Consent(
        purpose=Purpose.PARTICIPATION,
        given=True,
        on=date(2026, 1, 1),
        by="moeder",
        withdrawn=date(2026, 3, 1),
    )
    expired = a_journey(code="LR-009")
    study.journeys.begin(expired)
    study.retention.put(expired.id, date(2020, 1, 1))
    study.journeys.put_consents(gone.id, [taken_back])
    for each in (gone, expired):
        erase(study, each)
    assert [each.kind for each in stones(study)] == [
        ErasureReason.WITHDRAWN,
        ErasureReason.EXPIRED,
    ]


def test_what_is_outside_is_told_beforehand_and_afterwards(
    study: Study, gone: Journey, tmp_path: Path
) -> None:
    paths = [tmp_path / name for name in ("a.pdf", "b.csv", "c.json")]
    save_overview(study, gone.id, paths[0])
    study.exports.save_table(paths[1], Order.CODEBOOK)
    study.exports.save_journey(gone.id, paths[2])
    copy(study)
    before = study.erasure.preview(gone.id)
    assert [each.path for each in before.left_outside] == [str(each) for each in paths]
    assert before.backups == 1
    after = study.erasure.erase(gone.id, gone.code, "op verzoek")
    assert after == before
    lines = after.stays_outside()
    assert lines[0].startswith("overzicht van ")
    assert lines[1].endswith(f": {paths[1]}")
    assert "30 uitspraken" in after.will_go()
    assert "1 naam uit het register" in after.will_go()
    assert "hetzelfde in 1 kopie van de studie" in after.will_go()


def test_it_is_gone_from_every_reserve_copy_and_the_others_stay(
    study: Study, gone: Journey, tmp_path: Path
) -> None:
    paths = [copy(study, second=1), copy(study, second=2)]
    stick = tmp_path / "stick"
    elsewhere = copy(study, stick, second=3)
    assert words_of_copy(paths[0], tmp_path / "voor") == [SECRET, OTHER]
    before = [read_archive(each) for each in paths]
    study.erasure.erase(gone.id, gone.code, "op verzoek", elsewhere=[stick])
    for number, path in enumerate([*paths, elsewhere]):
        assert words_of_copy(path, tmp_path / f"na {number}") == [OTHER]
    after = [read_archive(each) for each in paths]
    assert [each.sound for each in after] == [True, True]
    assert [each.journeys for each in after] == [1, 1]
    assert [(each.made, each.commits) for each in after] == [
        (each.made, each.commits) for each in before
    ]
    assert len(list_backups(study.folder)) == 2
    assert not any(path.is_dir() for path in (study.folder / FOLDER).iterdir())


def test_a_copy_without_it_is_left_as_it_is(study: Study, gone: Journey) -> None:
    erase(study, gone)
    path = copy(study)
    before = path.read_bytes()
    other = a_journey()
    study.journeys.begin(other)
    erase(study, other)
    assert path.read_bytes() == before


def test_a_copy_that_cannot_be_opened_is_told(study: Study, gone: Journey) -> None:
    damaged = copy(study, second=1)
    damaged.write_bytes(damaged.read_bytes()[:-500])
    whole = copy(study, second=2)
    found = study.erasure.erase(gone.id, gone.code, "op verzoek")
    assert found.unreached == (str(damaged),)
    assert found.backups == 1
    assert f"kopie van de studie die niet openging: {damaged}" in found.stays_outside()
    assert read_archive(whole).journeys == 1


def test_copies_that_were_set_aside_are_scrubbed_too(
    study: Study, gone: Journey
) -> None:
    aside = study.folder / f"{ASIDE}_2026-03-04_09.15.00"
    aside.mkdir()
    beside = study.folder / f"studie (conflicted copy){Path(DATABASE_NAME).suffix}"
    with study._database.at_rest() as path:
        shutil.copy(path, aside)
        shutil.copy(path, beside)
    found = study.erasure.erase(gone.id, gone.code, "op verzoek")
    assert (found.backups, found.unreached) == (2, ())
    key = key_of(study.folder)
    for each in (aside / DATABASE_NAME, beside):
        assert words_in(each, key, (SECRET, OTHER)) == [OTHER]


@pytest.mark.parametrize("left", [0, 100, 5000])
def test_a_damaged_copy_that_was_set_aside_is_told(
    study: Study, gone: Journey, left: int
) -> None:
    aside = study.folder / f"{ASIDE}_2026-03-04_09.15.00"
    aside.mkdir()
    with study._database.at_rest() as path:
        content = path.read_bytes()
    spoiled = content[:left] + bytes(len(content) - left) if left else b""
    (aside / DATABASE_NAME).write_bytes(spoiled)
    found = study.erasure.erase(gone.id, gone.code, "op verzoek")
    assert (found.backups, found.unreached) == (0, (str(aside / DATABASE_NAME),))
    assert codes(study) == ["LR-008"]


def an_aside(study: Study) -> Path:
    """Set a copy of the file aside, as putting back a reserve copy does."""
    aside = study.folder / f"{ASIDE}_2026-03-04_09.15.00" / DATABASE_NAME
    aside.parent.mkdir()
    with study._database.at_rest() as path:
        shutil.copy(path, aside)
    return aside


def test_a_copy_whose_pages_are_damaged_within_is_told(
    study: Study, gone: Journey
) -> None:
    aside = an_aside(study)
    content = bytearray(aside.read_bytes())
    with study._database.transaction() as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'statement'"
        page = connection.exec_driver_sql(query).scalar_one() - 1
    content[page * PAGE + 100 : page * PAGE + 200] = bytes(100)
    aside.write_bytes(content)
    found = study.erasure.erase(gone.id, gone.code, "op verzoek")
    assert found.unreached == (str(aside),)


def test_a_copy_of_a_newer_program_is_told(study: Study, gone: Journey) -> None:
    aside = an_aside(study)
    with closing(connect(aside, key_of(study.folder))) as driver:
        driver.execute("UPDATE alembic_version SET version_num = '9999'")
    found = study.erasure.erase(gone.id, gone.code, "op verzoek")
    assert found.unreached == (str(aside),)


def test_a_folder_of_copies_that_cannot_be_written_is_told(
    study: Study, gone: Journey
) -> None:
    path = copy(study)
    in_the_way = path.with_name(".levensreis-wissen")
    in_the_way.write_bytes(b"")
    with pytest.raises(CannotWrite):
        erase(study, gone)
    in_the_way.unlink()
    assert study.erasure.finish() == []
    assert read_archive(path).journeys == 1


@pytest.fixture
def older(study: Study, gone: Journey, tmp_path: Path) -> Path:
    """A reserve copy from before the erasure, that lay in a drawer."""
    path = copy(study)
    return Path(shutil.move(path, tmp_path / "lade.zip"))


def test_an_older_copy_that_is_put_back_is_erased_again(
    study: Study, gone: Journey, older: Path, tmp_path: Path
) -> None:
    erase(study, gone)
    study.close()
    restore(read_archive(older), study.folder, NOW, replace=True)
    assert words_of(study.folder) == [SECRET, OTHER]
    with Study.open(study.folder, PASSPHRASE) as back:
        assert codes(back) == ["LR-008"]
        assert [each.kind for each in back.log.entries(gone.id)][-2] == "erase"
        assert [each.kind for each in stones(back)] == [ErasureReason.AGAIN]
        assert [each.code for each in stones(back)] == ["LR-007"]
    assert words_of(study.folder) == [OTHER]


def test_it_is_erased_again_as_often_as_it_comes_back(
    study: Study, gone: Journey, older: Path
) -> None:
    erase(study, gone)
    study.close()
    for _ in range(2):
        restore(read_archive(older), study.folder, NOW, replace=True)
        with Study.open(study.folder, PASSPHRASE) as back:
            assert codes(back) == ["LR-008"]


def stopping_at(step: int) -> Progress:
    """Progress of somebody who stops at a step."""
    steps = iter(range(step + 1))
    return Progress(lambda _done, _every: None, lambda: next(steps) == step)


def test_what_was_stopped_is_finished_at_the_next_opening(
    study: Study, gone: Journey, tmp_path: Path
) -> None:
    paths = [copy(study, second=1), copy(study, second=2)]
    with pytest.raises(Cancelled):
        study.erasure.erase(gone.id, gone.code, "op verzoek", progress=stopping_at(1))
    assert codes(study) == ["LR-008"]
    assert sorted(read_archive(each).journeys for each in paths) == [1, 2]
    study.close()
    with Study.open(study.folder, PASSPHRASE) as opened:
        assert [read_archive(each).journeys for each in paths] == [1, 1]
        with opened._database.transaction() as connection:
            assert not erasure.is_unfinished(connection)


def test_a_disk_that_refuses_is_told_and_the_rest_is_done_later(
    study: Study, gone: Journey
) -> None:
    in_the_way = study.folder / f"{erased_list.NAME}.nieuw"
    in_the_way.mkdir()
    with pytest.raises(CannotWrite):
        erase(study, gone)
    assert codes(study) == ["LR-008"]
    study.close()
    Study.open(study.folder, PASSPHRASE).close()  # nothing holds the opening up
    in_the_way.rmdir()
    with Study.open(study.folder, PASSPHRASE) as opened:
        assert erased_list.among(study.folder, [gone.id]) == [gone.id]
        with opened._database.transaction() as connection:
            assert not erasure.is_unfinished(connection)


def test_an_unknown_journey_is_told(study: Study, gone: Journey) -> None:
    other = replace(gone, id=a_journey().id)
    with pytest.raises(UnknownJourney):
        study.erasure.preview(other.id)
    with pytest.raises(UnknownJourney):
        erase(study, other)
