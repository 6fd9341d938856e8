"""The manual as it lies on the disk: pages, their headings, and where words stand."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

ERRORS: Final = "fouten"
FIRST: Final = "index"
ORDER: Final = (
    *(FIRST, "begin", "opnemen", "tijdlijn", "coderen", "anonimiseren", "papier"),
    *("terugkoppeling", "veiligheid", "uitvoer", "onderzoeker-samenvoegen"),
    *("onderzoeker-codeboek", "onderzoeker-tabellen", "onderzoeker-rest"),
    *("beheerder", ERRORS, "toetsen"),
)
"""The pages as somebody walks them; another page comes after these."""
MOST_FOUND: Final = 60
_HEADING: Final = re.compile(r"(#{1,6})\s+(.*?)\s*(?:\{#([\w-]+)\})?\s*#*$")
_ANCHOR: Final = re.compile(r"<a\s+(?:id|name)=\"([\w-]+)\"\s*>\s*(?:</a>)?")
_MARKS: Final = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|[*_`|>]+")
_SHORTEST: Final = 4
"""Letters of a word that tells what a message is about."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the words under it."""

    page: str
    title: str
    anchors: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page, with what Qt shows of it and its headings in their order."""

    name: str
    title: str
    markdown: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A place in the manual where the words that were looked for stand."""

    section: Section
    around: str


class Handbook:
    """Reads the manual once; without its folder it has no pages."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def pages(self) -> dict[str, Page]:
        """The pages by their names, in the order in which they are walked."""
        paths = {path.stem: path for path in sorted(self.folder.glob("*.md"))}
        names: list[str] = [name for name in ORDER if name in paths]
        names += [name for name in paths if name not in ORDER]
        return {name: _read(paths[name]) for name in names}

    def find(self, words: str) -> list[Found]:
        """Return where all these words stand, headings first; capitals do not count."""
        wanted = words.casefold().split()
        if not wanted:
            return []
        sections = [each for page in self.pages.values() for each in page.sections]
        hits = [
            each
            for each in sections
            if all(word in f"{each.title}\n{each.text}".casefold() for word in wanted)
        ]
        hits.sort(key=lambda each: wanted[0] not in each.title.casefold())
        return [Found(each, _around(each.text, wanted)) for each in hits[:MOST_FOUND]]

    def place_of_error(self, kind: str, words: str = "") -> str:
        """Return `fouten#anchor` of an error by its class, or else by its words."""
        anchor = self._of_errors.get(kind, "")
        if not anchor and ERRORS in self.pages:
            anchor = _likest(self.pages[ERRORS].sections, words)
        return f"{ERRORS}#{anchor}" if anchor else ERRORS

    @cached_property
    def _of_errors(self) -> dict[str, str]:
        path = self.folder / f"{ERRORS}.json"
        if not path.is_file():
            return {}
        found: dict[str, str] = json.loads(path.read_text("utf-8"))
        return {kind: anchor.rpartition("#")[2] for kind, anchor in found.items()}


def anchor_of(title: str) -> str:
    """Return the anchor that a heading has by itself, as GitHub makes it."""
    kept = re.sub(r"[^\w\s-]", "", title.casefold())
    return re.sub(r"\s", "-", kept.strip())


def _read(path: Path) -> Page:
    lines: list[str] = []
    heads: list[tuple[str, tuple[str, ...], list[str]]] = []
    own: list[str] = []
    in_code = False
    for raw in path.read_text("utf-8").splitlines():
        line = raw
        if line.startswith("```"):
            in_code = not in_code
        elif not in_code:
            own += _ANCHOR.findall(line)
            line = _ANCHOR.sub("", line).replace("</a>", "")
            if head := _HEADING.match(line):
                title = _plain(head[2])
                own += [each for each in (head[3], anchor_of(title)) if each]
                heads.append((title, tuple(own), []))
                lines.append(f"{head[1]} {head[2]}")
                own = []
                continue
        lines.append(line)
        if heads:
            heads[-1][2].append(_plain(line))
    sections = tuple(
        Section(path.stem, title, anchors, "\n".join(under))
        for title, anchors, under in heads
    )
    title = sections[0].title if sections else path.stem
    return Page(path.stem, title, "\n".join(lines), sections)


def _plain(text: str) -> str:
    return _MARKS.sub(lambda found: found[1] or "", text).strip()


def _around(text: str, wanted: Sequence[str]) -> str:
    flat = " ".join(text.split())
    place = max(flat.casefold().find(wanted[0]), 0)
    begin = flat.rfind(" ", 0, max(place - 30, 0)) + 1
    return f"{'… ' if begin else ''}{flat[begin : begin + 110]}"


def _likest(sections: Sequence[Section], words: str) -> str:
    """Return the anchor of the section that shares most rare words with a message."""
    said = _telling(words)
    told = [_telling(f"{each.title} {each.text}") for each in sections[1:]]
    scores = [
        sum(1 / sum(word in other for other in told) for word in said & each)
        for each in told
    ]
    best = max(scores, default=0)
    return sections[1 + scores.index(best)].anchors[0] if best else ""


def _telling(text: str) -> set[str]:
    return {
        word for word in re.findall(r"\w+", text.casefold()) if len(word) >= _SHORTEST
    }
