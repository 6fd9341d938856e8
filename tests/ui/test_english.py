"""A window that is opened in English shows no Dutch but what was said in it."""

from collections.abc import Iterator, Mapping

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from levensreis import language
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Respondent, Youth
from levensreis.domain.life_context import BirthMonth
from levensreis.domain.statement import Kind
from levensreis.domain.theme import Theme
from levensreis.formats.codebook_json import shipped_codebook
from levensreis.language import Language, catalogue
from levensreis.services.study import Study
from levensreis.ui.anonymise.register.choices import ROLES, SORTS
from levensreis.ui.anonymise.steps import Step
from levensreis.ui.journeys.dialog import JourneyDialog
from levensreis.ui.journeys.form import form_of
from levensreis.ui.shortcuts import ShortcutsDialog
from tests.architecture.catalogue import dutch_in
from tests.builders import a_journey, a_statement
from tests.ui.conftest import OpenWindow, PageHands
from tests.ui.speaking import shown, speaking, without_marks
from tests.ui.test_accessibility import letters, walk

CODEBOOK = shipped_codebook()
JOURNEY = a_journey(
    a_statement(theme=Theme.HEALTH, period="2;3", text="Xan", turning_point=True),
    a_statement(
        theme=Theme.LIVING,
        period="tot 9",
        kind=Kind.SPELL,
        text="Xor",
        influence=Influence.POSITIVE,
    ),
    a_statement(theme=Theme.LIVING, period="rond 9", text="Xil"),
    a_statement(theme=Theme.CARE, period="", text="Xem", influence=Influence.NEUTRAL),
    code="LR-001",
    pseudonym="Xander",
    youth=Youth(BirthMonth(2008, 5)),
    respondents=(Respondent("xa", "xa"),),
)


class Asked(dict[str, str]):
    """The catalogue, which remembers what was asked for and is not in it."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        super().__init__(texts)
        self.missed: set[str] = set()

    def get(self, text: str, other: str = "") -> str:  # type: ignore[override]
        """Return a text as the catalogue does."""
        if text and text not in self:
            self.missed.add(text)
        return super().get(text, other)


@pytest.fixture
def asked(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Asked]:
    """English on the whole screen, and what `say` had no words for."""
    texts = Asked(catalogue(Language.ENGLISH))
    monkeypatch.setattr(
        language, "catalogue", {Language.DUTCH: {}, Language.ENGLISH: texts}.__getitem__
    )
    with speaking(qapp, Language.ENGLISH):
        yield texts


def dutch_on(widget: QWidget) -> dict[str, object]:
    """Return what is shown that should have been said in English.

    The factors are those of the study, and stay as they are in its codebook; kinds of
    organisations are the words that come into the texts.
    """
    texts = catalogue(Language.ENGLISH)
    english = {without_marks(each) for each in texts.values()}
    dutch = {without_marks(each): said for each, said in texts.items()}
    return {
        text: dutch.get(text) or dutch_in(text)
        for text in shown(widget) - english - {*ROLES, *SORTS}
        if (text in dutch or dutch_in(text))
        and not any(factor.label in text for factor in CODEBOOK.factors)
    }


def check(page: QWidget) -> None:
    """See that all is English, and that no letter with Alt does two things."""
    QApplication.processEvents()
    assert dutch_on(page.window()) == {}
    taken = letters(page)
    assert [each for each in taken if taken.count(each) > 1] == []


def test_the_first_screen_is_english(asked: Asked, open_window: OpenWindow) -> None:
    check(open_window().window)
    assert asked.missed == set()


def test_every_page_is_english(asked: Asked, study: Study, hands: PageHands) -> None:
    study.journeys.begin(JOURNEY)
    for page in walk(hands, study, JOURNEY):
        check(page)
        if hands.names.isVisible() and hands.names.step is Step.SIGN:
            break  # before the study is closed, which asks what is still open
    assert dutch_on(ShortcutsDialog(hands.window.menuBar(), hands.window)) == {}
    assert asked.missed == set()


def test_the_details_are_english(asked: Asked, study: Study, hands: PageHands) -> None:
    study.journeys.begin(JOURNEY)
    page = hands.study_page
    assert page.presenter is not None
    page.presenter.choose(JOURNEY.id)
    page.show_details()
    check(page)
    assert asked.missed == set()


def test_the_form_of_a_journey_is_english(asked: Asked, qtbot: QtBot) -> None:
    dialog = JourneyDialog("Xander", form_of(JOURNEY), lambda _: None)
    qtbot.addWidget(dialog)
    assert "Pseudonym" in shown(dialog)
    assert dutch_on(dialog) == {}
    assert asked.missed == set()
