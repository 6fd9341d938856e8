"""The points of a picture are noise and are passed over; what is beside them is not."""

import io
import zlib

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from levensreis.domain.anonymise.leak import LeakScan
from levensreis.formats.contents.pictures import beside_points
from levensreis.services.leak_scan import scan_content

NAME = "Femke"


def png(mode: str = "RGB", told: str = "") -> bytes:
    drawn = Image.effect_noise((40, 30), 90).convert(mode)
    about = PngInfo()
    if told:
        about.add_text("Comment", told)
    out = io.BytesIO()
    drawn.save(out, "PNG", pnginfo=about)
    return out.getvalue()


def found(content: bytes) -> set[str]:
    return {each.found for each in scan_content(content, "", LeakScan([NAME]))} - {""}


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA"])
def test_points_are_passed_over_whatever_their_colours(mode: str) -> None:
    content = png(mode)
    assert len(beside_points(content)) < len(content) / 2


def test_words_beside_the_points_are_found() -> None:
    assert found(png(told=f"van {NAME}")) == {NAME}
    assert found(png() + f"nog {NAME} erachter".encode()) == {NAME}
    assert found(png()) == set()


def test_what_may_hide_something_is_looked_at_as_it_is() -> None:
    content = png()
    start = content.index(b"IDAT") - 4
    size = int.from_bytes(content[start : start + 4], "big")
    body = content[start + 8 : start + 8 + size]
    more = body + f"met {NAME} erin".encode()
    named = b"IDAT" + more
    chunk = len(more).to_bytes(4, "big") + named + zlib.crc32(named).to_bytes(4, "big")
    hidden = content[:start] + chunk + content[start + 12 + size :]
    assert found(hidden) == {NAME}
    broken = content[: start + 8] + b"?" + content[start + 9 :]
    assert beside_points(broken) == broken
    assert beside_points(content[: start + 9]) == content[: start + 9]
