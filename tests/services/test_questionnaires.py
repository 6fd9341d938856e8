"""Questionnaires: made for a party, filled in as viewers do, and read back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from levensreis.domain.member_check.problems import NoForm, UnreadableForm
from levensreis.domain.solutions.answer import (
    Answer,
    Choice,
    Feasibility,
    Impact,
    Party,
    PartyId,
    Term,
    TooManyChosen,
)
from levensreis.domain.solutions.read_back import OtherParty
from levensreis.domain.solutions.solution import Solution, SolutionId
from levensreis.reports.member_check import CheckForm
from levensreis.reports.questionnaire import Questionnaire
from levensreis.services.questionnaires import (
    NothingToAsk,
    OlderAnswer,
    Questionnaires,
)
from levensreis.services.research_source import ResearchSource
from levensreis.services.solutions import SolutionsService
from levensreis.services.study import Study
from tests.builders import a_study
from tests.formats.returned.filling import by_pdfium, flattened_by_pdfium
from tests.formats.returned.proof import of_pages, on_paper
from tests.formats.returned.scanning import Pen, Scan
from tests.formats.returned.truth import Meant

TOWN, SCHOOL = PartyId("gemeente"), PartyId("school")
CHOICES = {
    "keuze_002": "kies",
    "impact_002": "4",
    "haalbaar_002": "2",
    "termijn_002": "middle",
    "keuze_003": "niet",
}
WORDS = {"suggestie_002": "Begin klein", "wie_002": "VWS", "opmerking": "Succes"}
SAID = Choice(
    *(SolutionId("s2"), Impact.LARGE, Term.MIDDLE, Feasibility.POOR),
    *("Begin klein", "VWS"),
)
ANSWER = Answer((SAID,), "Succes", 1)


def a_solution(number: int, text: str = "") -> Solution:
    words = text or f"Doe iets aan {number}"
    return Solution(id=SolutionId(f"s{number}"), number=number, text=words)


def started(study: Study) -> SolutionsService:
    service = SolutionsService(ResearchSource.of_study(study))
    for number in range(1, 7):
        service.add(a_solution(number))
    service.parties.add(Party(id=TOWN, name="Gemeente"))
    service.parties.add(Party(id=SCHOOL, name="School"))
    return service


@pytest.fixture
def service(study: Study) -> SolutionsService:
    return started(study)


@pytest.fixture
def forms(service: SolutionsService) -> Questionnaires:
    return Questionnaires(service)


def filled(
    forms: Questionnaires,
    folder: Path,
    choices: dict[str, str] = CHOICES,
    words: dict[str, str] = WORDS,
) -> Path:
    path = folder / "vragenlijst.pdf"
    layout = forms.save(TOWN, path).layout
    path.write_bytes(by_pdfium(path.read_bytes(), Meant(layout, choices, words)))
    return path


@pytest.fixture(scope="module")
def returned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Questionnaires]:
    """A study with a questionnaire that came back, filled in and flattened."""
    folder = tmp_path_factory.mktemp("terug")
    with a_study(folder / "studie") as opened:
        forms = Questionnaires(started(opened))
        path = filled(forms, folder)
        flat = flattened_by_pdfium(path.read_bytes())
        (folder / "plat.pdf").write_bytes(flat)
        yield forms


@pytest.fixture(scope="module")
def folder(returned: Questionnaires) -> Path:
    study = returned._service.source.study
    assert study is not None
    return study.folder.parent


@pytest.mark.parametrize("name", ["vragenlijst.pdf", "plat.pdf"])
def test_what_a_party_filled_in_comes_back(
    returned: Questionnaires, folder: Path, name: str
) -> None:
    reading = returned.read([folder / name])
    assert (reading.party.name, reading.read.answer) == ("Gemeente", ANSWER)
    assert (reading.notices, reading.read.doubtful) == ((), ())
    assert reading.is_new


def test_paper_that_was_scanned_comes_back_with_a_picture_of_what_was_written(
    returned: Questionnaires, folder: Path
) -> None:
    empty = folder / "leeg.pdf"
    layout = returned.save(TOWN, empty).layout
    truth = Meant(layout, CHOICES, {"suggestie_002": "Begin klein"})
    paper = Questionnaire(empty.read_bytes(), layout)
    where = {each.page for each in layout.fields if each.name in {*CHOICES, *WORDS}}
    some = of_pages(truth, [*where - {layout.pages - 1}])
    files = [folder / f"scan{number}.jpg" for number in range(len(where) - 1)]
    pages = on_paper(CheckForm(*paper), some, Pen(), lambda _: Scan(angle=1.5), 3)
    for file, page in zip(files, pages, strict=True):
        file.write_bytes(page)
    reading = returned.read(files)
    assert reading.notices[0].startswith("Niet ontvangen zijn de bladzijden: ")
    bare = replace(SAID, suggestion="", actors="")
    assert reading.read.answer == Answer((bare,), form=1)
    written = next(iter(reading.read.doubtful))
    assert written.where == "oplossing 2, de suggestie"
    assert written.given.picture.startswith(b"\x89PNG")


def test_a_questionnaire_of_another_party_is_told(
    returned: Questionnaires, folder: Path
) -> None:
    with pytest.raises(OtherParty, match="vragenlijst van Gemeente"):
        returned.read([folder / "vragenlijst.pdf"], SCHOOL)


def test_what_is_damaged_or_no_questionnaire_is_told(
    returned: Questionnaires, folder: Path, tmp_path: Path, forms: Questionnaires
) -> None:
    whole = (folder / "vragenlijst.pdf").read_bytes()
    (folder / "half.pdf").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(UnreadableForm, match="beschadigd"):
        returned.read([folder / "half.pdf"])
    (folder / "tekst.pdf").write_bytes(b"geen pdf")
    with pytest.raises(UnreadableForm, match="geen pdf en geen plaatje"):
        returned.read([folder / "tekst.pdf"])
    with pytest.raises(UnreadableForm, match="Bestaat het bestand"):
        returned.read([folder / "weg.pdf"])
    # One that was made with another study.
    forms.save(TOWN, tmp_path / "elders.pdf")
    with pytest.raises(NoForm, match="met deze studie"):
        returned.read([tmp_path / "elders.pdf"])


def test_the_same_questions_make_the_same_file_and_others_a_new_version(
    service: SolutionsService, forms: Questionnaires, tmp_path: Path
) -> None:
    one, two = tmp_path / "een.pdf", tmp_path / "twee.pdf"
    first = forms.save(TOWN, one)
    assert forms.save(TOWN, two) == first
    assert one.read_bytes() == two.read_bytes()
    service.change(a_solution(1, "Doe iets anders"))
    assert forms.save(TOWN, two).layout.version == 2
    assert service.to_undo == "oplossing 1 veranderen"  # handing out is no step


def test_what_was_read_is_kept_and_can_be_taken_back(
    service: SolutionsService, forms: Questionnaires, tmp_path: Path
) -> None:
    path = filled(forms, tmp_path)
    forms.keep(forms.read([path]))
    assert service.parties.called("Gemeente").answer == ANSWER
    assert not forms.read([path]).is_new
    assert service.to_undo == "antwoord van Gemeente"
    # What was put right on the screen is not undone by reading the paper again.
    service.parties.answer(TOWN, Answer((Choice(SolutionId("s1")),)))
    again = forms.read([path])
    assert again.notices == (
        "Van Gemeente staat er al een antwoord. Dat blijft bewaard achter dit.",
    )
    with pytest.raises(OlderAnswer, match="al eerder ingelezen"):
        forms.keep(again)
    service.undo()
    service.undo()
    assert service.parties.called("Gemeente").answer.is_empty


def test_an_older_questionnaire_is_told_and_gives_way_to_a_newer(
    service: SolutionsService, forms: Questionnaires, tmp_path: Path
) -> None:
    path = filled(forms, tmp_path)
    service.change(a_solution(2, "Doe iets anders"))
    service.add(a_solution(7))
    newer = forms.save(TOWN, tmp_path / "nieuw.pdf")
    reading = forms.read([path])
    assert reading.read.answer == ANSWER
    age, changed = reading.notices
    assert age == (
        "Dit is een oudere vragenlijst. Sindsdien veranderd of weggehaald: 1. "
        "Erbij gekomen: 1."
    )
    assert "‘Doe iets aan 2’" in changed
    service.parties.answer(TOWN, Answer((), "Later", newer.layout.version))
    with pytest.raises(OlderAnswer, match="nieuwere vragenlijst"):
        forms.keep(reading)


def test_more_than_five_is_told_and_nothing_is_kept(
    service: SolutionsService, forms: Questionnaires, tmp_path: Path
) -> None:
    every = {f"keuze_{place:03}": "kies" for place in range(1, 7)}
    reading = forms.read([filled(forms, tmp_path, every, {})])
    with pytest.raises(TooManyChosen, match="oplossing 1, oplossing 2"):
        forms.keep(reading)
    assert service.parties.called("Gemeente").answer.is_empty


def test_an_empty_questionnaire_wipes_nothing(
    service: SolutionsService, forms: Questionnaires, tmp_path: Path
) -> None:
    service.parties.answer(TOWN, ANSWER)
    reading = forms.read([filled(forms, tmp_path, {}, {})])
    assert reading.notices == (
        "Op deze vragenlijst is niets te lezen dat is ingevuld.",
    )
    forms.keep(reading)
    assert service.parties.called("Gemeente").answer == ANSWER


def test_there_must_be_something_to_ask(study: Study, tmp_path: Path) -> None:
    service = SolutionsService(ResearchSource.of_study(study))
    service.parties.add(Party(id=TOWN, name="Gemeente"))
    with pytest.raises(NothingToAsk, match="nog geen oplossingen"):
        Questionnaires(service).save(TOWN, tmp_path / "leeg.pdf")
