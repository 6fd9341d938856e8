"""`voorbeeld`: the example study and its exports, made in one go."""

from pathlib import Path

import pytest

from levensreis.cli.main import main
from levensreis.services.study import Study
from tests.builders import PASSPHRASE
from tests.cli.command import Command

TABLE_B1 = Path(__file__).parents[1] / "data" / "table_b1.csv"
TABLE_B2 = TABLE_B1.with_name("table_b2.csv")
INVENTED = "De wachtzin van deze voorbeeldstudie is: "


def test_the_example_gives_table_b1_to_the_letter(
    command: Command, tmp_path: Path
) -> None:
    folder = tmp_path / "voorbeeld"
    told = command("voorbeeld", folder).told.splitlines()
    assert told[0] == f"Voorbeeldstudie: {folder / 'studie'} (9 levensreizen)"
    made = [Path(line.strip()) for line in told[1:]]
    codes = [f"LR-{number:03d}" for number in range(1, 10)]
    assert set(made) == set((folder / "uitvoer").iterdir())
    assert [path.name for path in made] == [
        *("tabel-b1.csv", "tabel-b1.pdf"),
        *("tabel-b2.csv", "tabel-b2.pdf"),
        *(f"{code}{end}" for code in codes for end in ("-overzicht.pdf", ".json")),
    ]
    assert INVENTED not in "\n".join(told)

    found = (folder / "uitvoer" / "tabel-b1.csv").read_bytes()
    rows = zip(found.splitlines(), TABLE_B1.read_bytes().splitlines(), strict=True)
    for row, wanted in rows:
        assert row == wanted
    assert found == TABLE_B1.read_bytes()
    assert (folder / "uitvoer" / "tabel-b2.csv").read_bytes() == TABLE_B2.read_bytes()
    Study.open(folder / "studie", PASSPHRASE).close()


def test_without_a_folder_or_a_passphrase_both_are_chosen_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "levensreis-voorbeeld").mkdir()
    (tmp_path / "levensreis-voorbeeld-2").mkdir()
    shown: list[tuple[Path, str]] = []

    def open_window(folder: Path, passphrase: str) -> int:
        shown.append((folder, passphrase))
        Study.open(folder, passphrase).close()
        return 7

    assert main(["voorbeeld", "--venster"], open_window) == 7
    told = capsys.readouterr().out.splitlines()[-1]
    assert told.startswith(INVENTED)
    # Whole, since a field of the window reads a loose name from the home folder.
    folder = tmp_path / "levensreis-voorbeeld-3" / "studie"
    assert shown == [(folder, told.removeprefix(INVENTED))]


def test_an_example_is_made_once(command: Command, empty: Path) -> None:
    folder = empty.rename(empty.with_name("studie")).parent
    assert "staat al een studie" in command("voorbeeld", folder).problem
