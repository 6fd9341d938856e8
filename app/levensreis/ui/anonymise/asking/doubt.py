"""When letting a word stand is asked once more: it is likely a name. Knows no Qt."""

from levensreis.domain.anonymise.entities import Entity
from levensreis.domain.anonymise.point import Point
from levensreis.domain.anonymise.span import Category
from levensreis.domain.anonymise.tokens import tokens
from levensreis.language import say


def why_must_go(entity: Entity, point: Point | None) -> str:
    """Tell why something cannot stay: a registered name never may; or nothing."""
    places = entity.points if point is None else (point,)
    if all(each.may_stay for each in places):
        return ""
    return say(
        "‘{name}’ staat in het register en kan dus niet blijven staan. Is het hier "
        "geen naam, haal die regel dan uit het register.",
        name=entity.name,
    )


def why_doubt(entity: Entity, point: Point | None) -> str:
    """Tell why a word may be a name after all when it stays; empty when it hardly can.

    Somebody who presses the same key word after word would let a name through.
    """
    places = entity.points if point is None else (point,)
    if entity.category is Category.WORD and any(map(has_capital_inside, places)):
        return say(
            "‘{name}’ staat met een hoofdletter midden in een zin en kan dus een naam "
            "zijn. Is het dat niet, kies dan nog eens ‘Is geen naam’.",
            name=entity.name,
        )
    return ""


def has_capital_inside(point: Point) -> bool:
    """Tell whether a word has a capital where no sentence begins."""
    if not point.said[:1].isupper():
        return False
    begun = (each for each in tokens(point.text) if each.start == point.span.start)
    return any(not each.is_first for each in begun)
