"""What is wrong with a command line: in Dutch what argparse says in English."""

import re
from typing import Final


def cause(message: str) -> str:
    """Return a message of argparse in Dutch; ours are Dutch, and stay as they are."""
    for pattern, told in _TOLD:
        if found := pattern.fullmatch(message):
            return found.expand(told)
    return message


_TOLD: Final = tuple(
    (re.compile(pattern, re.DOTALL), told)
    for pattern, told in (
        (r"the following arguments are required: (.*)", r"er ontbreekt: \1"),
        (r"one of the arguments (.*) is required", r"er ontbreekt een van: \1"),
        (r"unrecognized arguments: (.*)", r"dit hoort er niet bij: \1"),
        (
            r"argument COMMANDO: invalid choice: '(.*)' \(choose from .*\)",
            r"‘\1’ is geen commando",
        ),
        (
            r"argument (.*): invalid choice: '(.*)' \(choose from (.*)\)",
            r"bij \1 kan ‘\2’ niet, wel \3",
        ),
        (r"argument (.*): invalid \w+ value: '(.*)'", r"bij \1 past ‘\2’ niet"),
        (
            r"argument (.*): expected (?:one|at least one) argument",
            r"bij \1 ontbreekt iets",
        ),
        (
            r"argument (.*): not allowed with argument (.*)",
            r"\1 en \2 gaan niet samen",
        ),
        (
            r"argument (.*): ignored explicit argument '(.*)'",
            r"bij \1 hoort niets: ‘\2’",
        ),
        (
            r"ambiguous option: (.*) could match (.*)",
            r"\1 kan meer dan één ding zijn: \2",
        ),
        (r"argument (.*?): (.*)", r"\1: \2"),
    )
)
"""What argparse says, and what that is; the first that fits holds."""
