"""What opens a study: its passphrase, or a recovery key where that is typed."""

from collections.abc import Iterator
from pathlib import Path

from levensreis.storage.key import Key, open_keys
from levensreis.storage.recovery import open_with_recovery
from levensreis.storage.recovery_code import MistypedRecovery, read_recovery


def is_recovery(typed: str) -> bool:
    """Tell whether what was typed is a recovery key, whatever it opens."""
    try:
        read_recovery(typed)
    except MistypedRecovery:
        return False
    return True


def keys_in(paths: tuple[Path, ...], typed: str) -> Iterator[tuple[Path, Key]]:
    """Unwrap each different key that a passphrase or a recovery key opens.

    Raises NoStudy, DamagedKeyFile, NewerFile or WrongPassphrase.
    """
    return (open_with_recovery if is_recovery(typed) else open_keys)(paths, typed)
