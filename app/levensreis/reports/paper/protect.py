"""A copy that opens with a passphrase only (AES-256)."""

from io import BytesIO

import pikepdf

from levensreis.reports.paper.finish import set_packet
from levensreis.reports.paper.metadata import without_archive


def protected(pdf: bytes, passphrase: str) -> bytes:
    """Return a copy that asks for a passphrase, and is read aloud and filled in as is.

    The copy is never twice the same: its key is chance. It is no archive (PDF/A), in
    which nothing may be encrypted.
    """
    with pikepdf.open(BytesIO(pdf)) as copy:
        set_packet(copy, without_archive(bytes(copy.Root.Metadata.read_bytes())))
        file = BytesIO()
        copy.save(
            file,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            fix_metadata_version=False,
            encryption=pikepdf.Encryption(
                user=passphrase, owner=passphrase, R=6, aes=True, metadata=True
            ),
        )
        return file.getvalue()
