"""What a package tells of itself to the system and to people."""

import argparse
import configparser
import importlib.util
import json
import re
import shutil
import subprocess
import tarfile
import xml.etree.ElementTree as ET
from functools import cache
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from packaging.requirements import Requirement

from levensreis import __version__
from levensreis.cli.main import _parser

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
LINUX = PACKAGING / "linux"


@cache
def tool(name: str) -> ModuleType:
    with pytest.MonkeyPatch.context() as patch:  # they import each other by name
        patch.syspath_prepend(str(PACKAGING))
        spec = importlib.util.spec_from_file_location(name, PACKAGING / f"{name}.py")
        assert spec
        assert spec.loader
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    return module


def locked(path: str = "requirements.lock") -> dict[str, str]:
    text = (ROOT / path).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9.-]+)==([^ ]+)", text, re.M))


def parts() -> dict[str, dict[str, str]]:
    return {each["name"]: each for each in tool("inventory").shipped()}


def test_the_desktop_entry_has_what_a_desktop_asks() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign] # as documented
    entry.read(LINUX / "levensreis.desktop", encoding="utf-8")

    values = entry["Desktop Entry"]

    assert values["Exec"] == values["Icon"] == "levensreis"
    assert values["Type"] == "Application"
    assert values["Categories"].endswith(";")


def test_the_metainfo_names_the_desktop_entry_and_the_version() -> None:
    text = (LINUX / "nl.levensreis.levensreis.metainfo.xml").read_text("utf-8")
    told = tool("about").about()
    root = ET.fromstring(text.format(version=__version__, **told))
    release = root.find("releases/release")

    assert root.findtext("launchable") == "levensreis.desktop"
    assert release is not None
    assert release.get("version") == __version__
    assert release.get("date") == str(told["released"])


def test_studies_and_research_files_have_a_file_type() -> None:
    root = ET.parse(LINUX / "levensreis.xml").getroot()
    found = {each.get("pattern") for each in root.iter() if each.tag.endswith("}glob")}

    assert found == {"*.levensreis", "*.lrs", "*.lrs.age"}


def test_the_man_page_names_every_command() -> None:
    page = tool("manual").man_page("1.2.3")
    group: Any = next(
        each
        for each in _parser()._actions
        if isinstance(each, argparse._SubParsersAction)
    )

    for name in group.choices:
        assert f".B {name}\n".replace("-", "\\-") in page


def test_every_library_that_the_program_asks_for_is_on_the_list() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    block = text.split("dependencies = [")[1].split("\n]")[0]
    asked = {Requirement(e).name.lower() for e in re.findall(r'"(.+?)"', block)}

    assert asked <= set(parts())


def test_every_library_on_the_list_has_the_locked_version_and_a_licence() -> None:
    for name, part in parts().items():
        assert part["licence"]
        assert len(part["text"]) > 500, name
        assert part["where"].startswith("https://")
        if part["version"] and name != "fontpkg-atkinson-hyperlegible":  # says 1.006
            assert part["version"] == locked()[name], name


def test_everything_native_is_on_the_list_with_its_text() -> None:
    named = {each["name"] for each in tool("inventory").native()}

    assert named <= set(parts())
    assert {"Python", "Qt", "ICU", "OpenSSL", "SQLCipher", "QPDF", "PDFium"} <= named
    assert {"libjpeg-turbo", "zlib", "SQLite"} <= named


def test_packages_are_built_with_what_the_program_needs_and_the_tools_only() -> None:
    build, all_of_it = locked("packaging/requirements.lock"), locked()
    tools = {name for name in build if name not in parts()}

    assert {name: all_of_it.get(name, v) for name, v in build.items()} == build
    assert set(parts()) & set(all_of_it) <= set(build)
    assert "pyinstaller" in tools
    assert not tools & {"pygments", "requests", "chardet", "pytest", "polars"}
    assert len(tools) < 20


@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="needs dpkg")
def test_the_package_has_no_scripts_and_the_same_bytes_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    build, frozen = tool("build"), tmp_path / "levensreis"
    frozen.mkdir()
    (frozen / "levensreis").write_text("program", "utf-8")
    for name in ("one", "two"):
        place = tmp_path / name
        build._lay_out(frozen, place / "tree", "1.2.3")
        build._deb(place / "tree", place / "it.deb", place)
    one, two = tmp_path / "one/it.deb", tmp_path / "two/it.deb"

    assert one.read_bytes() == two.read_bytes()
    assert told("-f", one, "Version") == "1.2.3\n"
    assert "@" in told("-f", one, "Maintainer")
    assert "libpq5" in told("-f", one, "Recommends")
    control = told("--ctrl-tarfile", one)
    assert set(control.split()) == {"./", "./control", "./md5sums"}
    assert " ./usr/bin/levensreis -> ../lib/levensreis/levensreis" in told("-c", one)


def told(what: str, deb: Path, *more: str) -> str:
    command = ["dpkg-deb", what, str(deb), *more]
    content = subprocess.run(command, check=True, capture_output=True).stdout
    if what != "--ctrl-tarfile":
        return content.decode()
    with tarfile.open(fileobj=BytesIO(content)) as archive:
        return "\n".join(f"./{each.lstrip('./')}" for each in archive.getnames())


def test_the_bill_of_materials_names_every_part_and_is_the_same_each_time() -> None:
    bill = tool("inventory").sbom("1.2.3")

    assert [each["name"] for each in bill["components"]] == list(parts())
    assert json.dumps(bill) == json.dumps(tool("inventory").sbom("1.2.3"))
