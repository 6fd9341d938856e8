"""Texts before and after, side by side, as rich text."""

from collections.abc import Iterable
from html import escape

from levensreis.language import say
from levensreis.ui.anonymise.compare.texts import BeforeAfter
from levensreis.ui.style.tokens import Tokens


def compare_html(texts: Iterable[BeforeAfter], tokens: Tokens) -> str:
    """Return a table with a row a text under the name of its theme.

    What goes is struck through, what comes is underlined; both are bold.
    """
    rows: list[str] = []
    heading = ""
    for each in texts:
        if each.heading != heading:
            heading = each.heading
            rows.append(f'<tr><td colspan="2"><h3>{escape(heading)}</h3></td></tr>')
        rows.append(_row(each, tokens))
    head = (
        f'<tr><td width="50%"><b>{say("Zoals verteld")}</b></td>'
        f'<td width="50%"><b>{say("Zoals het naar buiten gaat")}</b></td></tr>'
    )
    whole = "".join([head, *rows])
    return f'<table width="100%" cellspacing="0" cellpadding="6">{whole}</table>'


def anchor_of(each: BeforeAfter) -> str:
    """Return the name of the place of a text."""
    return escape(str(each.key), quote=True)


def _row(each: BeforeAfter, tokens: Tokens) -> str:
    before, after = [], []
    done = 0
    for new in each.changes:
        between = _plain(each.text[done : new.start])
        told = _plain(each.text[new.start : new.end])
        before += [between, _mark(told, tokens.minus_soft, tokens.text, "line-through")]
        after += [between, _mark(_plain(new.text), tokens.plus_soft, tokens.text)]
        done = new.end
    rest = _plain(each.text[done:])
    part = f'<span style="color:{tokens.muted}">{escape(each.key.part.label)}</span>'
    left = f'<a name="{anchor_of(each)}"></a>{part}<br>{"".join([*before, rest])}'
    right = f"{part}<br>{''.join([*after, rest])}"
    cells = [f'<td valign="top">{side}</td>' for side in (left, right)]
    return f"<tr>{''.join(cells)}</tr>"


def _plain(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _mark(text: str, ground: str, color: str, line: str = "underline") -> str:
    return (
        f'<span style="background-color:{ground};color:{color};'
        f'text-decoration:{line}"><b>{text}</b></span>'
    )
