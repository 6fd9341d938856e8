from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from levensreis.domain.accounts import Aspect
from levensreis.domain.journey import Journey
from levensreis.domain.statement import Statement
from levensreis.services.study import Study
from levensreis.ui.interview.accounts import open_accounts
from levensreis.ui.interview.accounts.dialog import AccountsDialog
from levensreis.ui.interview.accounts.table import AccountsTable
from levensreis.ui.interview.accounts.working import WorkingChoice
from levensreis.ui.interview.desk import Desk
from levensreis.ui.style import Style
from levensreis.ui.widgets.labels import ElidedLabel
from tests.ui.interview.accounts.conftest import EVENT
from tests.ui.interview.conftest import no_disk
from tests.ui.test_accessibility import silent
from tests.user_journeys.hands import is_gone

Key = Qt.Key
Accounts = tuple[Statement, Statement, Statement]
ASKED = "Opgeslagen zodra er staat waarom."


@pytest.fixture
def behind(qtbot: QtBot) -> QWidget:
    """A window behind the dialog."""
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def dialog(
    desk: Desk, style: Style, behind: QWidget, qtbot: QtBot
) -> Iterator[AccountsDialog]:
    """The three accounts beside each other."""
    made = open_accounts(desk, style, behind, EVENT)
    with qtbot.waitActive(made):
        made.activateWindow()
    yield made
    if not is_gone(made):
        made.done(0)


@pytest.fixture
def table(dialog: AccountsDialog) -> Callable[[], AccountsTable]:
    """The columns as they are now."""

    def now() -> AccountsTable:
        assert dialog.table is not None
        return dialog.table

    return now


@pytest.fixture
def when(table: Callable[[], AccountsTable]) -> WorkingChoice:
    """The choice of a time."""
    return table().choices[Aspect.WHEN]


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)
    QApplication.processEvents()


def texts(dialog: QWidget) -> list[str]:
    return [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]


def chosen(study: Study, told: Journey) -> dict[Aspect, str]:
    working = study.journeys.get(told.id).notes.working
    return {each.aspect: each.reason for each in working}


def test_the_accounts_stand_beside_each_other(
    dialog: AccountsDialog, accounts: Accounts
) -> None:
    shown = texts(dialog)
    for words in (
        *(each.text for each in accounts),
        *("Moeder", "Vader", "Begeleider van de groep"),
        *("Gesprek 2 · 3 november 2026", "zomer 2018  →  10 jaar"),
        *("We stonden met lege handen.", "Het vertrouwen was weg."),
        *("Wat er gebeurde", "Wanneer", "Invloed en factoren"),
    ):
        assert words in shown
    assert shown.count("verschilt") == 4
    assert shown.count("spreken elkaar tegen") == 2


def test_all_of_it_can_be_done_by_keys(
    dialog: AccountsDialog,
    table: Callable[[], AccountsTable],
    study: Study,
    told: Journey,
    accounts: Accounts,
) -> None:
    what = table().choices[Aspect.WHAT]
    assert what.radios[None].hasFocus()
    press(Key.Key_Right)
    assert what.radios[accounts[0].id].isChecked()
    assert chosen(study, told) == {Aspect.WHAT: ""}
    press(Key.Key_Tab)
    assert what.reason.hasFocus()
    QTest.keyClicks(what.reason, "meest volledig")
    press(Key.Key_Tab)
    assert chosen(study, told) == {Aspect.WHAT: "meest volledig"}
    assert table().choices[Aspect.WHEN].radios[None].hasFocus()


