"""What differs between two texts, as rich text."""

from html import escape

from levensreis.language import say
from levensreis.ui.member_check.working.differences import Fate, differences
from levensreis.ui.style.tokens import Tokens


def difference_html(old: str, new: str, tokens: Tokens) -> str:
    """Return one text in which what goes is struck through, what comes underlined.

    Both are bold on a ground of their own.
    """
    looks = {
        Fate.GOES: f"background-color:{tokens.minus_soft};text-decoration:line-through",
        Fate.COMES: f"background-color:{tokens.plus_soft};text-decoration:underline",
    }
    parts: list[str] = []
    last = Fate.STAYS
    for piece in differences(old, new):
        words = escape(piece.words).replace("\n", "<br>")
        if (last, piece.fate) == (Fate.GOES, Fate.COMES):
            parts.append(" ")  # else they read as one word
        last = piece.fate
        look = looks.get(piece.fate)
        parts.append(f'<b><span style="{look}">{words}</span></b>' if look else words)
    return "".join(parts)


def difference_words(old: str, new: str) -> str:
    """Tell the difference to who cannot see it."""
    told = {
        Fate.GOES: say("weg: {words}"),
        Fate.COMES: say("erbij: {words}"),
    }
    parts = [
        told[piece.fate].format(words=piece.words.strip())
        for piece in differences(old, new)
        if piece.fate in told and piece.words.strip()
    ]
    return "; ".join(parts)
