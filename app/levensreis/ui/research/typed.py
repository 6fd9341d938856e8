"""What is typed on the researcher's page and stored nowhere: gathered and put back."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFileDialog, QWidget

from levensreis.ui.lock import fields
from levensreis.ui.lock.typed_form import TypedForm
from levensreis.ui.research.parts import PartName

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
            # A dialog that stands over a part is a form of its own.
            if field.window() is owner.window() and fields.is_typed(field, owner)
        }
        if typed:
            found.append(TypedForm(place, None, title, typed))
    return found


def put_back(page: "ResearchPage", forms: Iterable[TypedForm]) -> list[TypedForm]:
    """Type again in the parts; return what has no field there, as in a dialog."""
    forms, left, shown = list(forms), [], page.part_name
    for name in PartName:
        if any(each.place == f"{_PART} {name}" for each in forms):
            page.go_to(name)
    if page.part_name is not shown:
        page.go_to(shown)
    here = {place: owner for place, owner, _ in _forms(page, ())}
    for form in forms:
        owner = here.get(form.place)
        found = fields.fields_in(owner) if owner is not None else {}
        for field in form.fields.keys() & found.keys():
            fields.type_in(found[field], form.fields[field])
        lost = {name: text for name, text in form.fields.items() if name not in found}
        if lost:
            left.append(replace(form, fields=lost))
    return left


def _forms(
    page: "ResearchPage", dialogs: Sequence[QWidget]
) -> Iterator[tuple[str, QWidget, str]]:
    for name, part in page.parts.items():
        yield f"{_PART} {name}", part, f"{page.title.whole}: {name.label}"
    for each in dialogs:
        if not isinstance(each, QFileDialog):
            yield f"{_WINDOW} {type(each).__name__}", each, each.windowTitle()
