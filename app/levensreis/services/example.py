"""The example study: nine fictional journeys, six group interviews, their papers."""

import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from levensreis.domain.contact import Contact
from levensreis.domain.factor_table import Order
from levensreis.domain.journey import Journey
from levensreis.resources import RESOURCES
from levensreis.services.example_solutions import add_example_solutions
from levensreis.services.interviews_taken_over import take_over_text
from levensreis.services.papers import Paper, PaperOrder
from levensreis.services.professional_files import save_table
from levensreis.services.professionals import ProfessionalsService
from levensreis.services.research_source import ResearchSource
from levensreis.services.study import Study
from levensreis.storage.files import make_folder
from levensreis.storage.key import KeyCost

_WORDS: Final = """
    anker appel berg boek brug dauw duin eiland fiets gras haven
    helder hout kaars klok lamp linde maan molen morgen oever paard
    regen rivier schip sneeuw ster tafel tuin veld vogel vuur warm
    water wilg wind winter wolk zee zilver zomer zon
""".split()  # noqa: SIM905 (words read best as words)


@dataclass(frozen=True, slots=True)
class Example:
    """What was made, and where."""

    study: Path
    journeys: tuple[Journey, ...]
    files: tuple[Path, ...]


def invent_passphrase() -> str:
    """Return four words by chance: enough for a study of invented people."""
    return " ".join(secrets.choice(_WORDS) for _ in range(4))


def make_example(folder: Path, passphrase: str, cost: KeyCost | None = None) -> Example:
    """Make the study in `folder/studie` and its exports in `folder/uitvoer`."""
    source = sorted((RESOURCES / "example").glob("*.json"))
    output = folder / "uitvoer"
    make_folder(output)
    with Study.create(folder / "studie", passphrase, cost) as study:
        study.papers.set_contact(Contact.from_text(_contact()))
        journeys = sorted(study.import_journeys(source), key=lambda each: each.code)
        files = [output / "tabel-b1.csv", output / "tabel-b1.pdf"]
        for path in files:
            study.exports.save_table(path, Order.CODEBOOK)
        files += add_interviews(study, output)
        for journey in journeys:
            overview = output / f"{journey.code}-overzicht.pdf"
            study.papers.save(PaperOrder(Paper.OVERVIEW, journey.id), overview)
            data = output / f"{journey.code}.json"
            study.exports.save_journey(journey.id, data)
            files += [overview, data]
        add_example_solutions(study)
    return Example(folder / "studie", tuple(journeys), tuple(files))


def add_interviews(study: Study, output: Path | None = None) -> list[Path]:
    """Put the group interviews in the study; return the tables that were made."""
    source = ResearchSource.of_study(study)
    service = ProfessionalsService(source)
    text = (RESOURCES / "example_professionals.json").read_text("utf-8")
    take_over_text(service, text)
    if output is None:
        return []
    files = [output / "tabel-b2.csv", output / "tabel-b2.pdf"]
    for path in files:
        save_table(service, path)
    return files


def _contact() -> str:
    return (RESOURCES / "example_contact.json").read_text("utf-8")
