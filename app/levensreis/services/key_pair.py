"""Make the pair of keys of a research team, and read one of the two back."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from levensreis.domain.errors import KnownError
from levensreis.language import say
from levensreis.storage.errors import CannotWrite
from levensreis.storage.files import write_whole

PUBLIC_ENDING: Final = ".publiek"
PRIVATE_ENDING: Final = ".geheim"
_PUBLIC: Final = "age1"


class KeysExist(KnownError):
    """There is a key with this name already: it would be lost for good."""


@dataclass(frozen=True, slots=True)
class MadePair:
    """Where the two halves are, and the one that is given away."""

    public: str
    public_path: Path
    private_path: Path
    """Only its owner may read it, and with a passphrase it must be known as well."""


def make_pair(name: Path, passphrase: str = "") -> MadePair:
    """Make a pair of keys beside each other; raises KeysExist or CannotWrite.

    Without a passphrase the private one is open for who may read the file.
    """
    from levensreis.formats.age import new_pair

    public, private = (
        name.with_name(name.name + ending) for ending in (PUBLIC_ENDING, PRIVATE_ENDING)
    )
    for path in (public, private):
        if path.exists():
            raise KeysExist(
                say(
                    "{path} bestaat al. Wie een sleutel kwijtraakt, opent nooit meer "
                    "wat daarvoor is gemaakt: kies een andere naam.",
                    path=path,
                )
            )
    pair = new_pair()
    kept = pair.as_protected_file(passphrase) if passphrase else pair.as_file()
    write_whole(private, kept, private=True)
    try:
        write_whole(public, f"{pair.public}\n".encode())
    except CannotWrite:
        with suppress(OSError):
            private.unlink()
        raise
    return MadePair(pair.public, public, private)


def public_key_in(told: str) -> str:
    """Return a public key that was told, or the one in a file; raises KnownError."""
    if told.strip().lower().startswith(_PUBLIC):
        return told.strip()
    content = _read(Path(told)).decode("utf-8", "replace")
    found = [each for each in content.split() if each.startswith(_PUBLIC)]
    # A key that is none is told when it is used.
    return found[0] if found else content.strip()


def checked_public_key(told: str) -> str:
    """Return a public key without what is around it; raises NotAKey."""
    from levensreis.formats.age import check_key

    key = told.strip()
    check_key(key)
    return key


def private_key_in(path: Path, passphrase: str = "") -> str:
    """Return the private key in a file; raises NotAKey or KnownError."""
    from levensreis.formats.age import private_key

    return private_key(_read(path), passphrase)


def asks_passphrase(path: Path) -> bool:
    """Tell whether the private key in a file is under a passphrase."""
    from levensreis.formats.age import needs_passphrase

    return needs_passphrase(_read(path))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise KnownError(
            say("{path} kan niet worden gelezen. Bestaat het bestand?", path=path)
        ) from None
