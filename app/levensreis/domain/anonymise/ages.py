"""Ages, as they are told: toen ze vier was, op haar twaalfde, 3,5 jaar oud."""

import re
from collections.abc import Iterator
from typing import Final

from levensreis.domain.anonymise.dates import MONTHS
from levensreis.domain.anonymise.numbers import CARDINAL, ORDINAL
from levensreis.domain.anonymise.span import Category, Span

_WHO: Final = r"(?:hij|zij|ze|ik|we|wij|jongen|meisje|[a-z][\w'-]+)"
_WHEN: Final = r"(?:toen|als|dat|omdat|voordat|totdat|tot|nadat|sinds|terwijl|wanneer)"
_HALF: Final = r"(?:(?: en een half|eneenhalf|[,.]5|½)\b)?"
_OLD: Final = rf"{CARDINAL}{_HALF}(?: jaar| jr| maanden)?(?: oud)?"
_IS: Final = r"(?:was|werd|is|wordt|waren|werden|zou worden)"
_NEARLY: Final = (
    r"(?:toen |net |pas |nu |al |nog geen |bijna |inmiddels |intussen |ongeveer |dan "
    r"|zelf |nog |maar |amper |nauwelijks |zo'n |over \w+ (?:weken|maanden|jaar) "
    rf"|volgende? \w+ |komende? \w+ |in (?:{'|'.join(MONTHS)}) )*"
)
_WHOSE: Final = r"(?:zijn|haar|mijn|hun|z'n|d'r|m'n)"
_NO_AGE: Final = (
    r"(?!keer|broer|zus|kind|school|week|jaar op|plek|poging|man|vrouw|kamer|woord|dag"
    r"|stap)"
)
_CHILD: Final = (
    r"(?:jongen|jongetje|meisje|kind|zoon|zoontje|dochter|dochtertje|broer|broertje"
    r"|zus|zusje|peuter|kleuter|puber|baby)"
)
_KIN: Final = r"(?:man|vrouw|partner|vader|moeder|broer|zus|zoon|dochter|opa|oma)"
_AGES: Final = tuple(
    map(
        re.compile,
        (
            rf"\b{_WHEN} {_WHO}(?: [\w'-]+){{0,3}}? (?P<age>{_OLD}) {_IS}\b",
            rf"\b[a-z]+ (?:was|werd|is|wordt|ben) {_NEARLY}(?P<age>{_OLD})"
            r"(?= toen\b| en\b|[.,;:!?)\n]|$| geworden| jaar)",
            rf"\b(?:werd|is|was|wordt) (?:hij|zij|ze|ik) (?:net |pas |al |bijna )?"
            rf"(?P<age>{CARDINAL}(?: jaar)?)(?=[.,;:!?]| en\b| jaar| toen\b)",
            rf"\b(?P<age>{CARDINAL}{_HALF} ?(?:jaar|maanden|weken|dagen) oude?)\b",
            r"\b(?!meer|lang|ver|over|voor|half|veel)"
            r"(?P<age>\d{1,2} ?-?jarige?|[a-z]{3,16}-?jarige?)\b",
            r"(?P<age>\b\d{1,2};\d{1,2}\b(?: jaar)?)",
            rf"(?:(?<=, )|(?<=\()|(?<=^))(?P<age>{CARDINAL} jrs?\b)",
            rf"\bnu (?P<age>{CARDINAL}(?: jaar)?)(?=[.,;:!?)\n]| jaar|$)",
            rf"\b{_WHOSE} {_KIN} (?P<age>{CARDINAL})(?=[.,;:!?)\n]|$)",
            rf"\bop {_WHOSE} {ORDINAL}, (?P<age>{ORDINAL})",
            rf"\bop {_WHOSE} {ORDINAL}(?:, {ORDINAL})* en (?P<age>{ORDINAL})",
            rf"(?:\bt/m|\btot en met) (?:{_WHOSE} )?(?P<age>{ORDINAL})"
            r"(?=[,.;:!?)]|\n|$)",
            rf"\b{_WHOSE} (?P<age>{ORDINAL})(?: |\b){_NO_AGE}",
            rf"\bop (?P<age>{ORDINAL}) ?(?:leeftijd|verjaardag)",
            rf"\b(?P<age>{ORDINAL} (?:levensjaar|verjaardag))\b",
            rf"\b(?P<age>(?:{CARDINAL}|{ORDINAL}) ?-?(?:jarige )?leeftijd)\b",
            rf"\bleeftijd ?:? (?P<age>{CARDINAL}(?: jaar)?)\b",
            rf"(?<=[a-z]), (?P<age>{CARDINAL} jaar)(?=[,.;)\n]|$)",
            rf"\b(?P<age>{CARDINAL} (?:mnd|maanden|weken|wkn) oud)\b",
            rf"\b(?:toen|met|als) (?:\w+ )?(?P<age>{CARDINAL} jaar en {CARDINAL} "
            r"(?:maanden|mnd))\b",
            rf"\b(?:bijna|ruim|amper|nog geen) (?P<age>{CARDINAL})(?=[.,;:!?)\n]|$)",
            rf"\bleeftijd van (?P<age>{CARDINAL}(?: jaar| maanden)?)\b",
            rf"\b(?:vanaf|tot|rond|na|voor|sinds|op|met) {_WHOSE} "
            rf"(?P<age>{CARDINAL}|{ORDINAL})\b"
            r"(?! (?:keer|jaar|week|weken|dagen|maanden))",
            rf"\b(?:met|op) (?:zijn|haar) (?P<age>{CARDINAL}) jaar\b",
            rf"\bmet (?P<age>{CARDINAL})"
            r"(?= (?:begon|was|ging|kwam|kreeg|werd|moest|liep|zat)|[.,])",
            rf"\b(?:met|op|bij|vanaf) (?P<age>{CARDINAL}{_HALF} (?:jaar|maanden))\b",
            rf"\b(?P<age>{CARDINAL} jaar (?:ouder|jonger))\b",
            rf"\b{_CHILD} van (?P<age>{CARDINAL}(?: jaar)?)\b"
            r"(?! \w*(?:kinderen|ouders))",
            r"(?<!groep )(?<!klas )(?<!huis )"
            rf"\b(?P<age>{CARDINAL}(?: jaar)?) (?:was|werd) (?:hij|ze|zij|ik)\b",
            rf"\b(?P<age>{CARDINAL} jaar) (?:is|was|werd)\b",
            rf"\((?P<age>{CARDINAL}(?: jaar| jr)?)(?:\)|, )",
        ),
    )
)


_NUMBER: Final = re.compile(r"\d|jarig")
"""What every age has in it."""


def ages(figures: str) -> Iterator[Span]:
    """Find the ages in a text of `in_figures`."""
    if not _NUMBER.search(figures):
        return
    for pattern in _AGES:
        for match in pattern.finditer(figures):
            yield Span(*match.span("age"), Category.AGE)
