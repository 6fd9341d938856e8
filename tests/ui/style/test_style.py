import re
from collections.abc import Callable, Iterator
from pathlib import Path

import lucide
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QTableWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from levensreis.domain.theme import Theme
from levensreis.ui.style import Style
from levensreis.ui.style.fonts import FAMILY, font
from levensreis.ui.style.icons import THEME_ICONS, IconName, icon, pixmap
from levensreis.ui.style.sheet import sheet
from levensreis.ui.style.tokens import DARK, LIGHT


@pytest.fixture
def style(qapp: QApplication) -> Iterator[Style]:
    made = Style()
    made.apply(qapp)
    yield made
    qapp.setStyleSheet("")


def button(kind: str, *, checked: bool = False) -> QPushButton:
    made = QPushButton("Vastleggen")
    made.setProperty("kind", kind)
    made.setCheckable(checked)
    made.setChecked(checked)
    return made


def focusable_frame() -> QFrame:
    made = QFrame()
    made.setProperty("cls", "card")
    made.setMinimumSize(80, 40)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def tool_button() -> QToolButton:
    made = QToolButton()
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def tabs() -> QTabBar:
    made = QTabBar()
    made.addTab("Gesprek")
    return made


FOCUSABLE: dict[str, Callable[[], QWidget]] = {
    "plain button": lambda: button(""),
    "primary button": lambda: button("primary"),
    "quiet button": lambda: button("quiet"),
    "danger button": lambda: button("danger"),
    "checked plus button": lambda: button("plus", checked=True),
    "checked minus button": lambda: button("minus", checked=True),
    "checked neutral button": lambda: button("neutral", checked=True),
    "tool button": tool_button,
    "line": QLineEdit,
    "text": QPlainTextEdit,
    "choice": QComboBox,
    "check box": lambda: QCheckBox("Keerpunt"),
    "radio button": lambda: QRadioButton("Jongere"),
    "list": QListWidget,
    "table": QTableWidget,
    "tabs": tabs,
    "card": focusable_frame,
}


def pixels(picture: QImage, color: str) -> int:
    wanted = QColor(color).rgb()
    return sum(
        picture.pixel(x, y) == wanted
        for x in range(picture.width())
        for y in range(picture.height())
    )


def differences(one: QImage, other: QImage) -> int:
    return sum(
        one.pixel(x, y) != other.pixel(x, y)
        for x in range(one.width())
        for y in range(one.height())
    )


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", FOCUSABLE)
def test_everything_that_has_the_focus_shows_a_ring(
    qtbot: QtBot, style: Style, name: str, dark: bool
) -> None:
    style.set_dark(dark)
    window = QWidget()
    column = QVBoxLayout(window)
    # The platform without a screen warns of every least size of a window.
    column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    other, tested = QPushButton("anders"), FOCUSABLE[name]()
    column.addWidget(other)
    column.addWidget(tested)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    without = window.grab(tested.geometry()).toImage()
    tested.setFocus(Qt.FocusReason.TabFocusReason)
    assert tested.hasFocus()
    with_focus = window.grab(tested.geometry()).toImage()
    assert with_focus.size() == without.size()
    assert differences(without, with_focus) > 80
    assert pixels(with_focus, style.tokens.focus) > 80


def test_the_program_starts_light_when_the_system_has_no_preference(
    style: Style,
) -> None:
    assert not style.dark
    assert style.tokens is LIGHT


def test_dark_changes_the_palette_of_the_application(
    qtbot: QtBot, qapp: QApplication, style: Style
) -> None:
    with qtbot.waitSignal(style.changed):
        style.set_dark(True)
    assert style.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.background)
    assert DARK.surface in qapp.styleSheet()
    assert LIGHT.surface not in qapp.styleSheet()


def test_zoom_stays_between_its_ends(style: Style) -> None:
    style.set_zoom(9)
    assert style.zoom == 1.5
    style.set_zoom(0.1)
    assert style.zoom == 0.9


def test_zoom_makes_the_text_larger(qapp: QApplication, style: Style) -> None:
    assert qapp.font().pixelSize() == 13
    style.set_zoom(1.5)
    assert qapp.font().pixelSize() == 20
    assert style.px(10) == 15


def test_choosing_what_is_chosen_changes_nothing(qtbot: QtBot, style: Style) -> None:
    with qtbot.assertNotEmitted(style.changed):
        style.set_dark(False)
        style.set_zoom(1.0)


def test_the_sheet_has_no_loose_names_and_its_pictures_exist(tmp_path: Path) -> None:
    text = sheet(DARK, 1.25, str(tmp_path))
    assert "@" not in text
    pictures = re.findall(r'url\("(.+?)"\)', text)
    assert pictures
    assert all(Path(picture).is_file() for picture in pictures)


def test_hairlines_stay_thin_and_the_rest_grows(tmp_path: Path) -> None:
    small, large = (sheet(LIGHT, zoom, str(tmp_path)) for zoom in (1.0, 1.5))
    assert "padding: 6px 14px;" in small
    assert "padding: 5px 13px;" in small
    assert "padding: 9px 21px;" in large
    assert "padding: 8px 20px;" in large
    assert "border: 1px solid" in large


def test_all_four_styles_of_the_font_are_there(qapp: QApplication) -> None:
    assert QFontInfo(font(20)).family() == FAMILY
    styles = set(QFontDatabase.styles(FAMILY))
    assert styles == {"Regular", "Italic", "Bold", "Bold Italic"}


def test_every_icon_is_in_lucide() -> None:
    known = set(lucide.get_icon_list())
    assert [name for name in IconName if name.value not in known] == []


def test_every_theme_has_an_icon_of_its_own() -> None:
    assert set(THEME_ICONS) == set(Theme)
    assert len(set(THEME_ICONS.values())) == len(Theme)


def test_an_icon_is_tinted_and_as_sharp_as_the_screen(qapp: QApplication) -> None:
    made = pixmap(IconName.MINUS, "#112233", 24, 2.0)
    assert made.size().toTuple() == (48, 48)
    assert made.deviceIndependentSize().toTuple() == (24, 24)
    assert made.toImage().pixelColor(24, 24) == QColor("#112233")


def test_an_icon_is_drawn_once(qapp: QApplication) -> None:
    first, second = (pixmap(IconName.LOCK, "#112233", 18, 1.0) for _ in range(2))
    assert first.cacheKey() == second.cacheKey()


def test_a_button_gets_an_icon_for_every_kind_of_screen(qapp: QApplication) -> None:
    sizes = {
        size.width() for size in icon(IconName.PLUS, "#112233", 16).availableSizes()
    }
    assert sizes == {16, 32, 48}
