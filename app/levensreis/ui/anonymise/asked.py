"""Ask whether something is meant; staying is the answer of Enter and Escape."""

from PySide6.QtWidgets import QMessageBox, QWidget


def is_meant(parent: QWidget, title: str, words: str, do_it: str, stay: str) -> bool:
    """Ask it in a box over a page, and tell whether it is."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(title)
    box.setText(words)
    gone = box.addButton(do_it, QMessageBox.ButtonRole.DestructiveRole)
    staying = box.addButton(stay, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(staying)
    box.setEscapeButton(staying)
    box.exec()
    return box.clickedButton() is gone
