from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from levensreis.domain.journey import Journey
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.ui.about import AboutDialog
from levensreis.ui.journeys.dialog import JourneyDialog
from levensreis.ui.main_window import MainWindow
from levensreis.ui.shortcuts import ShortcutsDialog
from levensreis.ui.style import Style
from levensreis.ui.window_look import TITLE_BAR
from tests.builders import PASSPHRASE, a_journey
from tests.ui.conftest import Boxes, OpenWindow, PageHands
from tests.user_journeys.hands import Ctrl, Shift, is_gone

Key = Qt.Key
LEAVE = "Toch sluiten"
STUDY_MENUS = [
    "Nieuwe levensreis",
    "Zoeken in alle levensreizen …",
    "Factortabel (volgorde codeboek) …",
    "Factortabel (volgorde aantal) …",
    "Studie sluiten",
    "Op papier …",
]
JOURNEY_MENUS = [
    "Naar de snelle regel",
    "Uitspraak wijzigen",
    "Tweede verslag",
    "Parkeren",
    "Prullenbak …",
    "Gegevens",
    "Terugblik",
    "Leidraad",
    "Verhaal",
    "Anonimiseren",
    "Gesprek afronden …",
    "Tijdlijn of dekking",
    "Tijdlijn groot",
]


def actions(window: MainWindow) -> dict[str, QAction]:
    every = window.menuBar().findChildren(QMenu)
    return {
        action.text(): action
        for menu in every
        for action in menu.actions()
        if action.text()
    }


def enabled(window: MainWindow, names: list[str]) -> list[str]:
    every = actions(window)
    return [name for name in names if every[name].isEnabled()]


def test_the_menus_of_a_study_work_only_with_a_study(hands: PageHands) -> None:
    assert enabled(hands.window, STUDY_MENUS) == STUDY_MENUS
    hands.press(Key.Key_W, Ctrl)
    assert enabled(hands.window, STUDY_MENUS) == []
    assert hands.window.start.isVisible()
    assert actions(hands.window)["Afsluiten"].isEnabled()


def test_the_menus_of_a_journey_work_only_with_a_journey(
    hands: PageHands, journey: Journey
) -> None:
    assert enabled(hands.window, JOURNEY_MENUS) == []
    presenter = hands.study_page.presenter
    assert presenter is not None
    presenter.choose(journey.id)
    assert enabled(hands.window, JOURNEY_MENUS) == JOURNEY_MENUS
    hands.press(Key.Key_W, Ctrl)
    assert enabled(hands.window, JOURNEY_MENUS) == []


def test_undo_and_redo_work_only_when_there_is_something_to_do(
    at_work: PageHands, boxes: Boxes
) -> None:
    menus = at_work.window.menus

    def possible() -> tuple[bool, bool]:
        return menus.undo.isEnabled(), menus.redo.isEnabled()

    found = [possible()]
    at_work.line("6 naar school")
    found.append(possible())
    at_work.press(Key.Key_Z, Ctrl)
    found.append(possible())
    at_work.press(Key.Key_Y, Ctrl)
    found.append(possible())
    boxes.will_get(LEAVE)
    at_work.press(Key.Key_W, Ctrl)
    found.append(possible())
    nothing, undo, redo = (False, False), (True, False), (False, True)
    assert found == [nothing, undo, redo, undo, nothing]


def test_no_two_menus_have_one_key(hands: PageHands) -> None:
    keys = [
        key.toString()
        for action in actions(hands.window).values()
        for key in action.shortcuts()
    ]
    assert len(set(keys)) == len(keys)


def test_the_title_names_the_open_study_only(hands: PageHands) -> None:
    assert hands.window.windowTitle() == "studie – Levensreis"
    hands.press(Key.Key_W, Ctrl)
    assert hands.window.windowTitle() == "Levensreis"


def test_a_study_that_was_closed_can_be_opened_again(
    hands: PageHands, folder: Path
) -> None:
    hands.press(Key.Key_W, Ctrl)
    assert hands.window.start.folder.line.text() == str(folder)
    hands.line(PASSPHRASE)
    hands.wait_for(lambda: hands.window.study_page)
    assert hands.study_page.isVisible()


