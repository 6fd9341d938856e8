"""Qt speaks the language that was chosen: our words, its own words and the locale."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from levensreis.language import Language, in_dutch, spoken
from levensreis.ui.journeys.dialog import JourneyDialog
from levensreis.ui.journeys.form import JourneyForm, read_form
from levensreis.ui.translation import (
    LANGUAGE,
    CatalogueTranslator,
    chosen_language,
    speak,
)
from tests.languages import in_english
from tests.ui.speaking import let_go, speaking

YES_AND_CANCEL = QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    """The application of all tests, which speaks as it did when a test ends."""
    with speaking(qapp, Language.DUTCH):
        yield qapp


def buttons() -> list[str]:
    box = QMessageBox()
    box.setStandardButtons(YES_AND_CANCEL)
    return sorted(each.text().replace("&", "") for each in box.buttons())


def test_widgets_qt_and_the_locale_speak_the_language_that_was_chosen(
    application: QApplication, qtbot: QtBot
) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    for language, ours, theirs, number in (
        (Language.DUTCH, "Zoek een factor", ["Annuleren", "Ja"], "6,5"),
        (Language.ENGLISH, "Find a factor", ["Cancel", "Yes"], "6.5"),
        (Language.DUTCH, "Zoek een factor", ["Annuleren", "Ja"], "6,5"),
    ):
        speak(application, language)
        assert spoken() is language
        assert widget.tr("Zoek een factor") == ours
        assert widget.tr("Jurre") == "Jurre"
        assert buttons() == theirs
        assert QLocale().toString(6.5) == number


def test_what_is_asked_with_quotes_is_found(application: QApplication) -> None:
    speak(application, Language.ENGLISH)
    told = application.tr("Nieuwe factor: ‘{factor}’").format(factor="rust")
    assert told == "New factor: ‘rust’"


def test_changing_the_language_leaves_no_translators_behind(
    application: QApplication,
) -> None:
    for language in (*Language, *Language):
        speak(application, language)
    let_go()
    kinds = [type(each) for each in application.findChildren(QTranslator)]
    assert sorted(kinds, key=str) == sorted([CatalogueTranslator, QTranslator], key=str)


def test_the_translator_is_empty_in_dutch_only() -> None:
    translator = CatalogueTranslator()
    assert translator.isEmpty()
    assert translator.translate("Page", "Annuleren") == "Annuleren"
    with in_english():
        assert not translator.isEmpty()
        assert translator.translate("Page", "Annuleren") == "Cancel"
        assert translator.translate("Page", "Jurre") == "Jurre"
        with in_dutch():
            assert translator.translate("Page", "Annuleren") == "Annuleren"


def test_a_form_that_is_opened_afterwards_is_in_english(
    application: QApplication, qtbot: QtBot
) -> None:
    def save(form: JourneyForm) -> None:
        read_form(form)

    speak(application, Language.ENGLISH)
    dialog = JourneyDialog("Iris", JourneyForm(), save)
    qtbot.addWidget(dialog)
    assert dialog.pseudonym.accessibleName() == "Pseudonym"
    assert [dialog.sex.itemText(each) for each in range(dialog.sex.count())] == [
        *("–", "boy", "girl", "other"),
    ]
    dialog._try()
    assert dialog.problem("pseudonym") == "Give the journey a pseudonym."


@pytest.mark.parametrize(
    ("stored", "language"),
    [
        (None, Language.DUTCH),
        ("nl", Language.DUTCH),
        ("en", Language.ENGLISH),
        ("xx", Language.DUTCH),
        (["en", "nl"], Language.DUTCH),
    ],
)
def test_the_language_of_last_time_is_spoken_again(
    stored: object, language: Language
) -> None:
    if stored is not None:
        QSettings().setValue(LANGUAGE, stored)
    assert chosen_language() is language


def test_the_application_begins_in_the_language_of_last_time(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from levensreis.ui.application import make_application\n"
        "from levensreis.ui.translation import LANGUAGE\n"
        "made = make_application(['levensreis'])\n"
        "from PySide6.QtCore import QLocale, QSettings\n"
        "from PySide6.QtWidgets import QMessageBox\n"
        "box = QMessageBox()\n"
        "box.setStandardButtons(QMessageBox.StandardButton.Cancel)\n"
        "print(box.buttons()[0].text().replace('&', ''), QLocale().name())\n"
        "QSettings().setValue(LANGUAGE, sys.argv[1])\n"
    )
    told = []
    for following in ("en", "nl"):
        made = subprocess.run(
            [sys.executable, "-P", "-c", script, following],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
            env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path)},
        )
        assert (made.returncode, made.stderr) == (0, "")
        told.append(made.stdout.strip())
    assert told == ["Annuleren nl_NL", "Cancel en_GB"]
