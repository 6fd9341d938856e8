"""Words beside a name that tell that it is one: titles, roles, verbs, prepositions."""

import re
from typing import Final

from levensreis.domain.anonymise.tokens import Token, is_word
from levensreis.domain.anonymise.word_list import spoken

INFIXES: Final = spoken("tussenvoegsel")
TITLES: Final = spoken("aanspreekvorm")
"""What stands right before a name, also when the name is an everyday word."""
_ROLES: Final = re.compile(
    r"(?:.*(?:begeleider|begeleidster|arts|therapeut|therapeute|loog|loge|psychiater|peut"
    r"|pedagoog|pedagoge|leider|leidster|werker|werkster|consulent|consulente|coach|voogd"
    r"|broer|broertje|zus|zusje|zuster|moeder|vader|vriend|vriendin|vriendje|vriendinnetje"
    r"|dochter|zoon|zoontje|dochtertje|buurman|buurvrouw|buurjongen|buurmeisje|neef|neefje"
    r"|nicht|nichtje|zwager|schoonzus|collega|leerkracht|docent|docente|chauffeur|kundige"
    r"|verpleger|directeur|directrice|teamleider|manager|coordinator|regisseur|stagiair"
    r"|stagiaire|invaller|invalster|oppas|mentor|mentrix|rechter|advocaat|agent|agente"
    r"|boer|boerin|ouder|deskundige|adviseur|specialist|specialiste|hulp|maatje|genoot"
    r"|klasgenootje|rector|conrector|medewerker|medewerkster|bewindvoerder|curator"
    r"|ondersteuner|man|vrouw|partner|echtgenoot|echtgenote|tweelingbroer|tweelingzus"
    r"|cardioloog|chirurg|internist|logopediste|verzorger|verzorgster|onderzoeker))"
    r"|kleine|ene|genaamd|heet|heette|heten|ex|bestuurder|jongste|oudste|middelste|kind"
    r"|meisje|jongen|baby|peuter|kleuter|pup|neven|nichten|zussen|broers|ouders"
)
SAYING: Final = spoken("voor een naam")
"""What a name may stand behind, in a text without capitals."""
WITH: Final = spoken("voor een mens")
"""What stands before somebody, rather than something."""
VERBS: Final = spoken("achter een mens")
NOT_BEHIND_A_NAME: Final = spoken("nooit achter een naam")
INTO: Final = spoken("voor een plaats")
"""What stands before a place."""
TOWARDS: Final = spoken("voor een organisatie")
"""What stands before an organisation."""
KINDS: Final = spoken("soort organisatie")
"""What kind of organisation a name that follows is of."""


def is_role(token: Token) -> bool:
    """Tell whether a word says who somebody is, so that a name may follow."""
    return token.folded in TITLES or _ROLES.fullmatch(token.folded) is not None


def is_verb(token: Token) -> bool:
    """Tell whether a word is likely a verb of which a person is the subject."""
    word = token.folded
    if token.is_capital:
        return False
    return word in VERBS or (
        len(word) > 5 and word.endswith(("de", "te", "t")) and is_word(word)
    )
