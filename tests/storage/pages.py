"""Read the pages of an encrypted file as the program sees them, free pages too.

A scan of the file itself would find nothing, whatever is in it: every page is
enciphered with a start of its own. So each page is deciphered first, as the format of
SQLCipher 4 says: AES-256-CBC, and at the end of a page its start (16) and seal (64).
"""

from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE: Final = 4096
_SEAL: Final = 64
_START: Final = 16
_LOG_HEADER, _FRAME_HEADER = 32, 24


def pages_of(path: Path, key: bytes) -> bytes:
    """Return every page of a file and of its write-ahead log, deciphered."""
    found = _pages(path.read_bytes(), PAGE, 0)
    log = path.with_name(f"{path.name}-wal")
    if log.exists():
        content = log.read_bytes()[_LOG_HEADER:]
        found += _pages(content, PAGE + _FRAME_HEADER, _FRAME_HEADER)
    return b"".join(_deciphered(page, key) for page in found)


def words_in(path: Path, key: bytes, words: tuple[str, ...]) -> list[str]:
    """Return which words stand in a file, in whatever case."""
    content = pages_of(path, key).lower()
    return [word for word in words if word.lower().encode() in content]


def _pages(content: bytes, step: int, skip: int) -> list[bytes]:
    return [
        content[place + skip : place + step]
        for place in range(0, len(content) - step + 1, step)
    ]


def _deciphered(page: bytes, key: bytes) -> bytes:
    begin = len(key[32:]) if page.startswith(key[32:]) else 0  # the salt, on page one
    start = page[-_SEAL - _START : -_SEAL]
    reader = Cipher(AES(key[:32]), CBC(start)).decryptor()
    return reader.update(page[begin : -_SEAL - _START]) + reader.finalize()
