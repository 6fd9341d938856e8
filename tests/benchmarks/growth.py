"""How a merged study grows: the time of a table and of one more file, and its size."""

import shutil
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median

from sqlalchemy import text

from levensreis.services.merging import MergedStudy
from levensreis.storage.research.counts import tallies
from levensreis.storage.research.server import Server
from tests.benchmarks.many_journeys import fill, make_merged
from tests.benchmarks.side_by_side import Told
from tests.builders import PASSPHRASE
from tests.storage.research.arriving import FACTORS, a_file
from tests.storage.research.arriving import Told as Journey
from tests.storage.research.postgres import running, why_not

SIZES = (1_000, 10_000, 100_000)
ROUNDS = 5
_FILES = ROUNDS + 1


def measure(folder: Path) -> Iterator[Told]:
    """Tell it of a folder, and of a PostgreSQL server of this machine."""
    paths = _files(folder / "growth.files")
    yield Told((_head(),))
    for size in SIZES:
        place = folder / f"growth.{size}"
        make_merged(place, size)
        with MergedStudy.open(place, PASSPHRASE) as merged:
            yield _told("map", size, merged, paths, partial(_on_disk, place))
        shutil.rmtree(place)
    if reason := why_not():
        yield Told((f"PostgreSQL: overgeslagen, {reason}",))
        return
    with running() as cluster:
        for size in SIZES:
            with MergedStudy.on_server(cluster.new_database(f"g{size}")) as merged:
                with merged.target.transaction() as connection:
                    fill(connection, size)
                yield _told("PostgreSQL", size, merged, paths, _in_server(merged))


def _head() -> str:
    return (
        f"{'groei, mediaan op de klok':12} {'levensreizen':>14} {'factortabel':>14} "
        f"{'één bestand erbij':>20} {'op schijf':>12}"
    )


def _told(
    where: str,
    size: int,
    merged: MergedStudy,
    paths: list[Path],
    on_disk: Callable[[], int],
) -> Told:
    def count() -> None:
        with merged.target.transaction() as connection:
            tallies(connection)

    count()
    table = median(_seconds(count) for _ in range(ROUNDS))
    merged.merge(paths[:1])
    one = median(_seconds(partial(merged.merge, [path])) for path in paths[1:])
    number = f"{size:,}".replace(",", ".")
    return Told(
        (
            f"{where:25} {number:>14} {table * 1000:>11.0f} ms {one * 1000:>17.0f} ms "
            f"{on_disk() / 1024**2:>9.0f} MiB",
        )
    )


def _seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def _on_disk(place: Path) -> int:
    return sum(each.stat().st_size for each in place.iterdir())


def _in_server(merged: MergedStudy) -> Callable[[], int]:
    assert isinstance(merged.target, Server)

    def size() -> int:
        with merged.target.transaction() as connection:
            query = text("SELECT pg_database_size(current_database())")
            return int(connection.execute(query).scalar_one())

    return size


def _files(folder: Path) -> list[Path]:
    folder.mkdir()
    paths = []
    for number in range(_FILES):
        told = tuple((f"Gezegd {each}", (FACTORS[each % 3],)) for each in range(60))
        paths.append(folder / f"{number}.lrs")
        paths[-1].write_bytes(a_file(Journey(f"groei {number}", 1, told)))
    return paths
