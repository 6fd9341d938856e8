"""What no list finds: clues that a person looks through once before signing.

Each is ticked by a decision that holds for the journey, so that it is kept and logged.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from levensreis.domain.anonymise.decisions import Decision, Decisions, Verdict
from levensreis.domain.anonymise.findings import Seen
from levensreis.domain.anonymise.span import Category
from levensreis.domain.anonymise.texts import digest_of
from levensreis.domain.anonymise.word_list import own_list
from levensreis.domain.fold import fold
from levensreis.language import say, word


@dataclass(frozen=True, slots=True)
class Clue:
    """Something that can give a family away beside all names."""

    key: str
    _name: str
    _question: str
    categories: frozenset[Category] = frozenset()
    """What the detector finds of it."""
    pattern: str = ""
    """What else points at it, in a folded text."""
    names: str = ""
    """The list of names that do, as they are written."""

    @property
    def label(self) -> str:
        """Its name on screen."""
        return say(self._name)

    @property
    def question(self) -> str:
        """What to look at, on screen."""
        return say(self._question)

    @property
    def entity(self) -> str:
        """Under what its tick is kept."""
        return f"aanwijzing:{self.key}"

    def ticked(self, verdict: Verdict = Verdict.KEEP) -> Decision:
        """Return the decision that ticks it, or takes the tick away (OPEN)."""
        return Decision(entity=self.entity, category=Category.WORD, verdict=verdict)

    def is_open(self, decisions: Decisions) -> bool:
        """Tell whether nobody looked it through yet."""
        return decisions.everywhere(self.entity) is None

    def touched(self, seen: Iterable[Seen]) -> str:
        """Return what tells the texts that touch it from what they become later.

        What no list finds can stand in any text.
        """
        everywhere = not self.categories and not self.pattern
        found = {each.digest for each in seen if everywhere or any(self.places([each]))}
        return digest_of(*sorted(found))

    def places(self, seen: Iterable[Seen]) -> Iterator[tuple[Seen, int, int]]:
        """Find what points at it, half-open, in texts in the order of reading."""
        for each in seen:
            found = {
                (span.start, span.end)
                for span in each.spans
                if span.cat in self.categories
            }
            if self.pattern:
                matches = re.finditer(rf"\b(?:{self.pattern})\b", fold(each.text))
                found |= {match.span() for match in matches}
            if self.names:
                matches = _names_of(self.names).finditer(each.text)
                found |= {match.span() for match in matches}
            yield from ((each, *place) for place in _apart(found))


@cache
def _names_of(name: str) -> re.Pattern[str]:
    items = [item for section in own_list(name).values() for item in section]
    each = "|".join(sorted(map(re.escape, items), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{each})(?!\w)")


def _apart(places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    done = -1
    for start, end in sorted(places):
        if start >= done:
            yield start, end
            done = end


def open_clues(decisions: Decisions) -> list[Clue]:
    """Return what nobody looked through yet."""
    return [clue for clue in CLUES if clue.is_open(decisions)]


def is_tick(made: Decision) -> bool:
    """Tell whether a decision ticks a clue."""
    return made.verdict is Verdict.KEEP and made.entity in {c.entity for c in CLUES}


def with_texts_seen(made: Decision, seen: Sequence[Seen]) -> Decision:
    """Return a decision with what was looked through, if it is the tick of a clue."""
    if not is_tick(made):
        return made
    clue = next(each for each in CLUES if each.entity == made.entity)
    return replace(made, replacement=clue.touched(seen))


def still_ticked(decisions: Decisions, seen: Sequence[Seen]) -> Decisions:
    """Take back the ticks of clues of which a text changed since."""
    undone = []
    for clue in CLUES:
        tick = decisions.everywhere(clue.entity)
        if tick and tick.replacement and tick.replacement != clue.touched(seen):
            undone.append(replace(tick, verdict=Verdict.OPEN, replacement=""))
    return decisions.with_more(*undone) if undone else decisions


CLUES: Final = (
    Clue(
        "gezin",
        word("Broers, zussen en gezin"),
        word(
            "Noemt een tekst hoeveel kinderen er zijn, de plaats in de rij, of een "
            "bijzondere samenstelling van het gezin? Schrijf dat algemener."
        ),
        frozenset({Category.FAMILY}),
        r"broer\w*|zus\w*|gezin|stief\w+|geadopteerd|adoptie\w*",
    ),
    Clue(
        "meerling",
        word("Tweeling of meerling"),
        word("Een tweeling is in een dorp of op een school meteen herkend."),
        pattern=r"\w*(?:twee|drie|vier)ling\w*|eeneiig\w*",
    ),
    Clue(
        "beroep",
        word("Beroepen van ouders en familie"),
        word("Is het werk zo bijzonder dat het een gezin aanwijst?"),
        frozenset({Category.PROFESSION}),
    ),
    Clue(
        "herkomst",
        word("Herkomst, taal en geloof"),
        word("Zijn er in de streek maar weinig gezinnen met deze achtergrond?"),
        frozenset({Category.ORIGIN}),
        r"moskee|kerk\w*|synagoge|islam\w*|moslim\w*|christelijk\w*|gereformeerd\w*"
        r"|dialect|fries\w*|gevlucht|vluchteling\w*",
    ),
    Clue(
        "media",
        word("Aandacht in de media"),
        word("Wie het verhaal kent uit krant, televisie of internet, weet wie het is."),
        pattern=r"krant\w*|televisie|tv|nieuws|journaal|media|facebook|instagram|tiktok"
        r"|youtube|vlog\w*|podcast|documentaire|interview\w*|rechtszaak|petitie"
        r"|\w*(?:dagblad|weekblad|courant|omroep)\w*|radio|reportage|uitzending\w*"
        r"|journalist\w*|programmamaker\w*|op (?:de )?(?:tv|televisie|radio)|viral",
        names="media",
    ),
    Clue(
        "gebeurtenis",
        word("Zeldzame gebeurtenissen"),
        word(
            "Een ongeluk, brand, misdrijf of opname waarover in de streek is gepraat."
        ),
        pattern=r"\w*brand|ongeluk\w*|ongeval\w*|verdronk\w*|verdrinking|moord\w*"
        r"|misdrijf|steekpartij|schietpartij|politie\w*|ambulance|helikopter|overle\w+"
        r"|zelfmoord|suicide|vermist|ontvoer\w+|aangifte|rechter|rechtbank",
    ),
    Clue(
        "diagnose",
        word("Zeldzame diagnose of behandeling"),
        word("Hoe zeldzamer een ziekte of behandeling, hoe minder gezinnen het zijn."),
        frozenset({Category.DIAGNOSIS}),
        r"syndroom|zeldza\w+|stofwisseling\w*|genetisch\w*|chromoso\w+|proefbehandeling",
    ),
    Clue(
        "jaren",
        word("Jaartallen en leeftijden"),
        word("Samen met een plaats of gebeurtenis wijzen ze iemand aan."),
        frozenset({Category.YEAR, Category.DATE, Category.AGE}),
    ),
    Clue(
        "geheel",
        word("Het verhaal als geheel"),
        word(
            "Zou een buurvrouw, een begeleider of een klasgenoot dit gezin herkennen? "
            "Dat ziet geen machine. Lees het hele verhaal met die ogen."
        ),
    ),
)
"""Everything that is looked through, in the order on screen."""
