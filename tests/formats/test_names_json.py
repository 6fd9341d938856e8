"""The register that a control of files reads: strictly, since it must miss nothing."""

from pathlib import Path

import pytest

from levensreis.domain.errors import KnownError
from levensreis.formats.json_text import BadFile
from levensreis.formats.names_json import read_names
from levensreis.services.leak_scan import read_scan


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('{"personen": [{"voornaam": "Lotte", "roepnaam": "Lot"}]}', "personen[0]"),
        ('{"organisaties": [{"naam": "De Vlier", "kort": "DV"}]}', "organisaties[0]"),
        ('{"plaatsen": ["Olst"], "school": "De Vlier"}', "het register"),
        ('{"personen": [{"voornaam": "Lotte", "roepnamen": "Lot"}]}', "personen[0]"),
        ('{"plaatsen": [{"naam": "Olst"}]}', "plaatsen[0]"),
    ],
)
def test_a_field_that_nobody_knows_is_refused_with_its_place(
    text: str, place: str
) -> None:
    with pytest.raises(BadFile) as refused:
        read_names(text)
    told = str(refused.value)
    assert told.startswith(f"{place}: ")
    assert "Lotte" not in told
    assert "Vlier" not in told


@pytest.mark.parametrize("text", ['{"plaatsen": ["Olst"], "school": "x"}', "{"])
def test_the_name_of_the_file_is_told(text: str, tmp_path: Path) -> None:
    path = tmp_path / "REG.json"
    path.write_text(text)
    with pytest.raises(KnownError, match=r"^REG\.json: "):
        read_scan(path)
