"""Read a tagged file as a screen reader does, and see what was drawn of what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

import pikepdf

_RANGE = re.compile(r"beginbfrange(.*?)endbfrange", re.DOTALL)
_CHARACTERS = re.compile(r"beginbfchar(.*?)endbfchar", re.DOTALL)
_HEX = re.compile(r"<([0-9a-fA-F]+)>")
_BLOCKS = {
    *("Document", "Div", "L", "LI", "LBody", "Table", "TR", "TD", "TH"),
}
_SHOWN = {"Tj", "TJ", "'", '"'}
_PAINTED = {"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh"}


@dataclass(slots=True)
class Stretch:
    """A stretch of ink between two marks."""

    page: int
    number: int | None
    """None for an artifact."""
    tag: str
    text: str = ""
    painted: bool = False


@dataclass(slots=True)
class Node:
    """An element of the structure, as it is read."""

    tag: str
    alternative: str = ""
    attributes: dict[str, object] = field(default_factory=dict)
    kids: "list[Node | Stretch]" = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    """The names of what is filled in here."""
    links: int = 0

    @property
    def text(self) -> str:
        """What is read here, with single spaces between the words."""
        between = " " if self.tag in _BLOCKS else ""
        words = between.join(kid.text for kid in self.kids)
        return " ".join(words.split())

    def walk(self) -> "Iterator[Node]":
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()

    def all(self, *tags: str) -> "list[Node]":
        return [each for each in self.walk() if each.tag in tags]


class Tagged:
    """The tree of a file and all ink on its pages."""

    def __init__(self, content: bytes, password: str = "") -> None:
        with pikepdf.open(BytesIO(content), password=password) as pdf:
            self.pages = [
                list(_stretches(page, number)) for number, page in enumerate(pdf.pages)
            ]
            self.loose = [
                each for page in self.pages for each in page if each.tag == "untagged"
            ]
            numbers: dict[tuple[int, int], Stretch] = {
                (each.page, each.number): each
                for page in self.pages
                for each in page
                if each.number is not None
            }
            self._places = {page.obj.objgen: n for n, page in enumerate(pdf.pages)}
            self.used: list[tuple[int, int]] = []
            top = pdf.Root.StructTreeRoot
            self.root = self._node(top.K, numbers)
            self.marks = sorted(numbers)
            self.by_page = _parents(top.ParentTree.Nums)
            self.language = str(pdf.Root.Lang)

    @property
    def artifacts(self) -> list[str]:
        """What is seen and not read, page by page."""
        return [
            " ".join(
                each.text for each in page if each.number is None and each.text.strip()
            )
            for page in self.pages
        ]

    def _node(
        self, found: pikepdf.Object, marks: dict[tuple[int, int], Stretch]
    ) -> Node:
        node = Node(str(found.S)[1:], str(found.get("/Alt", "")))
        if "/A" in found:
            facts = dict(found.A.items())
            node.attributes = {str(key)[1:]: value for key, value in facts.items()}
        kids = found.get("/K", pikepdf.Array([]))
        for kid in list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
            number = None if isinstance(kid, pikepdf.Object) else int(kid)
            kind = kid.get("/Type") if number is None else "/MCR"
            if kind == "/MCR":
                page = found.Pg if number is not None else kid.Pg
                key = (
                    self._places[page.objgen],
                    int(kid.MCID) if number is None else number,
                )
                self.used.append(key)
                node.kids.append(marks[key])
            elif kind == "/OBJR":
                if kid.Obj.Subtype == "/Link":
                    node.links += 1
                else:
                    owner = kid.Obj if "/T" in kid.Obj else kid.Obj.Parent
                    node.fields.append(str(owner.T))
            else:
                node.kids.append(self._node(kid, marks))
        return node


def _parents(numbers: pikepdf.Object) -> dict[int, int]:
    """Return of every page or box how many elements it names."""
    found = {}
    for key, value in zip(list(numbers)[::2], list(numbers)[1::2], strict=True):
        found[int(key)] = len(value) if isinstance(value, pikepdf.Array) else 1
    return found


def _stretches(page: pikepdf.Page, number: int) -> Iterator[Stretch]:
    """Yield what is drawn between marks; what is outside of any is `untagged`."""
    letters = {
        name: _letters(font) for name, font in page.Resources.get("/Font", {}).items()
    }
    outside = Stretch(number, None, "untagged")
    current, depth, font, replaced = outside, 0, "", False
    for instruction in pikepdf.parse_content_stream(page):
        operands, name = list(instruction.operands), str(instruction.operator)
        if name in ("BDC", "BMC"):
            depth += 1
            tag = str(operands[0])[1:]
            if depth == 1:
                mark = operands[1].get("/MCID") if name == "BDC" else None
                marked = None if mark is None else int(mark)
                current = Stretch(number, marked, tag)
            else:
                assert tag == "Span", f"{tag} inside a mark"
                current.text += str(operands[1].ActualText)
                replaced = True
        elif name == "EMC":
            depth -= 1
            replaced = False
            if depth == 0:
                yield current
                current = outside
        elif name == "BT" and current.tag in ("Artifact", "Figure"):
            current.text += " "  # these pieces are not one sentence
        elif name == "Tf":
            font = str(operands[0])
        elif name in _SHOWN:
            assert not replaced
            codes = bytes(operands[0])
            current.text += "".join(letters[font][code] for code in codes)
        elif name in _PAINTED:
            current.painted = True
    assert depth == 0
    if outside.text or outside.painted:
        yield outside


def _letters(font: pikepdf.Object) -> dict[int, str]:
    found: dict[int, str] = {}
    told = font.ToUnicode.read_bytes().decode("latin-1")
    for block in _RANGE.findall(told):
        codes = _HEX.findall(block)
        if "[" in block:
            first = int(codes[0], 16)
            for place, code in enumerate(codes[2:]):
                found[first + place] = _letter(code)
        else:
            for low, high, start in zip(
                codes[::3], codes[1::3], codes[2::3], strict=True
            ):
                for place in range(int(low, 16), int(high, 16) + 1):
                    code = int(start, 16) + place - int(low, 16)
                    found[place] = chr(code)
    for block in _CHARACTERS.findall(told):
        codes = _HEX.findall(block)
        found |= {
            int(key, 16): _letter(value)
            for key, value in zip(codes[::2], codes[1::2], strict=True)
        }
    return found


def _letter(code: str) -> str:
    return bytes.fromhex(code).decode("utf-16-be")


def assert_all_ink_is_told_once(content: bytes, password: str = "") -> Tagged:
    """Assert that all ink is marked, and that every mark is read in one place."""
    tagged = Tagged(content, password)
    assert tagged.loose == []
    assert sorted(tagged.used) == tagged.marks
    for number, page in enumerate(tagged.pages):
        marks = [each.number for each in page if each.number is not None]
        assert marks == list(range(len(marks)))
        assert tagged.by_page[number] == len(marks)
    return tagged
