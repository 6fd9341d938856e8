"""What the detector found in texts, kept for as long as the register names the same."""

from collections.abc import Iterable
from dataclasses import dataclass

from levensreis.domain.anonymise import detector
from levensreis.domain.anonymise.cleaning import cleaned
from levensreis.domain.anonymise.known import Known
from levensreis.domain.anonymise.span import Category, Span
from levensreis.domain.anonymise.texts import digest_of
from levensreis.domain.anonymise.tokens import parts_of


@dataclass(frozen=True, slots=True)
class Seen:
    """One text that was looked through."""

    text: str
    """Cleaned: the places are those in this text."""
    spans: tuple[Span, ...]
    words: tuple[Span, ...]
    """Other words that are in no list, or have a capital inside a sentence."""
    digest: str


class Findings:
    """Looks each text through once; only a text that changed is looked at again."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self._seen: dict[str, Seen] = {}

    def of(self, text: str) -> Seen:
        """Return what is in a text."""
        seen = self._seen.get(text)
        if seen is None:
            plain = cleaned(text)
            spans, words = detector.look(plain, self.known)
            seen = Seen(plain, tuple(spans), tuple(words), digest_of(plain))
            self._seen[text] = self._seen[plain] = seen
        return seen

    def keep_only(self, texts: Iterable[str]) -> None:
        """Forget texts that are there no more."""
        kept = {form for text in texts for form in (text, cleaned(text))}
        self._seen = {text: seen for text, seen in self._seen.items() if text in kept}

    def names(self, texts: Iterable[str]) -> frozenset[str]:
        """Return every word of every name that was found: no pseudonym may be one."""
        return frozenset(
            part
            for seen in map(self.of, texts)
            for span in seen.spans
            if span.cat is Category.NAME
            for part in parts_of(seen.text[span.start : span.end])
        )
