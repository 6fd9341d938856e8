"""The part of professionals in a real window, by its keys."""

import json
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from levensreis.domain.factor_table import Order
from levensreis.domain.fieldwork import Change, FieldworkKind
from levensreis.domain.influence import Influence
from levensreis.domain.system import System
from levensreis.services.professionals import ProfessionalsService
from levensreis.services.research_source import ResearchSource
from levensreis.services.study import Study
from levensreis.ui.interview.new_factor import NewFactorDialog
from levensreis.ui.research.parts import Keeps, ResearchContext, TakesBack
from levensreis.ui.research.professionals.beside.block_dialog import BlockDialog
from levensreis.ui.research.professionals.forms.interview_dialog import InterviewDialog
from levensreis.ui.research.professionals.forms.statement_dialog import StatementDialog
from levensreis.ui.research.professionals.part import ProfessionalsPart
from levensreis.ui.style import Style
from levensreis.ui.tasks.tasks import Tasks
from tests.builders import a_coded_statement, a_journey, a_register
from tests.gathered import an_interview, said
from tests.ui.boxes import Boxes
from tests.ui.research.part_hands import PartHands
from tests.ui.research.professionals.conftest import EXAMPLE, shown
from tests.ui.test_accessibility import letters, silent

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier
Alt = Qt.KeyboardModifier.AltModifier


def wait(part: ProfessionalsPart, qtbot: QtBot) -> None:
    tasks = part._context.tasks
    qtbot.waitUntil(lambda: not tasks.is_busy, timeout=20_000)


def texts(part: ProfessionalsPart) -> list[str]:
    chosen = part.presenter.bench.chosen
    return [each.text for each in chosen.statements] if chosen else []


def begin(part: ProfessionalsPart) -> None:
    service = part.presenter.bench.service
    service.add(an_interview())
    part.refresh()
    part.first_field().setFocus()


def test_all_of_it_has_a_name_and_each_letter_does_one_thing(
    reader: PartHands, qtbot: QtBot
) -> None:
    part = shown(reader)
    assert isinstance(part, Keeps)
    assert isinstance(part, TakesBack)
    for place in range(part.tabs.count()):
        part.tabs.setCurrentIndex(place)
        wait(part, qtbot)
        QApplication.processEvents()
        assert silent(reader.window) == []
        assert letters(reader.window) == []
    part.deeds.add()
    first = reader.dialog(InterviewDialog)
    check(first)
    part.deeds.change_statement(part.presenter.bench.interviews[-1].statements[0].id)
    check(reader.dialog(StatementDialog))


def check(dialog: QDialog) -> None:
    assert silent(dialog) == []
    taken = letters(dialog)
    assert len(taken) == len(set(taken)) > 2
    dialog.reject()


def test_an_interview_is_begun_and_typed_line_by_line(writer: PartHands) -> None:
    part = shown(writer)
    assert part.interviews.begin.hasFocus()
    assert "Nog geen groepsgesprekken" in part.interviews.nothing.accessibleName()
    writer.press(Key.Key_N, Ctrl | Shift)
    dialog = writer.dialog(InterviewDialog)
    writer.write("31-2-2025")
    writer.press(Key.Key_Return)
    assert "Geen dag herkend" in dialog.rows.problem("on")
    dialog.on.setText("4-2-2025")
    writer.press(Key.Key_Return)
    assert "organisatie" in dialog.rows.problem("organisations")
    writer.write("Stichting Duinkant")
    dialog.participants.setFocus()
    writer.write("Anja Bos")
    dialog._attempt()
    assert "lijkt een naam" in dialog.rows.problem("participants")
    dialog.participants.setPlainText("begeleider\nbegeleider")
    dialog._attempt()
    assert part.interviews.title.whole == "Groepsgesprek 1 · 4 februari 2025"
    assert part.interviews.about[1].whole == "Deelnemers: 2 × begeleider"
    part.first_field().setFocus()
    writer.write("Er is geen plek -")
    writer.press(Key.Key_Return)
    writer.write("Niemand beslist #tekort")
    assert part.interviews.bar.factor.hasFocus()  # a # leads to the codebooks
    writer.press(Key.Key_Return)
    assert part.interviews.bar.line.hasFocus()
    writer.press(Key.Key_Return)
    assert texts(part) == ["Er is geen plek", "Niemand beslist"]
    first, second = part.presenter.bench.interviews[0].statements
    assert (first.influence, first.codings) == (Influence.NEGATIVE, ())
    assert second.codings
    assert part.interviews.statements.uncoded.text() == "Zonder factor (1)"
    writer.press(Key.Key_Z, Ctrl)
    assert texts(part) == ["Er is geen plek"]
    assert "uitspraak vastleggen" in part.taking_back.redo.toolTip()
    part.redo()
    assert len(texts(part)) == 2
    assert writer.told.words[-1] == "Opnieuw gedaan: uitspraak vastleggen."


