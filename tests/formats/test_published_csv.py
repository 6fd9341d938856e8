"""Published figures to compare with: read with their source, or refused in place."""

import pytest

from levensreis.domain.inflow.reference import Source
from levensreis.formats.published_csv import COLUMNS, InvalidFigures, read_figures

HEAD = ",".join(COLUMNS)


def test_a_share_is_as_published_or_follows_from_a_count() -> None:
    found = read_figures(
        (
            "\ufeffcharacteristic;category;share;count;of;source;page;date\r\n"
            "inflow_band;12-17;45,5 %;;;Verzonnen rapport;blz. 3;2025\r\n"
            "\r\n"
            "way_in;direct_vg7;;30;90;Verzonnen rapport;;2025-09\r\n"
        ).encode()
    )
    band, way = found["inflow_band", "12-17"], found["way_in", "direct_vg7"]
    assert (band.share, band.source) == (
        45.5,
        Source("Verzonnen rapport", "blz. 3", "2025"),
    )
    assert (way.share, way.count, way.of) == (33.3, 30, 90)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("kleur,rood,1,,,bron,,", "regel 2, kolom characteristic: ‘kleur’ komt niet"),
        (
            "region,mars,1,,,bron,,",
            "kolom category: ‘mars’ komt niet voor. Mogelijk: n",
        ),
        ("inflow_age,oud,1,,,bron,,", "Mogelijk: hele jaren, unknown"),
        ("sex,m,101,,,bron,,", "kolom share: ‘101’ is geen deel van 0 tot en met 100"),
        ("sex,m,veel,,,bron,,", "kolom share: ‘veel’"),
        ("sex,m,,3,,bron,,", "kolom share: vul het deel in procenten in"),
        ("sex,m,,drie,9,bron,,", "kolom count: ‘drie’ is geen heel getal"),
        ("sex,m,,4,3,bron,,", "kolom count: 4 van 3 kan niet"),
        ("sex,m,50,1,3,bron,,", "kolom share: 50 % past niet bij 1 van 3"),
        ("sex,m,50,,,,,", "kolom source: een cijfer zonder bron telt niet"),
        ("sex,m,50,,,bron,,vorig jaar", "kolom date: schrijf een datum als 2025"),
        ("sex,m,50", "regel 2: er staan 3 waarden, en het zijn er 8"),
        ('sex,m,50,,,"bron,,', "aanhalingstekens"),
        (
            "sex,m,50,,,bron,,\nsex,m,40,,,bron,,",
            "regel 3, kolom category: dit kenmerk",
        ),
        ("sex,m,60,,,bron,,\nsex,v,60,,,bron,,", "van sex zijn samen 120 %"),
        ("", "geen enkel cijfer"),
    ],
)
def test_what_cannot_be_read_is_told_in_its_place(rows: str, told: str) -> None:
    with pytest.raises(InvalidFigures) as found:
        read_figures(f"{HEAD}\n{rows}\n".encode())
    assert told in str(found.value)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"naam,aantal\n", "Regel 1"),
        (b"\xff\xfe", "UTF-8"),
        (b"x" * 1_000_001, "te groot"),
    ],
)
def test_another_file_is_refused(content: bytes, told: str) -> None:
    with pytest.raises(InvalidFigures, match=told):
        read_figures(content)
