"""What a research file would hold now, in words. Knows no Qt."""

from levensreis.language import say
from levensreis.services.research_file import ResearchReport
from levensreis.services.research_gathering import Hurdle
from levensreis.ui.paper.ways import Way

WAYS = {
    Hurdle.CONSENT: Way.DETAILS,
    Hurdle.NAMES: Way.NAMES,
    Hurdle.CHECK: Way.CHECK,
}
"""Where can be mended what is in the way of a journey."""


def going_words(report: ResearchReport) -> str:
    """Tell how many journeys go, of how many, and what is in them."""
    count = len(report.included)
    every = count + len(report.left_out)
    if not every and not report.withdrawn:
        return say("Er staat nog geen levensreis in deze studie.")
    if not count:
        return say("Er is nog geen levensreis die naar onderzoekers mag.")
    what = {"count": count, "every": every, "statements": report.statements}
    if count == 1:
        return say(
            "1 van {every} levensreizen gaat mee. Uitspraken: {statements}.", **what
        )
    return say(
        "{count} van {every} levensreizen gaan mee. Uitspraken: {statements}.", **what
    )


def withdrawn_words(report: ResearchReport) -> str:
    """Tell how many are taken back; empty when none is."""
    count = report.withdrawn
    if not count:
        return ""
    if count == 1:
        return say(
            "Er komt in te staan dat 1 levensreis niet meer gebruikt mag worden: die "
            "is gewist, of de toestemming is ingetrokken."
        )
    return say(
        "Er komt in te staan dat {count} levensreizen niet meer gebruikt mogen worden: "
        "die zijn gewist, of de toestemming is ingetrokken.",
        count=count,
    )


def shown_words(report: ResearchReport) -> str:
    """Tell how few are alike and what is not shown of it; empty without journeys."""
    told = report.groups.told
    if told and not report.groups.suppressed:
        return f"{told} {say('Alle kenmerken gaan mee.')}"
    return told
