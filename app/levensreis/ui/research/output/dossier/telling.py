"""What a dossier would hold, chapter by chapter, as people read it; knows no Qt."""

from collections.abc import Iterator
from typing import NamedTuple

from levensreis.language import say
from levensreis.services.dossier_look import DossierLook


class ChapterLine(NamedTuple):
    """A part of the dossier, and how much there is of it."""

    name: str
    told: str
    is_there: bool = True
    """Else the dossier tells in one line that there is nothing."""


def chapters(look: DossierLook) -> Iterator[ChapterLine]:
    """Give the parts in the order of the dossier."""
    yield ChapterLine(
        say("Werkwijze, kenmerken, dwarsbeeld en tabel B1"),
        say(
            "Levensreizen: {journeys}, uitspraken: {statements}.",
            journeys=look.journeys,
            statements=look.statements,
        ),
        look.journeys > 0,
    )
    yield _counted(
        say("Tabel B2, en levensreizen naast professionals"),
        say("Groepsgesprekken met professionals: {count}.", count=look.interviews),
        say("Er zijn geen groepsgesprekken vastgelegd."),
        look.interviews,
    )
    yield _counted(
        say("Oplossingen: tabel 3, figuur 14, tabel B3, B4 en B5"),
        say(
            "Oplossingen: {count}. Partijen die antwoordden: {parties}.",
            count=look.solutions,
            parties=look.parties,
        ),
        say("Er zijn geen oplossingen vastgelegd."),
        look.solutions,
    )
    yield _pictures(look)
    yield _counted(
        say("Codeboek"),
        say("Factoren: {count}.", count=look.factors),
        say("Het codeboek is leeg."),
        look.factors,
    )
    yield _queries(look)


def _counted(name: str, told: str, nothing: str, count: int) -> ChapterLine:
    return ChapterLine(name, told if count else nothing, count > 0)


def _pictures(look: DossierLook) -> ChapterLine:
    name = say("Beelden over de levensreizen")
    if look.is_published:
        return ChapterLine(name, _only_team(), is_there=False)
    return ChapterLine(
        name, say("Elk beeld met zijn getallen."), is_there=look.journeys > 0
    )


def _queries(look: DossierLook) -> ChapterLine:
    name = say("Bijlagen: bewaarde vragen, en waar elk getal vandaan komt")
    if look.is_published:
        return ChapterLine(name, say("Bewaarde vragen zijn alleen voor het team."))
    if not look.queries:
        return ChapterLine(name, say("Er zijn geen vragen bewaard."))
    return ChapterLine(name, say("Bewaarde vragen: {count}.", count=look.queries))


def _only_team() -> str:
    return say("Alleen voor het team: ook kleine aantallen zijn erin te zien.")
