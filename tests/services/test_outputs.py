"""What leaves has what its output needs, and is looked through before it is."""

import getpass
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from levensreis.domain.anonymise.decisions import Decision, Verdict
from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.anonymise.register import EntryKind, Register
from levensreis.domain.anonymise.release import NotReleased
from levensreis.domain.anonymise.signing import Role
from levensreis.domain.anonymise.unfit import unfit
from levensreis.domain.codebook import Factor
from levensreis.domain.consent import Consent, Purpose
from levensreis.domain.factor_table import Order
from levensreis.domain.journey import Journey, Sex, Youth
from levensreis.domain.life_context import BirthMonth
from levensreis.services.study import Study
from tests.builders import a_coded_statement, a_journey, a_statement, an_entry
from tests.services.printed import save_overview

TOLD = "Jurre woonde thuis"
NAMES = Register((an_entry("Jurre", replacement="William", role="kind"),))


@pytest.fixture
def factor(study: Study) -> Factor:
    return study.journeys.codebook().factors[0]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "uitvoer"
    folder.mkdir()
    return folder


def begin(
    study: Study, text: str, names: Register = NAMES, **changes: object
) -> Journey:
    journey = a_journey(a_statement(text=text), code="LR-001", **changes)
    study.journeys.begin(journey, names)
    return journey


def sign(study: Study, journey: Journey, *roles: Role) -> None:
    for role in roles or Role:
        study.anonymising.sign(
            journey.id, role, f"naam als {role}", open_points_seen=True
        )


def decide(study: Study, journey: Journey, said: str, verdict: Verdict) -> None:
    """Decide about every place at which a word stands in the journey."""
    state = study.anonymising.get(journey.id)
    points = [each for each in state.every_point if each.said == said]
    study.anonymising.decide(
        journey.id,
        *(
            Decision(
                entity=each.entity,
                category=each.span.cat,
                verdict=verdict,
                place=each.place,
            )
            for each in points
        ),
    )


# --- as strict as what is found ------------------------------------------------


@pytest.mark.parametrize(
    "said",
    ["Olst-Zuid of olsst", "naar Olstt", "bij Ambelt"],
    ids=["in a longer name", "typed wrong", "in part"],
)
def test_a_name_that_is_said_otherwise_stays_inside(
    said: str, study: Study, out: Path
) -> None:
    names = Register(
        (
            an_entry("Olst", kind=EntryKind.PLACE, replacement="een dorp"),
            an_entry("De Ambelt", kind=EntryKind.ORGANISATION, replacement="de school"),
        )
    )
    journey = begin(study, f"Het ging beter {said}", names)
    with pytest.raises(NotReleased) as refused:
        save_overview(study, journey.id, out / "uit.pdf")
    told = str(refused.value)
    assert told.startswith("LR-001: In uitspraak 1 (Woonplekken), uitspraak, staat nog")
    assert "Olst" not in told
    assert "Ambelt" not in told
    assert list(out.iterdir()) == []


def test_a_diminutive_and_a_typing_error_become_the_pseudonym(study: Study) -> None:
    journey = begin(study, "Jurretje en Jurrre zijn hier dezelfde")
    [told] = study.exports.released(journey.id).journey.statements
    assert told.text.count("William") == 2
    assert "Jur" not in told.text


def test_a_name_that_somebody_decided_to_keep_leaves(study: Study, out: Path) -> None:
    names = Register((an_entry("Roos", replacement="Fenna"),))
    journey = begin(study, "Een Roos in de tuin", names)
    decide(study, journey, "Roos", Verdict.KEEP)
    study.exports.save_journey(journey.id, out / "uit.json")
    assert "Een Roos in de tuin" in (out / "uit.json").read_text(encoding="utf-8")


def test_a_kept_word_is_no_reason_to_let_the_name_out_elsewhere(
    study: Study, out: Path
) -> None:
    names = Register((an_entry("Roos", replacement="Fenna"),))
    told = " ".join(["En toen plantte zij nog een struik."] * 12)
    journey = begin(study, f"{told} Een Roos in de tuin. {told}", names)
    decide(study, journey, "Roos", Verdict.KEEP)
    with pytest.raises(NotReleased, match="de naam van het bestand: R···"):
        save_overview(study, journey.id, out / "Roos-overzicht.pdf")
    save_overview(study, journey.id, out / "overzicht.pdf")
    pages = PdfReader(out / "overzicht.pdf").pages
    assert "Roos" in "".join(each.extract_text() for each in pages)


def test_a_name_that_somebody_would_keep_does_not_leave(
    study: Study, out: Path
) -> None:
    journey = begin(study, TOLD)
    decide(study, journey, "Jurre", Verdict.KEEP)
    with pytest.raises(NotReleased, match="haal de naam uit het register"):
        save_overview(study, journey.id, out / "overzicht.pdf")


