"""Notes, marks and drawings that were put over the pages of a form."""

from typing import Any

import pytest
from pikepdf import Array, Name, String

from levensreis.domain.form_layout import APPROVAL, GENERAL, Box, FieldPlace
from levensreis.domain.member_check.answers import Doubt, Given, Returned, Route
from levensreis.reports.member_check import CheckForm
from tests.formats.returned.filling import (
    READER,
    annotated,
    by_pikepdf,
    cross,
    ink,
    mark,
    note,
    typed,
)
from tests.formats.returned.proof import pdf_route, read
from tests.formats.returned.truth import Meant


def noted(form: CheckForm, *annotations: dict[str, Any], page: int = 0) -> Returned:
    """Read a form with annotations on one page."""
    return read(annotated(form.pdf, {page: list(annotations)}), layout=form.layout)


def first(returned: Returned) -> Given:
    return next(iter(returned.answers.values()))


def place(form: CheckForm, number: int = 0) -> Box:
    return form.layout.statements[number].box


def room(form: CheckForm, number: int = 0) -> FieldPlace:
    return [each for each in form.layout.fields if not each.choice][number]


def box(form: CheckForm, choice: str) -> FieldPlace:
    return next(each for each in form.layout.fields if each.choice == choice)


def within(form: CheckForm) -> Box:
    """Return a place over the words of the first statement."""
    left, _, _, top = place(form)
    return left + 40, top - 16, left + 140, top - 3


def test_sixty_answers_by_pen_and_notes_come_back() -> None:
    got = pdf_route("notes: pen, notes, marks", seed=2).score
    assert got.wrong == []
    assert got.right == 62


@pytest.mark.parametrize("across", [5.0, 200.0, 570.0])
def test_a_note_belongs_to_the_statement_at_its_height(
    small: CheckForm, across: float
) -> None:
    for number, each in enumerate(small.layout.statements):
        if each.page == 0:
            y = (each.box[1] + each.box[3]) / 2
            found = noted(small, note((across, y - 9, across + 18, y + 9), "Later."))
            answer = list(found.answers.values())[number]
            assert (answer.words, answer.route) == ("Later.", Route.NOTES)
            assert sum(bool(one.words) for one in found.answers.values()) == 1


def test_a_note_beside_nothing_that_is_asked_is_kept(small: CheckForm) -> None:
    found = noted(small, note((300, 780, 318, 798), "Mooi gemaakt!"))
    assert found.loose == ("Mooi gemaakt!",)
    assert all(each.is_empty for each in found.answers.values())


def test_a_note_at_the_end_belongs_to_the_remark_or_the_approval(
    small: CheckForm,
) -> None:
    fields = {each.name: each for each in small.layout.fields}
    for name in (GENERAL, APPROVAL):
        left, _, _, top = fields[name].box
        found = noted(small, note((left, top - 9, left + 18, top + 9), "Dag."), page=2)
        answer = found.remark if name == GENERAL else found.approval
        assert answer.words == "Dag."


def test_words_typed_over_a_field_are_its_words(small: CheckForm) -> None:
    found = noted(small, typed(room(small).box, "Dat was mijn broer."))
    assert first(found).words == "Dat was mijn broer."
    assert not first(found).doubts


@pytest.mark.parametrize("sign", ["x", "V", "✓", "✔️", "•"])
def test_a_sign_typed_in_a_box_is_a_tick(small: CheckForm, sign: str) -> None:
    found = noted(small, typed(box(small, "klopt-niet").box, sign))
    assert (first(found).choice, first(found).words) == ("klopt-niet", "")
    assert not first(found).doubts


def test_a_word_typed_in_a_box_stays_a_word(small: CheckForm) -> None:
    found = noted(small, typed(box(small, "klopt").box, "deels"))
    assert (first(found).choice, first(found).words) == ("", "deels")


def test_a_pen_in_a_box_is_a_tick(small: CheckForm) -> None:
    found = noted(small, cross(box(small, "weet-ik-niet").box))
    assert first(found) == Given("weet-ik-niet", route=Route.NOTES)


def test_all_strokes_of_a_page_may_be_one_drawing(small: CheckForm) -> None:
    boxes = [each for each in small.layout.fields if each.page == 0 and each.choice]
    chosen = boxes[::3]  # the first of every statement
    strokes = [
        [left + 5, bottom + 5, right - 5, top - 5]
        for left, bottom, right, top in (each.box for each in chosen)
    ]
    found = noted(small, ink(strokes))
    for each in chosen:
        assert each.statement is not None
        assert found.answers[each.statement].choice == "klopt"


def test_writing_by_pen_is_shown(small: CheckForm) -> None:
    left, bottom, *_ = room(small).box
    strokes = [
        [left + 20 + 10 * at, bottom + 15, left + 26 + 10 * at, bottom + 30]
        for at in range(9)
    ]
    answer = first(noted(small, ink(strokes)))
    assert answer.doubts == {Doubt.HANDWRITING}
    assert answer.picture.startswith(b"\x89PNG")