def test_a_study_can_be_given_when_the_program_starts(
    open_window: OpenWindow, folder: Path
) -> None:
    hands = open_window()
    hands.window.open_study(folder, PASSPHRASE)
    assert hands.study_page.isVisible()


def test_another_study_takes_the_place_of_the_first(
    hands: PageHands, folder: Path, tmp_path: Path
) -> None:
    hands.window.start.create_wanted.emit(
        str(tmp_path / "tweede"), PASSPHRASE, PASSPHRASE
    )
    hands.wait_for(lambda: "tweede" in hands.window.windowTitle() or None)
    assert hands.window.windowTitle() == "tweede – Levensreis"
    Study.open(folder, PASSPHRASE).close()


def test_undo_and_redo_say_what_they_do(at_work: PageHands, boxes: Boxes) -> None:
    window = at_work.window
    names = [window.menus.undo.text(), window.menus.redo.text()]
    assert names == ["Ongedaan maken", "Opnieuw"]
    at_work.line("6 naar school")
    assert window.menus.undo.text() == "Ongedaan maken: vastleggen"
    window.menus.undo.trigger()
    assert window.menus.redo.text() == "Opnieuw: vastleggen"
    window.menus.redo.trigger()
    assert window.menus.undo.text() == "Ongedaan maken: vastleggen"
    boxes.will_get(LEAVE)
    at_work.press(Key.Key_W, Ctrl)
    assert window.menus.undo.text() == "Ongedaan maken"


def test_undo_first_keeps_what_is_being_typed_in_the_detail(
    at_work: PageHands, study: Study, journey: Journey
) -> None:
    at_work.line("6 naar school")
    at_work.click(at_work.interview.detail.text)
    at_work.replace("naar de dorpsschool")
    at_work.window.menus.undo.trigger()
    assert study.journeys.get(journey.id).statements[-1].text == "naar school"
    at_work.window.menus.redo.trigger()
    assert study.journeys.get(journey.id).statements[-1].text == "naar de dorpsschool"


def test_f9_comes_from_anywhere_to_the_quick_line(at_work: PageHands) -> None:
    at_work.interview.timeline.setFocus()
    at_work.press(Key.Key_F9)
    assert at_work.interview.quick.line.hasFocus()
    at_work.interview.timeline.setFocus()
    at_work.press(Key.Key_Escape)
    assert at_work.interview.quick.line.hasFocus()


def test_ctrl_e_goes_to_the_statement_that_is_chosen_or_the_last_one(
    at_work: PageHands, journey: Journey
) -> None:
    detail = at_work.interview.detail
    at_work.press(Key.Key_E, Ctrl)
    assert detail.text.hasFocus()
    assert detail.text.text() == journey.statements[-1].text
    cards = at_work.interview.board.panels[Theme.LIVING].cards
    at_work.click_row(cards, "gezinshuis")
    at_work.press(Key.Key_E, Ctrl)
    assert detail.text.hasFocus()
    assert detail.text.text() == "Naar een gezinshuis"


def test_ctrl_e_in_an_empty_journey_does_nothing(
    hands: PageHands, study: Study
) -> None:
    empty = a_journey()
    study.journeys.begin(empty)
    presenter = hands.study_page.presenter
    assert presenter is not None
    presenter.choose(empty.id)
    hands.press(Key.Key_E, Ctrl)
    assert hands.interview.quick.line.hasFocus()


def test_a_theme_key_comes_from_anywhere_to_the_quick_line(at_work: PageHands) -> None:
    for number, theme in enumerate(Theme, 1):
        at_work.interview.timeline.setFocus()
        at_work.press(getattr(Key, f"Key_F{number}"))
        assert at_work.interview.quick.line.hasFocus()
        assert at_work.interview.quick.themes.currentData() == theme


