"""`uitwerking`, `overzicht`, `controle` and `brief`: paper for parents and the team."""

import signal
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from levensreis.cli.stopping import stoppable
from levensreis.services.study import Study
from tests.builders import PASSPHRASE, a_journey, a_register, a_statement
from tests.cli.command import Command

WARNED = "hierin staan de namen zoals verteld: geef dit alleen aan de ouder."


@pytest.fixture
def two(empty: Path) -> Path:
    """A study of two journeys, of which the second has an open name."""
    with Study.open(empty, PASSPHRASE) as study:
        for code, name in (("LR-001", "William"), ("LR-002", None)):
            told = a_statement(text="Jurre ging naar school")
            study.journeys.begin(a_journey(told, code=code), a_register(Jurre=name))
    return empty


def words(path: Path) -> str:
    pages = PdfReader(path).pages
    return " ".join(" ".join(each.extract_text() for each in pages).split())


@pytest.mark.parametrize(
    ("way", "title"),
    [
        (["uitwerking"], "Uitwerking van de levensreis van William"),
        (["uitwerking", "--kort"], "Het verhaal van William in het kort"),
        (["overzicht"], "Levensreis van William"),
        (["controle"], "Klopt dit verhaal?"),
        (["brief", "--contact", "Anja"], "Wilt u het verhaal van uw kind lezen?"),
    ],
)
def test_every_paper_of_the_example_study_is_made(
    command: Command, example: Path, tmp_path: Path, way: list[str], title: str
) -> None:
    path = tmp_path / "uit.pdf"
    name, *options = way
    told = command(name, example, "LR-001", "-o", path, *options).told
    assert told == f"{path} is gemaakt.\n"
    assert title in words(path)
    assert "Jurre" not in words(path)


@pytest.mark.parametrize(
    "way", [["uitwerking"], ["uitwerking", "--kort"], ["controle"]]
)
def test_names_as_told_are_for_the_parent_and_that_is_told(
    command: Command, two: Path, tmp_path: Path, way: list[str]
) -> None:
    path = tmp_path / "uit.pdf"
    name, *options = way
    outcome = command(name, two, "LR-002", "-o", path, "--namen", *options)
    assert outcome.told
    assert outcome.err == f"levensreis: let op: {WARNED}\n"
    assert "Jurre ging naar school" in words(path)


def test_a_code_may_stand_behind_an_option(
    command: Command, two: Path, tmp_path: Path
) -> None:
    path = tmp_path / "uit.pdf"
    secret = ("--wachtzin-bestand", command.secret)
    assert command.bare("overzicht", two, *secret, "LR-001", "-o", path).told
    assert command.bare("overzicht", two, *secret, "-o", path, "LR-001").told


def test_a_protected_copy_asks_for_the_passphrase_of_the_file(
    command: Command, two: Path, tmp_path: Path
) -> None:
    path, secret = tmp_path / "uit.pdf", tmp_path / "ouder.txt"
    secret.write_text("een twee drie\nen meer", encoding="utf-8")
    order = ("uitwerking", two, "LR-001", "-o", path, "--wachtzin-pdf-bestand", secret)
    assert command(*order).told
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(path)
    with pikepdf.open(path, password="een twee drie") as pdf:
        assert pdf.encryption.R == 6
    path.unlink()
    secret.write_text("kort", encoding="utf-8")
    assert "8 tekens of meer" in command(*order).problem
    secret.write_text("\n", encoding="utf-8")
    assert "geen wachtzin" in command(*order).problem
    assert not path.exists()


def test_whom_to_ask_is_remembered_for_the_next_letter(
    command: Command, two: Path, tmp_path: Path
) -> None:
    path = tmp_path / "uit.pdf"
    order = ("brief", two, "LR-002", "-o", path)
    assert "--contact" in command(*order).problem
    given = [
        *("--contact", "Anja de Vries", "--mail", "anja@levensloop.test"),
        *("--organisatie", "Levensloop", "--adres", "Postbus 1, Zwolle"),
    ]
    assert command(*order, *given, "--terug-voor", "2099-05-03").told
    assert "3 mei 2099" in words(path)
    assert command(*order, "--telefoon", "06 12 34 56 78", "--namen").told
    told = words(path)
    for part in ("Anja de Vries", "anja@", "Levensloop", "Postbus 1", "06 12 34"):
        assert part in told
    assert "de namen zoals u ze vertelde" in told
    assert "mei" not in told
    assert "voorbij" in command(*order, "--terug-voor", "2020-01-31").problem
    assert command(*order, "--contact", "Noor Jansen").told
    told = words(path)
    assert "Levensloop" in told
    assert "06 12 34" not in told, "of somebody else"
    assert "anja@" not in told
    unreachable = command(*order, "--contact", "Noor Jansen", "--adres", "")
    assert "geen telefoon, e-mail of adres" in unreachable.err


def test_letters_that_no_paper_can_print_are_warned_of(
    command: Command, two: Path, tmp_path: Path
) -> None:
    with Study.open(two, PASSPHRASE) as study:
        told = a_statement(text="Ze was twaalf \N{GRINNING FACE}")
        study.journeys.begin(a_journey(told, code="LR-003"))
    path = tmp_path / "uit.pdf"
    assert "vierkantje" in command("overzicht", two, "LR-003", "-o", path).err
    assert "vierkantje" not in command("overzicht", two, "LR-001", "-o", path).err


def test_many_papers_are_made_and_what_is_refused_is_told(
    command: Command, two: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "papier"
    outcome = command("uitwerking", two, "--alle", folder)
    assert outcome.code == 1
    assert outcome.out == f"{folder / 'LR-001-uitwerking.pdf'} is gemaakt.\n"
    assert outcome.err.startswith("levensreis: LR-002: Er is nog 1 naam zonder")
    assert outcome.err.count("\n") == 1
    again = command("uitwerking", two, "--alle", folder)
    assert (again.code, again.out) == (1, "")
    assert "LR-001-uitwerking.pdf staat al in deze map" in again.err
    assert [each.name for each in folder.iterdir()] == ["LR-001-uitwerking.pdf"]


@pytest.mark.parametrize(
    ("way", "kind"),
    [
        (["uitwerking", "--kort"], "korte-versie"),
        (["controle"], "controleformulier"),
        (["brief", "--contact", "Anja"], "brief"),
    ],
)
def test_a_paper_of_every_journey_with_names_is_warned_of_once(
    command: Command, two: Path, tmp_path: Path, way: list[str], kind: str
) -> None:
    folder = tmp_path / "papier"
    name, *options = way
    outcome = command(name, two, "--alle", folder, "--namen", *options)
    paths = [folder / f"LR-00{number}-{kind}.pdf" for number in (1, 2)]
    assert outcome.told == "".join(f"{path} is gemaakt.\n" for path in paths)
    assert outcome.err.count(WARNED) == (kind != "brief")


def test_of_an_empty_study_no_paper_is_made(
    command: Command, empty: Path, tmp_path: Path
) -> None:
    told = command("overzicht", empty, "--alle", tmp_path / "papier").told
    assert told == "Er staat nog geen levensreis in deze studie.\n"
    assert not (tmp_path / "papier").exists()


def test_an_interrupt_stops_between_two_steps_and_holds_no_longer() -> None:
    before = signal.getsignal(signal.SIGINT)

    def work() -> None:
        with stoppable(told=True) as progress:
            progress.step(1, 2)
            signal.raise_signal(signal.SIGINT)
            progress.step(2, 2)

    with pytest.raises(KeyboardInterrupt):
        work()
    assert signal.getsignal(signal.SIGINT) is before
