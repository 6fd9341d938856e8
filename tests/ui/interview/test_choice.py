import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from levensreis.ui.interview.choice import Choice
from levensreis.ui.style import Style

LONG = "de begeleider van de woongroep waar hij het langst heeft gewoond"


@pytest.fixture
def choice(style: Style, qtbot: QtBot) -> Choice:
    """A narrow list with something long in it."""
    made = Choice()
    made.addItem("–")
    made.addItem(LONG)
    qtbot.addWidget(made)
    made.resize(180, made.sizeHint().height())
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_something_long_does_not_widen_the_page(choice: Choice) -> None:
    assert choice.minimumSizeHint().width() <= choice.width()
    before = choice.grab().toImage()
    choice.setCurrentIndex(1)
    assert choice.grab().toImage() != before
    assert choice.width() == 180


def test_the_open_list_shows_all_of_it(choice: Choice) -> None:
    choice.showPopup()
    QApplication.processEvents()
    room = choice.view().viewport().width()
    assert room >= choice.fontMetrics().horizontalAdvance(LONG)
    choice.hidePopup()


def test_who_scrolls_past_it_does_not_type_in_it_next(choice: Choice) -> None:
    assert choice.focusPolicy() is Qt.FocusPolicy.StrongFocus  # not by the wheel
