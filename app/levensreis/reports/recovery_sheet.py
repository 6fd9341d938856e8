"""The paper of a recovery key as a pdf."""

from levensreis.pictures.display_list import Text
from levensreis.reports.paper import fonts
from levensreis.reports.paper.model import Document, Figure
from levensreis.reports.paper.press import pdf
from levensreis.reports.paper.style import ROOMY
from levensreis.reports.recovery_paper import TITLE, RecoverySheet, recovery_sheet


def recovery_pdf(sheet: RecoverySheet) -> bytes:
    """Print the paper of a recovery key; it is read aloud as it stands."""
    fonts.register()
    picture = recovery_sheet(sheet, ROOMY.column, fonts.text_width)
    told = " ".join(item.text for item in picture.items if isinstance(item, Text))
    return pdf(
        Document(TITLE, (Figure(picture, told),), footer=TITLE, confidential=True)
    )
