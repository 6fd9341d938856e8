"""A disk under SQLite that tells what it is asked, and refuses what it must refuse.

SQLite asks the system for everything through a table of functions (its VFS). The
library that holds SQLCipher shows its functions, so a table of our own can come before
that of the system: no root, no tracer, and not a word in the program itself.
"""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, c_char_p, c_int, c_int64, c_void_p
from functools import cache
from pathlib import Path
from typing import Any, ClassVar, Final, NamedTuple

import sqlcipher3._sqlite3 as library

FINE: Final = 0
FULL: Final = 13
_IOERR: Final = 10
FAILURE: Final = {
    kind: _IOERR | number << 8
    for kind, number in (
        *(("read", 1), ("write", 3), ("sync", 4), ("truncate", 6), ("delete", 10)),
    )
} | dict.fromkeys(("create", "open"), 14)
"""What SQLite is told when the disk refuses: SQLITE_IOERR_READ and its like."""
NAMELESS: Final = Path("/een tijdelijk bestand zonder naam")
"""What SQLite makes for itself, and would be on disk."""
_CREATE: Final = 0x4


class Asked(NamedTuple):
    """What SQLite asks of the disk, just before it is done."""

    kind: str
    """create, open, read, write, sync, truncate or delete."""
    path: Path
    place: int = 0
    """Where in the file; of a truncation the new size."""
    content: bytes = b""
    lasting: bool = False
    """Of a deletion: whether SQLite waits until it is on disk."""


Answer = Callable[[Asked], int]
"""Says whether the disk does it (`FINE`) or fails, and with what."""


@contextmanager
def answering(answer: Answer, folder: Path) -> Iterator[None]:
    """Let every connection that is opened from now on ask this, about one folder."""
    table = _table()
    table.answer, table.folder = answer, folder.resolve()
    table.register()
    try:
        yield
    finally:
        table.unregister()
        table.answer = _fine


def _fine(_: Asked) -> int:
    return FINE


class _Vfs(ctypes.Structure):
    """`sqlite3_vfs`, as far as it is changed; the rest is copied as it is."""


_OPEN = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
_DELETE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)
_CLOSE = CFUNCTYPE(c_int, c_void_p)
_MOVE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
_TRUNCATE = CFUNCTYPE(c_int, c_void_p, c_int64)
_SYNC = CFUNCTYPE(c_int, c_void_p, c_int)

_Vfs._fields_ = [
    *((name, c_int) for name in ("version", "size_of_file", "longest")),
    ("next", c_void_p),
    ("name", c_char_p),
    ("data", c_void_p),
    ("open", _OPEN),
    ("delete", _DELETE),
    ("rest", c_void_p * 14),
]


class _Methods(ctypes.Structure):
    """`sqlite3_io_methods`: what can be asked of one open file."""

    _fields_: ClassVar[list[Any]] = [
        ("version", c_int),
        ("close", _CLOSE),
        ("read", _MOVE),
        ("write", _MOVE),
        ("truncate", _TRUNCATE),
        ("sync", _SYNC),
        ("rest", c_void_p * 13),
    ]


class _Table:
    """The table of functions, for as long as the process lives.

    A connection holds on to it, so it is never let go.
    """

    def __init__(self) -> None:
        self.answer: Answer = _fine
        self.folder = Path()
        self._sqlite = ctypes.CDLL(library.__file__)
        find = self._sqlite.sqlite3_vfs_find
        find.argtypes, find.restype = [c_char_p], POINTER(_Vfs)
        self._system = find(None)
        self._ours = _Vfs.from_buffer_copy(self._system.contents)
        self._ours.name = b"tests.faults"
        self._ours.open = _OPEN(self._open)
        self._ours.delete = _DELETE(self._delete)
        self._methods: dict[int, _Methods] = {}
        self._open_files: dict[int, tuple[Path, _Methods]] = {}

    def register(self) -> None:
        assert self._sqlite.sqlite3_vfs_register(ctypes.byref(self._ours), 1) == FINE

    def unregister(self) -> None:
        self._sqlite.sqlite3_vfs_register(self._system, 1)
        self._sqlite.sqlite3_vfs_unregister(ctypes.byref(self._ours))

    def _ask(self, asked: Asked) -> int:
        return self.answer(asked) if asked.path.is_relative_to(self.folder) else FINE

    def _open(self, vfs: int, name: int, file: int, flags: int, out: int) -> int:
        path = _path(name) if name else NAMELESS
        new = bool(flags & _CREATE) and not path.exists()
        refused = self._ask(Asked("create" if new else "open", path))
        if refused:
            _methods_of(file).value = None  # else SQLite closes what was never opened
            return refused
        result = int(self._system.contents.open(vfs, name, file, flags, out))
        methods = _methods_of(file)
        if result == FINE and methods.value:
            system = _Methods.from_address(methods.value)
            self._open_files[file] = path, system
            methods.value = ctypes.addressof(self._watched(methods.value, system))
        return result

    def _watched(self, address: int, system: _Methods) -> _Methods:
        """Return the functions for the files of a kind, with ours in front."""
        if address not in self._methods:
            ours = _Methods.from_buffer_copy(system)
            ours.close, ours.read = _CLOSE(self._close), _MOVE(self._read)
            ours.write, ours.sync = _MOVE(self._write), _SYNC(self._sync)
            ours.truncate = _TRUNCATE(self._truncate)
            self._methods[address] = ours
        return self._methods[address]

    def _delete(self, vfs: int, name: int, lasting: int) -> int:
        path = _path(name)
        if path.exists() and (
            refused := self._ask(Asked("delete", path, lasting=bool(lasting)))
        ):
            return refused
        return int(self._system.contents.delete(vfs, name, lasting))

    def _close(self, file: int) -> int:
        _, system = self._open_files.pop(file)
        return int(system.close(file))

    def _read(self, file: int, target: int, size: int, place: int) -> int:
        path, system = self._open_files[file]
        refused = self._ask(Asked("read", path, place))
        return refused or int(system.read(file, target, size, place))

    def _write(self, file: int, source: int, size: int, place: int) -> int:
        path, system = self._open_files[file]
        refused = self._ask(Asked("write", path, place, ctypes.string_at(source, size)))
        if refused == FULL:  # as on a real disk, half of it still fits
            system.write(file, source, size // 2, place)
        return refused or int(system.write(file, source, size, place))

    def _truncate(self, file: int, size: int) -> int:
        path, system = self._open_files[file]
        refused = self._ask(Asked("truncate", path, size))
        return refused or int(system.truncate(file, size))

    def _sync(self, file: int, how: int) -> int:
        path, system = self._open_files[file]
        return self._ask(Asked("sync", path)) or int(system.sync(file, how))


@cache
def _table() -> _Table:
    return _Table()


def _path(name: int) -> Path:
    return Path(ctypes.string_at(name).decode())


def _methods_of(file: int) -> c_void_p:
    """Return where an open file keeps its functions: it begins with them."""
    return c_void_p.from_address(file)
