"""Texts in which what identifies is marked, and how well a detector finds it.

The counting is that of the reference scorer: a marked text is found when at least
80 % of its identifying letters are in a proposal, and a proposal is right when at
least 40 % of its letters are in marked text.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from levensreis.domain.anonymise.span import Category, Span

DATA = Path(__file__).parent / "data" / "deid"
DEV = DATA / "dev.jsonl"
OWN = DATA / "own.txt"
FRESH = DATA / "fresh.jsonl"
THIRD = 3
"""Every third text was kept apart until the figures in ADR 13 were taken."""

_INFIXES = {
    *("van", "de", "der", "den", "het", "'t", "t", "ter", "ten", "te", "el", "al"),
    *("v", "d", "v.d", "op", "in"),
}
_TITLES = {
    *("dr", "drs", "prof", "mw", "mevr", "mevrouw", "dhr", "meneer", "oma", "opa"),
    *("fam", "pake", "beppe", "tante", "oom", "juf", "meester"),
}
_MARK = re.compile(r"\{(?P<cat>[A-Z]*)(?P<how>[-+=]?) (?P<said>[^}]*)\}")
_FOUND, _RIGHT = 0.8, 0.4
Find = Callable[[str, Any], Iterable[Span]]


@dataclass(frozen=True)
class Marked:
    """A text, the register of its journey, and what is marked in it."""

    name: str
    text: str
    register: Any
    spans: tuple[Span, ...]
    registered: frozenset[Span]
    neutral: tuple[Span, ...] = ()
    decoys: tuple[Span, ...] = ()
    """Words that only look like a name."""


@dataclass
class Share:
    """How many of how many."""

    hits: int = 0
    of: int = 0

    def add(self, hit: bool) -> None:
        self.hits += hit
        self.of += 1

    def __float__(self) -> float:
        return self.hits / self.of if self.of else 1.0

    def __str__(self) -> str:
        return f"{float(self):.3f}".replace(".", ",")


@dataclass
class Score:
    """How well it was found, by the goals of the detector."""

    direct: Share = field(default_factory=Share)
    registered: Share = field(default_factory=Share)
    unregistered: Share = field(default_factory=Share)
    quasi: Share = field(default_factory=Share)
    precision: Share = field(default_factory=Share)
    decoys_hit: Share = field(default_factory=Share)
    leak_free: Share = field(default_factory=Share)
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def dev_texts() -> list[Marked]:
    """The development set."""
    lines = DEV.read_text("utf-8").splitlines()
    return [_from_json(json.loads(line)) for line in lines]


def fresh_texts() -> list[Marked]:
    """Texts by somebody who never saw the code; of every second one nothing is read."""
    lines = FRESH.read_text("utf-8").splitlines()
    return [_from_json(json.loads(line)) for line in lines]


def own_texts() -> list[Marked]:
    """Our own texts: {NAAM+ x} is in the register, {- x} only looks like a name."""
    found: list[Marked] = []
    register: Any = {}
    for line in OWN.read_text("utf-8").splitlines():
        if line.startswith("@ "):
            register = json.loads(line[2:])
        elif line and not line.startswith("#"):
            found.append(_from_marks(f"own {len(found) + 1}", line, register))
    return found


def every_third(texts: Sequence[Marked]) -> list[Marked]:
    """Every third text."""
    return list(texts[THIRD - 1 :: THIRD])


def in_small_letters(texts: Iterable[Marked]) -> list[Marked]:
    """The same texts without capitals; no character of them changes in length."""
    return [replace(each, text=each.text.lower()) for each in texts]


def score(texts: Iterable[Marked], find: Find) -> Score:
    """Count what is found, missed and wrongly proposed."""
    total = Score()
    for marked in texts:
        _count(total, marked, list(find(marked.text, marked.register)))
    return total


def _count(total: Score, marked: Marked, proposed: list[Span]) -> None:
    covered = _places(proposed)
    leak_free = True
    for span in marked.spans:
        core = _core(marked.text, span)
        found = len(core & covered) >= _FOUND * len(core)
        if span.cat.is_direct:
            total.direct.add(found)
            known = span in marked.registered
            (total.registered if known else total.unregistered).add(found)
            leak_free &= found
        else:
            total.quasi.add(found)
        if not found:
            total.missed.append(f"{marked.name}: {_said(marked, span)}")
    total.leak_free.add(leak_free)
    real = _places([*marked.spans, *marked.neutral])
    for span in proposed:
        letters = [i for i in range(span.start, span.end) if marked.text[i].isalnum()]
        if letters:
            right = sum(i in real for i in letters) >= _RIGHT * len(letters)
            total.precision.add(right)
            total.wrong += [] if right else [f"{marked.name}: {_said(marked, span)}"]
    for decoy in marked.decoys:
        total.decoys_hit.add(any(span.overlaps(decoy) for span in proposed))


def _core(text: str, span: Span) -> set[int]:
    """Places of the letters that identify: no title, tussenvoegsel or possessive."""
    kept: set[int] = set()
    said = text[span.start : span.end]
    for match in re.finditer(r"[^\W_]+(?:['’.][^\W\d_]+)*", said):
        word = match.group()
        named = span.cat in (Category.NAME, Category.ORGANISATION, Category.PLACE)
        plain = word.lower().strip(".")
        if named and plain in _INFIXES | _TITLES and len(said) > len(word) + 1:
            continue
        if span.cat is Category.NAME:
            word = re.sub(r"['’]s$|(?<=\w{3})s$", "", word)
        start = span.start + match.start()
        places = range(start, start + len(word))
        kept.update(i for i in places if text[i].isalnum())
    whole = {i for i in range(span.start, span.end) if text[i].isalnum()}
    return kept or whole


def _places(spans: Iterable[Span]) -> set[int]:
    return {place for span in spans for place in range(span.start, span.end)}


def _said(marked: Marked, span: Span) -> str:
    return f"{span.cat} {marked.text[span.start : span.end]!r}"


def _from_json(row: Any) -> Marked:
    def spans(items: Iterable[Any]) -> Iterator[tuple[Span, bool]]:
        for item in items:
            cat = Category(item.get("cat", Category.WORD))
            known = item.get("in_register", False)
            yield Span(item["start"], item["end"], cat), known

    marked = dict(spans(row["spans"]))
    return Marked(
        row["id"],
        row["text"],
        row["register"],
        tuple(marked),
        frozenset(span for span, known in marked.items() if known),
        tuple(dict(spans(row["neutral"]))),
        tuple(dict(spans(row["hard_negatives"]))),
    )


def _from_marks(name: str, line: str, register: Any) -> Marked:
    text = ""
    done = 0
    found: dict[str, list[Span]] = {"+": [], "": [], "=": [], "-": []}
    for match in re.finditer(
        r"\{(?P<cat>[A-Z]*)(?P<how>[-+=]?) (?P<said>[^}]*)\}", line
    ):
        text += line[done : match.start()]
        cat = Category(match["cat"] or Category.WORD)
        end = len(text) + len(match["said"])
        found[match["how"]].append(Span(len(text), end, cat))
        text += match["said"]
        done = match.end()
    return Marked(
        name,
        text + line[done:],
        register,
        tuple(found["+"] + found[""]),
        frozenset(found["+"]),
        tuple(found["="]),
        tuple(found["-"]),
    )
