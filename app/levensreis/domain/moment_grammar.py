"""Reads one moment in folded Dutch words, such as "rond 6 jaar" or "groep 3"."""

import re
from typing import NamedTuple

from levensreis.domain.moment import (
    CALENDAR_PARTS,
    MONTH_NAMES,
    Age,
    AgeUnit,
    Calendar,
    Moment,
    Phase,
    SchoolYear,
)
from levensreis.domain.period_numerals import in_digits

OLDEST = 130  # years
CIRCA = (
    r"(?:[~±] ?|ca\.? ?(?=[0-9])"
    r"|(?:ca\.?|circa|ongeveer|rondom|rond|omstreeks|zo'n|bijna|een jaar of) )"
)
_LEAD = re.compile(
    r"(?:toen (?:hij|zij|ze|ie|ik) )?(?:(?:net|pas|nog maar) )?"
    r"(?:(?:in|op|met|als|bij|tijdens|gedurende) )?"
    rf"(?P<circa>{CIRCA})?"
    r"(?:(?:in|op) )?(?:(?:de|het|een|zijn|haar|hun|mijn|z'n|d'r|m'n) )?"
    r"(?:leeftijd van )?"
)
_TRAIL = re.compile(r"( oud)?( was| zat)?$")

_YEARS = r"([0-9]{1,3}) ?(?:jaar|jr\.?|j)"
_MONTHS = r"([0-9]{1,3}) ?(?:maanden|maand|mnd\.?)"
_AGE_IN_YEARS = re.compile(
    r"([0-9]{1,3})(?: ?(½)|[,.](5))?(?: ?(?:jaar|jr\.?|j)|-? ?jarige leeftijd)?"
    r"|([0-9]{1,3})(?:e|de|ste)(?: verjaardag)?"
)
_AGE_IN_BOTH = re.compile(
    rf"([0-9]{{1,3}}) ?; ?([0-9]{{1,2}})|{_YEARS} (?:en )?{_MONTHS}"
)
_AGE_IN_MONTHS = re.compile(_MONTHS)
_AGE_IN_WEEKS = re.compile(r"([0-9]{1,3}) ?(?:weken|week|wk\.?)")
_HALF_YEARS = {"half jaar": 0, "anderhalf jaar": 1, "anderhalf": 1}

_YEAR = r"((?:19|20)[0-9]{2})"
_YEAR_ALONE = re.compile(rf"(?:jaar )?{_YEAR}")
_SCHOOL_YEAR = re.compile(rf"(schooljaar )?{_YEAR} ?([-/]) ?([0-9]{{4}}|[0-9]{{2}})")
_YEAR_MONTH = re.compile(rf"{_YEAR}[-/]([0-9]{{1,2}})(?:[-/]([0-9]{{1,2}}))?")
_MONTH_YEAR = re.compile(rf"(?:([0-9]{{1,2}})[-/.])?([0-9]{{1,2}})[-/.]{_YEAR}")
_PART_OF_MONTH = r"(?:([0-9]{1,2})|begin|half|midden|medio|einde?)(?: van)?"
_WORD_YEAR = re.compile(
    rf"(?:{_PART_OF_MONTH} )?(oud en nieuw|[a-z]+)\.? (?:van )?{_YEAR}"
)
_MONTH_WORDS = {
    **{name: name for name in MONTH_NAMES},
    **{name[:3]: name for name in MONTH_NAMES},
    "mrt": "maart",
    "sept": "september",
}
_THIRDS = {"einde": "eind", "medio": "midden", "half": "midden"}

_SCHOOL = re.compile(
    r"(?:(?:begin|midden|half|einde?) (?:van )?)?"
    r"(?:(?:groep|gr\.?) ?([1-8])|(?:klas|kl\.?) ?([1-6])|([1-6])e klas|(brugklas))"
)
_PHASE = re.compile(
    r"(?:(begin|midden|medio|half|einde?) (?:van )?(?:de |het |zijn |haar )?)?"
    r"(.+?)(?:tijd|fase|jaren|leeftijd|periode)?"
)
_PHASE_WORDS = {
    "zwangerschap": "zwangerschap",
    "zwangerschaps": "zwangerschap",
    "zwanger": "zwangerschap",
    **{
        f"zwangerschap van {mother}": "zwangerschap"
        for mother in ("moeder", "mama", "zijn moeder", "haar moeder", "hem", "haar")
    },
    "geboorte": "geboorte",
    "baby": "babytijd",
    "eerste levensjaar": "babytijd",
    "geboortejaar": "babytijd",
    "dreumes": "dreumestijd",
    "peuter": "peutertijd",
    "peuterspeelzaal": "peutertijd",
    "kleuter": "kleutertijd",
    "kleuterklas": "kleutertijd",
    "kleuterschool": "kleutertijd",
    "basisschool": "basisschool",
    "lagere school": "basisschool",
    "middelbare school": "middelbare school",
    "middelbareschool": "middelbare school",
    "puber": "puberteit",
    "puberteit": "puberteit",
    "puberteits": "puberteit",
    "jongvolwassen": "jongvolwassenheid",
    "jongvolwassene": "jongvolwassenheid",
    "jongvolwassenheid": "jongvolwassenheid",
}


