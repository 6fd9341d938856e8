"""What every cell of the dossier must say, counted from the plain data alone.

Nothing here asks the program to count: only what things are called comes from it.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from statistics import median
from typing import Any

from levensreis.domain.codebook import Factor
from levensreis.domain.spell import (
    SpellType,
)
from levensreis.domain.statement import Kind
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.formats.codebook_json import shipped_codebook
from tests.services.dossier.by_hand import CROSSCUT, YOUTHS
from tests.services.dossier.small import (
    ANSWERS,
    INTERVIEWS,
    LIVES,
    MINUS,
    NONE,
    PLUS,
    SOLUTIONS,
    Told,
    factors,
    group_factors,
)

Cells = dict[tuple[str, str, str, str], str]
"""Chapter, part, row and column, and what must stand there."""
SIGN = {PLUS: "+", MINUS: "−"}
SPACE = "\N{NO-BREAK SPACE}"
DATE = "1 september 2026"


def every() -> Iterator[tuple[str, Told]]:
    for name, told in LIVES.items():
        for each in told:
            yield name, each


def lives(fits: Callable[[Told], Any]) -> int:
    """Count the different lives in which something is told."""
    return len({name for name, each in every() if fits(each)})


def told(fits: Callable[[Told], Any]) -> int:
    """Count what is told."""
    return sum(bool(fits(each)) for _, each in every())


def all_cells() -> Cells:
    """Return every cell that holds a number, but the versions."""
    cells: Cells = {}
    for part in (
        _front,
        _numbers,
        _characteristics,
        _crosscut,
        _table_b1,
        _table_b2,
        _beside,
        _solutions,
        _pictures,
        _spells,
        _codebook,
        _query,
    ):
        for place, words in part():
            assert place not in cells
            cells[place] = words
    return cells


_Found = Iterator[tuple[tuple[str, str, str, str], str]]


def _front() -> _Found:
    for row, words in (
        ("Gemaakt op", DATE),
        ("Geteld in", f"{len(LIVES)} levensreizen"),
    ):
        yield ("", "", row, "Wat het is"), words


def _numbers() -> _Found:
    chapter = "Wat de studie bevat"
    roles = {(name, each.by) for name, each in every()}
    for row, number in (
        ("Levensreizen", len(LIVES)),
        ("Gesprekspartners (een rol telt één keer per levensreis)", len(roles)),
        ("Uitspraken", told(lambda each: True)),
        ("Uitspraken met een factor", told(lambda each: each.factors)),
        ("Factoren die voorkomen", len({f for _, e in every() for f in e.factors})),
        ("Cruciale momenten", told(lambda each: each.turning)),
    ):
        yield (chapter, "", row, "Aantal"), str(number)
    for role, number in Counter(role for _, role in roles).items():
        yield (chapter, "Wie het vertelde", role, "Levensreizen"), str(number)
    counted: tuple[tuple[str, Iterable[Any], Callable[[Told], Any]], ...] = (
        ("Uitspraken per onderwerp", Theme, lambda each: each.theme),
        ("Uitspraken naar soort", Kind, lambda each: each.kind),
        (
            "Uitspraken naar invloed op de zorgvraag",
            (PLUS, MINUS, NONE),
            lambda each: each.influence,
        ),
        ("Perioden naar soort", SpellType, _type),
    )
    for part, values, of in counted:
        for value in values:
            number = sum(of(each) is value for _, each in every())
            yield (chapter, part, value.label, "Uitspraken"), str(number)


def _type(each: Told) -> SpellType | None:
    return None if each.spell is None else each.spell.type


def _characteristics() -> _Found:
    for part, counts in YOUTHS.items():
        assert sum(counts.values()) == len(LIVES)
        for row, number in counts.items():
            place = "Kenmerken van de jongeren", part, row
            share = _percents(number, len(LIVES))
            yield (*place, "Aantal"), str(number)
            yield (*place, "Deel"), share


def _percents(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}{SPACE}%"


def _crosscut() -> _Found:
    for part, (columns, rows) in CROSSCUT.items():
        for row, numbers in rows.items():
            for column, number in zip(columns, numbers, strict=True):
                yield ("Dwarsbeeld", part, row, column), str(number)
    part = "Cruciale momenten en factoren / Factoren over de systemen"
    for system in System:
        if not _lives_of(system, PLUS, MINUS):
            continue
        place = "Dwarsbeeld", part, system.label
        yield (*place, "Levensreizen"), str(_lives_of(system, PLUS, MINUS))
        for side, sign in SIGN.items():
            yield (*place, f"Factoren {sign}"), str(_pairs(system, side))


def _lives_of(system: System, *sides: Any) -> int:
    def fits(each: Told) -> bool:
        named = (factors()[place] for place in each.factors)
        return any(one.system is system and one.influence in sides for one in named)

    return lives(fits)


def _pairs(system: System, *sides: Any) -> int:
    """Count pairs of a factor and a life."""
    return sum(
        lives(lambda each, at=at: at in each.factors)  # type: ignore[misc]
        for at, one in enumerate(factors())
        if one.system is system and one.influence in sides
    )


def _table_b1() -> _Found:
    counts = [lives(lambda each, at=at: at in each.factors) for at in range(3)]  # type: ignore[misc]
    lines = _lines(zip(factors(), counts, strict=True))
    for (system, column), words in lines.items():
        part = "Tabel B1. Factoren uit de levensreizen"
        yield ("Wat de levensreizen laten zien", part, _named(system), column), words
    place = "Wat de levensreizen laten zien", "Verdeling over de systemen"
    whole = sum(counts)
    for system in System:
        for side, sign in SIGN.items():
            yield (*place, system.label, sign), str(_pairs(system, side))
        both = _pairs(system, PLUS, MINUS)
        share = f"{both} ({_percents(both, whole)})"
        yield (*place, system.label, "Samen (aandeel)"), share
    for side, sign in SIGN.items():
        number = sum(_pairs(system, side) for system in System)
        yield (*place, "Samen", sign), str(number)
    yield (*place, "Samen", "Samen (aandeel)"), str(whole)


def _lines(
    counts: Iterable[tuple[Factor, int]],
) -> dict[tuple[System, str], str]:
    """Return what stands in each side of a system, where there is a number."""
    found: defaultdict[tuple[System, str], list[str]] = defaultdict(list)
    for factor, number in sorted(counts, key=lambda each: _order(each[0])):
        side = "Positieve" if factor.influence is PLUS else "Negatieve"
        lines = found[factor.system, f"{side} factoren"]
        if factor.group is not None and factor.group.label not in lines:
            lines.append(factor.group.label)
        count = f"{SPACE}({number})" if number > 1 else ""
        lines.append(f"{SIGN[factor.influence]} {factor.label}{count}")
    return {place: "\n".join(lines) for place, lines in found.items()}


def _order(factor: Factor) -> int:
    every = [*shipped_codebook().factors, *group_factors()]
    return every.index(factor)


def _named(system: System) -> str:
    return f"{system.label}\n({system.model_name})"


def _spoken() -> list[set[int]]:
    """Return which factors were named in each interview."""
    return [{at for said in each for at in said} for _, _, each in INTERVIEWS]


def _table_b2() -> _Found:
    chapter = "Wat professionals zeggen"
    counts = [sum(at in each for each in _spoken()) for at in range(2)]
    lines = _lines(zip(group_factors(), counts, strict=True))
    for (system, column), words in lines.items():
        part = "Tabel B2. Factoren uit de groepsgesprekken met professionals"
        yield (chapter, part, _named(system), column), words
    days = ("4 maart 2025", "8 april 2025")
    for number, (on, (_, _, said)) in enumerate(zip(days, INTERVIEWS, strict=True), 1):
        place = chapter, "De groepsgesprekken", str(number)
        yield (*place, "Wanneer"), on
        yield (*place, "Uitspraken"), str(len(said))


def _beside() -> _Found:
    chapter = "Levensreizen en professionals naast elkaar"
    part = "De getallen"
    columns: dict[str, Counter[System]] = {
        "B1: factoren": Counter(each.system for each in factors()),
        "B1: genoemd": Counter(
            {each: _pairs(each, PLUS, MINUS) for each in System},
        ),
        "B2: factoren": Counter(each.system for each in group_factors()),
        "B2: genoemd": Counter(
            group_factors()[at].system for each in _spoken() for at in each
        ),
    }
    for column, counts in columns.items():
        whole = sum(counts.values())
        for system in System:
            words = f"{counts[system]} ({_percents(counts[system], whole)})"
            yield (chapter, part, _named(system), column), words
        yield (chapter, part, "Totaal", column), str(whole)


def _solutions() -> _Found:
    names = {
        "Tabel 3. De meest gekozen oplossingen": range(5, 13),
        "Tabel B3. Oplossingen die vijf keer of vaker zijn gekozen": range(5, 13),
        "Tabel B4. Oplossingen die één tot drie keer zijn gekozen": range(1, 4),
    }
    for part, held in names.items():
        for at, text in enumerate(SOLUTIONS):
            who = [name for name, chosen in ANSWERS.items() if at in chosen]
            if len(who) not in held:
                continue
            place = "Oplossingen", part, str(at + 1)
            if part.startswith("Tabel 3"):
                yield (*place, "Keer gekozen"), str(len(who))
            else:
                told_of = f"{text}\n{len(who)} keer gekozen: {', '.join(who)}"
                yield (*place, "Oplossing"), told_of


def _pictures() -> _Found:
    chapter = "Beelden over de levensreizen"
    for part in ("Systemen: + en − naast elkaar", "Systemen als ringen"):
        for system in System:
            place = chapter, f"{part} / De getallen", system.label
            for side, sign in SIGN.items():
                named = [each for each in factors() if each.influence is side]
                number = sum(each.system is system for each in named)
                yield (*place, f"Reizen {sign}"), str(_lives_of(system, side))
                yield (*place, f"Factoren {sign}"), str(number)
    for theme in Theme:
        for side, sign in SIGN.items():
            yield from _of_theme(theme, side, sign)
    yield from _together()


def _of_theme(theme: Theme, side: Any, sign: str) -> _Found:
    def fits(each: Told) -> bool:
        return each.theme is theme and each.influence is side

    chapter = "Beelden over de levensreizen"
    place = chapter, "Onderwerpen: + links, − rechts / De getallen", theme.label
    yield (*place, f"Reizen {sign}"), str(lives(fits))
    yield (*place, f"Uitspraken {sign}"), str(told(fits))
    years = {each.at[0] // 12 for _, each in every() if fits(each)}
    if years:
        where = ", ".join(
            f"{year}:{SPACE}{lives(lambda e, y=year: fits(e) and e.at[0] // 12 == y)}"  # type: ignore[misc]
            for year in sorted(years)
        )
        row = f"{theme.label} | {sign}"
        head = "Waar het niet 0 is (achter de dubbele punt het aantal)"
        part = "Onderwerp en leeftijd / De getallen"
        yield (chapter, part, row, head), where


def _together() -> _Found:
    counts = {at: lives(lambda e, at=at: at in e.factors) for at in range(3)}  # type: ignore[misc]
    place_of = {at: _order(each) for at, each in enumerate(factors())}
    order = sorted(counts, key=lambda at: (-counts[at], place_of[at]))
    both = {
        frozenset(pair): sum(
            all(any(at in each.factors for each in told_of) for at in pair)
            for told_of in LIVES.values()
        )
        for pair in combinations(counts, 2)
    }
    for number, at in enumerate(order, 1):
        factor = factors()[at]
        row = f"{number} | {SIGN[factor.influence]} {factor.label}"
        place = (
            "Beelden over de levensreizen",
            "Factoren die samen voorkomen / De getallen",
            row,
        )
        listed = (
            f"{other_number}:{SPACE}{both[frozenset((at, other))]}"
            for other_number, other in enumerate(order, 1)
            if other != at and both[frozenset((at, other))]
        )
        yield (*place, "Levensreizen"), str(counts[at])
        head = "Samen met (achter de dubbele punt in hoeveel)"
        yield (*place, head), ", ".join(listed)


def _spells() -> _Found:
    for kind in SpellType:
        found: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for name, each in every():
            if each.spell is not None and each.spell.type is kind:
                assert each.spell.kind is not None
                length = each.at[1] - each.at[0]
                found[each.spell.kind.label].append((name, length))
        for row, spells in found.items():
            part = f"Perioden: {kind.label} / De getallen"
            place = "Beelden over de levensreizen", part, row
            yield (*place, "Levensreizen"), str(len({name for name, _ in spells}))
            yield (*place, "Perioden"), str(len(spells))
            middle = median(length for _, length in spells)
            yield (*place, "Maanden (mediaan)"), f"{middle:.0f}"


def _codebook() -> _Found:
    for factor in shipped_codebook().factors:
        number = 0
        if factor in factors():
            at = factors().index(factor)
            number = lives(lambda each, at=at: at in each.factors)  # type: ignore[misc]
        group = f"{factor.group.label}: " if factor.group else ""
        row = f"{SIGN[factor.influence]} | {group}{factor.label}"
        yield ("Het codeboek", factor.system.label, row, "Levensreizen"), str(number)


def _query() -> _Found:
    yield (
        ("Bijlage: bewaarde vragen", "", "Alles bij elkaar", "Levensreizen"),
        str(len(LIVES)),
    )
