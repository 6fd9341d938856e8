"""The dossier among what can be saved: seen before, saved, refused, and told."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSettings, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from levensreis.domain.anonymise.outputs import Output
from levensreis.language import day
from levensreis.services.document_files import WORD
from levensreis.services.dossier_look import DossierLook
from levensreis.services.merging import MergedStudy
from levensreis.ui.research.output.dossier.panel import DossierPanel
from levensreis.ui.research.output.dossier.preview import DossierPreview
from levensreis.ui.research.output.dossier.telling import chapters
from levensreis.ui.research.output.part import OutputPart
from levensreis.ui.style import Style
from tests.ui.conftest import PageHands
from tests.ui.research.part_hands import PartHands
from tests.ui.test_accessibility import letters, silent
from tests.user_journeys.hands import Ctrl, Shift

Key = Qt.Key


@pytest.fixture
def hands_on(qtbot: QtBot, style: Style, merged: MergedStudy) -> PartHands:
    QSettings().remove("research")
    return PartHands(qtbot, style, merged)


def shown(hands: PartHands, qtbot: QtBot) -> DossierPanel:
    made = OutputPart(hands.context)
    made.refresh()
    hands.show(made, made.first_field())
    settle(hands, qtbot, lambda: bool(made.dossier.chapters))
    return made.dossier


def settle(hands: PartHands, qtbot: QtBot, done: Callable[[], bool]) -> None:
    qtbot.waitUntil(lambda: done() and not hands.context.tasks.is_busy, timeout=20000)
    QApplication.processEvents()


def test_what_is_in_it_is_told_and_its_pages_are_seen_before_it_is_saved(
    hands_on: PartHands, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = shown(hands_on, qtbot)
    told = {each.told: each.is_there for each in panel.chapters}
    assert told["Er zijn geen oplossingen vastgelegd."] is False
    assert "Levensreizen: 12" in panel.chapters[0].told
    assert silent(hands_on.window) == []
    assert letters(hands_on.window) == []
    panel.choice.line.setFocus()
    hands_on.write("over een jaar")
    panel.see.click()
    assert panel.choice.problem()
    panel.choice.line.clear()
    hands_on.write("3-11-2025")
    panel.see.click()
    dialog = hands_on.dialog(DossierPreview)
    qtbot.waitUntil(lambda: dialog.preview.has_paper, timeout=20000)
    dialog.reject()
    hands_on.window.activateWindow()
    panel.save.click()
    asked = hands_on.dialog(QFileDialog)
    assert asked.selectedFiles()[0].endswith("dossier.pdf")
    path = tmp_path / "dossier.pdf"
    asked.fileSelected.emit(str(path))
    asked.reject()
    settle(hands_on, qtbot, lambda: not panel.folder.isHidden())
    assert "Levensreizen: 12" in hands_on.told.words[-1]
    assert day(date(2025, 11, 3)) in PdfReader(path).pages[0].extract_text()
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    panel.folder.click()
    assert [each.toLocalFile() for each in opened] == [str(tmp_path)]


def test_a_refusal_is_told_at_the_buttons_and_another_reader_gets_another_dossier(
    hands_on: PartHands, qtbot: QtBot, tmp_path: Path
) -> None:
    panel = shown(hands_on, qtbot)
    panel.choice.endings[WORD].click()
    panel.choice.outputs[Output.OTHERS].click()
    settle(hands_on, qtbot, lambda: bool(panel.chapters))
    assert "Alleen voor het team" in panel.chapters[3].told
    assert not panel.remark.isHidden()
    panel.save.click()
    asked = hands_on.dialog(QFileDialog)
    assert asked.selectedFiles()[0].endswith("dossier-publicatie.docx")
    asked.fileSelected.emit(str(tmp_path / "geen map" / "x.docx"))
    asked.reject()
    settle(hands_on, qtbot, lambda: not panel.problem.isHidden())
    assert "geen map" in panel.problem.text()
    assert panel.folder.isHidden()


def test_a_study_without_anything_tells_of_each_chapter_that_there_is_nothing() -> None:
    lines = list(chapters(DossierLook()))
    assert [each.is_there for each in lines] == [False] * 5 + [True]


def test_the_menu_leads_from_anywhere_to_the_dossier(at_work: PageHands) -> None:
    QSettings().setValue("research/output_form", ".xlsx")
    at_work.press(Key.Key_D, Ctrl | Shift)
    at_work.wait_for_tasks()
    page = at_work.study_page.counting.page
    assert page is not None
    part = page.part
    assert isinstance(part, OutputPart)
    assert part.forms.current is not None
    assert part.forms.current.key == "dossier"
    part.forms.setFocus()
    at_work.press(Key.Key_Down)
    assert part.forms.current.key != "dossier"
    page.leave()
    at_work.press(Key.Key_D, Ctrl | Shift)
    at_work.wait_for_tasks()
    assert part.forms.current.key == "dossier"
    assert part.forms.hasFocus()
