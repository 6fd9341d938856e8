"""What counts as typed, what never may, and what a field is called."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGroupBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSpinBox,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from levensreis.ui.lock import fields
from levensreis.ui.start.recovery_field import RecoveryField
from levensreis.ui.start.secret_field import secret_field
from levensreis.ui.widgets.plain_text import LineField, PlainTextField

EchoMode = QLineEdit.EchoMode


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    return made


def put(form: QWidget, widget: QWidget, name: str = "") -> None:
    widget.setAccessibleName(name)
    column = form.layout()
    assert column is not None
    column.addWidget(widget)


@pytest.mark.parametrize(
    "kind", [QLineEdit, QPlainTextEdit, QTextEdit, LineField, PlainTextField]
)
def test_what_was_typed_counts_and_what_stood_there_does_not(
    form: QWidget, kind: type[fields.Field]
) -> None:
    field = kind()
    put(form, field, "Naam")
    (field.setText if isinstance(field, QLineEdit) else field.setPlainText)("Sem")
    assert not fields.is_typed(field, form)
    QTest.keyClicks(field, " en Noor")
    assert fields.is_typed(field, form)
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert not fields.is_typed(field, form)
    fields.type_in(field, "Jurre")
    assert fields.is_typed(field, form)
    assert fields.text_of(field) == "Jurre"


@pytest.mark.parametrize("kind", [LineField, PlainTextField])
def test_what_was_stored_does_not_count(
    form: QWidget, kind: type[LineField | PlainTextField]
) -> None:
    field = kind()
    put(form, field)
    QTest.keyClicks(field, "Sem")
    field.set_text("Sem")
    assert not fields.is_typed(field, form)


def test_what_is_hidden_in_a_form_is_not_asked_any_more(form: QWidget) -> None:
    field = QLineEdit()
    put(form, field)
    QTest.keyClicks(field, "Sem")
    field.hide()
    assert not fields.is_typed(field, form)


def test_no_secret_and_nothing_of_a_foreign_window_is_ever_a_field(
    form: QWidget, qtbot: QtBot
) -> None:
    silent, hinted, fixed = QLineEdit(), QPlainTextEdit(), QLineEdit()
    silent.setEchoMode(EchoMode.NoEcho)
    hinted.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
    fixed.setReadOnly(True)
    number, files = QSpinBox(), QFileDialog(form)
    for each in (secret_field(), silent, hinted, fixed, RecoveryField(), number):
        put(form, each)
    files.setOption(QFileDialog.Option.DontUseNativeDialog)
    assert files.findChildren(QLineEdit)
    assert fields.fields_in(form) == {}


def test_secrets_can_be_forgotten(form: QWidget) -> None:
    secret, other = secret_field(), QLineEdit("geen geheim")
    secret.setText("vier woorden zijn genoeg")
    put(form, secret)
    put(form, other)
    fields.forget_secrets(form)
    assert (secret.text(), other.text()) == ("", "geen geheim")


def test_a_field_is_called_as_a_screen_reader_calls_it(form: QWidget) -> None:
    for number in (1, 2):
        card = QGroupBox()
        QVBoxLayout(card)
        put(form, card, f"Gesprek {number}")
        put(card, QLineEdit(), "Dag")
        put(card, QLineEdit(), "Dag")
    put(form, QLineEdit(), "Code")
    assert list(fields.fields_in(form)) == [
        "Gesprek 1 / Dag",
        "Gesprek 1 / Dag (2)",
        "Gesprek 2 / Dag",
        "Gesprek 2 / Dag (2)",
        "Code",
    ]


def test_what_was_chosen_is_chosen_again(form: QWidget) -> None:
    def a_form() -> tuple[QWidget, QComboBox, list[QRadioButton], QCheckBox]:
        made = QWidget(form)
        QVBoxLayout(made)
        box, check = QComboBox(), QCheckBox("Gevoelig")
        box.addItems(["–", "jongen", "meisje"])
        radios = [QRadioButton("&Ja"), QRadioButton("&Nee")]
        for each in (box, *radios, check):
            put(made, each, "Wie" if each is box else "")
        return made, box, radios, check

    first, box, radios, check = a_form()
    box.setCurrentIndex(2)
    radios[1].click()
    check.click()
    chosen = fields.choices_in(first)
    assert chosen == {"Wie": "meisje", "Ja": "off", "Nee": "on", "Gevoelig": "on"}
    second, box, radios, check = a_form()
    fields.choose(second, chosen)
    assert box.currentText() == "meisje"
    assert [each.isChecked() for each in radios] == [False, True]
    assert check.isChecked()
    fields.choose(second, {"Wie": "iemand die er niet meer is"})
    assert box.currentText() == "meisje"
