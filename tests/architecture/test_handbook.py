"""The manual hangs together: its links, its pages, the commands and the keys."""

import argparse
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from levensreis.cli.main import _parser
from levensreis.language import Language, spoken
from levensreis.ui.help.book import FIRST, ORDER, Handbook, Page
from levensreis.ui.main_window import MainWindow
from levensreis.ui.style import Style
from tests.gallery.keys_page import PAGE, keys_page

HANDBOOK = Handbook(PAGE.parent)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
IN_CODE = re.compile(r"^```.*?^```$|`[^`]*`", re.MULTILINE | re.DOTALL)


def text_of(name: str) -> str:
    return (HANDBOOK.folder / f"{name}.md").read_text("utf-8")


def links_of(name: str) -> list[str]:
    return LINK.findall(IN_CODE.sub("", text_of(name)))


def anchors_of(page: Page) -> list[str]:
    return [anchor for section in page.sections for anchor in set(section.anchors)]


def leads_nowhere(name: str, link: str) -> bool:
    path, _, anchor = unquote(link).partition("#")
    if path and not (HANDBOOK.folder / path).is_file():
        return True
    page = HANDBOOK.pages.get(Path(path).stem if path else name)
    return bool(anchor) and (page is None or anchor not in anchors_of(page))


def commands() -> list[str]:
    kinds = argparse._SubParsersAction
    return [
        command
        for action in _parser()._actions
        if isinstance(action, kinds)
        for command in action.choices
    ]


def test_the_manual_has_exactly_the_pages_that_the_reader_walks() -> None:
    assert list(HANDBOOK.pages) == list(ORDER)


@pytest.mark.parametrize("name", ORDER)
def test_every_link_of_a_page_leads_to_a_heading_that_is_there(name: str) -> None:
    assert [link for link in links_of(name) if leads_nowhere(name, link)] == []


@pytest.mark.parametrize("name", ORDER)
def test_no_two_headings_of_a_page_have_the_same_anchor(name: str) -> None:
    found = anchors_of(HANDBOOK.pages[name])
    assert sorted({each for each in found if found.count(each) > 1}) == []


def test_the_first_page_names_every_other_page() -> None:
    named = {Path(link.partition("#")[0]).stem for link in links_of(FIRST)}
    assert sorted(set(HANDBOOK.pages) - named - {FIRST}) == []


def test_every_command_is_named_in_the_manual() -> None:
    told = "\n".join(map(text_of, HANDBOOK.pages))
    unnamed = [
        each
        for each in commands()
        if not re.search(rf"`(levensreis )?{re.escape(each)}[` ]", told)
    ]
    assert unnamed == []


def test_the_page_with_keys_is_what_the_program_shows_now(
    qapp: QApplication, qtbot: QtBot
) -> None:
    assert spoken() is Language.DUTCH
    window = MainWindow(Style(qapp))
    qtbot.addWidget(window)
    assert PAGE.read_text("utf-8") == keys_page(window)
