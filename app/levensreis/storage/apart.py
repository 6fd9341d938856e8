"""Let a copy of a file go on beside the file that it is a copy of, as another study.

Both would be counted under one name: each would be told to lack what was recorded in
the other.
"""

import secrets
from contextlib import closing
from pathlib import Path
from typing import Final

from levensreis.storage.connection import connect

_RENAME: Final = "UPDATE study SET value = ? WHERE name = 'study_id'"


def set_apart(path: Path, key: bytes) -> None:
    """Give a closed file a random name of its own; its count goes on.

    Raises DamagedFile or CannotWrite.
    """
    with closing(connect(path, key)) as driver:
        driver.execute(_RENAME, (secrets.token_hex(16),))
