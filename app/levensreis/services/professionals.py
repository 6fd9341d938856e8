"""Group interviews with professionals: kept, coded and counted beside the journeys."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from levensreis.domain.codebook import Codebook, FactorId, InvalidFactor
from levensreis.domain.factor_table import FactorTable, Order, TableKind, build_table
from levensreis.domain.fieldwork import Body, Change, FieldworkKind
from levensreis.domain.findings import TableResult, spread_of
from levensreis.domain.professionals import counting
from levensreis.domain.professionals.comparison import Beside, Voice
from levensreis.domain.professionals.counting import Codebooks, Coded
from levensreis.domain.professionals.functions import check_functions
from levensreis.domain.professionals.interview import (
    GroupInterview,
    GroupStatement,
    InvalidInterview,
    in_order,
)
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.formats.interview_json import interview_body, read_body
from levensreis.language import say
from levensreis.services.fieldwork import Fieldwork
from levensreis.services.findings import FactorFindings
from levensreis.services.professional_factors import ProfessionalFactors
from levensreis.services.research_source import ResearchSource

_INTERVIEW = FieldworkKind.INTERVIEW


class ProfessionalsService:
    """The group interviews of one source, with steps that can be taken back.

    Each deed is stored at once. It raises InvalidInterview, InvalidStatement,
    InvalidFactor or ChangedMeanwhile when it cannot be done, and then nothing was
    changed. All that reads raises NewerInterview when a newer version of the program
    kept something.
    """

    def __init__(self, source: ResearchSource) -> None:
        self.source = source
        self.desk = Fieldwork(source)
        """Knows what would be taken back, and takes it back."""
        self.factors = ProfessionalFactors(source, self.desk)
        """The codebooks, and the factors that researchers make for professionals."""

    # What there is

    def interviews(self) -> list[GroupInterview]:
        """Return the interviews by day: their places, from 1, are their numbers."""
        kept = self.desk.kept(_INTERVIEW)
        return in_order(read_body(key, body) for key, body in kept.items())

    def interview(self, interview_id: UUID) -> GroupInterview:
        """Return one interview; raises InvalidInterview when it is not there."""
        return read_body(str(interview_id), self._body(interview_id))

    def codebook(self) -> Codebook:
        """Return the professionals' codebook, own factors after those that ship."""
        return self.factors.codebook()

    def shared(self) -> Codebook:
        """Return the codebook of the journeys."""
        return self.factors.shared()

    def codebooks(self) -> Codebooks:
        """Return all that a statement can be coded with."""
        return self.factors.codebooks()

    # Interviews and what was said

    def add(self, interview: GroupInterview) -> GroupInterview:
        """Keep a new interview."""
        check_functions(interview.participants)
        self._check_codings(None, interview)
        return self._put(say("groepsgesprek vastleggen"), interview)

    def change(self, interview: GroupInterview) -> GroupInterview:
        """Keep when and with whom it was; what was said stays as it is."""
        check_functions(interview.participants)
        words = say("groepsgesprek wijzigen")
        return self._changed(words, interview.id, lambda one: one.with_facts(interview))

    def remove(self, interview_id: UUID) -> None:
        """Keep an interview no longer, nor what was said in it."""
        read = _kept(interview_id, self._body(interview_id))
        gone = _kept(interview_id, None)
        self.desk.change(say("groepsgesprek verwijderen"), [gone], [read])

    def put_statement(
        self, interview_id: UUID, statement: GroupStatement
    ) -> GroupInterview:
        """Keep a new statement at the end, or one that is there as it is now."""
        is_there = statement.id in [
            each.id for each in self.interview(interview_id).statements
        ]
        words = say("uitspraak wijzigen") if is_there else say("uitspraak vastleggen")
        return self._changed(
            words, interview_id, lambda one: one.with_statement(statement)
        )

    def remove_statement(
        self, interview_id: UUID, statement_id: UUID
    ) -> GroupInterview:
        """Keep a statement no longer."""
        return self._changed(
            say("uitspraak verwijderen"),
            interview_id,
            lambda one: one.without(statement_id),
        )

    def move_statement(
        self, interview_id: UUID, statement_id: UUID, place: int
    ) -> GroupInterview:
        """Put a statement at another place in its interview, from 0."""
        return self._changed(
            say("uitspraak verplaatsen"),
            interview_id,
            lambda one: one.moved(statement_id, place),
        )

    # Coding

    def code(
        self, interview_id: UUID, statement_id: UUID, factor: FactorId
    ) -> GroupInterview:
        """Give a statement a factor of either codebook, on its side and system."""
        found = self.codebooks().every.by_id.get(factor)
        if found is None:
            raise InvalidFactor(say("Deze factor staat in geen van beide codeboeken."))
        return self._changed(
            say("factor koppelen"),
            interview_id,
            lambda one: one.with_statement(one.statement(statement_id).coded(found)),
        )

    def uncode(
        self, interview_id: UUID, statement_id: UUID, factor: FactorId
    ) -> GroupInterview:
        """Take a factor off a statement, also one that stands nowhere any more."""

        def without(one: GroupInterview) -> GroupInterview:
            statement = one.statement(statement_id)
            left = (each for each in statement.codings if each.factor != factor)
            return one.with_statement(replace(statement, codings=tuple(left)))

        return self._changed(say("factor loskoppelen"), interview_id, without)

    # Counting

    def count(
        self, order: Order = Order.CODEBOOK, *, published: bool = False
    ) -> TableResult:
        """Count in how many different interviews each factor was named (Table B2).

        A number of interviews tells of no youth: it is shown to others as it is.
        """
        interviews, books = self.interviews(), self.codebooks()
        tallies = counting.count_interviews(interviews, books)
        table = build_table(books.every, tallies, order)
        return TableResult(
            table=replace(table, is_published=published, kind=TableKind.PROFESSIONALS),
            journeys=len(interviews),
            statements=sum(len(each.statements) for each in interviews),
            spread=spread_of(books.every, tallies),
            name=self.source.name,
        )

    def table(self, order: Order = Order.CODEBOOK) -> FactorTable:
        """Return Table B2 alone."""
        return self.count(order).table

    def behind(self, factor: FactorId) -> list[Coded]:
        """Return the statements behind the number of a factor, by interview."""
        return counting.behind(self.interviews(), self.codebooks(), factor)

    def astray(self) -> list[Coded]:
        """Return the statements with a factor that stands in no codebook any more.

        They count nowhere until they get another.
        """
        return counting.astray(self.interviews(), self.codebooks())

    def beside(
        self, *, published: bool = False, progress: Progress = NO_PROGRESS
    ) -> Beside:
        """Count B1 and B2 and lay them side by side; raises NotReleased."""
        journeys = FactorFindings(self.source).count(
            published=published, progress=progress
        )
        return Beside(Voice(journeys), Voice(self.count(published=published)))

    def _changed(
        self,
        words: str,
        interview_id: UUID,
        change: Callable[[GroupInterview], GroupInterview],
    ) -> GroupInterview:
        body = self._body(interview_id)
        before = read_body(str(interview_id), body)
        after = change(before)
        self._check_codings(before, after)
        return self._put(words, after, body)

    def _body(self, interview_id: UUID) -> Body:
        body = self.desk.kept(_INTERVIEW).get(str(interview_id))
        if body is None:
            raise InvalidInterview(say("Dit groepsgesprek is er niet meer."))
        return body

    def _put(
        self, words: str, interview: GroupInterview, read: Body | None = None
    ) -> GroupInterview:
        """Keep an interview in the place of what was read, and of nothing newer."""
        now = _kept(interview.id, interview_body(interview))
        self.desk.change(words, [now], [_kept(interview.id, read)])
        return interview

    def _check_codings(
        self, before: GroupInterview | None, after: GroupInterview
    ) -> None:
        """Check what is new: a factor can have moved or gone since it was given."""
        known = {} if before is None else {each.id: each for each in before.statements}
        books: Codebook | None = None
        for each in after.statements:
            was = known.get(each.id)
            is_same = was is not None and _coded(was) == _coded(each)
            if not is_same:
                books = books or self.codebooks().every
                each.check_codings(books)


def _kept(interview_id: UUID, body: Body | None) -> Change:
    return Change(_INTERVIEW, str(interview_id), body)


def _coded(statement: GroupStatement) -> tuple[object, ...]:
    return statement.influence, statement.system, statement.codings
