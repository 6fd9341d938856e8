"""What the cross-cutting picture is counted from is the same on every engine."""

from levensreis.domain.crosscut.picture import findings_in
from levensreis.domain.crosscut.told import Told
from levensreis.domain.research_data import ResearchData
from levensreis.domain.selection import EVERYTHING, Selection
from levensreis.storage.research.build import put
from levensreis.storage.research.crosscut import behind, told_in
from levensreis.storage.research.data import research_data
from tests.storage.research.conftest import Lend
from tests.storage.research.test_pictures_data import content


def test_few_columns_give_the_figures_that_all_of_a_study_gives(lend: Lend) -> None:
    with lend() as connection:
        put(connection, content())
    data = research_data(lend)
    girls = tuple(
        each for each in data.journeys if each.characteristics.get("sex") == "v"
    )
    chosen = Selection(characteristics=frozenset({("sex", "v")}))
    some = ResearchData(journeys=girls, codebook=data.codebook)
    for selection, told in ((EVERYTHING, data), (chosen, some)):
        with lend() as connection:
            found = findings_in(told_in(connection, selection))
        assert found == findings_in(Told.of(told))
    with lend() as connection:
        [row] = [each for each in found[0].rows if each.key == ""]
        sids = {each.sid for each in behind(connection, row.behind)}
    assert sids == {each.sid for each in row.behind}
