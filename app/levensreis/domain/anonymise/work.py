"""What somebody does for a living: ik ben huisarts in het dorp, een eigen bakkerij."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from levensreis.domain.anonymise.span import Category, Span
from levensreis.domain.anonymise.word_list import own_list
from levensreis.domain.fold import fold

_STILL: Final = (
    r"(?:nu |zelf |toen |al |altijd |vroeger |ook |jarenlang |jaren |lang |eigenlijk "
    r"|van beroep |destijds |ondertussen )*"
)
_WORKS: Final = (
    rf"\b(?:(?:ben|is|was|werd|wordt|waren|zijn) {_STILL}|als "
    r"|(?:werk|werkt|werkte|werken) (?:\w+ ){0,2}?als |baan als |beroep "
    r"|opgeleid tot |opleiding tot |studeert voor |leert voor )"
    r"(?:een |de )?(?:eigen )?(?:zelfstandig |gepensioneerd |freelance |oud-|ex-|hoofd "
    r"|parttime |vrijwillig )?"
)
_STOP: Final = (
    r"(?=[.,;:!?)]|$| en | maar | dus | toen | of | die | dat |\n| is | was | had "
    r"| heeft)"
)
_WHERE: Final = (
    r"(?: (?:in|bij|op|van|aan|voor)(?: de| het| een| ons| hun)?(?: \w+){1,2}?"
    rf"{_STOP})?"
)
_OWNS: Final = (
    r"\b(?:(?:heeft|had|hebben|hadden|runt|runde|begon|heb|hebt) "
    r"(?:samen |zelf |daar |ook )*(?:een|zijn|haar|ons) (?:eigen )?"
    r"|(?:zijn|haar|ons|onze|mijn|hun|\w+(?:['’]s?|s)) (?:eigen )?)"
)
_OTHER: Final = (
    r"(?!(?:andere?|nieuwe?|vaste?|eerste?|tweede|derde|volgende|vorige|goede?) )"
)
# Behind "werkte als" any word for somebody is a profession: tomatenplukker.
_WORKED_AS: Final = re.compile(
    r"\b(?:werk(?:te|t|en|ten)?|gewerkt|werkzaam|baan|aan de slag|in dienst|bijbaan)"
    r"(?: \w+){0,3}? als (?:een )?"
    r"(?P<job>[a-z-]{4,}(?:er|ster|ist|iste|aar|eur|euse|ant|ante|ent|oog|kundige"
    r"|meisje|jongen|hulp|man|vrouw|trice|knecht|baas))\b"
)
# A profession behind who has it: vader: lasser; moeder (kapster).
_TOLD_BEHIND: Final = (
    r"(?:\bberoep(?: (?:van )?(?:vader|moeder|ouders?|man|vrouw))? ?[:=] ?"
    r"|\b(?:vader|moeder|stiefvader|stiefmoeder|partner|opa|oma|broer|zus)"
    r"(?: ?: ?|, | \())"
)
_SECTORS: Final = re.compile(
    r"\b(?:ik|vader|moeder|man|vrouw|opa|oma|broer|zus|hij|zij|ze) (?:\w+ )?"
    r"(?:werk(?:t|te)?|zit|zat) (?:\w+ ){0,2}?"
    r"(?P<job>(?:bij|in|op) (?:de|het|een) \w*(?:bouw|leger|politie|haven|veiling"
    r"|brandweer|fabriek|slachterij|kas|kassen|horeca|supermarkt"
    r"|defensie|rechtbank|gemeente|gemeentehuis|marine|luchtmacht|ziekenhuis"
    r"|universiteit|douane|landbouw|zorg|markt|visserij|thuiszorg|kwekerij|bakkerij"
    r"|bank|vrachtvaart|offshore|distributiecentrum))\b"
)


def work(folded: str) -> Iterator[Span]:
    """Find professions and businesses in a folded text."""
    for pattern in (_jobs(), _businesses(), _SECTORS, _WORKED_AS):
        for match in pattern.finditer(folded):
            yield Span(*match.span("job"), Category.PROFESSION)


@cache
def _jobs() -> re.Pattern[str]:
    jobs = _any_of("beroep")
    job = rf"(?:{_OTHER}[\w-]+ )??[\w-]*(?:{jobs})\b{_WHERE}"
    return re.compile(rf"(?:{_WORKS}|{_TOLD_BEHIND})(?P<job>{job})")


@cache
def _businesses() -> re.Pattern[str]:
    each = _any_of("zaak")
    whole = rf"(?!zorgb)[\w-]{{2,}}(?:{each})\b{_WHERE}|eigen (?:{each})\b"
    return re.compile(rf"{_OWNS}(?P<job>{whole})")


def _any_of(section: str) -> str:
    names = map(fold, own_list("professions")[section])
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))
