"""The register of a journey, and what it does to what was told."""

from uuid import uuid4

import pytest

from levensreis.domain.anonymise.register import Register
from levensreis.services.study import Study
from levensreis.storage.journeys import UnknownJourney
from tests.builders import a_journey, a_register

NAMES = a_register(Jurre="William", Noordermarke=None)


def test_a_register_is_kept_with_its_journey(study: Study) -> None:
    journey, other = a_journey(), a_journey()
    for each in (journey, other):
        study.journeys.begin(each)
    assert study.register.get(journey.id) == Register()
    study.register.put(journey.id, NAMES)
    assert study.register.get(journey.id) == NAMES
    assert study.register.get(other.id) == Register()
    assert [each.open_names for each in study.journeys.overview()] == [1, 0]


def test_the_register_of_an_unknown_journey_is_told(study: Study) -> None:
    with pytest.raises(UnknownJourney):
        study.register.get(uuid4())
    with pytest.raises(UnknownJourney):
        study.register.put(uuid4(), NAMES)
