"""Count the factors of a study for who gets the table (Table B1), names replaced."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from levensreis.domain.anonymise.clashes import StudyNames
from levensreis.domain.anonymise.gate import Outcome
from levensreis.domain.anonymise.kept import Kept
from levensreis.domain.anonymise.known import Known
from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.anonymise.pseudonyms import names_of
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.release import (
    NotReleased,
    named_by,
    release_word,
    settled,
)
from levensreis.domain.anonymise.rewriting import Rewriting
from levensreis.domain.anonymise.texts import Part, TextKey
from levensreis.domain.codebook import Codebook, FactorId
from levensreis.domain.consent import Purpose
from levensreis.domain.factor_table import FactorTable, Order, Tally, build_table
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.published_factors import published_tallies
from levensreis.language import say
from levensreis.services.anonymising import anonymised, rewriting_of
from levensreis.services.fit import check_fit
from levensreis.storage import codebook, decisions, journeys, register, signatures
from levensreis.storage.access_log import Transaction
from levensreis.storage.codebook import Example

Names = Mapping[UUID, Register]
_MOST_TOLD: Final = 3


@dataclass(frozen=True, slots=True)
class Counted:
    """A factor table as it may leave, and what is in it."""

    table: FactorTable
    journeys: int
    """How many count."""
    registers: tuple[Register, ...]
    """Of every journey of the study: a name of any may not be in it."""
    kept: frozenset[Kept]
    """Where words stand in its examples of which somebody decided that they stay."""


def count(
    connection: Transaction,
    order: Order,
    output: Output,
    progress: Progress = NO_PROGRESS,
) -> Counted:
    """Count the factors over all journeys that may; raises NotReleased."""
    names = register.get_all(connection)
    codes = journeys.codes_by_id(connection)
    _check_none_is_open(register.waiting(connection))
    left_out = not_counted(connection, output)
    _check_some(codes, left_out, output)
    book = codebook.get(connection)
    counts = codebook.counts(connection, left_out)
    check_own_labels(counts, book, names, codes)
    rewritings = _Rewritings(connection, names, codes)
    if output.needs_signatures:
        counting = [each for each in codes if each not in left_out]
        rewritings.check_signed(counting, output, progress)
    examples = [
        each
        for each in codebook.examples(connection)
        if each.journey_id not in left_out
    ]
    tallies = _tallies(counts, examples, rewritings)
    if output.needs_signatures:
        tallies = published_tallies(book, tallies)
    table = build_table(book, tallies, order)
    return Counted(
        table=replace(table, is_published=output.needs_signatures),
        journeys=len(codes) - len(left_out),
        registers=tuple(names.values()),
        kept=frozenset(rewritings.kept),
    )


def not_counted(connection: Transaction, output: Output) -> list[UUID]:
    """List the journeys that a table for somebody leaves out: nobody allowed it."""
    purposes = dict.fromkeys((Purpose.PARTICIPATION, output.purpose))
    found = (journeys.without_consent(connection, each) for each in purposes)
    return list(dict.fromkeys(each for part in found for each in part))


def check_own_labels(
    used: Collection[FactorId], book: Codebook, names: Names, codes: Mapping[UUID, str]
) -> None:
    """Refuse a factor that names somebody of any journey in the study."""
    own = [factor for factor in book.factors if factor.own]
    for number, factor in enumerate(own, start=1):
        found = named_by(factor.label, names) if factor.id in used else []
        if found:
            raise NotReleased(
                say(
                    "De {number}e eigen factor van het codeboek bevat een naam uit "
                    "het register van {codes}. Hernoem de factor.",
                    number=number,
                    codes=", ".join(codes[each] for each in found),
                )
            )


class _Rewritings:
    """What becomes of the texts of each journey, made when it is needed."""

    def __init__(
        self, connection: Transaction, names: Names, codes: Mapping[UUID, str]
    ) -> None:
        self._connection, self._names, self._codes = connection, names, codes
        self._taken = {
            name for each in names.values() for name in names_of(Known.of(each))
        }
        self._every = StudyNames({codes[each]: names[each] for each in names})
        self._made: dict[UUID, Rewriting] = {}
        self.kept: set[Kept] = set()

    def check_signed(
        self, counting: Sequence[UUID], output: Output, progress: Progress
    ) -> None:
        """Refuse while something is missing of a journey that counts."""
        missing: list[str] = []
        for done, journey_id in enumerate(counting):
            progress.step(done, len(counting))
            journey = journeys.get(self._connection, journey_id)
            rewriting = rewriting_of(self._connection, journey)
            key = journeys.key_of(self._connection, journey_id)
            signed = signatures.get(self._connection, key)
            check_fit(journey.code, rewriting)
            self._made[journey_id] = rewriting
            state = anonymised(journey, rewriting, signed)
            state = replace(state, names=self._every)
            if needed := state.still_needed(output):
                words = " ".join(needed)
                missing.append(
                    say("{code}: {problem}", code=journey.code, problem=words)
                )
        if missing:
            told = missing[:_MOST_TOLD]
            if more := len(missing) - len(told):
                told.append(say("Andere levensreizen: nog {count}.", count=more))
            raise NotReleased(
                say(
                    "Dit kan nog niet naar anderen. {missing} Dat kan in Anonimiseren.",
                    missing=" ".join(told),
                )
            )

    def shown(self, example: Example) -> tuple[str, str]:
        """Return an example with the pseudonym of its journey, as they may leave."""
        rewriting = self._of(example.journey_id)
        owner = f"{example.statement_id.hex}/{example.factor}"
        try:
            found = settled(example.text, rewriting, TextKey(owner, Part.EXAMPLE))
            self.kept.update(found.kept_places)
            self._check_clash(found, example)
            what = say("De schuilnaam")
            return (
                found.text,
                release_word(what, example.pseudonym, rewriting.register),
            )
        except NotReleased as error:
            code = self._codes[example.journey_id]
            told = say("{code}: {problem}", code=code, problem=error)
            raise NotReleased(told) from None

    def _check_clash(self, found: Outcome, example: Example) -> None:
        """Tell which example has a name of another journey by now: the scan cannot."""
        key = TextKey("", Part.EXAMPLE)
        given = [(found.text[slice(*each)], key) for each in found.given]
        for each in self._every.clashes(given, self._codes[example.journey_id]):
            journey = journeys.get(self._connection, example.journey_id)
            where = TextKey(example.statement_id.hex, Part.EXAMPLE)
            raise NotReleased(replace(each, key=where).told(journey))

    def _of(self, journey_id: UUID) -> Rewriting:
        made = self._made.get(journey_id)
        if made is None:
            code = self._codes[journey_id]
            key = journeys.key_of(self._connection, journey_id)
            made = self._made[journey_id] = Rewriting(
                self._names.get(journey_id, Register()),
                decisions.get(self._connection, key),
                code=code,
                taken=self._taken,
            )
            check_fit(code, made)
        return made


def _tallies(
    counts: Mapping[FactorId, int],
    examples: Sequence[Example],
    rewritings: _Rewritings,
) -> dict[FactorId, Tally]:
    """Count with the first example of each factor."""
    shown: dict[FactorId, tuple[str, str]] = {}
    for each in examples:
        if each.factor not in shown:
            shown[each.factor] = rewritings.shown(each)
    return {
        factor: Tally(number, *shown.get(factor, ("", "")))
        for factor, number in counts.items()
    }


def _check_none_is_open(waiting: Sequence[str]) -> None:
    if waiting:
        raise NotReleased(
            say(
                "Dit kan nog niet worden gemaakt: in {codes} staan namen "
                "zonder vervanging. Kies die eerst in Anonimiseren.",
                codes=", ".join(waiting),
            )
        )


def _check_some(
    codes: Collection[UUID], left_out: Collection[UUID], output: Output
) -> None:
    if left_out and len(left_out) == len(codes):
        raise NotReleased(
            say(
                "Dit kan nog niet worden gemaakt: van geen enkele levensreis "
                "is toestemming voor meedoen vastgelegd. Dat kan bij Gegevens."
            )
            if output.purpose is Purpose.PARTICIPATION
            else say(
                "Dit kan nog niet naar anderen: van geen enkele levensreis is "
                "toestemming om te delen vastgelegd. Dat kan bij Gegevens."
            )
        )
