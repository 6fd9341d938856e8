"""What has no field any more is shown whole, to copy or to throw away."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from levensreis.storage.errors import CannotWrite
from levensreis.ui.lock.leftovers import LeftoversDialog
from levensreis.ui.lock.typed_form import TypedForm
from levensreis.ui.style import Style
from tests.ui.test_accessibility import silent
from tests.user_journeys.hands import is_gone

FORMS = [
    TypedForm("aside 1", None, "Gegevens", {"Wie / Code": "LR-9", "Dag": "gisteren"}),
    TypedForm("aside 2", None, "", {"": "Onderweg naar huis. " * 40}),
]


class Bin:
    """Takes what is thrown away, unless it is full."""

    def __init__(self) -> None:
        self.gone: list[TypedForm] = []
        self.is_full = False

    def __call__(self, form: TypedForm) -> None:
        """Take a form."""
        if self.is_full:
            raise CannotWrite("De schijf is vol.")
        self.gone.append(form)


@pytest.fixture
def thrown() -> Bin:
    return Bin()


@pytest.fixture
def dialog(thrown: Bin, style: Style, qtbot: QtBot) -> LeftoversDialog:
    made = LeftoversDialog(FORMS, thrown, style)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_every_text_is_there_and_has_a_button_that_copies_it(
    dialog: LeftoversDialog,
) -> None:
    texts = [text for form in FORMS for text in form.fields.values()]
    assert [each.text() for each in dialog.texts] == texts
    for copy, text in zip(dialog.copies, texts, strict=True):
        copy.click()
        assert QApplication.clipboard().text() == text
    QApplication.clipboard().clear()
    dialog.reject()
    assert is_gone(dialog)


def test_nothing_in_it_is_silent(dialog: LeftoversDialog) -> None:
    assert silent(dialog) == []
    dialog.reject()


def test_what_is_thrown_away_is_gone_and_the_last_one_closes_it(
    dialog: LeftoversDialog, thrown: Bin
) -> None:
    dialog.removals[0].click()
    assert thrown.gone == FORMS[:1]
    assert not dialog.texts[0].isVisible()
    dialog.removals[1].click()
    assert thrown.gone == FORMS
    assert is_gone(dialog)


def test_what_cannot_be_thrown_away_stays(dialog: LeftoversDialog, thrown: Bin) -> None:
    thrown.is_full = True
    dialog.removals[0].click()
    assert dialog.texts[0].isVisible()
    assert dialog._told.text() == "De schijf is vol."
    dialog.reject()
