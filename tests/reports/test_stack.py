from reportlab.platypus import Spacer

from levensreis.reports.stack import (
    GAP,
    KEEP_WHOLE,
    LEAST_PIECE,
    Stack,
    column_height,
    cut_column,
)


def a_stack(*heights: float) -> Stack:
    return Stack([Spacer(0, height) for height in heights], 100)


def test_a_low_stack_stays_whole() -> None:
    low = a_stack(100)
    assert low.cut(90) is None
    assert low.least == 100


def test_a_high_stack_is_cut_between_its_paragraphs() -> None:
    high = a_stack(80, 70, 50)
    assert high.height > KEEP_WHOLE
    pieces = high.cut(160)
    assert pieces is not None
    assert [piece.height for piece in pieces] == [150, 50]
    assert high.least == LEAST_PIECE


def test_a_paragraph_that_cannot_be_cut_goes_on_as_a_whole() -> None:
    assert a_stack(500).cut(200) is None


def test_too_little_room_cuts_nothing() -> None:
    assert a_stack(50, 500).cut(LEAST_PIECE - 1) is None


def test_a_column_is_divided_over_what_fits() -> None:
    column = a_stack(40), a_stack(40), a_stack(40)
    assert column_height(column) == 120 + 2 * GAP
    stays, goes = cut_column(column, 80 + GAP)
    assert [len(stays), len(goes)] == [2, 1]
    assert cut_column(column, 1000) == (column, ())
    assert column_height(()) == 0
