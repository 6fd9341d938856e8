"""Check that what comes in the place of a name is not that name, or one beside it."""

from collections.abc import Iterator, Mapping
from uuid import UUID

from levensreis.domain.anonymise.places import hinted
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.release import NotReleased
from levensreis.domain.anonymise.rewriting import Rewriting
from levensreis.domain.anonymise.unfit import unfit, unfit_for
from levensreis.language import say
from levensreis.storage import journeys, register
from levensreis.storage.access_log import Transaction


def registers_by_code(connection: Transaction) -> dict[str, Register]:
    """Return the register of every journey in the study, by the code of it."""
    codes: Mapping[UUID, str] = journeys.codes_by_id(connection)
    return {codes[each]: names for each, names in register.get_all(connection).items()}


def check_fit(code: str, rewriting: Rewriting) -> None:
    """Refuse a journey in which a form of its own names comes in their place.

    Raises NotReleased. That it is a name in another journey is told when it is chosen,
    and when somebody who is added later is called so: see `Anonymised.clashes`.
    """
    for name, problem in _problems(code, rewriting):
        raise NotReleased(
            say(
                "{code}: {problem} Het gaat om wat in de plaats komt van {hint}.",
                code=code,
                problem=problem,
                hint=hinted(name),
            )
        )


def _problems(code: str, rewriting: Rewriting) -> Iterator[tuple[str, str]]:
    own = {code: rewriting.register}
    for entry in rewriting.register.entries:
        if problem := unfit_for(entry, own):
            yield entry.name, problem
    for entity, words in rewriting.decisions.given.items():
        name = entity.partition(":")[2]
        if problem := unfit(words, [name], own):
            yield name, problem
