"""Open a study with whatever opens it."""

from pathlib import Path

from levensreis.services.study import Study
from levensreis.services.unlocking import is_recovery


def open_study(folder: Path, typed: str) -> Study:
    """Open the study in a folder with its passphrase, or with a recovery key.

    Raises what `Study.open` does.
    """
    opened = Study.open_with_recovery if is_recovery(typed) else Study.open
    return opened(folder, typed)
