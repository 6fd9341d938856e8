"""What holds for every test: no screen, no network, no traces in the home folder."""

import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

# Before anything loads Qt: no window opens on a real screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_LOCAL = getattr(socket, "AF_UNIX", None)


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path) -> Iterator[None]:
    """Point settings and data of the program to a folder of this test alone."""
    with pytest.MonkeyPatch.context() as patch:
        for kind in ("CONFIG", "DATA", "STATE"):
            patch.setenv(f"XDG_{kind}_HOME", str(tmp_path / f"xdg-{kind.lower()}"))
        # What this computer remembers lies beside the folder that a test looks in.
        patch.setenv("LEVENSREIS_STATE", f"{tmp_path}-staat")
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
