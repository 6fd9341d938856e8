import pytest
from PySide6.QtCore import QSettings

from levensreis.ui.lock.settings import CHOICES, MINUTES, USUAL, LockSettings


def test_a_study_locks_after_ten_minutes_unless_something_else_is_chosen() -> None:
    assert LockSettings().minutes == USUAL == 10
    LockSettings().minutes = 5
    assert LockSettings().minutes == 5
    assert LockSettings().seconds == 300


def test_never_is_no_choice() -> None:
    assert min(CHOICES) > 0
    for minutes in (0, -1, 60):
        with pytest.raises(ValueError, match="is not one of"):
            LockSettings().minutes = minutes


@pytest.mark.parametrize("written", ["nooit", "0", "999", "", "10.5", b"\xff"])
def test_settings_that_make_no_sense_do_not_turn_it_off(written: object) -> None:
    QSettings().setValue(MINUTES, written)
    assert LockSettings().minutes == USUAL
