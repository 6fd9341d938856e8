"""`levensreis overeenstemming`: what it prints and ends with."""

import json
from pathlib import Path

import pytest

from levensreis.services.second_coding import SecondCoding
from tests.cli.command import Command
from tests.services.codings import RUST, SCHOOL, a_merged_study, sid


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A merged study in which a second coder judged two statements."""
    folder = tmp_path_factory.mktemp("eens")
    with a_merged_study(folder) as merged:
        coding = SecondCoding(merged)
        coding.begin("Noor")
        coding.code(sid("a", 1), [RUST, SCHOOL])
        coding.code(sid("a", 2), [SCHOOL])
    return folder / "samen"


def test_every_coder_has_kappa_in_all_and_per_factor(
    command: Command, target: Path
) -> None:
    assert command("overeenstemming", target).told.splitlines() == [
        "Noor: 2 uitspraken van 5, 1 precies gelijk, kappa 0,00",
        "  Factor rust: kappa 0,00 (beide 1, alleen eerste 1, alleen tweede 0)",
        "  Factor school: kappa 0,00 (beide 1, alleen eerste 0, alleen tweede 1)",
        "  nog te bespreken: 1 uitspraak",
    ]


def test_json_has_a_fixed_shape(command: Command, target: Path) -> None:
    told = json.loads(command("overeenstemming", target, "--json").told)
    assert told["version"] == 1
    [coder] = told["coders"]
    assert {key: coder[key] for key in coder if key != "differences"} == {
        "coder": "Noor",
        "statements": 2,
        "total": 5,
        "alike": 1,
        "observed": 0.5,
        "expected": 0.5,
        "kappa": 0.0,
        "factors": [
            {
                "factor": fid,
                "label": f"Factor {fid}",
                "both": 1,
                "only_first": first,
                "only_second": 1 - first,
                "neither": 0,
                "observed": 0.5,
                "expected": 0.5,
                "kappa": 0.0,
            }
            for fid, first in ((RUST, 1), (SCHOOL, 0))
        ],
    }
    [difference] = coder["differences"]
    assert difference.pop("journey")
    assert difference == {
        "statement": sid("a", 2),
        "pseudonym": "William",
        "number": 2,
        "first": [RUST],
        "second": [SCHOOL],
        "settled": False,
    }


def test_without_a_second_coder_or_a_study_that_is_told(
    command: Command, tmp_path: Path
) -> None:
    with a_merged_study(tmp_path):
        pass
    assert command("overeenstemming", tmp_path / "samen").told == (
        "Er is nog geen tweede codeur.\n"
    )
    assert "geen samengevoegde studie" in command("overeenstemming", tmp_path).problem
    address = "postgresql://iemand:geheim@/weg?host=/er/is/niets"
    assert "niet te bereiken" in command("overeenstemming", address).problem
