"""Tell what is shipped: every library, its version, licence and text.

`python packaging/inventory.py` writes resources/licences/licences.json.
"""

import json
import tomllib
import uuid
from importlib.metadata import (
    Distribution,
    PackageNotFoundError,
    PackagePath,
    distribution,
)
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

HERE = Path(__file__).parent
LIST = HERE.parent / "resources/licences/licences.json"
NATIVE = HERE / "native.toml"
_NOT_SHIPPED = {"levensreis", "psycopg-binary"}

# Those that tell their licence only in its text.
_READ = {"pyrage": "MIT", "sqlcipher3": "Zlib", "zxcvbn-rs-py": "MIT"}
_READ |= {"reportlab": "BSD-3-Clause", "segno": "BSD-3-Clause"}


def shipped() -> list[dict[str, str]]:
    """Return what is shipped, as the list in resources has it."""
    found: list[dict[str, str]] = json.loads(LIST.read_text(encoding="utf-8"))
    return found


def native() -> list[dict[str, Any]]:
    """Return the libraries beside and inside those of Python: native.toml."""
    found: list[dict[str, Any]] = tomllib.loads(NATIVE.read_text("utf-8"))["part"]
    return found


def sbom(version: str) -> dict[str, Any]:
    """Return the bill of materials in CycloneDX 1.6."""
    parts = [_component(each) for each in shipped()]
    text = json.dumps(parts, sort_keys=True)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, version + text)}",
        "metadata": {
            "component": {
                "type": "application",
                "name": "levensreis",
                "version": version,
                "licenses": [{"license": {"id": "EUPL-1.2"}}],
            }
        },
        "components": parts,
    }


def _component(part: dict[str, str]) -> dict[str, Any]:
    made: dict[str, Any] = {"type": "library", "name": part["name"]}
    made["licenses"] = [{"license": {"name": part["licence"]}}]
    if part["version"]:
        made["version"] = part["version"]
        made["purl"] = made["bom-ref"] = f"pkg:pypi/{part['name']}@{part['version']}"
    return made


def gather() -> list[dict[str, str]]:
    """Return every library that the installed program needs, with its licence."""
    found: dict[str, Distribution] = {}
    _follow(Requirement("levensreis"), found)
    _follow(Requirement("psycopg"), found)  # without `binary`: the system has libpq
    parts = [_part(each) for name, each in found.items() if name not in _NOT_SHIPPED]
    parts += [_inside(each) for each in native()]
    lgpl = _read("lgpl-3.txt") + "\n\n" + _read("gpl-3.txt")  # it adds to the GPL
    for each in parts:  # the wheels of these bring no text, or not all of it
        if each["licence"].startswith("LGPL-3.0") and len(each["text"]) < len(lgpl):
            each["text"] = lgpl
        if each["name"] == "fontpkg":
            each["text"] = _read("fontpkg.txt")
    return sorted(parts, key=lambda each: each["name"].lower())


def _follow(wanted: Requirement, found: dict[str, Distribution]) -> None:
    name = wanted.name.lower().replace("_", "-")
    if name in found or (wanted.marker and not wanted.marker.evaluate({"extra": ""})):
        return
    try:
        found[name] = distribution(name)
    except PackageNotFoundError:
        return  # of another system
    for each in found[name].requires or ():
        _follow(Requirement(each), found)


def _part(library: Distribution) -> dict[str, str]:
    about = library.metadata
    kinds = [each for each in about.get_all("Classifier", ()) if "License ::" in each]
    licence = _READ.get(about["Name"].lower(), about.get("License-Expression"))
    licence = licence or (about.get("License") or "").strip()
    if not licence or "\n" in licence:
        licence = kinds[0].rpartition(" :: ")[2] if kinds else "zie de tekst"
    where = _home(about.get("Home-page") or "", about.get_all("Project-URL") or [])
    return {"name": about["Name"].lower().replace("_", "-"), "version": library.version,
            "licence": licence, "text": _texts(library), "where": where,
            "inside": ""}  # fmt: skip


def _home(told: str, links: list[str]) -> str:
    """Return where the source is: the page of the makers, not that of a registry."""
    pairs = [link.partition(", ") for link in links]
    named = {name.lower(): address for name, _, address in pairs}
    kinds = (
        "homepage",
        "home",
        "source",
        "source code",
        "repository",
        "github",
        "code",
    )
    return told or next((named[each] for each in kinds if each in named), "")


def _inside(part: dict[str, Any]) -> dict[str, str]:
    texts = [_read(each) for each in part["texts"]]
    return {"name": part["name"], "version": "", "licence": part["licence"],
            "text": "\n\n".join(texts), "where": part["where"],
            "inside": part["inside"]}  # fmt: skip


def _read(name: str) -> str:
    """Read a text of licences/, or of a wheel: `wheel:library:start of the file`."""
    if not name.startswith("wheel:"):
        return (HERE / "licences" / name).read_text(encoding="utf-8")
    library, _, start = name.removeprefix("wheel:").partition(":")
    text = _texts(distribution(library), start)
    if not text:
        raise LookupError(name)
    return text


def _texts(library: Distribution, start: str = "") -> str:
    found = [
        each
        for each in sorted(library.files or (), key=str)
        if ".dist-info" in str(each) and each.name.startswith(start) and _is_text(each)
    ]
    return "\n\n".join(_decoded(each.read_binary()) for each in found)


def _decoded(text: bytes) -> str:
    try:
        return text.decode()
    except UnicodeDecodeError:  # an old one, with a sign for copyright
        return text.decode("latin-1")


def _is_text(file: PackagePath) -> bool:
    named = file.name.upper().startswith(("LICEN", "COPYING", "NOTICE", "AUTHORS"))
    return named or "licenses" in file.parts


if __name__ == "__main__":
    LIST.parent.mkdir(parents=True, exist_ok=True)
    written = json.dumps(gather(), indent=1, ensure_ascii=False)
    LIST.write_text(written + "\n", encoding="utf-8")
