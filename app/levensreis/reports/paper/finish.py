"""Makes a whole file of drawn pages: the tree, the fields, the contents, packed.

Nothing in it depends on a clock or on chance: the same document gives the same bytes.
"""

from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from levensreis.reports.paper import form, metadata
from levensreis.reports.paper.model import Document
from levensreis.reports.paper.pages import Printed
from levensreis.reports.paper.pen import Landing, LinkBox
from levensreis.reports.paper.structure import Attached, Content, Element

_OWNERS: Final = {"L": "/List", "Figure": "/Layout"}
_TABLE: Final = "/Table"
_HIDDEN_EDGE: Final = Array([0, 0, 0])


def finished(document: Document, printed: Printed) -> bytes:
    """Return the file of a printed document."""
    with pikepdf.open(BytesIO(printed.pages)) as pdf:
        _Finish(pdf, printed).run()
        _describe(pdf, document)
        file = BytesIO()
        pdf.save(
            file,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
            fix_metadata_version=False,  # as it was written
        )
        return file.getvalue()


def _describe(pdf: pikepdf.Pdf, document: Document) -> None:
    root = pdf.Root
    root.Lang = String(document.language)
    root.MarkInfo = Dictionary(Marked=True)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.PageMode = Name.UseOutlines if Name.Outlines in root else Name.UseNone
    set_packet(pdf, metadata.packet(document.title, document.language))
    profile = pdf.make_stream(metadata.colour_profile(), N=3)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String("sRGB"),
        DestOutputProfile=profile,
    )
    root.OutputIntents = Array([intent])
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(document.title),
            Creator=String(metadata.PROGRAM),
            Producer=String(metadata.PROGRAM),
        )
    )


def set_packet(pdf: pikepdf.Pdf, packet: bytes) -> None:
    """Put metadata in a file, readable without unpacking."""
    stream = pdf.make_stream(packet, Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root.Metadata = stream


class _Finish:
    def __init__(self, pdf: pikepdf.Pdf, printed: Printed) -> None:
        self._pdf, self._printed = pdf, printed
        self._pages = [page.obj for page in pdf.pages]
        self._landings = printed.pen.landings
        self._objects: dict[Element, pikepdf.Object] = {}
        self._boxes: list[pikepdf.Object] = []

    def run(self) -> None:
        """Add everything but what the file says of itself."""
        self._attach()
        self._grow()
        self._list_contents()

    def _grow(self) -> None:
        """Write the tree, and at every page which of its elements stand there."""
        pdf, root = self._pdf, self._printed.root
        top = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        for element in root.walk():
            self._objects[element] = pdf.make_indirect(
                Dictionary(S=Name(f"/{element.tag}"))
            )
        for element, found in self._objects.items():
            parent = element.parent
            self._write(
                element, found, top if parent is None else self._objects[parent]
            )
        top.K = self._objects[root]
        numbers: list[Any] = []
        for key, marked in enumerate(self._printed.pen.marked):
            page = self._pages[key]
            page.StructParents, page.Tabs = key, Name.S
            numbers += [key, Array([self._objects[each] for each in marked])]
        for key, (_, element) in enumerate(self._printed.pen.attached):
            numbers += [len(self._pages) + key, self._objects[element]]
        top.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
        top.ParentTreeNextKey = len(numbers) // 2
        pdf.Root.StructTreeRoot = top

    def _write(
        self, element: Element, found: pikepdf.Object, parent: pikepdf.Object
    ) -> None:
        """Write what an element holds, is called and is part of."""
        found.P = parent
        ink = (kid.page for kid in element.kids if isinstance(kid, Content))
        page = next(ink, None)
        if page is not None:
            found.Pg = self._pages[page]
        kids = [self._kid(kid, page) for kid in element.kids]
        if kids:
            found.K = kids[0] if len(kids) == 1 else Array(kids)
        if element.alternative:
            found.Alt = String(element.alternative)
        if element.attributes:
            facts = {name: _as_pdf(value) for name, value in element.attributes.items()}
            facts["O"] = Name(_OWNERS.get(element.tag, _TABLE))
            found.A = Dictionary({f"/{name}": value for name, value in facts.items()})

    def _kid(self, kid: Element | Content | Attached, page: int | None) -> Any:
        """Write what an element holds; `page` is where its ink begins."""
        if isinstance(kid, Element):
            return self._objects[kid]
        if isinstance(kid, Content):
            if kid.page == page:
                return kid.number
            return Dictionary(Type=Name.MCR, Pg=self._pages[kid.page], MCID=kid.number)
        box = Dictionary(Type=Name.OBJR, Obj=self._boxes[kid.number])
        if kid.page != page:
            box.Pg = self._pages[kid.page]
        return box

    def _attach(self) -> None:
        """Put the links and fields on their pages."""
        fields = form.Fields(self._pdf)
        for key, (box, _) in enumerate(self._printed.pen.attached):
            made = self._link(box) if isinstance(box, LinkBox) else fields.add(box)
            made.StructParent = len(self._pages) + key
            page = self._pages[box.page]
            if Name.Annots not in page:
                page.Annots = Array([])
            page.Annots.append(made)
            self._boxes.append(made)
        fields.close()

    def _link(self, box: LinkBox) -> pikepdf.Object:
        link = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([round(each, 2) for each in box.box]),
            Border=_HIDDEN_EDGE,
            F=4,
            Contents=String(box.words),
        )
        if box.target.startswith("#"):
            link.Dest = self._place(box.target.removeprefix("#"))
        else:
            link.A = Dictionary(S=Name.URI, URI=String(box.target))
        return self._pdf.make_indirect(link)

    def _place(self, anchor: str) -> Array:
        landing = next(each for each in self._landings if each.anchor == anchor)
        return Array([self._pages[landing.page], Name.XYZ, 0, round(landing.top, 2), 0])

    def _list_contents(self) -> None:
        """List the headings, the ones of a lower level under the higher."""
        listed = [each for each in self._landings if each.listed]
        if not listed:
            return
        with self._pdf.open_outline() as outline:
            _list_under(outline.root, listed)


def _list_under(items: list[pikepdf.OutlineItem], landings: Sequence[Landing]) -> None:
    """Add the headings of the highest level, each with those that follow under it."""
    above = min(each.level for each in landings)
    starts = [at for at, each in enumerate(landings) if each.level == above]
    for start, end in zip(starts, [*starts[1:], len(landings)], strict=True):
        head = landings[start]
        item = pikepdf.OutlineItem(head.text, head.page, "XYZ", top=round(head.top, 2))
        if landings[start + 1 : end]:
            _list_under(item.children, landings[start + 1 : end])
        items.append(item)


def _as_pdf(value: object) -> Any:
    if isinstance(value, str):
        return Name(value)
    if isinstance(value, tuple):
        return Array([round(each, 2) for each in value])
    return value
