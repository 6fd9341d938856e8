"""The picture of the README is the real window, on the example study."""

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from levensreis.services.study import Study
from levensreis.storage.key import KeyCost
from tests.user_journeys.conftest import OpenWindow

ROOT = Path(__file__).parents[2]
PICTURE = ROOT / "docs" / "pictures" / "interview.png"
EXAMPLE = sorted((ROOT / "resources" / "example").glob("*.json"))


def test_the_picture_of_the_readme_is_made_from_the_real_window(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    with Study.create(tmp_path / "studie", "x", KeyCost(1, 64, 1)) as study:
        journeys = study.import_journeys(EXAMPLE)
    william = next(each for each in journeys if each.pseudonym == "William")
    crucial = [each for each in william.statements if each.turning_point]
    hands = open_window()
    hands.window.open_study(tmp_path / "studie", "x")
    page = hands.window.study_page
    assert page is not None
    assert page.presenter is not None
    page.presenter.choose(william.id)
    assert page.interview.presenter is not None
    page.interview.presenter.choose(crucial[-1].id)
    page.notice.clear()
    hands.write('6;6 naar een gezinshuis -! #verhuizingen @moeder "hij huilde"')
    QApplication.processEvents()

    picture = hands.window.grab().toImage()

    colours = {picture.pixel(x, y) for x in range(0, 1440, 7) for y in range(0, 900, 7)}
    assert picture.size() == hands.window.size()
    assert len(colours) > 50, "the window is (almost) empty"
    _keep(picture)
    page.interview.quick.clear()


def _keep(picture: QImage) -> None:
    # A run elsewhere draws a letter a hair differently: only a real change is kept.
    if not PICTURE.exists() or _differs(QImage(str(PICTURE)), picture):
        assert picture.save(str(PICTURE))


def _differs(old: QImage, new: QImage) -> bool:
    if old.size() != new.size():
        return True
    places = [
        (x, y) for x in range(0, new.width(), 3) for y in range(0, new.height(), 3)
    ]
    changed = sum(old.pixel(*place) != new.pixel(*place) for place in places)
    return changed > len(places) / 100
