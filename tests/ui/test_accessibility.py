from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget

from levensreis.domain.journey import Journey
from levensreis.domain.statement import Kind
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.ui.interview import edits
from levensreis.ui.journeys.dialog import JourneyDialog
from levensreis.ui.main_window import MainWindow
from tests.builders import a_register
from tests.ui.conftest import PageHands
from tests.user_journeys.hands import Ctrl

Key = Qt.Key


def spoken_name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


def silent(root: QWidget) -> list[str]:
    """Every widget that takes the focus and that a screen reader cannot name."""
    return [
        f"{type(each).__name__} in {type(each.parentWidget()).__name__}"
        for each in root.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not spoken_name(each).strip()
    ]


def letters(root: QWidget) -> list[str]:
    """The letters that Alt takes on what is visible, with those of the menus."""
    window = root.window()
    assert isinstance(window, MainWindow)
    texts = [action.text() for action in window.menuBar().actions()]
    texts += [
        each.text()
        for each in root.findChildren(QLabel)
        if each.buddy() is not None and each.isVisible()
    ]
    texts += [
        each.text() for each in root.findChildren(QPushButton) if each.isVisible()
    ]
    keys = (QKeySequence.mnemonic(text).toString() for text in texts)
    return [key for key in keys if key]


def walk(hands: PageHands, study: Study, journey: Journey) -> Iterator[QWidget]:
    """Every page, one after another, with as much on it as can be."""
    window = hands.window
    page = hands.study_page
    yield page
    assert page.presenter is not None
    assert page.interview.presenter is not None
    page.presenter.choose(journey.id)
    yield page
    page.interview.presenter.choose(journey.statements[1].id)
    page.interview.presenter.edit(edits.kind(Kind.SPELL), "kind")
    factor = study.journeys.codebook().factors[0]
    page.interview.presenter.code(factor.id)
    page.interview.presenter.remove()
    page.interview.presenter.undo()
    yield page
    study.register.put(journey.id, a_register(Jurre=None))
    page.show_names()
    yield page
    window.close_study()
    yield window.start


def test_a_screen_reader_can_name_everything_that_takes_the_focus(
    hands: PageHands, study: Study, journey: Journey
) -> None:
    for page in walk(hands, study, journey):
        QApplication.processEvents()
        assert silent(page) == []


def test_no_letter_with_alt_does_two_things_on_a_page(
    hands: PageHands, study: Study, journey: Journey
) -> None:
    for page in walk(hands, study, journey):
        QApplication.processEvents()
        taken = letters(page)
        assert [each for each in taken if taken.count(each) > 1] == []


def test_a_screen_reader_can_name_everything_in_the_dialogs(
    at_work: PageHands,
) -> None:
    at_work.press(Key.Key_N, Ctrl)
    dialog: QDialog = at_work.dialog(JourneyDialog)
    assert silent(dialog) == []
    at_work.press(Key.Key_Escape)
    cards = at_work.interview.board.panels[Theme.LIVING].cards
    at_work.click_row(cards, "gezinshuis")
    at_work.click(at_work.interview.detail.factors.field)
    at_work.line("een heel nieuwe factor")
    assert silent(at_work.dialog(QDialog)) == []
    at_work.press(Key.Key_Escape)
