"""How hard a passphrase is to guess: an advice, never a refusal."""

import math
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from levensreis.language import say, word
from levensreis.resources import RESOURCES

LEVELS: Final = (6.0, 8.0, 12.0, 14.0)
"""Powers of ten of guesses at which the next level begins. With 10,000 guesses a second
(a room full of machines, at the cost of `storage.wrap.KeyCost`) these take two minutes,
three hours, three years and three centuries."""
SUFFICIENT: Final = 3
"""The level from which there is nothing to advise."""

_LABELS: Final = (
    *(word("zeer zwak"), word("zwak"), word("matig"), word("sterk")),
    word("zeer sterk"),
)
_NEAR: Final = word("Namen en woorden van deze studie worden het eerst geprobeerd.")
# By part of the name of a warning of the library.
_REASONS: Final = {
    "Key": word("Toetsen die naast elkaar liggen worden snel geraden."),
    "Repeats": word("Herhalingen worden snel geraden."),
    "Sequences": word("Reeksen zoals abcd of 6543 worden snel geraden."),
    "Years": word("Jaartallen en datums worden snel geraden."),
    "Dates": word("Jaartallen en datums worden snel geraden."),
    "Names": word("Namen worden snel geraden."),
    "Password": word("Veel mensen gebruiken dit als wachtwoord."),
    "AWordByItself": word("Een enkel woord wordt snel geraden."),
}
_LONGEST: Final = 32  # characters that the library judges: its time grows steeply
_VOCABULARY: Final = math.log10(20_000)  # the words that somebody has at hand
_WORD: Final = 8  # letters; a longer one is taken for a compound
_RUNS: Final = re.compile(r"[^\W\d_]+|[\d_]+|[^\w\s]+")
_AT_RANDOM: Final = re.compile(r"(?i:[b-df-hj-np-tv-xz]{6})|[a-z][A-Z]")


@dataclass(frozen=True, slots=True)
class Strength:
    """How hard a passphrase is to guess."""

    level: int
    """From 0 to 4."""
    guesses_log10: float
    advice: str
    """What to do about it; empty when it is strong."""

    @property
    def label(self) -> str:
        """What the level is called."""
        return say(_LABELS[self.level])


def strength(passphrase: str, words: Iterable[str] = ()) -> Strength:
    """Judge a passphrase; `words` are those that come to mind first in this study."""
    # Slow to load, and only needed where somebody thinks of a passphrase.
    from zxcvbn_rs_py import zxcvbn

    text = _plain(passphrase)
    near = _one_by_one(words)
    if not text:
        return Strength(0, 0.0, _advice(near=False, warning=""))
    judged = zxcvbn(text[:_LONGEST], [*near, *_common()])
    guesses = max(min(judged.guesses_log10, _as_words(text, near)), 0.0)
    level = sum(guesses >= limit for limit in LEVELS)
    if level >= SUFFICIENT:
        return Strength(level, guesses, "")
    warning = judged.feedback.warning if judged.feedback else None
    uses_near = not set(near).isdisjoint(_RUNS.findall(text.lower()))
    return Strength(level, guesses, _advice(near=uses_near, warning=repr(warning)))


def _plain(text: str) -> str:
    # A lone surrogate, from a terminal that is not set to UTF-8, is no text to others.
    whole = unicodedata.normalize("NFKC", text).strip()
    return whole.encode(errors="replace").decode()


def _one_by_one(words: Iterable[str]) -> list[str]:
    """Return names and their parts in small letters, each once."""
    lower = [_plain(each).lower() for each in words]
    parts = [part for each in lower for part in _RUNS.findall(each) if len(part) > 2]
    return list(dict.fromkeys([*lower, *parts]))


@cache
def _common() -> tuple[str, ...]:
    """Read the words that come to mind first in Dutch, the most used ones first."""
    path = RESOURCES / "passphrase" / "common-nl.txt"
    return tuple(path.read_text(encoding="utf-8").split())


def _as_words(text: str, near: list[str]) -> float:
    """Count the guesses of who tries words; the library knows English words only."""
    ranks = {each: rank for rank, each in enumerate((*near, *_common()), start=1)}
    # What is said twice is guessed once.
    return math.fsum(_run_guesses(run, ranks) for run in set(_RUNS.findall(text)))


def _run_guesses(run: str, ranks: Mapping[str, int]) -> float:
    if not run.isalpha():
        return float(len(run))
    capital = 0.0 if run.islower() else math.log10(2)
    rank = ranks.get(run.lower())
    if rank is not None:
        return math.log10(rank) + capital
    by_letter = len(run) * math.log10(26)
    if _AT_RANDOM.search(run):
        return by_letter
    compound = max(1, round(len(run) / _WORD))
    return min(by_letter, compound * _VOCABULARY) + capital


def _advice(*, near: bool, warning: str) -> str:
    known = next((text for name, text in _REASONS.items() if name in warning), "")
    reasons = [say(_NEAR)] if near else [say(known)] if known else []
    what_to_do = say("Neem vijf woorden die niets met elkaar te maken hebben.")
    return " ".join([*reasons, what_to_do])
