"""Who has a study open: a process, on a computer, since a moment."""

import getpass
import hashlib
import json
import os
import platform
import secrets
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Final, Self

_MACHINE_ID: Final = Path("/etc/machine-id")
_BOOT_ID: Final = Path("/proc/sys/kernel/random/boot_id")
_PROCESSES: Final = Path("/proc")
_STARTED: Final = 19  # the start time, counted from behind the name of the process


@dataclass(frozen=True, slots=True)
class Owner:
    """A process that has a study open, as it tells of itself."""

    host: str
    user: str
    machine: str
    """What tells this computer from another of the same name."""
    boot: str
    """What tells this start of the computer from another; empty when unknown."""
    pid: int
    started: str
    """When the process began, as the system counts it; empty when unknown."""
    since: str
    token: str
    """Random: no two lock files are alike."""

    @classmethod
    def here(cls) -> Self:
        """Return this process, as the owner of what it opens now."""
        machine, boot = _this_computer()
        return cls(
            host=platform.node(),
            user=_user(),
            machine=machine,
            boot=boot,
            pid=os.getpid(),
            started=_start_of(os.getpid()) or "",
            since=datetime.now().astimezone().isoformat(timespec="seconds"),
            token=secrets.token_hex(8),
        )

    @classmethod
    def read(cls, content: bytes) -> Self | None:
        """Read what an owner wrote; None when it is damaged or half."""
        try:
            told: dict[str, Any] = json.loads(content)
            # A newer program may tell more.
            found = {each.name: told[each.name] for each in fields(cls)}
            datetime.fromisoformat(found["since"])
        except (ValueError, LookupError, TypeError, RecursionError):
            return None
        kinds = {name: int if name == "pid" else str for name in found}
        if any(type(found[name]) is not kind for name, kind in kinds.items()):
            return None
        return cls(**found)

    def written(self) -> bytes:
        """Return what is written in the lock file."""
        return json.dumps(asdict(self), indent=1).encode()

    @property
    def is_elsewhere(self) -> bool:
        """Whether it is on another computer: nobody here can tell whether it lives."""
        machine, boot = _this_computer()
        if boot and self.boot == boot:
            return False
        return self.machine != machine

    @property
    def is_gone(self) -> bool:
        """Whether it is a process of this computer that lives no more.

        A number of a process is given out again, so its start is compared too. Where
        the system tells of neither, the lock of the database itself decides.
        """
        if self.is_elsewhere:
            return False
        _, boot = _this_computer()
        if self.boot != boot:
            return True
        return not self.started or _start_of(self.pid) != self.started

    @property
    def is_this_process(self) -> bool:
        """Whether this process wrote it, now or for a file that it forgot to close."""
        return not self.is_elsewhere and not self.is_gone and self.pid == os.getpid()


@cache
def _this_computer() -> tuple[str, str]:
    # The identity of a machine is not for others to know: only a trace of it is kept.
    identity = _read(_MACHINE_ID) or platform.node()
    machine = hashlib.sha256(f"levensreis/{identity}".encode()).hexdigest()[:16]
    return machine, _read(_BOOT_ID)


def _start_of(pid: int) -> str | None:
    """Return when a process began; None when there is no such process."""
    told = _read(_PROCESSES / str(pid) / "stat")
    # The name of a process stands between brackets, and may hold any character.
    after_name = told.rpartition(")")[2].split()
    return after_name[_STARTED] if len(after_name) > _STARTED else None


def _read(path: Path) -> str:
    with suppress(OSError):
        return path.read_text("utf-8", "replace").strip()
    return ""


def _user() -> str:
    with suppress(OSError, KeyError, ImportError):
        return getpass.getuser()
    return ""
