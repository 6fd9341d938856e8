"""A conflict in words: what is there, what arrived, and what to ask. Knows no Qt."""

from typing import Final

from levensreis.domain.merging.overview import Conflict
from levensreis.language import say
from levensreis.ui.research.merging.moments import told_moment

SHORT: Final = 12
"""Characters by which people compare two digests."""


def there_in_words(conflict: Conflict) -> str:
    """Tell what the merged study holds."""
    if conflict.statements == 1:
        return say("1 uitspraak, versie {revision}", revision=conflict.revision)
    return say(
        "{count} uitspraken, versie {revision}",
        count=conflict.statements,
        revision=conflict.revision,
    )


def told(conflict: Conflict) -> str:
    """Tell what stands against each other."""
    words = say(
        "Van {name} staat hier versie {revision} (kenmerk {there}). Uit ‘{file}’ kwam "
        "op {at} een andere inhoud met hetzelfde versienummer (kenmerk {digest}). Er "
        "is niets veranderd: wat er stond, staat er nog.",
        name=conflict.pseudonym,
        revision=conflict.revision,
        there=conflict.digest_there[:SHORT],
        file=conflict.file,
        at=told_moment(conflict.at),
        digest=conflict.digest[:SHORT],
    )
    if conflict.seen is None:
        return words
    seen = say(
        "{who} besloot op {at} dat dit zo blijft: {why}",
        who=conflict.seen.who,
        at=told_moment(conflict.seen.at),
        why=conflict.seen.why,
    )
    return f"{words}\n{seen}"


def request(conflict: Conflict) -> str:
    """Return what to ask the laptop that made the file, ready to be sent."""
    return say(
        "Bij het samenvoegen van ‘{file}’ bleek dat van levensreis {rid} versie "
        "{revision} al een andere inhoud binnen was (kenmerk hier {there}, in het "
        "bestand {digest}). Wilt u nagaan welke inhoud klopt, en een nieuw "
        "onderzoeksbestand maken met een hogere versie van deze levensreis? Een hogere "
        "versie vervangt wat hier staat.",
        file=conflict.file,
        rid=conflict.rid,
        revision=conflict.revision,
        there=conflict.digest_there[:SHORT],
        digest=conflict.digest[:SHORT],
    )


def state_of(conflict: Conflict) -> str:
    """Tell whether somebody decided."""
    if conflict.seen is None:
        return say("open")
    return say("blijft zo ({who})", who=conflict.seen.who)
