"""What a dossier begins with: of which study, how it was made, how much it holds."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from levensreis.domain.publication import SMALLEST_COUNT
from levensreis.domain.published_factors import published_number
from levensreis.domain.study_size import StudySize
from levensreis.language import day
from levensreis.reports.dossier.content import Dossier
from levensreis.reports.dossier.rows import table
from levensreis.reports.paper.model import (
    Block,
    Gap,
    Heading,
    Item,
    ItemList,
    Numbering,
    Paragraph,
    Role,
    Together,
)

_HEADS: Final = ("Wat", "Uitspraken")
_SHARES: Final = (0.34, 0.66)
_COUNTS: Final = (0.74, 0.26)
VERSION_SHOWN: Final = 16
"""Letters of the version of the data: no two studies have the same by chance."""
TITLE: Final = "Dossier van de studie"
_LEAD: Final = (
    "Alles wat in deze studie is geteld en geschreven, in één document: de jongeren, "
    "de factoren, wat professionals zeggen, en de oplossingen."
)
_FOR_TEAM: Final = (
    "Vertrouwelijk. Alleen voor het onderzoeksteam: aantallen zijn exact, en kleine "
    "aantallen kunnen iemand herkenbaar maken."
)
_FOR_OTHERS: Final = (
    "Voor anderen. Aantallen zijn afgerond op vijftallen. Niet getoond is wat in "
    f"minder dan {SMALLEST_COUNT} levensreizen voorkomt, en wat zulke aantallen zou "
    "verraden. "
    "Alle levensreizen zijn door twee mensen nagelezen en ondertekend."
)
_STEPS: Final = (
    "Met ouders, verzorgers en waar het kan de jongere zelf is gesproken over het "
    "leven, vanaf de zwangerschap tot nu. Vooraf is voor elk doel toestemming "
    "gevraagd.",
    "Wat zij vertelden is per onderwerp uitgewerkt: wat er gebeurde, waarom, en hoe "
    "het samenhangt. De acht onderwerpen zijn gezondheid, woonplekken, ontwikkeling "
    "van vaardigheden, daginvulling, gedrag, zorg en ondersteuning, relaties, en "
    "ondersteuning van naasten.",
    "De uitwerking is teruggelegd bij wie het vertelde. Die verbeterde wat niet "
    "klopte.",
    "Namen en herkenbare gegevens zijn vervangen. Een levensreis heeft in dit dossier "
    "alleen een schuilnaam.",
    "Per levensreis is onderscheiden wat de zorgvraag verlaagde (+) en wat die "
    "verhoogde (−).",
    "Elke + en − is geplaatst in een van vijf systemen, van ver naar dichtbij: de "
    "samenleving als geheel, betrokken organisaties, de directe omgeving onderling, "
    "het contact met de directe omgeving, en de jongere zelf. Wat op elkaar lijkt is "
    "samen één factor in het codeboek.",
    "Over alle levensreizen is geteld in hoeveel verschillende levensreizen een factor "
    "voorkomt. Dat staat naast wat professionals in groepsgesprekken zeggen.",
    "De factoren zijn besproken met een panel. Daaruit kwamen oplossingen, die "
    "partijen hebben gewogen.",
)
_CARE: Final = (
    "Het gaat steeds om een samenloop van factoren. Voor één jongere is niet te zeggen "
    "hoeveel elke factor bijdroeg. Daarom weegt dit dossier niet: het telt alleen."
)
_SESSIONS: Final = (
    "Hoeveel gesprekken er per levensreis waren staat niet in de gegevens voor "
    "onderzoek, en dus ook niet in dit dossier."
)


def title_page(dossier: Dossier) -> Iterator[Block]:
    """Tell of which study it is, of when, and from what it was counted."""
    yield Heading(1, TITLE, bookmark=False)
    yield Paragraph(_LEAD, Role.LEAD)
    yield Gap(10)
    facts = (
        ("Naam van de studie", dossier.name),
        ("Gemaakt op", day(dossier.on)),
        ("Geteld in", journeys_told(dossier)),
        ("Versie van de gegevens", dossier.version[:VERSION_SHOWN]),
        ("Versie van het programma", f"Levensreis {dossier.made_with}"),
    )
    yield table(("Over dit dossier", "Wat het is"), facts, _SHARES)
    yield Gap(10)
    yield Paragraph(_FOR_OTHERS if dossier.is_published else _FOR_TEAM, Role.STRONG)
    yield Paragraph(
        "Alle getallen komen uit dezelfde versie van de gegevens. Verandert er iets in "
        "de studie, dan verandert ook die versie, en hoort er een nieuw dossier bij."
    )


def journeys_told(dossier: Dossier) -> str:
    """Tell in how many journeys was counted, as it may be shown."""
    number = dossier.table.journeys
    if not dossier.is_published:
        return "1 levensreis" if number == 1 else f"{number} levensreizen"
    rounded = published_number(number)
    if rounded is None:
        return f"minder dan {SMALLEST_COUNT} levensreizen"
    return f"{rounded} levensreizen (afgerond)"


def method() -> Iterator[Block]:
    """Tell in short how the study was done; METHOD.md, sections 1 to 4."""
    yield Paragraph(
        "Een kleine groep jongeren komt meteen in de langdurige zorg terecht met het "
        "zwaarste profiel voor mensen met een verstandelijke beperking: VG7, of VG6 "
        "dat binnen een jaar VG7 wordt. Deze studie zoekt welke omstandigheden en "
        "gebeurtenissen hun zorgvraag verhoogden of verlaagden. Cijfers zeggen "
        "hoeveel jongeren het zijn; hun levensreis zegt waarom."
    )
    yield Heading(3, "Stap voor stap")
    items = (
        Item(f"{number}.", (Paragraph(each),)) for number, each in enumerate(_STEPS, 1)
    )
    yield ItemList(tuple(items), Numbering.DECIMAL)
    yield Heading(3, "Wat een aantal zegt, en wat niet")
    yield Paragraph(_CARE)


def numbers(dossier: Dossier) -> Iterator[Block]:
    """Tell how much the study holds; for others only what may be shown."""
    if dossier.is_published:
        yield Paragraph(f"Geteld is in {journeys_told(dossier)}.")
        yield Paragraph(
            "Andere aantallen van de studie staan niet in een dossier voor anderen: "
            "samen zouden zij kleine aantallen verraden."
        )
        return
    size = dossier.size
    yield table(("Wat", "Aantal"), _rows(size), _COUNTS)
    yield Paragraph(_SESSIONS, Role.CAPTION)
    yield _counted("Wie het vertelde", ("Rol", "Levensreizen"), size.tellers.items())
    for title, found in (
        ("Uitspraken per onderwerp", size.themes),
        ("Uitspraken naar soort", size.kinds),
        ("Uitspraken naar invloed op de zorgvraag", size.influences),
        ("Perioden naar soort", size.spells),
    ):
        yield _counted(title, _HEADS, _labelled(found))


def _counted(
    title: str, heads: tuple[str, str], counts: Iterable[tuple[str, int]]
) -> Block:
    """Return a table with its heading, which stay on one page."""
    rows = [(name, str(count)) for name, count in counts]
    told: Block = (
        table(heads, rows, _COUNTS) if rows else Paragraph("Niets vastgelegd.")
    )
    return Together((Heading(3, title), Gap(4), told))


def _rows(size: StudySize) -> Iterator[tuple[str, str]]:
    yield "Levensreizen", str(size.journeys)
    yield (
        "Gesprekspartners (een rol telt één keer per levensreis)",
        str(size.respondents),
    )
    yield "Uitspraken", str(size.statements)
    yield "Uitspraken met een factor", str(size.coded)
    yield "Factoren die voorkomen", str(size.factors)
    yield "Cruciale momenten", str(size.turning_points)


def _labelled(found: Mapping[Any, int]) -> Iterator[tuple[str, int]]:
    for each, count in found.items():
        yield each.label, count
