"""What was read as a table, to look through before it is kept."""

from base64 import b64encode
from collections.abc import Sequence
from html import escape
from typing import Final

from levensreis.domain.member_check.answers import Answer
from levensreis.language import say
from levensreis.ui.member_check.reading.lines import ReadLine
from levensreis.ui.style.tokens import Tokens

PICTURE: Final = 260
"""Pixels that handwriting is wide here: to tell that it is there; read it later."""
_SIGNS: Final = {Answer.RIGHT: "✓", Answer.WRONG: "✗", Answer.UNKNOWN: "?"}


def reading_html(lines: Sequence[ReadLine], tokens: Tokens, zoom: float) -> str:
    """Return a row for each place: number, statement, answer, words, and how read."""
    heads = (
        *("", say("Uitspraak"), say("Antwoord")),
        *(say("Wat de ouder schreef"), say("Gelezen")),
    )
    head = "".join(
        f'<td width="{width}%"><b>{escape(each)}</b></td>'
        for each, width in zip(heads, (5, 33, 14, 26, 22), strict=True)
    )
    rows = "".join(_row(each, tokens, zoom) for each in lines)
    return (
        f'<table width="100%" cellspacing="0" cellpadding="5"><tr>{head}</tr>'
        f"{rows}</table>"
    )


def _row(line: ReadLine, tokens: Tokens, zoom: float) -> str:
    cells = (
        str(line.number or ""),
        _plain(line.words),
        _answer(line),
        _written(line, zoom),
        _how(line, tokens),
    )
    ground = f' bgcolor="{tokens.warning_soft}"' if line.given.doubts else ""
    inner = "".join(f'<td valign="top">{each}</td>' for each in cells)
    return f"<tr{ground}>{inner}</tr>"


def _answer(line: ReadLine) -> str:
    sign = _SIGNS.get(line.given.choice, "")  # type: ignore[call-overload]
    words = escape(line.answer)
    return f"<b>{sign} {words}</b>" if sign else words


def _written(line: ReadLine, zoom: float) -> str:
    words = _plain(line.given.words)
    if not line.given.picture:
        return words
    told = b64encode(line.given.picture).decode()
    wide = round(PICTURE * zoom)
    picture = f'<img width="{wide}" src="data:image/png;base64,{told}">'
    return f"{words}<br>{picture}" if words else picture


def _how(line: ReadLine, tokens: Tokens) -> str:
    given = line.given
    if given.is_empty:
        return ""
    parts = [f'<span style="color:{tokens.muted}">{escape(given.route.label)}</span>']
    parts += [f"⚠ {escape(each.label)}" for each in sorted(given.doubts, key=str)]
    if not line.is_new:
        parts.append(escape(say("Dit was al bekend.")))
    return "<br>".join(parts)


def _plain(text: str) -> str:
    return escape(text).replace("\n", "<br>")
