"""Whatever somebody types as a passphrase: it opens the study, and nothing like it."""

import unicodedata
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Final

from levensreis.language import number
from levensreis.services.creation import EmptyPassphrase
from levensreis.services.restoring import restore_study
from levensreis.services.study import Study
from levensreis.storage.errors import WrongPassphrase
from tests.builders import CHEAP
from tests.faults.rung import Outcome, Tally, remembering_in
from tests.storage.keys import OTHER
from tests.storage.test_key import PASSPHRASES

FORMS: Final = ("NFC", "NFD", "NFKC", "NFKD")
SHORT: Final = ("percent and braces", "emoji")


def climb(work: Path, *, whole: bool) -> Outcome:
    """Close studies with every passphrase, and open them with it and others."""
    tally = Tally()
    opened = refused = 0
    chosen = PASSPHRASES if whole else {each: PASSPHRASES[each] for each in SHORT}
    for name, passphrase in chosen.items():
        with remembering_in(work / f"{name}-staat"):
            if not passphrase.strip():
                refused += 1
                tally.check(_is_empty(work / name, passphrase), f"{name}: aanvaard")
                continue
            for right, tried in _tries(work / name, passphrase):
                opened, refused = opened + right, refused + (not right)
                tally.check(
                    right == tried(), f"{name}: {'opent niet' if right else 'opent'}"
                )
        tally.check(_is_nowhere(work / name, passphrase), f"{name}: staat op schijf")
    return tally.outcome(
        f"{len(chosen)} wachtzinnen: {number(opened)} keer open met de goede, "
        f"{number(refused)} keer dicht met een andere; {len(tally.faults)} keer mis"
    )


def _tries(folder: Path, passphrase: str) -> Iterator[tuple[bool, Callable[[], bool]]]:
    """Return whether each of many tries must open a study, and how it is tried."""
    Study.create(folder, passphrase, CHEAP).close()
    for form in FORMS:
        same = unicodedata.normalize(form, passphrase)
        yield True, partial(_opens, folder, same)
    for other in _others(passphrase):
        yield False, partial(_opens, folder, other)
    with Study.open(folder, passphrase) as study:
        copy = study.backups.make().info
        study.keys.change_passphrase(passphrase, OTHER, CHEAP)
    yield True, partial(_opens, folder, OTHER)
    yield False, partial(_opens, folder, passphrase)
    target = folder / "terug"
    restore_study(copy, target, passphrase)[0].close()
    yield True, partial(_opens, target, passphrase)
    with Study.open(folder, OTHER) as study:
        study.keys.change_passphrase(OTHER, passphrase, CHEAP)
    yield True, partial(_opens, folder, passphrase)


def _others(passphrase: str) -> Iterator[str]:
    """Return passphrases that are almost the same."""
    almost = (
        f"{passphrase}x",
        f" {passphrase}",
        passphrase[:-1],
        passphrase.swapcase(),
        passphrase[::-1],
        OTHER,
    )
    same = unicodedata.normalize("NFKC", passphrase)
    for each in almost:
        if unicodedata.normalize("NFKC", each) != same:
            yield each


def _opens(folder: Path, passphrase: str) -> bool:
    try:
        Study.open(folder, passphrase).close()
    except WrongPassphrase:
        return False
    return True


def _is_empty(folder: Path, passphrase: str) -> bool:
    try:
        Study.create(folder, passphrase, CHEAP).close()
    except EmptyPassphrase:
        return not folder.exists()
    return False


def _is_nowhere(folder: Path, passphrase: str) -> bool:
    if len(passphrase) < 4:
        return True
    word = passphrase.encode(errors="surrogatepass")
    return not any(
        word in path.read_bytes() for path in folder.rglob("*") if path.is_file()
    )
