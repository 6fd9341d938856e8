"""Checks many random documents: `./run papierproef`, or `./run papierproef 500`."""

import sys
import tempfile
from pathlib import Path

from tests.reports.random_papers import write_random
from tests.reports.validator import broken_rules, missing

_MANY = 200


def main() -> int:
    """Print what is broken; what is well is only counted."""
    number = int(sys.argv[1]) if sys.argv[1:] else _MANY
    if lacking := missing():
        sys.stderr.write(f"{lacking}\n")
        return 1
    with tempfile.TemporaryDirectory() as name:
        made = write_random(number, Path(name))
        broken = {path: rules for path, rules in broken_rules(made).items() if rules}
    for path, rules in broken.items():
        sys.stdout.write(f"{path.name}\n" + "".join(f"  {each}\n" for each in rules))
    well = len(made) - len(broken)
    sys.stdout.write(f"{well} van {len(made)} documenten: PDF/UA-1 en PDF/A-2a\n")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
