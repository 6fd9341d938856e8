from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from levensreis.ui.style import Style
from levensreis.ui.widgets.labels import ElidedLabel, KeyHint, label
from tests.ui.widgets.conftest import Show

LONG = "Verhuizing naar een gezinsvervangend tehuis op zestig kilometer afstand"


def test_a_long_text_ends_in_an_ellipsis_and_is_whole_elsewhere(
    style: Style, show: Show
) -> None:
    tested = ElidedLabel(LONG, "meta")
    show(tested, width=200)
    assert tested.text().endswith("…")
    assert tested.toolTip() == tested.accessibleName() == tested.whole == LONG


def test_a_text_that_fits_needs_no_tooltip(style: Style, show: Show) -> None:
    tested = ElidedLabel(LONG)
    window = show(tested, width=200)
    window.resize(900, 200)
    assert tested.text() == LONG
    assert tested.toolTip() == ""
    tested.set_text("Thuis\nwonen")
    assert tested.text() == "Thuis wonen"


def test_a_long_text_does_not_widen_its_page(style: Style, show: Show) -> None:
    tested = ElidedLabel(LONG)
    assert show(tested, width=120).width() == 120


def test_what_looks_like_markup_is_shown_as_typed(style: Style, show: Show) -> None:
    tested = label("<b>vet</b>", "h3")
    show(tested)
    assert tested.textFormat() is Qt.TextFormat.PlainText
    assert tested.property("cls") == "h3"


def test_a_label_can_name_a_field(style: Style, show: Show) -> None:
    field = QLineEdit()
    tested = label("Wanneer", buddy=field)
    show(tested, field)
    assert tested.buddy() is field


def test_a_key_is_drawn_small(style: Style, show: Show) -> None:
    tested = KeyHint("Enter")
    show(tested)
    assert tested.property("cls") == "kbd"
    assert tested.fontMetrics().height() < label("Enter").fontMetrics().height()
