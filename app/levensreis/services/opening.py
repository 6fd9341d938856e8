"""Open a study with whatever opens it, and whatever a folder holds."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from levensreis.services.merging import MergedStudy
from levensreis.services.safekeeping import Safekept
from levensreis.services.study import Study
from levensreis.services.unlocking import is_recovery
from levensreis.storage.research.merged import is_merged


def open_study(folder: Path, typed: str) -> Study:
    """Open the study in a folder with its passphrase, or with a recovery key.

    Raises what `Study.open` does.
    """
    opened = Study.open_with_recovery if is_recovery(typed) else Study.open
    return opened(folder, typed)


@contextmanager
def opened_safely(folder: Path, typed: str) -> Iterator[Safekept]:
    """Lend what keeps safe what is in a folder: a study, or a merged one.

    Raises what `open_study` and `MergedStudy.open` do.
    """
    if not is_merged(folder):
        with open_study(folder, typed) as study:
            yield study
        return
    with MergedStudy.open(folder, typed) as merged:
        assert merged.own is not None  # only a server has none
        yield merged.own
