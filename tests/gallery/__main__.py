"""Make a picture of every page: light, dark, low, large and English."""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QStandardPaths
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from levensreis.domain.contact import Contact
from levensreis.domain.journey import Journey
from levensreis.language import Language
from levensreis.services.paper_order import Paper
from levensreis.services.study import Study
from levensreis.ui.anonymise.steps import Step
from levensreis.ui.application import make_application
from levensreis.ui.closing import show_closing
from levensreis.ui.interview.below import Below
from levensreis.ui.interview.page import InterviewPage
from levensreis.ui.interview.side_pane import Tab
from levensreis.ui.main_window import MainWindow
from levensreis.ui.member_check.steps import Step as CheckStep
from levensreis.ui.paper.report import report_of
from levensreis.ui.paper.wish import Wish
from levensreis.ui.study.page import StudyPage
from levensreis.ui.style import Style
from levensreis.ui.window_look import DARK
from tests.builders import a_register
from tests.gallery.answered import answered
from tests.gallery.life import make_study

WIDE, LOW = (1440, 900), (1366, 768)
SECTIONS = ("reservekopieen", "bewaren", "sleutels", "vergrendelen", "logboek", "check")
"""In the order of the list on the page of safety."""
CONTACT = Contact(
    name="Anja de Vries",
    organisation="Onderzoek Levensreizen",
    phone="088 123 45 67",
)
Scene = Callable[["Gallery"], QWidget]


class Gallery:
    """A window with the example study, and every page that can be seen in it."""

    def __init__(self, window: MainWindow, study: Study, journey: Journey) -> None:
        self.window = window
        self.study = study
        self.journey = journey

    @property
    def page(self) -> StudyPage:
        """The page of the study."""
        page = self.window.study_page
        assert page is not None
        return page

    @property
    def interview(self) -> InterviewPage:
        """The conversation, on the first journey."""
        page = self.page
        shown = page.pages.currentWidget()
        if page.open_journey is None or shown is not page.interview:
            assert page.presenter is not None
            page.presenter.choose(self.journey.id)
        page.interview.show_large(large=False)
        page.interview.below.show_page(Below.TIMELINE)
        page.interview.side.show_tab(Tab.STATEMENT)
        return page.interview

    def dialog(self) -> QWidget:
        """The dialog that was opened last."""
        settle()
        shown = [each for each in self.window.findChildren(QDialog) if each.isVisible()]
        return shown[-1]

    def choose(self, wanted: Callable[[object], bool]) -> InterviewPage:
        """Show the first statement of which something is true."""
        page = self.interview
        assert page.presenter is not None
        assert page.presenter.journey is not None
        told = page.presenter.journey.statements
        page.presenter.choose(next(each for each in told if wanted(each)).id)
        return page


def settle() -> None:
    """Let everything be laid out and drawn."""
    for _ in range(6):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def scenes() -> Iterator[tuple[str, Scene]]:
    """Name every page, and tell how one comes there."""
    yield "interview_terugblik", lambda g: _recap(g.interview)
    yield "interview_regel", _typed
    yield "interview_uitspraak", lambda g: g.choose(_is_coded).window()
    yield "interview_woonplek", lambda g: g.choose(_is_place).window()
    yield "interview_verslagen", lambda g: g.choose(_is_account).window()
    yield "interview_leidraad", lambda g: _tab(g, Tab.GUIDE)
    yield "interview_verhaal", lambda g: _tab(g, Tab.STORY)
    yield "interview_geparkeerd", lambda g: _tab(g, Tab.PARKING)
    yield "interview_dekking", _coverage
    yield "tijdlijn_groot", _large
    yield "verslagen_naast_elkaar", _accounts
    yield "zoeken", _search
    yield "prullenbak", _bin
    yield "afronden", _closing
    yield "sneltoetsen", _shortcuts
    yield "nieuwe_levensreis", _new
    yield "gegevens", _details
    for place, step in enumerate(Step, 1):
        yield f"anonimiseren_{place}_{step}", partial(_names, step=step)
    for paper in Paper:
        yield f"op_papier_{paper}", partial(_paper, paper=paper)
    yield "op_papier_alle", _every_paper
    for check in CheckStep:
        yield f"controle_{check}", partial(_check, step=check)
    yield "controle_handschrift", partial(_check, step=CheckStep.WORKING, answer=3)
    for place, name in enumerate(SECTIONS):
        yield f"beveiliging_{name}", partial(_section, place=place)
    yield "wissen", _erasing
    yield "afgedekt", _mask


def _recap(page: InterviewPage) -> QWidget:
    page.show_recap()
    return page.window()


def _typed(gallery: Gallery) -> QWidget:
    page = gallery.interview
    page.quick.fill('6;6 naar een gezinshuis -! #verhuizingen @moeder "hij huilde"')
    return page.window()


def _is_coded(statement: object) -> bool:
    return bool(getattr(statement, "codings", ())) and bool(
        getattr(statement, "turning_point", False)
    )


def _is_place(statement: object) -> bool:
    return bool(getattr(statement, "meaning", ""))


def _is_account(statement: object) -> bool:
    return getattr(statement, "account_of", None) is not None


def _tab(gallery: Gallery, tab: Tab) -> QWidget:
    gallery.interview.focus_tab(tab)
    return gallery.window


def _coverage(gallery: Gallery) -> QWidget:
    gallery.interview.toggle_below()
    return gallery.window


def _large(gallery: Gallery) -> QWidget:
    gallery.interview.show_large(large=True)
    return gallery.window


def _accounts(gallery: Gallery) -> QWidget:
    page = gallery.choose(_is_account)
    page.detail.comparison_wanted.emit()
    return gallery.dialog()


