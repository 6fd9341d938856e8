"""The passphrase: from a file, from a pipe, or typed unseen."""

import getpass
import io
import sys
from pathlib import Path

import pytest

from levensreis.services.study import Study
from tests.builders import CHEAP, PASSPHRASE
from tests.cli.command import Command, run

NOTHING_GIVEN = "Er is geen wachtzin gegeven."
BREAK = "Ctrl-C"


class Terminal:
    """A screen at which somebody types these answers."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    def isatty(self) -> bool:
        return True

    def answer(self, question: str) -> str:
        self.asked.append(question)
        if not self.answers:
            raise EOFError
        answer = self.answers.pop(0)
        if answer == BREAK:
            raise KeyboardInterrupt
        return answer


def typing(monkeypatch: pytest.MonkeyPatch, *answers: str) -> Terminal:
    terminal = Terminal(*answers)
    monkeypatch.setattr(sys, "stdin", terminal)
    monkeypatch.setattr(getpass, "getpass", terminal.answer)
    return terminal


@pytest.mark.parametrize(
    "content",
    [
        PASSPHRASE.encode(),
        f"{PASSPHRASE}\n".encode(),
        f"{PASSPHRASE}\r\nnog een regel\r\n".encode(),
        b"\xef\xbb\xbf" + PASSPHRASE.encode(),
    ],
)
def test_the_first_line_of_a_file_is_the_passphrase(
    command: Command, empty: Path, content: bytes
) -> None:
    command.secret.write_bytes(content)
    assert command("lijst", empty).code == 0


def test_another_passphrase_is_told(command: Command, empty: Path) -> None:
    command.secret.write_bytes(b"iets anders")
    assert "past niet bij deze studie" in command("lijst", empty).problem


@pytest.mark.parametrize("content", [b"", b"\n", b" ", b"\xef\xbb\xbf\r\n"])
@pytest.mark.parametrize("name", ["lijst", "nieuw", "voorbeeld"])
def test_a_file_without_a_passphrase_is_told(
    command: Command, empty: Path, name: str, content: bytes
) -> None:
    command.secret.write_bytes(content)
    folder = empty if name == "lijst" else empty / "nieuw"
    assert command(name, folder).problem == NOTHING_GIVEN
    assert not (empty / "nieuw").exists()


def test_a_file_that_cannot_be_read_is_told(command: Command, empty: Path) -> None:
    told = f"Het wachtzin-bestand {command.secret} kan niet worden gelezen."
    command.secret.write_bytes(b"\xff\xfe")
    assert command("lijst", empty).problem == told
    command.secret.unlink()
    assert command("lijst", empty).problem == told
    assert command("voorbeeld", empty.parent / "v").problem == told


def test_the_passphrase_is_asked_for_once(
    command: Command, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = typing(monkeypatch, PASSPHRASE)
    assert command.bare("lijst", empty).code == 0
    assert terminal.asked == ["Wachtzin: "]


def test_a_new_passphrase_is_asked_for_twice(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "studie"
    terminal = typing(monkeypatch, PASSPHRASE, PASSPHRASE)
    assert command.bare("nieuw", folder).code == 0
    assert terminal.asked == ["Wachtzin: ", "Nog een keer: "]
    Study.open(folder, PASSPHRASE).close()


def test_two_passphrases_that_differ_make_nothing(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(monkeypatch, PASSPHRASE, f"{PASSPHRASE}!")
    problem = command.bare("nieuw", tmp_path / "studie").problem
    assert "niet gelijk" in problem
    assert not (tmp_path / "studie").exists()


def test_walking_away_from_the_question_is_told(
    command: Command, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(monkeypatch)
    assert command.bare("lijst", empty).problem == NOTHING_GIVEN
    typing(monkeypatch, "")
    assert command.bare("lijst", empty).problem == NOTHING_GIVEN


def test_breaking_off_at_the_question_is_told_on_a_line_of_its_own(
    command: Command, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(monkeypatch, BREAK)
    outcome = command.bare("lijst", empty)
    assert (outcome.code, outcome.out) == (130, "")
    assert outcome.err == "\nlevensreis: afgebroken.\n"


def test_without_any_input_there_is_no_passphrase(
    command: Command, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert command.bare("lijst", empty).problem == NOTHING_GIVEN


def piping(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    pipe = io.TextIOWrapper(io.BytesIO(content), encoding="utf-8", newline=None)
    monkeypatch.setattr(sys, "stdin", pipe)


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\nnog een regel\n"])
def test_a_pipe_holds_the_passphrase(
    command: Command, empty: Path, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    piping(monkeypatch, f"{PASSPHRASE}{end}".encode())
    assert "nog geen levensreis" in command.bare("lijst", empty).told


@pytest.mark.parametrize("encoding", ["latin-1", "utf-8"])
def test_a_pipe_holds_utf8_whatever_the_system_takes_it_for(
    monkeypatch: pytest.MonkeyPatch, command: Command, tmp_path: Path, encoding: str
) -> None:
    Study.create(tmp_path / "studie", "één zin", CHEAP).close()
    pipe = io.TextIOWrapper(io.BytesIO("één zin\n".encode()), encoding=encoding)
    monkeypatch.setattr(sys, "stdin", pipe)
    assert command.bare("lijst", tmp_path / "studie").code == 0


def test_a_line_is_the_same_in_a_file_and_in_a_pipe(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = "een\x0ctwee\u2028drie\n".encode()
    command.secret.write_bytes(line)
    Study.create(tmp_path / "studie", "een\x0ctwee\u2028drie", CHEAP).close()
    assert command("lijst", tmp_path / "studie").code == 0
    piping(monkeypatch, line)
    assert command.bare("lijst", tmp_path / "studie").code == 0


def test_any_characters_go_through_a_pipe(tmp_path: Path) -> None:
    phrase = "“ëén” 'en' \"twee\" 🔑 \\ "
    Study.create(tmp_path / "studie", phrase, CHEAP).close()
    assert run(["lijst", tmp_path / "studie"], f"{phrase}\n").code == 0


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (b"", NOTHING_GIVEN),
        (b"\n", NOTHING_GIVEN),
        (b"mis\n", "past niet bij deze studie"),
        (b"\xff\xfe\n", "De wachtzin is geen tekst in UTF-8"),
    ],
)
def test_a_pipe_with_something_else_is_told(
    command: Command,
    empty: Path,
    monkeypatch: pytest.MonkeyPatch,
    typed: bytes,
    told: str,
) -> None:
    piping(monkeypatch, typed)
    assert told in command.bare("lijst", empty).problem
