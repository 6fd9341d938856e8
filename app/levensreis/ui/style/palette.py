"""The palette of Qt, made from our own colours."""

from typing import Final

from PySide6.QtGui import QColor, QPalette

from levensreis.ui.style.tokens import Tokens

_Role = QPalette.ColorRole

ROLES: Final = {
    _Role.Window: "background",
    _Role.WindowText: "text",
    _Role.Base: "surface",
    _Role.AlternateBase: "sunken",
    _Role.Text: "text",
    _Role.PlaceholderText: "muted",
    _Role.Button: "surface",
    _Role.ButtonText: "text",
    _Role.BrightText: "accent_text",
    _Role.Highlight: "accent",
    _Role.HighlightedText: "accent_text",
    _Role.Accent: "accent",
    _Role.ToolTipBase: "surface",
    _Role.ToolTipText: "text",
    _Role.Link: "accent",
    _Role.LinkVisited: "accent",
    _Role.Light: "surface",
    _Role.Midlight: "sunken",
    _Role.Mid: "line",
    _Role.Dark: "control",
    _Role.Shadow: "control",
}


def palette(tokens: Tokens) -> QPalette:
    """Return the palette; what is disabled has muted text."""
    made = QPalette()
    for role, name in ROLES.items():
        made.setColor(role, QColor(getattr(tokens, name)))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return made
