"""What a line that is typed in a group interview means. Knows no Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from levensreis.domain.influence import Influence
from levensreis.domain.placed import InvalidStatement, Placed
from levensreis.domain.professionals.interview import GroupStatement
from levensreis.domain.quick_entry_quotes import take_apart
from levensreis.language import say
from levensreis.ui.research.professionals.shelf import Shelf

_SIDES: Final = {
    "+": Influence.POSITIVE,
    "-": Influence.NEGATIVE,
    "−": Influence.NEGATIVE,
    "–": Influence.NEGATIVE,
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What would be kept of a line."""

    statement: GroupStatement
    loose: tuple[str, ...] = ()
    """Tags and signs that mean nothing here; they stay in the text."""


def side_told(line: str) -> Influence | None:
    """Return the side that the signs at the end of a line tell; None without them."""
    told = {_SIDES[each] for each in take_apart(line).marks if each in _SIDES}
    return told.pop() if len(told) == 1 else None


def read(line: str, beside: Placed, shelf: Shelf) -> Reading | None:
    """Return the statement that a line means with what is chosen beside it.

    None when it tells of nothing. Nothing that is typed is lost: what is not clear
    stays in the text. Raises InvalidStatement when the line and the choice clash.
    """
    words, marks, quotes, tags = take_apart(line)
    placed = _on_side(beside, side_told(line), shelf)
    loose = []
    if len({_SIDES[each] for each in marks if each in _SIDES}) > 1:
        loose.append(marks)
    elif rest := "".join(each for each in marks if each not in _SIDES):
        words = [*words, rest]
    for tag in tags:
        found = _tagged(tag, placed, shelf)
        if found is None:
            loose.append(tag)
        else:
            placed = found
    quote = " … ".join(quotes)
    text = " ".join([*words, *loose]) or quote
    if not text and tags:
        text = ", ".join(_labels(placed, shelf))
    if not text:
        return None
    statement = GroupStatement(
        text=text,
        quote=quote,
        influence=placed.influence,
        system=placed.system,
        group=placed.group,
        codings=placed.codings,
    )
    return Reading(statement, tuple(loose))


def in_words(reading: Reading, shelf: Shelf) -> str:
    """Tell what would be kept, for under the line."""
    said = reading.statement
    parts = []
    if said.influence is not Influence.NEUTRAL:
        parts.append(said.influence.label)
    if said.system is not None:
        parts.append(said.system.label)
    parts += [
        say("factor ‘{factor}’ ({book})", factor=each.label, book=shelf.book(each))
        for _, each in shelf.factors_of(said)
    ] or [say("nog zonder factor")]
    if said.quote:
        parts.append(say("citaat “{quote}”", quote=said.quote))
    if reading.loose:
        parts.append(say("blijft in de tekst: {words}", words=" ".join(reading.loose)))
    return " · ".join(parts)


def _on_side(beside: Placed, side: Influence | None, shelf: Shelf) -> Placed:
    if side is None or side is beside.influence:
        return beside
    if beside.codings:
        factor = shelf.factor(beside.codings[0].factor)
        raise InvalidStatement(
            say(
                "De regel zegt {sign}, maar de factor ‘{factor}’ {side}. Haal een van "
                "beide weg.",
                sign=side.sign.replace("-", "−"),
                factor=factor.label if factor else "",
                side=beside.influence.label,
            )
        )
    return beside.placed(side, beside.system)


def _tagged(tag: str, placed: Placed, shelf: Shelf) -> Placed | None:
    """Return it with the factor that a tag means; None when no factor can be it."""
    if not tag.startswith("#"):
        return None
    system = placed.system if placed.codings else None
    factor = shelf.match(tag[1:], placed.influence, system)
    return None if factor is None else placed.coded(factor)


def _labels(placed: Placed, shelf: Shelf) -> Iterator[str]:
    for coding in placed.codings:
        factor = shelf.factor(coding.factor)
        if factor is not None:
            yield factor.label
