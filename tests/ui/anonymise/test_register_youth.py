"""The youth in the register, what is refused there, and what is taken back."""

from dataclasses import replace

import pytest

from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.ui.anonymise.register.form import EntryForm
from levensreis.ui.anonymise.register.presenter import RegisterPresenter
from tests.ui.anonymise.test_register_presenter import (
    RecordingView,
    entry_id,
    names,
    presenter,
    view,
)

__all__ = ["presenter", "view"]  # the fixtures of a register without a window


def test_the_youth_gets_the_pseudonym_of_the_journey(
    view: RecordingView, presenter: RegisterPresenter, study: Study, journey: Journey
) -> None:
    presenter.begin_with("jongere")
    assert (view.form.role, view.form.replacement) == ("jongere", "Sem")
    presenter.save(EntryForm("Lotte", role="jongere"))
    assert names(study.register.get(journey.id))["Lotte"] == "Sem"
    assert view.apart == ""
    assert "jongere" not in view.asked


def test_it_is_told_when_the_youth_has_two_pseudonyms(
    view: RecordingView, presenter: RegisterPresenter, study: Study, journey: Journey
) -> None:
    presenter.choose(None)
    presenter.save(EntryForm("Lotte", role="jongere", replacement="Fenna"))
    assert "schuilnaam van deze levensreis is Sem" in view.apart
    assert "‘Lotte’ wordt ‘Fenna’" in view.apart
    presenter.choose(entry_id(view, "Lotte"))
    presenter.save(replace(view.form, replacement="Sem"))
    assert view.apart == ""


def test_a_replacement_that_is_of_somebody_else_is_told(
    view: RecordingView, presenter: RegisterPresenter, study: Study, journey: Journey
) -> None:
    presenter.save(replace(view.form, replacement="Fleur"))
    presenter.choose(None)
    assert not presenter.save(EntryForm("Bram", replacement="fleur".title()))
    assert view.problems[-1][0] == "replacement"
    assert "komt al in de plaats van ‘Jurre’" in view.problems[-1][1]
    assert presenter.save(EntryForm("Kees", replacement="een begeleider"))
    presenter.choose(None)
    assert presenter.save(EntryForm("Piet", replacement="een begeleider"))


@pytest.mark.parametrize(
    ("form", "field", "words"),
    [
        (EntryForm("Bo" * 70, replacement="Noor"), "name", "hooguit 120 letters"),
        (EntryForm("Bo", replacement="N" * 61), "replacement", "hooguit 60 letters"),
        (EntryForm("Bo", replacement="Noor 🙂"), "replacement", "geen plaatje"),
    ],
)
def test_what_is_too_long_or_a_picture_is_told(
    view: RecordingView,
    presenter: RegisterPresenter,
    form: EntryForm,
    field: str,
    words: str,
) -> None:
    presenter.choose(None)
    assert not presenter.save(form)
    assert view.problems[-1][0] == field
    assert words in view.problems[-1][1]


def test_what_was_done_to_the_register_is_taken_back_by_name(
    view: RecordingView, presenter: RegisterPresenter, study: Study, journey: Journey
) -> None:
    work = presenter._work
    start = names(study.register.get(journey.id))

    def take_back(name: str) -> None:
        assert work.undo_name == name
        before = work.register
        work.undo()
        presenter.took_back(before)

    presenter.choose(None)
    presenter.save(EntryForm("Bo", replacement="Noor"))
    take_back("‘Bo’ toevoegen")
    assert names(study.register.get(journey.id)) == start
    presenter.choose(entry_id(view, "Jurre"))
    presenter.save(replace(view.form, replacement="Jens"))
    take_back("‘Jurre’ wijzigen")
    assert view.form == EntryForm("Jurre")
    presenter.choose(entry_id(view, "Almelo"))
    presenter.remove()
    take_back("‘Almelo’ weghalen")
    assert (view.form.name, view.is_new) == ("Almelo", False)
    assert names(study.register.get(journey.id)) == start
    presenter.set_birth_date("3-5-2009")
    take_back("geboortedatum")
    assert view.birth == ""
    assert work.undo_name is None


def test_an_undo_leaves_what_is_being_typed(
    view: RecordingView, presenter: RegisterPresenter
) -> None:
    presenter.save(replace(view.form, replacement="Jens"))
    view.has_typed, view.form = True, EntryForm("Half")
    before = presenter._work.register
    presenter._work.undo()
    presenter.took_back(before)
    assert view.form == EntryForm("Half")
