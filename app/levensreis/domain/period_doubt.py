"""Tells an age from a count, a duration or words that only look like a time.

"2 broers wonen thuis" and "2 jaar op de wachtlijst" tell no age. Where it cannot be
known, the age stands and is doubtful: the preview then shows "6 jaar?".
"""

import re

from levensreis.domain.age import Age, AgeUnit
from levensreis.domain.basis import Basis
from levensreis.domain.fold import fold
from levensreis.domain.period import Form, Period
from levensreis.domain.period_numerals import NUMBER_WORDS, in_digits

OLDEST_BARE = 30  # "90 procent", "112 gebeld": an older youth is told with "jaar"
LONGEST_ROW = 8  # "zijn vijfde verblijf" may be one of a row, "zijn twaalfde" is an age
_LONGEST_CERTAIN = 3  # letters: "een" and "les" are no plurals

_BARE = re.compile(r"(?:^|[^0-9;,.])([0-9]{1,3})$")
_ORDINAL = re.compile(r"([0-9]{1,2})(?:e|de|ste)$")
_UNIT = re.compile(r"jaar|jr|(?<=[0-9 ])j\b|maand(?:en)?|mnd|wee?k(?:en)?|wk")
_ENDS_IN_UNIT = re.compile(rf"(?:{_UNIT.pattern})\.?$")
_ONE_YEAR = re.compile(r"(?:(?:na|in|binnen|ongeveer|bijna) )?een (?:jaar|maand|week)")
_LENGTH = re.compile(r"(?:in|gedurende|tijdens|bij) [^a-z]*[0-9]")
_AGO = re.compile(r"(?:geleden|later)\b")  # "een jaar of 2 geleden"
_MORE_TIMES = re.compile(r"(?:en|of) (?:in |op )?[0-9]")
_RATIO = re.compile(r"(?:op|van|tegen)(?: de)? [0-9]|\S+ per\b")
_AT_AN_AGE = re.compile(
    r"[~±]|(?:op|met|toen|rond(?:om)?|omstreeks|ca\.?|circa|ongeveer|bijna|vanaf|sinds"
    r"|sedert|van|tot|t/m|tussen) "
)

