"""What the page tells of what is chosen: statements as cards, and counts in words."""

from collections.abc import Iterable, Mapping, Sequence

from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work.deeds import Wording
from levensreis.domain.codebook_work.material import (
    BlindStatement,
    CodedStatement,
    FactorCount,
)
from levensreis.domain.codebook_work.state import Category, CodebookState
from levensreis.language import say
from levensreis.ui.research.codes.cards import Card, Chip, Listed
from levensreis.ui.research.codes.nodes import (
    factors_told,
    journeys_told,
    statements_told,
)
from levensreis.ui.research.codes.side.told import Told

Found = Mapping[FactorId, Sequence[CodedStatement]]
"""The statements of each factor."""


def card_of(
    statement: CodedStatement, state: CodebookState, chosen: Iterable[FactorId] = ()
) -> Card:
    """Return a statement as a card, with the factors that are looked at marked."""
    looked_at = set(chosen)
    chips = tuple(
        Chip(state.by_id[each].label, each in looked_at)
        for each in statement.fids
        if each in state.by_id
    )
    return Card(
        key=statement.sid,
        text=statement.text,
        influence=statement.influence,
        quote=statement.quote,
        meta=meta_of(statement),
        chips=chips,
    )


def meta_of(statement: BlindStatement) -> str:
    """Return whose life it is of, which theme, when, and who told it."""
    number = say("uitspraak {number}", number=statement.number)
    parts = (
        statement.pseudonym,
        number,
        statement.theme.label,
        statement.age,
        statement.respondent,
    )
    return "  ·  ".join(filter(None, parts))


def lists_of(
    state: CodebookState, chosen: Sequence[FactorId], found: Found, head: str = ""
) -> list[Listed]:
    """Return one list, or two when two factors are compared."""
    if len(chosen) == 2:
        return [_list_of(state, each, found, chosen) for each in chosen]
    if len(chosen) == 1:
        return [_list_of(state, chosen[0], found, chosen)]
    statements = union(found)
    return [
        Listed(
            head=head or factors_told(len(chosen)),
            meta=counted(statements),
            cards=tuple(card_of(each, state, chosen) for each in statements),
            empty=say("Bij deze factoren staat nog geen uitspraak."),
        )
    ]


def uncoded_list(
    state: CodebookState, statements: Sequence[CodedStatement]
) -> list[Listed]:
    """Return the statements that nobody gave a factor yet."""
    return [
        Listed(
            head=say("Nog zonder factor"),
            meta=counted(statements),
            cards=tuple(card_of(each, state) for each in statements),
            empty=say("Elke uitspraak heeft een factor."),
        )
    ]


def union(found: Found) -> list[CodedStatement]:
    """Return every statement once, by journey."""
    every = {each.sid: each for statements in found.values() for each in statements}
    return sorted(
        every.values(), key=lambda each: (each.pseudonym, each.rid, each.number)
    )


def journeys_in(statements: Iterable[CodedStatement]) -> int:
    """Return in how many different journeys statements are."""
    return len({each.rid for each in statements})


def counted(statements: Sequence[CodedStatement]) -> str:
    """Return how many statements there are, and in how many journeys."""
    return say(
        "{statements} in {journeys}",
        statements=statements_told(len(statements)),
        journeys=journeys_told(journeys_in(statements)),
    )


def told_of_factor(state: CodebookState, fid: FactorId, count: FactorCount) -> Told:
    """Tell what is known of one factor."""
    factor = state.by_id[fid]
    category = {each.id: each.label for each in state.categories}
    single = say("Eén levensreis vertelt dit: ‘1 int’.") if count.is_single else ""
    return Told(
        head=factor.label,
        influence=factor.wording.influence,
        place=place_words(factor.wording),
        counted=say(
            "{statements} in {journeys}, van {sources}.",
            statements=statements_told(count.statements),
            journeys=journeys_told(count.journeys),
            sources=_sources(count.sources),
        ),
        single=single,
        definition=factor.definition
        or say("Nog geen omschrijving: wat hoort erbij, en wat niet?"),
        category=category.get(factor.category, "") if factor.category else "",
    )


def told_of_several(
    state: CodebookState, chosen: Sequence[FactorId], found: Found
) -> Told:
    """Tell what several factors are together: a union, never a sum."""
    statements = union(found)
    each_of = {fid: journeys_in(found.get(fid, ())) for fid in chosen}
    together, added = journeys_in(statements), sum(each_of.values())
    words = say("Samen in {journeys}.", journeys=journeys_told(together))
    if added != together:
        more = say(
            "Opgeteld {sum}: een levensreis met meer dan één telt één keer.", sum=added
        )
        words = f"{words} {more}"
    if len(chosen) == 2:
        rids = [{each.rid for each in found.get(fid, ())} for fid in chosen]
        both = len(rids[0] & rids[1])
        words = (
            f"{words} {say('In allebei: {journeys}.', journeys=journeys_told(both))}"
        )
    lines = (
        f"{state.by_id[fid].factor.influence.sign.replace('-', '−')} "
        f"{state.by_id[fid].label} ({journeys})"
        for fid, journeys in each_of.items()
    )
    return Told(head=factors_told(len(chosen)), counted=words, lines=tuple(lines))


def told_of_category(
    category: Category, statements: Sequence[CodedStatement], factors: int
) -> Told:
    """Tell what is known of a category."""
    return Told(
        head=category.label,
        place=say("Kerncategorie") if category.is_core else say("Categorie"),
        counted=say(
            "{factors}: {counted}.",
            factors=factors_told(factors),
            counted=counted(statements),
        ),
        definition=category.definition
        or say("Nog geen omschrijving: wat hoort erbij, en wat niet?"),
    )


def told_of_uncoded() -> Told:
    """Tell what open coding is."""
    return Told(
        head=say("Nog zonder factor"),
        counted=say(
            "Open coderen: geef een uitspraak een factor uit het codeboek, of een "
            "nieuwe. Enter op een uitspraak opent de lijst."
        ),
    )


def nothing_listed(count: int) -> Listed:
    """Tell that no statements are shown."""
    words = say("Kies links een factor: hier staan dan de uitspraken.")
    none = say("Hier komen de uitspraken van de factor die u kiest.")
    return Listed(head="", empty=words if count else none)


def told_of_nothing(count: int) -> Told:
    """Tell what can be done while nothing is chosen."""
    if not count:
        return Told(
            head=say("Het codeboek is nog leeg"),
            counted=say(
                "Voeg onderzoeksbestanden samen bij ‘Samenvoegen’. Dan staan hier de "
                "factoren, met de uitspraken die erbij horen."
            ),
        )
    return Told(
        head=say("Kies een factor"),
        counted=say(
            "Links staan {factors}. Kies er een om de uitspraken te lezen; kies er "
            "twee (met Ctrl of Shift ingedrukt) om ze naast elkaar te leggen.",
            factors=factors_told(count),
        ),
    )


def place_words(wording: Wording) -> str:
    """Return the system and the party group of a factor."""
    group = wording.group.label if wording.group else ""
    return "  ·  ".join(filter(None, (wording.system.label, group)))


def _list_of(
    state: CodebookState, fid: FactorId, found: Found, chosen: Sequence[FactorId]
) -> Listed:
    statements = found.get(fid, ())
    return Listed(
        head=state.by_id[fid].label,
        meta=counted(statements),
        cards=tuple(card_of(each, state, chosen) for each in statements),
        empty=say("Bij deze factor staat nog geen uitspraak."),
    )


def _sources(count: int) -> str:
    if count == 1:
        return say("1 gesprekspartner")
    return say("{count} gesprekspartners", count=count)
