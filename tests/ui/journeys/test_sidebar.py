from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from levensreis.domain.journey import Journey, Youth
from levensreis.domain.life_context import BirthMonth
from levensreis.services.study import Study
from levensreis.ui.journeys.sidebar import Sidebar
from tests.builders import a_journey, a_statement
from tests.ui.conftest import PageHands
from tests.user_journeys.hands import row_with

Key = Qt.Key
Role = Qt.ItemDataRole


@pytest.fixture
def others(study: Study, journey: Journey) -> list[Journey]:
    """Two more lives after that of Sem."""
    made = [
        a_journey(a_statement(), code="LR-002", pseudonym="Zoë"),
        a_journey(code="LR-003", pseudonym="Noor"),
    ]
    for each in made:
        study.journeys.begin(each)
    return made


@pytest.fixture
def sidebar(others: list[Journey], at_work: PageHands) -> Sidebar:
    page = at_work.study_page
    assert page.presenter is not None
    page.presenter.refresh()
    return page.sidebar


def names(sidebar: Sidebar) -> list[str]:
    model = sidebar.journeys.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def marked(sidebar: Sidebar) -> str | None:
    chosen = sidebar.journeys.selectedIndexes()
    return chosen[0].data() if chosen else None


def test_the_open_journey_is_marked(sidebar: Sidebar) -> None:
    assert names(sidebar) == ["Sem", "Zoë", "Noor"]
    assert marked(sidebar) == "Sem"


def test_a_click_opens_a_journey(at_work: PageHands, sidebar: Sidebar) -> None:
    at_work.click_row(sidebar.journeys, "Noor")
    assert at_work.interview.title.whole == "Levensreis van Noor"
    assert at_work.interview.quick.line.hasFocus()
    assert marked(sidebar) == "Noor"


def test_arrows_walk_the_list_and_enter_opens(
    at_work: PageHands, sidebar: Sidebar
) -> None:
    sidebar.journeys.setFocus()
    at_work.press(Key.Key_Down)
    at_work.press(Key.Key_Down)
    assert at_work.interview.title.whole == "Levensreis van Sem"
    at_work.press(Key.Key_Return)
    assert at_work.interview.title.whole == "Levensreis van Noor"


def test_tab_into_the_list_opens_nothing(
    hands: PageHands, others: list[Journey]
) -> None:
    page = hands.study_page
    assert page.presenter is not None
    page.presenter.refresh()
    page.sidebar.journeys.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert not page.interview.isVisible()
    hands.press(Key.Key_Enter)
    assert page.interview.isVisible()


def test_letters_in_the_list_do_nothing(at_work: PageHands, sidebar: Sidebar) -> None:
    sidebar.journeys.setFocus()
    at_work.write("noor")
    assert marked(sidebar) == "Sem"


def test_a_click_on_the_open_journey_goes_back_to_it_from_its_names(
    at_work: PageHands, sidebar: Sidebar
) -> None:
    at_work.line("6 naar school")
    at_work.study_page.show_names()
    at_work.click_row(sidebar.journeys, "Sem")
    assert at_work.interview.isVisible()
    at_work.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "Ongedaan: vastleggen" in at_work.study_page.notice.text


def test_what_is_still_in_the_quick_line_is_not_lost_by_a_click(
    at_work: PageHands, sidebar: Sidebar
) -> None:
    at_work.write("6 naar school")
    at_work.click_row(sidebar.journeys, "Noor")
    assert at_work.interview.title.whole == "Levensreis van Sem"
    assert at_work.interview.quick.line.text() == "6 naar school"
    assert "snelle regel" in at_work.study_page.notice.text
    assert marked(sidebar) == "Sem"
    at_work.press(Key.Key_Return)
    at_work.click_row(sidebar.journeys, "Noor")
    assert at_work.interview.title.whole == "Levensreis van Noor"


def test_the_list_is_filtered_by_name_and_code(
    at_work: PageHands, sidebar: Sidebar
) -> None:
    at_work.click(sidebar.seek)
    found = {}
    for words in ("noo", "LR-00", "zoe", "x"):
        at_work.replace(words)
        found[words] = names(sidebar)
    assert found == {
        "noo": ["Noor"],
        "LR-00": ["Sem", "Zoë", "Noor"],
        "zoe": ["Zoë"],
        "x": [],
    }


def test_the_open_journey_stays_marked_when_the_filter_goes(
    at_work: PageHands, sidebar: Sidebar
) -> None:
    at_work.click(sidebar.seek)
    at_work.write("noor")
    assert marked(sidebar) is None
    at_work.replace("s")
    assert marked(sidebar) == "Sem"
    assert at_work.interview.title.whole == "Levensreis van Sem"
    assert sidebar.seek.hasFocus()


