"""The shares of far and near beside each other, as numbers. Knows no Qt."""

from levensreis.domain.findings import TableResult
from levensreis.domain.influence import Influence
from levensreis.domain.professionals.comparison import FAR, NEAR, Beside
from levensreis.domain.system import System
from levensreis.language import say
from levensreis.pictures.research.beside import percents
from levensreis.pictures.research.chart import Numbers


def spread_numbers(beside: Beside) -> Numbers:
    """Return which part of factors and of mentions is far, between and near."""
    between = tuple(each for each in System if each not in (*FAR, *NEAR))
    rows = []
    for name, systems in (
        (say("Ver: samenleving, organisaties"), FAR),
        (say("Ertussen: omgeving onderling"), between),
        (say("Dichtbij: contact, jongere"), NEAR),
    ):
        first, second = beside.journeys, beside.professionals
        rows.append(
            (
                name,
                percents(first.share_of_factors(systems)),
                percents(second.share_of_factors(systems)),
                percents(first.share_of_mentions(systems)),
                percents(second.share_of_mentions(systems)),
            )
        )
    heads = (
        "",
        say("B1 factoren"),
        say("B2 factoren"),
        say("B1 genoemd"),
        say("B2 genoemd"),
    )
    return Numbers(heads, tuple(rows))


def factors_in(
    result: TableResult, system: System | None, side: Influence | None
) -> list[tuple[str, int | None]]:
    """Return the factors on one side of a system, with how often each was named."""
    return [
        (row.factor.label, None if row.tally.is_left_out else row.tally.journeys)
        for row in result.table.rows
        if (row.factor.system, row.factor.influence) == (system, side)
    ]
