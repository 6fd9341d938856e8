"""The steps of the tour: what each tells, what it is about, and when it was done."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from levensreis.language import say, word

if TYPE_CHECKING:
    from levensreis.ui.main_window import MainWindow


def _nowhere(window: "MainWindow") -> QWidget | None:
    return None


def _never(window: "MainWindow", before: object) -> bool:
    return False


def _nothing(window: "MainWindow") -> object:
    return None


@dataclass(frozen=True, slots=True)
class TourStep:
    """One thing to do in the example."""

    title: str
    words: str
    beside: "Callable[[MainWindow], QWidget | None]" = _nowhere
    begun: "Callable[[MainWindow], object]" = _nothing
    """What was so when the step began."""
    is_done: "Callable[[MainWindow, object], bool]" = _never
    """Whether that changed; never when there is only something to read."""

    def said(self, passphrase: str) -> tuple[str, str]:
        """Return the title and the words, in the language of now."""
        return say(self.title), say(self.words, passphrase=passphrase)


def _sidebar(window: "MainWindow") -> QWidget | None:
    return window.study_page.sidebar if window.study_page else None


def _line(window: "MainWindow") -> QWidget | None:
    return window.study_page.interview.quick if window.study_page else None


def _open(window: "MainWindow") -> object:
    return window.study_page.open_journey if window.study_page else None


def _counted(window: "MainWindow") -> object:
    page = window.study_page
    if page is None or page.open_journey is None:
        return 0
    return page.desk.study.journeys.summary(page.open_journey).statements


def _shows(name: str) -> "Callable[[MainWindow, object], bool]":
    def look(window: "MainWindow", before: object) -> bool:
        page = window.study_page
        return page is not None and page.pages.currentWidget() is getattr(page, name)

    return look


def _papers(window: "MainWindow", before: object) -> bool:
    return window.study_page is not None and window.study_page.papers.is_shown


def _is_large(window: "MainWindow", before: object) -> bool:
    page = window.study_page
    return page is not None and page.interview.parts.is_large


STEPS = (
    TourStep(
        word("Kies een levensreis"),
        word(
            "Links staan negen verzonnen levensreizen. Kies er een met de muis, of "
            "met Tab, de pijltjes en Enter."
        ),
        _sidebar,
        is_done=lambda window, before: _open(window) is not None,
    ),
    TourStep(
        word("Leg een uitspraak vast"),
        word(
            "Bovenaan staat de snelle regel; F9 brengt u erheen. Typ bijvoorbeeld "
            "‘6 naar school +’ en druk op Enter. Het is een voorbeeld: u kunt niets "
            "kapotmaken."
        ),
        _line,
        _counted,
        lambda window, before: _counted(window) != before,
    ),
    TourStep(
        word("Kies een ander thema"),
        word(
            "F1 tot en met F8 kiezen een van de acht thema's. Druk op F2: de "
            "volgende uitspraak gaat dan over woonplekken. Met Ctrl+Z maakt u "
            "ongedaan wat u net deed."
        ),
        _line,
    ),
    TourStep(
        word("Zie het hele leven"),
        word(
            "Met Ctrl+Shift+B vult de tijdlijn het scherm. Dezelfde toetsen brengen "
            "u terug naar de thema's."
        ),
        is_done=_is_large,
    ),
    TourStep(
        word("Haal de namen eruit"),
        word(
            "Druk op Ctrl+Shift+A. Hier staat welke namen vervangen worden voordat "
            "iets naar anderen gaat."
        ),
        is_done=_shows("anonymise"),
    ),
    TourStep(
        word("Zet het op papier"),
        word(
            "Druk op Ctrl+Shift+P. U ziet het overzicht voordat u het bewaart of "
            "afdrukt."
        ),
        is_done=_papers,
    ),
    TourStep(
        word("Weg van het scherm"),
        word(
            "Ctrl+G dekt het scherm meteen af. Ctrl+L vergrendelt: dan is de wachtzin "
            "weer nodig. Die van dit voorbeeld is: {passphrase}"
        ),
    ),
    TourStep(
        word("Dat was het"),
        word(
            "Shift+F1 opent overal de handleiding, F12 toont alle toetsen. Sluit "
            "het voorbeeld met Ctrl+W en maak uw eigen studie."
        ),
    ),
)
