"""Upgrading goes wrong at each version of the file: it raises, loses, or is killed."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from levensreis.language import number
from levensreis.resources import MIGRATIONS
from levensreis.services.folder import DATABASE_NAME, keys_of
from levensreis.services.study import Study
from levensreis.storage.archive import is_whole
from levensreis.storage.backup import list_backups
from levensreis.storage.connection import connect_to_copy
from levensreis.storage.database import SCHEMA, Database
from levensreis.storage.errors import CannotWrite, MigrationFailed
from levensreis.storage.key import open_key
from tests.builders import PASSPHRASE, a_journey, a_statement, a_study
from tests.faults.rung import Outcome, Tally, remembering_in
from tests.migrations.test_samples import SAMPLES, VERSIONS
from tests.migrations.test_upgrade import NEXT
from tests.storage.crash import dies, kill_everywhere

SPOIL: Final = {
    "geeft een fout": "raise ValueError('LR-010')",
    "wist een uitspraak": "op.execute('DELETE FROM statement WHERE id = 1')",
    "wist een tabel": "op.execute('DROP TABLE statement')",
    "wist een levensreis": "op.execute('DELETE FROM journey WHERE id = 1')",
    "maakt een verwijzing los": "op.execute('UPDATE statement SET journey_id = 99')",
    "vult de schijf": (
        "op.execute('PRAGMA max_page_count = 1')\n"
        "    op.execute('CREATE TABLE vol AS SELECT randomblob(100000)')"
    ),
    "wordt gedood": "import os; os.kill(os.getpid(), 9)",
}
"""What an upgrade does after it did what it should."""
_MORE: Final = """

_sound_upgrade = globals().get("upgrade", lambda: None)


def upgrade() -> None:
    _sound_upgrade()
    {deed}
"""
_NEW: Final = f"""from alembic import op

revision, down_revision = "{NEXT}", "{SCHEMA}"
"""


def climb(work: Path, *, whole: bool) -> Outcome:
    """Let every version of the file meet every upgrade that goes wrong."""
    tally = Tally()
    sources = _sources(work / "bronnen")
    tried = 0
    for version, source in sources.items():
        for revision in _revisions_after(version):
            for how in SPOIL if whole else list(SPOIL)[:2]:
                tried += 1
                name = f"van {version}, {revision} {how}"
                place = work / name
                wrong = _upgraded_badly(source, place, revision, how)
                tally.check(not wrong, f"{name}: {wrong}")
    kills = 0
    for version, source in list(sources.items())[: None if whole else 1]:
        for wrong in _killed(source, work / f"gedood {version}", whole=whole):
            kills += 1
            tally.check(not wrong, f"van {version}, kill {kills}: {wrong}")
    return tally.outcome(
        f"{len(sources)} versies, {number(tried)} keer mislukt en {number(kills)} keer "
        f"gedood: {len(tally.faults)} keer was het bestand niet heel het oude of nieuwe"
    )


def _sources(place: Path) -> dict[str, Path]:
    """Return a study of every version that there was, and of this one."""
    sources = {
        version: Path(shutil.copytree(SAMPLES / version, place / version))
        for version in VERSIONS
    }
    sources[SCHEMA] = place / SCHEMA
    told = a_journey(a_statement(text="Thuis bij beide ouders"), code="LR-010")
    a_study(sources[SCHEMA], told).close()
    return sources


def _revisions_after(version: str) -> list[str]:
    return [f"{each:04}" for each in range(int(version) + 1, int(NEXT) + 1)]


def _spoiled(place: Path, revision: str, how: str) -> Path:
    """Copy the migrations, and let one go wrong at its end."""
    steps = Path(shutil.copytree(MIGRATIONS, place))
    found = list((steps / "versions").glob(f"{revision}_*.py"))
    path = found[0] if found else steps / "versions" / f"{revision}_volgende.py"
    before = path.read_text("utf-8") if found else _NEW
    path.write_text(before + _MORE.format(deed=SPOIL[how]), "utf-8")
    return steps


def _upgraded_badly(source: Path, place: Path, revision: str, how: str) -> str:
    folder = Path(shutil.copytree(source, place / "studie"))
    steps = _spoiled(place / "migraties", revision, how)
    path, keys = folder / DATABASE_NAME, keys_of(folder)
    key = open_key(keys, PASSPHRASE)
    before, told = path.read_bytes(), _told(path, key)

    def upgrade(where: Path) -> None:
        Database(
            where / DATABASE_NAME,
            key,
            keys=keys_of(where),
            migrations=steps,
            newest=max(revision, SCHEMA),
        ).close()

    with remembering_in(place / "staat"):
        if how == "wordt gedood":
            if not dies(upgrade, folder):
                return "het leefde door"
        else:
            try:
                upgrade(folder)
            except (MigrationFailed, CannotWrite) as error:
                if how != "vult de schijf" and "LR-010" in str(error):
                    return "de melding noemt wat erin staat"
            else:
                return "het werd niet gemeld"
            if path.read_bytes() != before:
                return "het bestand is veranderd"
        if not list_backups(folder):
            return "er is geen reservekopie van tevoren"
        return _unharmed(folder, key, told)


def _unharmed(folder: Path, key: bytes, told: list[object]) -> str:
    """Look whether there is a whole copy, and the study opens with all that it had."""
    copies = list_backups(folder)
    with Study.open(folder, PASSPHRASE) as study:
        if study.findings:
            return study.findings[0].words
    if _told(folder / DATABASE_NAME, key) != told:
        return "er ontbreekt iets"
    return "" if all(map(is_whole, copies)) else "een halve reservekopie"


def _told(path: Path, key: bytes) -> list[object]:
    """Read what is in a closed file, of whatever version."""
    with closing(connect_to_copy(path, key)) as connection:
        return [
            connection.execute(f"{query} ORDER BY 1").fetchall()
            for query in (
                "SELECT uid, code, pseudonym FROM journey",
                "SELECT uid, text, story, journey_id FROM statement",
                "SELECT uid, name FROM register_entry",
            )
        ]


def _killed(source: Path, work: Path, *, whole: bool) -> Iterator[str]:
    """Kill an upgrade that goes well, everywhere; return what is wrong each time."""
    key = open_key(keys_of(source), PASSPHRASE)
    told = _told(source / DATABASE_NAME, key)

    def upgrade(where: Path) -> None:
        Database(where / DATABASE_NAME, key, keys=keys_of(where)).close()

    every, chances = (3, 30) if whole else (40, 1)
    for place in kill_everywhere(upgrade, source, work, every=every, chances=chances):
        with remembering_in(Path(f"{place}-staat")):
            yield _unharmed(place, key, told)
        shutil.rmtree(place)
