"""What a report of merging tells, over all files."""

from levensreis.domain.merging.arrival import Verdict
from levensreis.domain.merging.report import (
    FileReport,
    JourneyReport,
    MergeReport,
    Refusal,
)

_NEW = JourneyReport("r1", "Sem", Verdict.NEW)
_CONFLICT = JourneyReport("r2", "Noor", Verdict.CONFLICT)


def test_a_report_counts_over_all_files_and_finds_what_needs_a_person() -> None:
    report = MergeReport(
        (
            FileReport(name="a.lrs", journeys=(_NEW, _CONFLICT)),
            FileReport(name="b.lrs", journeys=(_NEW,)),
            FileReport(name="c.lrs", refusal=Refusal.DAMAGED, words="Stuk."),
        )
    )
    assert report.counts == {Verdict.NEW: 2, Verdict.CONFLICT: 1}
    assert list(report.with_verdict(Verdict.CONFLICT)) == [("a.lrs", _CONFLICT)]
    assert [each.name for each in report.refused] == ["c.lrs"]
    assert [each.changed for each in report.files] == [True, True, False]
