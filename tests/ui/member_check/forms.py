"""What a parent sends back: a form that was filled in on a screen."""

import io
import struct
import zlib
from collections.abc import Mapping
from uuid import UUID

import pypdf

from levensreis.services.study import Study

ARABIC = "لم يكن هذا صحيحًا"


def order_of(study: Study, journey_id: UUID) -> list[UUID]:
    """Return the statements on the newest form, in the order of their numbers."""
    return study.member_check.rounds(journey_id)[-1].asked


def filled_in(form: bytes, answers: Mapping[str, str], passphrase: str = "") -> bytes:
    """Return a form with fields filled in by name, as a viewer saves it."""
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(form)))
    for page in writer.pages:
        writer.update_page_form_field_values(page, dict(answers))
    if passphrase:
        writer.encrypt(passphrase, algorithm="AES-256")
    saved = io.BytesIO()
    writer.write(saved)
    return saved.getvalue()


def a_picture(width: int = 40, height: int = 10) -> bytes:
    """A grey PNG, as small as can be."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\x00" + b"\x80" * width) * height
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            chunk(b"IHDR", head),
            chunk(b"IDAT", zlib.compress(rows)),
            chunk(b"IEND", b""),
        )
    )


A_PICTURE = a_picture()
