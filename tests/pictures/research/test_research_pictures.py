"""Pictures of many journeys: nothing sticks out, and grey tells what colour does."""

from itertools import pairwise, product

import pytest

from levensreis.domain.life_context import Months
from levensreis.domain.spell import KINDS, SpellType
from levensreis.pictures.display_list import Circle, Ink, Item, Line, Rect, Text
from levensreis.pictures.research.catalogue import Counted, PictureKind
from levensreis.pictures.research.chart import PAPER, SCREEN, Chart
from levensreis.pictures.research.counts import Courses, Stretch, SystemCounts
from levensreis.pictures.research.levels import STEPS, ranges, step_of
from levensreis.pictures.research.patterns import UNKNOWN, Look, drawn, look_of
from tests.pictures.research.invented import EMPTY, LARGE, SMALL, Size, counted
from tests.pictures.scenes import measure

every_kind = pytest.mark.parametrize("kind", PictureKind)
SIZES = (EMPTY, SMALL, LARGE)


def chart(kind: PictureKind, size: Size, width: float = SCREEN.width) -> Chart:
    return counted(kind, size).drawn(SCREEN.with_width(width), measure)


def bounds(item: Item) -> tuple[float, float, float, float]:
    match item:
        case Rect():
            return item.x, item.y, item.x + item.width, item.y + item.height
        case Line():
            xs, ys = sorted((item.x1, item.x2)), sorted((item.y1, item.y2))
            return xs[0], ys[0], xs[1], ys[1]
        case Circle():
            x, y, r = item.x, item.y, item.radius
            return x - r, y - r, x + r, y + r
        case Text():
            return item.left, item.y - item.size, item.left + item.width, item.y
        case _:
            xs = [x for x, _ in item.points]
            ys = [y for _, y in item.points]
            return min(xs), min(ys), max(xs), max(ys)


@every_kind
def test_nothing_sticks_out(kind: PictureKind) -> None:
    for size, width in product(SIZES, (360.0, PAPER.width, 760.0)):
        picture = chart(kind, size, width).picture
        for item in picture.items:
            left, top, right, bottom = bounds(item)
            assert left >= -1, item
            assert right <= width + 1, item
            assert top >= -1, item
            assert bottom <= picture.height + 1, item


@every_kind
def test_every_part_tells_what_it_is_and_what_is_behind_it(kind: PictureKind) -> None:
    for size in SIZES:
        found = chart(kind, size)
        assert found.is_empty == (size is EMPTY)
        parts = found.picture.statements
        assert parts <= found.behind.keys()
        for key in parts:
            assert any(each.hint for each in found.picture.drawn(key))
        on_paper = counted(kind, size).drawn(PAPER, measure).picture
        assert not any(each.hint for each in on_paper.items)


@every_kind
def test_the_same_is_told_in_words_and_in_numbers(kind: PictureKind) -> None:
    found = chart(kind, SMALL)
    assert "9 levensreizen" in found.alternative
    for numbers in filter(None, (found.numbers, found.brief, found.data)):
        assert numbers.rows
        assert all(len(row) == len(numbers.heads) for row in numbers.rows)


def test_every_factor_has_its_sign_however_many_there_are() -> None:
    for size in (SMALL, LARGE, Size(9, 700)):
        found = chart(PictureKind.RINGS, size)
        factors = [each.factors[0] for each in found.behind.values() if each.factors]
        assert len(set(factors)) == size.factors


def test_plus_stands_left_and_minus_right() -> None:
    for kind in (PictureKind.BARS, PictureKind.BUTTERFLY):
        found = chart(kind, SMALL)
        bars = [
            each
            for each in found.picture.items
            if isinstance(each, Rect) and each.ink in (Ink.PLUS, Ink.MINUS)
        ]
        assert bars
        for each in bars:
            is_left = each.x + each.width / 2 < SCREEN.width / 2
            assert is_left == (each.ink is Ink.PLUS)


