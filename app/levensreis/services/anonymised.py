"""How far a journey is with becoming unrecognisable: what is open, and who signed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from levensreis.domain.anonymise.checklist import Clue, open_clues
from levensreis.domain.anonymise.clashes import NO_NAMES, Clash, StudyNames
from levensreis.domain.anonymise.cleaning import cleaned
from levensreis.domain.anonymise.decisions import Decisions
from levensreis.domain.anonymise.entities import (
    Entity,
    found_entities,
    loose_words,
    questions,
)
from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.anonymise.point import Point, entity_of_entry
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.rewriting import Rewriting, rewritten_by
from levensreis.domain.anonymise.signing import NotSigned, Role, Signatures
from levensreis.domain.anonymise.still_needed import still_needed, told_nothing
from levensreis.domain.anonymise.texts import Part, TextKey, digest_of, texts_of
from levensreis.domain.journey import Journey


@dataclass(frozen=True)
class Anonymised:
    """How far a journey is: each text with what was found in it, and who signed."""

    journey: Journey
    rewriting: Rewriting
    texts: Mapping[TextKey, str]
    points: Mapping[TextKey, list[Point]]
    after: Mapping[TextKey, str]
    signatures: Signatures
    names: StudyNames = NO_NAMES
    """Of every journey in the study."""

    @property
    def open_points(self) -> list[Point]:
        """What somebody must still decide about, in the order in which people read."""
        return [point for point in self.every_point if point.is_open]

    @property
    def every_point(self) -> list[Point]:
        """Everything that was found, in the order in which people read."""
        return [point for found in self.points.values() for point in found]

    @cached_property
    def found(self) -> list[Entity]:
        """Everybody and everything that was found, once."""
        return found_entities(self.every_point)

    @cached_property
    def words(self) -> list[Entity]:
        """Every word of which nobody knows what it is, once."""
        return loose_words(self.every_point)

    @property
    def open_clues(self) -> list[Clue]:
        """What nobody looked through yet."""
        return open_clues(self.rewriting.decisions)

    @cached_property
    def waiting(self) -> int:
        """How many times somebody is still to be asked before this can be signed."""
        there = {each.key for each in self.found}
        nowhere = [
            entry
            for entry in self.rewriting.register.open_entries
            if entity_of_entry(entry) not in there
        ]
        asked = questions(self.found) + questions(self.words)
        return asked + len(nowhere) + len(self.open_clues)

    @cached_property
    def clashes(self) -> list[Clash]:
        """What came in place of something, and is a name in another journey by now."""
        replaced: list[tuple[str, TextKey | None]] = [
            (point.becomes, point.key) for point in self.every_point if point.becomes
        ]
        replaced.append((self.journey.pseudonym, None))
        return self.names.clashes(replaced, self.journey.code)

    @cached_property
    def digests(self) -> dict[TextKey, str]:
        """What is signed of each text: what it is, and what it becomes."""
        return {
            key: digest_of(text, self.after[key]) for key, text in self.texts.items()
        }

    @property
    def is_told(self) -> bool:
        """Whether there is a text beside the roles of who tells: those come first."""
        return any(key.part is not Part.ROLE for key in self.texts)

    @property
    def is_signed(self) -> bool:
        """Whether both signed every text as it is now."""
        return self.signatures.is_complete(self.digests)

    def unsigned(self, role: Role) -> list[TextKey]:
        """Return the texts that nobody signed in a role, as they are now."""
        return self.signatures.unsigned(role, self.digests)

    def check_signing(
        self, role: Role, by: str, *, open_points_seen: bool = False
    ) -> None:
        """Tell why somebody cannot sign now; raises NotSigned."""
        if not self.is_told:
            raise NotSigned(told_nothing())
        waiting = 0 if open_points_seen else self.waiting
        self.signatures.check(role, by, self.digests, open_points=waiting)

    def still_needed(self, output: Output) -> list[str]:
        """Tell what is missing before an output may leave; empty when nothing is."""
        unsigned = {role: len(self.unsigned(role)) for role in Role}
        return still_needed(
            output,
            self.journey,
            open_entries=len(self.rewriting.register.open_entries),
            unsigned=unsigned,
            is_told=self.is_told,
            clashes=[each.told(self.journey) for each in self.clashes],
            same_hand=not any(unsigned.values()) and not self.is_signed,
        )

    def with_decisions(self, decided: Decisions) -> "Anonymised":
        """Return this after other decisions; what they do not touch stays."""
        rewriting = self.rewriting.with_decisions(decided)
        return self._rewritten(rewriting)

    def with_register(self, changed: Register) -> "Anonymised | None":
        """Return this with other replacements in the register.

        None with other names: then every text is to be looked through anew.
        """
        rewriting = self.rewriting.with_register(changed)
        return None if rewriting is None else self._rewritten(rewriting)

    def _rewritten(self, rewriting: Rewriting) -> "Anonymised":
        made = put_together(self.journey, rewriting, self.signatures, self.texts)
        return replace(made, names=self.names)


def put_together(
    told: Journey,
    rewriting: Rewriting,
    signed: Signatures,
    texts: Mapping[TextKey, str],
) -> Anonymised:
    """Return what becomes of each text."""
    points = {key: rewriting.points(key, text) for key, text in texts.items()}
    after = {
        key: rewritten_by(cleaned(texts[key]), found) for key, found in points.items()
    }
    return Anonymised(told, rewriting, texts, points, after, signed)


def texts_in(told: Journey) -> dict[TextKey, str]:
    """Return every text of a journey that may be shared."""
    return texts_of(replace(told, statements=tuple(told.shared_statements)))
