"""The page of details in a window of its own, over a real study."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from levensreis.domain.consent import Consent, Purpose
from levensreis.domain.journey import Journey, Respondent, Sex, Youth
from levensreis.domain.moment import BirthMonth
from levensreis.domain.session import Session
from levensreis.services.study import Study
from levensreis.ui.details.page import DetailsPage
from levensreis.ui.details.presenter import DetailsPresenter
from levensreis.ui.style import Style
from tests.builders import a_journey, a_statement
from tests.user_journeys.hands import Hands

TODAY = date(2026, 11, 22)
FIRST = Session(on=date(2026, 5, 12), respondents=("moeder",), note="Bij moeder thuis")
SECOND = Session(on=date(2026, 11, 3), respondents=("moeder", "vader"))


@pytest.fixture
def sem(study: Study) -> Journey:
    """A journey with all that the page can show of one."""
    made = a_journey(
        a_statement(text="Eerste aanval", respondent="moeder", session=FIRST.id),
        a_statement(text="Naar school", respondent="moeder", session=FIRST.id),
        code="LR-001",
        pseudonym="Sem",
        youth=Youth(BirthMonth(2008, 5), Sex.MALE),
        respondents=(
            Respondent("moeder", "moeder"),
            Respondent("vader", "vader"),
            Respondent("oma", "oma"),
        ),
        sessions=(FIRST, SECOND),
        consents=(
            Consent(
                purpose=Purpose.PARTICIPATION,
                given=True,
                on=date(2025, 5, 12),
                by="moeder",
                text_version="1",
            ),
        ),
        imported=False,
    )
    study.journeys.begin(made)
    return made


@pytest.fixture
def noor(study: Study) -> Journey:
    """A journey of which nothing is known."""
    made = a_journey(code="LR-002", pseudonym="Noor", respondents=(), imported=False)
    study.journeys.begin(made)
    return made


@pytest.fixture
def window(qapp: QApplication) -> QMainWindow:
    """A window of which the page takes all the room."""
    made = QMainWindow()
    made.resize(1180, 900)
    return made


@pytest.fixture
def page(
    style: Style,
    study: Study,
    window: QMainWindow,
    qtbot: QtBot,
    qapp: QApplication,
) -> DetailsPage:
    """The page, on a day in November, without a journey."""
    # Dressed once it is whole: half the time of dressing every part on its way.
    qapp.setStyleSheet("")
    made = DetailsPage(style)
    made.attend(DetailsPresenter(made, study, lambda: TODAY))
    window.setCentralWidget(made)
    style.apply(qapp)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return made


@pytest.fixture
def hands(page: DetailsPage, qtbot: QtBot) -> Hands:
    """Hands on that window."""
    return Hands(page.window(), qtbot)  # type: ignore[arg-type]


@pytest.fixture
def of_sem(page: DetailsPage, sem: Journey) -> DetailsPage:
    """The page with the journey of Sem on it."""
    return opened(page, sem)


@pytest.fixture
def of_noor(page: DetailsPage, noor: Journey) -> DetailsPage:
    """The page with the journey of Noor on it."""
    return opened(page, noor)


def opened(page: DetailsPage, journey: Journey) -> DetailsPage:
    """Show a journey on the page."""
    assert page.presenter is not None
    page.presenter.open_journey(journey.id)
    QApplication.processEvents()
    return page


def stored(study: Study, page: DetailsPage) -> Journey:
    """The journey on the page, as it is on disk."""
    assert page.presenter is not None
    return study.journeys.get(page.presenter.journey.id)
