"""What the presenter of the register asks of its panel. Knows no Qt."""

from collections.abc import Callable, Sequence
from typing import Protocol
from uuid import UUID

from levensreis.domain.anonymise.register import Register
from levensreis.ui.anonymise.compare.texts import BeforeAfter
from levensreis.ui.anonymise.register.form import EntryForm


class RegisterView(Protocol):
    """What the presenter asks of a panel."""

    def show_register(self, register: Register, chosen: UUID | None) -> None:
        """Show every name, and which one is in the form."""

    def show_form(self, form: EntryForm, *, is_new: bool) -> None:
        """Fill the form."""

    def show_proposal(self, form: EntryForm) -> None:
        """Put a name in the form that is not in the register yet."""

    def show_choices(self, roles: Sequence[str], sorts: Sequence[str]) -> None:
        """Show who people and what organisations often are."""

    def show_asked(self, roles: Sequence[str]) -> None:
        """Show which respondents have no name in the register."""

    def show_birth_date(self, written: str) -> None:
        """Show when the youth was born."""

    def show_texts(self, texts: Sequence[BeforeAfter] | None) -> None:
        """Show what leaves, before and after; None while it is looked through."""

    def show_apart(self, words: str) -> None:
        """Tell that the youth has another name here than in the journey."""

    def ask_removal(self, words: str, do_it: Callable[[], None]) -> None:
        """Ask whether a name may go that stands in the texts."""

    @property
    def has_typed(self) -> bool:
        """Whether something was typed in the form and not saved."""

    def show_problem(self, words: str, field: str) -> None:
        """Tell beside a field what is wrong with it."""
