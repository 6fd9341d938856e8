"""What a package tells of itself to the system and to people."""

import argparse
import configparser
import importlib.util
import json
import re
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from packaging.requirements import Requirement

from levensreis import __version__
from levensreis.cli.main import _parser

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
LINUX = PACKAGING / "linux"


@cache
def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, PACKAGING / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def locked() -> dict[str, str]:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
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
    root = ET.parse(LINUX / "nl.levensreis.levensreis.metainfo.xml").getroot()
    release = root.find("releases/release")

    assert root.findtext("launchable") == "levensreis.desktop"
    assert release is not None
    assert release.get("version") == __version__


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
        assert part["text"] or part["where"].startswith("https://")
        if part["version"] and name != "fontpkg-atkinson-hyperlegible":  # says 1.006
            assert part["version"] == locked()[name], name


def test_the_bill_of_materials_names_every_part_and_is_the_same_each_time() -> None:
    bill = tool("inventory").sbom("1.2.3")

    assert [each["name"] for each in bill["components"]] == list(parts())
    assert json.dumps(bill) == json.dumps(tool("inventory").sbom("1.2.3"))
