"""Which factors occur together: a triangle of squares, one for each pair of factors."""

from typing import Final

from levensreis.language import say
from levensreis.pictures.display_list import Anchor, Ink, Measure
from levensreis.pictures.research.chart import (
    SIGNS,
    SOFT,
    STRONG,
    Behind,
    Board,
    Cell,
    Chart,
    ChartStyle,
    Numbers,
)
from levensreis.pictures.research.counts import (
    SIDES,
    CountedFactor,
    TogetherCounts,
)
from levensreis.pictures.research.levels import Box, Inks, legend, square

_MIXED: Final = (Ink.NEUTRAL, Ink.NEUTRAL_SOFT)
_NAMES: Final = 0.52  # of the width
_NUMBER: Final = 20.0
_COUNT: Final = 26.0
_LARGEST: Final = 24.0
_EDGE: Final = 6.0
"""Points for the half of a number that is wider than its square."""


def together(counts: TogetherCounts, style: ChartStyle, measure: Measure) -> Chart:
    """Draw a row for each factor, with a square for each factor above it."""
    board = Board(style, measure)
    names = style.width * _NAMES
    size = max(len(counts.factors), 1)
    side = min((style.width - names - _COUNT - _EDGE) / size, _LARGEST)
    row = max(side, style.size * 1.45)
    start = names + _COUNT
    most = max(counts.pairs.values(), default=0)
    y = _heads(board, names)
    for number, factor in enumerate(counts.factors):
        middle = y + row / 2
        _name(board, number, factor, (names, middle))
        for before, other in enumerate(counts.factors[:number]):
            box = Box(start + before * side, y, side, row)
            _cell(board, (other, factor), counts, box, most)
        column = start + (number + 0.5) * side
        board.write(
            str(number + 1), column, middle, ink=Ink.MUTED, anchor=Anchor.MIDDLE
        )
        y += row
    y = _legend(board, y + style.size * 1.2, most)
    return Chart(
        title=say("Factoren die samen voorkomen"),
        told=say(
            "In hoeveel levensreizen twee factoren allebei voorkomen. Getoond zijn de "
            "factoren die het meest voorkomen; {count} andere niet. Samen voorkomen "
            "zegt niet dat het een door het ander kwam.",
            count=counts.others,
        ),
        picture=board.picture(y),
        alternative=_in_words(counts),
        numbers=_numbers(counts),
        brief=_brief(counts),
        behind=board.behind,
        is_empty=not counts.factors,
    )


def _heads(board: Board, names: float) -> float:
    size = board.style.size
    board.write(
        say("reizen"),
        names + _COUNT - 6,
        size * 0.7,
        ink=Ink.MUTED,
        anchor=Anchor.END,
    )
    return size * 1.6


def _name(
    board: Board, number: int, factor: CountedFactor, at: tuple[float, float]
) -> None:
    names, middle = at
    words = f"{SIGNS[factor.influence]} {factor.label}"
    key = board.key(Behind(factors=(factor.id,)))
    hint = board.hint(
        say("{factor}: in {count} levensreizen", factor=words, count=factor.journeys)
    )
    board.write(str(number + 1), _NUMBER - 6, middle, ink=Ink.MUTED, anchor=Anchor.END)
    board.write(
        words,
        _NUMBER,
        middle,
        ink=STRONG[factor.influence],
        room=names - _NUMBER - 8,
        key=key,
        hint=hint,
    )
    board.write(
        str(factor.journeys), names + _COUNT - 6, middle, anchor=Anchor.END, bold=True
    )


def _cell(
    board: Board,
    pair: tuple[CountedFactor, CountedFactor],
    counts: TogetherCounts,
    box: Box,
    most: int,
) -> None:
    one, two = pair
    count = counts.pairs.get((one.id, two.id), 0)
    if not count:
        square(board, box, 0, most, _MIXED)
        return
    hint = say(
        "{one} samen met {two}: {count} van {every} levensreizen",
        one=f"{SIGNS[one.influence]} {one.label}",
        two=f"{SIGNS[two.influence]} {two.label}",
        count=count,
        every=counts.journeys,
    )
    key = board.key(Behind(factors=(one.id, two.id)))
    square(board, box, count, most, _inks(one, two), key=key, hint=board.hint(hint))


def _inks(one: CountedFactor, two: CountedFactor) -> Inks:
    if one.influence is not two.influence:
        return _MIXED
    return STRONG[one.influence], SOFT[one.influence]


def _legend(board: Board, middle: float, most: int) -> float:
    size = board.style.size
    x = 0.0
    for words, ink in (
        (say("allebei +"), Ink.PLUS),
        (say("allebei −"), Ink.MINUS),
        (say("+ en −"), Ink.NEUTRAL),
    ):
        x += board.write(words, x, middle, ink=ink, bold=True) + 14
    words = say("Aantal levensreizen:")
    middle += size * 1.8
    x = board.write(words, 0, middle, ink=Ink.MUTED) + 10
    both = [(STRONG[each], SOFT[each]) for each in SIDES]
    return legend(board, (x, middle), most, *both, _MIXED) + size


def _in_words(counts: TogetherCounts) -> str:
    told = say(
        "Een driehoek van vakjes voor de {factors} factoren die het meest voorkomen in "
        "{count} levensreizen: in elk vakje staat in hoeveel levensreizen twee "
        "factoren allebei voorkomen.",
        factors=len(counts.factors),
        count=counts.journeys,
    )
    by_id = {each.id: each for each in counts.factors}
    top = sorted(counts.pairs.items(), key=lambda pair: -pair[1])[:5]
    parts = [
        f"{_sided(by_id[one])} / {_sided(by_id[two])} ({count})"
        for (one, two), count in top
    ]
    if not parts:
        return told
    most = say("Het vaakst samen: {pairs}.", pairs="; ".join(parts))
    return f"{told} {most}"


def _sided(factor: CountedFactor) -> str:
    return f"{SIGNS[factor.influence]} {factor.label}"


def _numbers(counts: TogetherCounts) -> Numbers:
    heads = (say("Factor"), say("Samen met"), say("Levensreizen"))
    by_id = {each.id: each for each in counts.factors}
    order = {each.id: at for at, each in enumerate(counts.factors)}
    pairs = sorted(
        counts.pairs.items(), key=lambda pair: (-pair[1], *map(order.get, pair[0]))
    )
    rows: list[tuple[Cell, ...]] = [
        (_sided(by_id[one]), _sided(by_id[two]), count)
        for (one, two), count in pairs
        if count
    ]
    return Numbers(heads, tuple(rows), names=2)


def _brief(counts: TogetherCounts) -> Numbers:
    """Return a row for each factor, with the others by their number."""
    heads = (
        *(say("Nummer"), say("Factor"), say("Levensreizen")),
        say("Samen met (achter de dubbele punt in hoeveel)"),
    )
    rows: list[tuple[Cell, ...]] = []
    for number, one in enumerate(counts.factors):
        others = []
        for other, two in enumerate(counts.factors):
            first, last = (one, two) if number < other else (two, one)
            if count := counts.pairs.get((first.id, last.id), 0):
                others.append(f"{other + 1}:\N{NO-BREAK SPACE}{count}")
        rows.append((number + 1, _sided(one), one.journeys, ", ".join(others) or "–"))
    return Numbers(heads, tuple(rows), names=2)
