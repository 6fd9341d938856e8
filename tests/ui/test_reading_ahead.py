"""What a study needs is loaded while the passphrase is typed."""

import sys

from levensreis.ui.reading_ahead import WANTED, read_ahead


def test_everything_that_a_study_needs_is_loaded_beside_the_window() -> None:
    thread = read_ahead()
    thread.join()

    assert set(WANTED) <= set(sys.modules)
