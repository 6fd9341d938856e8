"""A screen reader can name all of research, and each letter does one thing."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTabBar, QWidget

from levensreis.ui.research.agreement.part import AgreementPart
from levensreis.ui.research.codes.part import CodesPart
from levensreis.ui.research.merging.part import MergingPart
from levensreis.ui.research.parts import PartName
from levensreis.ui.research.professionals.part import ProfessionalsPart
from levensreis.ui.research.solutions.part import SolutionsPart
from levensreis.ui.research.table.part import TablePart
from levensreis.ui.research.views.part import ViewsPart
from tests.storage.research.arriving import a_file, write_all
from tests.ui.research.merged_study import FIRST, JOURNEYS, make
from tests.ui.research.test_on_screen import Researcher, researcher
from tests.ui.test_accessibility import letters, silent
from tests.user_journeys.hands import Ctrl, Shift

__all__ = ["researcher"]
Key = Qt.Key


def walk(hands: Researcher, folder: Path, inbox: Path) -> Iterator[QWidget]:
    """Every part with all that can be on it, one after another."""
    first = hands.window.first
    first.show_side(research=True)
    yield first
    hands.open(folder)
    for name in PartName:
        hands.page.go_to(name)
        hands.wait()
        yield hands.window
        part = hands.page.part
        if isinstance(part, MergingPart):
            yield from walk_merging(hands, part, inbox)
        elif isinstance(part, CodesPart):
            yield from walk_codes(hands, part)
        elif isinstance(part, TablePart):
            yield from walk_table(hands, part)
        elif isinstance(part, ViewsPart):
            for row in range(part.kinds.model().rowCount()):
                part.kinds.setCurrentIndex(part.kinds.model().index(row, 0))
                hands.wait()
                yield hands.window
        elif isinstance(part, SolutionsPart | ProfessionalsPart):
            yield from walk_tabs(hands, part.tabs)
        elif isinstance(part, AgreementPart):
            part.presenter.begin("Xif")
            yield from walk_tabs(hands, part.tabs)


def walk_tabs(hands: Researcher, tabs: QTabBar) -> Iterator[QWidget]:
    """Every tab."""
    for tab in range(tabs.count()):
        tabs.setCurrentIndex(tab)
        hands.wait()
        yield hands.window


def walk_merging(
    hands: Researcher, part: MergingPart, inbox: Path
) -> Iterator[QWidget]:
    """Files that wait, a report with a conflict, and what was merged before."""
    changed = a_file(replace(JOURNEYS[1], statements=(("Xum", ()),)), factors=FIRST)
    part.presenter.add(write_all(inbox, [changed]))
    hands.wait()
    yield hands.window
    part.waiting.merge.click()
    hands.wait()
    yield from walk_tabs(hands, part.tabs)


def walk_codes(hands: Researcher, part: CodesPart) -> Iterator[QWidget]:
    """Each side panel with one factor and with two, and every dialog."""
    for chosen in (["verhuizing"], ["verhuizing", "wachten"]):
        part.tree.choose(chosen)
        part.presenter.choose(chosen)
        yield from walk_tabs(hands, part.side.tabs)
    for keys in (("verhuizing", "wachten"), ("verhuizing",)):
        part.tree.choose(list(keys))
        part.presenter.choose(list(keys))
        part.tree.setFocus()
        for key, modifier in (
            (Key.Key_M, Ctrl),
            (Key.Key_S, Ctrl | Shift),
            (Key.Key_F2, Qt.KeyboardModifier.NoModifier),
        ):
            hands.press(key, modifier)
            yield from walk_dialogs(hands)


def walk_dialogs(hands: Researcher) -> Iterator[QWidget]:
    """The dialog that is open, if any."""
    for each in hands.window.findChildren(QDialog):
        if each.isVisible():
            yield each
            each.reject()


def walk_table(hands: Researcher, part: TablePart) -> Iterator[QWidget]:
    """A comparison, and a filter that is wrong."""
    part.presenter.compare(on=True)
    hands.wait()
    yield hands.window
    part.presenter.type_filter("xux=1")
    yield hands.window


def test_all_of_research_has_a_name_and_each_letter_does_one_thing(
    researcher: Researcher, tmp_path: Path
) -> None:
    make(tmp_path / "samen", tmp_path / "eerder")
    seen = 0
    for shown in walk(researcher, tmp_path / "samen", tmp_path / "in"):
        seen += 1
        assert silent(shown) == []
        taken = letters(shown)
        assert [each for each in taken if taken.count(each) > 1] == []
    assert seen > 30
