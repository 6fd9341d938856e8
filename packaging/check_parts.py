"""Tell of what files and modules of the frozen program the licence is not listed."""

import sys
from fnmatch import fnmatch
from importlib.metadata import packages_distributions
from pathlib import Path

from inventory import native, shipped
from PyInstaller.archive.readers import CArchiveReader

# What is our own, and what PyInstaller puts beside the program.
_OURS = {"levensreis", "start"}
_OF_PYINSTALLER = ("pyi", "_pyi", "PyInstaller", "_sysconfigdata")


def unlisted(frozen: Path) -> list[str]:
    """Return the files and modules that belong to no part of licences.json."""
    listed = {each["name"] for each in shipped()}
    libraries = {
        name: {each.lower().replace("_", "-") for each in of}
        for name, of in packages_distributions().items()
    }
    patterns = [each for part in native() for each in part["files"]]
    inner = frozen / "_internal"
    files = [
        str(each.relative_to(inner))
        for each in sorted(inner.rglob("*"))
        if each.is_file() and not each.is_symlink()
    ]
    left = [each for each in files if not any(fnmatch(each, p) for p in patterns)]
    names = sorted({_library(each) for each in left} | _modules(frozen / "levensreis"))
    return [
        each
        for each in names
        if each not in _OURS
        and each not in sys.stdlib_module_names
        and not each.startswith(_OF_PYINSTALLER)
        and not libraries.get(each, {each.lower().replace("_", "-")}) & listed
    ]


def _library(file: str) -> str:
    first = file.partition("/")[0]
    if first.endswith(".dist-info"):
        return first.partition("-")[0]
    return first.partition(".")[0] if "/" not in file else first


def _modules(program: Path) -> set[str]:
    archive = CArchiveReader(str(program))
    name = next(each for each in archive.toc if each.upper().startswith("PYZ"))
    return {each.partition(".")[0] for each in archive.open_embedded_archive(name).toc}
