"""No key and no passphrase is shown, logged or put in a statement."""

import ast
import logging
import re
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

from levensreis.services.study import Study
from levensreis.storage.database import Database
from levensreis.storage.key import Key, change_passphrase, create_key, open_key
from levensreis.storage.key_file import read_key_file
from levensreis.storage.recovery import add_recovery, open_with_recovery
from tests.builders import CHEAP, PASSPHRASE, a_study

APP = Path(__file__).parents[2] / "app"
SECRET = "Zeegeheim-wachtwoord"


@pytest.fixture
def paths(tmp_path: Path) -> tuple[Path, ...]:
    return tmp_path / "sleutel.json", tmp_path / "sleutel-kopie.json"


def test_a_key_shows_itself_to_nobody_who_prints_it(paths: tuple[Path, ...]) -> None:
    made = create_key(paths, PASSPHRASE, CHEAP)
    shown = f"{made} {made!r} {made!s} {[made]} {{}}".format(made)
    assert made.hex()[:8] not in shown
    assert str(bytes(made))[2:10] not in shown
    assert made == bytes(made)
    assert Key(made) == made


def deeds(folder: Path) -> dict[str, Callable[[], object]]:
    """What can be done wrongly with a passphrase."""
    paths = folder / "sleutel.json", folder / "sleutel-kopie.json"
    database = folder / "studie.levensreis"
    return {
        "open": lambda: open_key(paths, SECRET),
        "change": lambda: change_passphrase(paths, SECRET, f"{SECRET}x", CHEAP),
        "add": lambda: add_recovery(paths, SECRET, "kluis"),
        "recovery": lambda: list(open_with_recovery(paths, SECRET)),
        "study": lambda: Study.open(folder, SECRET),
        "database": lambda: Database(database, Key(SECRET.encode()[:1] * 48)),
        "create": lambda: Study.create(folder, SECRET, CHEAP),
    }


@pytest.mark.parametrize("deed", deeds(Path()))
def test_no_error_or_log_holds_what_was_typed(
    tmp_path: Path, deed: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    a_study(tmp_path).close()
    with pytest.raises(Exception, match=r".") as told:
        deeds(tmp_path)[deed]()
    error: BaseException | None = told.value
    while error is not None:
        words = "".join(traceback.format_exception(error))
        for text in (str(error), repr(error), repr(error.args), words, caplog.text):
            assert SECRET not in text
            assert (SECRET.encode()[:1] * 48).hex() not in text
        error = error.__context__


def test_a_key_goes_to_the_driver_and_never_into_a_statement() -> None:
    naming = re.compile(
        r"pragma\s+(re|hex|hexre)?key|\bkey\s*=\s*'|attach .* key", re.I
    )
    found = [
        f"{path.name}: {node.value}"
        for path in APP.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and naming.search(node.value)
    ]
    assert found == []


def test_a_key_file_tells_what_is_in_it_and_nothing_secret(
    paths: tuple[Path, ...],
) -> None:
    made = create_key(paths, PASSPHRASE, CHEAP)
    recovery = add_recovery(paths, PASSPHRASE, "instelling")
    text = paths[0].read_text("utf-8")
    for secret in (PASSPHRASE, recovery, recovery.replace("-", ""), made.hex()):
        assert secret.lower() not in text.lower()
    file = read_key_file(paths[0])
    assert file is not None
    assert [wrap.kind for wrap in file.wraps] == ["passphrase", "recovery"]
    assert file.marks == {made.mark}
