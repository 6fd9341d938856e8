"""The colours: what each is for, in light and in dark."""

from dataclasses import dataclass
from typing import Final, NamedTuple


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One palette; every colour is `#rrggbb` and named after its use."""

    background: str
    side: str
    surface: str
    """Panels, fields and lists."""
    sunken: str
    """Cards on a panel, and what the pointer is over."""
    line: str
    """Decorative lines; a border that must be seen is `control`."""
    control: str
    text: str
    muted: str
    accent: str
    accent_text: str
    accent_soft: str
    plus: str
    plus_soft: str
    minus: str
    minus_soft: str
    neutral: str
    neutral_soft: str
    focus: str
    selection: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str


LIGHT: Final = Tokens(
    background="#F4F3F0",
    side="#ECEAE5",
    surface="#FFFFFF",
    sunken="#FAF9F7",
    line="#DDD9D2",
    control="#827D74",
    text="#1E2A32",
    muted="#55616B",
    accent="#1B5E70",
    accent_text="#FFFFFF",
    accent_soft="#DDECEF",
    plus="#1D6A7C",
    plus_soft="#E3F1F3",
    minus="#A8481F",
    minus_soft="#FBEADF",
    neutral="#5B6670",
    neutral_soft="#ECEEEF",
    focus="#1B5E70",
    selection="#D5E8EC",
    warning="#7A5200",
    warning_soft="#FCF1D8",
    danger="#B3261E",
    danger_soft="#FBE9E7",
)

DARK: Final = Tokens(
    background="#14191D",
    side="#101417",
    surface="#1D2429",
    sunken="#181E22",
    line="#323B42",
    control="#7C8891",
    text="#E8ECEE",
    muted="#A3B0B8",
    accent="#7CC4D4",
    accent_text="#0B2229",
    accent_soft="#1F3A42",
    plus="#7CC9DA",
    plus_soft="#1B343B",
    minus="#F0A47C",
    minus_soft="#3B271C",
    neutral="#AEBAC1",
    neutral_soft="#2A333A",
    focus="#7CC4D4",
    selection="#22414A",
    warning="#E8C268",
    warning_soft="#382E17",
    danger="#F2A29B",
    danger_soft="#40211F",
)

READABLE: Final = 4.5
"""Least contrast of text; WCAG 2.2, 1.4.3."""
VISIBLE: Final = 3.0
"""Least contrast of borders, icons and the focus ring; WCAG 2.2, 1.4.11."""


class Pair(NamedTuple):
    """Two colours that meet on screen, and the contrast they must reach."""

    front: str
    behind: str
    least: float


PAIRS: Final = (
    *(
        Pair(front, behind, READABLE)
        for front in ("text", "muted")
        for behind in (
            *("background", "side", "surface", "sunken", "selection"),
            *("accent_soft", "neutral_soft"),
        )
    ),
    *(
        Pair("text", behind, READABLE)
        for behind in ("plus_soft", "minus_soft", "warning_soft", "danger_soft", "line")
    ),
    *(
        Pair(front, behind, READABLE)
        for front in ("plus", "minus", "neutral", "warning", "danger")
        for behind in ("surface", "sunken", "background", f"{front}_soft")
    ),
    Pair("accent_text", "accent", READABLE),
    *(
        Pair("accent", behind, READABLE)
        for behind in ("surface", "sunken", "background", "side", "accent_soft")
    ),
    *(
        Pair(front, behind, VISIBLE)
        for front in ("control", "focus")
        for behind in ("background", "side", "surface", "sunken")
    ),
    *(
        Pair("focus", f"{kind}_soft", VISIBLE)
        for kind in ("plus", "minus", "neutral", "warning", "danger", "accent")
    ),
    Pair("focus", "selection", VISIBLE),
    # A sign is cut out of its shape.
    *(Pair("surface", sign, VISIBLE) for sign in ("plus", "minus", "neutral")),
)
