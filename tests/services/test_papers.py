"""Papers: what the parent and the team get, to see and to save."""

import getpass
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID

import pikepdf
import pytest
from pypdf import PdfReader

from levensreis.domain.access import AccessKind
from levensreis.domain.anonymise.register import EntryKind, Register
from levensreis.domain.anonymise.release import NotReleased, release_as_told
from levensreis.domain.contact import Contact
from levensreis.domain.erasure import ExportKind
from levensreis.domain.member_check.rounds import NotChecked, Outcome
from levensreis.domain.progress import Cancelled, Progress
from levensreis.reports.told import Told
from levensreis.services.outgoing import Outgoing, write_outgoing
from levensreis.services.outside import InsideStudy, UnknownFormat
from levensreis.services.papers import (
    Paper,
    PaperOrder,
    PaperRefused,
    PaperService,
)
from levensreis.services.study import Study
from levensreis.storage.errors import CannotWrite
from tests.builders import a_journey, a_statement, a_study, an_entry

ANJA = Contact("Anja de Vries", "Levensloop", "06 12 34 56 78", address="Olst")
FOR_PARENT = [each for each in Paper if each.output.names_may_stay]
TOLD = [each for each in FOR_PARENT if each is not Paper.LETTER]
"""The papers in which something stands that was told."""


def closed() -> Register:
    return Register(
        (
            an_entry("Jurre", replacement="William"),
            an_entry("Olst", kind=EntryKind.PLACE, replacement="een dorp"),
        )
    )


def still_open() -> Register:
    return Register((an_entry("Jurre", replacement=None),))


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Study]:
    """A study of three journeys: to print from, and nothing is added to it."""
    folder = tmp_path_factory.mktemp("papier") / "studie"
    registers = (closed(), still_open(), closed())
    with a_study(folder) as opened:
        for number, names in enumerate(registers, start=1):
            told = a_statement(text="Jurre verhuisde naar Olst", quote="Dag Jurre")
            journey = a_journey(told, code=f"LR-00{number}", pseudonym=f"Sem{number}")
            opened.journeys.begin(journey, names)
        opened.papers.set_contact(ANJA)
        yield opened


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "uitvoer"
    folder.mkdir()
    return folder


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


# --- what stands in them --------------------------------------------------------


@pytest.mark.parametrize("paper", Paper)
def test_what_is_seen_before_is_what_is_saved(
    paper: Paper, kept: Study, out: Path
) -> None:
    order = PaperOrder(paper, of_code(kept, "LR-001"))
    path = out / paper.file_name("LR-001")
    seen = kept.papers.preview(order)
    if paper is not Paper.CHECK_FORM:  # that would begin a round
        kept.papers.save(order, path)
        assert path.read_bytes() == seen
    assert "LR-001" in words(seen)


@pytest.mark.parametrize("paper", [*TOLD, Paper.OVERVIEW])
def test_a_paper_has_the_pseudonym_unless_something_else_is_asked(
    paper: Paper, kept: Study
) -> None:
    told = words(kept.papers.preview(PaperOrder(paper, of_code(kept, "LR-001"))))
    assert "William verhuisde naar een dorp" in told
    assert "Sem1" in told
    assert "Jurre" not in told


@pytest.mark.parametrize("paper", TOLD)
@pytest.mark.parametrize("code", ["LR-001", "LR-002"])
def test_a_parent_may_read_the_names_as_they_were_told(
    paper: Paper, code: str, kept: Study
) -> None:
    order = PaperOrder(paper, of_code(kept, code), names_stay=True)
    pdf = kept.papers.preview(order)
    told = words(pdf)
    assert "Jurre verhuisde naar Olst" in told
    assert "uw kind" in told
    assert "Sem" not in told
    assert "gepseudonimiseerd" not in told
    assert "niet echt" not in told
    assert told.count("vertrouwelijk") == len(PdfReader(BytesIO(pdf)).pages)


def test_what_is_for_the_team_never_has_names_as_told(kept: Study, out: Path) -> None:
    order = PaperOrder(Paper.OVERVIEW, of_code(kept, "LR-001"), names_stay=True)
    with pytest.raises(PaperRefused, match="voor de ouder"):
        kept.papers.preview(order)
    with pytest.raises(PaperRefused, match="voor de ouder"):
        kept.papers.save(order, out / "uit.pdf")
    with pytest.raises(TypeError):
        Outgoing(ExportKind.OVERVIEW, b"", [], bytes, names_stay=True)


