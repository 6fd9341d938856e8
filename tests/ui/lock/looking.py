"""What a lock left behind: on the screen, in the file."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from levensreis.services.study import Study
from levensreis.ui.lock.keeper import DraftKeeper
from levensreis.ui.lock.typed_form import TypedForm
from tests.builders import PASSPHRASE
from tests.ui.conftest import PageHands
from tests.user_journeys.hands import Ctrl

Key = Qt.Key


def kept_in(folder: Path) -> dict[str, TypedForm]:
    """Return what a study keeps for the next time, by where it was typed."""
    with Study.open(folder, PASSPHRASE) as study:
        return {each.place: each for each in DraftKeeper(study.drafts).fetch()}


def words_in(folder: Path) -> set[str]:
    return {text for form in kept_in(folder).values() for text in form.fields.values()}


def visible() -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]


def by_key(hands: PageHands) -> None:
    hands.press(Key.Key_L, Ctrl)


def by_idleness(hands: PageHands) -> None:
    hands.window.guard.watch.idle.emit()
