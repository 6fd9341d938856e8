"""Quick entry: one typed line becomes a statement.

Syntax: `[theme:] time text [+|-|0] [!] [?] [#factor] [@respondent] ["quote"]`,
such as `6;6 naar gezinshuis -! #verhuizingen @moeder "citaat"`. Nothing that is
typed is ever refused or lost: what is not clear is kept as it was said.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from levensreis.domain.codebook import Codebook, Factor
from levensreis.domain.fold import fold
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Respondent
from levensreis.domain.period import Period
from levensreis.domain.period_parser import split_leading_period
from levensreis.domain.statement import Kind, Statement
from levensreis.domain.system import System
from levensreis.domain.theme import Theme

LITTLE_WORD: Final = 3
"""`van` and `en` name no theme, and a letter or two is too little to go on."""

_QUOTE = re.compile(r'["“„”]([^"“„”]*)["“”]?(?=\s|$)')
_TAG = re.compile(r"(?:(?<=\s)|^)([#@][^\s#@]+)")
_MARKS = re.compile(r"[-+−–0!?]+")
_INFLUENCES = {
    "+": Influence.POSITIVE,
    "-": Influence.NEGATIVE,
    "−": Influence.NEGATIVE,
    "–": Influence.NEGATIVE,
    "0": Influence.NEUTRAL,
}


@dataclass(frozen=True, slots=True)
class QuickLine:
    """What a line says, before anything is looked up."""

    text: str
    period: Period
    theme: Theme | None = None
    influence: Influence | None = None
    turning_point: bool = False
    unsure: bool = False
    """A question mark was typed: to be sorted later."""
    factor_tags: tuple[str, ...] = ()
    respondent_tags: tuple[str, ...] = ()
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the words of a line may refer to."""

    theme: Theme
    codebook: Codebook
    respondents: Sequence[Respondent] = ()
    respondent: str | None = None
    """The key of who is speaking when the line does not say."""
    influence: Influence | None = None
    """The influence when the line does not say."""


def read_line(line: str) -> QuickLine:
    """Take a line apart; never raises."""
    rest = line
    quotes: list[str] = []

    def keep_quote(match: re.Match[str]) -> str:
        quotes.append(match[1].strip())
        return " "

    rest = _QUOTE.sub(keep_quote, rest)
    tags = [tag.rstrip(".,;:") for tag in _TAG.findall(rest)]
    words = _TAG.sub(" ", rest).split()
    marks = ""
    while len(words) > 1 and _MARKS.fullmatch(words[-1]):
        marks = words.pop() + marks
    theme, words = _leading_theme(words)
    period, text = split_leading_period(" ".join(words))
    if not text:  # only a time was typed: it is still what was said
        period, text = None, " ".join(words)
    return QuickLine(
        text=text,
        period=period or Period.parse(""),
        theme=theme,
        influence=next((_INFLUENCES[m] for m in marks if m in _INFLUENCES), None),
        turning_point="!" in marks,
        unsure="?" in marks,
        factor_tags=tuple(tag[1:] for tag in tags if tag[0] == "#" and tag[1:]),
        respondent_tags=tuple(tag[1:] for tag in tags if tag[0] == "@" and tag[1:]),
        quote=" … ".join(filter(None, quotes)),
    )


def to_statement(line: str, around: Surroundings) -> Statement | None:
    """Make the statement that a line means; None when there are no words in it."""
    said = read_line(line)
    text = said.text or said.quote or " ".join(said.factor_tags)
    if not text:
        return None
    period = said.period
    influence = said.influence or around.influence
    spoken, unknown_people = _respondents(said.respondent_tags, around)
    statement = Statement(
        theme=said.theme or around.theme,
        kind=_kind(period),
        period=period,
        text=text,
        influence=influence or Influence.NEUTRAL,
        respondent=spoken or around.respondent,
        turning_point=said.turning_point,
        quote=said.quote,
    )
    loose = ["?"] if said.unsure else []
    for tag in said.factor_tags:
        factor = around.codebook.match(
            tag, statement.influence, _system_so_far(statement)
        )
        if factor is None or influence is Influence.NEUTRAL:
            loose.append(f"#{tag}")
        else:
            statement = statement.coded(factor)
    loose += [f"@{key}" for key in unknown_people]
    return replace(statement, loose_words=tuple(loose))


def in_words(statement: Statement, around: Surroundings) -> str:
    """Tell in Dutch what will be recorded, for the preview under the line."""
    parts = [statement.theme.label, statement.period.in_words()]
    if statement.influence is not Influence.NEUTRAL:
        parts.append(statement.influence.label)
    if statement.turning_point:
        parts.append("cruciaal moment")
    parts += [
        f"factor ‘{factor.label}’" for factor in _factors(statement, around.codebook)
    ]
    if statement.respondent:
        parts.append(f"volgens {_role(statement.respondent, around)}")
    if statement.quote:
        parts.append(f"citaat “{statement.quote}”")
    if statement.loose_words:
        parts.append(f"nog ordenen: {' '.join(statement.loose_words)}")
    return " · ".join(parts)


def _leading_theme(words: list[str]) -> tuple[Theme | None, list[str]]:
    if not words or not words[0].endswith(":"):
        return None, words
    prefix = fold(words[0][:-1])
    found = [theme for theme in Theme if prefix and _names(theme, prefix)]
    return (found[0], words[1:]) if len(found) == 1 and words[1:] else (None, words)


def _names(theme: Theme, prefix: str) -> bool:
    words = [word for word in fold(theme.label).split() if len(word) > LITTLE_WORD]
    return len(prefix) >= LITTLE_WORD and any(each.startswith(prefix) for each in words)


def _kind(period: Period) -> Kind:
    if period.is_spell:
        return Kind.SPELL
    return Kind.EVENT if period.understood and period.said else Kind.CIRCUMSTANCE


def _system_so_far(statement: Statement) -> System | None:
    return statement.system if statement.codings else None


def _respondents(
    tags: tuple[str, ...], around: Surroundings
) -> tuple[str | None, list[str]]:
    known: list[str] = []
    unknown: list[str] = []
    for tag in tags:
        wanted = fold(tag)
        people = around.respondents
        found = [p.key for p in people if fold(p.key) == wanted] or [
            p.key
            for p in people
            if fold(p.key).startswith(wanted) or fold(p.role).startswith(wanted)
        ]
        if len(found) == 1:
            known.append(found[0])
        else:
            unknown.append(tag)
    return (known[0] if known else None), unknown + known[1:]


def _factors(statement: Statement, codebook: Codebook) -> list[Factor]:
    return [codebook.by_id[coding.factor] for coding in statement.codings]


def _role(key: str, around: Surroundings) -> str:
    roles = {person.key: person.role for person in around.respondents}
    return roles.get(key, key)
