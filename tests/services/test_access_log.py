"""Who did what when: told once, in the same transaction, and never what was told."""

import csv
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from levensreis.domain.access import AccessEntry, AccessKind, Fault
from levensreis.domain.anonymise.register import Register
from levensreis.domain.codebook import Factor
from levensreis.domain.factor_table import Order
from levensreis.domain.journey import Journey
from levensreis.services.access_log import AccessLog, this_user
from levensreis.services.folder import DATABASE_NAME
from levensreis.services.journeys import JourneyService
from levensreis.services.outside import InsideStudy, UnknownFormat
from levensreis.services.recording import Recording
from levensreis.services.register import RegisterService
from levensreis.services.study import Study
from levensreis.storage import access_log
from levensreis.storage.errors import CannotWrite, WrongPassphrase
from levensreis.storage.failed_unlocks import NAME
from levensreis.storage.journeys import CodeInUse, UnknownJourney
from tests.builders import (
    EXAMPLES,
    PASSPHRASE,
    a_factor,
    a_journey,
    a_register,
    a_statement,
)
from tests.services.printed import save_overview

START = datetime(2026, 3, 4, 9, tzinfo=UTC)
SECRET = "Kersenpitkussen"


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def goes_on(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


@pytest.fixture
def closed(new_study: Path, tmp_path: Path) -> Path:
    """The folder of a closed study of this test alone."""
    return Path(shutil.copytree(new_study, tmp_path / "dicht"))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def log(study: Study, clock: Clock) -> AccessLog:
    return AccessLog(study._database, clock)


@pytest.fixture
def service(study: Study, log: AccessLog) -> JourneyService:
    return JourneyService(study._database, log)


@pytest.fixture
def journey(service: JourneyService) -> Journey:
    journey = a_journey(a_statement(), code="LR-001")
    service.begin(journey)
    return journey


def lines(log: AccessLog) -> list[AccessEntry]:
    """Read the log without telling that in it."""
    with log._database.transaction() as connection:
        return access_log.entries(connection)


def kinds(log: AccessLog) -> list[str]:
    """What was done since the study was opened."""
    told = [each.kind for each in lines(log)]
    return told[len(told) - told[::-1].index("open") :]


def test_opening_and_closing_are_told(closed: Path) -> None:
    with Study.open(closed, PASSPHRASE):
        pass
    with Study.open(closed, PASSPHRASE) as study:
        told = lines(study.log)
        study.close()
        study.close()  # twice is once
    assert [each.kind for each in told[-3:]] == ["open", "close", "open"]
    assert {(each.who, each.machine) for each in told} == {this_user()}
    with Study.open(closed, PASSPHRASE) as study:
        assert [each.kind for each in lines(study.log)[-2:]] == ["close", "open"]
        assert study.log.verify() is None


def test_an_edit_is_told_once_in_a_quarter_of_an_hour(
    log: AccessLog, service: JourneyService, clock: Clock, journey: Journey
) -> None:
    for minutes in (0, 5, 9.9, 0.1, 14, 1, 0):
        clock.goes_on(minutes)
        service.record(journey.id, [a_statement()])
    assert kinds(log) == ["edit"] * 3
    other = a_journey()
    service.begin(other)
    service.record(journey.id, [a_statement()])
    assert kinds(log) == ["edit"] * 4


def test_a_clock_that_is_put_back_holds_no_line_back(
    log: AccessLog, service: JourneyService, clock: Clock, journey: Journey
) -> None:
    clock.goes_on(-600)
    service.record(journey.id, [a_statement()])
    assert kinds(log) == ["edit"] * 2


def test_every_opening_of_a_journey_is_one_view(
    log: AccessLog, service: JourneyService, clock: Clock, journey: Journey
) -> None:
    other = a_journey(code="LR-002")
    service.begin(other)
    before = len(kinds(log))
    for each in (journey, journey, other, journey, journey):
        service.get(each.id)
    told = lines(log)[-3:]
    assert [each.code for each in told] == ["LR-001", "LR-002", "LR-001"]
    assert kinds(log)[before:] == ["view"] * 3
    clock.goes_on(15)
    service.get(journey.id)
    assert kinds(log)[before:] == ["view"] * 4


def test_recording_a_line_adds_nothing_to_the_log(
    log: AccessLog, service: JourneyService, journey: Journey
) -> None:
    recording = Recording(service, journey.id)
    before = len(lines(log))
    for number in range(20):
        recording.add(a_statement(text=f"uitspraak {number}"))
    assert len(lines(log)) == before


def begin(service: JourneyService, _: Journey) -> None:
    service.begin(a_journey())


def an_own_factor(service: JourneyService) -> Factor:
    factor = a_factor(own=True)
    service.add_factor(factor)
    return factor


Deed = Callable[[JourneyService, Journey], object]
DEEDS: dict[str, tuple[Deed, AccessKind]] = {
    "begin": (begin, AccessKind.EDIT),
    "change": (lambda service, each: service.change(each), AccessKind.EDIT),
    "sessions": (lambda told, each: told.put_sessions(each.id, ()), AccessKind.EDIT),
    "consents": (lambda told, each: told.put_consents(each.id, ()), AccessKind.EDIT),
    "record": (lambda service, each: service.record(each.id, ()), AccessKind.EDIT),
    "store": (lambda service, each: service.store(each, each), AccessKind.EDIT),
    "remove": (
        lambda service, each: service.remove(each.statements[0].id),
        AccessKind.EDIT,
    ),
    "get": (lambda service, each: service.get(each.id), AccessKind.VIEW),
    "by code": (lambda service, each: service.get_by_code(each.code), AccessKind.VIEW),
    "empty": (lambda service, each: service.empty_bin(each.id), AccessKind.DELETE),
    "factor": (lambda service, each: an_own_factor(service), AccessKind.EDIT),
    "find": (lambda service, each: service.find("huis"), AccessKind.SEARCH),
}


@pytest.mark.parametrize("name", DEEDS)
def test_everything_that_touches_a_journey_is_told(
    study: Study, service: JourneyService, journey: Journey, clock: Clock, name: str
) -> None:
    clock.goes_on(60)
    deed, kind = DEEDS[name]
    before = len(lines(study.log))
    deed(service, journey)
    told = lines(study.log)[before:]
    assert [each.kind for each in told] == [kind]
    about = {"begin": 0, "factor": 0, "find": 0}.get(name, 1)
    assert [each.journey for each in told] == [journey.id.hex] * about or not about


def test_a_renamed_factor_is_told_of_the_codebook(
    log: AccessLog, service: JourneyService, clock: Clock
) -> None:
    factor = an_own_factor(service)
    clock.goes_on(60)
    service.rename_factor(factor.id, "Anders")
    assert [(each.kind, each.what) for each in lines(log)[-2:]] == [
        ("edit", "codebook"),
        ("edit", "codebook"),
    ]


def test_names_that_were_viewed_or_changed_are_told_apart(
    study: Study, log: AccessLog, journey: Journey
) -> None:
    names = RegisterService(study._database, log)
    names.get(journey.id)
    names.put(journey.id, Register())
    assert [(each.kind, each.what) for each in lines(log)[-2:]] == [
        ("view", "register"),
        ("edit", "register"),
    ]


def test_what_failed_is_not_told_and_the_next_is(
    log: AccessLog, service: JourneyService, clock: Clock, journey: Journey
) -> None:
    clock.goes_on(60)
    before = len(lines(log))
    with pytest.raises(CodeInUse):
        service.begin(a_journey(code=journey.code))
    with pytest.raises(UnknownJourney):
        service.get(uuid4())
    broken = a_journey(a_statement(), id=journey.id, code=journey.code)
    with pytest.raises(UnknownJourney):
        service.put_sessions(uuid4(), ())
    assert len(lines(log)) == before
    service.change(broken)
    assert len(lines(log)) == before + 1


def test_imported_journeys_are_told_each(study: Study) -> None:
    study.import_journeys(EXAMPLES[:2])
    told = lines(study.log)[-2:]
    assert {each.kind for each in told} == {"import"}
    assert {each.code for each in told} == {
        each.code for each in study.journeys.overview()
    }


def test_an_export_is_told_by_its_kind_and_never_by_its_name(
    study: Study, tmp_path: Path
) -> None:
    study.import_journeys(EXAMPLES[:1])
    [only] = study.journeys.overview()
    save_overview(study, only.id, tmp_path / f"{SECRET}.pdf")
    study.exports.save_journey(only.id, tmp_path / f"{SECRET}.json")
    study.exports.save_table(tmp_path / f"{SECRET}.csv", Order.CODEBOOK)
    told = lines(study.log)[-3:]
    assert [(each.kind, each.what, each.code) for each in told] == [
        ("export", "overview", only.code),
        ("export", "journey", only.code),
        ("export", "table", ""),
    ]
    assert SECRET not in repr(lines(study.log))


def test_an_export_that_could_not_be_written_is_not_told(
    study: Study, tmp_path: Path
) -> None:
    study.import_journeys(EXAMPLES[:1])
    [only] = study.journeys.overview()
    before = len(lines(study.log))
    with pytest.raises(CannotWrite):
        study.exports.save_journey(only.id, tmp_path / "weg" / "uit.json")
    assert len(lines(study.log)) == before
    assert study.erasure.preview(only.id).left_outside == ()


def test_no_text_name_or_file_stands_in_the_log(study: Study, tmp_path: Path) -> None:
    journey = a_journey(a_statement(text=SECRET, story=SECRET), pseudonym=SECRET)
    study.journeys.begin(journey, a_register(**{SECRET: "William"}))
    study.journeys.find(SECRET)
    study.register.get(journey.id)
    study.journeys.add_factor(a_factor(label=SECRET, own=True))
    assert SECRET.lower() not in repr(lines(study.log)).lower()


def test_wrong_passphrases_are_told_at_the_next_opening(closed: Path) -> None:
    for _ in range(2):
        with pytest.raises(WrongPassphrase):
            Study.open(closed, "iets anders")
    content = (closed / NAME).read_text("utf-8")
    assert content.count("\n") == 2
    with Study.open(closed, PASSPHRASE) as study:
        assert [each.kind for each in lines(study.log)[-3:]] == [
            *("failed_unlock", "failed_unlock", "open")
        ]
        assert {each.who for each in lines(study.log)} == {this_user()[0]}
    assert not (closed / NAME).exists()


def test_reading_the_log_is_told_in_it(study: Study, tmp_path: Path) -> None:
    told = study.log.entries()
    assert told[-1].kind == "view_log"
    path = tmp_path / "logboek.csv"
    written = study.log.save_csv(path)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == written == len(told) + 1
    assert list(rows[0]) == [
        *("number", "at", "who", "machine", "kind"),
        *("code", "journey", "what", "seal"),
    ]
    last = rows[-1]
    assert (last["kind"], last["number"]) == ("view_log", str(written))
    head = study.log.head()
    assert (head.number, head.seal) == (written, last["seal"])
    assert study.log.verify(head) is None


def test_the_log_of_one_journey_can_be_read(study: Study) -> None:
    journey = a_journey()
    study.journeys.begin(journey)
    study.journeys.begin(a_journey())
    told = study.log.entries(journey.id)
    assert [each.kind for each in told] == ["edit", "view_log"]


@pytest.mark.parametrize(
    ("name", "problem"), [("uit.txt", UnknownFormat), ("studie/uit.csv", InsideStudy)]
)
def test_the_log_is_saved_as_csv_outside_of_the_study(
    study: Study, tmp_path: Path, name: str, problem: type[Exception]
) -> None:
    with pytest.raises(problem):
        study.log.save_csv(tmp_path / name)
    assert not (tmp_path / name).exists()


def test_who_changed_the_log_is_found(study: Study) -> None:
    study.journeys.find("huis")
    with study._database.transaction() as connection:
        connection.exec_driver_sql("DROP TRIGGER access_log_no_update")
        connection.exec_driver_sql("UPDATE access_log SET who = 'x' WHERE id = 1")
    found = study.log.verify()
    assert found is not None
    assert (found.fault, found.number) == (Fault.CHANGED, 1)


def test_an_older_file_that_is_put_back_lacks_the_end_of_the_log(closed: Path) -> None:
    older = (closed / DATABASE_NAME).read_bytes()
    with Study.open(closed, PASSPHRASE) as study:
        last = study.log.head().number
    (closed / DATABASE_NAME).write_bytes(older)
    with Study.open(closed, PASSPHRASE) as study:
        found = study.log.verify()
        assert found is not None
        assert found.fault is Fault.CUT_OFF
        study._database.accept_standing()  # it was put back on purpose
        assert study.log.verify() is None
        assert study.log.head().number <= last


@pytest.fixture
def nameless() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
            patch.setenv(name, "")
        patch.setattr("pwd.getpwuid", {}.__getitem__)
        patch.setattr("platform.node", lambda: "")
        yield


@pytest.mark.usefixtures("nameless")
def test_a_system_without_names_is_no_reason_to_stop() -> None:
    assert this_user() == ("?", "?")


def test_a_name_of_bytes_that_are_no_text_is_written_all_the_same(
    study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "ren\udce9e")
    log = AccessLog(study._database)
    log.note(AccessKind.LOCK)
    assert lines(log)[-1].who == "ren\\udce9e"
