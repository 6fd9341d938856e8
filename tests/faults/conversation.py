"""A conversation on a disk that refuses: what was told to be saved, and was it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from levensreis.domain.errors import KnownError
from levensreis.services.folder import DATABASE_NAME, keys_of
from levensreis.services.recording import Recording
from levensreis.services.study import Study
from levensreis.storage.archive import is_whole
from levensreis.storage.check import check
from levensreis.storage.key import open_key
from tests.builders import PASSPHRASE, a_journey, a_statement, a_study

CODE: Final = "LR-001"
BEFORE: Final = "van tevoren"
LAST: Final = "vier"
LONG: Final = 6_000  # characters: more than a page


def a_study_to_talk_in(folder: Path) -> Path:
    """Make a closed study with one journey of one statement."""
    a_study(folder, a_journey(a_statement(text=BEFORE), code=CODE)).close()
    return folder


def texts_in(folder: Path) -> list[str]:
    """Open a study, and read what is told in it."""
    with Study.open(folder, PASSPHRASE) as study:
        return texts_of(study)


def texts_of(study: Study) -> list[str]:
    """Read what is told in an open study."""
    journey = study.journeys.get_by_code(CODE)
    return [each.text for each in journey.statements]


def what_is_wrong_with(folder: Path) -> str:
    """Look a closed study through; returns nothing when all is well."""
    key = open_key(keys_of(folder), PASSPHRASE)
    report = check(folder / DATABASE_NAME, key, datetime.now().astimezone())
    return "" if report.is_sound else report.findings[0].words


@dataclass(slots=True)
class Conversation:
    """Somebody who records, and goes on when something is refused."""

    folder: Path
    saved: list[str] = field(default_factory=list)
    """What was told to be saved, in its order."""
    refused: list[str] = field(default_factory=list)
    """What was told not to be."""
    copies: int = 0
    problems: list[str] = field(default_factory=list)

    @property
    def went_on(self) -> bool:
        """Whether something was saved after something else was refused."""
        return bool(self.refused) and LAST in self.saved

    def hold(self) -> None:
        """Open the study, record, make a reserve copy, record on, and close it."""
        with self._told("openen"), Study.open(self.folder, PASSPHRASE) as study:
            recording = Recording(study.journeys, study.journeys.get_by_code(CODE).id)
            for text in ("een", "twee " * (LONG // 5)):
                self._say(recording, text)
            with self._told("reservekopie"):
                study.backups.make()
                self.copies += 1
            for text in ("drie", LAST):
                self._say(recording, text)
            with self._told("zoeken"):
                study.journeys.find("twee")

    def _say(self, recording: Recording, text: str) -> None:
        try:
            recording.add(a_statement(text=text))
        except KnownError:
            self.refused.append(text)
        except Exception as error:
            self.problems.append(f"vastleggen geeft {type(error).__name__}: {error}")
            self.refused.append(text)
        else:
            self.saved.append(text)
        shown = [each.text for each in recording.journey.statements]
        if shown != [BEFORE, *self.saved]:
            self.problems.append(f"getoond wordt wat niet is opgeslagen: {shown}")

    @contextmanager
    def _told(self, deed: str) -> Iterator[None]:
        try:
            yield
        except KnownError:
            return
        except Exception as error:
            self.problems.append(f"{deed} geeft {type(error).__name__}: {error}")

    def look_back(self) -> list[str]:
        """Look, on a disk that works again, what came of it; returns every problem."""
        problems = list(self.problems)
        with Study.open(self.folder, PASSPHRASE) as study:
            there = texts_of(study)
            problems += [each.words for each in study.findings]
            copies = study.backups.copies()
        # What was refused may be there all the same; what was saved must be.
        problems += [
            f"als opgeslagen gemeld en niet te vinden: {text[:20]}"
            for text in (BEFORE, *self.saved)
            if text not in there
        ]
        problems += [
            f"nooit verteld: {text[:20]}"
            for text in there
            if text not in (BEFORE, *self.saved, *self.refused)
        ]
        if len(set(there)) < len(there):
            problems.append("iets staat er twee keer")
        if not all(map(is_whole, copies)) or len(copies) < self.copies:
            problems.append(f"{self.copies} reservekopieën gemeld: {copies}")
        if wrong := what_is_wrong_with(self.folder):
            problems.append(wrong)
        return problems
