"""What a word with a capital is, by the lists and the words beside it."""

import re
from typing import Final

from levensreis.domain.anonymise import gazetteer
from levensreis.domain.anonymise.reading import Reading
from levensreis.domain.anonymise.span import Category
from levensreis.domain.anonymise.speech import (
    INTO,
    KINDS,
    NOT_BEHIND_A_NAME,
    SAYING,
    TOWARDS,
    is_verb,
)
from levensreis.domain.anonymise.tokens import Token, is_compound, is_word
from levensreis.domain.anonymise.word_list import spoken

ORGANISATION_ENDS: Final = re.compile(
    r".{3,}(?:school|college|ziekenhuis|kliniek|hoeve|huys|oord|gasthuis|lyceum"
    r"|stichting|zorg|jeugdzorg|jeugdhulp|boerderij|hof|huis|instituut|praktijk"
    r"|groep|centrum|home)s?"
)
"""How the name of an organisation may end, in one word."""
_PLACE_ENDS: Final = re.compile(
    r".{3,}(?:dam|drecht|dijk|veen|wolde|recht|burg|berg|dorp|hoven|horst|huizen|kerk"
    r"|kerke|lo|loo|meer|mond|monde|rade|stad|sum|um|terp|voort|voorde|waard|werd|wijk"
    r"|zijl|zand|oord|broek|brugge|haven|laar|beek|donk|heem|hem|ga|gum)"
)
_ARTICLES: Final = spoken("lidwoord van een instelling")
_BEFORE_AN_INSTITUTION: Final = frozenset(("de", "het", "'t", "t", "it", "den"))
_ORGANISATION_WORDS: Final = spoken("in de naam van een organisatie")
# "Roos was haar lievelingsbloem", "Hoop is er niet".
_OF_A_THING: Final = spoken("achter een ding")
_OURS: Final = frozenset(("ons", "onze"))
_LONGEST_ACRONYM: Final = 5
_LONG_PART: Final = 4  # letters: short words make a name by chance (rut, ger)


def of_capital(reading: Reading, at: int) -> Category | None:
    """Return what a word with a capital likely is; None if it is likely nothing."""
    token, before = reading.words[at], reading.before(at)
    if token.is_acronym and len(token.text) <= _LONGEST_ACRONYM:
        return _acronym(token, before)
    if before is None:
        return _first(reading, at)
    if _is_institution(reading, at):
        return Category.ORGANISATION
    if before.folded in _BEFORE_AN_INSTITUTION:
        return _behind_article(reading, at)
    if before.folded in INTO and not before.is_capital:
        return _behind_in(token)
    return _in_a_sentence(reading, at, before)


def _in_a_sentence(reading: Reading, at: int, before: Token) -> Category | None:
    """Judge a capital where only a name has one."""
    token, after = reading.words[at], reading.after(at)
    everyday = is_word(token.folded)
    organisation = gazetteer.is_organisation(token)
    place = gazetteer.is_place(token)
    cat: Category | None = Category.NAME
    if gazetteer.is_first_name(token) and not (everyday and organisation):
        pass
    elif before.folded in KINDS:
        cat = Category.ORGANISATION
    elif token.folded in KINDS and before.folded in TOWARDS:
        cat = _opening(reading, at)
    elif before.folded in TOWARDS and not everyday and not place:
        named = gazetteer.is_surname(token) and not organisation
        cat = Category.NAME if named else Category.ORGANISATION
    elif organisation or place:
        cat = Category.ORGANISATION if organisation else Category.PLACE
    elif token.folded in _ARTICLES:
        cat = _opening(reading, at)
    elif everyday or (after is not None and after.is_joined) or _is_made(token):
        cat = None
    return cat


def _is_made(token: Token) -> bool:
    """Tell whether a word is made of Dutch words, and is no name of itself."""
    if gazetteer.is_surname(token):
        return False
    return is_compound(token.folded, _LONG_PART)


