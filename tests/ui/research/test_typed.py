"""A program that falls costs no word that was typed in a merged study."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from levensreis.services.merged_drafts import MergedDrafts
from levensreis.ui.lock import fields
from levensreis.ui.lock.leftovers import LeftoversDialog
from levensreis.ui.lock.saver import PAUSE
from levensreis.ui.research.agreement.part import AgreementPart
from levensreis.ui.research.codes.deeds.merge_dialog import MergeDialog
from levensreis.ui.research.codes.part import CodesPart
from levensreis.ui.research.codes.side.panel import Tab
from levensreis.ui.research.parts import PartName
from tests.ui.conftest import OpenWindow
from tests.ui.lock.conftest import HandClock
from tests.ui.research.merged_study import make
from tests.ui.research.test_on_screen import Researcher, researcher
from tests.user_journeys.hands import Ctrl

__all__ = ["researcher"]
Key = Qt.Key


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A merged study with questions to answer."""
    make(tmp_path / "samen", tmp_path / "binnen")
    return tmp_path / "samen"


def part(researcher: Researcher) -> CodesPart:
    """The codebook, that is shown."""
    found = researcher.page.part
    assert isinstance(found, CodesPart)
    return found


def test_why_something_is_done_outlives_a_fall(
    researcher: Researcher, open_window: OpenWindow, qtbot: QtBot, folder: Path
) -> None:
    researcher.open(folder)
    window, clock = researcher.window, HandClock()
    saver = window.guard.saver
    saver._clock = window.guard.activity._clock = clock.now
    researcher.press(Key.Key_5, Ctrl)
    assert isinstance(researcher.page.part, AgreementPart)
    fields.type_in(researcher.page.part.talk.why, "allebei")
    researcher.press(Key.Key_2, Ctrl)
    codes = part(researcher)
    codes.side.show_tab(Tab.REVIEW)
    codes.side.review.why.setFocus()
    researcher.write("gebeld")
    codes.tree.choose(["verhuizing", "wachten"])
    codes.presenter.choose(["verhuizing", "wachten"])
    codes.tree.setFocus()
    researcher.press(Key.Key_M, Ctrl)
    researcher.dialog(MergeDialog).why.setFocus()
    researcher.write("bijna hetz")
    clock.wait(PAUSE)
    window.guard.watch.looked.emit()
    opened = window.merged
    assert opened is not None
    assert len(MergedDrafts(opened.merged).get_all()) == 3
    # It falls: nothing is closed but the file.
    window.merged = None
    opened.stop_beside(1)
    opened.merged.target.close()
    researcher.dialog(MergeDialog).reject()
    second = Researcher(open_window().window, qtbot)
    second.open(folder)
    left = second.dialog(LeftoversDialog)
    assert [each.toPlainText() for each in left.texts] == ["bijna hetz"]
    left.reject()
    assert second.page.part_name is PartName.CODES
    assert part(second).side.review.why.text() == "gebeld"
    second.press(Key.Key_5, Ctrl)
    assert isinstance(second.page.part, AgreementPart)
    assert second.page.part.talk.why.text() == "allebei"
    second.window.let_go()


def test_what_was_done_has_no_draft_any_more(
    researcher: Researcher, folder: Path
) -> None:
    researcher.open(folder)
    researcher.press(Key.Key_2, Ctrl)
    codes, saver = part(researcher), researcher.window.guard.saver
    codes.tree.choose(["verhuizing", "wachten"])
    codes.presenter.choose(["verhuizing", "wachten"])
    codes.tree.setFocus()
    researcher.press(Key.Key_M, Ctrl)
    researcher.dialog(MergeDialog).why.setFocus()
    researcher.write("hetzelfde")
    saver.save()
    assert researcher.page.merged is not None
    drafts = MergedDrafts(researcher.page.merged)
    [kept] = drafts.get_all()
    assert "hetzelfde" in kept.text
    researcher.press(Key.Key_Return)
    saver.save()
    assert drafts.get_all() == []
