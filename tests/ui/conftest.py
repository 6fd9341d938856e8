"""A real study with one life in it, a real window on it, and hands to use it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey, Respondent, Youth
from levensreis.domain.life_context import BirthMonth
from levensreis.domain.statement import Kind
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.storage.backup import FOLDER
from levensreis.ui.anonymise.page import AnonymisePage
from levensreis.ui.interview.page import InterviewPage
from levensreis.ui.leaving import STOP_SECONDS
from levensreis.ui.main_window import MainWindow
from levensreis.ui.study.page import StudyPage
from levensreis.ui.style import Style
from levensreis.ui.widgets import busy
from tests.builders import PASSPHRASE, a_journey, a_statement, a_study
from tests.ui.boxes import Boxes
from tests.user_journeys.hands import Hands

__all__ = ["Boxes", "OpenWindow", "PageHands"]
OpenWindow = Callable[[], "PageHands"]


class PageHands(Hands):
    """Hands on a window in which a study is open."""

    @property
    def study_page(self) -> StudyPage:
        """The page of the study."""
        page = self.window.study_page
        assert page is not None
        return page

    @property
    def interview(self) -> InterviewPage:
        """The page of the conversation."""
        return self.study_page.interview

    def wait_for_tasks(self) -> None:
        """Wait until nothing is being done beside the window."""
        self._qtbot.waitUntil(lambda: not self.study_page.tasks.is_busy, timeout=20_000)

    @property
    def names(self) -> AnonymisePage:
        """The page of names."""
        return self.study_page.anonymise


@pytest.fixture(scope="session")
def new_study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a new study, to be copied: making one takes a while."""
    folder = tmp_path_factory.mktemp("nieuw") / "studie"
    a_study(folder).close()
    return folder


@pytest.fixture
def folder(new_study: Path, tmp_path: Path) -> Path:
    """The folder of a study that is not open."""
    return Path(shutil.copytree(new_study, tmp_path / "studie"))


@pytest.fixture
def study(folder: Path) -> Iterator[Study]:
    """An open study without journeys."""
    with Study.open(folder, PASSPHRASE) as opened:
        yield opened


@pytest.fixture
def journey(study: Study) -> Journey:
    """The life of Sem in that study: four statements in three themes."""
    made = a_journey(
        a_statement(
            theme=Theme.HEALTH,
            period="2;3",
            text="Eerste aanval bij Jurre",
            turning_point=True,
        ),
        a_statement(
            theme=Theme.LIVING,
            period="tot 9",
            kind=Kind.SPELL,
            text="Thuis in Almelo",
            influence=Influence.POSITIVE,
        ),
        a_statement(theme=Theme.LIVING, period="9", text="Naar een gezinshuis"),
        a_statement(
            theme=Theme.BEHAVIOUR,
            period="rond 7",
            text="Slaan en bijten",
            influence=Influence.NEUTRAL,
        ),
        code="LR-001",
        youth=Youth(BirthMonth(2008, 5)),
        respondents=(Respondent("moeder", "moeder"), Respondent("vader", "vader")),
    )
    study.journeys.begin(made)
    return made


@pytest.fixture
def style(qapp: QApplication) -> Iterator[Style]:
    """The look, on the application for as long as a test lasts."""
    _let_go()
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    made = Style()
    made.apply(qapp)
    yield made
    _let_go()  # to undress a whole window takes longer than to make its page
    qapp.setStyleSheet("")


@pytest.fixture
def open_window(style: Style, qtbot: QtBot, boxes: Boxes) -> OpenWindow:
    """Open windows as the program does; each is closed at the end."""

    def open_one() -> PageHands:
        opened = _shown(_made(style, qtbot), qtbot)
        opened.window.start.focus_first()
        return opened

    return open_one


@pytest.fixture(scope="session")
def reserve_copy(new_study: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A reserve copy of today: a window that closes then makes none."""
    folder = Path(shutil.copytree(new_study, tmp_path_factory.mktemp("k") / "studie"))
    with Study.open(folder, PASSPHRASE) as opened:
        return opened.backups.make().info.path


@pytest.fixture
def hands(
    *,
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    boxes: Boxes,
    study: Study,
    style: Style,
    qapp: QApplication,
    reserve_copy: Path,
) -> PageHands:
    """A window with the study open, and no journey chosen but for `at_work`."""
    copies = study.folder / FOLDER
    copies.mkdir(exist_ok=True)
    shutil.copy(reserve_copy, copies)
    # Dressed and shown once it is whole: a third of the time of both on its way.
    window, sheet = _made(style, qtbot), qapp.styleSheet()
    qapp.setStyleSheet("")
    window.show_study(study)
    if "at_work" in request.fixturenames:
        _choose(window, request.getfixturevalue("journey"))
    qapp.setStyleSheet(sheet)
    return _shown(window, qtbot)


@pytest.fixture
def at_work(journey: Journey, hands: PageHands) -> PageHands:
    """A window in which the life of Sem is on the screen; `hands` chose it."""
    return hands


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told to say."""
    said: list[str] = []

    class Ears:
        AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802
            said.append(event.message())

    monkeypatch.setattr(busy, "QAccessible", Ears)
    return said


@pytest.fixture
def boxes() -> Iterator[Boxes]:
    """Boxes that are all answered when a test ends."""
    made = Boxes()
    yield made
    made.end()


def _made(style: Style, qtbot: QtBot) -> MainWindow:
    window = MainWindow(style)
    qtbot.addWidget(window, before_close_func=_empty_line)
    window.resize(1440, 900)
    return window


def _shown(window: MainWindow, qtbot: QtBot) -> PageHands:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return PageHands(window, qtbot)


def _choose(window: MainWindow, journey: Journey) -> None:
    assert window.study_page is not None
    assert window.study_page.presenter is not None
    window.study_page.presenter.choose(journey.id)


def _let_go() -> None:
    """Delete what was closed, which waits for an event loop that does it."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _empty_line(window: MainWindow) -> None:
    # Else closing after a test asks what to do with it, and with what goes on.
    if window.study_page is not None:
        window.study_page.tasks.cancel_and_wait(STOP_SECONDS)
        window.study_page.desk._recordings.clear()  # nor what is still open
        window.study_page.interview.quick.clear()
        for field in window.study_page.interview.detail._typed.values():
            field.set_text(field.text())
