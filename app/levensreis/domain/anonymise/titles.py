"""Names behind a title, a role or initials: juf Petra, dr. Van den Berg, J. Vos."""

from levensreis.domain.anonymise import gazetteer
from levensreis.domain.anonymise.extents import SURNAME_INFIXES, last_of_name
from levensreis.domain.anonymise.reading import Reading
from levensreis.domain.anonymise.speech import SAYING, TITLES, is_role, is_verb
from levensreis.domain.anonymise.tokens import Token, is_compound, is_word


def behind_a_title(reading: Reading, at: int) -> int | None:
    """Return the last word of a name that begins here, behind who somebody is."""
    token, before = reading.words[at], reading.before(at)
    if _is_behind_a_label(reading, at):
        return last_of_name(reading, at)
    if token.is_capital and len(token.text) == 1 and _behind_initials(reading, at):
        return _behind_initials(reading, at)
    if before is None or not is_role(before) or before.gap == "-":
        return None
    if _is_owned(reading, at):
        return None
    name = at
    while (
        name + 1 < len(reading.words) and reading.words[name].folded in SURNAME_INFIXES
    ):
        name += 1
    return last_of_name(reading, name) if _is_name(reading, at, name) else None


def _is_behind_a_label(reading: Reading, at: int) -> bool:
    """Tell whether a word stands in a form behind who it is: Huisarts: Wevers."""
    token = reading.words[at]
    if not at or token.gap != ": " or not reading.is_free(at) or not token.is_capital:
        return False
    label = reading.words[at - 1]
    if not is_role(label) or label.folded in TITLES or token.is_acronym:
        return False
    if not is_word(token.folded):
        return not (gazetteer.is_organisation(token) or gazetteer.is_place(token))
    after = reading.words[at + 1] if at + 1 < len(reading.words) else None
    ends = after is None or after.gap.lstrip(" ")[:1] in (",", ".", ";", "(", "\n", "/")
    return ends and (gazetteer.is_first_name(token) or gazetteer.is_surname(token))


def _is_owned(reading: Reading, at: int) -> bool:
    """Tell whether `van` tells whose somebody is: de neef van Sjoukje."""
    token, after = reading.words[at], reading.after(at)
    if token.text != "van" or reading.words[at - 1].folded in TITLES or after is None:
        return False
    return after.is_capital and gazetteer.is_first_name(after)


def _is_name(reading: Reading, start: int, at: int) -> bool:
    """Tell whether a word is a name; `start` is what stands right behind the title."""
    token, role = reading.words[at], reading.words[start - 1]
    title = role.folded in TITLES
    first_name = gazetteer.is_first_name(token)
    if reading.is_taken(at) or token.is_first or is_role(token):
        return False
    if reading.is_nobody(at) and not (title and token.is_capital and first_name):
        return False
    comma = "," in reading.words[start].gap
    if not token.is_capital:
        return _is_small_name(reading, token, title=title or start == at, comma=comma)
    if comma and is_word(token.folded) and not first_name:
        return False
    return title or not (token.is_acronym or gazetteer.is_organisation(token))


def _is_small_name(reading: Reading, token: Token, *, title: bool, comma: bool) -> bool:
    """Tell whether a word without a capital is a name, behind a title or a role."""
    if len(token.text) < 3 or is_verb(token) or token.folded in SAYING:
        return False
    surname = gazetteer.is_surname(token)
    if is_word(token.folded):
        return not reading.has_capitals and not comma and surname and title
    if comma and reading.has_capitals:
        return False
    known = surname or gazetteer.is_first_name(token)
    return known or (len(token.text) > 3 and not is_compound(token.folded))


def _behind_initials(reading: Reading, at: int) -> int:
    """Return the last word of a name that begins with initials, or 0."""
    words = reading.words
    last = at
    while (
        last + 1 < len(words)
        and len(words[last].text) == 1
        and words[last + 1].gap in (".", ". ")
    ):
        last += 1
    while last + 1 < len(words) and words[last].folded in SURNAME_INFIXES:
        last += 1
    token = words[last]
    fits = token.is_capital and len(token.text) > 2 and reading.is_free(last)
    return last_of_name(reading, last) if last > at and fits else 0
