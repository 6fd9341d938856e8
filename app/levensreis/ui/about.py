"""What the program is, and under which licences it goes."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from levensreis import __version__


def show_about(parent: QWidget) -> None:
    """Tell what the program is."""
    words = _tr(
        "Levensreis {version}\nLicentie: EUPL-1.2\n"
        "Lettertype Atkinson Hyperlegible (OFL), pictogrammen Lucide (ISC)."
    )
    QMessageBox.about(parent, _tr("Over Levensreis"), words.format(version=__version__))


def _tr(text: str) -> str:
    return QCoreApplication.translate("about", text)
