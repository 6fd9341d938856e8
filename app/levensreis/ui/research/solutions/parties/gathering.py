"""Files that came back at once: which belong together, and what cannot be read."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final

from levensreis.domain.errors import KnownError
from levensreis.domain.member_check.problems import LockedForm, OtherForms
from levensreis.domain.progress import Progress
from levensreis.services.questionnaires import QuestionnaireReading, Questionnaires

_STEPS: Final = 2
"""Of each file: to read it alone, and to read it with what belongs to it."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was read of files, whatever they are of."""

    readings: tuple[QuestionnaireReading, ...]
    problems: tuple[str, ...]
    locked: tuple[Path, ...]
    """Files that open with another passphrase, or with one at all."""


def gathered(
    forms: Questionnaires, files: Sequence[Path], passphrase: str, progress: Progress
) -> Gathered:
    """Read questionnaires of any number of parties, each in any number of files.

    A file is one questionnaire, or a page of one: those of one party are read together.
    """
    alone: list[tuple[Path, QuestionnaireReading]] = []
    problems: list[str] = []
    locked: list[Path] = []
    every = _STEPS * len(files)
    for place, file in enumerate(files):
        part = progress.part(place, place + 1, every)
        try:
            reading = forms.read([file], passphrase=passphrase, progress=part)
        except LockedForm:
            locked.append(file)
        except KnownError as error:
            words = str(error)
            is_named = file.name in words
            problems.append(words if is_named else f"{file.name}: {words}")
        else:
            alone.append((file, reading))
    order = [reading.party.id for _, reading in alone]
    alone.sort(key=lambda each: order.index(each[1].party.id))
    readings: list[QuestionnaireReading] = []
    for _, group in groupby(alone, key=lambda each: each[1].party.id):
        found = list(group)
        done = len(files) + len(readings)
        part = progress.part(done, done + 1, every)
        readings += _together(forms, found, passphrase, part)
    return Gathered(tuple(readings), tuple(problems), tuple(locked))


def _together(
    forms: Questionnaires,
    found: Sequence[tuple[Path, QuestionnaireReading]],
    passphrase: str,
    progress: Progress,
) -> list[QuestionnaireReading]:
    if len(found) == 1:
        return [found[0][1]]
    files = [file for file, _ in found]
    try:
        return [forms.read(files, passphrase=passphrase, progress=progress)]
    except OtherForms:  # an older and a newer one: the newer is kept last
        return sorted((each for _, each in found), key=_version)


def _version(reading: QuestionnaireReading) -> int:
    answer = reading.read.answer
    return answer.form if answer is not None else 0