@pytest.mark.parametrize("paper", [*TOLD, Paper.OVERVIEW])
def test_an_open_name_keeps_a_paper_with_a_pseudonym_inside(
    paper: Paper, kept: Study
) -> None:
    with pytest.raises(NotReleased, match="Anonimiseren"):
        kept.papers.preview(PaperOrder(paper, of_code(kept, "LR-002")))


def test_a_statement_has_one_number_whether_names_stay_or_not(
    example_study: Study,
) -> None:
    for each in example_study.journeys.overview()[::4]:
        told = release_as_told(example_study.journeys.get(each.id)).journey
        replaced = example_study.exports.released(each.id).journey
        numbered = [[one.statement.id for one in Told(j).all] for j in (told, replaced)]
        assert numbered[0] == numbered[1]


# --- looked through -------------------------------------------------------------


@pytest.mark.parametrize("names_stay", [False, True])
def test_a_name_in_the_name_of_the_file_is_refused(
    names_stay: bool, kept: Study, out: Path
) -> None:
    order = PaperOrder(Paper.WRITE_UP, of_code(kept, "LR-001"), names_stay=names_stay)
    with pytest.raises(NotReleased, match="de naam van het bestand"):
        kept.papers.save(order, out / "Jurre.pdf")
    assert list(out.iterdir()) == []