# What is counted in these stories. By their endings: who does something (-ers,
# "begeleiders"), what is done (-ingen, "verhuizingen") and small relatives; the rest
# by name. Other plurals may be verbs ("leren fietsen"): those are doubtful.
_COUNTED = re.compile(
    r"(?:keer|maal|x|%|procent|punten|stuks|euro|kilo|kg|gram|mg|ml|meter|cm|km|graden"
    r"|uurs?|uren|minuten|dagen|nachten|avonden|ochtenden|weekend(?:s|en)|dagdelen"
    r"|broers|zussen|zus(?:jes|sen)|broertjes|kinderen|mensen|personen|therapieen"
    r"|behandelaren|leraren|psychologen|artsen|therapeuten|gesprekken|trajecten"
    r"|pillen|tabletten|soorten|verschillende)"
    r"|\w*(?:scholen|gezinnen|plekken|groepen|opnames|diagnoses|medicijnen|adressen)"
    r"|(?!ver)\w*huizen"
    r"|(?!\w*(?:ouders|moeders|vaders)$|anders$|elders$|immers$)\w{2,}ers"
    r"|(?!gingen$|hingen$|vingen$|zingen$|springen$|dwingen$|dringen$)\w{2,}ingen"
)
_ORDERED = re.compile(  # "zijn tweede school"
    r"keer|maal|poging|jaar|jaren|levensjaar|maand(?:en)?|wee?k(?:en)?|dag(?:en)?"
    r"|woord(?:en|jes)?|stap(?:pen|jes)|kind|baan|stage|crisis|psychose|medicijn"
    r"|\w*(?:school|groep|opname|plek|huis|gezin|vriend(?:in)?|relatie|therapie"
    r"|ing|ment|tie|diagnose)"
)
_LASTING = re.compile(  # after "2 jaar"
    r"(?:lang|later|na|nadat|geleden|achter|achtereen|durend|tijd|te|eerder|vroeger"
    r"|jonger|ouder|zwanger|per|ervoor|erna|verschil|achterstand|vertraging|verder"
    r"|voor(?! het eerst\b)|voordat)\b"
)
_WAITING = re.compile(r"\b(?:wacht(?:lijst|tijd|en|te|ten)|gewacht)\b")
_LASTING_WEEKS = re.compile(r"in|opname|opgenomen|vakantie|verblijf|isolatie|crisis\w*")
_MAY_BE_LASTING = re.compile(
    r"in|op|bij|zonder|geen|thuis|opgenomen|gewoond|gezeten|verbleven|opname|verblijf"
)
_PLAIN = frozenset(  # what no noun can be, so that an ordinal before it is an age
    (
        *("naar", "in", "op", "bij", "uit", "met", "van", "aan", "door", "om", "over"),
        *("is", "was", "werd", "ging", "kreeg", "kwam", "begon", "had", "heeft", "zat"),
        *("moest", "wilde", "kon", "liep", "sliep", "viel", "verhuisde", "woonde"),
        *("hij", "zij", "ze", "ik", "we", "er", "niet", "geen", "al", "weer", "thuis"),
    )
)
_VERBS = frozenset(  # in the plural or infinitive, after an age in short notes
    (
        *("leren", "gaan", "staan", "wonen", "worden", "krijgen", "lopen", "praten"),
        *("zwemmen", "spelen", "verhuizen", "kregen", "gingen", "kwamen", "werden"),
        *("waren", "moesten", "hebben", "hadden", "tussen", "binnen", "buiten"),
        *("samen", "alleen", "tegen", "thuis", "steeds", "soms", "eens", "anders"),
        *("tijdens", "telkens", "vanwege", "toen", "geen", "pas"),
    )
)
_PARTICIPLE = re.compile(
    r"(?:\w{2,4})?ge\w+(?:en|[dt])|(?:ver|be|ont|over)\w+(?:en|[dt])"
)
_PAST = re.compile(r"\w{2,}[dt]e")  # "huilde", though also "grote"
_PLURAL = re.compile(r"\w+(?:en|'s|(?:e[lmnr]?|ie|eur|aar|oom)s)")
_SIGN_OF_TIME = re.compile(
    rf"(?:[0-9]|\b(?:{'|'.join(sorted(NUMBER_WORDS - {'een'}))}))"
    r" ?(?:jaar|jr|maand(?:en)?|mnd|week|weken|wk)\b|[0-9];[0-9]"
    r"|\b(?:groep|gr\.?|klas|kl\.?) ?[0-9]|[0-9]e? (?:groep|klas)\b"
    r"|half jaar\b|\b(?:19|20)[0-9]{2}\b|\bgeleden\b"
    r"|\b(?:vorige?|afgelopen) (?:jaar|maand|week|zomer|winter|lente|herfst)\b"
    r"|\b(?:sinds|sedert|vanaf)\b|\btussen .+ en\b"
)


def tells_no_age(period: Period, rest: str) -> bool:
    """Tell whether what seems a time at the start of a line surely is none.

    That is so for a count ("2 keer opgenomen"), for a duration ("2 jaar lang") and
    for the first of several times ("2014 en 2016").
    """
    said, after = in_digits(fold(period.said)), in_digits(fold(rest))
    told = period.basis not in (Basis.RELATIVE, Basis.UNKNOWN)
    if told and _MORE_TIMES.match(after):
        return True
    if not (age := _last_age(period)):
        return False
    if _ENDS_IN_UNIT.search(said):
        one_year = _ONE_YEAR.fullmatch(fold(period.said)) is not None
        return one_year or _is_duration(period, age, said, after)
    if _ORDINAL.search(said):
        return _is_one_of_a_row(said, _first_word(after))
    if found := _BARE.search(said):
        no_age = int(found[1]) > OLDEST_BARE or fold(period.said) in NUMBER_WORDS
        return no_age or _AGO.match(after) is not None or _is_count(said, after)
    return False


