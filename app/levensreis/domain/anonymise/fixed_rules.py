"""What has a form of its own: contact, numbers of a person or file, and addresses."""

import re
from collections.abc import Iterator
from typing import Final

from levensreis.domain.anonymise.span import Category, Span
from levensreis.domain.anonymise.tokens import is_word
from levensreis.domain.anonymise.word_list import spoken
from levensreis.domain.fold import fold

_CONTACT: Final = tuple(
    (sign, re.compile(pattern))
    for sign, pattern in (
        ("@", r"[\w.+-]+ ?@ ?[\w-]+(?:\.[\w-]+)+"),
        ("@", r"(?<![\w.])@[\w.]*\w"),
        ("http", r"\bhttps?://\S*[\w/]"),
        ("www.", r"\bwww\.\S*[\w/]"),
        (".", r"\b(?:[\w-]+\.)+(?:nl|com|org|net|eu|be|info)(?:/\S*\w)?\b"),
        ("NL", r"\bNL\d\d ?[A-Z]{4} ?(?:\d ?){9}\d\b"),
        ("_", r"(?<![\w/.-])[a-z][a-z0-9]*_[a-z0-9_]*[a-z0-9](?![\w/])"),
        ("tst", r"(?:(?<=\btst )|(?<=\btst\.)|(?<=\btst\. ))\d{2,5}\b"),
        ("toestel ", r"(?<=\btoestel )\d{2,5}\b"),
    )
)
"""Patterns, each with what stands in every text in which it is found."""
_PHONE: Final = re.compile(
    r"(?<![\w-])(?:\(0\d{1,3}\)|0\d{1,3}|(?:\+|00)\d{2}[ -]?(?:\(0\))?\d{1,3})"
    r"(?:[ .–-]{0,3}\d){6,8}(?!\w)"
)
_SHORTEST_PHONE: Final = 10  # figures; a date has eight
_NUMBERED: Final = re.compile(
    r"\b(?:\w*(?:dossier|client|zaak|incident|vreemdelingen|kenmerk|patient|polis|rekening|klant|bsn|burgerservice"
    r"|referentie|registratie|beschikking|indicatie|zaken|kamer|rol|lidmaatschaps?)\w*"
    r"|ons kenmerk|bsn|agb|dos\.|[va]-(?=nummer|nr)|\w*melding(?= nr))"
    r"(?:[ -]?(?:nummer|nr\.?|code|id))?"
    r"(?: (?:is|was|heeft|had|luidt)(?: nummer| nr\.?)?)?"
    r"(?: ?[:=#])?(?: ?(?:nummer|nr\.?))? ?"
    r"(?P<id>(?:[a-z]{1,5}[-/. ]?)?\d[\w]*(?:[-/.]\w*\d\w*| \d{2,4}(?=\W))*"
    r"(?:[-/][a-z]{1,3}\b)?)",
)
_LONG_NUMBER: Final = re.compile(r"(?<![\w,.-])\d{7,12}(?![\w,]|-\d)")
_CODE: Final = re.compile(
    r"(?<![\w-])[A-Z]{1,5}-?\d{0,4}[-/]\d{3,}(?:[-/]\w*\d\w*)*(?!\w)"
)
_POSTCODE: Final = re.compile(
    r"(?<![\w-])[1-9]\d{3} ?(?:[A-Z]{2}|[a-z]{2}(?=[ ,.]|$))(?!\w)"
)
_LOWER_NO_POSTCODE: Final = spoken("geen letters van een postcode")
_STREET: Final = (
    r"(?:straat|straatje|laan|weg|plein|dijk|kade|gracht|singel|pad|steeg|dreef|plantsoen"
    r"|boulevard|str)"
)
_LOOSE_STREET: Final = (
    r"(?:wei|hof|park|markt|ring|baan|kamp|erf|akker|veld|burg|wal|haven|brink|es|donk"
    r"|meent|horst|allee|wijk|(?<!Neder)(?<!Duits)land|rade|gaarde|lanen|stede|oord|ln)"
)
_CAPITALS: Final = (
    r"(?:(?:[A-Z][\w'’.-]*|van|der|den|de|het|ten|ter|sint|st|’t|'t)\.? ){0,4}"
)
_NUMBER: Final = (
    r"\d{1,4}(?: ?[a-zA-Z](?!\w)| ?-\d+\w?| (?:hs|bis|rood|zwart|[IV]+)\b)?"
)
_DONE: Final = r"(?![\w-]|[.,]\d)"
_ALONG: Final = r"(?:(?<=aan de )|(?<=aan het ))"
_MORE: Final = r"(?: (?:[A-Z][\w'’-]+|van|de|der|den|het))*"
# What leads to a street and is no part of its name: van de Kerkstraat.
_LEADING: Final = re.compile(r"(?:van )?(?:de|het) (?=[A-Z])|van (?=[A-Z])")
# The name of a street and its number; the number may be left out of a real street.
_ADDRESSES: Final = tuple(
    map(
        re.compile,
        (
            rf"(?<![\w-]){_CAPITALS}[A-Za-zÀ-ž][\w'’-]*{_STREET} {_NUMBER}{_DONE}",
            rf"(?<![\w-]){_CAPITALS}[A-ZÀ-Ž][\w'’-]*{_LOOSE_STREET} {_NUMBER}{_DONE}",
            r"(?<![\w-])(?:[A-ZÀ-Ž][\w'’.-]* )?[A-ZÀ-Ž][\w'’-]{2,}"
            r"(?:straat|laan|weg|plein|gracht|singel|steeg|dreef|plantsoen|kade|straatje)"
            rf"(?:-(?:Noord|Zuid|Oost|West|Midden))?(?!\w)(?: {_NUMBER}(?!\w))?",
            rf"{_ALONG}[\w'’-]+{_MORE} {_NUMBER}(?!\w)",
            r"(?:(?<=op de )|(?<=op het )|(?<=in de )|(?<=in het )|(?<=adres )"
            rf"|(?<=adres: )|(?<=aan ))[A-Z][\w'’-]+{_MORE} {_NUMBER}{_DONE}",
            r"[Pp]ostbus \d+",
            r"(?<![\w-])(?:Laan|Weg|Plein|Hof|Straat|Park|Kade|Pad|Singel)"
            r" (?:van|der|aan|op)"
            rf"(?: (?:de|den|der|het|'t))?(?: [A-ZÀ-Ž][\w'’-]+)+(?: {_NUMBER}{_DONE})?",
            rf"[A-ZÀ-Ž][\w'’-]+{_MORE} {_NUMBER}(?=,? [1-9]\d{{3}} ?[A-Z]{{2}}\b)",
            rf"{_ALONG}[a-z]{{4,}}(?:straat|laan|weg|plein|gracht|singel)(?!\w)",
        ),
    )
)
# In a text without capitals: no word of the list is one.
_SMALL_STREET: Final = re.compile(rf"\b[a-z]{{4,}}{_STREET}\b")
_NUMBER_ONLY: Final = re.compile(r"(?<=huisnummer )\d+\w?")
# What kind of organisation it is, and its name between quotes.
_QUOTED: Final = re.compile(
    r"(?:school|groep|huis|stichting|praktijk|vereniging|boerderij|organisatie|instelling"
    r"|locatie|woning|opvang|centrum|initiatief|club|bedrijf|voorziening|kring)"
    r" ['‘\"“„](?P<name>[A-ZÀ-Ž][^'’\"”\n]{2,40})['’\"”]"
)
_UNITS: Final = re.compile(
    r"(?:jaar|jaren|weken|dagen|maanden|uur|uren|euro|keer|kilo|kinderen|mensen|procent|%|km"
    r"|jongeren|clienten|bewoners|minuten|nachten|plekken|leerlingen|meter|[a-z]+en\b)"
)


