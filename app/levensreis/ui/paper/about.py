"""What is told of each paper before it is chosen. Knows no Qt."""

from typing import Final

from levensreis.language import say, word
from levensreis.services.paper_order import Paper


def title_of(paper: Paper) -> str:
    """Return the name of a paper, as it stands at the beginning of a line."""
    name = paper.label
    return name[:1].upper() + name[1:]


def about(paper: Paper) -> str:
    """Tell in a sentence what a paper is, and for whom."""
    return say(_ABOUT[paper])


_ABOUT: Final = {
    Paper.WRITE_UP: word(
        "Het hele verhaal, voor de ouder: per onderwerp alles wat is verteld."
    ),
    Paper.OVERVIEW: word(
        "Per thema wat de zorgvraag verlaagde en verhoogde, met de tijdlijn. Voor het "
        "team."
    ),
    Paper.SHORT: word("Het verhaal in het kort, in gewone taal. Voor de ouder."),
    Paper.CHECK_FORM: word(
        "Vraagt de ouder bij elke uitspraak of die klopt. In te vullen op telefoon, "
        "computer of papier."
    ),
    Paper.LETTER: word(
        "Gaat mee met het formulier: wat u vraagt, en wat er met de antwoorden gebeurt."
    ),
}
