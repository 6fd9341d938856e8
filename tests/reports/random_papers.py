"""Random documents in every form that the model has, for the checks of every paper."""

from itertools import count
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from levensreis.pictures.display_list import Circle, Ink, Picture, Rect, Text
from levensreis.reports.paper.model import (
    Block,
    Cell,
    Choice,
    ChoiceField,
    Document,
    Figure,
    FormCode,
    Gap,
    Heading,
    Item,
    ItemList,
    Numbering,
    PageBreak,
    Paragraph,
    Role,
    Scope,
    Side,
    Sides,
    Span,
    Table,
    TextField,
    Together,
)
from levensreis.reports.paper.press import pdf
from tests.reports.tagged import assert_all_ink_is_told_once

LETTERS = "aabcdeeefghijklmnnnoprstuvwz   .,;:-()<>&\\%é€ëŁşİ“”−+\u00a0"
_names = count(1)


def texts(most: int = 200) -> st.SearchStrategy[str]:
    """Words, odd signs, lines, and letters that the typeface lacks."""
    plain = st.text(LETTERS, min_size=1, max_size=most)
    odd = st.text(max_size=30)
    long = st.integers(200, 6000).map(lambda size: ("lang verhaal " * size)[:size])
    whole = st.just("w" * 300)
    return st.one_of(plain, plain, plain, odd, long, whole).map(
        lambda each: each or "x"
    )


def titles() -> st.SearchStrategy[str]:
    return st.text(LETTERS, min_size=1, max_size=80).map(lambda each: f"Kop {each}")


inks = st.sampled_from([Ink.TEXT, Ink.MUTED, Ink.PLUS, Ink.MINUS])
spans = st.builds(
    Span,
    texts(60),
    bold=st.booleans(),
    italic=st.booleans(),
    small=st.booleans(),
    ink=st.none() | inks,
    link=st.sampled_from(["", "", "#begin", "mailto:vragen@voorbeeld.nl", "tel:+3188"]),
)
words = texts() | st.lists(spans, min_size=1, max_size=4).map(tuple)
paragraphs = st.builds(Paragraph, words, st.sampled_from(Role))


@st.composite
def item_lists(draw: st.DrawFn, inside: st.SearchStrategy[Block]) -> ItemList:
    """Lists, some of them asked about."""
    asked = draw(st.booleans())
    items = draw(st.lists(st.lists(inside, min_size=1, max_size=3), max_size=12))
    return ItemList(
        tuple(
            Item(str(number), tuple(blocks), key=str(next(_names)) if asked else "")
            for number, blocks in enumerate(items, start=1)
        ),
        draw(st.sampled_from(Numbering)),
        compact=draw(st.booleans()),
        ink=draw(inks),
    )


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Tables of two or three columns, some with a head beside several rows."""
    columns = draw(st.integers(2, 3))
    cell = st.lists(paragraphs, max_size=2).map(tuple)
    head = tuple(
        Cell((Paragraph(draw(titles())),), Scope.COLUMN) for _ in range(columns)
    )
    rows: list[tuple[Cell | None, ...]] = []
    for _ in range(draw(st.integers(1, 5))):
        span = draw(st.integers(1, 3))
        for number in range(span):
            name = Cell((Paragraph(draw(titles())),), Scope.ROW, span)
            cells = [Cell(draw(cell), again="vervolg") for _ in range(columns - 1)]
            rows.append((None if number else name, *cells))
    return Table(head, tuple(rows), (1 / columns,) * columns)


def sides(level: int) -> st.SearchStrategy[Sides]:
    """Two columns, one of which may be empty."""
    headings = st.builds(Heading, st.just(level), titles(), bookmark=st.just(False))
    told = st.lists(item_lists(paragraphs) | paragraphs, max_size=2).map(tuple)
    plus = st.builds(Side, headings, told, st.just(Ink.PLUS), st.just(Ink.PLUS_SOFT))
    share, soft = st.floats(0.5, 2.0), st.just(Ink.MINUS_SOFT)
    minus = st.builds(Side, headings, told, st.just(Ink.MINUS), soft, share)
    return st.builds(Sides, st.tuples(plus, minus), st.just("vervolg"))


pictures = st.builds(
    lambda height, label: Picture(
        *(400.0, height),
        back=(Rect(0, 0, 400, height, Ink.SUNKEN), Circle(9, 9, 4, Ink.PLUS)),
        front=(Text(20, 20, label, 10, width=80),),
    ),
    st.floats(30, 500),
    titles(),
)
figures = st.builds(Figure, pictures, titles())


def choice_fields() -> st.SearchStrategy[ChoiceField]:
    return st.builds(
        lambda labels, stacked: ChoiceField(
            *(f"keuze{next(_names)}", "Klopt dit?"),
            tuple(Choice(f"a{n}", label) for n, label in enumerate(labels)),
            stacked=stacked,
        ),
        st.lists(titles(), min_size=2, max_size=3),
        st.booleans(),
    )


def text_fields() -> st.SearchStrategy[TextField]:
    return st.builds(
        lambda lines: TextField(f"tekst{next(_names)}", "Wat moet anders?", lines),
        st.integers(1, 6),
    )


def blocks(level: int) -> st.SearchStrategy[Block]:
    """What can stand under a heading of a level."""
    asked = paragraphs | choice_fields() | text_fields()
    return st.one_of(
        paragraphs,
        item_lists(paragraphs),
        item_lists(asked),
        tables(),
        sides(level + 1),
        figures,
        choice_fields(),
        text_fields(),
        st.lists(asked, min_size=1, max_size=4).map(lambda told: Together(tuple(told))),
        st.builds(Gap, st.floats(0, 40)),
        st.just(PageBreak()),
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Documents of some chapters."""
    told: list[Block] = [Heading(1, draw(titles()), anchor="begin")]
    told += draw(st.lists(paragraphs, max_size=2))
    for _ in range(draw(st.integers(0, 4))):
        told.append(Heading(2, draw(titles()), bookmark=draw(st.booleans())))
        told += draw(st.lists(blocks(2), max_size=3))
    return Document(
        draw(titles()),
        tuple(told),
        footer=draw(st.text(LETTERS, max_size=20)),
        confidential=draw(st.booleans()),
        code=draw(st.none() | st.just(FormCode("k7f3m2q9x4t1", 2))),
        dense=draw(st.booleans()),
    )


def write_random(number: int, folder: Path) -> list[Path]:
    """Print so many random documents, the same ones every time, and read them."""
    made: list[Path] = []

    @settings(
        max_examples=number,
        derandomize=True,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(documents())
    def write(document: Document) -> None:
        content = pdf(document)
        path = folder / f"{len(made):04}.pdf"
        path.write_bytes(content)
        made.append(path)
        assert_all_ink_is_told_once(content)

    write()
    return made
