"""Tell which journeys are not counted, and when none is."""

from typing import TYPE_CHECKING

from levensreis.cli.output import tell_warning
from levensreis.domain.anonymise.outputs import Output

if TYPE_CHECKING:
    from levensreis.services.research_source import ResearchSource


def tell_left_out(source: "ResearchSource", *, is_published: bool) -> None:
    """Tell the codes; what was merged was allowed before."""
    if source.study is None:
        return
    output = Output.OTHERS if is_published else Output.TEAM
    if codes := source.study.exports.not_counted(output):
        tell_warning(f"zonder toestemming, dus niet meegeteld: {', '.join(codes)}.")


def tell_none(journeys: int | None) -> None:
    """Tell when none was counted; None is a number that is not shown."""
    if journeys == 0:
        tell_warning("er telt geen enkele levensreis mee, dus elk aantal is nul.")
