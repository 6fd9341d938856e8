"""Asks before a study is taken from a computer that seems to have it open."""

from PySide6.QtWidgets import QMessageBox, QWidget


def takes_over(told: str, parent: QWidget) -> bool:
    """Tell whether somebody takes it over; `told` names the other computer."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(box.tr("Studie overnemen"))
    box.setText(told)
    box.setInformativeText(
        box.tr(
            "Open de studie hier alleen als u zeker weet dat die computer er niet meer "
            "aan werkt. Werkt daar toch nog iemand, dan wordt wat daar nog wordt "
            "vastgelegd niet bewaard."
        )
    )
    take = box.addButton(
        box.tr("Toch openen (die computer werkt er niet meer aan)"),
        QMessageBox.ButtonRole.AcceptRole,
    )
    stay = box.addButton(box.tr("Annuleren"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    taken = box.clickedButton() is take
    box.deleteLater()
    return taken
