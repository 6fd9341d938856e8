"""The search as it is used: by keys, by mouse, and by ear."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.ui.search import open_search
from levensreis.ui.search.dialog import LONGEST, MOST_TOLD, PAGE, SearchDialog
from levensreis.ui.search.presenter import MOST_SHOWN
from levensreis.ui.style import Style
from tests.builders import PASSPHRASE, a_journey, a_statement
from tests.ui.conftest import OpenWindow, PageHands
from tests.ui.test_accessibility import silent
from tests.user_journeys.hands import is_gone

Key = Qt.Key
Went = list[tuple[UUID, UUID | None]]
Open = Callable[[], SearchDialog]


@pytest.fixture
def went() -> Went:
    """Where the search led."""
    return []


@pytest.fixture
def hands(open_window: OpenWindow, journey: Journey) -> PageHands:
    """A window with the first screen only: the search needs no page under it."""
    return open_window()


@pytest.fixture
def search(study: Study, style: Style, hands: PageHands, went: Went) -> Open:
    """Open the search over the window."""

    def opened() -> SearchDialog:
        made = open_search(
            study, style, hands.window, lambda *place: went.append(place)
        )
        return hands.wait_for(lambda: made if made.isActiveWindow() else None)

    return opened


@pytest.fixture
def dialog(search: Open) -> SearchDialog:
    """The search as it opens the first time."""
    return search()


def rows(dialog: SearchDialog) -> list[str]:
    hits = dialog.results.hits
    return [hits.index(row).data() for row in range(hits.rowCount())]


def marked(dialog: SearchDialog) -> int:
    return dialog.results.currentIndex().row()


def told(dialog: SearchDialog) -> str:
    """What stands in place of the list; empty while there is one."""
    if dialog.results.isVisible():
        return ""
    return f"{dialog._head.text()} {dialog._hint.text()}"


def test_it_opens_with_the_cursor_in_the_field_and_tells_how_to_search(
    dialog: SearchDialog,
) -> None:
    assert dialog.field.hasFocus()
    assert dialog.windowTitle() == "Zoeken in alle levensreizen"
    assert told(dialog) == (
        "Typ een woord of het begin ervan. Accenten en hoofdletters maken niet uit."
    )
    assert dialog.isModal()


def test_every_key_shows_what_is_found(hands: PageHands, dialog: SearchDialog) -> None:
    hands.write("Gezi")
    assert rows(dialog) == ["Naar een gezinshuis"]
    assert dialog.count.text() == "1 gevonden"
    hands.write("x")
    assert told(dialog).startswith("Niets gevonden met ‘Gezix’.")
    assert dialog.count.text() == ""
    hands.press(Key.Key_Backspace)
    assert rows(dialog) == ["Naar een gezinshuis"]
    assert told(dialog) == ""
    hands.replace(" ")
    assert told(dialog).startswith("Typ een woord")


def test_what_was_typed_is_told_back_in_short(
    hands: PageHands, dialog: SearchDialog
) -> None:
    hands.write("o" * LONGEST + "o")
    assert len(dialog.field.text()) == LONGEST
    assert f"‘{'o' * MOST_TOLD}…’" in told(dialog)


def test_enter_goes_to_the_first_that_was_found(
    hands: PageHands, dialog: SearchDialog, went: Went, journey: Journey
) -> None:
    hands.line("thuis")
    assert is_gone(dialog)
    assert went == [(journey.id, journey.statements[1].id)]


def test_enter_stays_when_nothing_is_found(
    hands: PageHands, dialog: SearchDialog, went: Went
) -> None:
    hands.line("")
    hands.line("olifant")
    hands.press(Key.Key_Down)
    assert dialog.isVisible()
    assert went == []


def test_the_arrows_walk_the_list_while_the_cursor_stays(
    hands: PageHands, dialog: SearchDialog, went: Went, study: Study
) -> None:
    many = a_journey(*(a_statement(text=f"olifant {n}") for n in range(PAGE + 3)))
    study.journeys.begin(many)
    hands.write("olif")
    assert marked(dialog) == 0
    places = []
    for key in (Key.Key_Down, Key.Key_Up, Key.Key_Up, Key.Key_Down):
        hands.press(key)
        places.append(marked(dialog))
    assert places == [1, 0, PAGE + 2, 0]
    for key in (Key.Key_PageUp, Key.Key_PageDown, Key.Key_PageDown, Key.Key_PageUp):
        hands.press(key)
        places.append(marked(dialog))
    assert places[4:] == [0, PAGE, PAGE + 2, 2]
    assert dialog.field.hasFocus()
    hands.write("ant")
    assert marked(dialog) == 0
    hands.press(Key.Key_Down)
    [_, second, *_] = [each.statement_id for each in study.journeys.find("olifant")]
    hands.press(Key.Key_Return)
    assert went == [(many.id, second)]


def test_a_click_goes_to_a_row(
    hands: PageHands, dialog: SearchDialog, went: Went, journey: Journey
) -> None:
    hands.write("sem")
    assert rows(dialog) == ["Hele levensreis"]
    hands.click_row(dialog.results, "Hele")
    assert is_gone(dialog)
    assert went == [(journey.id, None)]


def test_escape_closes_at_once_and_goes_nowhere(
    hands: PageHands, dialog: SearchDialog, went: Went
) -> None:
    hands.write("thuis")
    hands.press(Key.Key_Escape)
    assert is_gone(dialog)
    assert went == []


def test_the_last_words_come_back_selected_until_the_study_closes(
    *,
    hands: PageHands,
    search: Open,
    style: Style,
    study: Study,
    folder: Path,
) -> None:
    search()
    hands.write("thuis")
    hands.press(Key.Key_Escape)
    again = search()
    assert again.field.selectedText() == "thuis"
    assert rows(again) == ["Thuis in Almelo"]
    hands.line("gezin")
    assert search().field.text() == "gezin"
    hands.press(Key.Key_Escape)
    study.close()
    with Study.open(folder, PASSPHRASE) as reopened:
        anew = open_search(reopened, style, hands.window, lambda *_: None)
        assert anew.field.text() == ""
        anew.reject()


def test_that_there_is_more_than_is_shown_is_told(
    hands: PageHands, dialog: SearchDialog, study: Study
) -> None:
    study.journeys.begin(
        a_journey(*(a_statement(text=f"olifant {n}") for n in range(MOST_SHOWN + 1)))
    )
    hands.write("olifant")
    assert dialog.count.text() == f"Meer dan {MOST_SHOWN} gevonden: typ meer"
    assert len(rows(dialog)) == MOST_SHOWN


def test_what_goes_wrong_is_told(dialog: SearchDialog) -> None:
    dialog.show_problem("Het bestand is beschadigd.")
    assert told(dialog) == "Zoeken is niet gelukt. Het bestand is beschadigd."


def test_a_screen_reader_hears_how_many_there_are_and_which_is_marked(
    hands: PageHands, dialog: SearchDialog, study: Study, heard: list[str]
) -> None:
    study.journeys.begin(a_journey(pseudonym="Thuur", code="T-1"))
    hands.write("thu")
    first = "Thuur, T-1, Hele levensreis, 1 van 2"
    second = "Sem, LR-001, Woonplekken, tot 9 jaar, Thuis in Almelo, 2 van 2"
    assert heard[-1] == f"2 gevonden. {first}"
    hands.press(Key.Key_Down)
    assert heard[-1] == dialog.field.accessibleDescription() == second
    hands.write("x")
    assert heard[-1].startswith("Niets gevonden met ‘thux’.")
    assert dialog.field.accessibleDescription() == ""


def test_a_screen_reader_can_name_what_takes_the_focus(
    hands: PageHands, dialog: SearchDialog
) -> None:
    hands.write("thuis")
    assert silent(dialog) == []


def test_tab_goes_to_the_list_where_enter_chooses_and_letters_do_nothing(
    hands: PageHands, dialog: SearchDialog, study: Study, went: Went
) -> None:
    other = a_journey(a_statement(text="Thuis bij oma"))
    study.journeys.begin(other)
    hands.write("thuis")
    hands.press(Key.Key_Tab)
    assert dialog.results.hasFocus()
    hands.press(Key.Key_Down)
    hands.write("t")
    assert marked(dialog) == 1
    assert dialog.field.text() == "thuis"
    hands.press(Key.Key_Backtab)
    assert dialog.field.hasFocus()
    hands.press(Key.Key_Tab)
    wanted = dialog.results.hits.at(1)
    hands.press(Key.Key_Return)
    assert went == [(wanted.journey_id, wanted.statement_id)]


def test_a_statement_without_a_time_or_at_an_unknown_one_has_a_row(
    hands: PageHands, dialog: SearchDialog, study: Study
) -> None:
    texts = {"": "Olifant gezien", "toen": "Olifanten"}
    study.journeys.begin(
        a_journey(
            *(a_statement(text=text, period=said) for said, text in texts.items()),
            code="T-1",
        )
    )
    hands.write("olifant")
    spoken = {
        dialog.results.hits.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(2)
    }
    assert spoken == {
        "Sem, T-1, Woonplekken, Olifant gezien",
        "Sem, T-1, Woonplekken, toen, Olifanten",
    }


def test_nothing_of_what_was_sought_is_left_on_disk(
    hands: PageHands, dialog: SearchDialog, tmp_path: Path
) -> None:
    hands.write("dwarsfluit")
    hands.press(Key.Key_Escape)
    assert is_gone(dialog)
    QSettings().sync()
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert written
    for path in written:
        for form in ("utf-8", "utf-16-le", "utf-16-be"):
            assert "dwarsfluit".encode(form) not in path.read_bytes()


def test_larger_letters_and_other_colours_are_seen_at_once(
    hands: PageHands, dialog: SearchDialog, style: Style
) -> None:
    def picture() -> bytes:
        QApplication.processEvents()
        return bytes(dialog.results.grab().toImage().constBits())

    hands.write("thuis")
    pictures = {picture()}
    style.set_dark(True)
    pictures.add(picture())
    height = dialog.results.sizeHintForRow(0)
    style.set_zoom(1.5)
    pictures.add(picture())
    assert dialog.results.visualRect(dialog.results.currentIndex()).height() > height
    style.set_zoom(1.0)
    style.set_dark(False)
    assert len(pictures) == 3


def test_it_never_leaves_its_window(
    hands: PageHands, search: Open, style: Style
) -> None:
    hands.window.resize(960, 600)
    style.set_zoom(1.5)
    room = hands.window.geometry()
    assert room.contains(search().geometry())
    style.set_zoom(1.0)


def test_the_look_outlives_what_was_closed(
    hands: PageHands, search: Open, style: Style
) -> None:
    for _ in range(3):
        closed = search()
        hands.press(Key.Key_Escape)
        assert is_gone(closed)
    style.set_zoom(1.2)
    style.set_zoom(1.0)
