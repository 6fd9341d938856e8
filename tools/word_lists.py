"""Make the word lists that ship in `resources/anonymise/made` out of those of others.

Run by hand, the result is committed:

    python -m pip install faker
    apt-get download wdutch && dpkg -x wdutch_*.deb wdutch
    python tools/word_lists.py wdutch/usr/share/dict/dutch

Where each list comes from, and its licence, is in `resources/anonymise/README.md`.
"""

import gzip
import importlib
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "app"))

from levensreis.domain.anonymise.word_list import sections  # noqa: E402
from levensreis.domain.fold import fold  # noqa: E402

OWN = ROOT / "resources" / "anonymise"
MADE = OWN / "made"
LOCALES = ("nl_NL", "nl_BE", "tr_TR", "pl_PL", "tw_GH", "de_DE", "en_GB", "fr_FR")
FAMILY_LOCALES = ("nl_NL", "nl_BE", "tw_GH")
ROMAN = re.compile(r"[IVXLCDM]+")
NAME = re.compile(r"[A-ZÀ-Žİ][^\W\d_A-Z]+(-[A-Z][^\W\d_]+)?")
STREET = re.compile(r"(straat|laan|weg|plein|dijk|kade|gracht|hof|singel|pad|steeg)$")
# What is made of the name of a place has one of these, a name of a person not.
OF_A_PLACE = ("er", "ers", "aar", "se", "enaar", "se")
OF_A_PEOPLE = re.compile(r"(iër|aar|ees|aan|eeër|isch|land|stad|stan|kenner|fan)$")


def main(dictionary: Path) -> None:
    """Write every list."""
    words = dictionary.read_text("utf-8").split("\n")
    lower = {word for word in words if word[:1].islower() and word == word.lower()}
    own = sections((OWN / "first-names.txt").read_text("utf-8"))
    no_words = set(
        map(
            fold,
            own.pop(
                "namen die als woord in de lijst staan maar het "
                "in een verhaal niet zijn"
            ),
        )
    )
    _write("words", {fold(word) for word in lower} - no_words)
    _write("proper", {fold(word) for word in words if _is_proper(word)})
    names = {fold(name) for items in own.values() for name in items}
    names |= set(map(fold, _first_names_of(words))) | set(map(fold, _faker_names()))
    _write("first-names", {name for name in names if len(name) > 1})
    _write("surnames", set(map(fold, _faker_surnames())))
    _write("places", set(map(fold, _faker("address", "nl_NL").cities)))


def _is_proper(word: str) -> bool:
    return (
        word[:1].isupper()
        and word.isalpha()
        and not word.isupper()
        and not ROMAN.fullmatch(word)
        and not STREET.search(word)
    )


def _first_names_of(words: list[str]) -> Iterable[str]:
    """Find the names that have a possessive, and of which no inhabitant is made."""
    known = set(words)
    places = set(_faker("address", "nl_NL").cities)
    for word in filter(NAME.fullmatch, words):
        owned = [f"{word}'"] if word[-1] in "sxz" else [f"{word}s", f"{word}'s"]
        if (
            known.intersection(owned)
            and not known.intersection(word + end for end in OF_A_PLACE)
            and not OF_A_PEOPLE.search(word)
            and word not in places
        ):
            yield word


def _faker_names() -> Iterable[str]:
    for locale in LOCALES:
        person = _faker("person", locale)
        for name in (
            *getattr(person, "first_names_male", ()),
            *getattr(person, "first_names_female", ()),
            *getattr(person, "first_names", ()),
        ):
            if re.fullmatch(r"[^\W\d_]+(-[^\W\d_]+)?", name):
                yield name


def _faker_surnames() -> Iterable[str]:
    for locale in FAMILY_LOCALES:
        for name in _faker("person", locale).last_names:
            last = re.sub(r"^(van|de|der|den|het|'t|ter|ten|te) ", "", name)
            if re.fullmatch(r"[^\W\d_]+", last):
                yield last


def _faker(kind: str, locale: str) -> Any:
    return importlib.import_module(f"faker.providers.{kind}.{locale}").Provider


def _write(name: str, words: Iterable[str]) -> None:
    """Write words in order of their bytes, so that they can be found by halving."""
    lines = sorted(word.encode() for word in words if word and "\n" not in word)
    MADE.mkdir(exist_ok=True)
    packed = gzip.compress(b"\n".join([b"", *lines, b""]), mtime=0)
    (MADE / f"{name}.txt.gz").write_bytes(packed)
    sys.stdout.write(f"{name}: {len(lines)} words, {len(packed)} bytes\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