def test_what_was_done_is_told_for_a_while_and_what_went_wrong_until_it_is_closed(
    at_work: PageHands,
) -> None:
    notice = at_work.study_page.notice
    at_work.line("6 naar school")
    at_work.press(Key.Key_Z, Ctrl)
    assert "Ongedaan" in notice.text
    assert notice._gone.isActive()
    at_work.study_page.show_problem("Fout.")
    assert not notice._gone.isActive()


def test_every_key_is_shown_in_one_view(hands: PageHands) -> None:
    hands.press(Key.Key_F12)
    dialog = hands.dialog(ShortcutsDialog)
    keys = dict(dialog.keys)
    assert keys["Ctrl+E"] == "Uitspraak wijzigen"
    assert keys["F1"] == Theme.HEALTH.label
    assert len(keys) == len(dialog.keys)
    hands.press(Key.Key_Escape)
    assert is_gone(dialog)


def test_dark_and_size_are_remembered(
    hands: PageHands, style: Style, qapp: QApplication
) -> None:
    was_dark = style.dark
    hands.press(Key.Key_D, Ctrl)
    hands.press(Key.Key_Plus, Ctrl)
    hands.press(Key.Key_Plus, Ctrl)
    hands.press(Key.Key_Minus, Ctrl)
    hands.window.close()
    again = Style()
    window = MainWindow(again)
    assert again.dark is not was_dark
    assert window.menus.dark.isChecked() is again.dark
    assert again.zoom == pytest.approx(1.1)
    window.deleteLater()


def test_the_menus_are_as_large_as_the_rest_from_the_start(
    style: Style, qapp: QApplication
) -> None:
    QSettings().setValue("look/zoom", 1.5)
    window = MainWindow(style)
    assert window.menuBar().font().pixelSize() == qapp.font().pixelSize() == 20
    style.set_zoom(1.0)
    window.deleteLater()


def test_ctrl_0_gives_the_normal_size_back(hands: PageHands, style: Style) -> None:
    for _ in range(9):
        hands.press(Key.Key_Plus, Ctrl)
    assert style.zoom == pytest.approx(1.5)
    hands.press(Key.Key_0, Ctrl)
    assert style.zoom == 1.0


def test_the_place_of_the_window_is_remembered(
    open_window: OpenWindow, style: Style
) -> None:
    first = open_window().window
    first.resize(960, 650)  # the screen of a test is small
    first.close()
    window = MainWindow(style)
    assert (window.width(), window.height()) == (960, 650)
    window.deleteLater()


def test_the_first_window_fits_the_screen(style: Style) -> None:
    window = MainWindow(style)
    room = window.screen().availableGeometry()
    assert window.width() == max(min(1440, room.width()), window.minimumWidth())
    assert window.height() == min(900, room.height() - TITLE_BAR)
    window.deleteLater()


def test_settings_that_make_no_sense_do_not_keep_the_program_shut(
    style: Style,
) -> None:
    QSettings().setValue("look/zoom", "groot")
    QSettings().setValue("window/geometry", "ergens")
    window = MainWindow(style)
    assert style.zoom == 1.0
    window.deleteLater()


def test_nothing_that_was_said_is_in_the_settings(
    at_work: PageHands, boxes: Boxes, own_folder: Path
) -> None:
    at_work.line("6 naar school in Almelo")
    boxes.will_get(LEAVE)
    at_work.window.close()
    QSettings().sync()
    written = b"".join(
        path.read_bytes() for path in own_folder.rglob("*") if path.is_file()
    )
    assert written
    assert not any(word in written for word in (b"Almelo", b"Sem", b"Jurre"))


def test_the_program_says_what_it_is(hands: PageHands) -> None:
    actions(hands.window)["Over Levensreis"].trigger()
    told = hands.dialog(AboutDialog).findChildren(QLabel)
    assert any("EUPL-1.2" in each.text() for each in told)


def test_the_new_journey_of_the_menu_is_that_of_the_list(hands: PageHands) -> None:
    hands.press(Key.Key_N, Ctrl)
    assert hands.dialog(JourneyDialog).isVisible()


def test_the_names_open_by_their_keys(at_work: PageHands) -> None:
    at_work.press(Key.Key_A, Ctrl | Shift)
    assert at_work.names.isVisible()
