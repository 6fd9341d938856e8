"""Published figures of others to compare with (referentiecijfers), and their source."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from levensreis.domain.characteristics import SEX
from levensreis.domain.inflow.characteristic import characteristic_named
from levensreis.domain.inflow.overview import CharacteristicTable, values_of


@dataclass(frozen=True, slots=True)
class Source:
    """Where published figures stand."""

    name: str
    page: str
    date: str
    """Of the figures or of the publication, as the file tells it."""

    def in_words(self) -> str:
        """Return it as it stands under a table."""
        return ", ".join(filter(None, (self.name, self.page, self.date)))


@dataclass(frozen=True, slots=True)
class Figure:
    """What was published of one category."""

    name: str
    value: str
    share: float
    """In percents."""
    count: int | None
    of: int | None
    """Of how many, when that was published."""
    source: Source


@dataclass(frozen=True, slots=True)
class Compared:
    """Ours beside theirs for one category."""

    ours: float | None
    """Our share in percents; None when it may not be shown."""
    theirs: Figure | None

    @property
    def difference(self) -> float | None:
        """Ours less theirs, in percent points."""
        if self.ours is None or self.theirs is None:
            return None
        return self.ours - self.theirs.share


Reference = Mapping[tuple[str, str], Figure]
"""Published figures by the name of a characteristic and its value."""


def has_value(name: str, value: str) -> bool:
    """Tell whether a characteristic, of which there is one, has such a value."""
    found = characteristic_named(name)
    return value in (values_of(SEX) if found is None else found.values)


def compared(table: CharacteristicTable, reference: Reference) -> list[Compared]:
    """Put published figures beside each category of a table."""
    return [
        Compared(each.share, reference.get((table.name, each.value)))
        for each in table.categories
    ]


def sources_of(table: CharacteristicTable, reference: Reference) -> Sequence[Source]:
    """Return where the figures beside a table stand, each once."""
    found = (each.theirs for each in compared(table, reference))
    return list(dict.fromkeys(each.source for each in found if each))