def test_who_made_it_is_looked_for_where_names_stay_too(
    kept: Study, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = PaperOrder(Paper.SHORT, of_code(kept, "LR-001"), names_stay=True)
    monkeypatch.setattr(getpass, "getuser", lambda: "uw kind")  # stands in the title
    with pytest.raises(NotReleased, match="eigenschappen"):
        kept.papers.save(order, out / "uit.pdf")


def test_what_is_sealed_is_looked_through_before(kept: Study, out: Path) -> None:
    outgoing = Outgoing(
        ExportKind.WRITE_UP, b"Dag Jurre", [closed()], bytes, seal=lambda _: b"gesloten"
    )
    with pytest.raises(NotReleased, match="J····"):
        write_outgoing(kept._database, kept.log, outgoing, out / "uit.pdf")
    write_outgoing(
        kept._database, kept.log, replace(outgoing, content=b"Dag"), out / "uit.pdf"
    )
    assert (out / "uit.pdf").read_bytes() == b"gesloten"


# --- a copy that asks for a passphrase ------------------------------------------


@pytest.mark.parametrize("paper", [Paper.OVERVIEW, Paper.SHORT, Paper.LETTER])
def test_a_protected_copy_opens_with_its_passphrase_only(
    paper: Paper, kept: Study, out: Path
) -> None:
    typed = " cafe\u0301 op zondag "
    order = PaperOrder(paper, of_code(kept, "LR-001"), passphrase=typed)
    path = out / "uit.pdf"
    kept.papers.save(order, path)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(path)
    with pikepdf.open(path, password="café op zondag") as pdf:
        assert pdf.encryption.R == 6
    assert words(kept.papers.preview(order))  # opens without


@pytest.mark.parametrize(
    ("passphrase", "why"),
    [
        ("zeven77", "8 tekens of meer"),
        ("   kort   ", "8 tekens of meer"),
        (" ", "8 tekens of meer"),
        ("twee\nregels samen", "niemand kan typen"),
        ("é" * 64, "te lang"),
    ],
)
def test_a_passphrase_that_does_not_fit_is_refused_in_plain_words(
    passphrase: str, why: str, kept: Study, out: Path
) -> None:
    order = PaperOrder(Paper.SHORT, of_code(kept, "LR-001"), passphrase=passphrase)
    with pytest.raises(PaperRefused, match=why):
        kept.papers.save(order, out / "uit.pdf")
    assert list(out.iterdir()) == []


# --- kept and logged ------------------------------------------------------------


def test_seeing_a_paper_is_told_in_the_log_and_leaves_nothing(study: Study) -> None:
    journey_id = begin(study)
    study.papers.preview(PaperOrder(Paper.CHECK_FORM, journey_id))
    last = study.log.entries()[-2]
    assert (last.kind, last.what) == (AccessKind.VIEW, ExportKind.CHECK_FORM)
    assert left(study, journey_id) == []
    assert study.member_check.rounds(journey_id) == []


def test_where_every_paper_went_is_known(study: Study, out: Path) -> None:
    journey_id = begin(study)
    study.papers.set_contact(ANJA)
    for paper in Paper:
        study.papers.save(PaperOrder(paper, journey_id), out / f"{paper}.pdf")
    assert sorted(left(study, journey_id)) == sorted(each.kind for each in Paper)


def test_a_paper_is_a_pdf_and_stays_out_of_the_folder_of_the_study(
    kept: Study, out: Path
) -> None:
    order = PaperOrder(Paper.LETTER, of_code(kept, "LR-001"))
    with pytest.raises(UnknownFormat):
        kept.papers.save(order, out / "uit.docx")
    with pytest.raises(InsideStudy):
        kept.papers.save(order, kept.folder / "uit.pdf")
    with pytest.raises(InsideStudy):
        kept.papers.save_all([order], kept.folder / "nieuw")


# --- the form -------------------------------------------------------------------


def test_a_form_that_is_saved_begins_a_round_with_its_layout(
    study: Study, out: Path
) -> None:
    journey_id = begin(study)
    order = PaperOrder(Paper.CHECK_FORM, journey_id)
    seen = study.papers.preview(order)
    study.papers.save(order, out / "uit.pdf")
    assert (out / "uit.pdf").read_bytes() == seen
    [first] = study.member_check.rounds(journey_id)
    assert [each.number for each in first.layout.statements] == [1, 2]
    assert first.version == 1
    assert not first.names_stay


@pytest.mark.parametrize("where", ["weg/uit.pdf", "Jurre.pdf"])
def test_a_form_that_is_not_written_begins_no_round(
    where: str, study: Study, out: Path
) -> None:
    journey_id = begin(study)
    with pytest.raises((CannotWrite, NotReleased)):
        study.papers.save(PaperOrder(Paper.CHECK_FORM, journey_id), out / where)
    assert study.member_check.rounds(journey_id) == []
    assert left(study, journey_id) == []


def test_the_next_form_asks_what_changed_unless_all_is_asked(
    study: Study, out: Path
) -> None:
    journey_id = begin(study)
    order = PaperOrder(Paper.CHECK_FORM, journey_id)
    study.papers.save(order, out / "een.pdf")
    study.member_check.close(journey_id, Outcome.WITHOUT, "niet bereikbaar")
    with pytest.raises(NotChecked, match="niets veranderd"):
        study.papers.preview(order)
    told = study.journeys.get(journey_id)
    study.journeys.record(journey_id, [replace(told.statements[0], text="Anders")])
    changed = words(study.papers.preview(order))
    assert "Anders" in changed
    assert "Weer thuis" not in changed
    everything = words(study.papers.preview(replace(order, only_changed=False)))
    assert "Weer thuis" in everything
    study.papers.save(replace(order, names_stay=True), out / "twee.pdf")
    last = study.member_check.rounds(journey_id)[-1]
    assert (last.version, last.names_stay, len(last.asked)) == (2, True, 1)


# --- the letter -----------------------------------------------------------------


def test_a_letter_needs_to_know_whom_to_ask(study: Study, out: Path) -> None:
    journey_id = begin(study, still_open())
    order = PaperOrder(Paper.LETTER, journey_id)
    assert study.papers.contact() == Contact()
    with pytest.raises(PaperRefused, match="Vul eerst in"):
        study.papers.preview(order)
    with pytest.raises(PaperRefused, match="Vul eerst in"):
        study.papers.save_all([order], out / "map")
    assert not (out / "map").exists()
    with pytest.raises(PaperRefused, match="Vul de naam in"):
        study.papers.set_contact(Contact(" ", phone="06"))
    study.papers.set_contact(replace(ANJA, name=" Anja de Vries "))
    assert study.papers.contact() == ANJA
    study.papers.save(order, out / "uit.pdf")
    told = words((out / "uit.pdf").read_bytes())
    assert "Anja de Vries" in told
    assert "Levensloop" in told
    assert "Wij veranderen de namen in het verhaal" in told
    assert any(each.what == "contact" for each in study.log.entries())


def test_a_letter_tells_when_the_names_stay_and_when_it_must_be_back(
    kept: Study,
) -> None:
    order = PaperOrder(
        Paper.LETTER,
        of_code(kept, "LR-001"),
        names_stay=True,
        back_by=date(2099, 5, 3),
    )
    told = words(kept.papers.preview(order))
    assert "3 mei 2099" in told
    assert "de namen zoals u ze vertelde" in told
    assert "staat er niet in" not in told


def test_a_day_that_has_gone_by_is_not_asked(kept: Study) -> None:
    papers = PaperService(
        kept._database, kept.log, kept.member_check, lambda: date(2026, 5, 3)
    )
    order = PaperOrder(Paper.LETTER, of_code(kept, "LR-001"))
    with pytest.raises(PaperRefused, match="3 mei 2026 is al voorbij"):
        papers.preview(replace(order, back_by=date(2026, 5, 3)))
    assert papers.preview(replace(order, back_by=date(2026, 5, 4)))


# --- many at once ---------------------------------------------------------------


def every(study: Study, paper: Paper, **options: Any) -> list[PaperOrder]:
    return [PaperOrder(paper, each.id, **options) for each in study.journeys.overview()]


def test_a_paper_of_every_journey_but_those_that_may_not_leave(
    kept: Study, out: Path
) -> None:
    folder = out / "nieuw" / "map"
    result = kept.papers.save_all(every(kept, Paper.WRITE_UP), folder)
    names = ["LR-001-uitwerking.pdf", "LR-003-uitwerking.pdf"]
    assert [each.name for each in result.saved] == names
    assert sorted(each.name for each in folder.iterdir()) == names
    [(code, why)] = result.refused
    assert code == "LR-002"
    assert why.startswith("Er is nog 1 naam zonder vervanging")
    assert not result.stopped


def test_a_file_that_is_there_is_never_written_over(kept: Study, out: Path) -> None:
    (out / "LR-001-korte-versie.pdf").write_text("van een ander")
    orders = every(kept, Paper.SHORT, names_stay=True)
    result = kept.papers.save_all(orders, out)
    assert len(result.saved) == 2
    assert result.refused == (
        (
            "LR-001",
            "LR-001-korte-versie.pdf staat al in deze map. Haal dat bestand weg of "
            "kies een andere map.",
        ),
    )
    assert (out / "LR-001-korte-versie.pdf").read_text() == "van een ander"


def test_what_is_stopped_leaves_whole_files_and_tells_of_them(
    kept: Study, out: Path
) -> None:
    steps: list[int] = []
    progress = Progress(
        lambda done, _: steps.append(done), lambda: bool(list(out.iterdir()))
    )
    result = kept.papers.save_all(every(kept, Paper.LETTER), out, progress)
    assert result.stopped
    assert [each.name for each in result.saved] == ["LR-001-brief.pdf"]
    assert list(out.iterdir()) == list(result.saved)
    assert words(result.saved[0].read_bytes())
    assert steps


def test_a_paper_that_is_stopped_is_not_there(kept: Study, out: Path) -> None:
    order = PaperOrder(Paper.LETTER, of_code(kept, "LR-001"))
    stopped = Progress(lambda *_: None, lambda: True)
    with pytest.raises(Cancelled):
        kept.papers.save(order, out / "uit.pdf", stopped)
    assert list(out.iterdir()) == []


def test_a_folder_in_which_nothing_came_is_not_made(kept: Study, out: Path) -> None:
    order = PaperOrder(Paper.OVERVIEW, of_code(kept, "LR-002"))
    result = kept.papers.save_all([order], out / "map")
    assert (result.saved, len(result.refused)) == ((), 1)
    assert list(out.iterdir()) == []


def test_a_code_that_fits_no_file_gets_a_name_that_does() -> None:
    assert Paper.LETTER.file_name("LR/1: a") == "LR-1- a-brief.pdf"
    assert Paper.LETTER.file_name(" ") == "--brief.pdf"
    assert Paper.CHECK_FORM.endings == (".pdf",)
