"""What a text becomes, and what in it may not leave: as strict as what is found.

A name that stays because somebody decided so, and what came in the place of a name, are
no reason to refuse; a name that these make with the words beside them is.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from levensreis.domain.anonymise.cleaning import cleaned
from levensreis.domain.anonymise.kept import Kept, kept_at
from levensreis.domain.anonymise.places import hinted
from levensreis.domain.anonymise.rewriting import Point, Rewriting
from levensreis.domain.anonymise.span import Level, Span
from levensreis.domain.anonymise.texts import TextKey
from levensreis.language import say

_Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a text becomes; the places are half-open, in characters of that."""

    text: str
    given: tuple[_Place, ...] = ()
    """Where something came in the place of something else."""
    kept: tuple[_Place, ...] = ()
    """Where a word stays as it is because somebody decided so."""
    refused: tuple[str, ...] = ()
    """Names of the register of which somebody decided that they stay."""

    @property
    def kept_places(self) -> list[Kept]:
        """Where words stay because somebody decided so, with what is around them."""
        return [kept_at(self.text, *place) for place in self.kept]


def outcome(rewriting: Rewriting, key: TextKey, text: str) -> Outcome:
    """Return what a text becomes, and what was decided in it."""
    text = cleaned(text)
    if not rewriting.register.entries and not rewriting.decisions.every:
        return Outcome(text)
    return _put_together(text, rewriting.points(key, text))


def refusal(
    rewriting: Rewriting, found: Outcome, place: Callable[[], str]
) -> str | None:
    """Tell why a text may not leave, and where it stands; None when it may."""
    for name in found.refused:
        return say(
            "In {place}, blijft een naam uit het register staan ({hint}). Dat kan "
            "niet: haal de naam uit het register, of kies een vervanging.",
            place=place(),
            hint=hinted(name),
        )
    rest = _masked(found)
    if rewriting.register.name_in(rest) is not None:
        return say(
            "Een vervanging maakt met de woorden ernaast weer een naam uit het "
            "register, in {place}. Kies in Anonimiseren een andere vervanging.",
            place=place(),
        )
    # What did not change was looked through already.
    for span in rewriting.findings.of(found.text).spans:
        if span.level is Level.REGISTER and not _is_settled(span, found):
            return say(
                "In {place}, staat nog iets uit het register: {category} ({hint}). "
                "Beslis daarover in Anonimiseren.",
                place=place(),
                category=span.cat.label,
                hint=hinted(found.text[span.start : span.end]),
            )
    return None


def _put_together(text: str, points: Sequence[Point]) -> Outcome:
    pieces: list[str] = []
    given: list[_Place] = []
    kept: list[_Place] = []
    done = length = 0

    def add(part: str) -> _Place:
        nonlocal length
        start = length
        pieces.append(part)
        length += len(part)
        return start, length

    for point in points:
        new = point.replacement
        if new is not None and new.start >= done:
            add(text[done : new.start])
            given.append(add(new.text))
            done = new.end
        elif point.is_kept and point.span.start >= done:
            add(text[done : point.span.start])
            kept.append(add(text[point.span.start : point.span.end]))
            done = point.span.end
    add(text[done:])
    refused = tuple(point.said for point in points if point.is_refused)
    return Outcome("".join(pieces), tuple(given), tuple(kept), refused)


def _masked(found: Outcome) -> str:
    """Return a text in which what somebody decided to keep is not seen."""
    text = found.text
    for start, end in reversed(found.kept):
        text = f"{text[:start]}…{text[end:]}"
    return text


def _is_settled(span: Span, found: Outcome) -> bool:
    return any(
        start <= span.start and span.end <= end
        for start, end in (*found.given, *found.kept)
    )
