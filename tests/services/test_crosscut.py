"""Every figure of the cross-cutting picture, counted by hand in three short lives."""

import csv
import io
import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from levensreis.domain.anonymise.outputs import MARK
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.release import NotReleased
from levensreis.domain.codebook import Factor
from levensreis.domain.crosscut.finding import Finding, Unit
from levensreis.domain.crosscut.keys import FindingKey, Section
from levensreis.domain.crosscut.picture import findings_in
from levensreis.domain.crosscut.told import Told
from levensreis.domain.crosscut.words import short_number
from levensreis.domain.fieldwork import Change, FieldworkKind
from levensreis.domain.influence import Influence
from levensreis.domain.selection import Selection
from levensreis.domain.theme import Theme
from levensreis.services.crosscut import CSV, ENDINGS, JSON, CrosscutService, NewerText
from levensreis.services.merging import MergedStudy
from levensreis.services.outside import UnknownFormat
from levensreis.services.research_source import ResearchSource
from levensreis.services.study import Study
from levensreis.storage.research.build import put
from tests.builders import CHEAP, PASSPHRASE, a_study, an_entry
from tests.services.crosscut_study import WHY, anna, bram, cato
from tests.storage.research.test_pictures_data import content

Counted = dict[str, tuple[str, ...]]
"""By row the numbers of a figure, in the order of its columns."""


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Study]:
    with a_study(tmp_path_factory.mktemp("dwars") / "studie") as made:
        lowered, raised = _factors(made)
        names = Register((an_entry("Zebedeus", replacement="Sem"),))
        made.journeys.begin(anna(lowered, raised), names)
        made.journeys.begin(bram(lowered))
        made.journeys.begin(cato())
        yield made


@pytest.fixture(scope="module")
def service(study: Study) -> Iterator[CrosscutService]:
    with closing(ResearchSource.of_study(study)) as source:
        yield CrosscutService(source)


@pytest.fixture(scope="module")
def found(service: CrosscutService) -> dict[FindingKey, Finding]:
    return {each.key: each for each in service.findings()}


def _factors(study: Study) -> tuple[Factor, Factor]:
    """Return the first factor that lowered the need, and the first that raised it."""
    every = study.journeys.codebook().factors
    first = {each.influence: each for each in reversed(every)}
    return first[Influence.POSITIVE], first[Influence.NEGATIVE]


def counted(finding: Finding) -> Counted:
    """Return the rows that anybody is in, or may be."""
    told = {
        row.key: tuple(short_number(row.numbers[unit]) for unit in finding.units)
        for row in finding.rows
    }
    return {key: numbers for key, numbers in told.items() if set(numbers) != {"0"}}


def test_school_and_work(found: dict[FindingKey, Finding]) -> None:
    # Anna: primary, home, special. Bram: primary, day activities. Cato: no kind.
    assert counted(found[FindingKey.ACTIVITIES]) == {
        "primary": ("2", "2"),
        "home": ("1", "1"),
        "special": ("1", "1"),
        "day_activities": ("1", "1"),
        "": ("1", "1"),
    }
    assert counted(found[FindingKey.ACTIVITY_ORDER]) == {
        "primary>home>special": ("1",),
        "primary>day_activities": ("1",),
        "unknown": ("1",),
    }
    assert counted(found[FindingKey.ACTIVITY_STEPS]) == {
        "primary>home": ("1",),
        "home>special": ("1",),
        "primary>day_activities": ("1",),
    }
    assert found[FindingKey.ACTIVITY_STEPS].known == 2
    assert counted(found[FindingKey.EXEMPTIONS]) == {
        "partly": ("1", "1"),
        "wholly": ("1", "1"),
        "": ("3", "4"),
    }
    assert found[FindingKey.EXEMPTIONS].known == 2
    assert counted(found[FindingKey.WORK]) == {}


