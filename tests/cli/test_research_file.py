"""`onderzoeksbestand` and `sleutelpaar`: what researchers get, and what they give."""

import os
from pathlib import Path

import pytest

from levensreis.cli.small_groups import tell_groups
from levensreis.domain.characteristics import SmallGroups
from levensreis.formats.age import decrypt, private_key
from levensreis.services.study import Study
from levensreis.storage.research.reading import read_research
from tests.builders import PASSPHRASE, a_journey, a_statement, a_study
from tests.cli.command import Command
from tests.services.researched import ready


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed study with a journey that may go and one that may not."""
    told = a_journey(a_statement(text="Rust in huis"), code="LR-001")
    stays = a_journey(a_statement(), code="LR-002")
    with a_study(tmp_path / "studie", told, stays) as study:
        ready(study, told)
    return tmp_path / "studie"


def test_it_tells_what_it_made_what_stays_and_who_vouches_for_it(
    command: Command, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "uit.lrs"
    outcome = command("onderzoeksbestand", folder, "-o", path)
    first, second = outcome.told.splitlines()
    assert first == f"{path} is gemaakt: 1 levensreis, 1 uitspraak."
    found = read_research(path.read_bytes())
    assert second.startswith("Ondertekend met de sleutel van deze studie: ")
    assert found.signed_by.startswith(second.split(": ")[1].replace(" ", "")[:-1])
    assert "LR-002 gaat niet mee: Er " in outcome.err
    assert "let op: Kleinste groep" in outcome.err
    assert "niet getoond: geslacht bij 1 levensreis" in outcome.err


def test_how_few_are_alike_is_a_plain_line_when_they_are_not_few(
    capsys: pytest.CaptureFixture[str],
) -> None:
    tell_groups(SmallGroups(6, 6))
    told = capsys.readouterr()
    assert (told.err, told.out.endswith("landsdeel: 6.\n")) == ("", True)


def test_what_was_erased_is_told(
    command: Command, folder: Path, tmp_path: Path
) -> None:
    with Study.open(folder, PASSPHRASE) as study:
        journey = study.journeys.get_by_code("LR-001")
        study.erasure.erase(journey.id, "LR-001", "op verzoek")
    told = command("onderzoeksbestand", folder, "-o", tmp_path / "uit.lrs").told
    assert "dat 1 levensreis niet meer gebruikt mag worden" in told


def test_what_may_not_go_is_one_line(
    command: Command, example: Path, tmp_path: Path
) -> None:
    path = tmp_path / "uit.lrs"
    problem = command("onderzoeksbestand", example, "-o", path).problem
    assert problem.startswith("Er is nog geen levensreis die naar onderzoekers mag.")
    assert not path.exists()


def test_a_team_makes_its_keys_and_only_it_opens_what_is_made_for_it(
    command: Command, folder: Path, tmp_path: Path
) -> None:
    told = command("sleutelpaar", "-o", tmp_path / "team").told
    public, private = tmp_path / "team.publiek", tmp_path / "team.geheim"
    key = public.read_text().strip()
    assert told.splitlines()[1] == key
    assert "geef deze aan niemand" in told
    path = tmp_path / "uit.lrs"
    made = command("onderzoeksbestand", folder, "-o", path, "--voor", public).told
    assert made.startswith(f"{path}.age is gemaakt")
    sealed = Path(f"{path}.age").read_bytes()
    mine = private_key(private.read_bytes(), PASSPHRASE)
    assert read_research(decrypt(sealed, mine)).content.count("journey") == 1
    problem = command("sleutelpaar", "-o", tmp_path / "team").problem
    assert "bestaat al" in problem
    assert public.read_text().strip() == key


def test_a_key_without_a_passphrase_is_for_its_owner_only(
    command: Command, tmp_path: Path
) -> None:
    outcome = command.bare("sleutelpaar", "-o", tmp_path / "team", "--zonder-wachtzin")
    assert outcome.code == 0
    assert "let op: de geheime sleutel is open" in outcome.err
    private = tmp_path / "team.geheim"
    assert private_key(private.read_bytes()).startswith("AGE-SECRET-KEY-1")
    assert private_key(private.read_bytes()) not in outcome.out
    if os.name == "posix":
        assert private.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("voor", ["age1isditnietgoed", "bestaat-niet.publiek"])
def test_for_what_is_no_key_nothing_is_made(
    voor: str, command: Command, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "uit.lrs"
    told = command("onderzoeksbestand", folder, "-o", path, "--voor", voor).problem
    assert "geen publieke sleutel" in told or "kan niet worden gelezen" in told
    assert not path.exists()
    assert not Path(f"{path}.age").exists()
