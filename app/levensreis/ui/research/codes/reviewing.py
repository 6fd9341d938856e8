"""Settles what merging left to people, one question at a time. Knows no Qt."""

from collections.abc import Callable

from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work.review import Question, SameLabel
from levensreis.ui.research.codes.bench import Bench, Deed
from levensreis.ui.research.codes.questions import asked_of, factors_of, question_lines
from levensreis.ui.research.codes.view import CodesView


class Reviewing:
    """Keeps which question is looked at; the next one takes the place of a settled."""

    def __init__(
        self, view: CodesView, bench: Bench, attempt: Callable[[Deed], None]
    ) -> None:
        self._view = view
        self._bench = bench
        self._attempt = attempt
        self._place = 0

    @property
    def question(self) -> Question | None:
        """The question that is looked at."""
        queue = self._bench.queue
        return queue[self._place] if 0 <= self._place < len(queue) else None

    @property
    def factors(self) -> list[FactorId]:
        """The factors that it is about."""
        return [] if self.question is None else factors_of(self.question)

    def refresh(self) -> None:
        """Show the queue as it is now."""
        self._place = min(max(self._place, 0), max(len(self._bench.queue) - 1, 0))
        self._view.show_questions(question_lines(self._bench.queue))
        self._show()

    def choose(self, place: int) -> None:
        """Look at another question."""
        self._place = place
        self._show()

    def answer(self, option: int) -> None:
        """Settle the question with one of its options."""
        question, why = self.question, self._view.reason
        work = self._bench.work
        if isinstance(question, SameLabel):
            into = self.factors[option]
            sources = [each for each in self.factors if each != into]
            self._attempt(lambda: work.merge(sources, into, why=why))
        elif question is not None:
            fid, seen = question.factor.fid, question.seen
            chosen = seen[option]
            self._attempt(lambda: work.choose_wording(fid, chosen, seen, why=why))

    def keep_apart(self) -> None:
        """Settle that factors of one name are not the same."""
        if isinstance(self.question, SameLabel):
            fids, why = self.factors, self._view.reason
            self._attempt(lambda: self._bench.work.keep_apart(fids, why=why))

    def _show(self) -> None:
        bench, question = self._bench, self.question
        read = bench.work.statements_of
        asked = None if question is None else asked_of(question, bench.counts, read)
        self._view.show_asked(asked)
