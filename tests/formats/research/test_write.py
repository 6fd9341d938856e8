"""Every format of a study: the same each time, empty or full, and read back."""

import io
import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from levensreis.domain.progress import Cancelled, Progress
from levensreis.domain.research_data import ResearchData
from levensreis.formats.research.dataset import dataset
from levensreis.formats.research.extras import MissingExtra
from levensreis.formats.research.known import named
from levensreis.formats.research.write import (
    ResearchFormat,
    check_extras,
    write_research,
)
from levensreis.formats.tabular.plain import plain
from levensreis.language import Language, choose
from tests.formats.studies import (
    FACTORS,
    LONG,
    NASTY,
    a_journey_told,
    a_study,
    a_study_saying,
    anything,
)

EMPTY = ResearchData(journeys=(), codebook=())
every_format = pytest.mark.parametrize("form", ResearchFormat)
ROOT = Path(__file__).parents[3]


def parquet(study: ResearchData) -> list[dict[str, Any]]:
    from pyarrow.parquet import read_table

    content = write_research(study, ResearchFormat.PARQUET)
    found: list[dict[str, Any]] = read_table(io.BytesIO(content)).to_pylist()
    return found


def spss(study: ResearchData) -> Any:
    import pyreadstat

    return pyreadstat.read_sav(io.BytesIO(write_research(study, ResearchFormat.SPSS)))


@every_format
@pytest.mark.parametrize("study", [EMPTY, a_study(), a_study_saying(*NASTY, LONG)])
def test_what_is_made_again_is_the_same(
    form: ResearchFormat, study: ResearchData
) -> None:
    assert write_research(study, form) == write_research(study, form)


MADE = """
import hashlib
from levensreis.formats.research.write import ResearchFormat, write_research
from tests.formats.studies import a_study
for form in ResearchFormat:
    print(form, hashlib.sha256(write_research(a_study(), form)).hexdigest())
"""


