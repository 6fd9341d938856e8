"""Reserve copies: made, taken to a second place, put back."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from levensreis.services.backups import BackupInfo
    from levensreis.services.merging import MergedStudy
    from levensreis.services.safekeeping import Safekept
    from levensreis.services.study import Study
    from levensreis.ui.main_window import MainWindow
    from levensreis.ui.safety.backups.panel import BackupsPanel
    from levensreis.ui.safety.backups.restore_dialog import RestoreDialog
    from levensreis.ui.style import Style
    from levensreis.ui.tasks.tasks import Tasks


def backups_section(study: "Safekept", style: "Style", tasks: "Tasks") -> "BackupsPanel":
    """Build the section and wire it to its presenter."""
    # Here, since who imports the presenter beside this module loads no Qt.
    from levensreis.ui.safety.backups.panel import BackupsPanel
    from levensreis.ui.safety.backups.presenter import BackupsPresenter

    panel = BackupsPanel(style)
    panel.attend(BackupsPresenter(panel, study, tasks))
    return panel


def open_restore(
    window: "MainWindow",
    folder: Path | None = None,
    chosen: "BackupInfo | None" = None,
) -> "RestoreDialog":
    """Show the dialog that puts a reserve copy back, and then the study.

    Begins with the copies in a folder, or else beside the one that was chosen, or
    else of the study that is open. That is closed before anything changes.
    """
    from levensreis.ui.safety.backups.restore_dialog import RestoreDialog
    from levensreis.ui.safety.backups.restore_presenter import OpenStudy

    def let_go() -> bool:
        window.close_study()
        return window.study is None

    def show(study: "Study") -> None:
        window.show_study(study)
        if window.study_page is not None:
            window.study_page.show_done(dialog.told)

    study = None
    if window.study is not None:
        ours, backups = window.study.folder, window.study.backups
        study = OpenStudy(folder=ours, is_ours=backups.is_ours, let_go=let_go)
        folder = folder or (ours if chosen is None else chosen.path.parent)
    style = window.style_of_all
    dialog = RestoreDialog(style, folder, window, study=study, chosen=chosen)
    dialog.restored.connect(show)
    dialog.open()
    return dialog
