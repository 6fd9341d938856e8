"""What is typed on the researcher's page and stored nowhere: gathered and put back."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFileDialog, QWidget

from levensreis.ui.lock import fields
from levensreis.ui.lock.typed_form import TypedForm

if TYPE_CHECKING:
    from levensreis.ui.research.page import ResearchPage

_PART: Final = "part"
_WINDOW: Final = "window"


def typed_in(page: "ResearchPage", dialogs: Sequence[QWidget]) -> list[TypedForm]:
    """Return every form in which words stand that are stored nowhere."""
    found = []
    for place, owner, title in _forms(page, dialogs):
        typed = {
            name: fields.text_of(field)
            for name, field in fields.fields_in(owner).items()
            if fields.is_typed(field, owner)
        }
        if typed:
            found.append(TypedForm(place, None, title, typed))
    return found


def put_back(page: "ResearchPage", forms: Iterable[TypedForm]) -> list[TypedForm]:
    """Type again in the part that is shown; return what has no field there."""
    left = []
    here = {place: owner for place, owner, _ in _forms(page, ())}
    for form in forms:
        owner = here.get(form.place)
        found = fields.fields_in(owner) if owner is not None else {}
        for name in form.fields.keys() & found.keys():
            fields.type_in(found[name], form.fields[name])
        lost = {name: text for name, text in form.fields.items() if name not in found}
        if lost:
            left.append(replace(form, fields=lost))
    return left


def _forms(
    page: "ResearchPage", dialogs: Sequence[QWidget]
) -> Iterator[tuple[str, QWidget, str]]:
    if isinstance(page.part, QWidget):
        name = page.part_name
        yield f"{_PART} {name}", page.part, f"{page.title.whole}: {name.label}"
    for each in dialogs:
        if not isinstance(each, QFileDialog):
            yield f"{_WINDOW} {type(each).__name__}", each, each.windowTitle()
