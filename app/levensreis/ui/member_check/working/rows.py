"""The answers of a parent as rows: which statement, what was said, what was done."""

from collections.abc import Sequence

from levensreis.domain.member_check.receipts import Receipt
from levensreis.domain.member_check.working import Verdict, Worked
from levensreis.language import say
from levensreis.ui.member_check.items import Choice, Item, answer_words
from levensreis.ui.member_check.signs import ANSWERS, NO_ANSWER
from levensreis.ui.member_check.standing.presenter import day_of
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.rows import Row

REMARK = "remark"
"""The key of the row of the general remark."""


def item_rows(items: Sequence[Item], choice: Choice) -> list[Row]:
    """Return a row for each answer in a list."""
    return [_row(each, choice) for each in items]


def icon_of(item: Item) -> IconName:
    """Return the icon of an answer."""
    if item.is_remark:
        return IconName.MESSAGE
    return ANSWERS.get(item.given.choice, NO_ANSWER)[0]


def done_words(version: int, done: Worked) -> str:
    """Tell what was done with an answer: who, when, what and why."""
    told = say(
        "Ronde {version}, {day}, {who}: {verdict}.",
        version=version,
        day=day_of(done.at),
        who=done.by,
        verdict=done.verdict.label,
    )
    if done.before != done.after:
        change = say("‘{old}’ werd ‘{new}’.", old=done.before, new=done.after)
        told = f"{told} {change}"
    return f"{told} {done.reason}".strip()


def came_words(item: Item) -> list[str]:
    """Tell all that ever came back, when that is more than what is shown."""
    came = [each for each in item.came if not each.given.is_empty]
    return [_came(each, item) for each in came] if len(came) > 1 else []


def _came(came: Receipt, item: Item) -> str:
    told = "" if item.is_remark else answer_words(came.given)
    words = f"‘{came.given.words}’" if came.given.words else ""
    return say(
        "Ronde {version}, {day}, {who}: {how}: {told}.",
        version=came.version,
        day=day_of(came.at),
        who=came.by,
        how=say("overgetypt") if came.is_typed else came.given.route.label,
        told=" ".join(filter(None, (told, words))),
    )


def _row(item: Item, choice: Choice) -> Row:
    words = item.words if item.is_remark else f"{item.number}. {item.words}"
    told = [item.answer, _state(item, choice), _said(item)]
    unsure = item.given.doubts if item.is_waiting else ()
    doubts = " ".join(sorted(each.label for each in unsure))
    meta = " · ".join(filter(None, told))
    return Row(
        words=words,
        key=item.statement or REMARK,
        mark=icon_of(item),
        after=say("twijfel") if doubts else "",
        meta=meta,
        spoken=". ".join(filter(None, (words, meta, doubts))),
        card=True,
        leads=True,
    )


def _said(item: Item) -> str:
    words = " ".join(item.given.words.split())
    if words:
        return words
    return say("met de hand geschreven") if item.given.picture else ""


def _state(item: Item, choice: Choice) -> str:
    if item.is_untouched:
        return "" if choice is Choice.WAITING else say("te verwerken")
    if item.is_waiting:
        return Verdict.DISCUSS.label
    return item.done.verdict.label if item.done and item.stands else ""
