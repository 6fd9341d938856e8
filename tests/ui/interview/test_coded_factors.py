import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from levensreis.domain.codebook import Factor
from levensreis.domain.influence import Influence
from levensreis.domain.system import System
from levensreis.services.study import Study
from levensreis.ui.interview.coded_factor import CodedFactor
from levensreis.ui.interview.detail import DetailPane
from tests.ui.conftest import PageHands
from tests.ui.interview.conftest import Stored

Key = Qt.Key


@pytest.fixture
def coded(
    at_work: PageHands, detail: DetailPane, study: Study
) -> tuple[CodedFactor, CodedFactor]:
    """Two factors of the gezinshuis."""
    presenter = at_work.interview.presenter
    assert presenter is not None
    for factor in factors(study):
        presenter.detail.code(factor.id)
    first, second = rows(detail)
    return first, second


def factors(study: Study) -> list[Factor]:
    return [
        each
        for each in study.journeys.codebook().factors
        if (each.influence, each.system) == (Influence.NEGATIVE, System.EXO)
    ][:2]


def rows(detail: DetailPane) -> list[CodedFactor]:
    QApplication.processEvents()  # what was just shown gets its place
    found = detail.factors.findChildren(CodedFactor)
    return sorted((each for each in found if each.isVisible()), key=CodedFactor.y)


def test_an_example_is_a_small_button_until_there_is_one(
    at_work: PageHands, coded: tuple[CodedFactor, CodedFactor], stored: Stored
) -> None:
    first, second = coded
    assert first.add_example.isVisible()
    assert not first.example.isVisible()
    first.add_example.setFocus()
    at_work.press(Key.Key_Space)
    assert first.example.hasFocus()
    at_work.line("drie keer in een jaar")
    assert [each.example for each in stored.statement.codings] == [
        "drie keer in een jaar",
        "",
    ]
    assert first.example.isVisible()
    assert not first.add_example.isVisible()
    assert second.add_example.isVisible()
    assert at_work.window.menus.undo.text() == "Ongedaan maken: voorbeeld wijzigen"


def test_an_example_that_is_left_empty_folds_again(
    at_work: PageHands, coded: tuple[CodedFactor, CodedFactor]
) -> None:
    first = coded[0]
    first.add_example.click()
    at_work.press(Key.Key_Tab)
    assert not first.example.isVisible()
    assert first.add_example.isVisible()


def test_an_example_that_is_emptied_goes(
    at_work: PageHands, coded: tuple[CodedFactor, CodedFactor], stored: Stored
) -> None:
    first = coded[0]
    first.add_example.click()
    at_work.line("drie keer")
    at_work.replace("")
    at_work.press(Key.Key_Backspace)
    at_work.press(Key.Key_Tab)
    assert stored.statement.codings[0].example == ""
    assert not first.example.isVisible()


def test_the_cursor_goes_on_when_an_example_is_stored(
    at_work: PageHands, coded: tuple[CodedFactor, CodedFactor], stored: Stored
) -> None:
    first, second = coded
    first.add_example.click()
    at_work.write("drie keer")
    at_work.press(Key.Key_Tab)
    assert stored.statement.codings[0].example == "drie keer"
    assert QApplication.focusWidget() is second.add_example


def test_a_factor_that_stays_keeps_its_row_when_another_goes(
    at_work: PageHands,
    detail: DetailPane,
    coded: tuple[CodedFactor, CodedFactor],
    stored: Stored,
) -> None:
    first, second = coded
    second.add_example.click()
    at_work.line("de hele zomer")
    first.remove.setFocus()
    at_work.press(Key.Key_Space)
    assert rows(detail) == [second]
    assert second.example.text() == "de hele zomer"
    [kept] = stored.statement.codings
    assert kept.example == "de hele zomer"
    at_work.window.menus.undo.trigger()
    assert [each.factor for each in rows(detail)] == [first.factor, second.factor]


def test_every_button_says_of_which_factor_it_is(
    coded: tuple[CodedFactor, CodedFactor],
) -> None:
    names = [
        each.accessibleName()
        for row in coded
        for each in (row.add_example, row.remove, row.example)
    ]
    assert all(names)
    for row in coded:
        assert sum(row.factor.label in name for name in names) == 3
