"""Answers out of the values of fields."""

from collections.abc import Iterable, Sequence
from typing import Final

from levensreis.domain.form_layout import FieldPlace, FormLayout
from levensreis.domain.member_check.answers import Doubt, Given, Route
from levensreis.formats.returned.boxes import Spot, by_spot
from levensreis.formats.returned.paper import fields_on, grown
from levensreis.formats.returned.plane import Plane
from levensreis.formats.returned.values import LOST, Value

_SLACK: Final = 3.0  # points that a viewer may move a field

Placed = tuple[FieldPlace, Value]


def placed(
    values: Iterable[Value], layout: FormLayout, page: int, to_form: Plane
) -> list[Placed]:
    """Tell of which field each value is, by its name or else by where it stands."""
    fields = fields_on(layout, page)
    found = []
    for value in values:
        field = _field(value, fields, to_form)
        if field is not None:
            found.append((field, value))
    return found


def is_complete(values: Sequence[Placed], layout: FormLayout, page: int) -> bool:
    """Tell whether no field of a page is lost; none at all is a flattened page."""
    there = {field for field, _ in values}
    return not there or there == set(fields_on(layout, page))


def read_fields(values: Sequence[Placed]) -> dict[Spot, Given]:
    """Read the fields of a page."""
    spots = by_spot(list(dict.fromkeys(field for field, _ in values)))
    return {
        spot: _given([each for each in values if each[0] in fields])
        for spot, fields in spots.items()
    }


def _field(
    value: Value, fields: Sequence[FieldPlace], to_form: Plane
) -> FieldPlace | None:
    kind = [each for each in fields if bool(each.choice) == value.is_choice]
    x, y = to_form.at(value.middle)
    here = []
    for each in kind:
        left, bottom, right, top = grown(each.box, _SLACK)
        if left <= x <= right and bottom <= y <= top:
            here.append(each)
    named = [each for each in kind if each.name == value.name]
    both = [each for each in named if each in here]
    return next(iter(both or named or here), None)


def _given(values: Sequence[Placed]) -> Given:
    boxes = [each for each in values if each[0].choice]
    shown = {value.state for _, value in boxes} - {""}
    # A viewer that gives choices other names still shows which box is ticked.
    chosen = {value.value for _, value in boxes} - shown - {""}
    chosen |= {field.choice for field, value in boxes if value.state}
    known = {field.choice for field, _ in boxes}
    right = sorted(chosen & known)
    texts = [value.value for field, value in values if not field.choice and value.value]
    doubts = set()
    if len(right) > 1:
        doubts.add(Doubt.SEVERAL)
    if chosen - known or any(LOST in each for each in texts):
        doubts.add(Doubt.UNCLEAR_MARK)
    return Given(
        choice=right[0] if len(right) == 1 else "",
        words="\n".join(dict.fromkeys(texts)),
        route=Route.FIELDS,
        doubts=frozenset(doubts),
    )