def test_a_replacement_that_is_a_form_of_the_name_does_not_leave(
    study: Study, factor: Factor, out: Path
) -> None:
    names = Register((an_entry("Lotte", replacement="Lotje"),))
    told = a_journey(a_coded_statement(factor, example="Lotte zong"), code="LR-002")
    study.journeys.begin(told, names)
    with pytest.raises(
        NotReleased, match=r"een vorm van de naam zelf.* L····"
    ) as told_:
        save_overview(study, told.id, out / "overzicht.pdf")
    assert "Lot" not in str(told_.value)
    with pytest.raises(NotReleased, match="een vorm van de naam zelf"):
        study.exports.factor_table(Order.CODEBOOK)


def test_who_chooses_a_replacement_can_see_that_it_is_a_name_elsewhere(
    study: Study,
) -> None:
    begin(study, TOLD)
    other = a_journey(code="LR-002")
    study.journeys.begin(other, Register((an_entry("Eva", replacement=None),)))
    registers = study.register.of_study(other.id)
    assert "register van LR-001" in unfit("Jurretje", ["Eva"], registers)
    assert unfit("Marieke", ["Eva"], registers) == ""


def test_what_was_decided_is_in_the_overview_and_in_the_table(
    study: Study, factor: Factor, out: Path
) -> None:
    told = a_coded_statement(factor, example="de Zilvermeeuw was vol", text="Vol")
    journey = a_journey(told, code="LR-001")
    study.journeys.begin(journey, NAMES)
    state = study.anonymising.get(journey.id)
    [point] = [each for each in state.every_point if "Zilvermeeuw" in each.said]
    study.anonymising.decide(
        journey.id,
        Decision(
            entity=point.entity,
            category=point.span.cat,
            verdict=Verdict.REPLACE,
            replacement="het huis",
            place=point.place,
        ),
    )
    [row] = study.exports.factor_table(Order.CODEBOOK).rows
    assert "Zilvermeeuw" not in row.tally.example
    assert "het huis" in row.tally.example


# --- what an output needs ------------------------------------------------------


def test_a_publication_needs_both_signatures(
    study: Study, factor: Factor, out: Path
) -> None:
    journey = a_journey(a_coded_statement(factor), code="LR-001")
    study.journeys.begin(journey)
    path = out / "tabel.csv"

    def save() -> object:
        return study.exports.save_table(path, Order.CODEBOOK, output=Output.OTHERS)

    with pytest.raises(NotReleased, match=r"LR-001: .*de interviewer.*tweede lezer"):
        save()
    sign(study, journey, Role.INTERVIEWER)
    with pytest.raises(NotReleased, match="tweede lezer"):
        save()
    sign(study, journey, Role.SECOND_READER)
    save()
    assert path.exists()


def test_a_text_that_changed_after_signing_keeps_a_publication_inside(
    study: Study, factor: Factor, out: Path
) -> None:
    journey = a_journey(a_coded_statement(factor), code="LR-001")
    study.journeys.begin(journey)
    sign(study, journey)
    study.journeys.record(journey.id, [a_statement(text="Later gezegd")])
    with pytest.raises(NotReleased, match="niet ondertekend"):
        study.exports.save_table(out / "t.csv", Order.CODEBOOK, output=Output.OTHERS)


def test_a_publication_leaves_out_who_may_not_be_shared(
    study: Study, factor: Factor
) -> None:
    answers = (
        Consent(
            purpose=Purpose.PARTICIPATION, given=True, on=date(2026, 1, 1), by="moeder"
        ),
    )
    journey = a_journey(
        a_coded_statement(factor), code="LR-001", consents=answers, imported=False
    )
    study.journeys.begin(journey)
    assert study.exports.not_counted() == []
    assert study.exports.not_counted(Output.OTHERS) == ["LR-001"]
    with pytest.raises(NotReleased, match="toestemming om te delen"):
        study.exports.factor_table(Order.CODEBOOK, Output.OTHERS)


def test_a_table_for_the_team_is_exact_and_marked(
    study: Study, factor: Factor, out: Path
) -> None:
    study.journeys.begin(a_journey(a_coded_statement(factor), code="LR-001"))
    study.exports.save_table(out / "tabel.pdf", Order.CODEBOOK)
    pages = PdfReader(out / "tabel.pdf").pages
    assert all("vertrouwelijk" in each.extract_text() for each in pages)


def test_a_published_table_shows_no_small_count(
    study: Study, factor: Factor, out: Path
) -> None:
    journeys = [a_journey(a_coded_statement(factor)) for _ in range(12)]
    other = study.journeys.codebook().factors[1]
    journeys.append(a_journey(a_coded_statement(other, example="alleen hier")))
    for each in journeys:
        study.journeys.begin(each)
        sign(study, each)
    table = study.exports.save_table(out / "t.csv", Order.COUNT, output=Output.OTHERS)
    shown = {row.factor.id: row.tally for row in table.rows}
    assert shown[factor.id].journeys == 10
    assert shown[other.id].is_left_out
    text = (out / "t.csv").read_text(encoding="utf-8")
    assert "niet getoond" in text
    assert "alleen hier" not in text
    study.exports.save_table(out / "t.pdf", Order.COUNT, output=Output.OTHERS)
    words = "".join(each.extract_text() for each in PdfReader(out / "t.pdf").pages)
    assert "vertrouwelijk" not in words
    assert "Aantal levensreizen: 15 (afgerond)" in words


