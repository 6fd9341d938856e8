"""Leads from the menu to where the document of the whole study is made."""

from PySide6.QtCore import QSettings

from levensreis.ui.research.output.part import DOSSIER, OUTPUT_FORM, OutputPart
from levensreis.ui.research.page import ResearchPage
from levensreis.ui.research.parts import PartName


def lead_to_dossier(page: ResearchPage) -> None:
    """Show the dossier among what can be saved; what is typed elsewhere is kept."""
    QSettings().setValue(OUTPUT_FORM, DOSSIER)
    page.steps.setCurrentIndex(list(PartName).index(PartName.OUTPUT))
    made = page.parts.get(PartName.OUTPUT)
    if isinstance(made, OutputPart):
        made.choose_dossier()