def test_another_user_at_another_time_makes_the_same_bytes() -> None:
    run = subprocess.run(
        [sys.executable, "-c", MADE],
        cwd=ROOT,
        env={
            "PYTHONPATH": f"{ROOT}:{ROOT / 'app'}",
            "PYTHONHASHSEED": "2",
            "TZ": "Asia/Tokyo",
            "USER": "jurriaan",
            "HOME": "/huis/jurriaan",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    here = [
        f"{form} {sha256(write_research(a_study(), form)).hexdigest()}"
        for form in ResearchFormat
    ]
    assert run.stdout.splitlines() == here


@every_format
def test_a_file_is_dutch_whatever_is_spoken(form: ResearchFormat) -> None:
    dutch = write_research(a_study(), form)
    choose(Language.ENGLISH)
    try:
        assert write_research(a_study(), form) == dutch
    finally:
        choose(Language.DUTCH)


@pytest.mark.parametrize(
    "form", [each for each in ResearchFormat if each not in (".qdc", ".sav")]
)
def test_work_that_is_not_wanted_any_more_stops(form: ResearchFormat) -> None:
    with pytest.raises(Cancelled):
        write_research(a_study(), form, Progress(lambda *_: None, lambda: True))


@pytest.mark.parametrize("form", [ResearchFormat.PARQUET, ResearchFormat.SPSS])
def test_what_is_missing_is_told_with_what_to_do(
    form: ResearchFormat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, form.needs[0], None)
    with pytest.raises(MissingExtra) as told:
        write_research(a_study(), form)
    for words in (form, form.needs[0], "pip install levensreis[onderzoek]", ".xlsx"):
        assert words in str(told.value)


def test_the_formats_that_come_along_need_nothing() -> None:
    for form in (".xlsx", ".zip", ".qdpx", ".qdc"):
        assert ResearchFormat(form).needs == ()
        check_extras(ResearchFormat(form))


# --- Parquet -------------------------------------------------------------------


def test_a_row_of_parquet_is_a_statement_with_its_journey_and_factors() -> None:
    first, second = parquet(a_study())
    assert (first["rid"], first["characteristic_sex"], first["theme"]) == (
        f"{1:032x}",
        "m",
        "care",
    )
    assert [first["earliest_start"], first["latest_end"]] == [78, 92]
    assert [second["earliest_start"], second["latest_end"]] == [-9, None]
    told = [first[each] for each in ("course_change", "help_step", "source")]
    assert told == ["escalation", "safety", "file"]
    assert second["source"] is None
    assert first["factors"] == [
        {"fid": "b1-002", "label": "Geen plek", "example": "twee jaar wachten"},
        {"fid": "0f" * 16, "label": "=eigen factor", "example": ""},
    ]


@settings(max_examples=40, deadline=None)
@given(anything)
def test_any_text_comes_back_from_parquet(text: str) -> None:
    [row] = parquet(a_study_saying(text))
    assert row["text"] == plain(text)
    assert row["factors"][0]["example"] == plain(text)


def test_pandas_reads_parquet_as_it_is() -> None:
    import pandas as pd

    content = write_research(a_study_saying(*NASTY, LONG), ResearchFormat.PARQUET)
    frame = pd.read_parquet(io.BytesIO(content))
    assert list(frame["text"]) == [*map(plain, NASTY), LONG]


# --- SPSS ----------------------------------------------------------------------


def test_a_row_for_spss_is_a_journey_with_a_variable_for_each_factor() -> None:
    frame, about = spss(a_study())
    assert frame["rid"].tolist() == [f"{1:032x}", f"{2:032x}"]
    assert frame[["factor_001", "factor_002", "factor_003"]].values.tolist() == [
        [1, 1, 1],
        [0, 0, 0],
    ]
    labels = about.column_names_to_labels
    assert labels["factor_001"] == "+ Rust & regelmaat (Contact met directe omgeving)"
    assert about.variable_value_labels["factor_001"] == {0: "nee", 1: "ja"}
    assert about.variable_value_labels["characteristic_sex"]["m"] == "jongen"
    assert frame["characteristic_statements"].tolist() == [2, 0]


def test_a_characteristic_survives_spss() -> None:
    told = {f"k{at}": text for at, text in enumerate(NASTY)}
    journey = a_journey_told(1)
    study = ResearchData(
        journeys=(
            type(journey)(rid=journey.rid, pseudonym="Jonah", characteristics=told),
        ),
        codebook=FACTORS,
    )
    frame, _ = spss(study)
    # SPSS has no spaces at the end of a text.
    assert [frame[f"characteristic_{name}"][0] for name in told] == [
        plain(each).rstrip(" ") for each in NASTY
    ]


def test_a_file_for_spss_tells_no_moment() -> None:
    content = write_research(a_study(), ResearchFormat.SPSS)
    assert content[92:109] == b"01 Jan 8000:00:00"


# --- names of columns ----------------------------------------------------------


def test_columns_get_names_that_every_program_takes() -> None:
    found = named(["Sex", "sex", "Regio (noord)", "12+", "…"])
    assert found == [
        "characteristic_sex",
        "characteristic_sex_2",
        "characteristic_regio_noord",
        "characteristic_12",
        "characteristic",
    ]


def test_nobody_is_told_that_it_is_anonymous() -> None:
    assert "eanonimiseerd" not in dataset(a_study()).told
    assert "niet anoniem" in dataset(a_study()).told


def test_every_coding_refers_to_what_is_there() -> None:
    sheets = {each.name: each for each in dataset(a_study()).sheets}
    for sheet in sheets.values():
        names = [each.name for each in sheet.columns]
        keys = [
            tuple(row[names.index(each)] for each in sheet.key) for row in sheet.rows()
        ]
        assert len(set(keys)) == len(keys)
        for column, (table, field) in sheet.refers.items():
            at = [each.name for each in sheets[table].columns].index(field)
            known = {row[at] for row in sheets[table].rows()}
            assert {row[names.index(column)] for row in sheet.rows()} <= known


def test_the_spells_are_as_traminer_reads_them() -> None:
    [sheet] = [each for each in dataset(a_study()).sheets if each.name == "spells"]
    assert [each.name for each in sheet.columns][:4] == ["id", "begin", "end", "status"]
    [row] = sheet.rows()
    assert row[:4] == (1, 78, 91, "pleeggezin")
    assert json.dumps(row[6:9]) == '["place", "foster", "pleegouders"]'
    facts = dict(zip((each.name for each in sheet.columns), row, strict=True))
    assert (facts["reason"], facts["afterwards"]) == ("court", None)
