"""A new key for the study of a window: closed, encrypted anew and opened again."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from levensreis.services.rekeying import Rekeyed
    from levensreis.ui.main_window import MainWindow


def rekey(window: "MainWindow", passphrase: str) -> None:
    """Close the study, give it a new key, open it again, and tell what came of it.

    When somebody stays, since something is not saved yet, nothing happens.
    """
    study, presenter = window.study, window.start.presenter
    if study is None or presenter is None:
        return
    folder = study.folder
    window.close_study()
    if window.study is None:
        presenter.begin_rekeying(folder, passphrase, lambda came: _tell(window, came))


def _tell(window: "MainWindow", came: "Rekeyed") -> None:
    from levensreis.ui.safety.keys.rekeying.dialog import AftermathDialog
    from levensreis.ui.safety.keys.rekeying.presenter import AftermathPresenter

    page = window.study_page
    if page is None:
        return
    if not came.is_new:
        page.show_problem(came.problem or _stopped())
        return
    presenter = AftermathPresenter(came.study, page.tasks)
    AftermathDialog(presenter, window.style_of_all, page.tasks, window).open()


def _stopped() -> str:
    from levensreis.language import say

    return say("Gestopt: de studie heeft de sleutel van eerst. Er is niets veranderd.")
