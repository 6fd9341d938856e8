"""The research file is made by keyboard: looked at, and saved or gone on from."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from levensreis.services.study import Study
from levensreis.storage.research.reading import read_research
from levensreis.ui.research_file.dialog import ResearchFileDialog
from levensreis.ui.research_file.key_dialog import KeyPairDialog
from tests.builders import PASSPHRASE, a_journey, a_statement
from tests.services.researched import ready, sign
from tests.ui.conftest import PageHands

Key = Qt.Key
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def dialog(study: Study, hands: PageHands) -> ResearchFileDialog:
    """The dialog on a study: one journey goes, one waits for its check."""
    goes, stays = (
        a_journey(a_statement(text="Rust in huis"), code=code)
        for code in ("LR-001", "LR-002")
    )
    for each in (goes, stays):
        study.journeys.begin(each)
    ready(study, goes)
    sign(study, stays.id)
    hands.press(Key.Key_U, BOTH)
    found = hands.dialog(ResearchFileDialog)
    hands.wait_for_tasks()
    return found


def test_what_stays_leads_to_where_it_can_be_mended(
    dialog: ResearchFileDialog, hands: PageHands, study: Study
) -> None:
    told = [each.words for each in dialog.rows.rows]
    assert told[1].startswith("LR-002: De controle door de ouder is niet afgerond")
    assert told[-1] == "LR-001"
    assert "Kleinste groep" in dialog.alike.text()
    dialog.rows.setFocus()
    hands.press(Key.Key_Return)
    page = hands.study_page
    assert page.checking.is_shown
    assert page.open_journey == study.journeys.get_by_code("LR-002").id


def test_a_file_is_made_for_a_team_whose_keys_were_just_made(
    dialog: ResearchFileDialog, hands: PageHands, tmp_path: Path
) -> None:
    dialog.team.wanted.setFocus()
    hands.press(Key.Key_Space)
    assert dialog.team.key.hasFocus()
    hands.write("geen sleutel")
    hands.press(Key.Key_Tab)
    assert "geen publieke sleutel" in dialog.team.wrong.text()
    hands.click(dialog.team.new_pair)
    keys = hands.dialog(KeyPairDialog)
    keys.folder.line.setText(str(tmp_path))
    keys.secret.line.setText(PASSPHRASE)
    keys.secret.again.setText("anders")
    hands.click(keys.make)
    assert keys.problem("again")
    keys.secret.again.setText(PASSPHRASE)
    hands.click(keys.make)
    hands.wait_for_tasks()
    assert str(tmp_path / "onderzoeksteam.geheim") in keys.kept.text()
    hands.click(keys.copy)
    assert QApplication.clipboard().text() == keys.public.text()
    hands.click(keys.use)
    assert dialog.team.wrong.text() == ""
    assert dialog.team.key.text().startswith("age1")
    hands.click(dialog.make)
    hands.save_as(tmp_path / "voor-team.lrs.age")
    hands.wait_for_tasks()
    assert (tmp_path / "voor-team.lrs.age").exists()
    told = hands.study_page.notice.text
    assert told == f"Bewaard: {tmp_path / 'voor-team.lrs.age'}"


def test_a_file_for_every_researcher_is_made_by_enter(
    dialog: ResearchFileDialog, hands: PageHands, tmp_path: Path
) -> None:
    assert dialog.make.hasFocus()
    hands.press(Key.Key_Return)
    hands.save_as(tmp_path / "uit.lrs")
    hands.wait_for_tasks()
    content = (tmp_path / "uit.lrs").read_bytes()
    assert read_research(content).content.count("journey") == 1
