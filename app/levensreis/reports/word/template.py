"""An empty Word document in our look: A4, Dutch, styles, what stands on every page."""

from typing import Any, Final

from levensreis.domain.anonymise.outputs import MARK
from levensreis.pictures.display_list import Ink
from levensreis.reports.paper.model import Document, Role
from levensreis.reports.paper.style import (
    COLOURS,
    FOOTER,
    HEIGHT,
    ROOMY,
    WIDTH,
    TextStyle,
)

FONT: Final = "Arial"
"""On every computer, and made to be read on a screen."""
CAPTION: Final = "Caption"
STYLES: Final = {
    Role.BODY: "Normal",
    Role.LEAD: "Subtitle",
    Role.CAPTION: CAPTION,
    Role.QUOTE: "Quote",
    Role.STRONG: "Normal",
}
"""What a role is called in Word."""
_LINES: Final = 1.15
_AIR: Final = 4.0
"""Points below a paragraph."""
_PLAIN: Final = "Levensreis"


def set_up(made: Any, document: Document) -> None:
    """Give an empty document the look, language, title and footer of another."""
    _page(made.sections[0])
    for role, name in STYLES.items():
        if role is not Role.STRONG:
            _style(made.styles[name], ROOMY.roles[role])
    for level, look in ROOMY.headings.items():
        _style(made.styles[f"Heading {level}"], look, is_heading=True)
    for name in ("List Bullet", "List Number"):
        _style(made.styles[name], ROOMY.roles[Role.BODY])
    _speak(made, document)
    about = made.core_properties
    about.title, about.language = document.title, document.language
    _furnish(made.sections[0], document)


def colour(ink: Ink) -> Any:
    """Return the colour of an ink as Word knows it."""
    from docx.shared import RGBColor

    return RGBColor.from_string(COLOURS[ink].removeprefix("#"))


def _page(section: Any) -> None:
    from docx.shared import Pt

    section.page_width, section.page_height = Pt(WIDTH), Pt(HEIGHT)
    section.left_margin = section.right_margin = Pt(ROOMY.margin)
    section.top_margin, section.bottom_margin = Pt(ROOMY.top), Pt(ROOMY.bottom)
    section.footer_distance = Pt(ROOMY.bottom / 2)


def _style(style: Any, look: TextStyle, *, is_heading: bool = False) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt

    font = style.font
    font.name, font.size = FONT, Pt(look.size)
    font.bold, font.italic = look.bold, look.italic
    font.color.rgb = colour(look.ink)
    # The typeface of a theme would come before the one that is named.
    fonts = style.element.rPr.rFonts
    for key in [key for key in fonts.attrib if "Theme" in key]:
        del fonts.attrib[key]
    for key in ("w:eastAsia", "w:cs"):
        fonts.set(qn(key), FONT)
    for spread in style.element.rPr.findall(qn("w:spacing")):
        style.element.rPr.remove(spread)
    told = style.paragraph_format
    told.space_before, told.space_after = Pt(look.above), Pt(_AIR)
    told.line_spacing, told.keep_with_next = _LINES, is_heading
    told.widow_control = True


def _speak(made: Any, document: Document) -> None:
    """Tell in what language it is, so that it is read aloud and spelled in that."""
    from docx.oxml.ns import qn

    told = [*made.styles.element.iter(qn("w:lang"))]
    told += made.settings.element.iter(qn("w:themeFontLang"))
    for each in told:
        each.set(qn("w:val"), document.language)


def _furnish(section: Any, document: Document) -> None:
    """Put for whom it is, what it is, and the number of the page on every page."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Pt

    paragraph = section.footer.paragraphs[0]
    _style(paragraph.style, FOOTER)
    stops = paragraph.style.paragraph_format.tab_stops
    stops.clear_all()
    stops.add_tab_stop(Pt(ROOMY.column / 2), WD_TAB_ALIGNMENT.CENTER)
    stops.add_tab_stop(Pt(ROOMY.column), WD_TAB_ALIGNMENT.RIGHT)
    name = MARK if document.confidential else _PLAIN
    paragraph.add_run(f"{name}\t{document.footer}\tpagina ")
    _counted(paragraph, "PAGE")
    paragraph.add_run(" van ")
    _counted(paragraph, "NUMPAGES")


def _counted(paragraph: Any, field: str) -> None:
    """Put a number that the word processor counts."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement("w:fldSimple")
    made.set(qn("w:instr"), field)
    made.append(paragraph.add_run("1")._r)  # noqa: SLF001 - it has no other name
    paragraph._p.append(made)  # noqa: SLF001