def _behind_article(reading: Reading, at: int) -> Category | None:
    """Judge a capital behind `de` or `het`: an institution, a region, a people."""
    token = reading.words[at]
    earlier = reading.words[at - 2].folded if at > 1 else ""
    everyday = is_word(token.folded)
    cat: Category | None = Category.ORGANISATION
    if gazetteer.is_organisation(token):
        pass
    elif gazetteer.is_place(token):
        cat = Category.PLACE
    elif earlier in TOWARDS or earlier in KINDS or earlier in INTO:
        pass
    elif everyday or is_compound(token.folded):
        cat = None
    elif gazetteer.is_first_name(token):
        cat = Category.NAME
    return cat


def _opening(reading: Reading, at: int) -> Category | None:
    """Judge `De` in the middle of a sentence: with a capital behind it a name."""
    after = reading.after(at)
    if after is None or after.is_acronym or not after.is_capital:
        return None
    if reading.words[at].folded in _OURS and gazetteer.is_first_name(after):
        return None  # onze Lars
    return Category.ORGANISATION if reading.is_free(at + 1) else None


def _acronym(token: Token, before: Token | None) -> Category | None:
    if gazetteer.is_exact_organisation(token):
        return Category.ORGANISATION
    if gazetteer.is_first_name(token) and len(token.text) > 3:
        return Category.NAME
    towards = before is not None and before.folded in TOWARDS | INTO | KINDS
    return Category.ORGANISATION if towards and not is_word(token.folded) else None


def _first(reading: Reading, at: int) -> Category | None:
    """Judge the first word of a sentence, where every word has a capital."""
    token, after = reading.words[at], reading.after(at)
    name = gazetteer.is_first_name(token)
    cat: Category | None = None
    if token.folded in _ARTICLES:
        cat = _opening(reading, at)
    elif _is_institution(reading, at):
        cat = Category.ORGANISATION
    elif token.folded in SAYING:
        pass  # Dan hangt het
    elif is_word(token.folded):
        # What may be a name as well is one if it does something.
        cat = Category.NAME if name and _acts(reading, at) else None
    elif name:
        cat = Category.NAME
    elif gazetteer.is_organisation(token):
        cat = Category.ORGANISATION
    elif gazetteer.is_place(token):
        cat = Category.PLACE
    elif is_compound(token.folded) or len(token.text) < 3 or token.is_acronym:
        cat = None
    elif gazetteer.is_surname(token) or (after is not None and is_verb(after)):
        cat = Category.NAME
    return cat


def _acts(reading: Reading, at: int) -> bool:
    """Tell whether the first word of a sentence does something, as people do."""
    after = reading.after(at)
    if after is None or after.folded in NOT_BEHIND_A_NAME:
        return False
    other = reading.after(at + 1) if after.folded == "en" else after
    if (other is not None and other is not after) or "," in after.gap:
        # Nel en Cor, Arend, Bea
        return other is not None and other.is_capital and gazetteer.is_first_name(other)
    if after.folded in ("is", "was", "waren"):
        then = reading.after(at + 1)
        return then is not None and then.folded not in _OF_A_THING
    return is_verb(after)


def _is_institution(reading: Reading, at: int) -> bool:
    """Tell whether a word, or it and the next, names one: Passer College."""
    token, after = reading.words[at], reading.after(at)
    everyday = is_word(token.folded)
    if after is not None and after.folded in _ORGANISATION_WORDS and after.gap == " ":
        listed = gazetteer.is_organisation(token)
        if after.is_capital and not (everyday and token.is_first):
            return True
        if listed and not everyday:
            return True
    return (
        ORGANISATION_ENDS.fullmatch(token.folded) is not None
        and not everyday
        and not (token.is_first and is_compound(token.folded))
        and not gazetteer.is_place(token)
    )


def _behind_in(token: Token) -> Category:
    """Judge a capital behind `in` or `naar`: nearly always a place."""
    if gazetteer.is_place(token):
        return Category.PLACE
    if gazetteer.is_organisation(token) or token.folded in _ARTICLES:
        return Category.ORGANISATION
    placelike = _PLACE_ENDS.fullmatch(token.folded) is not None
    named = gazetteer.is_first_name(token) and not placelike
    return Category.NAME if named else Category.PLACE
