"""Bars of one characteristic: of which part of all youths each value is."""

from collections.abc import Sequence
from typing import Final

from levensreis.domain.inflow import words
from levensreis.domain.inflow.overview import Category, CharacteristicTable
from levensreis.domain.inflow.reference import Compared
from levensreis.language import say
from levensreis.pictures.display_list import Ink, Line, Measure, Rect
from levensreis.pictures.research.chart import Board, Chart, ChartStyle, Numbers

_NAMES: Final = 0.42
"""Of the width, for what the bars are of."""
_NUMBER: Final = 96.0
"""Points behind the longest bar for its number."""
_BAR: Final = 0.62  # of a row
_OPEN: Final = 1.2
_LEGEND: Final = 1.7  # of the size of a text


def characteristic_bars(
    table: CharacteristicTable,
    style: ChartStyle,
    measure: Measure,
    compared: Sequence[Compared] = (),
) -> Chart:
    """Draw a bar for each value; under it an open one of what was published."""
    board = Board(style, measure)
    beside = compared if any(each.theirs for each in compared) else ()
    left = style.width * _NAMES
    top = _legend(board, left) if beside else 2.0
    y = top
    for place, each in enumerate(table.categories):
        middle = y + style.row / 2
        board.write(each.label, 0, middle, room=left - 8)
        _bar(board, each, left, middle)
        y += style.row
        if beside and beside[place].theirs is not None:
            _open_bar(board, beside[place], left, y + style.row * 0.3)
            y += style.row * 0.7
    board.put(Line(left, top, left, y, Ink.TEXT, 1.0))
    return Chart(
        title=table.title,
        told=say("De lengte van een balk is het deel van alle jongeren."),
        picture=board.picture(y + 2),
        alternative=_in_words(table, beside),
        numbers=_numbers(table),
        is_empty=not any(each.count for each in table.categories),
    )


def _room(board: Board, left: float) -> float:
    return board.style.width - left - _NUMBER


def _bar(board: Board, each: Category, left: float, middle: float) -> None:
    height = board.style.row * _BAR
    length = (each.share or 0) / 100 * _room(board, left)
    hint = board.hint(_told(each))
    if length:
        top = middle - height / 2
        board.put(Rect(left, top, length, height, Ink.NEUTRAL, hint=hint))
    ink = Ink.TEXT if each.count else Ink.MUTED
    number = words.shown_count(each.count)
    if each.share is not None:
        number += f" ({words.shown_share(each.share)})"
    board.write(number, left + length + 5, middle, ink=ink, hint=hint)


def _open_bar(board: Board, each: Compared, left: float, middle: float) -> None:
    share = each.theirs.share if each.theirs else 0.0
    height = board.style.row * _BAR * 0.7
    length = share / 100 * _room(board, left)
    if length:
        top = middle - height / 2
        bar = Rect(left, top, length, height, Ink.SURFACE, Ink.NEUTRAL, _OPEN)
        board.put(bar)
    told = words.published_share(each)
    board.write(told, left + length + 5, middle, ink=Ink.MUTED)


def _legend(board: Board, left: float) -> float:
    style = board.style
    y, x = style.size * 0.6, left
    for is_open, name in ((False, say("deze studie")), (True, say("gepubliceerd"))):
        fill, frame = (Ink.SURFACE, Ink.NEUTRAL) if is_open else (Ink.NEUTRAL, None)
        board.put(Rect(x, y - 4, 18, 8, fill, frame, _OPEN))
        x += 24 + board.write(name, x + 23, y, ink=Ink.MUTED) + 16
    return y + style.size * _LEGEND


def _in_words(table: CharacteristicTable, beside: Sequence[Compared]) -> str:
    parts = [say("Balken van {what}.", what=table.label)]
    for place, each in enumerate(table.categories):
        told = _told(each)
        if beside and beside[place].theirs is not None:
            share = words.published_share(beside[place])
            told = say("{told}; gepubliceerd {share}", told=told, share=share)
        parts.append(f"{told}.")
    return " ".join(parts)


def _told(each: Category) -> str:
    count = words.shown_count(each.count)
    if each.share is None:
        return say("{value}: {count}", value=each.label, count=count)
    return say(
        "{value}: {count}, {share}",
        value=each.label,
        count=count,
        share=words.shown_share(each.share),
    )


def _numbers(table: CharacteristicTable) -> Numbers:
    heads = (table.title, say("Aantal"), say("Deel"))
    rows = tuple(
        (each.label, words.shown_count(each.count), words.shown_share(each.share))
        for each in table.categories
    )
    return Numbers(heads, rows)
