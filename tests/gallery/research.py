"""The pages of research: of a merged study, of the laptop's own, and its dialogs."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from levensreis.pictures.research.catalogue import PictureKind
from levensreis.services.codebook_work import CodebookWork
from levensreis.services.study import Study
from levensreis.ui.main_window import MainWindow
from levensreis.ui.research.agreement.part import AgreementPart
from levensreis.ui.research.agreement.presenter import Step
from levensreis.ui.research.codes.part import CodesPart
from levensreis.ui.research.codes.side.panel import Tab
from levensreis.ui.research.merging.part import MergingPart
from levensreis.ui.research.page import ResearchPage
from levensreis.ui.research.parts import PartName
from levensreis.ui.research.table.part import TablePart
from levensreis.ui.research.views.part import ViewsPart
from levensreis.ui.research_file.dialog import ResearchFileDialog
from levensreis.ui.research_file.key_dialog import KeyPairDialog
from tests.builders import PASSPHRASE
from tests.gallery.merged import Merged
from tests.services.researched import ready

Scene = Callable[["Research"], QWidget]


class Research:
    """A window in which a merged study is open."""

    def __init__(self, window: MainWindow, merged: Merged) -> None:
        self.window = window
        self.merged = merged

    @property
    def page(self) -> ResearchPage:
        """The researcher's page."""
        assert self.window.merged is not None
        return self.window.merged.page

    def part(self, name: PartName) -> QWidget:
        """Show a part, with all that it counts."""
        self.page.go_to(name)
        self.wait()
        assert isinstance(self.page.part, QWidget)
        return self.page.part

    def wait(self) -> None:
        """Wait until nothing is being done."""
        settle()
        while self.page.tasks.is_busy:
            QTest.qWait(20)
        settle()

    def dialog(self) -> QWidget:
        """The dialog that was opened last."""
        return dialog_over(self.window)


def settle() -> None:
    """Let everything be laid out and drawn."""
    for _ in range(6):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def dialog_over(window: MainWindow) -> QWidget:
    """Return the dialog that was opened last over a window."""
    settle()
    shown = [each for each in window.findChildren(QDialog) if each.isVisible()]
    return shown[-1]


def scenes() -> Iterator[tuple[str, Scene]]:
    """Name every page of a merged study, and tell how one comes there."""
    yield "onderzoek_samenvoegen", _merging
    yield "onderzoek_verslag", _report
    yield "onderzoek_conflict", _conflict
    yield "onderzoek_codeboek", partial(_codes, count=1)
    yield "onderzoek_naast_elkaar", partial(_codes, count=3)
    yield "onderzoek_nakijken", _review
    yield "onderzoek_factoren_samenvoegen", _merge_dialog
    yield "onderzoek_factortabel", _table
    yield "onderzoek_vergelijking", _comparison
    for kind in PictureKind:
        yield f"onderzoek_beeld_{kind}", partial(_picture, kind=kind)
    for step in Step:
        yield f"onderzoek_overeenstemming_{step}", partial(_agreement, step=step)
    yield "onderzoek_uitvoer", lambda r: _whole(r, PartName.OUTPUT)
    for place in range(5):
        yield f"onderzoek_beveiliging_{place + 1}", partial(_safety, place=place)


def own_scenes(study: Study) -> Iterator[tuple[str, Callable[[MainWindow], QWidget]]]:
    """Name what a laptop's own study has for research."""
    yield "onderzoeksbestand", partial(_file_dialog, study=study)
    yield "sleutelpaar", partial(_key_dialog, is_made=False)
    yield "sleutelpaar_gemaakt", partial(_key_dialog, is_made=True)
    yield "eigen_factortabel", partial(_own, name=PartName.TABLE)
    yield "eigen_beelden", partial(_own, name=PartName.VIEWS)
    yield "eigen_samenvoegen", partial(_own, name=PartName.MERGING)


def begin(window: MainWindow) -> QWidget:
    """Show the side for researchers of the first screen."""
    window.first.show_side(research=True)
    return window


def _whole(research: Research, name: PartName) -> QWidget:
    research.part(name)
    return research.window


def _merging(research: Research) -> QWidget:
    return _whole(research, PartName.MERGING)


def _report(research: Research) -> QWidget:
    part = research.part(PartName.MERGING)
    assert isinstance(part, MergingPart)
    part.presenter.add(list(research.merged.files))
    research.wait()
    part.waiting.merge.click()
    research.wait()
    return research.window


def _conflict(research: Research) -> QWidget:
    part = research.part(PartName.MERGING)
    assert isinstance(part, MergingPart)
    part.tabs.setCurrentIndex(2)
    return research.window