def _search(gallery: Gallery) -> QWidget:
    assert gallery.interview
    gallery.window.deeds.search()
    dialog = gallery.dialog()
    field = dialog.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText("school")
    return dialog


def _bin(gallery: Gallery) -> QWidget:
    assert gallery.interview
    gallery.window.deeds.show_bin()
    return gallery.dialog()


def _closing(gallery: Gallery) -> QWidget:
    assert gallery.interview
    window = gallery.window
    return show_closing(gallery.page.desk, window.style_of_all, window)


def _shortcuts(gallery: Gallery) -> QWidget:
    gallery.window.show_shortcuts()
    return gallery.dialog()


def _new(gallery: Gallery) -> QWidget:
    gallery.window.deeds.new_journey()
    return gallery.dialog()


def _details(gallery: Gallery) -> QWidget:
    assert gallery.interview
    gallery.window.deeds.show_details()
    return gallery.window


def _names(gallery: Gallery, step: Step) -> QWidget:
    assert gallery.interview
    gallery.window.deeds.show_names()
    _wait(gallery)
    gallery.page.anonymise.steps.setCurrentIndex(list(Step).index(step))
    _wait(gallery)
    return gallery.window


def _check(gallery: Gallery, step: CheckStep, answer: int = 4) -> QWidget:
    # Another journey: of the one that is worked on the first form is shown.
    other = next(
        each.id
        for each in gallery.study.journeys.overview()
        if each.id != gallery.journey.id and each.statements
    )
    answered(gallery.study, other)
    assert gallery.page.presenter is not None
    gallery.page.presenter.choose(other)
    gallery.window.deeds.show_member_check()
    page = gallery.page.checking.page
    assert page is not None
    assert page.presenter is not None
    page.presenter.go_to(step, page.presenter.work.items[answer].statement)
    return gallery.window


def _paper(gallery: Gallery, paper: Paper) -> QWidget:
    assert gallery.interview
    gallery.study.papers.set_contact(CONTACT)
    gallery.page.show_papers(paper)
    page = gallery.page.papers.page
    assert page is not None
    settle()
    while page.making.is_busy or page.preview.view.pages.tasks.is_busy:
        QTest.qWait(20)
    return gallery.window


def _every_paper(gallery: Gallery) -> QWidget:
    _paper(gallery, Paper.SHORT)
    study, page = gallery.study, gallery.page.papers.page
    assert page is not None
    every = study.journeys.overview()
    study.register.put(every[1].id, a_register(Bram=None))
    orders = [Wish(Paper.SHORT).order(each.id) for each in every]
    with TemporaryDirectory() as folder:
        result = study.papers.save_all(orders, Path(folder))
    page.show_report(report_of(study, result, Path("E:/Levensreizen")))
    return gallery.dialog()


def _section(gallery: Gallery, place: int) -> QWidget:
    if place == 0:
        gallery.study.backups.make()
    gallery.window.deeds.show_safety()
    assert gallery.page.safety is not None
    gallery.page.safety.buttons.button(place).click()
    _wait(gallery)
    return gallery.window


def _erasing(gallery: Gallery) -> QWidget:
    gallery.page.ask_erasure(gallery.journey.id)
    _wait(gallery)
    return gallery.dialog()


def _wait(gallery: Gallery) -> None:
    settle()
    while gallery.page.tasks.is_busy:
        QTest.qWait(20)


def _mask(gallery: Gallery) -> QWidget:
    gallery.window.cover_screen()
    return gallery.window


def make_pictures(folder: Path) -> int:
    """Save every page in every look; returns how many pictures were made."""
    QStandardPaths.setTestModeEnabled(True)
    application = make_application(sys.argv[:1])
    QSettings.setPath(
        QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder / ".zelf")
    )
    style = Style(application)
    style.apply(application)
    folder.mkdir(parents=True, exist_ok=True)
    made = 0
    for look, dark, zoom, size, language in (
        ("light", False, 1.0, WIDE, Language.DUTCH),
        ("dark", True, 1.0, WIDE, Language.DUTCH),
        ("1366", False, 1.0, LOW, Language.DUTCH),
        ("150", False, 1.5, LOW, Language.DUTCH),
        ("english", False, 1.0, WIDE, Language.ENGLISH),
    ):
        QSettings().setValue(DARK, dark)
        style.set_dark(dark)
        style.set_zoom(zoom)
        window = MainWindow(style)
        window.resize(*size)
        window.show()
        window.set_language(language)
        with TemporaryDirectory() as place:
            made += _one_look(window, Path(place), folder, look)
    return made


def _one_look(window: MainWindow, place: Path, folder: Path, look: str) -> int:
    study, journey = make_study(place / "studie")
    _keep(window, folder / f"begin_{look}.png")
    window.show_study(study)
    _keep(window, folder / f"studie_{look}.png")
    gallery = Gallery(window, study, journey)
    made = 2
    for name, scene in scenes():
        widget = scene(gallery)
        _keep(widget, folder / f"{name}_{look}.png")
        made += 1
        if isinstance(widget, QDialog):
            widget.close()
        gallery.page.interview.quick.clear()
        settle()
    window.mask_screen.uncover()
    window.set_language(Language.DUTCH)
    window.close()
    return made


def _keep(widget: QWidget, path: Path) -> None:
    settle()
    if not widget.grab().save(str(path)):
        raise OSError(f"{path} cannot be written")


if __name__ == "__main__":
    sys.stdout.write(f"{make_pictures(Path(sys.argv[1]))} plaatjes\n")