def test_the_time_without_school_is_told_with_its_bounds(
    found: dict[FindingKey, Finding],
) -> None:
    assert counted(found[FindingKey.NO_SCHOOL]) == {
        "home": ("1", "1"),  # Anna
        "exempt": ("1", "1"),  # Bram
        "any": ("2", "2"),
    }
    # Anna was home from 7;0-7;11 to 9;0-9;11: 13 to 36 months. Bram was exempt from
    # 16;0-16;11 until nobody knows when: 0 to 24 months before he was 18. Both bounds
    # of the median are the middle of two: 6.5 and 30.
    finding = found[FindingKey.NO_SCHOOL_TIME]
    assert counted(finding) == {
        "short": ("0–1",),  # Bram
        "half_year": ("0–1",),  # Bram
        "year": ("0–2",),
        "two_years": ("0–2",),
        "none": ("1",),  # Cato: something was told, and nothing of this
    }
    assert finding.median is not None
    value = finding.median.value
    assert (value.least, value.most, finding.median.of) == (6.5, 30, 2)
    assert (finding.known, finding.journeys) == (3, 3)


def test_trajectories(found: dict[FindingKey, Finding]) -> None:
    # Anna had help at home twice, Bram residential care; of Cato nothing was told.
    assert counted(found[FindingKey.CARE_KINDS]) == {
        "at_home": ("1", "2"),
        "residential": ("1", "1"),
    }
    assert counted(found[FindingKey.CARE_LAWS]) == {
        "jeugdwet": ("1", "2"),
        "wlz": ("1", "1"),
    }
    assert counted(found[FindingKey.CARE_FORMS]) == {
        "pgb": ("1", "1"),
        "zin": ("1", "1"),
        "": ("1", "1"),  # Bram
    }
    assert counted(found[FindingKey.CARE_PATHS]) == {
        "at_home/jeugdwet/pgb": ("1", "1"),
        "at_home/jeugdwet/zin": ("1", "1"),
        "residential/wlz/": ("1", "1"),
    }
    assert [
        found[key].known for key in (FindingKey.CARE_LAWS, FindingKey.CARE_FORMS)
    ] == [
        2,
        1,
    ]


def test_living(found: dict[FindingKey, Finding]) -> None:
    places = found[FindingKey.PLACES]
    assert counted(places) == {"3": ("1",), "1": ("1",), "": ("1",)}
    assert places.median is not None
    assert (places.median.value.least, places.median.value.most) == (2, 2)
    # Anna moved twice and told both reasons; Bram did not move.
    assert counted(found[FindingKey.MOVES]) == {
        "crisis": ("1", "1"),
        "better_fit": ("1", "1"),
    }
    assert counted(found[FindingKey.PLACE_KINDS]) == {
        "parents": ("2", "2"),
        "care_group": ("1", "1"),
        "crisis": ("1", "1"),
        "crisis_or_closed": ("1", "1"),
    }
    assert counted(found[FindingKey.STABILITY]) == {
        "stable": ("1", "1"),
        "unstable": ("1", "1"),
        "": ("2", "2"),  # of the parents of both
    }


def test_the_application_and_what_came_after(
    found: dict[FindingKey, Finding], study: Study
) -> None:
    lowered, raised = _factors(study)
    # Anna was refused at 13, before VG6 at 14;0. Bram was refused somewhere between 15
    # and 18, and had VG7 at 16: nobody can tell which was first.
    assert counted(found[FindingKey.REFUSED]) == {
        "before": ("1",),
        "unsure": ("1",),
        "": ("1",),
    }
    assert counted(found[FindingKey.FIRST_VG6]) == {
        "vg6": ("1",),
        "direct": ("1",),
        "": ("1",),
    }
    time = found[FindingKey.TIME_TO_VG7]
    assert counted(time) == {"within": ("1",), "": ("2",)}
    assert time.median is not None
    assert (time.median.value.least, time.median.value.most) == (9, 9)  # 14;0 to 14;9
    assert counted(found[FindingKey.NEED_AFTER]) == {
        "fell": ("1", "1"),  # Anna, after VG7
        "rose": ("1", "1"),  # Bram
        "": ("1", "1"),  # Anna, after VG6
    }
    assert counted(found[FindingKey.NEED_WHY]) == {f"fell/{lowered.id}": ("1", "1")}
    assert counted(found[FindingKey.COURSE_CHANGES]) == {"escalation": ("1", "1")}
    assert counted(found[FindingKey.CHANGE_FACTORS]) == {
        f"escalation/{raised.id}": ("1", "1")
    }


