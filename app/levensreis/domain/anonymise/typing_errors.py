"""Whether a word is another one with a typing error or two."""

from typing import Final

_LONG: Final = 8
"""Letters from which a word may hold two errors."""


def is_typing_error(typed: str, meant: str) -> bool:
    """Tell whether a folded word is a known one, typed wrong.

    One letter too many, too few, another, or two that changed places; in a long word
    two of these. The first letter is right, or changed places with the second.
    """
    most = 2 if len(meant) >= _LONG else 1
    if len(meant) < 4 or abs(len(typed) - len(meant)) > most or typed == meant:
        return False
    if typed[0] != meant[0] and typed[:2] != meant[1::-1]:
        return False
    return distance(typed, meant) <= most


def distance(one: str, other: str) -> int:
    """Count the changes between two words; neighbours that change places are one."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        before, last, row = row, before, [i]
        for j, wanted in enumerate(other, start=1):
            cost = min(
                before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted)
            )
            swapped = i > 1 and j > 1 and (one[i - 2], letter) == (wanted, other[j - 2])
            row.append(min(cost, last[j - 2] + 1) if swapped else cost)
    return row[-1]
