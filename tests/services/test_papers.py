"""Papers: what stands in them, and what must not."""

import getpass
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from levensreis.domain.access import AccessKind
from levensreis.domain.anonymise.release import NotReleased, release_as_told
from levensreis.domain.erasure import ExportKind
from levensreis.reports.told import Told
from levensreis.services.outgoing import Outgoing, write_outgoing
from levensreis.services.outside import InsideStudy, UnknownFormat
from levensreis.services.papers import (
    Paper,
    PaperOrder,
    PaperRefused,
)
from levensreis.services.study import Study
from tests.services.printed import (
    ANJA,
    begin,
    closed,
    left,
    of_code,
    three_journeys,
    words,
)

FOR_PARENT = [each for each in Paper if each.output.names_may_stay]
TOLD = [each for each in FOR_PARENT if each is not Paper.LETTER]
"""The papers in which something stands that was told."""


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Study]:
    """A study of three journeys: to print from, and nothing is added to it."""
    with three_journeys(tmp_path_factory.mktemp("papier") / "studie") as opened:
        yield opened


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "uitvoer"
    folder.mkdir()
    return folder


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
    with pytest.raises(NotReleased) as told:
        kept.papers.save(order, out / "Jurre.pdf")
    assert str(told.value) == (
        "Er is niets bewaard: dit mag de studie niet uit. In de naam van het bestand: "
        "J····. Kies een andere bestandsnaam."
    )
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
