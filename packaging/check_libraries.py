"""Check that each library of a .deb finds what it needs, on a bare system.

`python packaging/check_libraries.py FILE.deb ROOT`: ROOT is the folder of a Debian in
which the .deb was installed with what it asks for; readelf and dpkg-deb are needed.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

# Every Debian has these; libgcc-s1 comes with libstdc++6.
_ALWAYS = {"libc6", "libgcc-s1"}


def troubles(deb: Path, root: Path) -> list[str]:
    """Return what a library needs that is neither inside nor asked for."""
    with tempfile.TemporaryDirectory() as place:
        _run("dpkg-deb", "-x", str(deb), place)
        files = [each for each in Path(place).rglob("*") if _is_elf(each)]
        inside = {each.name for each in Path(place).rglob("*.so*")}
        asked = _asked(deb) | _ALWAYS
        owners = _owners(root)
        found = []
        for each in sorted(files):
            told = _run("readelf", "-dW", str(each))
            found += [
                f"{each.name} searches in {path}"
                for path in re.findall(r"\((?:RUNPATH|RPATH)\).*\[(.*)\]", told)
                if not all(part.startswith("$ORIGIN") for part in path.split(":"))
            ]
            found += [
                f"{each.name} needs {name}: {sorted(owners.get(name, ['nobody']))}"
                for name in re.findall(r"\(NEEDED\).*\[(.*)\]", told)
                if name not in inside and not owners.get(name, set()) & asked
            ]
        return found


def _is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _asked(deb: Path) -> set[str]:
    # What is recommended counts: without it only a plugin stays away (of printers).
    told = [
        _run("dpkg-deb", "-f", str(deb), each) for each in ("Depends", "Recommends")
    ]
    return {re.split(r"[ (|\n]", each.strip())[0] for each in ",".join(told).split(",")}


def _owners(root: Path) -> dict[str, set[str]]:
    owners: dict[str, set[str]] = {}
    for listed in (root / "var/lib/dpkg/info").glob("*.list"):
        package = listed.stem.partition(":")[0]
        if package == "levensreis":
            continue
        for line in listed.read_text(encoding="utf-8").splitlines():
            if ".so" in line:
                owners.setdefault(line.rpartition("/")[2], set()).add(package)
    return owners


def _run(*command: str) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout


if __name__ == "__main__":
    wrong = troubles(Path(sys.argv[1]), Path(sys.argv[2]))
    sys.exit("\n".join(wrong) or None)  # an empty text would be a failure
