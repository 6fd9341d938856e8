"""What is to be told of a questionnaire that came back, in sentences."""

from collections.abc import Collection, Iterator, Sequence

from levensreis.domain.solutions.answer import Answer, Party
from levensreis.domain.solutions.question import KeptForm, changed_since
from levensreis.domain.solutions.solution import Solution
from levensreis.language import say


def of_pages(missing: Collection[int], twice: Collection[int]) -> Iterator[str]:
    """Tell which pages did not come, or came more than once."""
    if missing:
        pages = ", ".join(map(str, missing))
        yield say("Niet ontvangen zijn de bladzijden: {pages}.", pages=pages)
    if twice:
        pages = ", ".join(map(str, twice))
        yield say(
            "Meer dan één keer ontvangen zijn de bladzijden: {pages}.", pages=pages
        )


def of_age(form: KeptForm, newest: int, now: Sequence[Solution]) -> Iterator[str]:
    """Tell when a questionnaire is not the one that would be made now."""
    known = {each.id for each in form.asked}
    changed = len(changed_since(form.asked, {each.id: each for each in now}))
    added = sum(each.id not in known for each in now)
    if changed or added or form.layout.version < newest:
        yield say(
            "Dit is een oudere vragenlijst. Sindsdien veranderd of weggehaald: "
            "{changed}. Erbij gekomen: {added}.",
            changed=changed,
            added=added,
        )


def of_before(party: Party, answer: Answer | None) -> Iterator[str]:
    """Tell when another answer of the same party stands there, or this says nothing."""
    if answer is not None and answer.is_empty:
        yield say("Op deze vragenlijst is niets te lezen dat is ingevuld.")
    elif answer is not None and answer.form < party.answer.form:
        yield say(
            "Van {party} staat er al een antwoord van een nieuwere vragenlijst. Dat "
            "blijft: deze oudere kan niet worden bewaard.",
            party=party.name,
        )
    elif not party.answer.is_empty and answer not in (None, party.answer):
        yield say(
            "Van {party} staat er al een antwoord. Dat blijft bewaard achter dit.",
            party=party.name,
        )
