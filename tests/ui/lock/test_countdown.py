"""The last half minute is told quietly, and any key ends it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import PageHands


def test_it_is_told_how_long_it_takes_until_somebody_is_there_again(
    at_work: PageHands,
) -> None:
    guard = at_work.window.guard
    notice = guard.countdown
    assert not notice.isVisible()
    guard.activity.is_waited_for = True
    guard.watch.warned.emit(30)
    assert notice.isVisible()
    assert notice.words.text() == (
        "Vergrendelt over 30 seconden; druk op een toets om door te gaan"
    )
    guard.watch.warned.emit(1)
    assert notice.words.text().startswith("Vergrendelt over 1 seconde;")
    assert notice.accessibleName() == notice.words.text()
    QTest.keyClick(at_work.window.windowHandle(), Qt.Key.Key_6)
    assert not notice.isVisible()
    assert at_work.interview.quick.line.text() == "6"


def test_it_lies_within_the_window_and_takes_no_click(at_work: PageHands) -> None:
    window, notice = at_work.window, at_work.window.guard.countdown
    at_work.window.guard.watch.warned.emit(12)
    for width, height in ((1366, 700), (960, 600)):
        window.resize(width, height)
        at_work.wait_for(lambda: window.rect().contains(notice.geometry()) or None)
        middle = notice.geometry().center()
        assert abs(middle.x() - window.rect().center().x()) <= 1
        assert window.childAt(middle) is not notice


def test_it_is_seen_while_the_screen_is_covered(at_work: PageHands) -> None:
    at_work.window.cover_screen()
    at_work.window.guard.watch.warned.emit(12)
    notice = at_work.window.guard.countdown
    assert not notice.visibleRegion().isEmpty()
    at_work.window.cover_screen()