def fixed(text: str, folded: str) -> Iterator[Span]:
    """Find what can be told by its form alone."""
    for place in contacts(text):
        yield Span(*place, Category.CONTACT)
    for match in _PHONE.finditer(text):
        if sum(map(str.isdigit, match.group())) >= _SHORTEST_PHONE:
            yield Span(*match.span(), Category.CONTACT)
    yield from _numbers(text, folded)
    yield from _addresses(text)
    for match in _QUOTED.finditer(text):
        yield Span(*match.span("name"), Category.ORGANISATION)


def contacts(text: str) -> Iterator[tuple[int, int]]:
    """Find addresses of mail and pages, handles and bank accounts; they may overlap."""
    for sign, pattern in _CONTACT:
        if sign in text:
            for match in pattern.finditer(text):
                yield match.span()


def is_bsn(figures: str) -> bool:
    """Tell whether nine figures pass the eleven test of a citizen service number."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(int(one) * by for one, by in zip(figures, weights, strict=True))
    return total % 11 == 0 and figures.strip("0") != ""


def _numbers(text: str, folded: str) -> Iterator[Span]:
    for match in _NUMBERED.finditer(folded):
        figures = sum(map(str.isdigit, match["id"]))
        if figures >= 4 and not re.fullmatch(r"(?:19|20)\d\d", match["id"]):
            yield Span(*match.span("id"), Category.NUMBER)
    for pattern in (_LONG_NUMBER, _CODE):
        for match in pattern.finditer(text):
            yield Span(*match.span(), Category.NUMBER)
    for match in re.finditer(
        r"(?<!\w)\d{3}[ .]\d{3}[ .]\d{3}(?!\w)|(?<!\w)\d{4}[ .]\d{2}[ .]\d{3}(?!\w)",
        text,
    ):
        if is_bsn("".join(filter(str.isdigit, match.group()))):
            yield Span(*match.span(), Category.NUMBER)


def _addresses(text: str) -> Iterator[Span]:
    for match in _POSTCODE.finditer(text):
        letters = match.group()[-2:]
        if letters not in _LOWER_NO_POSTCODE:
            yield Span(*match.span(), Category.ADDRESS)
    for pattern in _ADDRESSES:
        for match in pattern.finditer(text):
            counted = match.group()[-1].isdigit()
            if not counted or not _UNITS.match(text[match.end() :].lstrip()):
                leading = _LEADING.match(match.group())
                start = match.start() + (leading.end() if leading else 0)
                yield Span(start, match.end(), Category.ADDRESS)
    if text == text.lower():
        for match in _SMALL_STREET.finditer(text):
            if not is_word(fold(match.group())):
                yield Span(*match.span(), Category.ADDRESS)
    for match in _NUMBER_ONLY.finditer(text):
        yield Span(*match.span(), Category.ADDRESS)
