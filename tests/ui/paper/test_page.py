from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from levensreis.domain.contact import Contact
from levensreis.domain.journey import Journey
from levensreis.domain.today import today
from levensreis.services.paper_order import Paper
from levensreis.services.study import Study
from levensreis.ui.details.days import read_coming_day
from levensreis.ui.journeys.dialog import JourneyDialog
from levensreis.ui.lock.gathering import lying_open, typed_in
from levensreis.ui.lock.putting_back import put_back
from levensreis.ui.paper.page import PapersPage
from levensreis.ui.paper.report_dialog import ReportDialog
from levensreis.ui.paper.ways import Way
from tests.builders import a_journey, a_register, a_statement
from tests.ui.conftest import OpenWindow, PageHands
from tests.user_journeys.hands import Ctrl, Shift, is_gone

Key = Qt.Key
Wait = Callable[[], None]


@pytest.fixture
def page(at_work: PageHands) -> PapersPage:
    """The page of papers, on the life of Sem."""
    at_work.press(Key.Key_P, Ctrl | Shift)
    made = at_work.study_page.papers.page
    assert made is not None
    return made


@pytest.fixture
def seen(at_work: PageHands, page: PapersPage) -> Wait:
    """Wait until the paper that was chosen is seen, or why there is none."""

    def is_made() -> PapersPage | None:
        pages = page.preview.view.pages
        if page.making.is_busy or pages.tasks.is_busy:
            return None
        is_seen = not page.preview.has_paper or pages.picture(0)
        return page if is_seen else None

    return lambda: (at_work.wait_for(is_made), None)[1]


def shown(owner: QWidget, *parts: QWidget) -> list[bool]:
    return [each.isVisibleTo(owner) for each in parts]


def test_the_keys_begin_on_the_paper_and_walk_the_papers(
    at_work: PageHands, page: PapersPage, seen: Wait
) -> None:
    assert page.title.whole == "Op papier: Sem"
    assert page.chip.text() == "LR-001"
    assert page.choice.buttons[Paper.WRITE_UP].hasFocus()
    at_work.press(Key.Key_Down)
    assert page.choice.paper is Paper.OVERVIEW
    seen()
    assert page.preview.view.accessibleName().startswith("Voorbeeld van Overzicht")


def test_tab_goes_from_the_choice_to_the_pages_and_back_again(
    at_work: PageHands, page: PapersPage, seen: Wait
) -> None:
    seen()
    walked = []
    for _ in range(14):
        walked.append(QApplication.focusWidget())
        at_work.press(Key.Key_Tab)
    wanted = [
        page.choice.buttons[Paper.WRITE_UP],
        page.options.replaced,
        page.options.protection.wanted,
        page.form.every,
        page.form.save,
        page.preview.on,
        page.preview.smaller,
        page.preview.larger,
        page.preview.wide,
        page.preview.whole,
        page.preview.view,
    ]
    assert [each for each in walked if each in wanted] == wanted


def test_only_options_that_say_something_of_the_paper_are_seen(
    page: PapersPage,
) -> None:
    options = page.options
    parts = (options.replaced, options.only_changed, options.back_by, options.contact)
    page.choice.choose(Paper.WRITE_UP)
    assert shown(page, *parts) == [True, False, False, False]
    page.choice.choose(Paper.OVERVIEW)
    assert shown(page, *parts) == [False, False, False, False]
    page.choice.choose(Paper.CHECK_FORM)
    options.show_former(has_former=True)
    assert shown(page, *parts) == [True, True, False, False]
    page.choice.choose(Paper.LETTER)
    assert shown(page, *parts) == [True, False, True, True]


def test_ctrl_plus_is_of_the_pages_while_the_keys_are_there(
    at_work: PageHands, page: PapersPage, seen: Wait
) -> None:
    seen()
    zoom = at_work.window.style_of_all.zoom
    before = page.preview.view.percent
    page.preview.view.setFocus()
    at_work.press(Key.Key_Plus, Ctrl)
    assert page.preview.view.percent > before
    assert at_work.window.style_of_all.zoom == zoom
    page.choice.begin()
    at_work.press(Key.Key_Plus, Ctrl)
    assert at_work.window.style_of_all.zoom > zoom


def test_a_paper_is_saved_where_the_last_one_was(
    at_work: PageHands, page: PapersPage, seen: Wait, tmp_path: Path
) -> None:
    seen()
    at_work.press(Key.Key_S, Ctrl)
    at_work.save_as(tmp_path / "eerste.pdf")
    at_work.wait_for_tasks()
    assert at_work.study_page.notice.text == f"Bewaard: {tmp_path / 'eerste.pdf'}"
    at_work.click(page.form.save)
    dialog = at_work.dialog(QFileDialog)
    assert dialog.selectedFiles() == [str(tmp_path / "LR-001-uitwerking.pdf")]
    refused = tmp_path / "map"
    refused.mkdir()
    dialog.fileSelected.emit(str(refused / "Jurre.docx"))
    dialog.reject()
    at_work.wait_for_tasks()
    at_work.press(Key.Key_S, Ctrl)
    dialog = at_work.dialog(QFileDialog)
    assert dialog.directory().path() == str(tmp_path), "nothing came in the other"
    dialog.reject()


