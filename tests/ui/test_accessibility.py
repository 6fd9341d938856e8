from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget

from levensreis.domain.journey import Journey
from levensreis.domain.member_check.answers import Answer, Doubt, Given, Route
from levensreis.domain.member_check.working import Verdict
from levensreis.domain.statement import Kind
from levensreis.services.paper_order import Paper
from levensreis.services.study import Study
from levensreis.ui.bin.dialog import BinDialog
from levensreis.ui.closing.dialog import ClosingDialog
from levensreis.ui.interview import edits
from levensreis.ui.interview.accounts.dialog import AccountsDialog
from levensreis.ui.interview.new_factor import NewFactorDialog
from levensreis.ui.interview.rename_factor import RenameFactorDialog
from levensreis.ui.journeys.dialog import JourneyDialog
from levensreis.ui.main_window import MainWindow
from levensreis.ui.member_check.steps import Step
from levensreis.ui.paper.report import Report
from levensreis.ui.paper.report_dialog import ReportDialog
from levensreis.ui.safety.keeping.erase_dialog import ErasureDialog
from levensreis.ui.search.dialog import SearchDialog
from levensreis.ui.shortcuts import ShortcutsDialog
from tests.builders import a_register
from tests.services.checks_made import give_back, send
from tests.ui.conftest import PageHands
from tests.ui.member_check.forms import A_PICTURE
from tests.user_journeys.hands import Ctrl, Shift, is_gone

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
    texts = [
        each.text()
        for each in root.findChildren(QLabel)
        if each.buddy() is not None and each.isVisible()
    ]
    texts += [
        each.text() for each in root.findChildren(QPushButton) if each.isVisible()
    ]
    if isinstance(window, MainWindow):
        texts += [action.text() for action in window.menuBar().actions()]
    keys = (QKeySequence.mnemonic(text).toString() for text in texts)
    return [key for key in keys if key]


def walk(hands: PageHands, study: Study, journey: Journey) -> Iterator[QWidget]:
    """Every page, tab and dialog, one after another, with all on it that can be.

    What is typed is in no language.
    """
    page = hands.study_page
    yield page
    assert page.presenter is not None
    page.presenter.choose(journey.id)
    yield page
    yield from walk_statement(hands, study, journey)
    yield from walk_tabs(hands)
    yield from walk_dialogs(hands, journey)
    yield from walk_details(hands)
    yield from walk_safety(hands, journey)
    yield from walk_papers(hands, study)
    yield from walk_member_check(hands, study, journey)
    study.register.put(journey.id, a_register(Jurre=None))
    page.show_names()
    yield from walk_names(hands)
    hands.press(Key.Key_G, Ctrl)
    yield hands.window
    hands.press(Key.Key_G, Ctrl)
    page.desk._recordings.clear()
    hands.window.close_study()
    yield hands.window.start


def walk_statement(
    hands: PageHands, study: Study, journey: Journey
) -> Iterator[QWidget]:
    """The detail of a statement, and a second account of it in the line."""
    presenter = hands.interview.presenter
    assert presenter is not None
    presenter.choose(journey.statements[1].id)
    presenter.detail.edit(edits.kind(Kind.SPELL), "kind")
    factor = study.journeys.codebook().factors[0]
    presenter.detail.code(factor.id)
    presenter.detail.edit(edits.period("xoo"), "period")
    presenter.detail.remove()
    presenter.undo()
    yield hands.study_page
    hands.press(Key.Key_U, Ctrl)
    hands.write("4 Xus - #xyz")
    yield hands.study_page
    hands.press(Key.Key_Return)
    yield hands.study_page


def walk_tabs(hands: PageHands) -> Iterator[QWidget]:
    """What stands beside and under the board."""
    for words in ("Xum", "Xep"):
        hands.write(words)
        hands.press(Key.Key_P, Ctrl)
    for key in (Key.Key_P, Key.Key_K, Key.Key_J, Key.Key_R):
        hands.press(key, Ctrl)
        yield hands.study_page
    for modifier in (Ctrl, Ctrl, Ctrl | Shift):
        hands.press(Key.Key_B, modifier)
        yield hands.study_page
    hands.press(Key.Key_B, Ctrl | Shift)


def walk_details(hands: PageHands) -> Iterator[QWidget]:
    """Who it is, the conversations, and consent with its form open."""
    hands.press(Key.Key_I, Ctrl)
    yield hands.study_page
    details = hands.study_page.details
    for row in details.consent.rows.values():
        hands.click(row.answer)
        yield hands.study_page
        hands.press(Key.Key_Escape)
    hands.press(Key.Key_Escape)


