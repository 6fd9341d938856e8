import unicodedata

from PySide6.QtCore import Qt

from levensreis.domain.anonymise.register import EntryKind
from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.ui.anonymise.register.panel import RegisterPanel
from tests.builders import a_journey, a_register, a_statement
from tests.ui.anonymise.conftest import cells, click_name, looked_through, select
from tests.ui.conftest import Boxes, PageHands
from tests.user_journeys.hands import Ctrl, Shift

Key = Qt.Key


def test_the_open_name_waits_for_its_replacement(
    at_work: PageHands, page: RegisterPanel
) -> None:
    assert at_work.names.title.whole == "Anonimiseren: Sem (LR-001)"
    assert page.state.text() == "1 zonder vervanging"
    assert page.name.text() == "Jurre"
    assert page.replacement.hasFocus()
    assert cells(page) == [
        ["Jurre", "", "persoon", "nog kiezen"],
        ["Almelo", "", "persoon", "een stad"],
    ]


def test_enter_keeps_the_replacement_and_shows_it_in_the_text(
    at_work: PageHands, page: RegisterPanel, study: Study, journey: Journey
) -> None:
    at_work.line("Sem")
    assert page.state.text() == "alle namen hebben een vervanging"
    assert "Eerste aanval bij Sem" in page.preview.toPlainText()
    assert "Eerste aanval bij Jurre" in page.preview.toPlainText()
    assert study.register.get(journey.id).open_entries == []
    assert page.name.hasFocus()
    assert page.save.text() == "Toevoegen"


def test_a_chosen_row_fills_the_form(at_work: PageHands, page: RegisterPanel) -> None:
    click_name(at_work, page, 1)
    assert page.name.text() == "Almelo"
    assert page.replacement.text() == "een stad"
    assert page.save.text() == "Bewaren"
    assert page.remove.isEnabled()
    at_work.press(Key.Key_Up)
    assert page.name.text() == "Jurre"
    assert page.names.hasFocus()


def test_the_same_row_can_be_chosen_again_after_a_new_name_was_begun(
    at_work: PageHands, page: RegisterPanel
) -> None:
    click_name(at_work, page, 1)
    at_work.click(page.new)
    assert page.name.text() == ""
    assert not page.remove.isEnabled()
    click_name(at_work, page, 1)
    assert page.name.text() == "Almelo"


def test_a_name_of_another_kind_with_other_forms_can_be_added(
    at_work: PageHands, page: RegisterPanel, study: Study, journey: Journey
) -> None:
    at_work.click(page.new)
    at_work.write("De Vlierhof")
    at_work.press(Key.Key_Tab)
    at_work.write("Vlierhof, het Hof")
    at_work.press(Key.Key_Tab)
    at_work.press(Key.Key_Down)
    at_work.press(Key.Key_Tab)
    at_work.write("zorginstelling")
    at_work.press(Key.Key_Tab)
    at_work.write("een instelling")
    at_work.click(page.save)
    entry = study.register.get(journey.id).entries[-1]
    assert entry.forms == ("De Vlierhof", "Vlierhof", "het Hof")
    assert entry.kind is EntryKind.ORGANISATION
    assert (entry.sort, entry.replacement) == ("zorginstelling", "een instelling")


def test_a_name_is_taken_out_by_its_button(
    at_work: PageHands, page: RegisterPanel, boxes: Boxes
) -> None:
    boxes.will_get("Weghalen", "Weghalen")
    click_name(at_work, page, 1)
    at_work.click(page.remove)
    assert [row[0] for row in cells(page)] == ["Jurre"]
    click_name(at_work, page, 0)
    at_work.click(page.remove)
    assert page.state.text() == "nog geen namen"


def test_a_bad_replacement_is_told_beside_it_and_nothing_is_lost(
    at_work: PageHands, page: RegisterPanel
) -> None:
    at_work.click(page.new)
    at_work.write("Bo")
    page.replacement.setFocus()
    at_work.line("Jurre zijn zus")
    assert "bevat ‘Jurre’" in page._rows.problem("replacement")
    assert page.replacement.hasFocus()
    assert (page.name.text(), page.replacement.text()) == ("Bo", "Jurre zijn zus")
    at_work.replace("Noor")
    at_work.press(Key.Key_Return)
    assert page._rows.problem("replacement") == ""
    assert ["Bo", "", "persoon", "Noor"] in cells(page)


def test_a_name_that_is_there_already_is_told_beside_the_name(
    at_work: PageHands, page: RegisterPanel
) -> None:
    at_work.click(page.new)
    at_work.write("almelo")
    page.replacement.setFocus()
    at_work.line("een dorp")
    assert "staat al in het register" in page._rows.problem("name")
    assert page.name.hasFocus()


def test_selected_words_go_into_the_form(
    at_work: PageHands, page: RegisterPanel
) -> None:
    select(page, "gezinshuis")
    at_work.click(page.take)
    assert page.name.text() == "gezinshuis"
    assert page.save.text() == "Toevoegen"
    assert page.replacement.hasFocus()
    at_work.line("nieuw huis")
    assert "Naar een nieuw huis" in page.preview.toPlainText()


def test_without_a_selection_the_form_stays(
    at_work: PageHands, page: RegisterPanel
) -> None:
    at_work.click(page.take)
    assert page.name.text() == "Jurre"


