"""What holds for every test: no screen, no network, no traces in the home folder."""

import gc
import os
import shutil
import socket
import sys
from collections.abc import Generator, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from hypothesis import HealthCheck, settings
from sqlalchemy import Engine, NullPool, create_engine

# Before anything loads Qt: no window opens on a real screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine fails no law: nothing in the suite says how long it may take.
# `./run laws` tries each law far more often.
settings.register_profile(
    "house",
    deadline=None,
    max_examples=int(os.environ.get("LEVENSREIS_EXAMPLES", "50")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("house")


# How long a window is waited for: a busy machine fails no test, and one that is
# still waits no longer than it takes.
_PATIENCE_MS = 60_000


@pytest.fixture(scope="session", autouse=True)
def _patience() -> Iterator[None]:
    """Wait a minute for what comes, and not the usual 5 seconds."""
    from pytestqt.qtbot import QtBot

    with pytest.MonkeyPatch.context() as patch:
        for name in ("waitUntil", "waitSignal", "waitActive", "waitExposed"):
            defaults = getattr(QtBot, name).__kwdefaults__
            patch.setitem(defaults, "timeout", _PATIENCE_MS)
        yield


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look for no garbage among thousands of tests: all of them stay to the end."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


_LONGEST = (
    "faults/test_faults.py",
    "reports/test_random_papers.py",
    "cli/test_example.py",
    "architecture/test_network.py",
    "formats/returned/test_paper.py",
    "ui/lock/",
    "leaks/test_exports.py",
    "reports/test_papers.py",
    "ui/anonymise/",
    "ui/interview/",
)
"""Files of which a single test takes long: no process is still at one of these
when the others are done."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the longest files come first."""

    def turn(item: pytest.Item) -> int:
        places = enumerate(_LONGEST)
        found = (at for at, place in places if f"tests/{place}" in item.nodeid)
        return next(found, len(_LONGEST))

    items.sort(key=turn)


_LOCAL = getattr(socket, "AF_UNIX", None)
_NUMBERS = count()


@pytest.fixture
def own_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where settings and data of the program go; it is not there until they do.

    Most tests keep nothing, and a folder takes a while to be made and removed.
    """
    folder = tmp_path_factory.getbasetemp() / f"eigen-{next(_NUMBERS)}"
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(autouse=True)
def _own_folders(own_folder: Path) -> Iterator[None]:
    """Point settings and data of the program to folders of this test alone."""
    with pytest.MonkeyPatch.context() as patch:
        for kind in ("config", "data", "state"):
            patch.setenv(f"XDG_{kind.upper()}_HOME", str(own_folder / kind))
        patch.setenv("LEVENSREIS_STATE", str(own_folder / "staat"))
        # Qt remembers the first folder that it saw; tell it when it is loaded.
        if core := sys.modules.get("PySide6.QtCore"):
            for form in (core.QSettings.NativeFormat, core.QSettings.IniFormat):
                core.QSettings.setPath(
                    form, core.QSettings.UserScope, os.environ["XDG_CONFIG_HOME"]
                )
        yield


@pytest.fixture(autouse=True, scope="session")
def _own_state(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let what is made for many tests be remembered nowhere else either."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LEVENSREIS_STATE", str(tmp_path_factory.mktemp("staat")))
        yield


@pytest.fixture(autouse=True, scope="session")
def _compiled_once() -> Iterator[None]:
    """Let every study find the SQL that an earlier one made: a thousand are opened."""
    compiled: dict[Any, Any] = {}
    seed = create_engine("sqlite://", module=sqlcipher, poolclass=NullPool)
    seed.connect().close()  # what it learns at its first connection

    def sharing(*args: Any, **options: Any) -> Engine:
        engine = create_engine(*args, **options)
        engine.dialect = seed.dialect
        engine.update_execution_options(compiled_cache=compiled)
        return engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("levensreis.storage.database.create_engine", sharing)
        yield


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Fail loudly on every connection; only sockets within this machine may."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            real = getattr(socket.socket, name)

            def guarded(
                self: socket.socket, address: object, real: object = real
            ) -> object:
                if self.family != _LOCAL:
                    pytest.fail(f"A test opens a connection to {address!r}.")
                assert callable(real)
                return real(self, address)

            patch.setattr(socket.socket, name, guarded)
        yield