def test_enter_in_the_search_opens_the_first_that_was_found(
    at_work: PageHands, sidebar: Sidebar
) -> None:
    at_work.click(sidebar.seek)
    at_work.line("o")
    assert names(sidebar) == ["Zoë", "Noor"]
    assert at_work.interview.title.whole == "Levensreis van Zoë"


def test_enter_opens_nothing_when_nothing_was_found(
    at_work: PageHands, sidebar: Sidebar
) -> None:
    nothing = sidebar._nothing
    assert not nothing.isVisible()
    at_work.click(sidebar.seek)
    at_work.line("xyz")
    assert nothing.isVisible()
    assert nothing.text() == "Geen levensreis met deze letters."
    assert at_work.interview.title.whole == "Levensreis van Sem"
    at_work.replace("noor")
    assert not nothing.isVisible()


def test_escape_empties_the_search_and_only_then_leaves_it(
    at_work: PageHands, sidebar: Sidebar
) -> None:
    at_work.click(sidebar.seek)
    at_work.write("noor")
    at_work.press(Key.Key_Escape)
    assert sidebar.seek.text() == ""
    assert names(sidebar) == ["Sem", "Zoë", "Noor"]
    assert sidebar.seek.hasFocus()
    at_work.press(Key.Key_Escape)
    assert at_work.interview.quick.line.hasFocus()


def test_down_goes_from_the_search_to_the_list(
    at_work: PageHands, sidebar: Sidebar
) -> None:
    at_work.click(sidebar.seek)
    at_work.write("o")
    at_work.press(Key.Key_Down)
    assert sidebar.journeys.hasFocus()
    at_work.press(Key.Key_Down)
    at_work.press(Key.Key_Return)
    assert at_work.interview.title.whole == "Levensreis van Noor"


def test_the_list_folds_in_a_narrow_window(
    at_work: PageHands, sidebar: Sidebar
) -> None:
    assert sidebar.width() == 224
    at_work.window.resize(1200, 800)
    at_work.wait_for(lambda: True if sidebar.width() == 60 else None)
    assert not sidebar.seek.isVisible()
    assert sidebar.new.text() == ""
    assert sidebar.new.accessibleName() == "Nieuwe levensreis"
    place = sidebar.journeys.visualRect(row_with(sidebar.journeys, "Noor")).center()
    QTest.mouseClick(sidebar.journeys.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert at_work.interview.title.whole == "Levensreis van Noor"
    at_work.window.resize(1440, 900)
    at_work.wait_for(lambda: True if sidebar.width() == 224 else None)
    assert sidebar.seek.isVisible()


def test_a_larger_look_folds_the_list_sooner(
    at_work: PageHands, sidebar: Sidebar
) -> None:
    at_work.press(Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    at_work.wait_for(lambda: True if not sidebar.seek.isVisible() else None)


def test_a_screen_reader_hears_how_far_a_journey_is(
    at_work: PageHands, sidebar: Sidebar, study: Study
) -> None:
    young = datetime.now(UTC).year - 3
    study.journeys.begin(
        a_journey(code="LR-004", pseudonym="Pim", youth=Youth(BirthMonth(young, 1)))
    )
    presenter = at_work.study_page.presenter
    assert presenter is not None
    presenter.refresh()
    model = sidebar.journeys.model()
    spoken = [model.index(row, 0).data(Role.AccessibleTextRole) for row in range(4)]
    none = "controle: nog niet voorgelegd"
    assert spoken[1] == f"Zoë, LR-002, 1 uitspraak · 1 van 8 thema’s, {none}"
    assert spoken[3] == f"Pim, LR-004, 3 jaar, nog niet begonnen, {none}"
    assert "4 uitspraken · 3 van 8 thema’s" in spoken[0]


def test_the_counts_follow_what_is_recorded(
    at_work: PageHands, sidebar: Sidebar
) -> None:
    at_work.line("6 naar school")
    first = sidebar.journeys.model().index(0, 0)
    assert "5 uitspraken" in first.data(Role.ToolTipRole)
    assert first.data(Role.DecorationRole) is None


def test_a_row_is_painted_in_full_and_folded(
    at_work: PageHands, sidebar: Sidebar
) -> None:
    def picture(draw: Callable[[], object]) -> bytes:
        draw()
        QApplication.processEvents()
        return bytes(sidebar.journeys.grab().toImage().constBits())

    pictures = {
        picture(lambda: None),
        picture(sidebar.journeys.setFocus),
        picture(at_work.window.menus.dark.trigger),
        picture(lambda: sidebar.fold(True)),
    }
    assert len(pictures) == 4
