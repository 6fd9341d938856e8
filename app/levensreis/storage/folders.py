"""Folders in which a study is not safe: synchronised, or on another computer.

Such a folder is no mistake in itself, but what is recorded can get lost in it without
a word: a file is put back or replaced while it is open, or a lock does not hold.
"""

import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path, PurePath, PureWindowsPath
from typing import Final

from levensreis.language import say

MOUNTS: Final = Path("/proc/mounts")

_SERVICES: Final = {
    "OneDrive": ("onedrive",),
    "Dropbox": ("dropbox",),
    "iCloud": ("icloud", "iclouddrive", "mobile documents"),
    "Google Drive": ("google drive", "googledrive", "mijn drive", "my drive"),
    "Nextcloud": ("nextcloud", "owncloud"),
    "SURFdrive": ("surfdrive", "research drive"),
    "STACK": ("stack",),
    "Box": ("box", "box sync"),
    "pCloud": ("pcloud", "pclouddrive"),
    "Proton Drive": ("proton drive", "protondrive"),
    "Syncthing": ("syncthing",),
}
"""What a part of a path begins with when a service keeps the folder in step."""
_WHOLE: Final = ("stack", "box")  # ordinary words: only as the whole name
_VARIABLES: Final = {
    "OneDrive": ("OneDrive", "OneDriveCommercial", "OneDriveConsumer"),
}
"""Variables in which a service says where its folder is."""
_MARKS: Final = {
    "Dropbox": (".dropbox", ".dropbox.cache"),
    "Syncthing": (".stfolder",),
    "Nextcloud": (".nextcloudsync.log", ".owncloudsync.log", ".sync_*.db"),
}
"""Files that a service leaves at the top of its folder."""
_NETWORK: Final = re.compile(
    r"nfs\d?|cifs|smb\w*|afs|ncpfs|ceph|glusterfs|9p|davfs|"
    r"fuse\.(sshfs|davfs2?|rclone|gvfsd-fuse|glusterfs|onedriver|smbnetfs)"
)
_REMOTE_DRIVE: Final = 4  # DRIVE_REMOTE, as GetDriveTypeW tells it
_OWN_ENDINGS: Final = ("-wal", "-shm", "-journal", "-slot")


def warning_for(
    folder: Path,
    *,
    mounts: Path = MOUNTS,
    variables: Mapping[str, str] = os.environ,
) -> str | None:
    """Tell why a study is not safe in a folder; None when nothing is against it."""
    places = {folder.absolute(), _resolved(folder)}
    for place in places:
        if name := _service(place, variables):
            return say(
                "Deze map wordt gesynchroniseerd door {name}. Daardoor kan een oudere "
                "versie terugkomen terwijl u werkt, en kan werk verloren gaan. Kies "
                "een map op deze computer zelf, en zet daar reservekopieën van op een "
                "andere plek.",
                name=name,
            )
    if any(_is_on_network(place, mounts) for place in places):
        return say(
            "Deze map staat op een netwerkschijf. Valt de verbinding weg, of opent een "
            "ander de studie tegelijk, dan kan werk verloren gaan. Kies een map op "
            "deze computer zelf, en zet daar reservekopieën van op het netwerk."
        )
    return None


def conflict_copies_of(path: Path) -> tuple[str, ...]:
    """Return the names of other versions of a file, put beside it by such a service.

    `studie (conflicted copy 2026-05-03).levensreis`, `studie-LAPTOP3.levensreis` and
    their like: a name that begins as the file does, and is not of our making.
    """
    if not path.suffix:
        return ()
    own = {path.name, *(path.name + ending for ending in _OWN_ENDINGS)}
    with suppress(OSError):
        return tuple(
            sorted(
                each.name
                for each in path.parent.iterdir()
                if each.name.startswith(path.stem)
                and path.suffix in each.name
                and each.name not in own
                and each.is_file()
            )
        )
    return ()


def _service(place: Path, variables: Mapping[str, str]) -> str | None:
    parts = [part.casefold() for part in place.parts]
    for name, starts in _SERVICES.items():
        if any(_is_named(part, start) for part in parts for start in starts):
            return name
    for name, known in _VARIABLES.items():
        if any(
            place.is_relative_to(top) for key in known if (top := variables.get(key))
        ):
            return name
    for name, marks in _MARKS.items():
        if any(_holds(each, marks) for each in (place, *place.parents)):
            return name
    return None


def _is_named(part: str, start: str) -> bool:
    if start in _WHOLE:
        return part == start
    # "OneDrive - Gemeente", "Dropbox (Persoonlijk)", "GoogleDrive-naam"
    return re.match(rf"{re.escape(start)}\b", part) is not None


def _holds(folder: Path, marks: tuple[str, ...]) -> bool:
    with suppress(OSError):
        return any(next(folder.glob(mark), None) for mark in marks)
    return False


def _is_on_network(place: Path, mounts: Path) -> bool:
    if str(place).startswith(("\\\\", "//")):
        return True
    parts = place.parts
    if parts[1:2] == ("net",) or "gvfs" in parts or ".gvfs" in parts:
        return True
    kinds = {top: kind for top, kind in _mounted(mounts) if place.is_relative_to(top)}
    nearest = max(kinds, key=lambda top: len(PurePath(top).parts), default=None)
    if nearest is not None and _NETWORK.fullmatch(kinds[nearest]):
        return True
    return _is_remote_drive(place)


def _mounted(mounts: Path) -> Iterator[tuple[str, str]]:
    with suppress(OSError):
        for line in mounts.read_text("utf-8", "surrogateescape").splitlines():
            _, top, kind, *_ = line.split(" ")
            # A space in a name is written as its number.
            yield re.sub(r"\\(\d{3})", lambda code: chr(int(code[1], 8)), top), kind


def _is_remote_drive(place: PurePath) -> bool:
    if sys.platform != "win32":
        return False
    import ctypes

    drive = PureWindowsPath(place).drive
    return ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _REMOTE_DRIVE


def _resolved(folder: Path) -> Path:
    try:
        return folder.resolve()
    except (OSError, RuntimeError):  # a loop of links
        return folder.absolute()
