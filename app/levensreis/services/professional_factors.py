"""The codebooks that professionals' words are coded with, and their own factors."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from levensreis.domain.codebook import Codebook, Factor, FactorId, InvalidFactor
from levensreis.domain.fieldwork import Change, FieldworkKind
from levensreis.domain.professionals.counting import Codebooks
from levensreis.formats.codebook_json import professional_codebook
from levensreis.formats.interview_json import factor_body, read_body, read_factor
from levensreis.language import say
from levensreis.services.fieldwork import Fieldwork
from levensreis.services.research_source import ResearchSource
from levensreis.storage.research import codebook_work

_FACTOR: Final = FieldworkKind.FACTOR


class ProfessionalFactors:
    """The factors of Table B2 and what researchers added to them, over one source."""

    def __init__(self, source: ResearchSource, desk: Fieldwork) -> None:
        self._source = source
        self._desk = desk

    @property
    def shipped(self) -> Mapping[FactorId, Factor]:
        """The factors of Table B2 that every program has, by their id."""
        return professional_codebook().by_id

    def codebook(self) -> Codebook:
        """Return the professionals' codebook, own factors after those that ship."""
        kept = self._desk.kept(_FACTOR)
        own = [read_factor(key, body) for key, body in kept.items()]
        in_their_order = sorted(own, key=lambda each: (each.label, each.id))
        return professional_codebook().with_factors(in_their_order)

    def shared(self) -> Codebook:
        """Return the codebook of the journeys."""
        if self._source.study is not None:  # nothing need be released for this
            return self._source.study.journeys.codebook()
        return self._source.codebook()

    def codebooks(self) -> Codebooks:
        """Return all that a statement can be coded with."""
        return Codebooks(self.codebook(), self.shared(), self._became())

    def put(self, factor: Factor) -> Factor:
        """Keep an own factor, a new one or as it is now; raises InvalidFactor.

        One that is used keeps its side and system.
        """
        label = " ".join(factor.label.split())
        factor = replace(factor, label=label, own=True)
        read = self._desk.kept(_FACTOR).get(factor.id)
        book = self.codebook()
        before = book.by_id.get(factor.id)
        others = tuple(each for each in book.factors if each.id != factor.id)
        replace(book, factors=others).with_factors([factor])
        if before is not None:
            self._check_change(before, factor)
        words = say("factor maken") if before is None else say("factor wijzigen")
        now = Change(_FACTOR, factor.id, factor_body(factor))
        self._desk.change(words, [now], [replace(now, body=read)])
        return factor

    def remove(self, factor: FactorId) -> None:
        """Keep an own factor no longer; raises InvalidFactor while it is used."""
        before = self.codebook().by_id.get(factor)
        if before is None or not before.own:
            raise InvalidFactor(say("Alleen een eigen factor kan weg."))
        if used := self._uses(factor):
            raise InvalidFactor(
                say(
                    "Deze factor staat nog bij uitspraken ({count}). Haal hem daar "
                    "eerst weg.",
                    count=used,
                )
            )
        self._desk.change(say("factor verwijderen"), [Change(_FACTOR, factor, None)])

    def _became(self) -> Mapping[FactorId, FactorId]:
        """Return what researchers merged in the codebook of the journeys."""
        if self._source.study is not None:
            return {}
        with self._source.reading() as connection:
            return codebook_work.read(connection).state.gone

    def _check_change(self, before: Factor, after: Factor) -> None:
        if not before.own:
            raise InvalidFactor(
                say("Alleen een eigen factor kan een andere naam krijgen.")
            )
        moved = (before.system, before.influence) != (after.system, after.influence)
        if moved and self._uses(before.id):
            raise InvalidFactor(
                say(
                    "Deze factor staat al bij uitspraken: de kant en het systeem "
                    "blijven zoals ze zijn."
                )
            )

    def _uses(self, factor: FactorId) -> int:
        kept = self._desk.kept(FieldworkKind.INTERVIEW)
        return sum(
            coding.factor == factor
            for key, body in kept.items()
            for each in read_body(key, body).statements
            for coding in each.codings
        )