def test_a_second_group_is_drawn_open_and_by_its_share() -> None:
    first = counted(PictureKind.BARS, SMALL)
    assert isinstance(first.counts, SystemCounts)
    by_side = dict.fromkeys(first.counts.by_side, 5)
    one = SystemCounts(10, first.counts.factors, by_side)
    two = SystemCounts(5, first.counts.factors, by_side)
    both = Counted(PictureKind.BARS, one, second=two).drawn(SCREEN, measure)
    bars = [each for each in both.picture.items if isinstance(each, Rect) and each.key]
    full = {each.width for each in bars if each.outline is None}
    open_ones = {each.width for each in bars if each.outline is not None}
    [share], [whole] = full, open_ones
    assert share == pytest.approx(whole / 2)
    assert any(each.is_second for each in both.behind.values())


def test_steps_are_told_without_a_hole() -> None:
    for most in range(1, 200):
        told = ranges(most)
        assert told[0][0] == 1
        assert told[-1][1] == most
        assert all(one[1] + 1 == two[0] for one, two in pairwise(told))
        assert len(told) == min(most, STEPS)
    assert step_of(0, 9) == 0


@pytest.mark.parametrize("spell", SpellType)
def test_kinds_of_spell_differ_without_colour(spell: SpellType) -> None:
    looks = [look_of(spell, each.value) for each in KINDS[spell]]
    assert UNKNOWN not in looks
    grey = {(look.is_dark, look.pattern) for look in [*looks, UNKNOWN]}
    assert len(grey) == len(looks) + 1


def test_a_pattern_stays_in_its_bar() -> None:
    bar = Rect(10, 20, 33, 9)
    for spell in SpellType:
        for kind in KINDS[spell]:
            for item in drawn(look_of(spell, kind.value), bar):
                left, top, right, bottom = bounds(item)
                assert left >= bar.x - 1
                assert right <= bar.x + bar.width + 1
                assert top >= bar.y - 1
                assert bottom <= bar.y + bar.height + 1


def test_a_long_picture_is_divided_and_loses_nobody() -> None:
    whole = counted(PictureKind.CARE, LARGE)
    pages = whole.pages(PAPER, measure, 500)
    assert len(pages) > 1
    found = [each.sid for page in pages for each in page.behind.values()]
    assert isinstance(whole.counts, Courses)
    every = [each.sid for one in whole.counts.courses for each in one.stretches]
    assert sorted(found) == sorted(every)


def test_of_very_many_some_are_drawn_and_all_are_counted() -> None:
    whole = counted(PictureKind.PLACES, Size(900, 0))
    found = whole.drawn(SCREEN, measure)
    assert "250 van de 900" in found.told
    drawn_rows = {each.sid.partition("-")[0] for each in found.behind.values()}
    assert len(drawn_rows) == 250
    assert found.data is not None
    assert len({row[0] for row in found.data.rows}) == 900


@pytest.mark.parametrize(
    ("months", "until", "told"),
    [
        (Months(48, 60, 72, 84), 200, (54, 78, False, False)),
        (Months(108, 120, None, None), 200, (114, 200, False, True)),
        (Months(None, None, 144, 156), 200, (-9, 156, True, False)),
        (Months(72, 84, 72, 84), 200, (76, 80, False, False)),
        (Months(120, None, None, None), 90, (120, 121, False, True)),
    ],
)
def test_a_spell_lies_in_the_middle_of_what_is_sure(
    months: Months, until: int, told: tuple[int, int, bool, bool]
) -> None:
    found = Stretch.of("s", "", months, until)
    assert found is not None
    assert (found.start, found.end, found.open_start, found.open_end) == told
    assert Stretch.of("s", "", Months(), until) is None


def test_a_picture_without_pseudonyms_prints_the_rest() -> None:
    whole = counted(PictureKind.PLACES, SMALL)
    found = whole.nameless().drawn(SCREEN, measure)
    texts = [each.text for each in found.picture.items if isinstance(each, Text)]
    assert not any("Schuilnaam" in each for each in texts)
    assert texts


def test_a_look_knows_when_words_on_it_are_light() -> None:
    assert Look(Ink.TEXT, Ink.TEXT).is_dark
    assert not Look(Ink.SURFACE, Ink.ACCENT).is_dark
