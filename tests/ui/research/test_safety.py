"""What keeps a merged study safe, at the real window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from levensreis.services.merging import MergedStudy
from levensreis.storage.research.merged import MERGED_NAME
from levensreis.ui.research.safety import MergedSafety
from levensreis.ui.safety.backups.panel import BackupsPanel
from levensreis.ui.safety.backups.restore_dialog import RestoreDialog
from levensreis.ui.safety.keys.panel import KeysPanel
from levensreis.ui.safety.keys.presenter import Form
from levensreis.ui.safety.keys.recovery.dialog import RecoveryDialog
from levensreis.ui.safety.section import Section
from tests.builders import PASSPHRASE
from tests.ui.research.test_on_screen import Researcher, merged, researcher, source
from tests.ui.test_accessibility import letters, silent
from tests.user_journeys.hands import Ctrl, Shift

__all__ = ["merged", "researcher", "source"]
Key = Qt.Key


def safety(researcher: Researcher) -> MergedSafety:
    opened = researcher.window.merged
    assert opened is not None
    assert opened.safety is not None
    return opened.safety


def section(researcher: Researcher, kind: type[Section]) -> Section:
    page = safety(researcher).page
    assert page is not None
    page.open(kind)
    researcher.wait()
    return page.section


def test_every_section_of_a_merged_study_is_walked(
    researcher: Researcher, merged: Path
) -> None:
    researcher.open(merged)
    assert not safety(researcher).notice.isWindow()  # at any long work it would show
    researcher.press(Key.Key_V, Ctrl | Shift)
    page = safety(researcher).page
    assert page is not None
    assert page.isVisible()
    assert safety(researcher).notice.window() is researcher.window
    for button in page.buttons.buttons():
        researcher.click(button)
        researcher.wait()
        assert silent(researcher.window) == []
        taken = letters(researcher.window)
        assert len(taken) == len(set(taken))
    keys = section(researcher, KeysPanel)
    assert isinstance(keys, KeysPanel)
    assert not keys.buttons[Form.REKEY].isVisible()
    researcher.press(Key.Key_Escape)
    assert researcher.page.isVisible()


def test_a_recovery_key_is_made_and_opens_it(
    researcher: Researcher, merged: Path
) -> None:
    researcher.open(merged)
    researcher.press(Key.Key_V, Ctrl | Shift)
    keys = section(researcher, KeysPanel)
    assert isinstance(keys, KeysPanel)
    researcher.click(keys.buttons[Form.RECOVERY])
    keys.label.setText("kluis")
    keys.passphrase.setText(PASSPHRASE)
    researcher.press(Key.Key_Return)
    researcher.wait()
    dialog = researcher.dialog(RecoveryDialog)
    shown = dialog._presenter.sheet.key
    dialog._presenter.end()
    QDialog.accept(dialog)
    researcher.window.close_study()
    assert researcher.window.merged is None
    researcher.open(merged, shown)
    assert researcher.window.merged is not None


def test_a_damaged_study_leads_to_its_reserve_copies(
    researcher: Researcher, merged: Path
) -> None:
    with MergedStudy.open(merged, PASSPHRASE) as study:
        assert study.own is not None
        study.own.backups.make()
    (merged / MERGED_NAME).write_bytes(b"stuk" * 9000)
    researcher.open(merged)
    side = researcher.window.first.research
    [way] = [each for each in side.opening.ways.values() if each.isVisible()]
    researcher.click(way)
    dialog = researcher.dialog(RestoreDialog)
    researcher.wait_for(lambda: None if dialog.tasks.is_busy else dialog)
    dialog.passphrase.setText(PASSPHRASE)
    researcher.click(dialog.restore)
    researcher.wait_for(lambda: researcher.window.merged)
    assert researcher.window.merged is not None
    assert researcher.window.merged.merged.number_of_journeys == 1


def test_a_copy_is_made_at_closing_and_can_be_put_back(
    researcher: Researcher, merged: Path
) -> None:
    researcher.open(merged)
    researcher.press(Key.Key_W, Ctrl)
    assert researcher.window.merged is None
    with MergedStudy.open(merged, PASSPHRASE) as study:
        assert study.own is not None
        [copy] = study.own.backups.copies()
        assert copy.journeys == 1
    researcher.open(merged)
    researcher.press(Key.Key_V, Ctrl | Shift)
    backups = section(researcher, BackupsPanel)
    assert isinstance(backups, BackupsPanel)
    researcher.click(backups.restore)
    dialog = researcher.dialog(RestoreDialog)
    researcher.wait_for(lambda: None if dialog.tasks.is_busy else dialog)
    dialog.passphrase.setText(PASSPHRASE)
    researcher.click(dialog.restore)
    researcher.wait_for(lambda: list(merged.glob("vervangen_*")) or None)
    researcher.wait_for(lambda: researcher.window.merged)
    assert "Teruggezet" in researcher.page.notice.text
