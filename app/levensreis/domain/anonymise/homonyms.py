"""Whether an everyday word is a registered name where it stands: Roos, Storm, Wil."""

from collections.abc import Collection, Sequence

from levensreis.domain.anonymise.span import Category
from levensreis.domain.anonymise.speech import (
    INFIXES,
    INTO,
    NOT_BEHIND_A_NAME,
    SAYING,
    TOWARDS,
    WITH,
    is_role,
    is_verb,
)
from levensreis.domain.anonymise.tokens import Token, has_capitals


class Place:
    """A word that may be a registered name, and the words around it."""

    def __init__(self, words: Sequence[Token], at: int, known: Collection[str]) -> None:
        self._words = words
        self._at = at
        self._known = known
        token = words[at]
        self._token = token
        self._before = words[at - 1] if at and not token.is_first else None
        after = words[at + 1] if at + 1 < len(words) else None
        self._after = None if after is None or after.is_first else after

    def holds(self, cat: Category) -> bool:
        """Tell whether the word is likely meant as a name of this category."""
        before, token = self._before, self._token
        if before is not None and (token.is_capital or is_role(before)):
            return True
        if cat is Category.NAME:
            return self._holds_a_person()
        if cat is Category.PLACE:
            return self._holds_a_place()
        return self._holds_an_organisation()

    def _holds_a_person(self) -> bool:
        before, token, after = self._before, self._token, self._after
        if is_verb(token) and not self._is_sloppy():
            return False
        if self._is_beside_a_name() or self._is_possessive() or self._is_spoken_of():
            return True
        if after is not None:
            if after.folded in NOT_BEHIND_A_NAME or after.text[0].isdigit():
                return False
            if after.folded in ("en", "van") or is_verb(after):
                return before is None or before.folded in SAYING
        if before is None:
            return token.is_capital
        return self._is_behind_a_preposition(before, after)

    def _is_spoken_of(self) -> bool:
        """Tell whether a clause begins with who does it: storm sliep, roos at niks."""
        after = self._after
        if after is None:
            return False
        acts = self._token.gap == ", " and is_verb(after)
        return acts or self._is_told_more(after)

    def _is_told_more(self, after: Token) -> bool:
        """Tell whether is told who that is: Linde, zijn zusje; Roos (8)."""
        counted = after.text[0].isdigit() and after.gap.strip() in (",", "(")
        if not self._token.is_capital or after.gap not in (", ", " ("):
            return False
        if counted or after.gap == " (":
            return True
        at = self._at + 2
        whose = after.folded in ("zijn", "haar", "mijn", "hun", "onze", "de", "het")
        role = whose and at < len(self._words) and is_role(self._words[at])
        return role or is_role(after)

    def _is_possessive(self) -> bool:
        return self._after is not None and self._after.gap.startswith(("' ", "’ "))

    def _is_behind_a_preposition(self, before: Token, after: Token | None) -> bool:
        ends = after is None or after.gap.strip() != ""
        if before.folded in WITH:
            return ends or (after is not None and after.folded in SAYING)
        if has_capitals(self._words):
            return before.folded in SAYING and ends
        return before.folded in SAYING or (is_verb(before) and not ends)

    def _is_beside_a_name(self) -> bool:
        """Tell whether another part of a registered name stands right beside it."""
        before, token, after = self._before, self._token, self._after
        if before is not None and before.folded in self._known and token.gap == " ":
            return True
        at = self._at + 1
        if after is not None and after.gap in (" ", ". "):
            while at < len(self._words) - 1 and self._words[at].folded in INFIXES:
                at += 1
            return self._words[at].folded in self._known
        return False

    def _holds_a_place(self) -> bool:
        before, after = self._before, self._after
        if before is None or before.folded not in INTO:
            return False
        return after is None or after.folded in SAYING or is_verb(after)

    def _holds_an_organisation(self) -> bool:
        before, token, after = self._before, self._token, self._after
        if token.is_capital:
            return after is None or after.folded not in NOT_BEHIND_A_NAME
        if before is None:
            return False
        beside = (
            before.folded == "en" and self._words[self._at - 2].folded in self._known
        )
        return beside or before.folded in TOWARDS or token.gap.endswith("(")

    def _is_sloppy(self) -> bool:
        """Tell whether the sentence begins without a capital."""
        at = self._at
        while at and not self._words[at].is_first:
            at -= 1
        return not self._words[at].is_capital
