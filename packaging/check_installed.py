"""Install, use, renew and remove a .deb in a bare Debian; a study must survive it.

`python packaging/check_installed.py NEW.deb ROOT [OLD.deb]`, as root. ROOT is a Debian
made by debootstrap, with proc, dev and sys mounted, Xvfb, and what the .deb asks for.
Without OLD.deb the same package with a lower version is what is renewed. The programs
xdotool and import (ImageMagick) outside of it look at the window.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_USER = 1234
_HOME = "/home/levensreis-proef"
_SCREEN = ":97"
_PATIENCE = 60
_WINDOW = ("levensreis", "voorbeeld", "--venster", f"{_HOME}/ander")


def main(new: Path, root: Path, old: Path | None) -> None:
    """Go through it all, and stop at the first thing that is not as it should be."""
    home = root / _HOME[1:]
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    os.chown(home, _USER, _USER)
    with tempfile.TemporaryDirectory() as place:
        _install(old or _older(new, Path(place)), root)
    before = _use(root)
    study = _digests(home)
    _install(new, root)
    _expect(_digests(home) == study, "renewing left the study as it was")
    _expect(_version(root) != before, f"{before} became {_version(root)}")
    _expect("LR-001" in _listed(root), "the study opens")
    _see_window(root)
    study = _digests(home)
    listed = _chroot(root, "dpkg", "-L", "levensreis").split()
    _chroot(root, "dpkg", "-r", "levensreis")
    left = [each for each in listed if _is_left(root, each)]
    _expect(not left, f"removing took everything of the package along {left or ''}")
    _expect(_digests(home) == study, "removing left the study as it was")
    shutil.rmtree(home)


def _older(deb: Path, place: Path) -> Path:
    tree = place / "tree"
    _run("dpkg-deb", "-R", str(deb), str(tree))
    control = tree / "DEBIAN/control"
    lines = control.read_text(encoding="utf-8").splitlines()
    lines = ["Version: 0.0.1" if e.startswith("Version:") else e for e in lines]
    control.write_text("\n".join(lines) + "\n", encoding="utf-8")
    _run("dpkg-deb", "-Zgzip", "-z1", "-b", str(tree), str(place / "old.deb"))
    return place / "old.deb"


def _install(deb: Path, root: Path) -> None:
    inside = root / "tmp" / deb.name
    shutil.copy(deb, inside)
    _chroot(root, "dpkg", "-i", f"/tmp/{deb.name}")
    inside.unlink()


def _use(root: Path) -> str:
    told = _as_user(root, "levensreis", "voorbeeld", "vb")
    words = next(each for each in told.splitlines() if "wachtzin" in each)
    secret = root / _HOME[1:] / "wachtzin"
    secret.write_text(words.partition(": ")[2] + "\n", encoding="utf-8")
    secret.chmod(0o644)
    _expect("LR-001" in _listed(root), "a study is made")
    return _version(root)


def _version(root: Path) -> str:
    return _chroot(root, "dpkg-query", "-f", "${Version}", "-W", "levensreis")


def _listed(root: Path) -> str:
    secret = ("--wachtzin-bestand", "wachtzin")
    return _as_user(root, "levensreis", "lijst", *secret, "vb/studie")


def _as_user(root: Path, *command: str) -> str:
    inside = f"cd {_HOME} && exec " + " ".join(command)
    return _run(*_user(root), "sh", "-c", inside)


def _user(root: Path) -> tuple[str, ...]:
    return ("chroot", f"--userspec={_USER}:{_USER}", str(root), "env", "-i",
            f"HOME={_HOME}", "PATH=/usr/bin:/bin", "LANG=C.UTF-8",
            f"DISPLAY={_SCREEN}")  # fmt: skip


def _see_window(root: Path) -> None:
    server = ("chroot", str(root), "Xvfb", _SCREEN, "-screen", "0", "1366x768x24")
    with _started(*server), _started(*_user(root), *_WINDOW):
        for _ in range(_PATIENCE):
            time.sleep(1)
            if "Levensreis" in _titles():
                break
        time.sleep(3)
        _expect("Levensreis" in _titles(), f"the window opens: {_titles().split()}")
        screen = {**os.environ, "DISPLAY": _SCREEN}
        picture = ["import", "-window", "root", "levensreis-window.png"]
        subprocess.run(picture, env=screen, check=True)


def _titles() -> str:
    done = subprocess.run(
        ["xdotool", "search", "--name", "Levensreis", "getwindowname", "%@"],
        env={**os.environ, "DISPLAY": _SCREEN},
        check=False,
        capture_output=True,
        text=True,
    )
    return done.stdout


class _started:  # noqa: N801 # used as a word
    def __init__(self, *command: str) -> None:
        self._process = subprocess.Popen(command, stderr=subprocess.DEVNULL)

    def __enter__(self) -> None:
        time.sleep(2)

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait()


def _is_left(root: Path, path: str) -> bool:
    found = root / path[1:]
    ours = "levensreis" in path
    return found.is_symlink() or found.is_file() or (ours and found.exists())


def _digests(home: Path) -> dict[str, str]:
    return {
        str(each.relative_to(home)): hashlib.sha256(each.read_bytes()).hexdigest()
        for each in sorted(home.rglob("*"))
        if each.is_file() and "vb" in each.parts
    }


def _expect(is_so: bool, told: str) -> None:
    sys.stdout.write(f"{'yes' if is_so else 'NO'} {told}\n")
    sys.stdout.flush()
    if not is_so:
        sys.exit(1)


def _chroot(root: Path, *command: str) -> str:
    return _run("chroot", str(root), "env", "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
                *command)  # fmt: skip


def _run(*command: str) -> str:
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{command}: {done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    given = [Path(each).resolve() for each in sys.argv[1:]]
    main(given[0], given[1], given[2] if len(given) > 2 else None)