def test_what_stands_in_the_way_leads_to_where_it_is_mended(
    at_work: PageHands, page: PapersPage, seen: Wait, study: Study, journey: Journey
) -> None:
    study.register.put(journey.id, a_register(Jurre=None))
    page.choice.choose(Paper.OVERVIEW)
    seen()
    assert not page.form.save.isEnabled()
    at_work.click(page.preview.obstacle.buttons[Way.NAMES])
    assert at_work.names.isVisible()


def test_another_journey_in_the_list_shows_its_papers(
    at_work: PageHands, page: PapersPage, seen: Wait, study: Study
) -> None:
    study.journeys.begin(a_journey(code="LR-002", pseudonym="Noor"))
    presenter = at_work.study_page.presenter
    assert presenter is not None
    presenter.refresh()
    page.options.as_told.setChecked(True)
    page.options.protection.wanted.setChecked(True)
    at_work.click_row(at_work.study_page.sidebar.journeys, "Noor")
    assert page.isVisible()
    assert page.title.whole == "Op papier: Noor"
    assert page.options.replaced.isChecked()
    assert page.options.protection.typed is None
    at_work.click(page.preview.obstacle.buttons[Way.INTERVIEW])
    assert at_work.interview.isVisible()


def test_without_an_open_journey_the_page_says_what_to_do(
    hands: PageHands, study: Study
) -> None:
    hands.press(Key.Key_P, Ctrl | Shift)
    page = hands.study_page.papers.page
    assert page is not None
    assert page.title.whole == "Op papier"
    hands.click(page.preview.obstacle.buttons[Way.NEW])
    hands.dialog(JourneyDialog).reject()


def test_the_contact_is_kept_when_a_field_is_left(
    at_work: PageHands, page: PapersPage, seen: Wait, study: Study
) -> None:
    page.choice.choose(Paper.LETTER)
    at_work.click(page.preview.obstacle.buttons[Way.CONTACT])
    contact = page.options.contact
    assert contact.name.hasFocus()
    at_work.press(Key.Key_Tab)
    at_work.write("Onderzoek Levensreizen")
    at_work.press(Key.Key_Tab)
    assert "Vul de naam in" in contact.problem("organisation")
    contact.name.setFocus()
    at_work.write("Anja de Vries")
    at_work.press(Key.Key_Escape)
    assert at_work.interview.isVisible()
    kept = Contact("Anja de Vries", "Onderzoek Levensreizen")
    assert study.papers.contact() == kept
    at_work.press(Key.Key_P, Ctrl | Shift)
    assert contact.organisation.text() == "Onderzoek Levensreizen"
    assert contact.problem("organisation") == ""


def test_a_page_with_a_contact_without_a_name_is_not_left(
    at_work: PageHands, page: PapersPage, study: Study
) -> None:
    page.choice.choose(Paper.LETTER)
    page.options.contact.phone.setFocus()
    at_work.write("088")
    at_work.press(Key.Key_Escape)
    assert page.isVisible()
    assert page.options.contact.phone.hasFocus()
    at_work.press(Key.Key_A, Ctrl)
    at_work.press(Key.Key_Delete)
    at_work.press(Key.Key_Escape)
    assert at_work.interview.isVisible()


def test_the_day_of_the_letter_is_one_that_is_still_to_come(
    at_work: PageHands, page: PapersPage
) -> None:
    page.choice.choose(Paper.LETTER)
    back_by = page.options.back_by
    back_by.line.setFocus()
    at_work.replace("3 november 2019")
    at_work.press(Key.Key_Return)
    assert back_by.problem() == "Kies een dag die nog komt."
    at_work.replace("overmorgen")
    at_work.press(Key.Key_Return)
    assert "Geen dag herkend" in back_by.problem()
    at_work.replace("3-11-2036")
    at_work.press(Key.Key_Return)
    assert back_by.line.text() == "3 november 2036"
    assert page.options.wish(Paper.LETTER).back_by == back_by.day
    at_work.press(Key.Key_A, Ctrl)
    at_work.press(Key.Key_Delete)
    at_work.press(Key.Key_Return)
    assert back_by.day is None
    assert back_by.problem() == ""


def test_a_wrong_passphrase_is_told_beside_its_line_and_forgotten_in_the_end(
    at_work: PageHands, page: PapersPage, seen: Wait, tmp_path: Path
) -> None:
    seen()
    protection = page.options.protection
    at_work.click(protection.wanted)
    assert protection.secret.line.hasFocus()
    at_work.write("vijf woorden die blijven")
    at_work.click(page.form.save)
    assert "niet gelijk" in protection.problem("again")
    assert protection.secret.again.hasFocus()
    at_work.write("vijf woorden die blijven")
    assert protection.problem("again") == ""
    at_work.click(page.form.save)
    at_work.save_as(tmp_path / "dicht.pdf")
    at_work.wait_for_tasks()
    assert b"/Encrypt" in (tmp_path / "dicht.pdf").read_bytes()
    assert not protection.wanted.isChecked()
    assert protection.secret.line.text() == ""


