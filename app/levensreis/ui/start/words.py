"""What the cards say of a study, and of a merged one. Knows no Qt."""

from dataclasses import dataclass
from typing import Final

from levensreis.language import word


@dataclass(frozen=True, slots=True)
class OpenWords:
    """Of the card that opens one; & stands before the letter that Alt takes."""

    title: str
    folder: str
    passphrase: str
    button: str
    note: str
    by_recovery: bool = True
    """Whether a recovery key can open it."""


@dataclass(frozen=True, slots=True)
class NewWords:
    """Of the card that makes one."""

    title: str
    folder: str
    passphrase: str
    again: str
    button: str
    note: str


OPEN_STUDY: Final = OpenWords(
    title=word("Een studie openen"),
    folder=word("&Map van de studie"),
    passphrase=word("&Wachtzin"),
    button=word("Openen"),
    note=word("De wachtzin wordt nergens bewaard."),
)
OPEN_MERGED: Final = OpenWords(
    title=word("Een samengevoegde studie openen"),
    folder=word("&Map van de samengevoegde studie"),
    passphrase=word("&Wachtzin"),
    button=word("Openen"),
    note=word("De wachtzin wordt nergens bewaard."),
    by_recovery=False,
)
NEW_STUDY: Final = NewWords(
    title=word("Een nieuwe studie maken"),
    folder=word("&Nieuwe map voor de studie"),
    passphrase=word("Nieuwe wacht&zin"),
    again=word("Wachtzin nog een &keer"),
    button=word("Studie maken"),
    note=word(
        "Zonder deze zin gaat de studie nooit meer open. Maak daarna ook een "
        "herstelsleutel op papier, bij Beveiliging en beheer."
    ),
)
NEW_MERGED: Final = NewWords(
    title=word("Een nieuwe samengevoegde studie maken"),
    folder=word("&Nieuwe map voor de samengevoegde studie"),
    passphrase=word("Nieuwe wacht&zin"),
    again=word("Wachtzin nog een &keer"),
    button=word("Samengevoegde studie maken"),
    note=word(
        "Zonder deze zin gaat de samengevoegde studie nooit meer open. Bewaar daarom "
        "ook de onderzoeksbestanden van de laptops: daarmee kan alles opnieuw worden "
        "samengevoegd."
    ),
)
