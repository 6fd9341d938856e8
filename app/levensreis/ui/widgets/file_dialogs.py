"""Asks for a file or a folder, in the language of the program."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

_Mode = QFileDialog.FileMode


def ask_save(
    parent: QWidget, title: str, path: Path, kinds: str, save: Callable[[Path], None]
) -> None:
    """Ask where a file should come, with a place and a name proposed.

    `kinds` as Qt writes them: `Pdf (*.pdf);;Csv (*.csv)`.
    """
    dialog = QFileDialog(parent, title, str(path), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(_Mode.AnyFile)
    dialog.setDefaultSuffix(path.suffix.removeprefix("."))
    dialog.selectFile(path.name)
    dialog.filterSelected.connect(
        lambda kind: dialog.setDefaultSuffix(kind.partition("*.")[2].rstrip(")"))
    )
    _open(dialog, _tr("Bewaren"), save)


def ask_file(
    parent: QWidget,
    title: str,
    folder: Path,
    kinds: str,
    chosen: Callable[[Path], None],
) -> None:
    """Ask which file, among those in a folder or elsewhere."""
    dialog = QFileDialog(parent, title, str(folder), kinds)
    dialog.setFileMode(_Mode.ExistingFile)
    _open(dialog, _tr("Openen"), chosen)


def ask_files(
    parent: QWidget,
    title: str,
    folder: Path,
    kinds: str,
    chosen: Callable[[list[Path]], None],
) -> None:
    """Ask which files, one or several of one folder."""
    dialog = QFileDialog(parent, title, str(folder), kinds)
    dialog.setFileMode(_Mode.ExistingFiles)
    dialog.filesSelected.connect(lambda paths: chosen([Path(each) for each in paths]))
    _open(dialog, _tr("Openen"))


def ask_folder(
    parent: QWidget, title: str, folder: Path, chosen: Callable[[Path], None]
) -> None:
    """Ask which folder."""
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setFileMode(_Mode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _open(dialog, _tr("Kiezen"), chosen)


def _open(
    dialog: QFileDialog, accept: str, chosen: Callable[[Path], None] | None = None
) -> None:
    for part, words in (
        (QFileDialog.DialogLabel.LookIn, _tr("Map:")),
        (QFileDialog.DialogLabel.FileName, _tr("Naam:")),
        (QFileDialog.DialogLabel.FileType, _tr("Soort:")),
        (QFileDialog.DialogLabel.Accept, accept),
        (QFileDialog.DialogLabel.Reject, _tr("Annuleren")),
    ):
        dialog.setLabelText(part, words)
    if chosen is not None:
        dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("file_dialogs", text)
