"""Nothing that was typed stands anywhere on disk as plain text, but in exports."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit, QWidget

from levensreis.domain.theme import Theme
from levensreis.services.checks import check_study
from levensreis.services.keys import rekey_study
from levensreis.services.paper_order import Paper
from levensreis.services.restoring import BackupInfo, restore_study
from levensreis.services.study import Study
from levensreis.storage.errors import WrongPassphrase
from levensreis.ui import application
from levensreis.ui.capture import SHARING
from levensreis.ui.journeys.dialog import JourneyDialog
from levensreis.ui.lock.settings import MINUTES
from levensreis.ui.search.dialog import SearchDialog
from levensreis.ui.start.first_screen import SIDE
from levensreis.ui.start.recent import RECENT
from levensreis.ui.translation import LANGUAGE
from levensreis.ui.window_look import DARK, GEOMETRY, ZOOM
from tests.builders import CHEAP
from tests.ui.boxes import Boxes
from tests.ui.conftest import PageHands
from tests.user_journeys.conftest import OpenWindow
from tests.user_journeys.hands import Ctrl, Shift, is_gone

Key = Qt.Key
MARK = "Qzxv"
"""What every typed text begins with, and nothing else in the world holds."""
PASSPHRASE = f"{MARK}wachtzin van vijf gewone woorden"
SETTINGS = {DARK, GEOMETRY, LANGUAGE, MINUTES, RECENT, SHARING, SIDE, ZOOM}
"""All that is kept in settings: how it looks, when it locks, where studies lie."""
TYPED = {
    *("regel", "citaat", "verhaal", "geparkeerd", "gever", "concept"),
    *("naam", "vervanging", "schuil", "verteller", "veld0", "veld2", "veld3"),
}
"""What must be in the study in the end, behind the mark."""
WRITINGS = ("utf-8", "utf-16-le", "utf-16-be")
PLACES = (
    *("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TMPDIR", "TEMP", "TMP"),
    *("SQLITE_TMPDIR", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"),
)
"""The variables that say where to write; those of settings are set for every test."""


@dataclass(frozen=True)
class Disk:
    """Every folder in which this program, Qt and Python may write, and one more."""

    root: Path
    own: Path
    exports: Path
    """Meant to hold something of what was told."""

    def marked(self) -> list[str]:
        """Return the files with a mark in them or in their name, but exports."""
        return [
            str(path)
            for folder in (self.root, self.own)
            for path in sorted(folder.rglob("*"))
            if self.exports not in (path, *path.parents) and is_marked(path)
        ]


def is_marked(path: Path) -> bool:
    """Tell whether a file holds a mark, in whatever writing."""
    mark = MARK.lower()
    content = path.read_bytes().lower() if path.is_file() else b""
    return mark in path.name.lower() or any(
        mark.encode(writing) in content for writing in WRITINGS
    )


@pytest.fixture
def disk(tmp_path: Path, own_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Disk:
    """A disk of which all is looked through."""
    for name in PLACES:
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
        (tmp_path / name.lower()).mkdir(0o700)
    monkeypatch.setattr(tempfile, "tempdir", None)
    exports = tmp_path / "uitvoer"
    exports.mkdir()
    return Disk(tmp_path, own_folder, exports)


def test_what_is_typed_stands_nowhere_as_plain_text(
    open_window: OpenWindow,
    boxes: Boxes,
    disk: Disk,
    capfd: pytest.CaptureFixture[str],
) -> None:
    hands = open_window()
    for do in (
        make_a_study,
        begin_a_journey,
        tell_something,
        fill_every_field_of_the_statement,
        write_a_story,
        park_something,
        fill_in_what_is_known,
        register_a_name,
        look_for_something,
    ):
        do(hands, disk)
        assert disk.marked() == []
    export(hands, disk)
    meet_a_bug(hands, boxes)
    copy = keep_what_is_open(hands)
    hands.write(f"{MARK}onaf")
    boxes.will_get("Weggooien en sluiten", "Toch sluiten")
    assert hands.window.close()
    let_go_of_what_asked_for_a_path(hands, disk)
    assert disk.marked() == []

    told = capfd.readouterr()
    assert MARK not in told.out + told.err
    assert [key for key in QSettings().allKeys() if key not in SETTINGS] == []
    kept = look_after_the_closed_study(disk, copy)
    assert disk.marked() == []
    assert kept >= TYPED, "else nothing was looked for"
    assert is_marked(disk.exports / "reis.json")


@pytest.mark.parametrize("writing", WRITINGS)
def test_a_mark_in_a_temporary_file_is_found(disk: Disk, writing: str) -> None:
    with tempfile.NamedTemporaryFile() as file:
        file.write(f"een regel met {MARK.lower()}regel".encode(writing))
        file.flush()
        assert disk.marked() == [file.name]
    assert disk.marked() == []


def test_a_mark_in_the_name_of_a_file_is_found(disk: Disk) -> None:
    path = Path(tempfile.gettempdir()) / f"{MARK}.txt"
    path.touch()
    assert disk.marked() == [str(path)]


def make_a_study(hands: PageHands, disk: Disk) -> None:
    start = hands.window.start
    hands.click(start.new_folder.line)
    hands.write(str(disk.root / "studie"))
    hands.click(start.new_passphrase)
    hands.write(PASSPHRASE)
    hands.click(start.again)
    hands.line(PASSPHRASE)
    hands.wait_for(lambda: hands.window.study_page)


def begin_a_journey(hands: PageHands, _: Disk) -> None:
    hands.press(Key.Key_N, Ctrl)
    dialog = hands.dialog(JourneyDialog)
    hands.click(dialog.pseudonym)
    hands.replace(f"{MARK}schuil")
    hands.click(dialog.respondents)
    hands.replace(f"moeder, {MARK}verteller")
    hands.press(Key.Key_Return)


def tell_something(hands: PageHands, _: Disk) -> None:
    hands.line(f'6;6 {MARK}regel - ? #{MARK}los "{MARK}citaat"')
    hands.line(f"7 {MARK}weg -")


def fill_every_field_of_the_statement(hands: PageHands, _: Disk) -> None:
    hands.press(Key.Key_E, Ctrl)
    fill_every_field(hands, hands.interview.detail)


def fill_every_field(hands: PageHands, within: QWidget) -> None:
    """Type a mark in whatever can be typed in."""
    every = [*within.findChildren(QLineEdit), *within.findChildren(QPlainTextEdit)]
    fields = [each for each in every if each.isVisible() and each.isEnabled()]
    assert fields
    for number, field in enumerate(fields):
        field.setFocus()
        hands.replace(f"{MARK}veld{number}")
        hands.press(Key.Key_Tab)


def write_a_story(hands: PageHands, _: Disk) -> None:
    hands.press(Key.Key_J, Ctrl)
    hands.write(f"{MARK}verhaal over {Theme.HEALTH.label}")
    hands.press(Key.Key_Escape)


def park_something(hands: PageHands, _: Disk) -> None:
    hands.write(f"{MARK}geparkeerd")
    hands.press(Key.Key_P, Ctrl)


def fill_in_what_is_known(hands: PageHands, _: Disk) -> None:
    hands.press(Key.Key_I, Ctrl)
    consent = hands.study_page.details.consent
    hands.click(consent.all)
    hands.click(consent.form.by)
    hands.replace(f"{MARK}gever")
    hands.press(Key.Key_Return)
    hands.press(Key.Key_Escape)


def register_a_name(hands: PageHands, _: Disk) -> None:
    hands.press(Key.Key_A, Ctrl | Shift)
    hands.click(hands.names.register.name)
    hands.write(f"{MARK}naam")
    hands.click(hands.names.register.replacement)
    hands.line(f"{MARK}vervanging")
    hands.press(Key.Key_Escape)


def look_for_something(hands: PageHands, _: Disk) -> None:
    hands.press(Key.Key_F, Ctrl)
    dialog = hands.dialog(SearchDialog)
    hands.write(f"{MARK}regel")
    hands.press(Key.Key_Escape)
    assert is_gone(dialog)


def export(hands: PageHands, disk: Disk) -> None:
    save(hands, disk.exports / "tabel.csv", Key.Key_T, Ctrl)
    hands.press(Key.Key_P, Ctrl | Shift)
    papers = hands.study_page.papers.page
    assert papers is not None
    papers.choice.choose(Paper.OVERVIEW)
    pages = papers.preview.view.pages
    hands.wait_for(lambda: pages.picture(0))  # seen, and nowhere on the disk
    papers.form.save.setFocus()
    save(hands, disk.exports / "overzicht.pdf", Key.Key_Space)
    hands.press(Key.Key_Escape)
    study = hands.window.study
    assert study is not None
    [journey] = study.journeys.overview()
    study.exports.save_journey(journey.id, disk.exports / "reis.json")


def save(
    hands: PageHands,
    path: Path,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    hands.press(key, modifier)
    hands.save_as(path)
    notice = hands.study_page.notice
    hands.wait_for(lambda: notice if path.name in notice.text else None)


def meet_a_bug(hands: PageHands, boxes: Boxes) -> None:
    error = ValueError(f"{MARK}fout")
    boxes.will_get("OK")
    application.show_unexpected(hands.window, ValueError, error, None)
    assert MARK not in boxes.told[-1] + boxes.details[-1]


def keep_what_is_open(hands: PageHands) -> BackupInfo:
    """Keep a draft as when it locks, make a reserve copy, and look all through."""
    study = hands.window.study
    assert study is not None
    study.drafts.put("quick", None, f"{MARK}concept")
    assert study.checks.look().is_sound
    return study.backups.make().info


def let_go_of_what_asked_for_a_path(hands: PageHands, disk: Disk) -> None:
    """Let Qt write what it remembers of where files were saved."""
    for dialog in hands.window.findChildren(QFileDialog):
        shiboken6.delete(dialog)
    assert list(disk.own.rglob("QtProject.conf"))


def look_after_the_closed_study(disk: Disk, copy: BackupInfo) -> set[str]:
    """Check it, encrypt it anew, put a reserve copy back; return what is in it."""
    folder = disk.root / "studie"
    with pytest.raises(WrongPassphrase):
        Study.open(folder, f"{PASSPHRASE} niet")
    assert check_study(folder, PASSPHRASE).is_sound
    rekey_study(folder, PASSPHRASE, CHEAP)
    restored, _ = restore_study(copy, disk.root / "terug", PASSPHRASE)
    with restored, Study.open(folder, PASSPHRASE) as study:
        assert said_in(restored) == said_in(study)
        study.log.save_csv(disk.root / "logboek.csv")
        return said_in(study)


def said_in(study: Study) -> set[str]:
    """Return what follows the marks in all that a study holds."""
    found: set[str] = set()
    with study._database.transaction() as connection:
        ask = connection.exec_driver_sql
        tables = ask("SELECT name FROM sqlite_master WHERE type = 'table'").scalars()
        for table in tables.all():
            for row in ask(f'SELECT * FROM "{table}"'):
                found.update(
                    word.removeprefix(MARK)
                    for value in row
                    for word in str(value).replace('"', " ").split()
                    if word.startswith(MARK)
                )
    return found
