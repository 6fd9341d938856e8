"""Work out the codebook from all that arrived and all that was done to it."""

from collections.abc import Iterable, Sequence

from levensreis.domain.codebook_work.deeds import Event
from levensreis.domain.codebook_work.doing import do
from levensreis.domain.codebook_work.history import counting
from levensreis.domain.codebook_work.state import ArrivedFactor, CodebookState
from levensreis.domain.codebook_work.workbench import Workbench


def fold(events: Sequence[Event], arrived: Iterable[ArrivedFactor]) -> CodebookState:
    """Return the codebook after all events, over whatever arrived.

    The order in which factors arrived says nothing. A deed about what is not there
    changes nothing; where part of it is there, that part is done.
    """
    bench = Workbench(arrived)
    for each in counting(events):
        do(each.deed, bench, each.number)
    return bench.state()
