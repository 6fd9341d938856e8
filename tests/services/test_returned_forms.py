"""A form that comes back is read beside what is known of it, and told what it is."""

from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from levensreis.domain.form_layout import APPROVAL, GENERAL
from levensreis.domain.journey import Journey
from levensreis.domain.member_check.answers import (
    NOTHING,
    Answer,
    Approval,
    Doubt,
    Given,
)
from levensreis.domain.member_check.problems import (
    NoForm,
    NotReadBack,
    OtherForms,
    UnreadableForm,
)
from levensreis.domain.member_check.receipts import Place
from levensreis.domain.member_check.rounds import CheckState
from levensreis.services.study import Study
from tests.builders import a_journey, a_statement
from tests.checked import RIGHT, wrong
from tests.services.checks_made import print_and_send

HOME = a_statement(text="Thuis bij beide ouders", period="2")
SCHOOL = a_statement(text="Naar school in groep 5", period="8")
FILLED = {
    "s001_antwoord": "/klopt",
    "s002_antwoord": "/klopt-niet",
    "s002_tekst": "groep 4",
    GENERAL: "Mooi.",
    APPROVAL: "/ja",
}
ANSWERS = {HOME.id: RIGHT, SCHOOL.id: wrong("groep 4")}


@pytest.fixture
def journey(study: Study) -> Journey:
    journey = a_journey(HOME, SCHOOL, code="LR-001")
    study.journeys.begin(journey)
    return journey


@pytest.fixture
def form(study: Study, journey: Journey, tmp_path: Path) -> Path:
    """The first form, as the parent filled it in."""
    return filled(print_and_send(study, journey), tmp_path / "terug.pdf")


def filled(pdf: bytes, path: Path, values: Mapping[str, str] = FILLED) -> Path:
    """Fill a form in, as a viewer does."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    for page in writer.pages:
        writer.update_page_form_field_values(page, dict(values))
    writer.write(path)
    return path


def test_a_form_is_read_and_nothing_is_stored_until_it_is_kept(
    study: Study, journey: Journey, form: Path
) -> None:
    check = study.member_check
    reading = check.read([form], journey.id)
    assert (reading.journey_id, reading.round.version) == (journey.id, 1)
    assert reading.returned.answers == ANSWERS
    expected: dict[Place, Given] = {
        HOME.id: RIGHT,
        SCHOOL.id: wrong("groep 4"),
        GENERAL: Given(words="Mooi."),
        APPROVAL: Given(Approval.AGREED),
    }
    assert reading.changed == expected
    assert reading.notices == ()
    assert check.state(journey.id) is CheckState.SENT
    kept = check.keep(reading)
    assert kept.places == reading.changed
    assert check.state(journey.id) is CheckState.RETURNED


def test_what_was_read_already_is_told_and_changes_nothing(
    study: Study, journey: Journey, form: Path
) -> None:
    kept = study.member_check.keep(study.member_check.read([form]))
    again = study.member_check.read([form])
    assert again.notices == ("Dit was al ingelezen: er verandert niets.",)
    assert again.changed == {}
    assert study.member_check.keep(again) == kept


def test_without_a_journey_it_is_known_of_which_it_is(
    study: Study, journey: Journey, form: Path
) -> None:
    study.journeys.begin(a_journey(a_statement(), code="LR-003"))
    assert study.member_check.read([form]).journey_id == journey.id


def test_the_form_of_another_journey_is_told_with_its_code(
    study: Study, form: Path
) -> None:
    other = a_journey(a_statement(), code="LR-003")
    study.journeys.begin(other)
    with pytest.raises(OtherForms, match=r"Dit is het formulier van LR-001\."):
        study.member_check.read([form], other.id)


def test_an_older_form_is_read_as_it_was_and_what_changed_is_doubted(
    study: Study, journey: Journey, form: Path
) -> None:
    now = replace(SCHOOL, text="Naar school in groep 6")
    study.journeys.record(journey.id, [now])
    print_and_send(study, replace(journey, statements=(HOME, now)))
    reading = study.member_check.read([form], journey.id)
    assert reading.round.version == 1
    assert reading.returned.answers[HOME.id] == RIGHT
    assert reading.returned.answers[SCHOOL.id].doubts == {Doubt.CHANGED_SINCE}
    assert [each.split(".")[0] for each in reading.notices] == [
        "Dit is versie 1 van het formulier; de nieuwste is versie 2",
        "1 uitspraak is veranderd na dit formulier",
    ]
    kept = study.member_check.keep(reading)
    assert (kept.version, kept.waiting) == (2, [SCHOOL.id, None])


def test_a_form_that_came_back_empty_is_told_and_is_not_back(
    study: Study, journey: Journey, tmp_path: Path
) -> None:
    path = tmp_path / "leeg.pdf"
    path.write_bytes(print_and_send(study, journey))
    reading = study.member_check.read([path], journey.id)
    assert reading.notices == ("Op dit formulier is niets ingevuld.",)
    kept = study.member_check.keep(reading)
    assert kept.answers == {HOME.id: NOTHING, SCHOOL.id: NOTHING}
    assert study.member_check.state(journey.id) is CheckState.SENT


def test_a_second_file_adds_to_the_first(
    study: Study, journey: Journey, tmp_path: Path
) -> None:
    pdf = print_and_send(study, journey)
    later = {"s001_antwoord": "/klopt-niet", "s002_antwoord": "/klopt-niet"}
    for number, values in enumerate((FILLED, later)):
        path = filled(pdf, tmp_path / f"{number}.pdf", values)
        kept = study.member_check.keep(study.member_check.read([path]))
    assert kept.answers[HOME.id] == Given(
        Answer.WRONG, doubts=frozenset({Doubt.DIFFERS})
    )
    assert kept.answers[SCHOOL.id].words == "groep 4"
    assert kept.remark.words == "Mooi."


def test_of_a_journey_that_was_erased_the_form_is_no_form(
    study: Study, journey: Journey, form: Path
) -> None:
    study.erasure.erase(journey.id, "LR-001", "op verzoek")
    with pytest.raises(NoForm, match="niet met deze studie gemaakt"):
        study.member_check.read([form])


def test_a_version_that_an_older_copy_does_not_know_is_told(
    study: Study, journey: Journey, form: Path
) -> None:
    with study._database.transaction() as connection:
        connection.exec_driver_sql("UPDATE check_round SET version = 7")
    with pytest.raises(NoForm, match="versie 1 van het formulier van LR-001"):
        study.member_check.read([form])


def test_a_file_that_cannot_be_read_is_told_by_its_name(
    study: Study, journey: Journey, form: Path, tmp_path: Path
) -> None:
    with pytest.raises(UnreadableForm, match=r"‘weg\.pdf’ .* Bestaat het bestand"):
        study.member_check.read([tmp_path / "weg.pdf"])
    form.write_bytes(form.read_bytes()[:-3000])
    before = study.member_check.rounds(journey.id)
    with pytest.raises(NotReadBack, match=r"terug\.pdf"):
        study.member_check.read([form], journey.id)
    assert study.member_check.rounds(journey.id) == before


def test_what_is_too_large_is_not_taken_into_memory(
    study: Study, tmp_path: Path
) -> None:
    path = tmp_path / "groot.pdf"
    with path.open("wb") as file:
        file.truncate(600 * 1024 * 1024)
    with pytest.raises(UnreadableForm, match=r"‘groot\.pdf’ is te groot"):
        study.member_check.read([path])