def test_an_own_factor_is_made_while_typing(writer: PartHands) -> None:
    part = shown(writer)
    begin(part)
    writer.write("Wij vullen alleen papieren in - #Te veel formulieren")
    writer.press(Key.Key_Return)
    dialog = writer.dialog(NewFactorDialog)
    assert dialog.name.text() == "Te veel formulieren"
    assert dialog.influence.currentData() == Influence.NEGATIVE
    dialog.system.setCurrentIndex(dialog.system.findData(System.EXO))
    dialog._accept()
    assert len(part.interviews.bar.chips.buttons) == 1
    assert part.presenter.quick.enter()
    [coded] = part.counted._service.table().rows
    assert (coded.factor.label, coded.tally.journeys) == ("Te veel formulieren", 1)
    assert coded.factor.own


def test_nothing_that_is_typed_is_lost(writer: PartHands) -> None:
    part = shown(writer)
    begin(part)
    service = part.presenter.bench.service
    other = service.add(an_interview(on=date(2024, 1, 1)))
    part.refresh()
    bar = part.interviews.bar
    bar.line.setText("Dit hoort bij het tweede gesprek")
    part.presenter.choose(other.id)  # kept where it was typed
    assert [len(each.statements) for each in service.interviews()] == [0, 1]
    bar.factor.setText("wacht")
    assert not part.keep()  # a word that is no factor yet
    assert "Kies een factor" in bar._preview.whole
    part.presenter.choose(service.interviews()[1].id)
    assert part.presenter.bench.chosen == service.interview(other.id)
    bar.factor.setText("")
    bar.line.setText("Af")
    assert part.keep()
    assert texts(part) == ["Af"]
    again = ProfessionalsPart(writer.context)
    again.refresh()
    assert again.presenter.bench.chosen == part.presenter.bench.chosen


def test_statements_are_changed_moved_and_taken_away(writer: PartHands) -> None:
    part = shown(writer)
    begin(part)
    for line in ("een +", "twee", "drie -"):
        part.interviews.bar.line.setText(line)
        writer.press(Key.Key_Return)
    cards = part.interviews.statements.list
    cards.setFocus()
    writer.press(Key.Key_Up, Alt)
    assert texts(part) == ["een", "drie", "twee"]
    writer.press(Key.Key_Return)
    dialog = writer.dialog(StatementDialog)
    dialog.text.setPlainText("")
    dialog._attempt()
    assert dialog.rows.problem("text")
    dialog.text.setPlainText("derde")
    dialog.quote.setPlainText("zo zei hij het")
    factor = part.presenter.bench.service.codebook().factors[-1]
    dialog.factors.take(factor.id)
    dialog.factors.coded[factor.id].example.setText("een voorbeeld")
    assert dialog.system.currentData() == factor.system
    dialog._attempt()
    changed = part.presenter.bench.interviews[0].statements[1]
    assert (changed.text, changed.quote) == ("derde", "zo zei hij het")
    [coding] = changed.codings
    assert (coding.factor, coding.example) == (factor.id, "een voorbeeld")
    part.interviews.statements.uncoded.click()
    assert [row.words for row in cards.rows] == ["1. een", "3. twee"]
    part.interviews.statements.uncoded.click()
    cards.setFocus()
    writer.press(Key.Key_Delete)
    assert len(texts(part)) == 2
    part.interviews.interviews.list.setFocus()
    writer.press(Key.Key_Delete)
    assert part.presenter.bench.interviews == []
    assert part.interviews.begin.isVisible()
    part.undo()
    part.undo()
    assert texts(part) == ["een", "derde", "twee"]


