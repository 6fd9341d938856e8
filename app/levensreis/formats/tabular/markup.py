"""Texts within XML and HTML."""


def element(text: str) -> str:
    """Return a text as it stands between tags."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\r", "&#13;")


def attribute(text: str) -> str:
    """Return a text as it stands within a tag, between quotes."""
    text = element(text).replace('"', "&quot;")
    return text.replace("\n", "&#10;").replace("\t", "&#9;")
