"""What is to be told of a form that came back, before it is kept."""

from collections.abc import Iterator, Mapping, Sequence

from levensreis.domain.member_check.answers import Doubt, Given, Returned
from levensreis.domain.member_check.check_round import CheckRound
from levensreis.domain.member_check.checks import listed
from levensreis.domain.member_check.receipts import Place
from levensreis.language import day, say, word


def notices_of(
    returned: Returned, last: CheckRound, changed: Mapping[Place, Given]
) -> tuple[str, ...]:
    """Tell what came back, in sentences, the most surprising first.

    `changed` holds the answers that keeping it would bring or change.
    """
    told = [
        *_of_the_form(returned, last),
        *_of_the_pages(returned),
        *_of_the_answers(returned, changed),
    ]
    return tuple(told)


def _of_the_form(returned: Returned, last: CheckRound) -> Iterator[str]:
    if returned.version < last.version:
        yield say(
            "Dit is versie {version} van het formulier; de nieuwste is versie {last}. "
            "De antwoorden zijn gelezen bij wat er toen stond.",
            version=returned.version,
            last=last.version,
        )
    if last.closing is not None:
        yield say(
            "De controle is al afgerond op {day}. Wat hier nieuw is, moet dan nog "
            "worden verwerkt.",
            day=day(last.closing.at.astimezone().date()),
        )


def _of_the_pages(returned: Returned) -> Iterator[str]:
    for pages, (one, several) in (
        (returned.pages_missing, _MISSING),
        (returned.pages_twice, _TWICE),
    ):
        if pages:
            told = listed([str(each) for each in pages])
            yield say(one if len(pages) == 1 else several, pages=told)


def _of_the_answers(
    returned: Returned, changed: Mapping[Place, Given]
) -> Iterator[str]:
    given = [*returned.answers.values(), returned.remark, returned.approval]
    if all(each.is_empty for each in given) and not returned.loose:
        yield say("Op dit formulier is niets ingevuld.")
    elif not changed:
        yield say("Dit was al ingelezen: er verandert niets.")
    new = changed.values()
    since = sum(Doubt.CHANGED_SINCE in each.doubts for each in new)
    differs = sum(Doubt.DIFFERS in each.doubts for each in new)
    for count, (one, several) in ((since, _SINCE), (differs, _DIFFERS)):
        if count:
            yield say(one) if count == 1 else say(several, count=count)
    yield from _of_the_notes(returned.loose)


def _of_the_notes(loose: Sequence[str]) -> Iterator[str]:
    if loose:
        yield say(
            "Naast de uitspraken staat nog: {words}. Dat wordt bewaard bij de algemene "
            "opmerking.",
            words=listed([f"‘{' '.join(each.split())}’" for each in loose]),
        )


_MISSING = (
    word("Bladzijde {pages} ontbreekt. Die kan later worden ingelezen."),
    word("De bladzijden {pages} ontbreken. Die kunnen later worden ingelezen."),
)
_TWICE = (
    word("Bladzijde {pages} zat er meer dan één keer bij."),
    word("De bladzijden {pages} zaten er meer dan één keer bij."),
)
_SINCE = (
    word("1 uitspraak is veranderd na dit formulier. Kijk of het antwoord nog past."),
    word(
        "{count} uitspraken zijn veranderd na dit formulier. Kijk of de antwoorden nog "
        "passen."
    ),
)
_DIFFERS = (
    word("Op 1 plek werd eerder iets anders gelezen. Beide blijven bewaard."),
    word("Op {count} plekken werd eerder iets anders gelezen. Alles blijft bewaard."),
)
