"""Making the example study with everything that comes from it."""

from pathlib import Path

import pytest

from levensreis.services.example import invent_passphrase, make_example
from levensreis.services.study import Study
from levensreis.storage.errors import CannotWrite, StudyExists
from tests.builders import CHEAP, PASSPHRASE


def test_an_example_never_takes_the_place_of_a_study(tmp_path: Path) -> None:
    Study.create(tmp_path / "studie", PASSPHRASE, CHEAP).close()
    with pytest.raises(StudyExists):
        make_example(tmp_path, PASSPHRASE, CHEAP)


def test_an_example_needs_room_for_its_exports(tmp_path: Path) -> None:
    (tmp_path / "uitvoer").touch()
    with pytest.raises(CannotWrite, match="Kies een andere map"):
        make_example(tmp_path, PASSPHRASE, CHEAP)
    assert not (tmp_path / "studie").exists()


def test_a_passphrase_is_four_words_by_chance() -> None:
    invented = {invent_passphrase() for _ in range(20)}
    assert all(len(each.split()) == 4 for each in invented)
    assert len(invented) == 20
