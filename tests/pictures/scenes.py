"""Statements of all kinds, and what can be asked of a drawn picture."""

import random
from collections.abc import Iterator, Sequence
from itertools import combinations
from uuid import UUID

from levensreis.domain.influence import Influence
from levensreis.domain.journey import Youth, life_context
from levensreis.domain.life_context import BirthMonth
from levensreis.domain.statement import Kind, Statement
from levensreis.domain.theme import Theme
from levensreis.pictures.display_list import (
    Circle,
    Ink,
    Item,
    Line,
    Picture,
    Rect,
    Text,
)
from levensreis.pictures.timeline import PAPER, SCREEN, TimelineStyle, timeline
from tests.builders import a_statement

SAID = (
    *("zwangerschap", "babytijd", "1;4", "rond 6 jaar", "6", "2013", "zomer 2015"),
    *("groep 3", "van 4 tot 6", "vanaf 9", "tot 12", "?", "na de verhuizing"),
    *("voor groep 3", "mei 2019", "6-9", "klas 2", "puberteit", "na 16"),
)
STORY = (
    "Verhuizing naar een nieuwe groep met begeleiders die hem niet kenden waardoor "
    "hij onrustig werd en weer van voren af aan moest beginnen"
)

COMPACT = TimelineStyle.compact(900, 180)
STYLES = {"screen": SCREEN, "paper": PAPER, "compact": COMPACT}
MAY_2008 = Youth(BirthMonth(2008, 5))

Box = tuple[float, float, float, float]


def measure(text: str, size: float, bold: bool) -> float:
    """Measure roughly as a text font does: narrow and wide letters, bold wider."""
    widths = (0.28 if letter in "iljt .,;:'" else 0.55 for letter in text)
    return sum(widths) * size * (1.06 if bold else 1.0)


def many(number: int, *, turning: float = 0.05, seed: int = 1) -> list[Statement]:
    """Statements over all themes and forms of time, the same ones every time."""
    chance = random.Random(seed)
    return [
        a_statement(
            id=UUID(int=each + 1),
            theme=chance.choice(list(Theme)),
            kind=chance.choice(list(Kind)),
            period=(
                chance.choice(SAID)
                if chance.random() < 0.5
                else f"{chance.randint(0, 17)};{chance.randint(0, 11)}"
            ),
            text=STORY[: chance.randint(8, 90)],
            influence=chance.choice(list(Influence)),
            turning_point=chance.random() < turning,
        )
        for each in range(number)
    ]


def box(item: Item) -> Box:
    """The left, top, right and bottom of what is drawn."""
    match item:
        case Text():
            top, bottom = item.y - item.size * 0.7, item.y + item.size * 0.2
            return item.left, top, item.left + item.width, bottom
        case Rect():
            return item.x, item.y, item.x + item.width, item.y + item.height
        case Circle():
            return (
                *(item.x - item.radius, item.y - item.radius),
                *(item.x + item.radius, item.y + item.radius),
            )
        case Line():
            return item.x1, item.y1, item.x2, item.y2
        case _:
            across = [x for x, _ in item.points]
            down = [y for _, y in item.points]
            return min(across), min(down), max(across), max(down)


def meet(one: Box, other: Box, slack: float = 0.01) -> bool:
    """Tell whether two boxes lie over each other."""
    return (
        one[0] < other[2] - slack
        and other[0] < one[2] - slack
        and one[1] < other[3] - slack
        and other[1] < one[3] - slack
    )


def texts(picture: Picture) -> list[Text]:
    """All texts of a picture, from back to front."""
    return [item for item in picture.items if isinstance(item, Text)]


def words_of(picture: Picture) -> list[str]:
    """What is written in a picture."""
    return [text.text for text in texts(picture)]


def labels(picture: Picture) -> list[Text]:
    """The texts that belong to a statement."""
    return [text for text in texts(picture) if text.key is not None]


def colliding_texts(picture: Picture) -> Iterator[tuple[str, str]]:
    """Texts that lie over each other."""
    for one, other in combinations(texts(picture), 2):
        if meet(box(one), box(other)):
            yield one.text, other.text


def colliding_shapes(picture: Picture) -> Iterator[tuple[Item, Item]]:
    """Shapes and texts of different statements that lie over each other."""
    drawn = [
        item
        for item in picture.items
        if item.key is not None and not isinstance(item, Line)
    ]
    for one, other in combinations(drawn, 2):
        if one.key != other.key and meet(box(one), box(other)):
            yield one, other


def outside(picture: Picture) -> list[Item]:
    """What sticks out of the picture."""
    return [
        item
        for item in picture.items
        if box(item)[0] < -0.01
        or box(item)[1] < -0.01
        or box(item)[2] > picture.width + 0.01
        or box(item)[3] > picture.height + 0.01
    ]


def draw(
    statements: Sequence[Statement],
    style: TimelineStyle = SCREEN,
    youth: Youth = MAY_2008,
    **rest: object,
) -> Picture:
    """Draw statements in the life of a youth born in May 2008."""
    context = life_context(youth, statements)
    return timeline(statements, context, style, measure, **rest)  # type: ignore[arg-type]


def drawn_for(picture: Picture, statement: Statement) -> list[Item]:
    """All that is drawn of one statement."""
    return [item for item in picture.items if item.key == statement.id]


def shape_of(picture: Picture, statement: Statement) -> Item:
    """The sign of a statement."""
    shapes = [
        item
        for item in drawn_for(picture, statement)
        if not isinstance(item, Text) and item.ink in (Ink.PLUS, Ink.MINUS, Ink.NEUTRAL)
    ]
    assert len(shapes) == 1
    return shapes[0]


def middle(item: Item) -> float:
    """The x halfway something."""
    left, _, right, _ = box(item)
    return (left + right) / 2


def age_at(picture: Picture, age: int) -> float:
    """The x of an age on the axis."""
    (label,) = [text for text in texts(picture) if text.text == str(age)]
    return label.x
