"""The house rules that a machine can check, and that each contract can fail."""

import ast
import re
import shutil
import socket
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

ROOT = Path(__file__).parents[2]
APP = ROOT / "app"
LOCK = ROOT / "requirements.lock"

MOST_LINES_IN_A_MODULE = {"app": 350, "tests": 400, "migrations": 400}
MOST_LINES_IN_A_FUNCTION = 50
EMPTY_NAMES = {"utils", "helpers", "manager", "common"}
EXEMPT_DECORATORS = {"override", "overload", "setter", "deleter"}

# Written in two halves, so that this file does not find itself.
ADDRESSES = [
    f"{start}{end}".encode()
    for start, end in [
        ("pypi", ".org"),
        ("python", "hosted"),
        ("/opt", "/pypi"),
        ("/wo", "rk/"),
        ("/ro", "ot/"),
    ]
]

# For each contract the one import that must break it, and nothing else.
OFFENCES = {
    "Layers point inwards": ("domain/planted.py", "levensreis.services"),
    "Only the ui knows Qt": ("services/planted.py", "PySide6"),
    "Presenters do not know Qt": ("ui/planted/presenter.py", "PySide6"),
    "Only storage knows SQL": ("ui/planted/page.py", "sqlalchemy"),
    "Only reports know ReportLab": ("services/planted.py", "reportlab"),
    "Only reports and formats know pikepdf": ("services/planted.py", "pikepdf"),
    "Only reports know python-docx": ("formats/planted.py", "docx"),
    "Only formats know the libraries of other file formats": (
        "services/planted.py",
        "jsonschema",
    ),
    "Nothing opens a network connection": ("storage/planted.py", "socket"),
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def files_in(*folders: str, pattern: str = "*") -> Iterator[Path]:
    for folder in folders:
        for path in sorted((ROOT / folder).rglob(pattern)):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path


def place(path: Path, node: ast.AST | None = None) -> str:
    line = f":{node.lineno}" if isinstance(node, Function | ast.ClassDef) else ""
    return f"{path.relative_to(ROOT)}{line}"


def public_nodes(tree: ast.Module | ast.ClassDef) -> Iterator[Function | ast.ClassDef]:
    for node in tree.body:
        if not isinstance(node, Function | ast.ClassDef) or node.name.startswith("_"):
            continue
        yield node
        if isinstance(node, ast.ClassDef):
            yield from public_nodes(node)


def is_exempt(node: Function | ast.ClassDef) -> bool:
    names = {ast.unparse(each).rpartition(".")[2] for each in node.decorator_list}
    return bool(names & EXEMPT_DECORATORS)


def requirements() -> list[str]:
    lines = LOCK.read_text("utf-8").replace("\\\n", " ").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def broken_contracts(app: Path) -> tuple[list[str], str]:
    """Names of the contracts that an app breaks, and all that import-linter told."""
    run = subprocess.run(
        [
            str(Path(sys.executable).with_name("lint-imports")),
            *("--config", str(ROOT / "pyproject.toml"), "--no-cache", "--no-logo"),
        ],
        cwd=app,
        env={"PYTHONPATH": str(app), "COLUMNS": "200", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    told = run.stdout + run.stderr
    assert "KEPT" in told, told
    return re.findall(r"^(.+?) BROKEN", told, re.MULTILINE), told


def test_no_module_is_longer_than_a_reader_can_hold() -> None:
    too_long = [
        place(path)
        for folder, most in MOST_LINES_IN_A_MODULE.items()
        for path in files_in(folder, pattern="*.py")
        if len(path.read_text("utf-8").splitlines()) > most
    ]
    assert too_long == []


def test_no_function_is_longer_than_a_screen() -> None:
    too_long = [
        place(path, node)
        for path in files_in("app", pattern="*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, Function)
        and (node.end_lineno or 0) - node.lineno + 1 > MOST_LINES_IN_A_FUNCTION
    ]
    assert too_long == []


def test_every_module_public_class_and_public_function_says_what_it_is() -> None:
    silent = []
    for path in files_in("app", pattern="*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        nodes = [node for node in public_nodes(tree) if not is_exempt(node)]
        silent += [
            place(path, node) for node in [tree, *nodes] if not ast.get_docstring(node)
        ]
    assert silent == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    named = [
        place(path)
        for path in files_in("app", "tests", "migrations", pattern="*.py")
        if EMPTY_NAMES & {path.stem, path.parent.name}
    ]
    assert named == []


def test_the_lock_holds_no_address() -> None:
    assert "http" not in LOCK.read_text("utf-8")


def test_every_requirement_in_the_lock_has_one_version_and_a_hash() -> None:
    exact = re.compile(r"[\w.-]+==\S+ .*--hash=sha256:[0-9a-f]{64}")
    assert [line for line in requirements() if not exact.match(line)] == []
    assert requirements()


def test_the_lock_holds_a_qt_that_keeps_its_references() -> None:
    held = [line.split()[0] for line in requirements() if line.startswith("pyside6")]
    assert [line.startswith("pyside6-essentials==6.11.") for line in held] == [True]


def test_a_thousand_texts_cost_no_references(qapp: QApplication) -> None:
    # PySide6 6.12.0 on Python 3.11 loses one reference to None per call, and
    # aborts the interpreter after some 5,000.
    label = QLabel()
    before = sys.getrefcount(None)
    for number in range(1000):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 100


def test_the_contracts_hold() -> None:
    broken, told = broken_contracts(APP)
    assert broken == [], told


def test_every_contract_has_an_offence_that_breaks_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    assert {contract["name"] for contract in contracts} == set(OFFENCES)


@pytest.mark.parametrize("contract", OFFENCES)
def test_one_offending_import_breaks_its_contract(
    contract: str, tmp_path: Path
) -> None:
    where, imported = OFFENCES[contract]
    copy = tmp_path / "app"
    shutil.copytree(APP, copy, ignore=shutil.ignore_patterns("__pycache__"))
    planted = copy / "levensreis" / where
    planted.parent.mkdir(exist_ok=True)
    (planted.parent / "__init__.py").touch()
    planted.write_text(f"import {imported}\n", "utf-8")
    broken, told = broken_contracts(copy)
    assert broken == [contract], told


def test_nothing_loads_the_network_of_qt() -> None:
    # A contract cannot name one part of a package that is not ours.
    loading = [
        place(path)
        for path in files_in("app", pattern="*.py")
        if "QtNetwork" in path.read_text("utf-8")
    ]
    assert loading == []


def test_a_command_never_loads_qt() -> None:
    script = (
        "import sys, levensreis.cli.main;"
        "sys.exit(' '.join({'PySide6', 'shiboken6'} & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-P", "-c", script],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stderr.strip() == ""


def test_no_file_names_a_registry_or_a_folder_of_one_machine() -> None:
    naming = [
        place(path)
        for path in files_in("app", "tests", "docs", "migrations", "resources")
        if any(address in path.read_bytes() for address in ADDRESSES)
    ]
    assert naming == []


def test_no_test_reaches_the_network() -> None:
    with socket.socket() as line, pytest.raises(pytest.fail.Exception):
        line.connect(("127.0.0.1", 9))
