"""What merging did, per file: for the page, the command and its JSON."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from levensreis.domain.merging.arrival import Verdict


class Refusal(StrEnum):
    """Why a file was refused whole. Values are printed as JSON."""

    UNREADABLE = "onleesbaar"
    NOT_OURS = "geen-onderzoeksbestand"
    DAMAGED = "beschadigd"
    TAMPERED = "veranderd"
    NEWER = "nieuwer"
    UNSIGNED = "niet-ondertekend"
    FOR_OTHERS = "voor-een-ander"
    NOT_STORED = "niet-opgeslagen"


@dataclass(frozen=True, slots=True)
class JourneyReport:
    """What became of one journey of a file."""

    rid: str
    """The random id under which it goes round; nobody is known by it."""
    pseudonym: str
    """Empty for what was withdrawn."""
    verdict: Verdict
    named_in: tuple[str, ...] = ()
    """Of what was withdrawn: where researchers may have typed its pseudonym."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReport:
    """What became of one file: refused whole, or told per journey."""

    name: str
    """Of the file, as it was given."""
    digest: str = ""
    """SHA-256 of its bytes; empty when they could not be read."""
    journeys: tuple[JourneyReport, ...] = ()
    signer: str = ""
    """The public key with which it was signed; empty when it was not."""
    is_new_signer: bool = False
    """Whether nothing in the merged study was signed with that key before."""
    schema: int | None = None
    """The version of its tables, when that is an older one."""
    is_repeated: bool = False
    """Whether this very file was merged before: then it was not looked at again."""
    refusal: Refusal | None = None
    words: str = ""
    """Why it was refused, and what to do."""

    @property
    def changed(self) -> bool:
        """Whether the merged study holds something else after this file."""
        return any(each.verdict.changes for each in self.journeys)

    @property
    def is_by_a_stranger(self) -> bool:
        """Whether a key that brought nothing before changed what others brought."""
        changed = {Verdict.REPLACED, Verdict.WITHDRAWN}
        return self.is_new_signer and not changed.isdisjoint(self.counts)

    @property
    def counts(self) -> Counter[Verdict]:
        """How many journeys became what."""
        return Counter(each.verdict for each in self.journeys)


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What became of every file, in the order in which they were given."""

    files: tuple[FileReport, ...]
    is_cut_short: bool = False
    """Whether it was stopped: the files that are told of are in it whole."""
    problem: str = ""
    """Why nothing could be stored any more; the files after it were not looked at."""
    journeys: int | None = None
    """How many are in the merged study now; None when that could not be asked."""

    @property
    def refused(self) -> list[FileReport]:
        """The files of which nothing was taken over."""
        return [each for each in self.files if each.refusal is not None]

    @property
    def counts(self) -> Counter[Verdict]:
        """How many journeys became what, over all files."""
        return sum((each.counts for each in self.files), Counter())

    def with_verdict(self, verdict: Verdict) -> Iterator[tuple[str, JourneyReport]]:
        """Return the journeys with a verdict, each with the name of its file."""
        for file in self.files:
            for each in file.journeys:
                if each.verdict is verdict:
                    yield file.name, each