def walk_papers(hands: PageHands, study: Study) -> Iterator[QWidget]:
    """Every paper with all that can be chosen of it, and why there is none."""
    hands.press(Key.Key_P, Ctrl | Shift)
    page = hands.study_page.papers.page
    assert page is not None
    page.options.protection.wanted.setChecked(True)
    for paper in Paper:
        page.choice.choose(paper)
        hands.wait_for(lambda: None if page.making.is_busy else page)
        yield hands.study_page
    page.show_report(Report(study.folder, ("Xif",), (), stopped=True))
    yield from walk_dialog(hands, ReportDialog)
    page.options.show_former(has_former=True)
    page.choice.choose(Paper.CHECK_FORM)
    yield hands.study_page
    hands.press(Key.Key_Escape)


def walk_member_check(
    hands: PageHands, study: Study, journey: Journey
) -> Iterator[QWidget]:
    """Every step of the check while it is empty, and each kind of answer in it."""
    hands.press(Key.Key_O, Ctrl | Shift)
    page = hands.study_page.checking.page
    assert page is not None
    assert page.presenter is not None
    for step in Step:
        page.presenter.go(step)
        yield hands.study_page
    page.reading.ask_passphrase("Xum")
    yield hands.study_page
    asked = send(study, journey.id).asked
    by_hand = Given(Answer.WRONG, "Xep", A_PICTURE, Route.PAPER, frozenset(Doubt))
    answers = {asked[0]: by_hand, asked[1]: Given(Answer.WRONG)}
    give_back(study, journey.id, answers, remark=Given(words="Xif"))
    study.member_check.settle(journey.id, asked[1], Verdict.DECLINED, "Xud")
    page.presenter.open_journey(journey.id)
    for step in Step:
        page.presenter.go(step)
        yield hands.study_page
    for item in page.presenter.work.items:
        page.presenter.go_to(Step.WORKING, item.statement)
        yield hands.study_page
    hands.press(Key.Key_Escape)


def walk_names(hands: PageHands) -> Iterator[QWidget]:
    """Every step of anonymising, by its key."""
    page = hands.study_page
    hands.wait_for_tasks()
    yield page
    for _ in range(page.anonymise.steps.count() - 1):
        hands.press(Key.Key_PageDown, Ctrl)
        hands.wait_for_tasks()
        yield page


def walk_safety(hands: PageHands, journey: Journey) -> Iterator[QWidget]:
    """Every section of the safety page, and the dialog that erases."""
    hands.press(Key.Key_V, Ctrl | Shift)
    page = hands.study_page
    assert page.safety is not None
    for button in page.safety.buttons.buttons():
        hands.click(button)
        hands.wait_for_tasks()
        yield page
    page.ask_erasure(journey.id)
    dialog = hands.dialog(ErasureDialog)
    hands.wait_for_tasks()
    yield dialog
    dialog.reject()
    assert is_gone(dialog)
    hands.press(Key.Key_Escape)


def walk_dialogs(hands: PageHands, journey: Journey) -> Iterator[QWidget]:
    """Every dialog that can be opened by keys, and those of factors."""
    hands.interview.focus_line()
    for key, modifier, kind in (
        (Key.Key_N, Ctrl, JourneyDialog),
        (Key.Key_F, Ctrl, SearchDialog),
        (Key.Key_E, Ctrl | Shift, ClosingDialog),
        (Key.Key_Delete, Ctrl | Shift, BinDialog),
        (Key.Key_F12, Qt.KeyboardModifier.NoModifier, ShortcutsDialog),
    ):
        hands.press(key, modifier)
        yield from walk_dialog(hands, kind)
    hands.interview.presenter.choose(journey.statements[1].id)  # type: ignore[union-attr]
    hands.interview.detail.comparison_wanted.emit()
    yield from walk_dialog(hands, AccountsDialog)
    hands.interview.detail.new_factor_wanted.emit("Xif")
    yield from walk_dialog(hands, NewFactorDialog)
    hands.interview.detail.renaming_wanted.emit("1", "Xif")
    yield from walk_dialog(hands, RenameFactorDialog)


def walk_dialog(hands: PageHands, kind: type[QDialog]) -> Iterator[QWidget]:
    """A dialog, alone and under the mask."""
    dialog = hands.dialog(kind)
    yield dialog
    hands.press(Key.Key_G, Ctrl)
    yield dialog
    hands.press(Key.Key_G, Ctrl)
    dialog.reject()
    assert is_gone(dialog)


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
