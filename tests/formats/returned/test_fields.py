"""Forms that were filled in on a screen and saved."""

import json
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Name, String

from levensreis.domain.form_layout import APPROVAL, GENERAL, FormLayout
from levensreis.domain.member_check.answers import Doubt, Route
from levensreis.domain.member_check.problems import LockedForm, UnreadableForm
from levensreis.formats.returned import ReturnedFile, read_form
from levensreis.reports.member_check import CheckForm
from levensreis.reports.paper.protect import protected
from tests.formats.returned.filling import by_pdfium, by_pikepdf, by_pypdf, saved
from tests.formats.returned.proof import PDF_ROUTES, pdf_route, read, the_form
from tests.formats.returned.truth import CORRECTIONS, SCRIPTS, Meant, meant, score

DATA = Path(__file__).parents[2] / "data" / "returned"


@pytest.mark.parametrize("route", [each for each in PDF_ROUTES if "fields" in each])
def test_sixty_statements_come_back_letter_for_letter(route: str) -> None:
    got = pdf_route(route, seed=2).score
    assert got.wrong == []
    assert got.right == 62


def test_what_a_browser_saved_comes_back_letter_for_letter() -> None:
    layout = FormLayout.from_text((DATA / "layout.json").read_text("utf-8"))
    told = json.loads((DATA / "meant.json").read_text("utf-8"))
    returned = read((DATA / "pdfjs.pdf").read_bytes(), layout=layout)
    got = score(returned, Meant(layout, told["choices"], told["words"]))
    assert got.wrong == []
    assert got.right == 62
    assert set(told["words"].values()) & set(SCRIPTS)


def test_an_empty_form_says_nothing(small: CheckForm) -> None:
    returned = read(small.pdf, layout=small.layout)
    asked = [each.statement for each in small.layout.statements]
    assert list(returned.answers) == asked
    assert all(each.is_empty for each in returned.answers.values())
    assert {each.route for each in returned.answers.values()} == {Route.FIELDS}
    assert returned.remark.is_empty
    assert returned.approval.is_empty
    assert (returned.form, returned.version) == (small.layout.form, 2)
    assert returned.loose == ()
    assert returned.pages_missing == returned.pages_twice == ()


def filled(form: CheckForm, words: str) -> str:
    """Write in the first field, and return what was read there."""
    name = next(each.name for each in form.layout.fields if not each.choice)
    content = by_pikepdf(form.pdf, Meant(form.layout, {}, {name: words}))
    returned = read(content, layout=form.layout)
    return next(iter(returned.answers.values())).words


@pytest.mark.parametrize(
    "words",
    [*CORRECTIONS, *SCRIPTS, "  vooraf en achteraf  ", "a\n\n\tb", "e\u0301 \u200d"],
)
def test_no_letter_is_changed(small: CheckForm, words: str) -> None:
    assert filled(small, words) == words


def test_nothing_but_air_is_nothing(small: CheckForm) -> None:
    assert filled(small, " \n\t ") == ""


def test_every_end_of_a_line_is_the_same(small: CheckForm) -> None:
    assert filled(small, "een\r\ntwee\rdrie\x0bvier") == "een\ntwee\ndrie\nvier"


def test_half_a_picture_is_made_whole(small: CheckForm) -> None:
    assert filled(small, "fijn \uf600") == "fijn \U0001f600"
    assert filled(small, "樂 \uf914 은") == "樂 \uf914 은"


def test_letters_that_cannot_have_been_typed_are_looked_at(small: CheckForm) -> None:
    name = next(each.name for each in small.layout.fields if not each.choice)
    content = by_pikepdf(small.pdf, Meant(small.layout, {}, {name: "la\x05ter"}))
    answer = next(iter(read(content, layout=small.layout).answers.values()))
    assert answer.doubts == {Doubt.UNCLEAR_MARK}


def changed(form: CheckForm, name: str, **changes: object) -> bytes:
    """Change a field, and the boxes of it by their choice."""
    with pikepdf.open(BytesIO(form.pdf)) as pdf:
        field = next(each for each in pdf.Root.AcroForm.Fields if name == each.T)
        for key, value in changes.items():
            if key == "V":
                field.V = value
            for kid in field.get("/Kids", []):
                if f"/{key.replace('_', '-')}" in kid.AP.N:
                    kid.AS = value
        return saved(pdf)


def first_of(form: CheckForm, content: bytes) -> tuple[str, frozenset[Doubt]]:
    answer = next(iter(read(content, layout=form.layout).answers.values()))
    return answer.choice, answer.doubts


