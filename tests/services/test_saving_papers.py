"""Saving papers: the form and its round, the letter, and many at once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from levensreis.domain.anonymise.release import NotReleased
from levensreis.domain.contact import Contact
from levensreis.domain.member_check.rounds import NotChecked, Outcome
from levensreis.domain.progress import Cancelled, Progress
from levensreis.services.papers import (
    Paper,
    PaperOrder,
    PaperRefused,
    PaperService,
)
from levensreis.services.study import Study
from levensreis.storage.errors import CannotWrite
from tests.services.printed import (
    ANJA,
    begin,
    left,
    of_code,
    still_open,
    three_journeys,
    words,
)


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
    study.member_check.close(journey_id, Outcome.APPROVED, "gebeld: akkoord")
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
