"""Let a folder know what was erased elsewhere, before it came back there."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from levensreis.storage import erased_list
from levensreis.storage.files import make_folder, remove_empty


@contextmanager
def erased_known(places: Iterable[Path], target: Path) -> Iterator[None]:
    """Tell a folder what was erased in others, and keep that when all goes well.

    The folder is made if need be. When nothing comes in it after all, it is as it was.
    Raises CannotWrite.
    """
    made = make_folder(target, private=True)
    known = target / erased_list.NAME
    before = known.read_bytes() if known.exists() else None
    try:
        for each in places:
            if erased_list.is_there(each):
                erased_list.bring(each, target)
        yield
    except BaseException:
        with suppress(OSError):  # a disk that refuses more than one thing
            if before is None:
                known.unlink(missing_ok=True)
            elif known.read_bytes() != before:
                known.write_bytes(before)
        remove_empty(made)
        raise
