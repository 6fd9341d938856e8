"""Tell what is shipped: every library, its version, licence and text.

`python packaging/inventory.py` writes resources/licences/licences.json.
"""

import json
import uuid
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

LIST = Path(__file__).parents[1] / "resources/licences/licences.json"
_NOT_SHIPPED = {"levensreis", "psycopg-binary"}

# Libraries inside those of Python: name, licence, where its text is, and in what.
_INSIDE = (
    ("Python", "PSF-2.0", "https://docs.python.org/3/license.html", "levensreis"),
    ("Qt", "LGPL-3.0-only", "https://doc.qt.io/qt-6/licensing.html", "PySide6"),
    ("ICU", "Unicode-3.0", "https://www.unicode.org/license.txt", "PySide6"),
    ("OpenSSL", "Apache-2.0", "https://www.openssl.org/source/license.html", "Python"),
    ("SQLCipher", "BSD-3-Clause", "https://www.zetetic.net/sqlcipher/", "sqlcipher3"),
    ("QPDF", "Apache-2.0", "https://github.com/qpdf/qpdf", "pikepdf"),
    ("PDFium", "BSD-3-Clause", "https://pdfium.googlesource.com/pdfium/", "pypdfium2"),
)


# Those that tell their licence only in its text.
_READ = {"pyrage": "MIT", "sqlcipher3": "Zlib", "zxcvbn-rs-py": "MIT"}
_READ |= {"reportlab": "BSD-3-Clause", "segno": "BSD-3-Clause"}


def shipped() -> list[dict[str, str]]:
    """Return what is shipped, as the list in resources has it."""
    found: list[dict[str, str]] = json.loads(LIST.read_text(encoding="utf-8"))
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
    parts += [
        {"name": name, "version": "", "licence": licence, "text": "", "where": where,
         "inside": inside}
        for name, licence, where, inside in _INSIDE
    ]  # fmt: skip
    lgpl = next(each["text"] for each in parts if each["name"] == "psycopg")
    for each in parts:  # the wheels of Qt bring no text of their own
        if each["licence"].startswith("LGPL-3.0") and not each["text"]:
            each["text"] = lgpl
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
    texts = [
        each.read_text(encoding="utf-8")
        for each in sorted(library.files or (), key=str)
        if ".dist-info" in str(each)
        and each.name.upper().startswith(("LICEN", "COPYING", "NOTICE", "AUTHORS"))
    ]
    where = f"https://pypi.org/project/{about['Name']}/{library.version}/"
    return {"name": about["Name"].lower().replace("_", "-"), "version": library.version,
            "licence": licence, "text": "\n\n".join(texts), "where": where,
            "inside": ""}  # fmt: skip


if __name__ == "__main__":
    LIST.parent.mkdir(parents=True, exist_ok=True)
    written = json.dumps(gather(), indent=1, ensure_ascii=False)
    LIST.write_text(written + "\n", encoding="utf-8")
