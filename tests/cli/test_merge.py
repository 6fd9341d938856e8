"""`levensreis samenvoegen`: what it prints, asks and ends with."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from levensreis.formats.age import encrypt, new_pair
from levensreis.services.merging import MergedStudy
from levensreis.storage.research import signing
from tests.builders import CHEAP, PASSPHRASE
from tests.cli.command import Command
from tests.storage.research.arriving import Told, a_file, unsigned, write_all

NEW = Told("a", 2, (("Nu", ("rust",)),), pseudonym="William")
OTHER = Told("a", 2, (("Anders", ("rust",)),), pseudonym="William")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samen") / "doel"
    MergedStudy.create(folder, PASSPHRASE, CHEAP).close()
    return folder


@pytest.fixture
def target(source: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(source, tmp_path / "doel"))


def written(folder: Path, *files: bytes) -> Sequence[Path]:
    return write_all(folder / "binnen", files)


def test_every_file_has_its_line_and_a_target_is_made(
    command: Command, tmp_path: Path
) -> None:
    paths = written(tmp_path, a_file(NEW, Told("b")), a_file(withdrawn=["b"]))
    told = command("samenvoegen", tmp_path / "nieuw", *paths).told
    assert told.splitlines() == [
        "0000.lrs: 2 nieuw",
        "0001.lrs: 1 ingetrokken: verwijderd en komt niet terug",
        "Nu samen: 1 levensreis.",
    ]
    again = command("samenvoegen", tmp_path / "nieuw", paths[0]).told
    assert again.startswith("0000.lrs: al eerder samengevoegd\n")


def test_a_refused_file_is_a_line_on_stderr_and_the_rest_goes_on(
    command: Command, target: Path, tmp_path: Path
) -> None:
    paths = written(tmp_path, b"iets anders", a_file(NEW))
    outcome = command("samenvoegen", target, *paths)
    assert outcome.code == 1
    assert outcome.out.splitlines() == ["0001.lrs: 1 nieuw", "Nu samen: 1 levensreis."]
    [line] = outcome.err.splitlines()
    assert line.startswith("levensreis: 0000.lrs: Dit is geen onderzoeksbestand")


def test_a_conflict_asks_attention_and_changes_nothing(
    command: Command, target: Path, tmp_path: Path
) -> None:
    paths = written(tmp_path, a_file(NEW), a_file(OTHER))
    outcome = command("samenvoegen", target, *paths)
    assert outcome.code == 0
    assert outcome.err.startswith("levensreis: let op: 0001.lrs: van William")
    assert "zelfde versie met andere inhoud" in outcome.told


def test_another_key_that_changes_what_was_there_asks_attention(
    command: Command, target: Path, tmp_path: Path
) -> None:
    newer = Told("a", NEW.revision + 1)
    stranger = signing.new_key()
    paths = written(
        tmp_path,
        a_file(NEW),
        a_file(Told("b"), key=stranger),
        a_file(newer, key=stranger),
        a_file(withdrawn=["a"], key=signing.new_key()),
    )
    [line] = command("samenvoegen", target, *paths).err.splitlines()
    assert line.startswith("levensreis: let op: 0003.lrs: verandert wat er al was")


def test_json_tells_every_file_in_a_fixed_shape(
    command: Command, target: Path, tmp_path: Path
) -> None:
    paths = written(tmp_path, a_file(NEW), unsigned(a_file(OTHER)))
    outcome = command("samenvoegen", target, *paths, "--json")
    assert (outcome.code, outcome.err) == (1, "")
    told = json.loads(outcome.out)
    assert {key: told[key] for key in told if key not in {"files", "counts"}} == {
        "version": 1,
        "journeys": 1,
        "cut_short": False,
        "problem": None,
    }
    assert told["counts"] == {
        "nieuw": 1,
        "vervangen": 0,
        "gelijk": 0,
        "ouder": 0,
        "conflict": 0,
        "ingetrokken": 0,
        "was-ingetrokken": 0,
    }
    first, second = told["files"]
    assert first["journeys"] == [
        {
            "rid": NEW.rid,
            "pseudonym": "William",
            "verdict": "nieuw",
            "named_in": [],
        }
    ]
    assert (second["refused"], second["journeys"]) == ("niet-ondertekend", [])
    assert second["why"].startswith("Dit bestand is niet ondertekend")
    assert set(first) == {
        "name",
        "sha256",
        "refused",
        "why",
        "repeated",
        "signer",
        "new_signer",
        "older_schema",
        "counts",
        "journeys",
    }


def test_an_unsigned_file_is_taken_when_that_is_asked(
    command: Command, target: Path, tmp_path: Path
) -> None:
    paths = written(tmp_path, unsigned(a_file(NEW)))
    assert "--zonder-handtekening" in command("samenvoegen", target, *paths).err
    told = command("samenvoegen", target, *paths, "--zonder-handtekening").told
    assert "1 nieuw" in told


@pytest.mark.parametrize("protected", [False, True])
def test_a_file_for_the_team_opens_with_its_key(
    command: Command, target: Path, tmp_path: Path, protected: bool
) -> None:
    pair = new_pair()
    paths = written(tmp_path, encrypt(a_file(NEW), pair.public))
    key, secret = tmp_path / "team.sleutel", tmp_path / "team.txt"
    key.write_bytes(pair.as_protected_file("dicht") if protected else pair.as_file())
    secret.write_text("dicht\n")
    closed = command("samenvoegen", target, *paths)
    assert (closed.code, "versleuteld" in closed.err) == (1, True)
    assert "--sleutel BESTAND" in closed.err
    words = ("--sleutel", key, "--wachtzin-sleutel-bestand", secret)
    assert "1 nieuw" in command("samenvoegen", target, *paths, *words).told


def test_a_key_that_cannot_be_read_is_told(
    command: Command, target: Path, tmp_path: Path
) -> None:
    paths = written(tmp_path, a_file(NEW))
    outcome = command("samenvoegen", target, *paths, "--sleutel", tmp_path / "weg")
    assert "kan niet worden gelezen" in outcome.problem


def test_a_server_that_is_not_there_is_told(command: Command, tmp_path: Path) -> None:
    paths = written(tmp_path, a_file(NEW))
    address = "postgresql://iemand:geheim@/weg?host=/er/is/niets"
    problem = command("samenvoegen", address, *paths).problem
    assert "niet te bereiken" in problem
    assert "geheim" not in problem
