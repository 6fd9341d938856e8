"""Prints the paper of a recovery key, without a file of it on this computer."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from levensreis.reports.recovery_paper import TITLE, RecoverySheet, recovery_sheet
from levensreis.ui.style.tokens import LIGHT
from levensreis.ui.widgets.painter import paint, qt_measure

_MARGIN: Final = 51.0  # points: 18 mm, as on every report
_POINTS_IN_AN_INCH: Final = 72


def ask_print(
    parent: QWidget, sheet: RecoverySheet, tell: Callable[[str], None]
) -> None:
    """Ask on which printer, and print; `tell` hears what came of it."""
    if not QPrinterInfo.availablePrinterNames():
        tell(
            _tr(
                "Op deze computer is geen printer ingesteld. Schrijf de sleutel over, "
                "of bewaar hem als pdf en druk die elders af."
            )
        )
        return
    printer = a_printer()
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_tr("Herstelsleutel afdrukken"))

    def go() -> None:
        if print_sheet(sheet, printer):
            tell(_tr("Naar de printer gestuurd. Haal het papier meteen op."))
        else:
            tell(_tr("Afdrukken lukte niet. Kijk de printer na, of schrijf over."))

    dialog.accepted.connect(go)
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # its own `open` wants a slot by name


def a_printer() -> QPrinter:
    """Return a printer for one page of A4, with the margins of a report."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(TITLE)
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN),
        )
    )
    return printer


def print_sheet(sheet: RecoverySheet, printer: QPrinter) -> bool:
    """Print the paper; False when the printer does not begin."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    scale = printer.resolution() / _POINTS_IN_AN_INCH
    painter.scale(scale, scale)
    width = printer.pageLayout().paintRect(QPageLayout.Unit.Point).width()
    paint(painter, recovery_sheet(sheet, width, qt_measure), LIGHT)
    return painter.end()


def _tr(text: str) -> str:
    return QCoreApplication.translate("printing", text)
