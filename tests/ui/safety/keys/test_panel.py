"""The section of the keys by keys and mouse."""

from collections.abc import Iterator

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from levensreis.services.study import Study
from levensreis.ui.safety.keys import keys_section
from levensreis.ui.safety.keys.panel import KeysPanel
from levensreis.ui.safety.keys.presenter import Form
from levensreis.ui.safety.keys.recovery import printing
from levensreis.ui.safety.keys.recovery.dialog import RecoveryDialog
from levensreis.ui.safety.page import SafetyPage
from levensreis.ui.style import Style
from levensreis.ui.tasks.tasks import Tasks
from tests.builders import PASSPHRASE
from tests.ui.boxes import Boxes

Key = Qt.Key
NEW = "een nieuwe zin van zes woorden"
LONG = 30_000


class Page:
    """The section on its page, in a window of its own."""

    def __init__(self, study: Study, style: Style, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.window = QMainWindow()
        self.tasks = Tasks(self.window)
        self.panel: KeysPanel = keys_section(study, style, self.tasks)
        self.page = SafetyPage(style, [self.panel])
        self.window.setCentralWidget(self.page)
        self.done: list[str] = []
        self.problems: list[str] = []
        self.left: list[bool] = []
        self.panel.done_told.connect(self.done.append)
        self.panel.problem_told.connect(self.problems.append)
        self.page.back_wanted.connect(lambda: self.left.append(True))

    def activate(self) -> None:
        """Go to the window: nothing here hands a closed dialog's turn back."""
        self.window.activateWindow()
        self._qtbot.waitUntil(self.window.isActiveWindow)

    def ask(self, form: Form) -> None:
        """Open a form."""
        self.activate()
        button = self.panel.buttons[form]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def write(self, *lines: str) -> None:
        """Type in one field after another, and press Enter in the last one."""
        for number, line in enumerate(lines):
            QTest.keyClicks(self._focus(), line)
            last = number == len(lines) - 1
            QTest.keyClick(self._focus(), Key.Key_Return if last else Key.Key_Tab)

    def press(self, key: Key) -> None:
        """Press a key where the cursor is."""
        QTest.keyClick(self._focus(), key)

    def finish(self) -> None:
        """Wait until nothing goes on."""
        self._qtbot.waitUntil(lambda: not self.tasks.is_busy, timeout=LONG)

    def make(self, label: str = "kluis") -> RecoveryDialog:
        """Make a recovery key, and return what shows it."""
        self.ask(Form.RECOVERY)
        self.write(label, PASSPHRASE)
        self.finish()
        self._qtbot.waitUntil(lambda: bool(self.dialogs()))
        [dialog] = self.dialogs()
        dialog.activateWindow()
        self._qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    def dialogs(self) -> list[RecoveryDialog]:
        """Return what shows a key now."""
        found = self.window.findChildren(RecoveryDialog)
        return [each for each in found if each.isVisible()]

    def _focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus


@pytest.fixture
def page(study: Study, style: Style, qtbot: QtBot) -> Iterator[Page]:
    made = Page(study, style, qtbot)
    qtbot.addWidget(made.window)
    made.window.resize(1110, 740)
    with qtbot.waitActive(made.window):
        made.window.show()
        made.window.activateWindow()
    made.page.open()
    yield made
    assert made.tasks.cancel_and_wait(LONG / 1000)


def shown_key(dialog: RecoveryDialog) -> list[str]:
    """Read the groups from the screen."""
    labels = dialog.findChildren(QLabel)
    return [each.text() for each in labels if each.accessibleName()[:6] == "Groep "]


def put_on_paper(dialog: RecoveryDialog) -> list[str]:
    """Go through the steps as who writes the key down; returns its groups."""
    groups = shown_key(dialog)
    QTest.mouseClick(dialog.on_paper, Qt.MouseButton.LeftButton)
    QTest.keyClicks(dialog.group, groups[-1].lower())
    QTest.keyClick(dialog.group, Key.Key_Return)
    return groups


def test_the_passphrase_is_changed_with_keys(page: Page, study: Study) -> None:
    page.ask(Form.PASSPHRASE)
    page.write(PASSPHRASE, NEW, NEW)
    form = page.panel.forms[Form.PASSPHRASE]
    assert not form.isEnabled()
    page.finish()
    assert not form.isVisible()
    assert not form.is_touched, "nothing of it stays in a field"
    assert page.panel.buttons[Form.PASSPHRASE].isVisible()
    assert "geldt vanaf nu" in page.done[0]
    study.close()
    Study.open(study.folder, NEW).close()


def test_a_wrong_passphrase_is_told_beside_it_and_can_be_typed_over(
    page: Page,
) -> None:
    page.ask(Form.PASSPHRASE)
    page.write("niet de zin", NEW, NEW)
    page.finish()
    form = page.panel.forms[Form.PASSPHRASE]
    assert "past niet" in form.problem("old")
    assert page.panel.old.hasFocus()
    assert page.panel.old.selectedText()
    assert form.isEnabled()


def test_the_strength_of_a_new_passphrase_is_told(page: Page, qtbot: QtBot) -> None:
    page.ask(Form.PASSPHRASE)
    QTest.keyClicks(page.panel.new.line, "geheim2019")
    qtbot.waitUntil(lambda: "zwak" in page.panel.new.meter.level.text())


def test_one_form_is_open_at_a_time_and_what_was_typed_is_not_lost_unseen(
    page: Page,
) -> None:
    page.ask(Form.PASSPHRASE)
    page.ask(Form.RECOVERY)
    forms = page.panel.forms
    assert [kind for kind in forms if forms[kind].isVisible()] == [Form.RECOVERY]
    QTest.keyClicks(page.panel.label, "kluis")
    page.ask(Form.REKEY)
    assert [kind for kind in forms if forms[kind].isVisible()] == [Form.RECOVERY]
    assert "nog niet gedaan" in forms[Form.RECOVERY].problem("label")
    QTest.mouseClick(page.page.back, Qt.MouseButton.LeftButton)
    assert page.left == []


def test_escape_leaves_the_form_first_and_then_the_page(page: Page) -> None:
    page.ask(Form.RECOVERY)
    QTest.keyClicks(page.panel.label, "kluis")
    page.press(Key.Key_Escape)
    assert not page.panel.forms[Form.RECOVERY].isVisible()
    assert page.panel.label.text() == ""
    assert page.panel.buttons[Form.RECOVERY].hasFocus()
    assert page.left == []
    page.press(Key.Key_Escape)
    assert page.left == [True]


def test_enter_on_cancel_leaves_the_form(page: Page) -> None:
    page.ask(Form.REKEY)
    page.panel.forms[Form.REKEY].cancel.setFocus()
    page.press(Key.Key_Return)
    assert not page.panel.forms[Form.REKEY].isVisible()
    assert page.panel.forms[Form.REKEY].problem("passphrase") == ""


def test_the_section_is_empty_when_it_is_opened_again(page: Page) -> None:
    page.ask(Form.REKEY)
    QTest.keyClicks(page.panel.rekey_passphrase, PASSPHRASE)
    page.panel.open()
    assert not page.panel.forms[Form.REKEY].isVisible()
    assert page.panel.rekey_passphrase.text() == ""


def test_a_recovery_key_is_shown_once_and_its_last_group_is_asked(
    page: Page, study: Study
) -> None:
    dialog = page.make()
    groups = shown_key(dialog)
    assert len(groups) == 7
    QTest.mouseClick(dialog.on_paper, Qt.MouseButton.LeftButton)
    assert not any(
        each.isVisible()
        for each in dialog.findChildren(QLabel)
        if each.text() in groups
    ), "it is on the paper, not on the screen"
    assert dialog.group.hasFocus()
    page.write(groups[0])
    assert "niet de laatste groep" in dialog.problem()
    QTest.mouseClick(dialog.again, Qt.MouseButton.LeftButton)
    assert dialog.shows_key
    assert put_on_paper(dialog) == groups
    assert not dialog.isVisible()
    assert [row.name for row in page.panel.rows] == ["kluis"]
    assert "Herstelsleutel gemaakt" in page.done[-1]
    study.close()
    Study.open_with_recovery(study.folder, "-".join(groups)).close()


def test_it_can_neither_be_selected_nor_copied(page: Page) -> None:
    dialog = page.make()
    for label in dialog.findChildren(QLabel):
        assert not label.textInteractionFlags() & (
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    put_on_paper(dialog)


def test_who_leaves_a_key_that_is_on_no_paper_is_asked_and_it_is_removed(
    page: Page, boxes: Boxes
) -> None:
    dialog = page.make()
    boxes.will_get("Terug", "Sleutel weer verwijderen")
    QTest.keyClick(dialog, Key.Key_Escape)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()
    assert page.panel.rows == []
    assert "Weer verwijderd" in page.done[-1]


def test_its_pdf_comes_outside_the_study(
    page: Page, study: Study, qtbot: QtBot
) -> None:
    dialog = page.make()
    dialog._save(study.folder / "sleutel.pdf")
    assert "niet in de map van de studie" in dialog.told
    path = study.folder.parent / "sleutel.pdf"
    dialog._save(path)
    assert "verwijder hem daarna" in dialog.told
    words = PdfReader(path).pages[0].extract_text()
    assert all(group in words for group in put_on_paper(dialog))


def test_without_a_printer_that_is_told(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "levensreis.ui.safety.keys.recovery.printing.QPrinterInfo."
        "availablePrinterNames",
        list,
    )
    dialog = page.make()
    QTest.mouseClick(dialog.to_printer, Qt.MouseButton.LeftButton)
    assert "geen printer" in dialog.told
    put_on_paper(dialog)


def test_the_printer_gets_one_page_with_the_key(page: Page, study: Study) -> None:
    dialog = page.make()
    path = study.folder.parent / "gedrukt.pdf"
    printer = printing.a_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    assert printing.print_sheet(dialog._presenter.sheet, printer)
    reader = PdfReader(path)
    assert len(reader.pages) == 1
    words = "".join(reader.pages[0].extract_text().split())
    assert all(group in words for group in put_on_paper(dialog))


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_begin_is_told_apart(page: Page, study: Study) -> None:
    dialog = page.make()
    printer = printing.a_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(study.folder.parent / "weg" / "gedrukt.pdf"))
    assert not printing.print_sheet(dialog._presenter.sheet, printer)
    put_on_paper(dialog)


def test_a_recovery_key_is_removed_after_a_question(page: Page, boxes: Boxes) -> None:
    put_on_paper(page.make("kluis"))
    put_on_paper(page.make("Iris, thuis"))
    boxes.will_get("Esc", "Verwijderen")
    for _ in range(2):
        page.activate()
        page.panel.rows[0].remove.setFocus()
        page.press(Key.Key_Return)
    assert [row.name for row in page.panel.rows] == ["Iris, thuis"]
    assert "kluis opent de studie daarna niet meer" in boxes.told[0]


def test_a_new_key_is_announced_with_the_passphrase(page: Page, qtbot: QtBot) -> None:
    page.ask(Form.REKEY)
    with qtbot.waitSignal(page.panel.rekey_wanted, timeout=LONG) as wanted:
        page.write(PASSPHRASE)
    assert wanted.args == [PASSPHRASE]
    assert page.panel.rekey_passphrase.text() == ""


def test_who_stops_too_late_is_told_that_it_was_done(
    page: Page, study: Study, qtbot: QtBot
) -> None:
    page.ask(Form.PASSPHRASE)
    page.write(PASSPHRASE, NEW, NEW)
    page.tasks._going[0].wait()
    page.tasks.cancel()
    page.finish()
    assert len(page.done) == 2, "again after the page said that nothing changed"
    assert page.done[0] == page.done[1]
