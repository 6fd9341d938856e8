"""What goes when a journey is erased is told in words, and so is what stays."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from levensreis.domain.consent import Consent, Purpose
from levensreis.domain.erasure import (
    Erasure,
    ErasureReason,
    ExportKind,
    LeftOutside,
    NotErased,
    check_reason,
    check_typed,
    reason_kind,
)
from levensreis.domain.retention import Retention
from tests.builders import a_journey
from tests.languages import in_english

TODAY = date(2026, 5, 3)
AT = datetime(2026, 3, 4, 12, tzinfo=UTC)


def test_what_goes_is_told_a_line_for_each_kind_that_there_is() -> None:
    erasure = Erasure(
        journey_id=uuid4(),
        code="LR-007",
        statements=35,
        notes=1,
        names=2,
        decisions=3,
        forms=2,
        answers=61,
        own_factors=("Vast ritme",),
        backups=3,
    )
    assert erasure.will_go() == [
        "35 uitspraken",
        "1 aantekening",
        "2 namen uit het register",
        "3 besluiten en handtekeningen over woorden",
        "2 controleformulieren",
        "61 antwoorden van de ouder, en hoe die zijn verwerkt",
        "hetzelfde in 3 kopieën van de studie",
        "de eigen factor ‘Vast ritme’, die nergens anders bij staat",
    ]
    assert erasure.stays_outside() == []
    assert Erasure(journey_id=uuid4(), code="LR-008").will_go() == []


def test_what_stays_outside_is_told_with_its_day_and_place() -> None:
    erasure = Erasure(
        journey_id=uuid4(),
        code="LR-007",
        left_outside=(LeftOutside(ExportKind.TABLE, AT, "/uit/tabel.csv"),),
        unreached=("/studie/reservekopieën/oud.zip",),
    )
    assert erasure.stays_outside() == [
        "factortabel van 4 maart 2026: /uit/tabel.csv",
        "kopie van de studie die niet openging: /studie/reservekopieën/oud.zip",
    ]


def test_the_code_is_typed_as_it_is() -> None:
    check_typed("LR-007", " LR-007\n")
    for typed in ("lr-007", "LR-00", "", "LR-0077"):
        with pytest.raises(NotErased, match="LR-007"):
            check_typed("LR-007", typed)


def test_a_reason_is_kept_in_one_line() -> None:
    assert check_reason(" op\n verzoek ", names_somebody=False) == "op verzoek"
    assert check_reason("caf\udce9", names_somebody=False) == "caf?"
    with pytest.raises(NotErased, match="Geef een reden"):
        check_reason("\n", names_somebody=False)
    with pytest.raises(NotErased, match="zonder naam"):
        check_reason("Jurre", names_somebody=True)


@pytest.mark.parametrize(
    ("withdrawn", "until", "kind"),
    [
        (None, None, ErasureReason.REQUEST),
        (None, date(2030, 1, 1), ErasureReason.REQUEST),
        (None, TODAY, ErasureReason.EXPIRED),
        (TODAY, None, ErasureReason.WITHDRAWN),
        (TODAY, TODAY, ErasureReason.WITHDRAWN),
    ],
)
def test_why_is_told_by_what_is_recorded(
    withdrawn: date | None, until: date | None, kind: ErasureReason
) -> None:
    answer = Consent(
        purpose=Purpose.PARTICIPATION,
        given=True,
        on=date(2026, 1, 1),
        by="moeder",
        withdrawn=withdrawn,
    )
    journey = a_journey(consents=(answer,))
    kept = Retention(journey.id, journey.code, until)
    assert reason_kind(journey, kept, TODAY) is kind


@pytest.mark.parametrize("kinds", [ErasureReason, ExportKind])
def test_every_kind_has_a_name_of_its_own(
    kinds: type[ErasureReason] | type[ExportKind],
) -> None:
    dutch = {kind.label for kind in kinds}
    with in_english():
        assert len({kind.label for kind in kinds}) == len(dutch) == len(kinds)
