"""What the register changes, before and after side by side, as rich text."""

import unicodedata
from collections.abc import Sequence
from html import escape

from levensreis.domain.anonymise.register import Register
from levensreis.domain.statement import Statement
from levensreis.language import say
from levensreis.services.register import Preview
from levensreis.ui.style.tokens import Tokens


def preview_html(
    previews: Sequence[Preview], register: Register, tokens: Tokens
) -> str:
    """Return a table with a row a statement; what is replaced is marked."""
    rows = "".join(_row(each, register, tokens) for each in previews)
    head = (
        f'<tr><td width="50%"><b>{say("Zoals verteld")}</b></td>'
        f'<td width="50%"><b>{say("Zoals het naar buiten gaat")}</b></td></tr>'
    )
    return f'<table width="100%" cellspacing="0" cellpadding="6">{head}{rows}</table>'


def _row(preview: Preview, register: Register, tokens: Tokens) -> str:
    cells = []
    before, after = [], []
    for words in _texts(preview.before):
        left, right = _marked(words, register, tokens)
        before.append(left)
        after.append(right)
    cells = [f'<td valign="top">{"<br>".join(side)}</td>' for side in (before, after)]
    return f"<tr>{''.join(cells)}</tr>"


def _texts(statement: Statement) -> list[str]:
    quote = f"“{statement.quote}”" if statement.quote else ""
    words = (
        statement.text,
        statement.story,
        quote,
        statement.period.said,
        *(coding.example for coding in statement.codings),
        *statement.loose_words,
    )
    return [each for each in words if each]


def _marked(text: str, register: Register, tokens: Tokens) -> tuple[str, str]:
    text = unicodedata.normalize("NFC", text)  # as it is searched and exported
    before, after = [], []
    done = 0
    for place in register.find(text):
        between = escape(text[done : place.start])
        told = escape(text[place.start : place.end])
        before += [between, _mark(told, tokens.minus_soft, tokens.text, strike=True)]
        after += [between, _mark(escape(place.text), tokens.plus_soft, tokens.text)]
        done = place.end
    rest = escape(text[done:])
    return "".join([*before, rest]), "".join([*after, rest])


def _mark(text: str, background: str, color: str, *, strike: bool = False) -> str:
    line = "line-through" if strike else "none"
    return (
        f'<span style="background-color:{background};color:{color};'
        f'text-decoration:{line}"><b>{text}</b></span>'
    )
