import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from levensreis.domain.accounts import Aspect, with_second_account
from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.ui.interview.detail import DetailPane
from levensreis.ui.style import Style
from tests.builders import a_statement

MOTHER, FATHER = with_second_account(a_statement(), a_statement(period="8"))


@pytest.fixture
def pane(style: Style, qtbot: QtBot) -> DetailPane:
    """A pane by itself, with what mother told in it."""
    made = DetailPane(style, lambda _: [])
    qtbot.addWidget(made)
    made.show_statement(MOTHER, LifeContext())
    made.resize(344, 900)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_one_account_has_a_button_for_a_second_and_no_more(pane: DetailPane) -> None:
    line = pane.form.accounts
    assert line.words == ""
    assert line.add.text().strip() == "Tweede verslag"
    assert "Ctrl+U" in line.add.toolTip()
    assert not line.compare.isVisible()


@pytest.mark.parametrize(
    ("open_aspects", "words"),
    [
        ([], "2 verslagen van deze gebeurtenis"),
        ([Aspect.WHEN], "2 verslagen · ‘wanneer’ verschilt nog"),
        (
            [Aspect.WHEN, Aspect.INFLUENCE],
            "2 verslagen · ‘wanneer’, ‘invloed en factoren’ verschillen nog",
        ),
    ],
)
def test_several_accounts_say_in_what_they_still_differ(
    pane: DetailPane, open_aspects: list[Aspect], words: str
) -> None:
    pane.show_accounts([MOTHER, FATHER], open_aspects)
    line = pane.form.accounts
    assert line.words == words
    assert line.add.text().strip() == "Nog een verslag"
    assert line.compare.isVisible()


@pytest.mark.parametrize("after", [a_statement(), None])
def test_the_accounts_of_another_event_are_not_told(
    pane: DetailPane, after: Statement | None
) -> None:
    pane.show_accounts([MOTHER, FATHER], [Aspect.WHEN])
    pane.show_statement(after, LifeContext())
    if after is None:
        pane.show_statement(a_statement(), LifeContext())
    assert pane.form.accounts.words == ""
    pane.show_statement(FATHER, LifeContext())
    assert pane.form.accounts.words


def test_both_buttons_announce_what_is_wanted(pane: DetailPane, qtbot: QtBot) -> None:
    pane.show_accounts([MOTHER, FATHER], [])
    line = pane.form.accounts
    with qtbot.waitSignal(pane.account_wanted):
        QTest.keyClick(line.add, Qt.Key.Key_Space)
    with qtbot.waitSignal(pane.comparison_wanted):
        QTest.keyClick(line.compare, Qt.Key.Key_Space)
