"""Build the packages: `python packaging/build.py FOLDER`, in the environment of it.

Made twice from the same files, wherever they lie, they have the same bytes.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from about import about, release_time
from inventory import sbom, shipped
from manual import changelog, man_page
from trim_icu import trim

HERE = Path(__file__).parent
ROOT = HERE.parent
ICONS = HERE / "icon"
METAINFO = HERE / "linux/nl.levensreis.levensreis.metainfo.xml"
PACKED = "xz --threads=1 --x86 --lzma2=preset=9e,dict=64MiB"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def main(target: Path) -> None:
    """Make the .deb, the .tar.xz, the SBOM and the checksums in the folder."""
    target.mkdir(parents=True, exist_ok=True)
    version = _version()
    # Nothing may depend on the path, the clock or the order of hashes.
    os.environ["SOURCE_DATE_EPOCH"] = _time()
    os.environ["PYTHONHASHSEED"] = "0"
    os.umask(0o022)
    with tempfile.TemporaryDirectory() as place:
        frozen = _freeze(Path(place))
        tree = Path(place) / "tree"
        _check_parts(frozen)
        _lay_out(frozen, tree, version)
        name = f"levensreis_{version}"
        _deb(tree, target / f"{name}_amd64.deb", Path(place))
        _tar(frozen.parent, frozen.name, target / f"{name}_linux-x86_64.tar.xz")
    bill = json.dumps(sbom(version), indent=1, ensure_ascii=False, sort_keys=True)
    _check_bill(bill)
    (target / f"{name}.cdx.json").write_text(bill + "\n", encoding="utf-8")
    _checksums(target, name)


# The tools of these two are only where packages are built.
def _check_parts(frozen: Path) -> None:
    from check_parts import unlisted

    if strangers := unlisted(frozen):
        sys.exit(f"Not in licences.json: {', '.join(strangers)}")


def _check_bill(bill: str) -> None:
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    if wrong := JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill):
        sys.exit(f"The bill of materials is not CycloneDX: {wrong}")


def _time() -> str:
    """Return the time of what is packed: as asked, or the commit, or the release."""
    if asked := os.environ.get("SOURCE_DATE_EPOCH"):
        return asked
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    return done.stdout.strip() or str(release_time())


def _version() -> str:
    text = (ROOT / "app/levensreis/__init__.py").read_text(encoding="utf-8")
    return text.split('__version__ = "')[1].split('"')[0]


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


def _freeze(place: Path) -> Path:
    # Not the cache of the user: another build may be writing there, or have written.
    os.environ["PYINSTALLER_CONFIG_DIR"] = str(place / "cache")
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
    told = {"version": version, **about()}
    _fill(METAINFO, share / "metainfo", told)
    _copy(ICONS / "levensreis.svg", share / "icons/hicolor/scalable/apps")
    for size in SIZES:
        place = share / f"icons/hicolor/{size}x{size}/apps"
        _copy(ICONS / f"levensreis-{size}.png", place, "levensreis.png")
    _write(share / "man/man1/levensreis.1.gz", _gzip(man_page(version).encode()))
    about_it = share / "doc/levensreis"
    _write(about_it / "copyright", _copyright().encode())
    changes = changelog(version, told["maintainer"], os.environ["SOURCE_DATE_EPOCH"])
    _write(about_it / "changelog.gz", _gzip(changes.encode()))
    news = (ROOT / "CHANGELOG.md").read_bytes()
    _write(about_it / "CHANGELOG.md.gz", _gzip(news))
    _copy(HERE / "linux/lintian-overrides", share / "lintian/overrides", "levensreis")
    told["size"] = sum(each.lstat().st_size for each in tree.rglob("*")) // 1024
    _fill(HERE / "linux/control", tree / "DEBIAN", told)
    for folder in (tree, *(each for each in tree.rglob("*") if each.is_dir())):
        folder.chmod(0o755)


def _fill(source: Path, folder: Path, told: dict[str, object]) -> None:
    text = source.read_text(encoding="utf-8").format_map(told)
    _write(folder / source.name, text.encode())


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
        "De teksten: Help, Over Levensreis, of in het programma het bestand",
        "_internal/levensreis/_data/resources/licences/licences.json.",
        "De LGPL, GPL en Apache-2.0 staan ook in /usr/share/common-licenses/LGPL-3,",
        "/usr/share/common-licenses/GPL-3 en /usr/share/common-licenses/Apache-2.0.",
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
