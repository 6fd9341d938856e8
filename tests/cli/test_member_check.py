"""`controle`, `controle-inlezen` and `controle-afronden`: there and back."""

import json
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfWriter

from levensreis.services.study import Study
from tests.builders import PASSPHRASE, a_journey, a_register, a_statement
from tests.cli.command import Command

ANSWERS = {
    "s001_antwoord": "/klopt",
    "s002_antwoord": "/klopt-niet",
    "s002_tekst": "Het was in mei.\nNiet in juni.",
    "algemeen": "Dank u.",
    "akkoord": "/ja-na-verbeteren",
}


@pytest.fixture
def study(empty: Path) -> Path:
    """A study of one journey of three statements."""
    with Study.open(empty, PASSPHRASE) as opened:
        told = [a_statement(text=f"Verhuizing {number}") for number in (1, 2, 3)]
        journey = a_journey(*told, code="LR-001")
        opened.journeys.begin(journey, a_register(Jurre="William"))
    return empty


@pytest.fixture
def returned(command: Command, study: Path, tmp_path: Path) -> Path:
    """The form of that journey, as a parent sent it back."""
    path, back = tmp_path / "formulier.pdf", tmp_path / "terug.pdf"
    command("controle", study, "LR-001", "-o", path)
    writer = PdfWriter(clone_from=path)
    for page in writer.pages:
        writer.update_page_form_field_values(page, ANSWERS, auto_regenerate=False)
    writer.write(back)
    return back


def test_what_came_back_is_told_per_statement_and_kept(
    command: Command, study: Path, returned: Path
) -> None:
    told = command("controle-inlezen", study, returned).told
    assert told.splitlines() == [
        "LR-001, formulier 1:",
        "  1  Klopt (ingevuld in het formulier).",
        "  2  Klopt niet, “Het was in mei. Niet in juni.” (ingevuld in het formulier).",
        "  3  niets ingevuld",
        "Opmerking: “Dank u.” (ingevuld in het formulier).",
        "Mag dit zo: Ja, als mijn verbeteringen erin staan "
        "(ingevuld in het formulier).",
        "Bewaard in de studie. Nog te verwerken: 2 antwoorden.",
    ]
    again = command("controle-inlezen", study, returned)
    assert again.told
    assert "Dit was al ingelezen" in again.err


def test_a_trial_only_looks(command: Command, study: Path, returned: Path) -> None:
    for _ in range(2):
        outcome = command("controle-inlezen", study, returned, "--proef")
        assert outcome.told.endswith("Proef: er is niets bewaard.\n")
        assert outcome.err == ""


def test_the_json_has_the_shape_that_is_promised(
    command: Command, study: Path, returned: Path
) -> None:
    told = command("controle-inlezen", study, returned, "--json").told
    item: dict[str, Any] = json.loads(told)
    assert set(item) == {
        *("version", "code", "form", "round", "kept", "statements", "remark"),
        *("approval", "loose", "pages_missing", "pages_twice", "notices"),
    }
    assert (item["version"], item["code"], item["round"]) == (1, "LR-001", 1)
    assert item["kept"] is True
    first, second, third = item["statements"]
    assert second == {
        "number": 2,
        "id": second["id"],
        "seen": True,
        "read": "fields",
        "answer": "klopt-niet",
        "correction": "Het was in mei.\nNiet in juni.",
        "handwriting": False,
        "doubts": [],
        "new": True,
    }
    assert (first["answer"], third["answer"], third["read"]) == ("klopt", None, None)
    assert item["remark"]["correction"] == "Dank u."
    assert item["approval"]["answer"] == "ja-na-verbeteren"
    trial = command("controle-inlezen", study, returned, "--json", "--proef").told
    assert json.loads(trial)["kept"] is False


def test_a_page_that_did_not_come_along_is_told(
    command: Command, study: Path, returned: Path, tmp_path: Path
) -> None:
    part = tmp_path / "deel.pdf"
    writer = PdfWriter(clone_from=returned)
    writer.remove_page(len(writer.pages) - 1)
    writer.write(part)
    outcome = command("controle-inlezen", study, part, "--json", "--proef")
    item = json.loads(outcome.told)
    assert item["pages_missing"] == [2]
    assert item["notices"]
    assert "let op" in command("controle-inlezen", study, part, "--proef").err


def test_a_protected_form_needs_its_passphrase(
    command: Command, study: Path, returned: Path, tmp_path: Path
) -> None:
    locked, secret = tmp_path / "dicht.pdf", tmp_path / "ouder.txt"
    writer = PdfWriter(clone_from=returned)
    writer.encrypt("een twee drie", algorithm="RC4-128")
    writer.write(locked)
    secret.write_text("een twee drie\n", encoding="utf-8")
    assert "wachtzin" in command("controle-inlezen", study, locked).problem
    given = ("--wachtzin-formulier-bestand", secret)
    assert "Klopt niet" in command("controle-inlezen", study, locked, *given).told


@pytest.mark.parametrize("content", [b"", b"geen pdf", b"%PDF-1.7\nkapot"])
def test_what_is_no_form_is_told_in_one_line(
    command: Command, study: Path, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "iets.pdf"
    path.write_bytes(content)
    assert command("controle-inlezen", study, path).problem.endswith(".")
    assert command("controle-inlezen", study, tmp_path / "weg.pdf").problem


def test_a_round_is_closed_with_approval_or_a_reason(
    command: Command, study: Path, returned: Path, tmp_path: Path
) -> None:
    close = ("controle-afronden", study, "LR-001")
    command("controle-inlezen", study, returned)
    assert "Verwerk die eerst" in command(*close, "--akkoord").problem
    assert "Schrijf op waarom" in command(*close, "--reden", " ").problem
    told = command(*close, "--reden", "ouder is verhuisd").told
    assert told == "LR-001: afgerond zonder akkoord.\n"
    path = tmp_path / "volgend.pdf"
    order = ("controle", study, "LR-001", "-o", path)
    assert "niets veranderd" in command(*order).problem
    assert command(*order, "--volledig").told
    assert command(*close, "--reden", "het blijft zo").told


def test_a_journey_that_was_never_shown_is_not_closed(
    command: Command, study: Path
) -> None:
    close = ("controle-afronden", study, "LR-001")
    assert "nog geen controleformulier" in command(*close, "--akkoord").problem
    told = command(*close, "--reden", "de ouder is overleden").told
    assert told == "LR-001: afgerond zonder akkoord.\n"
    assert "controle: afgerond zonder akkoord\n" in command("lijst", study).told


def test_the_list_tells_how_far_the_check_is(
    command: Command, study: Path, returned: Path
) -> None:
    for check, label in (("sent", "voorgelegd"), ("returned", "terug, te verwerken")):
        [item] = json.loads(command("lijst", study, "--json").told)
        assert item["check"] == check
        assert command("lijst", study).told.endswith(f", controle: {label}\n")
        command("controle-inlezen", study, returned)


def test_of_a_journey_without_statements_no_form_is_made(
    command: Command, empty: Path, tmp_path: Path
) -> None:
    with Study.open(empty, PASSPHRASE) as opened:
        opened.journeys.begin(a_journey(code="LR-001", statements=()))
    path = tmp_path / "formulier.pdf"
    told = command("controle", empty, "LR-001", "-o", path).problem
    assert "nog niets om aan de ouder voor te leggen" in told
    assert not path.exists()
