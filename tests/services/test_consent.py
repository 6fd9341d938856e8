"""Without consent nothing leaves, and recording goes on."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from levensreis.domain.anonymise.release import NotReleased
from levensreis.domain.consent import Consent, Purpose
from levensreis.domain.factor_table import Order
from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from tests.builders import a_coded_statement, a_factor, a_journey, a_study
from tests.services.printed import save_overview

FACTOR = a_factor()


def yes(purpose: Purpose) -> Consent:
    return Consent(purpose=purpose, given=True, on=date(2026, 3, 1), by="moeder")


def no(purpose: Purpose) -> Consent:
    return replace(yes(purpose), given=False)


def withdrawn(purpose: Purpose) -> Consent:
    return replace(yes(purpose), withdrawn=date(2026, 4, 1))


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    with a_study(tmp_path / "studie") as opened:
        opened.journeys.add_factor(FACTOR)
        yield opened


def a_told_journey(study: Study, *consents: Consent, code: str = "LR-001") -> Journey:
    """A journey that was recorded here, with one coded statement and a quote."""
    told = a_coded_statement(FACTOR, quote="nooit meer", example="elk jaar weg")
    journey = a_journey(told, code=code, imported=False, consents=consents)
    study.journeys.begin(journey)
    return journey


@pytest.mark.parametrize(
    ("consents", "words"),
    [
        ((), "nog geen toestemming voor ‘Meedoen’"),
        ((no(Purpose.PARTICIPATION),), "‘Meedoen’ is geweigerd"),
        ((withdrawn(Purpose.PARTICIPATION),), "‘Meedoen’ is ingetrokken"),
        ((yes(Purpose.SHARING),), "nog geen toestemming voor ‘Meedoen’"),
    ],
)
def test_nothing_leaves_without_consent_to_take_part(
    study: Study, consents: tuple[Consent, ...], words: str, tmp_path: Path
) -> None:
    journey = a_told_journey(study, *consents)
    for save, name in (
        (partial(save_overview, study), "overzicht.pdf"),
        (study.exports.save_journey, "levensreis.json"),
    ):
        with pytest.raises(NotReleased, match=words):
            save(journey.id, tmp_path / name)
        assert not (tmp_path / name).exists()


def test_recording_needs_no_consent(study: Study) -> None:
    journey = a_told_journey(study, no(Purpose.PARTICIPATION))
    told = a_coded_statement(FACTOR, text="nog een keer")
    study.journeys.record(journey.id, [told])
    assert study.journeys.get(journey.id).statements[-1] == told


def test_an_overview_needs_no_consent_to_share_and_a_data_file_does(
    study: Study, tmp_path: Path
) -> None:
    journey = a_told_journey(study, yes(Purpose.PARTICIPATION))
    save_overview(study, journey.id, tmp_path / "overzicht.pdf")
    with pytest.raises(NotReleased, match="‘Delen met onderzoekers’"):
        study.exports.save_journey(journey.id, tmp_path / "levensreis.json")


def test_a_quote_leaves_only_with_consent_for_quotes(study: Study) -> None:
    both = (yes(Purpose.PARTICIPATION), yes(Purpose.SHARING))
    silent = a_told_journey(study, *both)
    quoted = a_told_journey(study, *both, yes(Purpose.QUOTES), code="LR-002")
    quotes = [
        study.exports.released(each.id).journey.statements[0].quote
        for each in (silent, quoted)
    ]
    assert quotes == ["", "nooit meer"]


def test_the_table_leaves_out_who_did_not_allow_it_and_says_so(study: Study) -> None:
    a_told_journey(study, yes(Purpose.PARTICIPATION))
    a_told_journey(study, code="LR-002")
    a_told_journey(study, withdrawn(Purpose.PARTICIPATION), code="LR-003")
    [row] = study.exports.factor_table(Order.CODEBOOK).rows
    assert row.tally.journeys == 1
    assert study.exports.not_counted() == ["LR-002", "LR-003"]


def test_no_example_comes_from_a_journey_that_is_left_out(study: Study) -> None:
    a_told_journey(study)
    a_told_journey(study, yes(Purpose.PARTICIPATION), code="LR-002")
    other = a_coded_statement(FACTOR)
    journey = study.journeys.get_by_code("LR-002")
    plain = replace(other, id=journey.statements[0].id)
    study.journeys.record(journey.id, [plain])
    [row] = study.exports.factor_table(Order.CODEBOOK).rows
    assert row.tally.example == ""


def test_a_table_of_nobody_is_not_made(study: Study) -> None:
    a_told_journey(study)
    with pytest.raises(NotReleased, match="van geen enkele levensreis"):
        study.exports.factor_table(Order.CODEBOOK)


def test_consent_of_an_imported_journey_lies_elsewhere_until_it_is_asked_here(
    study: Study,
) -> None:
    journey = a_journey(a_coded_statement(FACTOR), imported=True)
    study.journeys.begin(journey)
    assert study.exports.not_counted() == []
    study.journeys.put_consents(journey.id, [withdrawn(Purpose.PARTICIPATION)])
    assert study.exports.not_counted() == [journey.code]
