"""All figures of the cross-cutting picture, in the order of the report."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Final, Self

from levensreis.domain.crosscut.afterwards import after_findings
from levensreis.domain.crosscut.application import application_findings
from levensreis.domain.crosscut.care import care_findings
from levensreis.domain.crosscut.complexity import complexity_findings
from levensreis.domain.crosscut.crucial import crucial_findings
from levensreis.domain.crosscut.finding import Finding
from levensreis.domain.crosscut.getting_help import help_findings
from levensreis.domain.crosscut.keys import FindingKey, Section
from levensreis.domain.crosscut.living import living_findings
from levensreis.domain.crosscut.school import school_findings
from levensreis.domain.crosscut.told import Told

_PARTS: Final = (
    school_findings,
    care_findings,
    living_findings,
    application_findings,
    after_findings,
    crucial_findings,
    complexity_findings,
    help_findings,
)


@dataclass(frozen=True, slots=True)
class Account:
    """What was told of the need after an indication, and by which pseudonym."""

    change: str
    """How the need changed, as it is stored."""
    pseudonym: str
    age: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CrosscutPicture:
    """The figures, with what researchers wrote beside them."""

    findings: tuple[Finding, ...]
    texts: Mapping[FindingKey, str] = field(default_factory=dict)
    accounts: tuple[Account, ...] = ()
    """Of the time after the indication; none when it is for others."""
    selected: str = ""
    """What was counted, in words; empty for everything."""
    is_published: bool = False

    @property
    def journeys(self) -> int | None:
        """In how many journeys was counted; None when that may not be shown."""
        return self.findings[0].journeys

    def by_section(self) -> Iterator[tuple[Section, list[Finding]]]:
        """Give the figures of each part, in the order of the report."""
        for section, found in groupby(self.findings, key=lambda each: each.section):
            yield section, list(found)

    def bare(self) -> Self:
        """Return this without a word that was told or written by people."""
        findings = (
            replace(each, rows=tuple(row for row in each.rows if not row.is_open))
            for each in self.findings
        )
        return replace(
            self, findings=tuple(findings), texts={}, accounts=(), selected=""
        )


def findings_in(told: Told) -> tuple[Finding, ...]:
    """Count every figure; none of them says anything of one youth alone."""
    return tuple(_counted(told))


def _counted(told: Told) -> Iterator[Finding]:
    for part in _PARTS:
        yield from part(told)
