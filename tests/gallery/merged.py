"""A merged study of the nine example journeys, with work done on its codebook."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from levensreis.domain.codebook import FactorId
from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System
from levensreis.services.codebook_work import CodebookWork
from levensreis.services.merging import MergedStudy
from levensreis.services.second_coding import SecondCoding
from levensreis.services.study import Study
from tests.builders import CHEAP, EXAMPLES, PASSPHRASE
from tests.services.researched import ready
from tests.storage.research.arriving import Told, Words, a_file, write_all

ALIKE = Words(
    "Onvoorwaardelijke steun",
    999,
    own=1,
    fields={
        "system": System.MICRO.value,
        "party_group": PartyGroup.FAMILY_AND_PROFESSIONALS.value,
        "influence": Influence.POSITIVE.value,
    },
)
"""A factor of another laptop that is called as one of the codebook."""


@dataclass(frozen=True)
class Merged:
    """Where the study is, closed, and files that can be merged into it."""

    folder: Path
    files: tuple[Path, ...]

    def copied(self, place: Path) -> MergedStudy:
        """Open a copy of it."""
        target = place / "landelijk onderzoek"
        shutil.copytree(self.folder, target)
        opened = MergedStudy.open(target, PASSPHRASE)
        opened.accept_restored()  # another copy was worked on before
        return opened


def make_merged(root: Path) -> Merged:
    """Make it, from the research files of nine laptops."""
    paths = []
    for number, example in enumerate(EXAMPLES, 1):
        with Study.create(root / f"laptop {number}", PASSPHRASE, CHEAP) as study:
            ready(study, *study.import_journeys([example]))
            paths.append(root / f"laptop {number}.lrs")
            study.research.make(paths[-1])
    one, other = (
        a_file(Told("a", 1, ((words, ()),), pseudonym="Noor"))
        for words in ("Een eigen plek", "Een eigen studio")
    )
    later = write_all(root / "later", [one, other, b"geen bestand"])
    told = Told("b", 1, (("Haar zus kwam elke week", ("steun",)),), pseudonym="Bo")
    paths += write_all(root / "ander", [a_file(told, factors={"steun": ALIKE})])
    folder = root / "doel"
    with MergedStudy.create(folder, PASSPHRASE, CHEAP) as merged:
        merged.merge(paths)
        _work(merged)
    return Merged(folder, tuple(later))


def _work(merged: MergedStudy) -> None:
    work = CodebookWork(merged, "Marleen")
    factors = [each for each in work.state().factors if each.fid in work.counts()]
    category = work.add_category("Stabiliteit", why="Eerste ronde axiaal coderen")
    found = work.state().categories[-1]
    assert category
    work.define_category(found.id, "Of er mensen en plekken zijn die blijven.")
    work.categorise([each.fid for each in factors[:3]], found.id)
    work.choose_core(found.id)
    words = "Verhuizingen die niemand wilde, ook als er een goede reden voor was."
    work.define(factors[0].fid, words)
    _judge(merged, work)


def _judge(merged: MergedStudy, work: CodebookWork) -> None:
    """Let a second coder judge thirty statements, of some of them differently."""
    coding = SecondCoding(merged)
    coding.begin("Jolijn")
    for place, each in enumerate(coding.next_statements(30)):
        found = work.statement(each.sid)
        assert found is not None
        given: tuple[FactorId, ...] = () if place % 6 == 0 else tuple(found.fids)
        coding.code(each.sid, given)
