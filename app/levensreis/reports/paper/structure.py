"""The tree of a tagged PDF: what each piece of ink on a page is part of."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

GROUPS: Final = frozenset({"TD", "TH"})
"""What stays in the tree when nothing is in it: an empty cell is still a cell."""


_NONE: Final[Mapping[str, Any]] = {}


class Content:
    """A stretch of ink on a page."""

    __slots__ = ("number", "page")

    def __init__(self, page: int, number: int) -> None:
        self.page, self.number = page, number


class Attached:
    """A link or field on a page, by its place among all of them."""

    __slots__ = ("number", "page")

    def __init__(self, page: int, number: int) -> None:
        self.page, self.number = page, number


class Element:
    """A heading, paragraph, cell, ...: it is one, however many pages it goes over."""

    __slots__ = ("alternative", "attributes", "kids", "late", "parent", "tag")

    def __init__(
        self,
        tag: str,
        parent: "Element | None" = None,
        *,
        late: bool = False,
        alternative: str = "",
        attributes: Mapping[str, Any] = _NONE,
    ) -> None:
        self.tag, self.parent, self.alternative = tag, parent, alternative
        self.kids: list[Element | Content | Attached] = []
        self.attributes = attributes
        """Facts by their name in a PDF; a text that begins with / is a name there."""
        self.late = late
        """Takes its place among the words around it when it is drawn."""
        if parent is not None and not late:
            parent.kids.append(self)

    def join(self) -> None:
        """Take the place in the tree where the drawing has come to."""
        if self.late and self.parent is not None:
            self.parent.kids.append(self)
            self.late = False

    def prune(self) -> bool:
        """Drop everything in which nothing was drawn; tell whether anything is left."""
        self.kids = [
            kid for kid in self.kids if not isinstance(kid, Element) or kid.prune()
        ]
        return bool(self.kids) or self.tag in GROUPS

    def walk(self) -> "Iterator[Element]":
        """Go through this element and all below it, as they are read."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()
