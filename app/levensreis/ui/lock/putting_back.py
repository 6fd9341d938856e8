"""Type again in its field what was typed there before the lock, or a fall."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtWidgets import QPushButton

from levensreis.domain.influence import Influence
from levensreis.domain.theme import Theme
from levensreis.ui.interview.side_pane import Tab
from levensreis.ui.lock import fields, places
from levensreis.ui.lock.gathering import DESK, windows_over
from levensreis.ui.lock.typed_form import TypedForm

if TYPE_CHECKING:
    from levensreis.ui.study.page import StudyPage

_PAGES: Final = (
    *(places.DETAILS, places.CONSENT, places.NAMES, places.SECTION),
    *(places.PAPERS, places.CHECK, places.COUNTING),
)
_DESK: Final = (places.LINE, places.PARKING, places.STORY, places.STATEMENT)
_SIGNS: Final = {Influence.POSITIVE: "plus", Influence.NEGATIVE: "minus"}


def put_back(page: "StudyPage", forms: Iterable[TypedForm]) -> list[TypedForm]:
    """Open what lay open, and type what was typed; return what has no field now."""
    waiting = list(forms)
    desk = next((each for each in waiting if each.place == DESK), None)
    # A page that is left keeps what is typed on it: so that first, and dialogs last.
    typed = sorted((each for each in waiting if each is not desk), key=_order)
    _open_journey(page, desk, typed)
    left = [found for each in typed if (found := _put(page, each)) is not None]
    if desk is not None and (tab := desk.choices.get("tab")) in list(Tab):
        page.interview.side.show_tab(Tab(tab))
    return left


def _order(form: TypedForm) -> int:
    kind = form.place.partition(" ")[0]
    return 0 if kind in _PAGES else 1 if kind in _DESK else 2


def _open_journey(
    page: "StudyPage", desk: TypedForm | None, forms: Sequence[TypedForm]
) -> None:
    told = [desk, *forms] if desk else forms
    journey = next((each.journey for each in told if each.journey is not None), None)
    choices = desk.choices if desk else {}
    chosen = choices.get("statement")
    if journey is not None:
        page.go_to(journey, UUID(chosen) if chosen else None)
        _choose_around(page, choices)
    places.open_place(page, choices.get("page", ""))


def _put(page: "StudyPage", form: TypedForm) -> TypedForm | None:
    """Fill a form that can be opened; return what of it has no field any more."""
    if form.journey is not None and form.journey != page.open_journey:
        return form
    places.open_place(page, form.place)
    known = places.places_of(page, windows_over(page.window()))
    place = next((each for each in known if each.name == form.place), None)
    if place is None:
        return form
    if place.name == places.LINE:
        _ready_line(page, form.choices)
    if place.has_choices:  # first: some forms store a choice with the words beside it
        fields.choose(place.owner, form.choices)
    found = fields.fields_in(place.owner)
    for name in form.fields.keys() & found.keys():
        fields.type_in(found[name], form.fields[name])
    lost = {name: form.fields[name] for name in form.fields if name not in found}
    return replace(form, fields=lost) if lost else None


def _choose_around(page: "StudyPage", choices: Mapping[str, str]) -> None:
    """Go on in the theme in which somebody was, with who spoke then."""
    if (theme := choices.get("theme")) in list(Theme):
        page.desk.choose_theme(Theme(theme))
    presenter = page.interview.presenter
    if presenter is not None:
        people = [each.key for each in presenter.quick.line.respondents]
        if (speaker := choices.get("respondent", "")) in people:
            presenter.quick.choose_respondent(people.index(speaker))


def _ready_line(page: "StudyPage", choices: Mapping[str, str]) -> None:
    """Let the line be about what it was about."""
    _choose_around(page, choices)
    presenter, recording = page.interview.presenter, page.desk.recording
    if presenter is None or recording is None:
        return
    if account := choices.get("account"):
        presenter.quick.give_account_of(recording.statement(UUID(account)))
    parked = choices.get("parked")
    items = {str(each.id): each.id for each in page.desk.notes.open_items}
    presenter.quick.line.parked = items.get(parked or "")
    kind = _SIGNS.get(Influence(choices.get("sign") or Influence.NEUTRAL))
    for button in page.interview.quick.findChildren(QPushButton):
        if kind and button.property("kind") == kind:
            button.click()