def test_crucial_factors(found: dict[FindingKey, Finding], study: Study) -> None:
    # Journeys, statements, + and −. Anna at 8;2; Bram somewhere from 8 to 10; Cato: ?
    assert counted(found[FindingKey.TURNING_POINTS]) == {
        "6": ("1–2", "1–2", "0–1", "1"),
        "9": ("0–1", "0–1", "0–1", "0"),
        "": ("1", "1", "0", "1"),
    }
    lowered, raised = _factors(study)
    # Anna has both factors, the first one twice; Bram has the first.
    expected: dict[str, tuple[str, ...]] = {
        lowered.system.value: ("2", "2", "0"),
        raised.system.value: ("1", "0", "1"),
    }
    if lowered.system is raised.system:
        expected = {lowered.system.value: ("2", "2", "1")}
    assert counted(found[FindingKey.SPREAD]) == expected


def test_the_course_and_getting_help(found: dict[FindingKey, Finding]) -> None:
    assert counted(found[FindingKey.COMPLEXITY]) == {
        "complex": ("1", "1"),
        "very_complex": ("1", "1"),
    }
    age = found[FindingKey.VERY_COMPLEX_AGE]
    assert counted(age) == {"6": ("1",), "unknown": ("2",)}
    assert age.median is not None
    assert (age.median.value.least, age.median.value.most) == (98, 98)  # 8;2
    assert age.known == 1
    # Journeys, statements, + and −.
    assert counted(found[FindingKey.HELP_STEPS]) == {
        "access": ("2", "2", "1", "1"),
        "safety": ("1", "1", "0", "1"),
    }
    assert counted(found[FindingKey.HELP_SOURCES]) == {
        "access/person": ("1", "1", "1", "0"),
        "access/": ("1", "1", "0", "1"),
        "safety/file": ("1", "1", "0", "1"),
    }
    assert found[FindingKey.HELP_SOURCES].known == 2


def test_every_number_leads_to_the_statements_that_it_rests_on(
    service: CrosscutService, found: dict[FindingKey, Finding]
) -> None:
    assert list(found) == list(FindingKey)
    assert [*dict.fromkeys(each.section for each in found.values())] == list(Section)
    [one] = service.behind(found[FindingKey.NEED_AFTER].row("fell"))
    assert (one.pseudonym, one.text, one.age) == ("Anna", WHY, "15 jaar")
    points = service.behind(found[FindingKey.TURNING_POINTS].row("6"))
    assert {each.text for each in points} == {"De crisisplek", "Een juf die bleef"}
    for finding in found.values():
        for row in finding.rows:
            rids = {each.rid for each in row.behind}
            assert row.journeys is not None
            if row.key in ("", "unknown"):  # nothing need be told
                assert len(rids) <= (row.journeys.most or 0)
            else:
                assert len(rids) == row.journeys.most


def test_a_selection_counts_a_part(service: CrosscutService) -> None:
    rids = {name: rid for rid, name in service.options().journeys.items()}
    alone = Selection(journeys=frozenset({rids["Anna"]}))
    found = {each.key: each for each in service.findings(alone)}
    assert counted(found[FindingKey.PLACES]) == {"3": ("1",)}
    assert found[FindingKey.PLACES].journeys == 1
    nothing = service.findings(Selection(themes=frozenset({Theme.HEALTH})))
    assert {each.known for each in nothing} == {0}


def test_a_text_beside_a_figure_is_kept_and_taken_back(
    service: CrosscutService,
) -> None:
    key = FindingKey.PLACES
    service.set_text(key, "  Wie vaak verhuisde, raakte school kwijt.\n")
    service.set_text(key, "Wie vaak verhuisde, raakte school kwijt.")
    assert service.text(key) == "Wie vaak verhuisde, raakte school kwijt."
    assert service.desk.undo() == "tekst bij ‘Aantal woonplekken’"
    assert service.texts() == {}
    service.desk.redo()
    service.set_text(key, "")
    assert service.text(key) == ""


