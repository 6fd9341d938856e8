"""Every text of the program that people read, as it stands in the code."""

import ast
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
APP = ROOT / "app" / "levensreis"
ENGLISH = ROOT / "resources" / "language" / "en.json"
GUIDE = ROOT / "resources" / "guide"

SAYING = {"tr", "_tr", "say", "word"}
"""The functions of which the first argument is a text that people read."""

DUTCH_ONLY = frozenset(
    (
        *("de", "het", "een", "van", "niet", "nog", "naar", "voor", "geen", "deze"),
        *("dit", "wordt", "worden", "zijn", "staat", "kies", "bij", "uit", "ook"),
        *("zonder", "jaar", "meer", "moet", "kan", "alle", "uw", "al", "er"),
    )
)
"""Common words that are Dutch and not English."""


@dataclass(frozen=True)
class Said:
    """A call that says something, and where it stands."""

    path: Path
    call: ast.Call

    @property
    def text(self) -> str | None:
        """What it says, if that stands there as it is."""
        first = self.call.args[0] if self.call.args else None
        literal = isinstance(first, ast.Constant) and isinstance(first.value, str)
        return str(first.value) if literal and isinstance(first, ast.Constant) else None

    @property
    def place(self) -> str:
        """Where to look for it."""
        return place(self.path, self.call)


def place(path: Path, node: ast.AST) -> str:
    """Return where a piece of code stands, and what it is."""
    line = getattr(node, "lineno", 0)
    return f"{path.relative_to(APP)}:{line}: {ast.unparse(node)}"


@cache
def modules() -> tuple[tuple[Path, ast.Module], ...]:
    """Read every module of the program."""
    return tuple(
        (path, ast.parse(path.read_text("utf-8"))) for path in sorted(APP.rglob("*.py"))
    )


def called(call: ast.Call) -> str:
    """Return the last part of the name of what is called, if it has a name."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


@cache
def all_said() -> tuple[Said, ...]:
    """Find every call in the program that says something."""
    return tuple(
        Said(path, node)
        for path, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and called(node) in SAYING
    )


def dutch_texts() -> set[str]:
    """Return every Dutch text that must have an English one."""
    found = {said.text for said in all_said() if said.text}
    return found | {
        text
        for path in GUIDE.glob("*.json")
        for text in _texts(json.loads(path.read_text("utf-8")))
    }


def english_texts() -> dict[str, str]:
    """Return the English texts by the Dutch."""
    texts: dict[str, str] = json.loads(ENGLISH.read_text("utf-8"))
    return texts


def dutch_in(english: str) -> list[str]:
    """Return the Dutch words in an English text, but for those between quotes."""
    words = re.findall(r"\w+(?:-\w+)*", re.sub(r"‘[^’]*’", "", english).lower())
    return sorted(DUTCH_ONLY & set(words))


def _texts(content: object) -> Iterator[str]:
    """Find what stands in the fields of a guide that people read."""
    if isinstance(content, dict):
        yield from filter(None, (content.get("text"), content.get("hint")))
        content = list(content.values())
    if isinstance(content, list):
        for each in content:
            yield from _texts(each)
