"""The page of names, and what hands do on it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.ui.anonymise.page import AnonymisePage
from levensreis.ui.anonymise.register.panel import RegisterPanel
from tests.builders import a_register
from tests.ui.conftest import PageHands
from tests.user_journeys.hands import Ctrl, Shift

Key = Qt.Key


@pytest.fixture
def page(at_work: PageHands, study: Study, journey: Journey) -> RegisterPanel:
    """The register with an open name and one that has a replacement."""
    study.register.put(journey.id, a_register(Jurre=None, Almelo="een stad"))
    at_work.press(Key.Key_A, Ctrl | Shift)
    return at_work.names.register


def cells(page: RegisterPanel) -> list[list[str]]:
    model = page.names.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def click_name(hands: PageHands, page: RegisterPanel, row: int) -> None:
    place = page.names.visualRect(page.names.model().index(row, 0)).center()
    QTest.mouseClick(
        page.names.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place)
    )
    QApplication.processEvents()


def select(page: RegisterPanel, words: str) -> None:
    """Select words in what is shown before and after."""
    document = page.preview.document()
    found = document.find(words, 0, document.FindFlag.FindCaseSensitively)
    assert not found.isNull()
    page.preview.setTextCursor(QTextCursor(found))


def looked_through(hands: PageHands) -> AnonymisePage:
    """Wait until the texts of the journey on the page were looked through."""
    presenter = hands.names.presenter
    assert presenter is not None
    hands.wait_for(lambda: presenter.work.state)
    return hands.names