def test_numbers_are_saved_with_what_is_behind_them(
    service: CrosscutService, found: dict[FindingKey, Finding], tmp_path: Path
) -> None:
    service.set_text(FindingKey.MOVES, "Drie keer om een crisis.")
    for ending in ENDINGS:
        service.save(tmp_path / f"een{ending}")
    for ending in (".pdf", CSV, JSON):
        service.save(tmp_path / f"twee{ending}")
        first, second = (tmp_path / f"{name}{ending}" for name in ("een", "twee"))
        assert first.read_bytes() == second.read_bytes()
    text = (tmp_path / "een.csv").read_text("utf-8")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    lines = {
        (row["finding"], row["row"], row["unit"]): (row["least"], row["most"])
        for row in rows
    }
    assert lines["no_school_time", "median", "months"] == ("6.5", "30")
    assert lines["places", "3", "journeys"] == ("1", "1")
    told = json.loads((tmp_path / "een.json").read_text("utf-8"))
    assert (told["marking"], told["journeys"]) == (MARK, 3)
    by_key = {each["finding"]: each for each in told["findings"]}
    assert by_key["moves"]["text"] == "Drie keer om een crisis."
    crisis = next(row for row in by_key["moves"]["rows"] if row["row"] == "crisis")
    assert crisis["numbers"]["spells"] == {"least": 1, "most": 1}
    [behind] = found[FindingKey.MOVES].row("crisis").behind
    assert crisis["behind"] == [{"journey": behind.rid, "statement": behind.sid}]
    service.set_text(FindingKey.MOVES, "")


def test_nothing_leaves_with_a_name_or_in_another_form(
    service: CrosscutService, tmp_path: Path
) -> None:
    with pytest.raises(UnknownFormat):
        service.save(tmp_path / "dwarsbeeld.txt")
    service.set_text(FindingKey.WORK, "Zebedeus werkte op een boerderij.")
    with pytest.raises(NotReleased, match="de tekst bij ‘Soorten werk’"):
        service.save(tmp_path / "dwarsbeeld.pdf")
    service.set_text(FindingKey.WORK, "")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("key", "version"), [(FindingKey.WORK.value, 2), ("a_figure_of_later", 1)]
)
def test_a_text_of_a_newer_program_is_told_and_stays(
    tmp_path: Path, key: str, version: int
) -> None:
    with a_study(tmp_path / "studie") as study:
        service = CrosscutService(ResearchSource.of_study(study))
        kept = {key: {"version": version, "text": "Van later"}}
        change = Change(FieldworkKind.FINDING, key, kept[key])
        service.desk.change("later", [change])
        with pytest.raises(NewerText):
            service.texts()
        with pytest.raises(NewerText):
            service.set_text(FindingKey.WORK, "Van nu")
        assert service.desk.kept(FieldworkKind.FINDING) == kept


def test_a_merged_study_is_counted_as_plain_python_counts_it(tmp_path: Path) -> None:
    with MergedStudy.create(tmp_path / "samen", PASSPHRASE, CHEAP) as merged:
        with merged.target.transaction() as connection:
            put(connection, content())
        service = CrosscutService(ResearchSource.of_merged(merged))
        data = service.source.data()
        assert service.findings() == findings_in(Told.of(data))
        assert any(each.known for each in service.findings())
        service.set_text(FindingKey.SPREAD, "Dichtbij staat het meest.")
        path = tmp_path / "uit.json"
        service.save(path, published=True)
        told = json.loads(path.read_text("utf-8"))
        assert (told["marking"], told["journeys"]) == (None, 20)
        for finding in told["findings"]:
            for row in finding["rows"]:
                assert row["behind"] == []
                assert list(row["numbers"]) == [Unit.JOURNEYS]
                number = row["numbers"][Unit.JOURNEYS]
                assert number is None or number["least"] % 5 == 0
        texts = {each["finding"]: each["text"] for each in told["findings"]}
        assert texts["spread"] == "Dichtbij staat het meest."
