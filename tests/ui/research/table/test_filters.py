"""Which filters are shown: what was told, the usual first, the others when asked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from levensreis.domain import characteristics
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.selection import EVERYTHING, Selection
from levensreis.domain.selection_text import Options
from levensreis.services.findings import Facet, Told
from levensreis.ui.research.table.filter_bar import FilterBar
from levensreis.ui.research.table.filters import (
    FilterLine,
    chosen,
    filter_lines,
    split,
)
from levensreis.ui.research.table.view import State
from levensreis.ui.research.views.filter_bar import FilterBar as PictureFilters
from levensreis.ui.style import Style

_KNOWN = {characteristics.SEX: ("m", "v"), "region": ("east", "west")}


def facets(options: Options, selection: Selection = EVERYTHING) -> list[Facet]:
    return [each.facet for each in filter_lines(options, selection)]


def test_a_step_to_help_and_a_source_are_filters_once_they_were_told() -> None:
    assert not {Told.HELP_STEP, Told.SOURCE} & set(facets(Options()))
    options = Options(help_steps=(HelpStep.SAFETY,), sources=(Source.FILE,))
    assert {Told.HELP_STEP, Told.SOURCE} <= set(facets(options))
    lines = {each.facet: each for each in filter_lines(options, EVERYTHING)}
    assert [each.label for each in lines[Told.SOURCE].choices] == ["dossier"]
    wanted = chosen(EVERYTHING, Told.HELP_STEP, ["safety"])
    assert wanted == Selection(help_steps=frozenset({HelpStep.SAFETY}))
    [line] = [each for each in filter_lines(options, wanted) if each.chosen]
    assert line.words == "Stap naar hulp: veiligheid"
    assert chosen(wanted, Told.HELP_STEP, []) == EVERYTHING


def test_of_the_characteristics_only_the_usual_ones_are_shown_by_themselves() -> None:
    options = Options(characteristics=_KNOWN)
    shown, others = split(filter_lines(options, EVERYTHING), ())
    assert shown[0].facet == characteristics.SEX
    assert [each.facet for each in others] == ["region"]
    shown, others = split(filter_lines(options, EVERYTHING), ["region"])
    assert (shown[-1].facet, others) == ("region", [])
    filtered = Selection(characteristics=frozenset({("region", "east")}))
    shown, others = split(filter_lines(options, filtered), ())
    assert (shown[-1].facet, others) == ("region", [])


def test_where_there_is_little_room_the_usual_filters_that_come_last_wait() -> None:
    options = Options(help_steps=(HelpStep.SAFETY,), sources=(Source.FILE,))
    lines = filter_lines(options, EVERYTHING)
    shown, others = split(lines, (), most=len(lines) - 2)
    assert [each.facet for each in others] == [Told.HELP_STEP, Told.SOURCE]
    assert [*shown, *others] == lines


def menu_of(button: QWidget) -> QMenu:
    menu = button.findChild(QMenu)
    assert menu is not None
    return menu


@pytest.fixture
def lines() -> tuple[FilterLine, ...]:
    options = Options(characteristics=_KNOWN, help_steps=(HelpStep.SAFETY,))
    return tuple(filter_lines(options, EVERYTHING))


def test_a_filter_that_is_asked_for_gets_its_button_and_opens(
    style: Style, qtbot: QtBot, lines: tuple[FilterLine, ...]
) -> None:
    bar = FilterBar(style, lambda _: {})
    qtbot.addWidget(bar)
    bar.show()
    bar.show_state(State(filters=lines, ages="", text="", is_everything=True))
    assert "region" not in bar.buttons
    [ask] = menu_of(bar.more).actions()
    assert ask.text() == "Landsdeel"
    chosen: list[tuple[object, list[str]]] = []
    bar.chosen.connect(lambda facet, values: chosen.append((facet, values)))
    ask.trigger()
    assert not bar.more.isVisible()
    menu = menu_of(bar.buttons["region"])
    QApplication.processEvents()
    assert menu.isVisible()
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert chosen == [("region", ["east"])]


def test_above_a_picture_one_more_filter_can_be_asked_for(
    style: Style, qtbot: QtBot, lines: tuple[FilterLine, ...]
) -> None:
    bar = PictureFilters(style)
    qtbot.addWidget(bar)
    bar.show()
    others = [("region=east", "Landsdeel: oost")]
    bar.show_filters(lines, others, "")
    assert "Stap naar hulp" in bar.fields  # there was room for it
    assert "Landsdeel" not in bar.fields
    bar.more.setFocus()
    qtbot.keyClick(bar.more, Qt.Key.Key_Down)
    bar.more.activated.emit(bar.more.currentIndex())
    field = bar.fields["Landsdeel"]
    assert not bar.more.isVisible()
    assert bar.other.count() == len(others) + 1
    asked: list[tuple[object, str]] = []
    bar.chosen.connect(lambda facet, value: asked.append((facet, value)))
    field.setCurrentIndex(1)
    field.activated.emit(1)
    assert asked == [("region", "east")]
