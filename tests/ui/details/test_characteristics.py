"""The characteristics on the page of details: what follows, what is chosen, undone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from levensreis.domain.inflow.characteristic import Characteristic
from levensreis.domain.journey import Journey, Youth
from levensreis.domain.moment import BirthMonth
from levensreis.domain.spell import Decision, Indication, Spell, SpellType
from levensreis.services.study import Study
from levensreis.ui.details import open_details
from levensreis.ui.details.characteristic_lines import (
    WrongAge,
    lines_of,
    read_age,
)
from levensreis.ui.details.page import DetailsPage
from levensreis.ui.interview.desk import Desk
from levensreis.ui.style import Style
from tests.builders import a_journey, a_statement
from tests.ui.details.conftest import opened, stored
from tests.user_journeys.hands import Ctrl, Hands

Key = Qt.Key
AGE, BAND = Characteristic.INFLOW_AGE, Characteristic.INFLOW_BAND
WAY, REGION = Characteristic.WAY_IN, Characteristic.REGION
VG7 = Spell(SpellType.INDICATION, kind=Indication.VG7, decision=Decision.GRANTED)


def bo(**chosen: str) -> Journey:
    """Came in at seventeen, beyond doubt."""
    return a_journey(
        a_statement(period="17;3", spell=VG7),
        code="LR-003",
        pseudonym="Bo",
        youth=Youth(BirthMonth(2004, 5)),
        characteristics=chosen,
    )


@pytest.fixture
def of_bo(page: DetailsPage, study: Study) -> DetailsPage:
    journey = bo()
    study.journeys.begin(journey)
    return opened(page, journey)


@pytest.mark.parametrize(
    ("chosen", "which", "typed", "follows", "told", "is_unlike"),
    [
        ({}, AGE, "", "17 jaar", "volgt uit de levensreis", False),
        ({}, REGION, "", "", "nog niet bekend; dit volgt nooit vanzelf", False),
        ({"region": "east"}, REGION, "oost", "", "gekozen", False),
        (
            {"way_in": "other"},
            WAY,
            "eerst een ander profiel",
            "direct VG7",
            "gekozen; uit de levensreis volgt iets anders: direct VG7",
            True,
        ),
        (
            {"inflow_age": "19"},
            BAND,
            "",
            "18 tot en met 22 jaar",
            "volgt uit de gekozen leeftijd; uit de levensreis volgt iets anders: "
            "12 tot en met 17 jaar",
            True,
        ),
        (
            {"inflow_age": "19", "inflow_band": "23-26"},
            BAND,
            "23 tot en met 26 jaar",
            "18 tot en met 22 jaar",
            "gekozen, maar past niet bij de gekozen leeftijd",
            True,
        ),
        (
            {"inflow_band": "18-22"},
            AGE,
            "",
            "",
            "niet gebruikt: uit de levensreis volgt 17 jaar, en dat past niet bij de "
            "gekozen leeftijdsgroep",
            True,
        ),
    ],
)
def test_each_tells_where_it_comes_from_and_what_it_is_unlike(
    *,
    chosen: dict[str, str],
    which: Characteristic,
    typed: str,
    follows: str,
    told: str,
    is_unlike: bool,
) -> None:
    line = next(each for each in lines_of(bo(**chosen)) if each.which is which)
    assert (line.typed, line.follows) == (typed, follows)
    assert (line.told, line.is_unlike) == (told, is_unlike)


def test_an_age_is_typed_as_people_do() -> None:
    assert [read_age(each) for each in (" ", "17", "017 jaar", "Onbekend", "?")] == [
        *(None, "17", "17", "unknown", "unknown"),
    ]
    for wrong in ("zeventien", "100", "-1", "17,5", "²"):
        with pytest.raises(WrongAge):
            read_age(wrong)


def test_a_choice_by_keys_is_kept_and_taken_back_and_done_again(
    hands: Hands, of_bo: DetailsPage, study: Study
) -> None:
    panel = of_bo.characteristics
    way = panel.rows[WAY].choice
    assert way.currentText() == "direct VG7 – zoals het volgt"
    assert not panel.undo.isVisible()
    way.setFocus()
    place = way.mapToGlobal(QPoint())
    hands.press(Key.Key_End)
    assert way.mapToGlobal(QPoint()) == place  # under the hand that chooses next
    assert way.currentText() == "onbekend: gevraagd, niemand weet het"
    assert stored(study, of_bo).characteristics == {"way_in": "unknown"}
    assert "Gekozen bij manier van instroom: onbekend." in of_bo.notice.text
    assert "iets anders: direct VG7" in way.accessibleDescription()
    assert panel.undo.accessibleName() == "Ongedaan maken: manier van instroom kiezen"
    hands.press(Key.Key_Z, Ctrl)
    assert of_bo.notice.text == "Ongedaan: manier van instroom kiezen"
    assert stored(study, of_bo).characteristics == {}
    assert way.currentIndex() == 0
    assert way.hasFocus()
    assert not panel.undo.isVisible()
    hands.press(Key.Key_Y, Ctrl)
    assert stored(study, of_bo).characteristics == {"way_in": "unknown"}
    hands.press(Key.Key_Home)
    assert of_bo.notice.text.startswith("Bij manier van instroom telt weer wat volgt.")
    assert stored(study, of_bo).characteristics == {}


def test_an_age_that_is_typed_tells_its_group_and_a_wrong_one_holds_the_page(
    hands: Hands, of_bo: DetailsPage, study: Study
) -> None:
    panel = of_bo.characteristics
    age = panel.rows[AGE].field
    assert age.accessibleDescription() == "17 jaar, volgt uit de levensreis"
    age.setFocus()
    hands.line("19")
    assert stored(study, of_bo).characteristics == {"inflow_age": "19"}
    assert panel.rows[BAND].choice.currentText().startswith("18 tot en met 22 jaar")
    hands.replace("ooit")
    hands.press(Key.Key_Tab)
    assert "in hele jaren" in panel.problem()
    assert not of_bo.keep()
    assert panel.rows[AGE].field.hasFocus()
    hands.replace(" ")
    assert of_bo.keep()
    assert panel.problem() == ""
    assert stored(study, of_bo).characteristics == {}


def test_what_is_chosen_here_is_a_step_of_the_conversation_too(
    study: Study, style: Style, qtbot: QtBot
) -> None:
    journey = bo()
    study.journeys.begin(journey)
    desk = Desk(study)
    desk.open(journey.id)
    assert desk.recording is not None
    desk.recording.add(a_statement(text="Later verteld"))
    page = open_details(study, style, desk)
    qtbot.addWidget(page)
    opened(page, journey)
    page.undo()  # what was told in the conversation is not taken back here
    assert page.presenter is not None
    page.presenter.choosing.choose(REGION, "east")
    page.presenter.change("pseudonym", "Kim")
    page.presenter.choosing.choose(REGION, "west")
    page.undo()
    assert stored(study, page).characteristics == {"region": "east"}
    before = desk.recording
    desk.open(journey.id)
    assert desk.recording is before
    assert before.journey.pseudonym == "Kim"
    desk.undo()
    desk.undo()
    kept = study.journeys.get(journey.id)
    assert (dict(kept.characteristics), len(kept.statements)) == ({}, 1)
