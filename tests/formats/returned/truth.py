"""What a parent means to say on a form, and how well it was read back."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from levensreis.domain.form_layout import APPROVAL, GENERAL, FormLayout
from levensreis.domain.member_check.answers import (
    NOTHING,
    Answer,
    Approval,
    Doubt,
    Given,
    Returned,
)

CORRECTIONS = (
    "Dit was later, in groep 3.",
    "Nee: eerst het gezinshuis, dan pas school.",
    "Het was mijn zus, niet mijn moeder. Zij kwam elke week logeren, ook in de "
    "vakantie en op zijn verjaardag, en dat ging altijd goed.",
    "1. niet waar\n2. ook niet waar",
    "“Zo was het niet” zei hij (toen 6; nu 7).",
)
SCRIPTS = (
    "لم يكن ذلك صحيحًا",
    "To nie było tak. Zażółć gęślą jaźń",
    "Не так, это было позже",
    "那是后来的事 😀👨‍👩‍👧",
    "twee  spaties\n\nen een lege regel",
    "Lang verhaal. " * 300 + "Klaar",
)
Spot = UUID | str


@dataclass(frozen=True)
class Meant:
    """What somebody means to say: by field what is chosen and what is written."""

    layout: FormLayout
    choices: Mapping[str, str]
    words: Mapping[str, str]

    def of(self, spot: Spot) -> tuple[str, str]:
        """Return the choice and words on a statement, or in a field of the end."""
        names = {
            each.name
            for each in self.layout.fields
            if spot in (each.statement, each.name)
        }
        choice = "".join(self.choices.get(each, "") for each in names)
        return choice, "".join(self.words.get(each, "") for each in names)

    @property
    def spots(self) -> list[Spot]:
        """All that the form asks."""
        told = [each.statement or each.name for each in self.layout.fields]
        return list(dict.fromkeys(told))


@dataclass
class Score:
    """How many answers were read rightly, with doubt, and wrongly with none."""

    right: int = 0
    doubted: int = 0
    """Read rightly, and still to be looked at for no reason."""
    asked: int = 0
    """To be looked at for a reason: handwriting, or not what was meant."""
    silent: int = 0
    """Wrong, and nobody would know."""
    wrong: list[tuple[str, str]] = field(default_factory=list)

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.right + other.right,
            self.doubted + other.doubted,
            self.asked + other.asked,
            self.silent + other.silent,
            self.wrong + other.wrong,
        )

    @property
    def all(self) -> int:
        """How many answers there are."""
        return self.right + self.doubted + self.asked + self.silent


def meant(
    layout: FormLayout, seed: int = 1, texts: tuple[str, ...] = CORRECTIONS
) -> Meant:
    """Answer a form by chance: most have a choice, every third some words."""
    chance = random.Random(seed)
    choices, words = {}, {}
    for each in layout.fields:
        if each.choice and each.name not in choices:
            options = list(Approval) if each.name == APPROVAL else list(Answer)
            choices[each.name] = chance.choice([*map(str, options), ""])
        elif not each.choice and (chance.random() < 0.35 or each.name == GENERAL):
            words[each.name] = chance.choice(texts)
    return Meant(layout, {k: v for k, v in choices.items() if v}, words)


def given(returned: Returned, spot: Spot) -> Given:
    """Return what was read of a statement or a field of the end."""
    if isinstance(spot, UUID):
        return returned.answers.get(spot, NOTHING)
    return returned.remark if spot == GENERAL else returned.approval


def score(
    returned: Returned, truth: Meant, *, by_hand: bool = False, exact: bool = True
) -> Score:
    """Count; words by hand are right when they are shown as a picture to type over."""
    found = Score()
    for spot in truth.spots:
        choice, words = truth.of(spot)
        read = given(returned, spot)
        if by_hand:
            same = bool(read.picture) if words else not read.words
        elif exact:
            same = read.words == words
        else:
            same = read.words.split() == words.split()
        told = f"{spot} {choice!r} {read.choice!r} {words!r} {read.words!r}"
        if read.choice == choice and same:
            if not read.doubts or (words and (by_hand or _expected(read))):
                found.right += 1
            else:
                found.doubted += 1
                found.wrong.append(("doubted", f"{told} {sorted(read.doubts)}"))
        elif read.doubts and not (exact and _expected(read)):
            found.asked += 1
            found.wrong.append(("asked", f"{told} {sorted(read.doubts)}"))
        else:
            found.silent += 1
            found.wrong.append(("silent", told))
    return found


def _expected(read: Given) -> bool:
    """Tell whether it is doubted for what was meant, and not for how it was read."""
    return read.doubts <= {Doubt.CONTRADICTION}