def _codes(research: Research, count: int) -> QWidget:
    part = research.part(PartName.CODES)
    assert isinstance(part, CodesPart)
    assert research.page.merged is not None
    counts = CodebookWork(research.page.merged).counts()
    most = sorted(counts, key=lambda each: -counts[each].journeys)[:count]
    part.tree.choose(most)
    part.presenter.choose(most)
    part.side.show_tab(Tab.FACTOR)
    part.tree.setFocus()
    settle()
    return research.window


def _review(research: Research) -> QWidget:
    _codes(research, 1)
    part = research.page.part
    assert isinstance(part, CodesPart)
    part.side.show_tab(Tab.REVIEW)
    return research.window


def _merge_dialog(research: Research) -> QWidget:
    _codes(research, 1)
    part = research.page.part
    assert isinstance(part, CodesPart)
    bench = part.presenter.bench
    fids = [each.fid for each in bench.state.factors]
    place = fids.index(bench.factors[0])
    part.presenter.choose(fids[place : place + 2])
    part.presenter.asking.merge()
    return research.dialog()


def _table(research: Research) -> QWidget:
    part = research.part(PartName.TABLE)
    assert isinstance(part, TablePart)
    counts = CodebookWork(research.page.merged).counts()  # type: ignore[arg-type]
    part.presenter.choose_factor(max(counts, key=lambda each: counts[each].journeys))
    research.wait()
    return research.window


def _comparison(research: Research) -> QWidget:
    part = research.part(PartName.TABLE)
    assert isinstance(part, TablePart)
    part.presenter.compare(on=True)
    part.presenter.type_filter("thema=wonen")
    research.wait()
    part.sides.setCurrentIndex(1)
    part.presenter.type_filter("thema=zorg")
    research.wait()
    return research.window


def _picture(research: Research, kind: PictureKind) -> QWidget:
    part = research.part(PartName.VIEWS)
    assert isinstance(part, ViewsPart)
    place = list(PictureKind).index(kind)
    part.kinds.setCurrentIndex(part.kinds.model().index(place, 0))
    research.wait()
    QTest.qWait(50)
    return research.window


def _agreement(research: Research, step: Step) -> QWidget:
    part = research.part(PartName.AGREEMENT)
    assert isinstance(part, AgreementPart)
    part.presenter.begin("Jolijn")
    part.tabs.setCurrentIndex(list(Step).index(step))
    research.wait()
    return research.window


def _safety(research: Research, place: int) -> QWidget:
    opened = research.window.merged
    assert opened is not None
    assert opened.safety is not None
    assert opened.merged.own is not None
    if place == 0:
        opened.merged.own.backups.make()
    opened.show_safety()
    page = opened.safety.page
    assert page is not None
    page.buttons.button(place).click()
    research.wait()
    return research.window


def _file_dialog(window: MainWindow, study: Study) -> QWidget:
    codes = [each.code for each in study.journeys.overview()]
    ready(study, *map(study.journeys.get_by_code, codes[4:8]))
    assert window.study_page is not None
    dialog = window.study_page.research.show()
    _wait(window)
    assert isinstance(dialog, ResearchFileDialog)
    dialog.team.wanted.setChecked(True)
    return dialog


def _key_dialog(window: MainWindow, *, is_made: bool) -> QWidget:
    page = window.study_page
    assert page is not None
    dialog = KeyPairDialog(window.style_of_all, page.tasks, window)
    dialog.open()
    if is_made:
        with TemporaryDirectory() as place:
            dialog.folder.line.setText(place)
            dialog.secret.line.setText(PASSPHRASE)
            dialog.secret.again.setText(PASSPHRASE)
            dialog.make.click()
            _wait(window)
    return dialog


def _own(window: MainWindow, name: PartName) -> QWidget:
    page = window.study_page
    assert page is not None
    page.show_counting()
    _wait(window)
    assert page.counting.page is not None
    page.counting.page.go_to(name)
    _wait(window)
    QTest.qWait(50)
    return window


def _wait(window: MainWindow) -> None:
    settle()
    while window.study_page is not None and window.study_page.tasks.is_busy:
        QTest.qWait(20)
    settle()


def make_research(
    window: MainWindow, merged: Merged, keep: Callable[[QWidget, str], None]
) -> int:
    """Hand over every page of a merged study; returns how many there are."""
    keep(begin(window), "begin_onderzoek")
    made = 1
    with TemporaryDirectory() as place:
        window.show_merged(merged.copied(Path(place)))
        research = Research(window, merged)
        for name, scene in scenes():
            widget = scene(research)
            keep(widget, name)
            made += 1
            if isinstance(widget, QDialog):
                widget.close()
        window.let_go()
    window.first.show_side(research=False)
    return made
