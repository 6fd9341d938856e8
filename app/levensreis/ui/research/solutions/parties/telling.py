"""What is told of parties and their answers, in words. Knows no Qt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from levensreis.domain.solutions.answer import Answer, Party, PartyId
from levensreis.language import say


@dataclass(frozen=True, slots=True)
class PartyLine:
    """A party in the list."""

    key: PartyId
    name: str
    meta: str
    has_answered: bool


def line_of(party: Party) -> PartyLine:
    """Return a party as it stands in the list."""
    chosen = len(party.answer.choices)
    if chosen:
        told = say("{count} gekozen", count=chosen)
    elif party.answer.remark:
        told = say("Alleen een opmerking")
    else:
        told = say("Geen antwoord")
    return PartyLine(party.id, party.name, told, bool(chosen))


def summary(parties: Sequence[Party]) -> str:
    """Tell how many answered."""
    answered = sum(bool(each.answer.choices) for each in parties)
    return say(
        "{answered} van {asked} antwoordden", answered=answered, asked=len(parties)
    )


def answered_told(party: Party) -> str:
    """Tell where the answer of a party comes from, and what stood there before."""
    if party.answer.is_empty:
        told = say("Nog geen antwoord. Vul het hier in, of lees de vragenlijst in.")
    elif party.answer.form:
        told = say("Van vragenlijst {version}.", version=party.answer.form)
    else:
        told = say("Op het scherm ingevuld.")
    if not party.earlier:
        return told
    earlier = say("Eerdere antwoorden bewaard: {count}.", count=len(party.earlier))
    return f"{told} {earlier}"


def is_same(first: Answer, second: Answer) -> bool:
    """Tell whether two answers say the same, wherever they stood."""
    return (first.choices, first.remark) == (second.choices, second.remark)


def file_name(party: str) -> str:
    """Propose a name for the questionnaire of a party."""
    fit = "".join(each if each.isalnum() or each in "-_ " else "-" for each in party)
    return f"vragenlijst-{'-'.join(fit.lower().split())}.pdf"


def paths_for(folder: Path, names: Sequence[str]) -> Iterator[Path]:
    """Return where the questionnaires of parties come; no two at one place."""
    taken: set[str] = set()
    for name in names:
        wanted = proposed = file_name(name)
        number = 1
        while wanted.casefold() in taken:
            number += 1
            wanted = f"{proposed.removesuffix('.pdf')}-{number}.pdf"
        taken.add(wanted.casefold())
        yield folder / wanted
