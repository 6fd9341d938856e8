"""The fields in which can be typed: what stands in them, and what is not stored."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
    QWidget,
)

from levensreis.ui.start.recovery_field import RecoveryField
from levensreis.ui.widgets.plain_text import LineField, PlainTextField

Field = QLineEdit | QPlainTextEdit | QTextEdit
_KINDS: Final[tuple[type[Field], ...]] = (QLineEdit, QPlainTextEdit, QTextEdit)
_HIDDEN: Final = Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData
_FOREIGN: Final = (QFileDialog, QAbstractSpinBox)
"""What has fields of its own, in which nothing is told."""
_ON, _OFF = "on", "off"

W = TypeVar("W", bound=QWidget)


def fields_in(owner: QWidget) -> dict[str, Field]:
    """Return the fields of a form by their names; never one with a secret in it."""
    found = (each for kind in _KINDS for each in owner.findChildren(kind))
    return _named(owner, (each for each in found if _is_open(each)))


def is_typed(field: Field, owner: QWidget) -> bool:
    """Tell whether words stand in a field of a form that are stored nowhere."""
    if not text_of(field).strip() or not _is_modified(field):
        return False
    if isinstance(field, LineField | PlainTextField):
        return field.is_pending
    return field.isVisibleTo(owner)


def text_of(field: Field) -> str:
    """Return what stands in a field."""
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def type_in(field: Field, text: str) -> None:
    """Put words in a field as if they were typed there just now."""
    if isinstance(field, QLineEdit):
        field.setText(text)
        field.setModified(True)
    else:
        field.setPlainText(text)
        field.document().setModified(True)


def choices_in(owner: QWidget) -> dict[str, str]:
    """Return what is chosen in a form, by the names of the choices."""
    boxes = {name: box.currentText() for name, box in _boxes(owner).items()}
    return boxes | {
        name: _ON if button.isChecked() else _OFF
        for name, button in _buttons(owner).items()
    }


def choose(owner: QWidget, choices: Mapping[str, str]) -> None:
    """Choose again what was chosen; what is no choice any more is passed by."""
    for name, box in _boxes(owner).items():
        if (place := box.findText(choices.get(name, ""))) >= 0:
            box.setCurrentIndex(place)
    for name, button in _buttons(owner).items():
        wanted = choices.get(name)
        if wanted == (_OFF if button.isChecked() else _ON) and button.isEnabled():
            button.click()


def forget_secrets(window: QWidget) -> None:
    """Empty every field of a window in which a passphrase can stand."""
    for field in window.findChildren(QLineEdit):
        if field.echoMode() is not QLineEdit.EchoMode.Normal:
            field.clear()


def _boxes(owner: QWidget) -> dict[str, QComboBox]:
    boxes = owner.findChildren(QComboBox)
    return _named(owner, (each for each in boxes if not each.isEditable()))


def _buttons(owner: QWidget) -> dict[str, QAbstractButton]:
    kinds: tuple[type[QAbstractButton], ...] = (QRadioButton, QCheckBox)
    buttons = (each for kind in kinds for each in owner.findChildren(kind))
    return _named(owner, (each for each in buttons if each.isVisibleTo(owner)))


def _named(owner: QWidget, widgets: Iterator[W]) -> dict[str, W]:
    """Give each a name: that of a screen reader, behind that of what is around it."""
    seen: Counter[str] = Counter()
    named: dict[str, W] = {}
    for widget in widgets:
        name = " / ".join(reversed(list(_names_up_to(owner, widget))))
        seen[name] += 1
        named[name if seen[name] == 1 else f"{name} ({seen[name]})"] = widget
    return named


def _names_up_to(owner: QWidget, widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QAbstractButton) and not widget.accessibleName():
        yield widget.text().replace("&", "")
    around: QWidget | None = widget
    while around is not None and around is not owner:
        if name := around.accessibleName():
            yield name
        around = around.parentWidget()


def _is_open(field: Field) -> bool:
    if field.isReadOnly() or _is_secret(field):
        return False
    return not any(_is_within(field, kind) for kind in _FOREIGN)


def _is_secret(field: Field) -> bool:
    if isinstance(field, RecoveryField):
        return True
    if isinstance(field, QLineEdit):
        shown = field.echoMode() is QLineEdit.EchoMode.Normal
        return not shown or bool(field.inputMethodHints() & _HIDDEN)
    return bool(field.inputMethodHints() & _HIDDEN)


def _is_within(field: QWidget, kind: type[QWidget]) -> bool:
    around: QWidget | None = field
    while around is not None and not isinstance(around, kind):
        around = around.parentWidget()
    return around is not None


def _is_modified(field: Field) -> bool:
    modified: Callable[[], bool] = (
        field.isModified
        if isinstance(field, QLineEdit)
        else field.document().isModified
    )
    return modified()
