"""What is wrong with a command line is told in Dutch, with how it should be."""

import pytest

from tests.cli.command import Command


@pytest.mark.parametrize(
    "arguments",
    [
        ["onzin"],
        ["lijst"],
        ["lijst", "map", "te veel"],
        ["lijst", "map", "--xml"],
        ["nieuw"],
        ["importeer", "map"],
        ["uitvoer", "map", "LR-001"],
        ["tabel", "map"],
        ["tabel", "map", "-o", "x.csv", "--volgorde", "alfabet"],
        ["overzicht", "map", "-o", "x.pdf"],
        ["overzicht", "map", "LR-001"],
        ["overzicht", "map", "LR-001", "LR-002", "-o", "x.pdf"],
        ["overzicht", "map", "LR-001", "-o", "x.pdf", "--namen"],
        ["overzicht", "map", "LR-001", "--alle", "uit"],
        ["overzicht", "map", "LR-001", "-o", "x.pdf", "--alle", "uit"],
        ["brief", "map", "LR-001", "-o", "x.pdf", "--terug-voor", "morgen"],
        ["controle-inlezen", "map"],
        ["controle-afronden", "map", "LR-001"],
        ["schema", "map"],
        [],
    ],
)
def test_wrong_usage_is_told_in_one_line_with_the_right_one(
    command: Command, arguments: list[str]
) -> None:
    outcome = command.bare(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    assert outcome.err.startswith("levensreis: dit commando klopt niet: ")
    assert "; gebruik: levensreis " in outcome.err
    for english in ("usage", "argument", "invalid", "required", "choose"):
        assert english not in outcome.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("", "er ontbreekt: COMMANDO"),
        ("kaas map", "‘kaas’ is geen commando"),
        ("uitvoer map", "er ontbreekt: CODE, -o"),
        ("lijst map --xml", "dit hoort er niet bij: --xml"),
        ("overzicht map A", "er ontbreekt een van: -o/--uit --alle"),
        ("overzicht map -o x.pdf", "noem een CODE bij -o, en geen bij --alle"),
        ("overzicht map A -o x --alle y", "--alle en -o/--uit gaan niet samen"),
        ("overzicht map A -o x --namen", "dit hoort er niet bij: --namen"),
        ("overzicht map A -o", "bij -o/--uit ontbreekt iets"),
        ("lijst map --json=ja", "bij --json hoort niets: ‘ja’"),
        ("brief map A -o x --terug-voor morgen", "‘morgen’ is geen datum als 2026-"),
        ("brief map A -o x --a y", "--a kan meer dan één ding zijn: --alle, --adres"),
        ("tabel map -o x.csv --volgorde kleur", "kan ‘kleur’ niet, wel 'codeboek'"),
        ("controle-afronden map A", "kies --akkoord of --reden TEKST"),
        ("controle-afronden map A --reden=", "bij --reden ontbreekt de tekst"),
    ],
)
def test_wrong_usage_names_what_is_wrong(
    command: Command, arguments: str, told: str
) -> None:
    assert told in command.bare(*arguments.split()).err


def test_a_command_with_too_little_tells_how_that_one_is_used(command: Command) -> None:
    assert "gebruik: levensreis uitvoer [-h] " in command.bare("uitvoer", "map").err
