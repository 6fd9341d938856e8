"""What of a laptop's own study goes to researchers, whatever file it goes in."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from levensreis.domain.anonymise.release import NotReleased, ReleasedJourney, blank
from levensreis.domain.characteristics import SmallGroups
from levensreis.domain.codebook import Codebook
from levensreis.domain.erasure import ExportKind
from levensreis.domain.research.ids import ResearchId
from levensreis.domain.research.journey import ResearchJourney, without_small_groups
from levensreis.language import say
from levensreis.services.outgoing import Outgoing
from levensreis.services.research_gathering import Candidate, Gathered, used_factors
from levensreis.storage import research_ids
from levensreis.storage.access_log import Transaction
from levensreis.storage.research.build import digests_of, revised
from levensreis.storage.research.content import Content, content_of

Written = Callable[[Content, Codebook], bytes]
"""Makes the bytes of a file that holds this content."""
_MOST_TOLD: Final = 3


@dataclass(frozen=True, slots=True)
class Going:
    """The journeys as they go together, under the names and revisions of now."""

    found: Gathered
    told: Mapping[UUID, ResearchJourney]
    """Each journey as it goes together with the others."""
    groups: SmallGroups
    """How few share their characteristics, and what is not shown because of it."""
    ids: Mapping[UUID, ResearchId]
    content: Content

    @classmethod
    def of(cls, found: Gathered, withdrawn: Iterable[str] = ()) -> "Going":
        """Return what was gathered, with what others must forget."""
        every = [each.told.id for each in found.candidates]
        told, groups = without_small_groups(
            [each.as_research() for each in found.candidates]
        )
        content = content_of(told, found.book, withdrawn)
        digests = digests_of(content)
        ids = {
            each.told.id: each.id.revised(digests[each.id.rid])
            for each in found.candidates
        }
        named = dict(zip(every, told, strict=True))
        return cls(found, named, groups, ids, _revised(content, ids.values()))

    def parts(self, written: Written) -> dict[str, Outgoing]:
        """Return what is to be looked through: every journey as if it went alone."""
        return {
            each.told.code: self._part(each, written) for each in self.found.candidates
        }

    def remember(self, connection: Transaction) -> None:
        """Keep under what names it leaves, in the transaction in which it does.

        Raises NotReleased when the study changed meanwhile.
        """
        known = research_ids.get_all(connection)
        if any(known.get(each) != self.found.ids[each] for each in self.ids):
            raise NotReleased(
                say("De studie veranderde terwijl dit werd gemaakt. Maak het opnieuw.")
            )
        research_ids.put_all(connection, self.ids)

    def _part(self, each: Candidate, written: Written) -> Outgoing:
        known_as, shown = self.ids[each.told.id], self.told[each.told.id]
        used = used_factors(each.released)
        factors = tuple(one for one in self.found.book.factors if one.id in used)
        book = replace(self.found.book, factors=factors)

        def alone(released: ReleasedJourney) -> bytes:
            going = replace(each, id=known_as).as_research(released)
            going = replace(going, characteristics=shown.characteristics)
            return written(_revised(content_of([going], book), [known_as]), book)

        return Outgoing(
            ExportKind.RESEARCH,
            alone(each.released),
            [each.register],
            lambda: alone(blank(each.released)),
            each.released.kept,
            each.told.id,
        )


def why_nothing(found: Gathered) -> str:
    """Tell why no journey may go, of the first ones."""
    if not found.codes:
        return say("Er staat nog geen levensreis in deze studie.")
    told = [
        say("{code}: {problem}", code=found.codes[each], problem=stays.why)
        for each, stays in found.left_out.items()
    ]
    if (more := len(told) - _MOST_TOLD) > 0:
        told[_MOST_TOLD:] = [say("Andere levensreizen: nog {count}.", count=more)]
    return say(
        "Er is nog geen levensreis die naar onderzoekers mag. {reasons}",
        reasons=" ".join(told),
    )


def _revised(content: Content, ids: Iterable[ResearchId]) -> Content:
    return revised(content, {each.rid: (each.revision, each.digest) for each in ids})
