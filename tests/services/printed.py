"""A study to print papers from, and what stands in them."""

from io import BytesIO
from pathlib import Path
from uuid import UUID

from pypdf import PdfReader

from levensreis.domain.anonymise.register import EntryKind, Register
from levensreis.domain.contact import Contact
from levensreis.domain.erasure import ExportKind
from levensreis.services.papers import Paper, PaperOrder
from levensreis.services.study import Study
from tests.builders import a_journey, a_statement, a_study, an_entry

ANJA = Contact("Anja de Vries", "Levensloop", "06 12 34 56 78", address="Olst")


def closed() -> Register:
    return Register(
        (
            an_entry("Jurre", replacement="William"),
            an_entry("Olst", kind=EntryKind.PLACE, replacement="een dorp"),
        )
    )


def still_open() -> Register:
    return Register((an_entry("Jurre", replacement=None),))


def save_overview(study: Study, journey_id: UUID, path: Path) -> None:
    study.papers.save(PaperOrder(Paper.OVERVIEW, journey_id), path)


def three_journeys(folder: Path) -> Study:
    """An open study of three journeys, of which the second has an open name."""
    study = a_study(folder)
    for number, names in enumerate((closed(), still_open(), closed()), start=1):
        told = a_statement(text="Jurre verhuisde naar Olst", quote="Dag Jurre")
        journey = a_journey(told, code=f"LR-00{number}", pseudonym=f"Sem{number}")
        study.journeys.begin(journey, names)
    study.papers.set_contact(ANJA)
    return study


def of_code(study: Study, code: str) -> UUID:
    return next(each.id for each in study.journeys.overview() if each.code == code)


def words(pdf: bytes) -> str:
    pages = PdfReader(BytesIO(pdf)).pages
    return " ".join(" ".join(each.extract_text() for each in pages).split())


def begin(study: Study, names: Register | None = None) -> UUID:
    journey = a_journey(
        a_statement(text="Jurre verhuisde naar Olst"),
        a_statement(text="Weer thuis", period="9;0"),
        code="LR-001",
    )
    study.journeys.begin(journey, names or closed())
    return journey.id


def left(study: Study, journey_id: UUID) -> list[ExportKind]:
    """What is remembered of a journey outside of the study."""
    return [each.kind for each in study.erasure.preview(journey_id).left_outside]