def test_escape_and_the_button_go_back_to_the_conversation(
    at_work: PageHands, page: RegisterPanel
) -> None:
    at_work.press(Key.Key_Escape)
    assert at_work.interview.isVisible()
    assert at_work.interview.quick.line.hasFocus()
    at_work.press(Key.Key_A, Ctrl | Shift)
    at_work.click(at_work.names.back)
    assert at_work.interview.isVisible()


def test_tab_leaves_the_table(at_work: PageHands, page: RegisterPanel) -> None:
    page.names.setFocus()
    for field in (page.birth, page.name, page.also, page.kind):
        at_work.press(Key.Key_Tab)
        assert field.hasFocus()


def test_undo_does_not_reach_behind_the_page(
    at_work: PageHands, page: RegisterPanel, study: Study, journey: Journey
) -> None:
    at_work.press(Key.Key_Escape)
    at_work.line("6 naar school")
    at_work.press(Key.Key_A, Ctrl | Shift)
    at_work.names.back.setFocus()
    at_work.press(Key.Key_Z, Ctrl)
    assert len(study.journeys.get(journey.id).statements) == 5


def test_the_preview_keeps_its_colours_and_place_in_the_dark(
    at_work: PageHands, page: RegisterPanel
) -> None:
    before = page.preview.toHtml()
    at_work.window.menus.dark.trigger()
    assert page.preview.toHtml() != before


def test_names_are_marked_in_accents_that_are_typed_apart(
    at_work: PageHands, page: RegisterPanel, study: Study
) -> None:
    told = unicodedata.normalize("NFD", "Zoë was er, één keer, bij Zoë thuis")
    other = a_journey(a_statement(text=told, quote="<b>Zoë</b>"))
    study.journeys.begin(other)
    study.register.put(other.id, a_register(Zoë="Noor"))
    assert at_work.names.presenter is not None
    at_work.names.presenter.open_journey(other.id)
    looked_through(at_work)
    shown = page.preview.toPlainText()
    assert "Noor was er, één keer, bij Noor thuis" in unicodedata.normalize(
        "NFC", shown
    )
    assert "<b>Noor</b>" in shown


def test_a_study_that_vanished_is_told_beside_the_name(
    at_work: PageHands, page: RegisterPanel, study: Study
) -> None:
    study.close()
    (study.folder / "studie.levensreis").unlink()
    at_work.line("Sem")
    told = page._rows.problem("name") + page._rows.problem("replacement")
    assert "reservekopie" in told
    assert page.replacement.text() == "Sem"


def test_what_is_shown_is_what_really_leaves(
    at_work: PageHands, page: RegisterPanel, journey: Journey
) -> None:
    looked_through(at_work)
    assert at_work.names.presenter is not None
    found = at_work.names.presenter.found
    almelo = next(each for each in found.entities if each.name == "Almelo")
    found.choose(almelo.key)
    assert found.accept("een dorp")
    at_work.names.presenter.register.refresh()
    shown = page.preview.toPlainText()
    assert "Thuis in een dorp" in shown
    assert "Thuis in een stad" not in shown


def test_the_last_change_is_undone_by_its_name_in_the_menu(
    at_work: PageHands, page: RegisterPanel, study: Study, journey: Journey
) -> None:
    undo = at_work.window.menus.undo
    at_work.line("Jens")
    assert undo.text() == "Ongedaan maken: ‘Jurre’ wijzigen"
    assert page.name.hasFocus()
    at_work.press(Key.Key_Z, Ctrl)
    assert study.register.get(journey.id).entries[0].replacement is None
    assert page.name.text() == "Jurre"
    assert not undo.isEnabled()
    at_work.press(Key.Key_Escape)
    at_work.line("6 naar school")
    assert undo.text() == "Ongedaan maken: vastleggen"
    at_work.press(Key.Key_A, Ctrl | Shift)
    assert undo.text() == "Ongedaan maken"
    at_work.press(Key.Key_Escape)
    assert undo.text() == "Ongedaan maken: vastleggen"


def test_what_is_typed_is_undone_before_what_was_saved(
    at_work: PageHands, page: RegisterPanel, study: Study, journey: Journey
) -> None:
    at_work.line("Jens")
    at_work.write("Bo")
    at_work.press(Key.Key_Z, Ctrl)
    assert page.name.text() == ""
    assert study.register.get(journey.id).entries[0].replacement == "Jens"


def test_del_takes_the_chosen_name_out_when_that_is_meant(
    at_work: PageHands, page: RegisterPanel, boxes: Boxes
) -> None:
    click_name(at_work, page, 1)
    boxes.will_get("Esc")
    at_work.press(Key.Key_Delete)
    assert len(cells(page)) == 2
    assert "staat 1 keer in de teksten" in boxes.told[0]
    boxes.will_get("Weghalen")
    at_work.press(Key.Key_Delete)
    assert [row[0] for row in cells(page)] == ["Jurre"]


def test_a_name_that_stands_nowhere_goes_without_a_question(
    at_work: PageHands, page: RegisterPanel
) -> None:
    at_work.click(page.new)
    at_work.line("Wubbo")
    click_name(at_work, page, 2)
    at_work.press(Key.Key_Delete)
    assert [row[0] for row in cells(page)] == ["Jurre", "Almelo"]


def test_a_long_name_is_read_in_the_list(
    at_work: PageHands, page: RegisterPanel
) -> None:
    at_work.click(page.new)
    at_work.line("Stichting voor wonen en dagbesteding De Zonnehof in de regio Twente")
    table = page.names
    assert table.rowHeight(2) > table.rowHeight(0)