def name_of(form: CheckForm) -> str:
    return next(each.name for each in form.layout.fields if each.choice)


def test_a_choice_is_read_by_the_field_or_by_the_box_that_shows_it(
    small: CheckForm,
) -> None:
    name = name_of(small)
    by_field = changed(small, name, V=Name("/klopt-niet"))
    assert first_of(small, by_field) == ("klopt-niet", frozenset())
    by_box = changed(small, name, klopt_niet=Name("/klopt-niet"))
    assert first_of(small, by_box) == ("klopt-niet", frozenset())
    as_words = changed(small, name, V=String("klopt"))
    assert first_of(small, as_words) == ("klopt", frozenset())


def test_a_field_that_says_one_thing_and_shows_another_is_doubtful(
    small: CheckForm,
) -> None:
    both = changed(
        small, name_of(small), V=Name("/klopt"), klopt_niet=Name("/klopt-niet")
    )
    assert first_of(small, both) == ("", frozenset({Doubt.SEVERAL}))


def test_a_choice_that_is_not_on_the_form_is_doubtful(small: CheckForm) -> None:
    strange = changed(small, name_of(small), V=Name("/misschien"))
    assert first_of(small, strange) == ("", frozenset({Doubt.UNCLEAR_MARK}))


def test_right_with_a_correction_says_two_things(small: CheckForm) -> None:
    names = [each.name for each in small.layout.fields]
    truth = Meant(small.layout, {names[0]: "klopt"}, {names[3]: "Maar later."})
    content = by_pikepdf(small.pdf, truth)
    assert first_of(small, content) == ("klopt", frozenset({Doubt.CONTRADICTION}))


def test_the_end_of_the_form_is_read_too(small: CheckForm) -> None:
    truth = Meant(
        small.layout, {APPROVAL: "eerst-praten"}, {GENERAL: "Dank.\nTot dan."}
    )
    returned = read(by_pypdf(small.pdf, truth), layout=small.layout)
    assert returned.remark.words == "Dank.\nTot dan."
    assert returned.approval.choice == "eerst-praten"


def test_fields_with_other_names_are_known_by_their_place(
    small: CheckForm, truth: Meant
) -> None:
    with pikepdf.open(BytesIO(by_pikepdf(small.pdf, truth))) as pdf:
        for number, field in enumerate(pdf.Root.AcroForm.Fields):
            field.T = String(f"veld {number}")
            if "/Kids" in field:
                for at, kid in enumerate(field.Kids):
                    on = next(str(each) for each in kid.AP.N if each != "/Off")
                    kid.AP.N = pikepdf.Dictionary({f"/{at}": kid.AP.N[on]})
                    if on == kid.AS:
                        kid.AS = field.V = Name(f"/{at}")
        content = saved(pdf)
    assert score(read(content, layout=small.layout), truth).wrong == []


def test_a_form_with_a_part_of_its_fields_is_damaged(small: CheckForm) -> None:
    with pikepdf.open(BytesIO(small.pdf)) as pdf:
        page = pdf.pages[0]
        del page.Annots[1]
        content = saved(pdf)
    with pytest.raises(UnreadableForm, match="beschadigd"):
        read(content, layout=small.layout)


def test_a_locked_form_asks_for_its_passphrase(small: CheckForm, truth: Meant) -> None:
    content = protected(by_pdfium(small.pdf, truth), "appel peer")

    def reading(passphrase: str) -> object:
        file = ReturnedFile("form.pdf", content, passphrase)
        return read_form([file], lambda *_: small.layout)

    with pytest.raises(LockedForm, match="opent alleen met een wachtzin"):
        reading("")
    with pytest.raises(LockedForm, match=r"opent ‘form\.pdf’ niet"):
        reading("peer appel")
    assert reading("appel peer") == read(
        by_pdfium(small.pdf, truth), layout=small.layout
    )


def test_what_only_forbids_printing_is_open(small: CheckForm, truth: Meant) -> None:
    with pikepdf.open(BytesIO(by_pikepdf(small.pdf, truth))) as pdf:
        closed = pikepdf.Encryption(user="", owner="ander", R=4)
        content = saved(pdf, encryption=closed)
    assert score(read(content, layout=small.layout), truth).wrong == []


def test_another_answer_is_seen_as_another() -> None:
    """A score that cannot fail proves nothing."""
    form = the_form()
    truth, other = meant(form.layout, 1), meant(form.layout, 2)
    assert score(read(by_pikepdf(form.pdf, truth)), other).silent > 30
