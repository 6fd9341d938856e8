"""Counts of invented studies, and every picture of them."""

import random
from dataclasses import dataclass

from levensreis.domain.codebook import FactorId
from levensreis.domain.spell import KINDS, SpellType
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.pictures.research.catalogue import Counted, PictureKind
from levensreis.pictures.research.counts import (
    SIDES,
    AgeCounts,
    CountedFactor,
    Course,
    Courses,
    Stretch,
    SystemCounts,
    ThemeCount,
    ThemeCounts,
    TogetherCounts,
)


@dataclass(frozen=True)
class Size:
    journeys: int
    factors: int


EMPTY, SMALL, LARGE = Size(0, 0), Size(9, 60), Size(200, 180)


def counted(kind: PictureKind, size: Size, seed: int = 3) -> Counted:
    """What a picture is drawn from, the same for the same seed."""
    chance = random.Random(f"{kind}{size}{seed}")
    if kind.spell is not None:
        return Counted(kind, _courses(kind.spell, size, chance))
    if kind is PictureKind.HEAT:
        by_year = {
            (theme, side, year): chance.randint(1, size.journeys)
            for theme in Theme
            for side in SIDES
            for year in range(-1, 25)
            if size.journeys and chance.random() < 0.8
        }
        return Counted(kind, AgeCounts(size.journeys, by_year, 3))
    if kind is PictureKind.BUTTERFLY:
        by_theme = {
            (theme, side): ThemeCount(chance.randint(0, size.journeys), 40)
            for theme in Theme
            for side in SIDES
            if size.journeys
        }
        return Counted(kind, ThemeCounts(size.journeys, by_theme))
    factors = _factors(size, chance)
    if kind is PictureKind.TOGETHER:
        shown = factors[:15]
        pairs = {
            (one.id, two.id): chance.randint(0, size.journeys)
            for at, one in enumerate(shown)
            for two in shown[at + 1 :]
        }
        others = len(factors) - len(shown)
        return Counted(kind, TogetherCounts(size.journeys, shown, pairs, others))
    by_side = {
        (each.system, each.influence): chance.randint(1, size.journeys)
        for each in factors
    }
    return Counted(kind, SystemCounts(size.journeys, factors, by_side))


def _factors(size: Size, chance: random.Random) -> tuple[CountedFactor, ...]:
    return tuple(
        CountedFactor(
            id=FactorId(f"f{number}"),
            label=f"Factor {number} met een naam die lang is (en nog iets langer)",
            system=chance.choice(list(System)),
            influence=chance.choice(SIDES),
            journeys=chance.randint(1, size.journeys),
        )
        for number in range(size.factors)
    )


def _courses(spell: SpellType, size: Size, chance: random.Random) -> Courses:
    kinds = [*(each.value for each in KINDS[spell]), ""]
    courses = []
    for number in range(size.journeys):
        month, stretches = 0, []
        while month < 200:
            end = month + chance.randint(1, 60)
            sid = f"{number}-{month}"
            kind = chance.choice(kinds)
            stretches.append(Stretch(sid=sid, kind=kind, start=month, end=end))
            month = end - chance.choice((0, 0, 10))
        courses.append(Course(f"r{number}", f"Schuilnaam {number}", tuple(stretches)))
    return Courses(spell, size.journeys, tuple(courses))
