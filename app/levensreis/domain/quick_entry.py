"""Quick entry: one typed line becomes a statement.

Syntax: `[theme:] time text [+|-|0] [!] [?] [#factor] [@respondent] ["quote"]`,
such as `6;6 naar gezinshuis -! #verhuizingen @moeder "citaat"`. Nothing that is
typed is ever lost: what is not clear is kept as it was said. Only a line that does
not tell what happened, such as `6;6 -`, gives no statement yet.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from levensreis.domain.codebook import Codebook, Factor
from levensreis.domain.fold import fold
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Respondent
from levensreis.domain.period import Form, Period
from levensreis.domain.period_doubt import is_doubtful as is_doubtful_period
from levensreis.domain.period_parser import split_leading_period
from levensreis.domain.quick_entry_quotes import take_apart
from levensreis.domain.statement import Kind, Statement
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.language import Language, in_dutch, say, spoken

LITTLE_WORD: Final = 3
"""`van` and `en` name no theme, and a letter or two is too little to go on."""

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
    opposite_marks: str = ""
    """Marks that contradict each other, such as `-+`: to be sorted later."""

    @property
    def what_happened(self) -> str:
        """The text of the statement; a quote or a tag alone is one too."""
        return self.text or self.quote or " ".join(self.factor_tags)

    @property
    def doubtful(self) -> bool:
        """Whether the time may not be meant as one, or was missed."""
        return is_doubtful_period(self.period, self.what_happened)


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
    return _read(line, spoken())


@lru_cache(maxsize=8)  # what asks about a line asks several things
def _read(line: str, _: Language) -> QuickLine:
    words, marks, quotes, tags = take_apart(line)
    theme, words = _leading_theme(words)
    period, text = split_leading_period(" ".join(words))
    influence, opposite_marks = _influence(marks)
    return QuickLine(
        text=text.strip(" ,") if period else text,
        period=period or Period.parse(""),
        theme=theme,
        influence=influence,
        turning_point="!" in marks,
        unsure="?" in marks,
        factor_tags=tuple(tag[1:] for tag in tags if tag[0] == "#" and tag[1:]),
        respondent_tags=tuple(tag[1:] for tag in tags if tag[0] == "@" and tag[1:]),
        quote=" … ".join(quotes),
        opposite_marks=opposite_marks,
    )


def to_statement(line: str, around: Surroundings) -> Statement | None:
    """Make the statement that a line means; None when it tells of nothing.

    Only a time, marks and who said it do not tell what happened.
    """
    said = read_line(line)
    if not said.what_happened:
        return None
    period = said.period
    influence = said.influence or around.influence
    spoken, loose_people = _respondents(said.respondent_tags, around)
    statement = Statement(
        theme=said.theme or around.theme,
        kind=_kind(period),
        period=period,
        text=said.what_happened,
        influence=influence or Influence.NEUTRAL,
        respondent=spoken if said.respondent_tags else around.respondent,
        turning_point=said.turning_point,
        quote=said.quote,
    )
    loose = [*(["?"] if said.unsure else []), *filter(None, [said.opposite_marks])]
    for tag in said.factor_tags:
        factor = around.codebook.match(
            tag, statement.influence, _system_so_far(statement)
        )
        if factor is None or influence is Influence.NEUTRAL:
            loose.append(f"#{tag}")
        else:
            statement = statement.coded(factor)
    loose += [f"@{key}" for key in loose_people]
    return replace(statement, loose_words=tuple(loose))


def in_words(statement: Statement, around: Surroundings) -> str:
    """Tell what will be recorded, for the preview under the line."""
    parts = [statement.theme.label, _time_in_words(statement)]
    if statement.influence is not Influence.NEUTRAL:
        parts.append(statement.influence.label)
    if statement.turning_point:
        parts.append(say("cruciaal moment"))
    parts += [
        say("factor ‘{factor}’", factor=factor.label)
        for factor in _factors(statement, around.codebook)
    ]
    if statement.respondent:
        who = _role(statement.respondent, around)
        parts.append(say("volgens {who}", who=who))
    if statement.quote:
        parts.append(say("citaat “{quote}”", quote=statement.quote))
    if statement.loose_words:
        loose = " ".join(statement.loose_words)
        parts.append(say("nog ordenen: {words}", words=loose))
    return " · ".join(parts)


def is_doubtful(line: str) -> bool:
    """Tell whether the time of a line may not be meant as one, or was missed."""
    return read_line(line).doubtful


def _time_in_words(statement: Statement) -> str:
    period = statement.period
    if not is_doubtful_period(period, statement.text):
        return period.in_words()
    if period.form is Form.UNKNOWN:
        return say("geen tijdstip herkend")
    return f"{period.in_words()}?"


def _influence(marks: str) -> tuple[Influence | None, str]:
    """Give the influence that marks tell, and the marks if they contradict."""
    signs = "".join(mark for mark in marks if mark in _INFLUENCES)
    told = {_INFLUENCES[sign] for sign in signs}
    if len(told) > 1:
        return Influence.NEUTRAL, signs
    return next(iter(told), None), ""


def _leading_theme(words: list[str]) -> tuple[Theme | None, list[str]]:
    if not words or not words[0].endswith(":"):
        return None, words
    prefix = fold(words[0][:-1])
    found = [theme for theme in Theme if prefix and _names(theme, prefix)]
    return (found[0], words[1:]) if len(found) == 1 and words[1:] else (None, words)


def _names(theme: Theme, prefix: str) -> bool:
    with in_dutch():  # a line is typed in Dutch, whatever the screen speaks
        dutch = theme.label
    labels = fold(f"{dutch} {theme.label}").split()
    words = [word for word in labels if len(word) > LITTLE_WORD]
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