class ReadMoment(NamedTuple):
    """A moment that was read, and whether it was told as approximate."""

    moment: Moment
    approximate: bool


def read_moment(words: str) -> ReadMoment | None:
    """Read folded words that tell one moment by themselves; None when they do not."""
    words = in_digits(words)
    lead = _LEAD.match(words)
    start = lead.end() if lead else 0
    bare = _TRAIL.sub("", words[start:])
    for read in (_read_age, _read_calendar, _read_school, _read_phase):
        if moment := read(bare):
            return ReadMoment(moment, bool(lead and lead["circa"]))
    return None


def is_month_name(word: str) -> bool:
    """Tell whether a folded word is the name of a month."""
    return word.rstrip(".") in _MONTH_WORDS


def _read_age(words: str) -> Age | None:
    age = None
    if words in _HALF_YEARS:
        age = Age(_HALF_YEARS[words], AgeUnit.HALF_YEAR)
    elif found := _AGE_IN_YEARS.fullmatch(words):
        unit = AgeUnit.HALF_YEAR if found[2] or found[3] else AgeUnit.YEAR
        age = Age(int(found[1] or found[4]), unit)
        return age if age.amount <= OLDEST else None
    elif found := _AGE_IN_BOTH.fullmatch(words):
        years, months = int(found[1] or found[3]), int(found[2] or found[4])
        age = Age(years * 12 + months, AgeUnit.MONTH) if months < 12 else None
    elif found := _AGE_IN_MONTHS.fullmatch(words):
        age = Age(int(found[1]), AgeUnit.MONTH)
    elif found := _AGE_IN_WEEKS.fullmatch(words):
        age = Age(int(found[1]), AgeUnit.WEEK)
    return age if age and age.amount < (OLDEST + 1) * 12 else None


def _read_calendar(words: str) -> Calendar | None:
    if found := _YEAR_ALONE.fullmatch(words):
        return Calendar(int(found[1]))
    if found := _SCHOOL_YEAR.fullmatch(words):
        year, last = int(found[2]), found[4]
        follows = str(year + 1).endswith(last)
        told = found[1] or found[3] == "/" or (len(last) == 2 and int(last) > 12)
        if follows and told:
            return Calendar(year, "schooljaar")
    if found := _YEAR_MONTH.fullmatch(words):
        return _month_of(int(found[1]), int(found[2]), found[3])
    if found := _MONTH_YEAR.fullmatch(words):
        return _month_of(int(found[3]), int(found[2]), found[1])
    if found := _WORD_YEAR.fullmatch(words):
        return _part_of(int(found[3]), found[2], found[1], words.startswith(found[2]))
    return None


def _month_of(year: int, month: int, day: str | None) -> Calendar | None:
    if not (1 <= month <= 12 and 1 <= int(day or 1) <= 31):
        return None
    return Calendar(year, MONTH_NAMES[month - 1])


def _part_of(year: int, word: str, day: str | None, alone: bool) -> Calendar | None:
    if word in _MONTH_WORDS and 1 <= int(day or 1) <= 31:
        return Calendar(year, _MONTH_WORDS[word])
    part = _THIRDS.get(word, word)
    return Calendar(year, part) if alone and part in _PARTS_OF_YEAR else None


_PARTS_OF_YEAR = set(CALENDAR_PARTS) - {"", "schooljaar"}


def _read_school(words: str) -> SchoolYear | None:
    if not (found := _SCHOOL.fullmatch(words)):
        return None
    if found[1]:
        return SchoolYear(int(found[1]))
    return SchoolYear(8 + int(found[2] or found[3] or 1))


def _read_phase(words: str) -> Phase | None:
    found = _PHASE.fullmatch(words)
    if not found or not (name := _PHASE_WORDS.get(found[2].strip())):
        return None
    third = found[1] or ""
    return Phase(name, _THIRDS.get(third, third))
