"""From Enter in the quick line until the timeline is painted anew."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from levensreis.storage import statement_rows
from tests.benchmarks.desk import (
    Desk,
    dressed,
    paint_once,
    press_enter,
    settle,
    type_key,
)
from tests.benchmarks.invented_studies import make_study
from tests.benchmarks.raw_file import columns_of, open_copy
from tests.benchmarks.side_by_side import Clock, Comparison, Go, Spent, compare, per

LINE = '6;6 naar een gezinshuis - #verhuizingen @moeder "hij lachte weer"'
TURNING_POINT = LINE.replace(" - ", " -! ")
ROUNDS = 9
FLOOR = "commit van dezelfde rij en het beeld eens tekenen"


def measure(folder: Path) -> Iterator[Comparison]:
    """Compare Enter with one commit and one painting, in lives of several sizes."""
    for number in (60, 500, 2000):
        study = folder / f"enter-{number}"
        make_study(study, 1, number)
        words = f"Enter tot tijdlijn getekend, {_dotted(number)} uitspraken"
        yield from _entering(study, [(words, LINE)])
    yield from _entering(
        folder / "enter-500",
        [("  idem 500, cruciaal moment (alle thema’s opnieuw)", TURNING_POINT)],
    )
    crowd = folder / "enter-crowd"
    make_study(crowd, 1000, 60)
    words = "  idem 60, in een studie van 1.000 levensreizen"
    yield from _entering(crowd, [(words, LINE)])
    yield _typing(folder / "enter-500")


def _entering(study: Path, lines: list[tuple[str, str]]) -> Iterator[Comparison]:
    with (
        closing(open_copy(study, study.with_suffix(".copy"))) as raw,
        Desk(study) as desk,
    ):
        desk.open_first_journey()
        for words, line in lines:
            floor = _commit_and_paint(raw, desk, line)
            yield compare(words, _enter(desk, line), FLOOR, floor, ROUNDS)


def _enter(desk: Desk, line: str) -> Go:
    field = desk.interview.quick.line

    def go() -> Spent:
        field.setText(line)
        settle()
        clock = Clock()
        with clock.running():
            desk.watch.until_painted(lambda: press_enter(field))
        settle()
        desk.undo()
        return clock.spent

    return go


def _commit_and_paint(raw: Any, desk: Desk, line: str) -> Go:
    commit, forget = _commit_of(raw, desk, line)
    paint = paint_once(desk.interview.timeline)

    def go() -> Spent:
        clock = Clock()
        with clock.running():
            commit()
            paint()
        forget()
        return clock.spent

    return go


def _commit_of(
    raw: Any, desk: Desk, line: str
) -> tuple[Callable[[], None], Callable[[], None]]:
    """Return what commits the row that a line makes, and what takes it away."""
    presenter = desk.interview.presenter
    assert presenter is not None
    made = presenter.quick.line.read(line, None)
    assert made is not None
    values = {
        "journey_id": 1,
        "in_bin": False,
        "position": 0,
    } | statement_rows.columns_of(made)
    names = [each for each in columns_of(raw, "statement") if each != "id"]
    insert = (
        f"INSERT INTO statement({', '.join(names)}) "
        f"VALUES ({', '.join(f':{name}' for name in names)})"
    )
    code = "INSERT INTO coding SELECT ?, id, 1, 0, '', 1 FROM factor WHERE uid = ?"
    keys: list[int] = []

    def commit() -> None:
        raw.execute("BEGIN IMMEDIATE")
        key = raw.execute(insert, values | {"uid": uuid4().hex}).lastrowid
        for coding in made.codings:
            raw.execute(code, (key, coding.factor))
        raw.execute("COMMIT")
        keys.append(key)

    def forget() -> None:
        raw.execute("DELETE FROM statement WHERE id = ?", (keys.pop(),))

    return commit, forget


def _typing(study: Path) -> Comparison:
    with Desk(study) as desk:
        desk.open_first_journey()
        window = QMainWindow()
        bare = QLineEdit()
        window.setCentralWidget(bare)
        window.show()
        settle()
        found = compare(
            "Een toets in de snelle regel, met voorbeeld in woorden",
            _type(desk.interview.quick.line),
            "dezelfde toets in een kale QLineEdit",
            _type(bare),
            ROUNDS,
        )
        window.hide()
    return per(found, len(LINE))


def _type(field: QLineEdit) -> Go:
    dressed()

    def go() -> Spent:
        field.clear()
        field.setFocus()
        settle()
        clock = Clock()
        with clock.running():
            for character in LINE:
                type_key(field, character)
                QApplication.processEvents()
        assert field.text() == LINE
        return clock.spent

    return go


def _dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")
