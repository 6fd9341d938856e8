"""Paper as it comes back: filled in with a pen, then scanned or photographed badly.

Everything is by chance with a seed, so that what goes wrong goes wrong again.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from levensreis.domain.form_layout import Box, FieldPlace
from levensreis.formats.returned.plane import Pair, fitted

BLUE: Final = (20, 30, 120)
BLACK: Final = (25, 25, 30)
RED: Final = (200, 30, 40)
PENCIL: Final = (135, 135, 140)
Colour = tuple[int, int, int]


@dataclass(frozen=True)
class Pen:
    """How somebody fills in a form."""

    ink: Colour = BLUE
    width: float = 1.2
    """Points."""
    sloppy: float = 2.0
    """Points that a stroke may miss the corners of the box."""
    signs: tuple[str, ...] = ("cross", "tick", "fill")


@dataclass(frozen=True)
class Scan:
    """How a page was scanned or photographed."""

    dpi: float = 150
    angle: float = 0.0
    """Degrees that it lies crooked."""
    turned: int = 0
    """Degrees, by quarters."""
    keystone: float = 0.0
    """How much shorter the far side of a photograph is, as a share."""
    bend: float = 0.0
    """Points that the paper curls in the middle."""
    blur: float = 0.5
    """Pixels."""
    grain: float = 8.0
    """Of 255."""
    jpeg: int = 70
    fringe: int = 0
    """Pixels that red lies beside blue."""
    shadow: float = 0.0
    """Of the light, that is lost in the darkest corner."""
    edge: float = 0.0
    """Of the light, that is lost behind the edge of a hard shadow."""
    paper: Colour = (250, 248, 243)
    margin: float = 0.03
    """Of the size, that the table around the paper is seen."""
    contrast: float = 1.0
    """How black the print is."""


def sign(draw: ImageDraw.ImageDraw, box: Box, pen: Pen, chance: random.Random) -> None:
    """Put a cross, a tick or scribble in a box, in pixels from above."""
    left, top, right, bottom = box
    unit = (right - left) / 18.0

    def off() -> float:
        return chance.uniform(-pen.sloppy, pen.sloppy) * unit

    width = max(1, round(pen.width * unit))
    match chance.choice(pen.signs):
        case "cross":
            lines = [
                [left + off(), top + off(), right + off(), bottom + off()],
                [left + off(), bottom + off(), right + off(), top + off()],
            ]
        case "tick":
            low = left + (right - left) * 0.4 + off()
            lines = [
                [
                    left + 3 * unit + off(),
                    top + 9 * unit + off(),
                    low,
                    bottom - 3 * unit,
                ],
                [low, bottom - 3 * unit, right + off(), top + off()],
            ]
        case "dot":
            x, y = (left + right) / 2 + off(), (top + bottom) / 2 + off()
            lines = [[x - unit, y - unit, x + unit, y + unit]]
            width *= 2
        case _:
            steps = [top + 3 * unit + each * 2 * unit for each in range(7)]
            lines = [
                [left + 2 * unit, y + off() / 2, right - 2 * unit, y - unit + off() / 2]
                for y in steps
            ]
    for line in lines:
        draw.line(line, fill=pen.ink, width=width, joint="curve")


def scribble(
    draw: ImageDraw.ImageDraw, box: Box, pen: Pen, chance: random.Random, long: float
) -> None:
    """Write something that nobody can read: loops over a part of a line."""
    left, top, right, bottom = box
    unit = (bottom - top) / 48.0
    x, y = left + chance.uniform(4, 20) * unit, top + 14 * unit
    end = min(right - 4 * unit, x + long * unit)
    points = []
    while x < end:
        points.append((x, y + chance.uniform(-7, 7) * unit))
        x += chance.uniform(1.5, 4.0) * unit
    draw.line(points, fill=pen.ink, width=max(1, round(pen.width * unit)))


def scanned(page: Image.Image, how: Scan, seed: int) -> Image.Image:
    """Return a page, drawn in colour, as it looks when it comes back."""
    chance = random.Random(seed)
    if how.contrast < 1.0:
        lost = 255 * (1 - how.contrast)
        page = page.point(lambda each: round(lost + each * how.contrast))
    page = ImageChops.multiply(page, Image.new("RGB", page.size, how.paper))
    image = _laid(page, how, chance)
    if how.bend:
        image = _bent(image, how)
    image = _lit(image, how, chance)
    if how.turned:
        image = image.rotate(how.turned, expand=True)
    image = image.filter(ImageFilter.GaussianBlur(how.blur))
    if how.fringe:
        red, green, blue = image.split()
        image = Image.merge("RGB", (ImageChops.offset(red, how.fringe, 0), green, blue))
    return _pressed(_grained(image, how.grain, chance), how.jpeg)


def _laid(page: Image.Image, how: Scan, chance: random.Random) -> Image.Image:
    """Lay a page on a table, crooked and seen at an angle."""
    width, height = round(how.dpi * 8.27), round(how.dpi * 11.69)
    room = how.margin + abs(how.angle) * 0.012
    size = (round(width * (1 + 2 * room)), round(height * (1 + 2 * room)))
    corners = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]
    short = how.keystone / 2
    side = chance.choice((0, 1, 2, 3)) if how.keystone else 0
    turn = how.angle * 3.14159265 / 180
    pairs: list[Pair] = []
    for x, y in corners:
        u, v = x - 0.5, y - 0.5
        far = (v, u, -v, -u)[side]
        u, v = u * (1 - short * (1 - 2 * far)), v * (1 - short * (1 - 2 * far))
        u, v = u * width, v * height
        u, v = u - turn * v, v + turn * u
        seen = (u + size[0] / 2, v + size[1] / 2)
        pairs.append((seen, (x * page.size[0], y * page.size[1])))
    back = fitted(pairs)
    fine = max(1, round(page.size[0] / width))
    if fine > 1:
        page = page.reduce(fine)
        pairs = [(a, (x / fine, y / fine)) for a, (x, y) in pairs]
        back = fitted(pairs)
    table = (120, 100, 85) if how.keystone else how.paper
    return page.transform(
        size,
        Image.Transform.PERSPECTIVE,
        back.numbers,
        Image.Resampling.BICUBIC,
        fillcolor=table,
    )


def _bent(image: Image.Image, how: Scan) -> Image.Image:
    """Curl the paper: what is in the middle lies higher in the picture."""
    width, height = image.size
    pixels = how.bend * how.dpi / 72
    strips, mesh = 24, []
    for each in range(strips):
        left, right = width * each // strips, width * (each + 1) // strips

        def up(x: float) -> float:
            return pixels * (1 - (2 * x / width - 1) ** 2)

        a, b = up(left), up(right)
        quad = (left, a, left, height + a, right, height + b, right, b)
        mesh.append(((left, 0, right, height), quad))
    return image.transform(
        image.size, Image.Transform.MESH, mesh, Image.Resampling.BILINEAR
    )


def _lit(image: Image.Image, how: Scan, chance: random.Random) -> Image.Image:
    light = Image.new("L", (64, 64), 255)
    if how.shadow:
        slope = Image.linear_gradient("L").resize((64, 64))
        slope = slope.rotate(chance.choice((0, 90, 180, 270)))
        light = slope.point(lambda each: round(255 - how.shadow * each))
    light = light.resize(image.size, Image.Resampling.BICUBIC)
    if how.edge:
        draw = ImageDraw.Draw(shade := Image.new("L", image.size, 255))
        width, height = image.size
        cut = [chance.uniform(0.3, 0.7) * height for _ in range(2)]
        corners = [(0.0, cut[0]), (width, cut[1]), (width, height), (0.0, height)]
        draw.polygon(corners, fill=round(255 * (1 - how.edge)))
        soft = shade.filter(ImageFilter.GaussianBlur(how.dpi * 0.04))
        light = ImageChops.multiply(light, soft)
    return ImageChops.multiply(image, Image.merge("RGB", (light,) * 3))


def _grained(image: Image.Image, grain: float, chance: random.Random) -> Image.Image:
    if not grain:
        return image
    size = image.size[0] * image.size[1]
    spread = grain * 2.45  # two even chances together spread their range by this

    def noise() -> Image.Image:
        made = Image.frombytes("L", image.size, chance.randbytes(size))
        return made.point(lambda each: round(each * spread / 255))

    # Half of it is of every colour by itself, as cameras have it.
    shared = noise()
    more = Image.merge("RGB", [shared, ImageChops.blend(shared, noise(), 0.5), shared])
    less = Image.merge("RGB", (noise(),) * 3)
    return ImageChops.subtract(
        ImageChops.add(image, ImageChops.subtract(more, less)),
        ImageChops.subtract(less, more),
    )


def _pressed(image: Image.Image, quality: int) -> Image.Image:
    if quality >= 100:
        return image
    file = BytesIO()
    image.save(file, "JPEG", quality=quality)
    file.seek(0)
    pressed = Image.open(file)
    pressed.load()
    return pressed


def jpeg(image: Image.Image, quality: int = 90) -> bytes:
    """Return a picture as a file."""
    file = BytesIO()
    image.save(file, "JPEG", quality=quality)
    return file.getvalue()


def with_answers(
    page: Image.Image,
    fields: Sequence[FieldPlace],
    choices: Mapping[str, str],
    writing: Mapping[str, float],
    hand: tuple[Pen, random.Random],
) -> Image.Image:
    """Fill in fields of a drawn page: choices, and how long something was written."""
    pen, chance = hand
    drawn = page.copy()
    draw = ImageDraw.Draw(drawn)
    scale = page.size[1] / 841.89
    for field in fields:
        left, bottom, right, top = field.box
        x, y = left * scale, page.size[1] - top * scale
        u, v = right * scale, page.size[1] - bottom * scale
        if field.choice and choices.get(field.name) == field.choice:
            edge = 3 * scale
            sign(draw, (x + edge, y + edge, u - edge, v - edge), pen, chance)
        elif not field.choice and field.name in writing:
            scribble(draw, (x, y, u, v), pen, chance, writing[field.name])
    return drawn


def somehow(seed: int) -> Scan:
    """Return one of the ways in which people scan and photograph."""
    chance = random.Random(seed)
    how = Scan(
        dpi=chance.choice((150, 200, 300)),
        angle=chance.uniform(-3, 3),
        turned=chance.choice((0, 0, 0, 90, 180, 270)),
        blur=chance.uniform(0.3, 0.9),
        grain=chance.uniform(2, 10),
        jpeg=chance.choice((50, 70, 85)),
    )
    if chance.random() < 0.5:  # with a phone
        return replace(
            how,
            keystone=chance.uniform(0.02, 0.15),
            shadow=chance.uniform(0.1, 0.5),
            bend=chance.uniform(0, 4),
            margin=chance.uniform(0.03, 0.12),
        )
    return how
