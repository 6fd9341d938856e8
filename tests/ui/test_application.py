import subprocess
import sys
from pathlib import Path

import pytest

from levensreis.domain.errors import KnownError
from levensreis.ui import application
from tests.builders import PASSPHRASE
from tests.ui.conftest import Boxes, PageHands


def test_a_bug_is_told_without_what_was_said_and_the_window_stays(
    at_work: PageHands, boxes: Boxes, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        raise ValueError("Jurre uit Almelo")
    except ValueError as error:
        bug = (type(error), error, error.__traceback__)
    boxes.will_get("OK")
    application.show_unexpected(at_work.window, *bug)
    shown = boxes.told[0] + boxes.details[0] + capsys.readouterr().err
    assert "fout in Levensreis" in boxes.told[0]
    assert "ValueError" in boxes.details[0]
    assert "test_application.py" in boxes.details[0]
    assert "uit Almelo" not in shown.replace('raise ValueError("Jurre uit Almelo")', "")
    at_work.line("6 naar school")
    assert at_work.window.menus.undo.text() == "Ongedaan maken: vastleggen"


def test_a_bug_is_told_where_there_is_no_terminal(
    hands: PageHands, boxes: Boxes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    boxes.will_get("OK")
    application.show_unexpected(hands.window, ValueError, ValueError("x"), None)
    assert "fout in Levensreis" in boxes.told[0]


def test_a_known_error_is_told_in_its_own_words(
    hands: PageHands, boxes: Boxes, capsys: pytest.CaptureFixture[str]
) -> None:
    error = KnownError("Maak ruimte vrij en probeer het opnieuw.")
    boxes.will_get("OK")
    application.show_unexpected(hands.window, KnownError, error, None)
    assert boxes.told == ["Maak ruimte vrij en probeer het opnieuw."]
    assert capsys.readouterr().err == ""


def run(script: str) -> str:
    made = subprocess.run(
        [sys.executable, "-P", "-c", script],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert made.returncode == 0, made.stderr
    return made.stdout


def test_the_application_is_dutch_and_has_a_place_for_its_settings() -> None:
    told = run(
        "from levensreis.ui.application import make_application\n"
        "made = make_application(['levensreis'])\n"
        "from PySide6.QtCore import QLocale, QSettings\n"
        "from PySide6.QtWidgets import QMessageBox\n"
        "box = QMessageBox()\n"
        "box.setStandardButtons(QMessageBox.StandardButton.Cancel)\n"
        "print(made.applicationName(), QLocale().language().name)\n"
        "print(box.buttons()[0].text().replace('&', ''))\n"
        "print(QSettings().fileName())\n"
    )
    name, button, settings = told.splitlines()
    assert name == "Levensreis Dutch"
    assert button == "Annuleren"
    assert "Levensreis" in settings


def test_the_window_opens_on_a_study_and_a_bug_does_not_end_it(folder: Path) -> None:
    told = run(
        "import sys\n"
        "from pathlib import Path\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication, QMessageBox\n"
        "from levensreis.ui import application\n"
        "from levensreis.ui.main_window import MainWindow\n"
        "def window():\n"
        "    every = QApplication.topLevelWidgets()\n"
        "    return [each for each in every if isinstance(each, MainWindow)][0]\n"
        "def fail():\n"
        "    QTimer.singleShot(300, answer)\n"
        "    raise ValueError('Jurre')\n"
        "def answer():\n"
        "    box = QApplication.activeModalWidget()\n"
        "    print(isinstance(box, QMessageBox), 'Jurre' in box.detailedText()\n"
        "        .replace(\"ValueError('Jurre')\", ''))\n"
        "    box.reject()\n"
        "    QTimer.singleShot(0, end)\n"
        "def end():\n"
        "    print(window().windowTitle())\n"
        "    window().close()\n"
        "run = application.make_application\n"
        "def make(arguments):\n"
        "    made = run(arguments)\n"
        "    QTimer.singleShot(300, fail)\n"
        "    return made\n"
        "application.make_application = make\n"
        f"sys.exit(application.run_window(Path({str(folder)!r}), {PASSPHRASE!r}))\n"
    )
    assert told.splitlines() == ["True False", "studie – Levensreis"]
