"""What is chosen on the page of papers. Knows no Qt."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from levensreis.domain.errors import KnownError
from levensreis.language import say
from levensreis.services.paper_order import Paper, PaperOrder, checked_passphrase


class WrongSecret(KnownError):
    """A passphrase that cannot be taken; `field` says which line is wrong."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field = field


@dataclass(frozen=True, slots=True)
class Wish:
    """One of the papers, and how it is wanted."""

    paper: Paper = Paper.WRITE_UP
    names_stay: bool = False
    only_changed: bool = True
    back_by: date | None = None

    def order(self, journey_id: UUID, passphrase: str = "") -> PaperOrder:
        """Return the paper of one journey; what says nothing of it is left out."""
        is_letter = self.paper is Paper.LETTER
        return PaperOrder(
            self.paper,
            journey_id,
            names_stay=self.names_stay and self.paper.output.names_may_stay,
            passphrase=passphrase,
            only_changed=self.only_changed,
            back_by=self.back_by if is_letter else None,
        )


def checked_secret(passphrase: str, again: str) -> str:
    """Return a passphrase that was typed twice; raises WrongSecret."""
    try:
        checked = checked_passphrase(passphrase)
    except KnownError as error:
        raise WrongSecret("passphrase", str(error)) from None
    if passphrase != again:
        raise WrongSecret(
            "again",
            say("De twee wachtzinnen zijn niet gelijk. Typ ze nog een keer."),
        )
    return checked
