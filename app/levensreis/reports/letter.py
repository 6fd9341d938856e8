"""The letter (brief) that goes with a form: what is asked, and what happens then.

At level B1: short sentences and common words.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from levensreis.domain.contact import Contact
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.language import day
from levensreis.reports.paper.model import (
    Block,
    Document,
    Heading,
    Item,
    ItemList,
    Numbering,
    Paragraph,
    Role,
    Span,
    Words,
)
from levensreis.reports.paper.press import pdf

__all__ = ["TITLE", "Contact", "letter", "letter_pdf"]

TITLE: Final = "Wilt u het verhaal van uw kind lezen?"
_LEAD: Final = (
    "U hebt ons verteld over het leven van uw kind. Wij schreven op wat u zei. "
    "Wij willen graag weten of het klopt."
)
_ASKED: Final = (
    "Lees het verhaal.",
    "Vul het formulier in. Dat kan op een telefoon, op een computer en op papier.",
    "Stuur het formulier terug.",
)
_HELP: Final = (
    "Vindt u lezen of schrijven moeilijk? {ask} Wij nemen het verhaal samen "
    "met u door. U mag ook iemand vragen om te helpen."
)
_AFTER: Final = (
    "Wij lezen alles wat u schrijft.",
    "Wij passen het verhaal aan. Doen wij iets anders dan u vroeg? {then}",
    "U krijgt het verhaal nog een keer. U ziet wat er is veranderd.",
    "Aan het eind vragen wij: mag dit zo? Pas daarna gebruiken wij het verhaal.",
)
_NAMES: Final = (
    "Wij veranderen de namen in het verhaal. De naam van uw kind staat er niet in. "
    "Uw naam ook niet. Alleen de mensen van dit onderzoek lezen uw antwoorden."
)
_NAMES_STAY: Final = (
    "In het verhaal staan de namen zoals u ze vertelde. Dat is alleen voor u. Wij "
    "veranderen de namen voordat anderen het verhaal lezen. Alleen de mensen van dit "
    "onderzoek lezen uw antwoorden."
)
_STOP: Final = (
    "Meedoen mag, het moet niet. U mag altijd stoppen. U hoeft niet te zeggen waarom. "
    "Wij gebruiken uw verhaal dan niet meer."
)


def letter_pdf(
    contact: Contact,
    progress: Progress = NO_PROGRESS,
    *,
    code: str = "",
    back_by: date | None = None,
    names_stay: bool = False,
    confidential: bool = False,
) -> bytes:
    """Print the letter; `code` is that of the journey, for whoever opens the answer."""
    document = letter(
        contact,
        code=code,
        back_by=back_by,
        names_stay=names_stay,
        confidential=confidential,
    )
    return pdf(document, progress)


def letter(
    contact: Contact,
    *,
    code: str = "",
    back_by: date | None = None,
    names_stay: bool = False,
    confidential: bool = False,
) -> Document:
    """Compose the letter; `names_stay` when they do in what goes with it."""
    blocks = (
        Heading(1, TITLE, bookmark=False),
        Paragraph("Beste ouder of verzorger,"),
        Paragraph(_LEAD, Role.LEAD),
        *_asked(contact, back_by),
        Heading(2, "Wat gebeurt er met uw antwoorden?"),
        _points(_after(contact)),
        Paragraph(_NAMES_STAY if names_stay else _NAMES),
        Paragraph(_STOP),
        *_contact(contact),
    )
    return Document(TITLE, blocks, footer=code, confidential=confidential)


def _asked(contact: Contact, back_by: date | None) -> Iterator[Block]:
    yield Heading(2, "Wat vragen wij?")
    yield _points(_ASKED)
    if back_by is not None:
        when = Span(day(back_by), bold=True)
        yield Paragraph(("Wilt u het formulier terugsturen vóór ", when, "?"))
    ask = "Bel ons dan." if contact.phone else "Vraag het ons dan."
    yield Paragraph(_HELP.format(ask=ask))


def _after(contact: Contact) -> tuple[str, ...]:
    then = "Dan bellen wij u." if contact.phone else "Dan leggen wij u uit waarom."
    return tuple(each.format(then=then) for each in _AFTER)


def _contact(contact: Contact) -> Iterator[Block]:
    yield Heading(2, "Hebt u vragen?")
    yield Paragraph(("U kunt altijd vragen stellen aan ", _name(contact), "."))
    if contact.phone:
        number = "".join(filter(lambda each: each in "+0123456789", contact.phone))
        link = Span(contact.phone, link=f"tel:{number}")
        yield Paragraph(("Bel: ", link))
    if contact.mail:
        link = Span(contact.mail, link=f"mailto:{contact.mail}")
        yield Paragraph(("Mail: ", link))
    if contact.address:
        yield Paragraph(("Stuur papier naar:\n", contact.address))
    yield Paragraph("Met vriendelijke groet,")
    yield Paragraph((_name(contact), f"\n{contact.organisation}".rstrip("\n")))


def _name(contact: Contact) -> Span:
    return Span(contact.name, bold=True)


def _points(points: tuple[Words, ...]) -> ItemList:
    items = tuple(
        Item(f"{number}.", (Paragraph(each),))
        for number, each in enumerate(points, start=1)
    )
    return ItemList(items, Numbering.DECIMAL, compact=True)
