"""How few youths are alike in what others may have: told before it is written."""

from levensreis.domain.characteristics import CARRIED, SmallGroups, groups_among
from levensreis.domain.selection import EVERYTHING, Selection
from levensreis.services.research_source import ResearchSource
from levensreis.storage.research import selecting


def small_groups(
    source: ResearchSource, selection: Selection = EVERYTHING
) -> SmallGroups:
    """Tell of how few it is among the journeys that count; raises NotReleased."""
    with source.reading() as connection:
        rows = selecting.known(connection, selection, CARRIED)
    return groups_among(rows)
