"""Build the packages: `python packaging/build.py FOLDER`, in the environment of it.

Made twice from the same files, they are meant to have the same bytes.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from inventory import sbom, shipped
from manual import man_page
from trim_icu import trim

HERE = Path(__file__).parent
ROOT = HERE.parent
ICONS = HERE / "icon"
PACKED = "xz --threads=1 --x86 --lzma2=preset=9e,dict=64MiB"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def main(target: Path) -> None:
    """Make the .deb, the .tar.xz, the SBOM and the checksums in the folder."""
    target.mkdir(parents=True, exist_ok=True)
    version = _version()
    # Nothing may depend on the path, the clock or the order of hashes.
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1795392000")
    os.environ["PYTHONHASHSEED"] = "0"
    os.umask(0o022)
    with tempfile.TemporaryDirectory() as place:
        frozen = _freeze(Path(place))
        tree = Path(place) / "tree"
        _lay_out(frozen, tree, version)
        name = f"levensreis_{version}"
        _deb(tree, target / f"{name}_amd64.deb", Path(place))
        _tar(frozen.parent, frozen.name, target / f"{name}_linux-x86_64.tar.xz")
    bill = json.dumps(sbom(version), indent=1, ensure_ascii=False, sort_keys=True)
    (target / f"{name}.cdx.json").write_text(bill + "\n", encoding="utf-8")
    _checksums(target, name)


def _version() -> str:
    text = (ROOT / "app/levensreis/__init__.py").read_text(encoding="utf-8")
    return text.split('__version__ = "')[1].split('"')[0]


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


def _freeze(place: Path) -> Path:
    # A fixed place to work in: PyInstaller writes it in nothing that is shipped.
    _run(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN",
         f"--distpath={place / 'dist'}", f"--workpath={place / 'work'}",
         str(HERE / "levensreis.spec"))  # fmt: skip
    frozen = place / "dist" / "levensreis"
    for library in frozen.glob("**/Qt/lib/libicudata.so.*"):
        trim(library, HERE / "icu-keep.txt")
    for path in frozen.rglob("*"):
        if not path.is_symlink():
            run_it = path.is_dir() or path == frozen / "levensreis"
            path.chmod(0o755 if run_it else 0o644)
    return frozen


def _lay_out(frozen: Path, tree: Path, version: str) -> None:
    shutil.copytree(frozen, tree / "usr/lib/levensreis", symlinks=True)
    (tree / "usr/bin").mkdir()
    (tree / "usr/bin/levensreis").symlink_to("../lib/levensreis/levensreis")
    share = tree / "usr/share"
    _copy(HERE / "linux/levensreis.desktop", share / "applications")
    _copy(HERE / "linux/levensreis.xml", share / "mime/packages")
    _copy(HERE / "linux/nl.levensreis.levensreis.metainfo.xml", share / "metainfo")
    _copy(ICONS / "levensreis.svg", share / "icons/hicolor/scalable/apps")
    for size in SIZES:
        place = share / f"icons/hicolor/{size}x{size}/apps"
        _copy(ICONS / f"levensreis-{size}.png", place, "levensreis.png")
    _write(share / "man/man1/levensreis.1.gz", _gzip(man_page(version).encode()))
    _write(share / "doc/levensreis/copyright", _copyright().encode())
    changes = (ROOT / "CHANGELOG.md").read_bytes()
    _write(share / "doc/levensreis/changelog.gz", _gzip(changes))
    size = sum(each.lstat().st_size for each in tree.rglob("*")) // 1024
    control = (HERE / "linux/control").read_text(encoding="utf-8")
    _write(tree / "DEBIAN/control", control.format(version=version, size=size).encode())
    for folder in (tree, *(each for each in tree.rglob("*") if each.is_dir())):
        folder.chmod(0o755)


def _copy(source: Path, folder: Path, name: str = "") -> None:
    _write(folder / (name or source.name), source.read_bytes())


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    path.chmod(0o644)


def _gzip(content: bytes) -> bytes:
    done = subprocess.run(
        ["gzip", "-9n"], input=content, check=True, capture_output=True
    )
    return done.stdout


def _copyright() -> str:
    lines = [
        "Levensreis: EUPL-1.2, de tekst staat hieronder.",
        "",
        "Wat erbij zit:",
        "",
    ]
    lines += [
        f"- {each['name']} {each['version']}: {each['licence']}" for each in shipped()
    ]
    lines += [
        "",
        "De teksten: levensreis/_data/resources/licences in het programma.",
        "",
    ]
    return "\n".join(lines) + "\n" + (ROOT / "LICENSE").read_text(encoding="utf-8")


def _deb(tree: Path, target: Path, place: Path) -> None:
    # By hand: dpkg-deb cannot ask xz for its filter for machine code, which makes the
    # package a tenth smaller. What unpacks it, knows the filter.
    about = tree / "DEBIAN"
    sums = [
        f"{hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()}"
        f"  {file.relative_to(tree)}\n"
        for file in sorted(tree.rglob("*"))
        if file.is_file() and not file.is_symlink() and about not in file.parents
    ]
    _write(about / "md5sums", "".join(sums).encode())
    parts = [place / "debian-binary", place / "control.tar.xz", place / "data.tar.xz"]
    _write(parts[0], b"2.0\n")
    _tar(about, ".", parts[1])
    _tar(tree, ".", parts[2], "--exclude=./DEBIAN")
    target.unlink(missing_ok=True)
    _run("ar", "rcD", str(target), *map(str, parts))


def _tar(folder: Path, name: str, target: Path, *more: str) -> None:
    _run("tar", "--sort=name", "--owner=0", "--group=0", "--numeric-owner",
         f"--mtime=@{os.environ['SOURCE_DATE_EPOCH']}", *more,
         f"--use-compress-program={PACKED}",
         "-C", str(folder), "-cf", str(target), name)  # fmt: skip


def _checksums(target: Path, name: str) -> None:
    files = sorted(target.glob(f"{name}[._]*"))
    lines = [f"{hashlib.sha256(f.read_bytes()).hexdigest()}  {f.name}\n" for f in files]
    (target / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