def test_a_number_of_table_b2_opens_what_is_behind_it(
    reader: PartHands, tmp_path: Path, qtbot: QtBot
) -> None:
    part = shown(reader)
    part.tabs.setCurrentIndex(1)
    table = part.table
    assert "Groepsgesprekken: 6" in table.size_told.text()
    table.form.setCurrentIndex(table.form.lines.index(0, 0))
    rows = table.behind.list.rows
    assert rows[0].words.startswith("Groepsgesprek ")
    told = table.form.lines.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "aantal groepsgesprekken: 1" in told
    table.form.setFocus()
    reader.press(Key.Key_Return)
    assert table.behind.list.hasFocus()
    reader.press(Key.Key_Return)
    dialog = reader.dialog(StatementDialog)
    assert dialog.text.text() == rows[1].words
    dialog.reject()
    part.counted.copy()
    assert QApplication.clipboard().text().count("\n") == 52
    part.counted.publish(on=True)
    assert table.behind.list.rows == []
    part.counted.set_order(Order.COUNT)
    part.counted.save(tmp_path / "b2.csv")
    wait(part, qtbot)
    assert (tmp_path / "b2.csv").exists()


def test_b1_beside_b2_shows_its_factors_and_numbers(
    reader: PartHands, tmp_path: Path, qtbot: QtBot
) -> None:
    part = shown(reader)
    part.tabs.setCurrentIndex(2)
    wait(part, qtbot)
    beside = part.beside
    qtbot.waitUntil(lambda: bool(beside.chart.in_order))
    assert "Ver van de jongere" in beside.told.text()
    assert len(beside.numbers.spread.table.things) == 3
    assert len(beside.numbers.systems.table.things) == 10
    beside.chart.setFocus()
    reader.press(Key.Key_Down)
    reader.press(Key.Key_Return)
    dialog = reader.dialog(BlockDialog)
    assert "tabel B" in dialog.windowTitle()
    dialog.reject()
    part.compared.save(tmp_path / "naast.pdf")
    wait(part, qtbot)
    assert (tmp_path / "naast.pdf").read_bytes().startswith(b"%PDF")


def test_in_an_own_study_interviews_go_on_while_journeys_cannot_be_counted(
    study: Study, style: Style, qtbot: QtBot, writer: PartHands
) -> None:
    factor = study.journeys.codebook().factors[0]
    name = a_coded_statement(factor, text="Jurre")
    study.journeys.begin(a_journey(name), a_register(Jurre=None))
    source, tasks = ResearchSource.of_study(study), Tasks(writer.window)
    context = ResearchContext(
        source, None, style, tasks, lambda: None, writer.context.notice
    )
    part = ProfessionalsPart(context)
    part.refresh()
    begin(part)
    part.interviews.bar.line.setText("Er is geen plek -")
    assert part.keep()
    assert texts(part) == ["Er is geen plek"]
    part.tabs.setCurrentIndex(2)
    wait(part, qtbot)
    assert "Nog niet naast elkaar" in part.beside.nothing.accessibleName()
    assert not part.beside.save.isEnabled()
    part.tabs.setCurrentIndex(1)
    assert "Nog niets te tellen" in part.table.nothing.accessibleName()
    source.close()


def test_interviews_of_another_file_are_taken_over(
    writer: PartHands, boxes: Boxes, tmp_path: Path, qtbot: QtBot
) -> None:
    part = shown(writer)
    part.files.take(EXAMPLE)
    assert writer.told.words[-1] == "Groepsgesprekken overgenomen: nieuw: 6."
    service = part.presenter.bench.service
    one = service.interviews()[0]
    service.put_statement(one.id, said(text="Alleen hier"))
    boxes.will_get("Laten zoals het is", "Vervangen")
    part.files.take(EXAMPLE)
    assert len(service.interview(one.id).statements) == 13
    part.files.take(EXAMPLE)
    assert len(service.interview(one.id).statements) == 12
    part.files._save(tmp_path / "gesprekken.json")
    wait(part, qtbot)
    assert len(json.loads((tmp_path / "gesprekken.json").read_text("utf-8"))) == 5
    (tmp_path / "stuk.json").write_text("{", "utf-8")
    part.files.take(tmp_path / "stuk.json")
    assert "Er is niets overgenomen" in writer.told.words[-1]


def test_what_a_newer_program_kept_is_told(writer: PartHands) -> None:
    service = ProfessionalsService(writer.context.source)
    made = service.add(an_interview())
    [body] = service.desk.kept(FieldworkKind.INTERVIEW).values()
    newer = Change(FieldworkKind.INTERVIEW, str(made.id), {**body, "version": 99})
    service.desk.change("later", [newer])
    part = shown(writer)
    told = part.interviews.nothing.accessibleName()
    assert told.startswith("Niet te lezen")
    assert not part.interviews.begin.isVisible()
    assert part.tabs.hasFocus()
    assert part.keep()
