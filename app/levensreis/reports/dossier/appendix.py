"""What a dossier ends with: the codebook, saved queries, and where numbers are from."""

from collections.abc import Iterator
from typing import Final

from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.domain.factor_table import Tally
from levensreis.domain.findings import SavedQuery
from levensreis.domain.influence import Influence
from levensreis.domain.published_factors import published_number
from levensreis.domain.research_data import FactorData
from levensreis.domain.system import System
from levensreis.language import day
from levensreis.reports.dossier.chapter import TITLES, Name
from levensreis.reports.dossier.content import Dossier
from levensreis.reports.dossier.rows import number, table
from levensreis.reports.paper.model import Block, Gap, Heading, Paragraph, Role, Words

_SIGNS: Final = {Influence.POSITIVE: "+", Influence.NEGATIVE: "−"}
_FACTOR: Final = (0.09, 0.74, 0.17)
_SPREAD: Final = (0.4, 0.18, 0.18, 0.24)
_QUERY: Final = (0.3, 0.32, 0.2, 0.18)
_SOURCE: Final = (0.3, 0.7)
_SOURCES: Final = (
    (
        Name.NUMBERS,
        "Alle uitspraken in de tabellen voor onderzoek, elk één keer. Wat niet gedeeld "
        "mag worden staat daar niet in.",
    ),
    (
        Name.CHARACTERISTICS,
        "De kenmerken van elke levensreis: wat de interviewer koos, en anders wat uit "
        "geboortemaand en perioden volgt.",
    ),
    (
        Name.CROSSCUT,
        "De perioden (woonplek, daginvulling, zorg, indicatie, complexiteit) en de "
        "uitspraken van elke levensreis. Onder elk cijfer staat wat geteld is.",
    ),
    (
        Name.JOURNEYS,
        "Uitspraken die met een factor zijn gekoppeld. Geteld zijn verschillende "
        "levensreizen: wie een factor vaker noemt telt één keer.",
    ),
    (
        Name.PROFESSIONALS,
        "Uitspraken in groepsgesprekken met professionals die met een factor zijn "
        "gekoppeld. Geteld zijn verschillende gesprekken.",
    ),
    (
        Name.BESIDE,
        "De factoren van tabel B1 en die van tabel B2.",
    ),
    (
        Name.SOLUTIONS,
        "De antwoorden van partijen op de vragenlijst; van elke partij telt alleen het "
        "laatste antwoord.",
    ),
    (
        Name.PICTURES,
        "Dezelfde uitspraken en perioden. Onder elk beeld staan de getallen waarmee "
        "het is getekend.",
    ),
    (
        Name.CODEBOOK,
        "De factoren zoals zij in deze versie van de gegevens staan, met wat "
        "onderzoekers erbij schreven.",
    ),
)


def spread(dossier: Dossier) -> Iterator[Block]:
    """Tell how the factors spread over the systems, from far to near."""
    found = dossier.table.spread
    if not dossier.table.table.rows:
        return
    yield Heading(3, "Verdeling over de systemen")
    yield Paragraph(
        "Geteld zijn paren van een factor en een levensreis. Het aandeel is van alle "
        "paren samen."
    )
    rows = [(each.label, *_spread(dossier, each)) for each in System]
    total = number(found.total)
    rows.append(("Samen", *_sides(dossier), total))
    yield table(("Systeem", "+", "−", "Samen (aandeel)"), rows, _SPREAD)


def _spread(dossier: Dossier, system: System) -> tuple[str, str, str]:
    found = dossier.table.spread
    sides = (number(found.of(system, side)) for side in _SIGNS)
    both, share = found.of(system), found.share(system)
    told = number(both)
    if share is not None:
        told = f"{both} ({share:.0f}\N{NO-BREAK SPACE}%)"
    positive, negative = sides
    return positive, negative, told


def _sides(dossier: Dossier) -> tuple[str, str]:
    def whole(side: Influence) -> str:
        counts = [dossier.table.spread.of(system, side) for system in System]
        known = [each for each in counts if each is not None]
        return number(sum(known) if len(known) == len(counts) else None)

    return whole(Influence.POSITIVE), whole(Influence.NEGATIVE)


def codebook(dossier: Dossier) -> Iterator[Block]:
    """List the factors in their order, with their definitions and counts."""
    if not dossier.codebook:
        yield Paragraph("Het codeboek is leeg.")
        return
    tallies = {row.factor.id: row.tally for row in dossier.table.table.rows}
    if dossier.is_published:
        listed = [
            each for each in dossier.codebook if not each.own or each.id in tallies
        ]
    else:
        listed = list(dossier.codebook)
    yield Paragraph(
        "Achter elke factor staat in hoeveel levensreizen die voorkomt. Een eigen "
        "factor is in deze studie gemaakt."
    )
    missing = Tally(0, is_left_out=dossier.is_published)
    for system in System:
        found = [each for each in listed if each.system is system]
        if found:
            yield Heading(3, system.label)
            rows = (_factor(each, tallies.get(each.id, missing)) for each in found)
            yield table(("Kant", "Factor", "Levensreizen"), rows, _FACTOR, 2)


def _factor(factor: FactorData, tally: Tally) -> tuple[Words, Words, Words]:
    name = (
        factor.label
        if factor.group is None
        else f"{factor.group.label}: {factor.label}"
    )
    told = [f"{name} (eigen factor)" if factor.own else name]
    if factor.definition:
        told.append(factor.definition)
    count = shown(UNTOLD) if tally.is_left_out else str(tally.journeys)
    return _SIGNS[factor.influence], "\n".join(told), count


def queries(dossier: Dossier) -> Iterator[Block]:
    """List what was asked and kept, with what it found then."""
    if dossier.is_published:
        yield Paragraph("Bewaarde vragen staan alleen in het dossier voor het team.")
        return
    if not dossier.queries:
        yield Paragraph("Er zijn geen vragen bewaard.")
        return
    rows = (_query(each, dossier) for each in dossier.queries)
    yield table(("Vraag", "Wat is geteld", "Levensreizen", "Gegevens"), rows, _QUERY)


def _query(query: SavedQuery, dossier: Dossier) -> tuple[Words, Words, Words, Words]:
    result = query.result
    journeys: int | None = result.journeys
    if query.is_published:
        journeys = published_number(result.journeys)
    is_same = query.data_version == dossier.version
    return (
        f"{query.name}\n{day(query.at.date())}",
        result.selection.in_words(),
        number(journeys),
        "zoals nu" if is_same else "van eerder",
    )


def sources(dossier: Dossier) -> Iterator[Block]:
    """Tell where each number comes from, so that anybody can count it again."""
    yield Paragraph(
        "Elk getal in dit dossier is geteld, niet overgenomen. Zo kan iedereen met "
        "dezelfde gegevens het narekenen."
    )
    rows = [(TITLES[name], told) for name, told in _SOURCES]
    yield table(("Hoofdstuk", "Waaruit geteld"), rows, _SOURCE)
    yield Gap(6)
    yield Paragraph(f"Versie van de gegevens, voluit: {dossier.version}", Role.CAPTION)
