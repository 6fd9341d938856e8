"""Read about.toml: what the organisation tells of itself, in one place."""

import tomllib
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "about.toml"


def about() -> dict[str, Any]:
    """Return who maintains the package and the day of its release."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def release_time() -> int:
    """Return the start of the day of the release, in seconds since 1970."""
    day: date = about()["released"]
    return int(datetime.combine(day, time(), UTC).timestamp())