def test_a_contradiction_asks_for_a_reason_before_it_is_stored(
    dialog: AccountsDialog,
    when: WorkingChoice,
    study: Study,
    told: Journey,
    accounts: Accounts,
) -> None:
    assert not when.reason.isVisible()
    when.radios[accounts[0].id].click()
    assert dialog.problem(Aspect.WHEN) == ""  # nobody could have written it yet
    assert ASKED in texts(when)
    assert chosen(study, told) == {}
    when.reason.setFocus()
    QTest.keyClicks(when.reason, "dossier")
    press(Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.problem(Aspect.WHEN) == ""
    assert ASKED not in texts(when)
    assert chosen(study, told) == {Aspect.WHEN: "dossier"}
    when.reason.setText("")
    press(Key.Key_Return)
    assert "schrijf op waarom" in dialog.problem(Aspect.WHEN)
    assert ASKED not in texts(when)
    when.radios[None].click()
    assert chosen(study, told) == {}
    assert not when.reason.isVisible()


def test_what_is_not_stored_keeps_the_dialog_open_once(
    dialog: AccountsDialog, when: WorkingChoice, accounts: Accounts
) -> None:
    when.radios[accounts[0].id].click()
    press(Key.Key_Escape)
    assert dialog.isVisible()
    assert "schrijf op waarom" in dialog.problem(Aspect.WHEN)
    assert "Sluit nog eens" in dialog.problem(Aspect.WHEN)
    assert when.reason.hasFocus()
    press(Key.Key_Escape)
    assert is_gone(dialog)


def test_a_reason_that_cannot_be_stored_can_be_given_up(
    dialog: AccountsDialog,
    when: WorkingChoice,
    study: Study,
    told: Journey,
    accounts: Accounts,
) -> None:
    when.radios[accounts[0].id].click()
    when.reason.setFocus()
    QTest.keyClicks(when.reason, "dossier")
    with no_disk(study):
        press(Key.Key_Escape)
        assert "reservekopie" in dialog.problem(Aspect.WHEN)
        press(Key.Key_Escape)
    assert is_gone(dialog)
    assert chosen(study, told) == {}


def test_what_is_typed_is_stored_when_the_dialog_is_closed(
    dialog: AccountsDialog,
    when: WorkingChoice,
    study: Study,
    told: Journey,
    accounts: Accounts,
) -> None:
    when.radios[accounts[0].id].click()
    when.reason.setFocus()
    QTest.keyClicks(when.reason, "dossier")
    press(Key.Key_Escape)
    assert is_gone(dialog)
    assert chosen(study, told) == {Aspect.WHEN: "dossier"}


def test_an_account_is_loosened_until_there_is_nothing_to_compare(
    dialog: AccountsDialog,
    table: Callable[[], AccountsTable],
    study: Study,
    told: Journey,
    accounts: Accounts,
) -> None:
    mother, father, carer = accounts
    table().loosen[father.id].setFocus()
    press(Key.Key_Space)
    assert list(table().loosen) == [mother.id, carer.id]
    assert table().loosen[mother.id].hasFocus()
    assert father.text not in texts(dialog)
    press(Key.Key_Space)
    assert is_gone(dialog)
    stored = study.journeys.get(told.id).statements
    assert [each.account_of for each in stored] == [None] * 4


def test_a_failed_loosening_is_told_and_changes_nothing(
    dialog: AccountsDialog,
    table: Callable[[], AccountsTable],
    study: Study,
    accounts: Accounts,
) -> None:
    with no_disk(study):
        table().loosen[accounts[0].id].click()
    assert "reservekopie" in dialog.problem()
    assert len(table().loosen) == 3


def test_what_was_chosen_before_is_shown(
    desk: Desk, style: Style, behind: QWidget, accounts: Accounts, qtbot: QtBot
) -> None:
    first = open_accounts(desk, style, behind, EVENT)
    assert first.table is not None
    first.table.choices[Aspect.WHAT].radios[accounts[1].id].click()
    first.reject()
    again = open_accounts(desk, style, behind, EVENT)
    assert again.table is not None
    assert again.table.choices[Aspect.WHAT].current == accounts[1].id
    again.reject()


def test_a_screen_reader_can_name_all_that_takes_the_focus(
    dialog: AccountsDialog, when: WorkingChoice, accounts: Accounts
) -> None:
    when.radios[accounts[1].id].click()
    assert silent(dialog) == []
    names = [radio.accessibleName() for radio in when.radios.values()]
    assert names[2] == "Hiermee werken: wanneer, vader"
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("zoom", [0.9, 1.0, 1.5])
def test_no_word_of_the_accounts_is_cut(
    dialog: AccountsDialog,
    table: Callable[[], AccountsTable],
    style: Style,
    zoom: float,
) -> None:
    style.set_zoom(zoom)
    QApplication.processEvents()
    cut = [
        each
        for each in dialog.findChildren(QWidget)
        if each.isVisible()
        and isinstance(each, QAbstractButton | QLabel)
        and not isinstance(each, ElidedLabel)
        and each.width() < each.minimumSizeHint().width()
    ]
    assert cut == []
    assert table().width() >= table().minimumSizeHint().width()
