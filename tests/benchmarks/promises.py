"""Every promise with a figure, and what was measured of it: the end of the table."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from tests.benchmarks.side_by_side import Comparison, Spent
from tests.benchmarks.table import number

Figure = Callable[[Comparison], float]


def _of(pick: Callable[[Spent], float]) -> tuple[Figure, Figure]:
    """Return the median of the ratios, and that of the product alone."""

    def ratio(found: Comparison) -> float:
        pairs = zip(found.product_spent, found.floor_spent, strict=True)
        return median(pick(mine) / max(pick(least), 1e-6) for mine, least in pairs)

    def product(found: Comparison) -> float:
        return median(map(pick, found.product_spent))

    return ratio, product


ratio, cpu = _of(lambda spent: spent.cpu)
ratio_on_clock, clock = _of(lambda spent: spent.wall)


def beside(found: Comparison) -> float:
    """Return what it took on the clock beside its floor, in milliseconds."""
    return clock(found) - median(spent.wall for spent in found.floor_spent)


@dataclass(frozen=True, slots=True)
class Promise:
    """What was promised of one row of the table."""

    part: str
    """The capability that promised it, A to H."""
    row: str
    """How the words of the row begin."""
    most: float
    figure: Figure = ratio
    floor: str = ""
    """How the words of its floor begin, where a row has more than one."""


MS = {cpu: "ms", clock: "ms klok", beside: "ms ernaast"}
PROMISES: Sequence[Promise] = (
    Promise("B", "Enter tot tijdlijn getekend, 60", 50, cpu),
    Promise("B", "Enter tot tijdlijn getekend, 2.000", 150, cpu),
    Promise("B", "Een toets in de snelle regel", 50, clock),
    Promise("B", "Zoeken in 1.000 levensreizen × 60", 50, cpu),
    Promise("B", "één letter", 50, cpu),
    Promise("C", "Studie ontgrendelen", 50, beside),
    Promise("C", "Reservekopie van 1.000", 1.5, ratio_on_clock),
    Promise("C", "Eén rij opslaan", 1.2, ratio_on_clock),
    Promise("E", "Uitwerking van 60 uitspraken, per", 10, cpu),
    Promise("E", "Overzicht van 60 uitspraken, per", 10, cpu),
    Promise("E", "Controleformulier van 60 uitspraken, per", 10, cpu),
    Promise("E", "Korte versie van 60 uitspraken, per", 10, cpu),
    Promise("E", "Tabel B1 van 116 factoren, per", 10, cpu),
    Promise("E", "Uitwerkingen van 100 levensreizen bewaren", 12_000, cpu),
    Promise("E", "Eerste brief", 700, clock),
    Promise("E", "Eerste overzicht", 700, clock),
    Promise("E", "Eerste uitwerking", 700, clock),
    Promise("F", "Duizend bestanden van 12", 12),
    Promise("F", "Duizend bestanden van 60", 12),
    Promise("F", "nog eens dezelfde bestanden", 1.3),
    Promise("F", "Factortabel over 10.000", 1.1, ratio, "hetzelfde in sqlite3"),
    Promise("F", "Factortabel over 10.000", 1.25, ratio, "hetzelfde in sqlcipher3"),
    Promise("F", "Factortabel over 10.000", 1.3, ratio_on_clock, "DuckDB"),
    Promise("F", "Factortabel over 10.000", 1.3, ratio_on_clock, "Polars"),
    Promise("F", "Factortabel over 100.000", 1.1, ratio, "hetzelfde in sqlite3"),
    Promise("F", "Factortabel over 100.000", 1.25, ratio, "hetzelfde in sqlcipher3"),
    Promise("F", "Factortabel over 100.000", 1.0, ratio_on_clock, "DuckDB"),
    Promise("F", "Factortabel over 100.000", 1.0, ratio_on_clock, "Polars"),
    Promise("H", "Startvenster", 1.5),
    Promise("H", "Hoofdscherm", 3.0),
)


def lines(measured: Sequence[Comparison]) -> Iterator[str]:
    """Return each promise of which something was measured in this run."""
    yield f"{'belofte':66} {'doel':>18} {'gemeten':>9}"
    for promise in PROMISES:
        for found in measured:
            if _is_about(promise, found):
                yield _line(promise, found)


def _is_about(promise: Promise, found: Comparison) -> bool:
    return found.what.strip().casefold().startswith(
        promise.row.casefold()
    ) and found.floor.startswith(promise.floor)


def _line(promise: Promise, found: Comparison) -> str:
    unit = MS.get(promise.figure, "keer")
    if promise.figure is ratio_on_clock:
        unit = "keer klok"
    value = promise.figure(found)
    told = "" if value <= promise.most else "  niet gehaald"
    what = f"{promise.part}  {found.what.strip()}"
    if unit.startswith("keer"):
        what += f" / {found.floor}"
    goal = f"≤ {number(promise.most)} {unit}"
    return f"{what[:66]:66} {goal:>18} {number(value):>9}{told}"