def is_doubtful(period: Period, text: str) -> bool:
    """Tell whether the period of a line with this text may not be meant as one.

    Without a period it is doubtful whether none was meant when the text holds a
    sign of time, such as "2 jaar geleden".
    """
    said, after = in_digits(fold(period.said)), in_digits(fold(text))
    if period.form is Form.UNKNOWN:
        return not period.said and _SIGN_OF_TIME.search(fold(text)) is not None
    word = _first_word(after)
    age = _last_age(period)
    too_old = age is not None and age.in_years and age.amount > OLDEST_BARE
    if age is None or not word or too_old:
        return too_old
    if _BARE.search(said):
        return _may_be_counted(after)
    if _ENDS_IN_UNIT.search(said):
        if period.form is Form.AFTER:
            return True
        alone = period.form is Form.POINT and len(_UNIT.findall(said)) == 1
        told_as_age = _AT_AN_AGE.match(said) or said.startswith("toen ")
        return bool(alone and not told_as_age and _MAY_BE_LASTING.fullmatch(word))
    in_a_row = _ORDINAL.search(said) and age.amount <= LONGEST_ROW
    return bool(in_a_row and not _is_plain(word) and not _PAST.fullmatch(word))


def _last_age(period: Period) -> Age | None:
    last = period.moments[-1] if period.moments else None
    return last if isinstance(last, Age) else None


def _first_word(folded: str) -> str:
    words = folded.split(maxsplit=1)
    return words[0].rstrip(".,;:!?)") if words else ""


def _is_duration(period: Period, age: Age, said: str, after: str) -> bool:
    word = _first_word(after)
    in_weeks = age.unit in (AgeUnit.MONTH, AgeUnit.WEEK)
    if said.startswith(("sinds ", "sedert ")) or _LENGTH.match(said):
        return True
    if period.form is Form.AFTER and in_weeks:
        return True
    if _LASTING.match(after):
        return True
    if len(_UNIT.findall(said)) > 1 or _AT_AN_AGE.match(said):
        return False
    if in_weeks and _LASTING_WEEKS.fullmatch(word):
        return True
    return _WAITING.search(" ".join(after.split()[:4])) is not None


def _is_one_of_a_row(said: str, word: str) -> bool:
    if not word or _is_plain(word):
        return False
    one_of_many = _ORDERED.fullmatch(word) or _COUNTED.fullmatch(word)
    return not _AT_AN_AGE.match(said) or one_of_many is not None


def _is_count(said: str, after: str) -> bool:
    words = [word.rstrip(".,;:!?)") for word in after.split()[:2]]
    if _LENGTH.match(said) or _RATIO.match(after):
        return True
    if not words or _COUNTED.fullmatch(words[0]):
        return bool(words)
    described = words[0].endswith("e") and not words[0].endswith(("de", "te"))
    return described and _COUNTED.fullmatch(words[-1]) is not None


def _may_be_counted(after: str) -> bool:
    """Tell whether words may count; what surely counts was parted: "6: broers"."""
    word, *others = [word.rstrip(".,;:!?)") for word in after.split()[:2]]
    if _COUNTED.fullmatch(word) or _is_plain(word):
        return False
    if _PLURAL.fullmatch(word):
        return len(word) > _LONGEST_CERTAIN
    described = word.endswith("e") and others  # "grote broers", "haalde diploma's"
    return bool(described and _COUNTED.fullmatch(others[0]))


def _is_plain(word: str) -> bool:
    return word in _PLAIN or word in _VERBS or _PARTICIPLE.fullmatch(word) is not None