def test_all_journeys_are_saved_and_a_refusal_leads_to_its_journey(
    at_work: PageHands, page: PapersPage, study: Study, tmp_path: Path
) -> None:
    named = a_journey(a_statement(text="Jurre"), code="LR-002", pseudonym="Noor")
    study.journeys.begin(named)
    study.register.put(named.id, a_register(Jurre=None))
    page.choice.choose(Paper.SHORT)
    at_work.click(page.form.every)
    dialog = at_work.dialog(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "uit"))
    dialog.reject()
    report = at_work.dialog(ReportDialog)
    told = [row.words for row in report.rows.rows]
    assert told == [
        *("Niet bewaard", "Noor (LR-002)"),
        *("Bewaard", "LR-001-korte-versie.pdf"),
    ]
    report.rows.setFocus()
    at_work.press(Key.Key_Return)
    assert is_gone(report)
    assert at_work.study_page.open_journey == named.id
    assert at_work.names.isVisible()


def test_the_list_tells_that_a_form_was_made_of_each_journey(
    at_work: PageHands, page: PapersPage, tmp_path: Path
) -> None:
    page.choice.choose(Paper.CHECK_FORM)
    at_work.click(page.form.every)
    dialog = at_work.dialog(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "uit"))
    dialog.reject()
    at_work.dialog(ReportDialog).reject()
    told = at_work.study_page.sidebar.journeys.model().index(0, 0)
    assert "controle: voorgelegd" in told.data(Qt.ItemDataRole.ToolTipRole)


def test_why_there_are_no_pages_is_told_whole(page: PapersPage) -> None:
    obstacle = page.preview.obstacle
    page.show_obstacle("Dit mag nog niet naar buiten. " * 8, (Way.DETAILS,))
    QApplication.processEvents()
    words = obstacle.words
    assert words.height() >= words.heightForWidth(words.width())
    assert words.heightForWidth(words.width()) > 3 * words.fontMetrics().lineSpacing()


def test_the_example_of_a_day_is_still_to_come(page: PapersPage) -> None:
    example = page.options.back_by.line.placeholderText()
    assert read_coming_day(example, today()) > today()


def test_a_row_of_the_report_that_leads_nowhere_stays(
    at_work: PageHands, page: PapersPage, tmp_path: Path
) -> None:
    page.choice.choose(Paper.SHORT)
    at_work.click(page.form.every)
    dialog = at_work.dialog(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "uit"))
    dialog.reject()
    report = at_work.dialog(ReportDialog)
    report.rows.setFocus()
    at_work.press(Key.Key_Return)
    assert report.isVisible()
    report.reject()


def test_nothing_is_kept_of_a_journey_that_was_erased(
    at_work: PageHands, page: PapersPage, seen: Wait, study: Study, journey: Journey
) -> None:
    seen()
    assert page.preview.has_paper
    at_work.press(Key.Key_Escape)
    study.erasure.erase(journey.id, journey.code, "op verzoek")
    at_work.study_page.forget_journey(journey.id)
    assert not page.preview.has_paper
    assert page.preview.view.pages.picture(0) is None


def test_a_page_that_was_hidden_makes_its_paper_when_it_comes_back(
    at_work: PageHands, page: PapersPage, seen: Wait
) -> None:
    page.choice.choose(Paper.SHORT)
    at_work.window.hide()
    assert not page.making.is_busy
    at_work.window.show()
    seen()
    assert page.preview.view.accessibleName().startswith("Voorbeeld van Korte versie")


def test_a_window_that_closes_while_a_paper_is_made_asks_nothing(
    at_work: PageHands, page: PapersPage
) -> None:
    page.choice.choose(Paper.OVERVIEW)
    at_work.window.close_study()
    assert at_work.window.study is None
    assert at_work.window.start.isVisible()


def test_a_contact_that_was_being_typed_comes_back_after_the_lock(
    at_work: PageHands, page: PapersPage, study: Study, open_window: OpenWindow
) -> None:
    page.choice.choose(Paper.LETTER)
    contact = page.options.contact
    page.options.protection.wanted.setChecked(True)
    page.options.protection.secret.line.setText("een geheim dat niemand bewaart")
    contact.name.setFocus()
    at_work.write("Anja de Vr")
    forms = [lying_open(at_work.study_page), *typed_in(at_work.study_page, [])]
    [typed] = [each for each in forms if each.fields]
    assert list(typed.fields.values()) == ["Anja de Vr"]
    assert "geheim" not in str(forms)
    contact.name.blockSignals(True)  # else leaving it keeps half a name
    at_work.window.study_page = at_work.window.study = None
    at_work.window.close()
    other = open_window()
    other.window.show_study(study)
    assert put_back(other.study_page, forms) == []
    again = other.study_page.papers.page
    assert again is not None
    assert again.isVisible()
    assert again.choice.paper is Paper.LETTER
    assert again.options.contact.name.text() == "Anja de Vr"
    assert study.papers.contact() == Contact()
    again.options.contact.name.set_text("")
