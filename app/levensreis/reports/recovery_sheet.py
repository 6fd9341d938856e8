"""The paper of a recovery key as a pdf."""

from levensreis.reports import fonts
from levensreis.reports.document import WIDTH, Document
from levensreis.reports.painter import PictureFlowable
from levensreis.reports.recovery_paper import TITLE, RecoverySheet, recovery_sheet


def recovery_pdf(sheet: RecoverySheet) -> bytes:
    """Print the paper of a recovery key."""
    fonts.register()
    picture = recovery_sheet(sheet, WIDTH, fonts.text_width)
    return Document(TITLE, footer=TITLE).pdf([PictureFlowable(picture)])