# --- looked through ------------------------------------------------------------


def test_a_name_in_the_name_of_the_file_is_refused_and_logged(
    study: Study, out: Path
) -> None:
    journey = begin(study, TOLD)
    with pytest.raises(NotReleased, match="de naam van het bestand: J····") as told:
        save_overview(study, journey.id, out / "Jurre.pdf")
    assert "Jurre" not in str(told.value)
    assert list(out.iterdir()) == []
    last = study.log.entries()[-2]
    assert (last.kind, last.what) == ("export", "refused")


def test_a_birthday_in_the_text_is_refused(study: Study, out: Path) -> None:
    names = Register((an_entry("Jurre"),), birth_date=date(2009, 3, 14))
    journey = begin(study, "Geboren op 14-03-2009", names)
    with pytest.raises(NotReleased, match=r"iets uit het register: datum \(1·+\)"):
        save_overview(study, journey.id, out / "uit.pdf")


@pytest.mark.parametrize("name", ["Systeem", "Wonen", "Per", "Ee", "Al"])
def test_a_name_that_the_form_prints_of_itself_is_no_alarm(
    name: str, study: Study, factor: Factor, out: Path
) -> None:
    names = Register((an_entry(name, replacement="een huis", kind=EntryKind.PLACE),))
    journey = a_journey(a_coded_statement(factor, text="Het ging goed"), code="LR-001")
    study.journeys.begin(journey, names)
    save_overview(study, journey.id, out / "uit.pdf")
    study.exports.save_table(out / "tabel.pdf", Order.CODEBOOK)
    study.exports.save_journey(journey.id, out / "uit.json")
    assert len(list(out.iterdir())) == 3


def test_the_login_name_may_not_stand_in_the_properties_of_a_file(
    study: Study, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey = begin(study, TOLD)
    # Stands in what a pdf tells of itself: of the pseudonym of this journey.
    monkeypatch.setattr(getpass, "getuser", lambda: "Levensreis van Sem")
    with pytest.raises(NotReleased, match="eigenschappen"):
        save_overview(study, journey.id, out / "uit.pdf")
    monkeypatch.setattr(getpass, "getuser", lambda: "levensreis")
    save_overview(study, journey.id, out / "uit.pdf")


# --- small groups ---------------------------------------------------------------


def a_youth(number: int, sex: Sex) -> Callable[[], Journey]:
    youth = Youth(BirthMonth(2010, 5), sex)
    return lambda: a_journey(a_statement(), code=f"LR-{number:03}", youth=youth)


def test_a_small_group_is_warned_of_and_a_large_one_is_not(study: Study) -> None:
    boys = [a_youth(number, Sex.MALE)() for number in range(5)]
    girl = a_youth(9, Sex.FEMALE)()
    for each in (*boys, girl):
        study.journeys.begin(each)
    exports = study.exports
    assert exports.groups_like(boys[0].id).told.endswith("geboortemaand als deze: 5.")
    assert "als deze: 1. Eén levensreis" in exports.groups_like(girl.id).told
    assert "landsdeel: 1. Eén levensreis" in exports.small_groups().told


def test_who_is_not_in_a_table_makes_no_group_of_it(study: Study) -> None:
    for number in range(5):
        study.journeys.begin(a_youth(number, Sex.MALE)())
    study.journeys.begin(replace(a_youth(9, Sex.FEMALE)(), imported=False))
    assert study.exports.small_groups().told == (
        "Kleinste groep met hetzelfde geslacht, dezelfde leeftijdsgroep (nu en bij "
        "instroom), dezelfde grondslag en hetzelfde landsdeel: 5."
    )
    boy = study.journeys.get_by_code("LR-000")
    study.journeys.store(boy, replace(boy, characteristics={"region": "north"}))
    assert study.exports.small_groups().before == 1


def test_a_register_that_came_from_a_file_is_open_until_somebody_chooses(
    study: Study, tmp_path: Path
) -> None:
    document = {
        "code": "LR-001",
        "pseudonym": "Sem",
        "statements": [{"theme": "living", "text": "Fleur ging naar Olst"}],
        "register": {
            "personen": [{"voornaam": "Fleur", "achternaam": "Meulen", "rol": "kind"}],
            "plaatsen": ["Olst"],
            "geboortedatum": "2009-03-14",
        },
        "consent": {"participation": {"given": True, "date": "2026-01-02", "by": "x"}},
    }
    path = tmp_path / "lr.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    [journey] = study.import_journeys([path])
    names = study.register.get(journey.id)
    assert [each.name for each in names.open_entries] == ["Fleur", "Meulen", "Olst"]
    assert names.birth_date == date(2009, 3, 14)
    assert not study.journeys.get(journey.id).allows(Purpose.SHARING)
    with pytest.raises(NotReleased, match="3 namen zonder vervanging"):
        study.exports.released(journey.id)