def test_a_pen_through_the_words_of_a_statement_is_shown(small: CheckForm) -> None:
    left, bottom, right, top = within(small)
    answer = first(noted(small, ink([[left, bottom, right, top]])))
    assert answer.doubts == {Doubt.UNCLEAR_MARK}
    assert answer.picture


def test_a_drawing_beside_everything_is_told(small: CheckForm) -> None:
    found = noted(small, ink([[100, 780, 300, 800]]))
    assert len(found.loose) == 1
    assert "bladzijde 1" in found.loose[0]


@pytest.mark.parametrize("kind", ["Highlight", "StrikeOut", "Underline", "Squiggly"])
def test_a_mark_without_words_is_looked_at(small: CheckForm, kind: str) -> None:
    answer = first(noted(small, mark(kind, within(small))))
    assert (answer.choice, answer.words) == ("", "")
    assert answer.doubts == {Doubt.UNCLEAR_MARK}
    assert answer.picture.startswith(b"\x89PNG")


def test_the_words_of_a_mark_are_what_was_meant(small: CheckForm) -> None:
    answer = first(noted(small, mark("StrikeOut", within(small), "Dit was later.")))
    assert (answer.words, answer.doubts) == ("Dit was later.", frozenset())


def test_printed_words_that_a_viewer_copied_are_nobodys_remark(
    small: CheckForm,
) -> None:
    left, _, right, top = place(small)
    line = (left, top - 19, right, top + 1)
    printed = "".join(
        each for each in _words(small, line) if each.isalnum() or each == " "
    )
    answer = first(noted(small, mark("Highlight", line, printed)))
    assert answer.words == ""
    assert answer.doubts == {Doubt.UNCLEAR_MARK}


def _words(form: CheckForm, where: Box) -> str:
    import pypdfium2  # type: ignore[import-untyped] # has no types

    document = pypdfium2.PdfDocument(form.pdf)
    try:
        text = document[0].get_textpage()
        return str(text.get_text_bounded(*where)).strip()
    finally:
        document.close()


def test_a_mark_over_two_statements_is_of_both(small: CheckForm) -> None:
    quads: list[float] = []
    for number in (0, 1):
        left, _, right, top = place(small, number)
        quads += [left, top - 3, right, top - 3, left, top - 16, right, top - 16]
    both = mark("Highlight", within(small)) | {"QuadPoints": Array(quads)}
    found = list(noted(small, both).answers.values())
    assert [bool(each.doubts) for each in found[:3]] == [True, True, False]


def test_who_made_a_note_comes_nowhere(small: CheckForm) -> None:
    left, bottom, right, top = within(small)
    rich = (
        '<?xml version="1.0"?><body xmlns="http://www.w3.org/1999/xhtml" '
        f'author="{READER}"><p><b>{READER}: </b>Het was <i>later</i>.</p></body>'
    )
    one = note((left, bottom, left + 18, top), "") | {"RC": String(rich)}
    reply = note((left, bottom, left + 18, top), f"Accepted set by {READER}")
    reply |= {"StateModel": String("Review"), "State": String("Accepted")}
    found = noted(small, one, reply, mark("Highlight", (left, bottom, right, top)))
    assert first(found).words == "Het was later."
    assert READER not in repr(found)


def test_what_nobody_sees_says_nothing(small: CheckForm) -> None:
    hidden = note(within(small), "Weg.") | {"F": 2}
    popup = {"Subtype": Name.Popup, "Rect": Array([0, 0, 99, 99])}
    found = noted(small, hidden, popup)
    assert all(each.is_empty for each in found.answers.values())
    assert found.loose == ()


def test_fields_and_notes_are_one_answer(small: CheckForm) -> None:
    names = [each.name for each in small.layout.fields]
    filled = by_pikepdf(
        small.pdf, Meant(small.layout, {names[0]: "klopt-niet"}, {names[3]: "Later."})
    )
    content = annotated(filled, {0: [note(within(small), "In groep 3.")]})
    answer = first(read(content, layout=small.layout))
    assert answer == Given("klopt-niet", "Later.\nIn groep 3.", route=Route.FIELDS)


def test_a_pen_that_says_something_else_than_the_field_is_doubtful(
    small: CheckForm,
) -> None:
    name = small.layout.fields[0].name
    filled = by_pikepdf(small.pdf, Meant(small.layout, {name: "klopt"}, {}))
    content = annotated(filled, {0: [cross(box(small, "klopt-niet").box)]})
    answer = first(read(content, layout=small.layout))
    assert answer.choice == ""
    assert answer.doubts == {Doubt.SEVERAL}
