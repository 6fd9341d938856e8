"""The forms of a study: which there are now, and how one is opened again."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from levensreis.domain.theme import Theme
from levensreis.ui.anonymise.page import AnonymisePage
from levensreis.ui.anonymise.steps import Step
from levensreis.ui.interview.accounts.dialog import AccountsDialog
from levensreis.ui.interview.new_factor import NewFactorDialog
from levensreis.ui.journeys.dialog import JourneyDialog

if TYPE_CHECKING:
    from levensreis.ui.study.page import StudyPage

LINE: Final = "line"
PARKING: Final = "parking"
STORY: Final = "story"
STATEMENT: Final = "statement"
DETAILS: Final = "details"
CONSENT: Final = "consent"
NAMES: Final = "names"
JOURNEY: Final = "journey"
FACTOR: Final = "factor"
ACCOUNTS: Final = "accounts"
SECTION: Final = "section"
PAPERS: Final = "papers"
CHECK: Final = "check"
COUNTING: Final = "counting"
WINDOW: Final = "window"
EVENT: Final = "event"
"""The property of the dialog with accounts that tells of which event they are."""


@dataclass(frozen=True, slots=True)
class Place:
    """A form in which can be typed."""

    name: str
    owner: QWidget
    title: str
    is_of_journey: bool = True
    is_whole: bool = False
    """Whether all that stands in it counts, whoever put it there."""
    has_choices: bool = False


def places_of(page: "StudyPage", dialogs: Sequence[QWidget]) -> list[Place]:
    """Return the forms of now; one that stands in another comes first."""
    interview, desk = page.interview, page.desk
    story, parking = interview.story, interview.parking
    made = [
        Place(
            LINE, interview.quick, interview.quick.line.accessibleName(), is_whole=True
        ),
        Place(PARKING, parking, parking.line.accessibleName(), is_whole=True),
        Place(f"{STORY} {desk.theme}", story, story.field.accessibleName()),
    ]
    if desk.chosen is not None:
        name = interview.detail.accessibleName()
        made.append(Place(f"{STATEMENT} {desk.chosen}", interview.detail, name))
    return [*made, *_of_page(page), *map(_of_dialog, filter(_is_form, dialogs))]


def open_place(page: "StudyPage", name: str) -> None:
    """Open the form again that is called so, if that is possible."""
    kind, _, rest = name.partition(" ")
    if kind in _OPENERS:
        _OPENERS[kind](page, rest)


def _of_page(page: "StudyPage") -> Iterator[Place]:
    shown = page.pages.currentWidget()
    details, names, safety = page.details, page.anonymise, page.safety
    papers = page.papers.page
    if papers is not None and shown is papers:
        yield Place(
            PAPERS, papers, papers.title.whole, is_of_journey=False, has_choices=True
        )
    elif shown is details:
        form = details.consent.form
        if not form.isHidden():
            title = form.accessibleName()
            yield Place(f"{CONSENT} {title}", form, title, has_choices=True)
        yield Place(DETAILS, details, details.title.whole)
    elif shown is names:
        yield from _of_names(names)
    elif page.checking.page is not None and page.checking.is_shown:
        check = page.checking.page
        yield Place(f"{CHECK} {check.spot}", check, check.title.whole)
    elif page.counting.page is not None and page.counting.is_shown:
        counting = page.counting.page
        title = counting.title.whole
        yield Place(COUNTING, counting, title, is_of_journey=False)
    elif safety is not None and shown is safety:
        section = safety.section
        place = f"{SECTION} {type(section).__name__}"
        yield Place(place, section, section.title, is_of_journey=False)


def _of_names(names: AnonymisePage) -> Iterator[Place]:
    """Return the form of each step, since words can stand in several at once."""
    for step, panel in names.forms.items():
        title = f"{names.title.whole}: {step.label}"
        is_form = step is Step.REGISTER
        place = name_of_step(names, step)
        yield Place(place, panel, title, has_choices=is_form)


def name_of_step(names: AnonymisePage, step: Step) -> str:
    """Return the place of a step of anonymising, with the point at which one is."""
    point = names.presenter.point_of(step) if names.presenter is not None else ""
    return f"{NAMES} {step} {point}".rstrip()


def _of_dialog(dialog: QWidget) -> Place:
    if isinstance(dialog, JourneyDialog):
        name, of_journey = JOURNEY, False
    elif isinstance(dialog, NewFactorDialog):
        name, of_journey = FACTOR, True
    elif isinstance(dialog, AccountsDialog):
        name, of_journey = f"{ACCOUNTS} {dialog.property(EVENT)}", True
    else:
        name, of_journey = f"{WINDOW} {type(dialog).__name__}", False
    return Place(name, dialog, dialog.windowTitle(), of_journey, has_choices=True)


def _is_form(dialog: QWidget) -> bool:
    return not isinstance(dialog, QFileDialog)


def _open_story(page: "StudyPage", theme: str) -> None:
    if theme != page.desk.theme and theme in list(Theme):
        page.desk.choose_theme(Theme(theme))


def _open_statement(page: "StudyPage", statement: str) -> None:
    known = page.desk.journey.statements if page.desk.journey else ()
    if UUID(statement) in {each.id for each in known}:
        page.desk.choose(UUID(statement))


def _open_consent(page: "StudyPage", name: str) -> None:
    _open_details(page, "")
    for button in page.details.consent.findChildren(QPushButton):
        called = button.accessibleName() or button.text().replace("&", "")
        if called.removesuffix(" …") == name and not button.isHidden():
            button.click()
            return


def _open_details(page: "StudyPage", _: str) -> None:
    page.show_details()


def _open_names(page: "StudyPage", name: str) -> None:
    """Open a step at its point; another step that is open already stays in sight."""
    step, _, point = name.partition(" ")
    names = page.anonymise
    was_open = page.pages.currentWidget() is names
    page.show_names()
    if names.presenter is None or step not in list(Step):
        return
    if was_open:
        names.presenter.choose_point(Step(step), point)
    else:
        names.presenter.come_back(Step(step), point)


def _open_check(page: "StudyPage", place: str) -> None:
    page.show_member_check()
    if page.checking.page is not None:
        page.checking.page.go_to(place)


def _open_journey(page: "StudyPage", _: str) -> None:
    if page.presenter is not None:
        page.presenter.new_journey()


def _open_factor(page: "StudyPage", _: str) -> None:
    page.interview.detail.new_factor_wanted.emit("")


def _open_accounts(page: "StudyPage", event: str) -> None:
    page.interview.accounts_wanted.emit(UUID(event))


def _open_papers(page: "StudyPage", _: str) -> None:
    page.show_papers()


def _open_counting(page: "StudyPage", _: str) -> None:
    page.show_counting()


def _open_section(page: "StudyPage", name: str) -> None:
    page.show_safety()
    for section in page.safety.sections if page.safety else ():
        if type(section).__name__ == name:
            page.show_safety(type(section))


_OPENERS: Final[dict[str, Callable[["StudyPage", str], None]]] = {
    STORY: _open_story,
    STATEMENT: _open_statement,
    DETAILS: _open_details,
    CONSENT: _open_consent,
    NAMES: _open_names,
    JOURNEY: _open_journey,
    FACTOR: _open_factor,
    ACCOUNTS: _open_accounts,
    SECTION: _open_section,
    PAPERS: _open_papers,
    CHECK: _open_check,
    COUNTING: _open_counting,
}
