"""Gather what is being typed anywhere in a study, and what lies open in it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication, QWidget

from levensreis.ui.lock import fields, places
from levensreis.ui.lock.places import Place
from levensreis.ui.lock.typed_form import TypedForm

if TYPE_CHECKING:
    from levensreis.ui.study.page import StudyPage

DESK: Final = "desk"
"""The place of what lay open, which is kept at a lock."""


def windows_over(window: QWidget) -> list[QWidget]:
    """Return what is open over a window and is no part of it."""
    return [
        each
        for each in QApplication.topLevelWidgets()
        if each.isVisible() and each is not window
    ]


def typed_in(page: "StudyPage", dialogs: Sequence[QWidget]) -> list[TypedForm]:
    """Return every form in which words stand that are stored nowhere."""
    found: list[TypedForm] = []
    known = places.places_of(page, dialogs)
    for number, place in enumerate(known):
        inner = [each.owner for each in known[:number]]
        typed = {
            name: fields.text_of(field)
            for name, field in fields.fields_in(place.owner).items()
            if _counts(place, field)
            and not any(owner.isAncestorOf(field) for owner in inner)
        }
        if typed:
            found.append(_form(page, place, typed))
    return [*found, *_typed_at_answers(page)]


def _typed_at_answers(page: "StudyPage") -> Iterator[TypedForm]:
    """Return what was typed at answers of a parent that are not shown now."""
    check = page.checking.page
    if check is None or not page.checking.is_shown:
        return
    names = {field: name for name, field in fields.fields_in(check).items()}
    for place, typed in check.typed_elsewhere().items():
        told = {names[field]: text for field, text in typed.items()}
        title = check.title.whole
        yield TypedForm(f"{places.CHECK} {place}", page.open_journey, title, told)


def lying_open(page: "StudyPage") -> TypedForm:
    """Return what lies open, so that work can go on there."""
    desk = page.desk
    choices = {
        "theme": desk.theme.value,
        "respondent": desk.respondent or "",
        "statement": str(desk.chosen or ""),
        "tab": page.interview.side.current.value,
        "page": _shown(page),
    }
    return TypedForm(DESK, page.open_journey, choices=choices)


def _shown(page: "StudyPage") -> str:
    """Return the place of the page that is shown; empty for that of recording."""
    shown, safety = page.pages.currentWidget(), page.safety
    if safety is not None and shown is safety:
        return f"{places.SECTION} {type(safety.section).__name__}"
    check = page.checking.page
    if check is not None and shown is check:
        return f"{places.CHECK} {check.spot}"
    if page.counting.is_shown:
        return places.COUNTING
    if shown is page.anonymise:
        return places.name_of_step(page.anonymise, page.anonymise.step)
    known = (
        (page.details, places.DETAILS),
        (page.papers.page, places.PAPERS),
    )
    return next((name for each, name in known if each is shown), "")


def _counts(place: Place, field: fields.Field) -> bool:
    if place.is_whole:
        return bool(fields.text_of(field).strip())
    return fields.is_typed(field, place.owner)


def _form(page: "StudyPage", place: Place, typed: Mapping[str, str]) -> TypedForm:
    choices = fields.choices_in(place.owner) if place.has_choices else {}
    if place.name == places.LINE:
        choices = _around_line(page)
    journey = page.open_journey if place.is_of_journey else None
    return TypedForm(place.name, journey, place.title, typed, choices)


def _around_line(page: "StudyPage") -> dict[str, str]:
    """Return with what the line would be recorded."""
    presenter, desk = page.interview.presenter, page.desk
    line = presenter.quick.line if presenter else None
    return {
        "theme": desk.theme.value,
        "respondent": desk.respondent or "",
        "account": str((line and line.account) or ""),
        "parked": str((line and line.parked) or ""),
        "sign": page.interview.quick.influence or "",
    }
