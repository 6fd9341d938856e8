"""No command and no window asks for the network, as real processes."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from levensreis.cli.main import _parser
from levensreis.services.study import Study
from tests.architecture.guarded import ASKED
from tests.builders import EXAMPLES, PASSPHRASE, a_journey, a_statement, a_study

ROOT = Path(__file__).parents[2]
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


def guarded(deed: str, told: Any) -> subprocess.CompletedProcess[str]:
    """Do something where asking for the network ends all."""
    return subprocess.run(
        [sys.executable, "-m", "tests.architecture.guarded", deed],
        cwd=ROOT,
        input=json.dumps(told, default=str),
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )


@pytest.fixture
def study(tmp_path: Path) -> Path:
    folder = tmp_path / "studie"
    a_study(folder, a_journey(a_statement(), code="LR-001")).close()
    return folder


@pytest.fixture
def secret(tmp_path: Path) -> list[str | Path]:
    file = tmp_path / "wachtzin.txt"
    file.write_text(PASSPHRASE, "utf-8")
    return ["--wachtzin-bestand", file]


SIGNED = ("--door", "Kim", "--rol", "interviewer", "--open-punten-gezien")


def commands(
    study: Path, out: Path, secret: list[str | Path]
) -> list[list[str | Path]]:
    """Every command, on a study that may change, in an order in which each can."""
    with Study.open(study, PASSPHRASE) as opened:
        copy = opened.backups.make().info.path
    filled = out / "voorbeeld" / "studie"
    with_secret: list[list[str | Path]] = [
        ["nieuw", out / "nieuw"],
        ["voorbeeld", out / "voorbeeld"],
        ["lijst", study, "--json"],
        ["importeer", study, EXAMPLES[0]],
        ["uitvoer", study, "LR-001", "-o", out / "reis.json"],
        ["tabel", study, "-o", out / "tabel.pdf"],
        ["tabel", study, "-o", out / "tabel.csv"],
        ["groepsgesprekken", study, "-o", out / "gesprekken.json"],
        ["kenmerken", study, "-o", out / "kenmerken.csv"],
        ["dwarsbeeld", study, "-o", out / "dwarsbeeld.csv"],
        ["dossier", study, "-o", out / "dossier.pdf"],
        ["oplossingen", filled, "-o", out / "oplossingen.csv"],
        ["vragenlijst", filled, "gemeente", "-o", out / "vragen.pdf"],
        ["vragenlijst-inlezen", filled, out / "vragen.pdf"],
        ["overzicht", study, "LR-001", "-o", out / "reis.pdf"],
        ["uitwerking", study, "LR-001", "-o", out / "uitwerking.pdf"],
        ["brief", study, "LR-001", "-o", out / "brief.pdf", "--contact", "Anja"],
        ["controle", study, "LR-001", "-o", out / "formulier.pdf"],
        ["controle-inlezen", study, out / "formulier.pdf"],
        ["controle-afronden", study, "LR-001", "--reden", "niet bereikt"],
        ["logboek", study, "-o", out / "logboek.csv"],
        ["controleer", study],
        ["reservekopie", study, "-o", out],
        ["herstel", copy, "-o", out / "terug"],
        ["wachtzin", study, "--nieuwe-wachtzin-bestand", *secret[1:]],
        ["anonimiseer", study, "LR-001"],
        ["onderteken", study, "LR-001", *SIGNED],
        ["wis", study, "LR-001", "--reden", "op verzoek"],
        ["onderzoeksbestand", study, "-o", out / "onderzoek.lrs"],
        ["sleutelpaar", "-o", out / "team"],
        ["samenvoegen", out / "samen", out / "onderzoek.lrs"],
        ["overeenstemming", out / "samen"],
        ["uitvoer-onderzoek", out / "samen", "-o", out / "samen.xlsx"],
    ]
    names = out / "namen.json"
    names.write_text('{"plaatsen": ["Almelo"]}', "utf-8")
    scanned: list[str | Path] = ["lekcontrole", EXAMPLES[0], "--register", names]
    return [["schema"], scanned, *([*words, *secret] for words in with_secret)]


def test_every_command_does_its_work_without_the_network(
    study: Path, secret: list[str | Path], tmp_path: Path
) -> None:
    every = commands(study, tmp_path, secret)
    done = guarded("commands", every)
    assert done.returncode == 0, done.stderr
    [choices] = (each.choices for each in _parser()._actions if each.choices)
    assert {words[0] for words in every} == set(choices)


@ON_LINUX
def test_the_window_does_its_work_without_the_network(
    study: Path, tmp_path: Path
) -> None:
    report = tmp_path / "overzicht.pdf"
    done = guarded("window", [study, PASSPHRASE, report])
    assert done.returncode == 0, done.stderr
    assert report.exists()
    with Study.open(study, PASSPHRASE) as opened:
        assert opened.journeys.overview()[0].statements == 2


@pytest.mark.parametrize(
    "how",
    [
        "import socket; socket.socket()",
        "import socket; socket.getaddrinfo('levensreis.example', 443)",
        "import urllib.request; urllib.request.urlopen('https://levensreis.example')",
    ],
)
def test_who_does_ask_falls(how: str) -> None:
    done = guarded("planted", f"try:\n {how}\nexcept BaseException:\n pass")
    assert done.returncode == ASKED
    assert "socket." in done.stderr or "urllib." in done.stderr
