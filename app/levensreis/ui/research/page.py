"""The researcher's page: its parts at the left, one of them beside the list."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from levensreis.domain.errors import KnownError
from levensreis.language import say, word
from levensreis.services.research_source import SourceKind
from levensreis.ui.research.homes import make_part
from levensreis.ui.research.parts import (
    Keeps,
    Part,
    PartName,
    ResearchContext,
    TakesBack,
)
from levensreis.ui.research.told_page import ToldPage
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.tasks.tasks import Tasks
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.page_keys import PageKeys
from levensreis.ui.widgets.step_bars import StepList
from levensreis.ui.widgets.step_page import StepPage

if TYPE_CHECKING:
    from levensreis.services.merging import MergedStudy
    from levensreis.services.research_source import ResearchSource

LIST_WIDTH: Final = 176
LAST_PART: Final = "research/part"
"""Which part was shown last; nothing of what is in it."""
_KINDS: Final = {
    SourceKind.STUDY: word("eigen studie"),
    SourceKind.MERGED: word("samengevoegde studie"),
    SourceKind.SERVER: word("server"),
}

_WHY: Final = {
    PartName.MERGING: word(
        "Hier staat uw eigen studie: daar wordt niets in samengevoegd. Kies in het "
        "menu Studie voor Studie sluiten, en op het eerste scherm voor Onderzoek. Daar "
        "maakt of opent u een samengevoegde studie."
    ),
    PartName.CODES: word(
        "Open, axiaal en selectief coderen gaat over alle levensreizen samen. In uw "
        "eigen studie codeert u bij elke uitspraak. Kies in het menu Studie voor "
        "Studie sluiten, en op het eerste scherm voor Onderzoek."
    ),
    PartName.AGREEMENT: word(
        "Een tweede codeur werkt in een samengevoegde studie. Kies in het menu Studie "
        "voor Studie sluiten, en op het eerste scherm voor Onderzoek. Daar maakt of "
        "opent u een samengevoegde studie."
    ),
}
"""Why a part is not for a laptop's own study, and how to get there."""


class ResearchPage(StepPage):
    """Makes a part when it is first shown, and lets it look anew whenever it is.

    Of a laptop's own study `tasks` is that of its window, which shows what is done.
    """

    steps: StepList

    def __init__(
        self,
        source: "ResearchSource",
        merged: "MergedStudy | None",
        style: Style,
        tasks: Tasks | None = None,
        parent: QWidget | None = None,
    ) -> None:
        is_own, tr = merged is None, self.tr
        back = tr(" Terug naar de levensreizen") if is_own else tr(" Studie sluiten")
        steps = StepList(style, tr("Onderdelen"), LIST_WIDTH)
        super().__init__(style, back, steps, parent)
        self.merged, self.source = merged, source
        self.tasks = tasks or Tasks(self)
        if tasks is None:
            self.notice.watch(self.tasks)
        self._context = ResearchContext(
            source, merged, style, self.tasks, self._changed, self.notice
        )
        self._made: dict[PartName, Part] = {}
        self._shown = _remembered(is_own=is_own)
        self._is_ready = not is_own
        """Whether it is known what may be counted."""
        self._prepares = False
        self._told = ToldPage(style, IconName.INFO)
        self.stack.addWidget(self._told)
        for place, name in enumerate(PartName):
            steps.add(name.label, name.icon, name.key)
            self.listen({name.key: partial(self.steps.setCurrentIndex, place)})
        if is_own:
            self.listen({"Esc": self.leave})
        self.title.set_text(tr("Onderzoek: {name}").format(name=source.name))
        self.state.setText(say(_KINDS[source.kind]))
        self.step_wanted.connect(self._choose)
        self.tasks.stopped.connect(self._tell_stopped)
        PageKeys(self)

    @property
    def part(self) -> Part | None:
        """The part that is shown; None when it is told why there is none."""
        made = self._made.get(self._shown)
        is_seen = made is not None and self.stack.currentWidget() is _widget(made)
        return made if is_seen else None

    @property
    def parts(self) -> dict[PartName, QWidget]:
        """The parts that were shown; in each may stand what is stored nowhere."""
        return {name: _widget(each) for name, each in self._made.items()}

    @property
    def part_name(self) -> PartName:
        """Which part is chosen."""
        return self._shown

    @property
    def told(self) -> str:
        """Why there is no part, and what to do; empty when there is one."""
        return "" if self.part is not None else self._told.accessibleName()

    def open(self) -> None:
        """Show the part that was shown last, with what is known now."""
        self.notice.clear()
        self._is_ready = self.merged is not None
        if self._is_ready or not self._shown.needs_counts:
            self.go_to(self._shown)
            return
        self.choose_quietly(list(PartName).index(self._shown))
        if not (self._shown in self._made or self._shown.needs_merged):
            self._make(self._shown)  # what was typed in it finds its field
        self._prepare()

    def go_to(self, name: PartName) -> None:
        """Show a part with what is known now, and put the keys in it."""
        self._shown = name
        QSettings().setValue(LAST_PART, name.value)
        self.choose_quietly(list(PartName).index(name))
        if name.needs_merged and self.merged is None:
            self._tell_only_merged(name)
            return
        part = self._made.get(name) or self._make(name)
        self.stack.setCurrentWidget(_widget(part))
        part.refresh()
        if not self.walks:
            part.first_field().setFocus()

    def keep(self) -> bool:
        """Save what was typed and not saved; False when it is told why not."""
        return not isinstance(self.part, Keeps) or self.part.keep()

    def undo(self) -> None:
        """Take the last deed of the part back."""
        if isinstance(self.part, TakesBack):
            self.part.undo()

    def redo(self) -> None:
        """Do again what was taken back in the part."""
        if isinstance(self.part, TakesBack):
            self.part.redo()

    def end(self, seconds: float) -> bool:
        """Stop what goes on; False when it still does after so many seconds."""
        ended = self.tasks.cancel_and_wait(seconds)
        if ended:
            self.source.close()
        return ended

    @property
    def takes_undo(self) -> bool:
        """Whether Ctrl+Z is about the part that is shown."""
        return isinstance(self.part, TakesBack)

    @property
    def takes_redo(self) -> bool:
        """Whether Ctrl+Y is about the part that is shown."""
        return isinstance(self.part, TakesBack)

    def _choose(self, place: int) -> None:
        name = list(PartName)[place]
        if name is not self._shown and not self.keep():
            self.choose_quietly(list(PartName).index(self._shown))
            return
        self.notice.clear()  # what was told is of the part that is left
        if self._is_ready or name.needs_merged or not name.needs_counts:
            self.go_to(name)
        else:
            self._shown = name
            self.open()

    def _make(self, name: PartName) -> Part:
        self._made[name] = part = make_part(name, self._context)
        self.stack.addWidget(_widget(part))
        PageKeys(_widget(part))
        return part

    def _changed(self) -> None:
        """Let the part that is shown look anew; the others do when they are."""
        if self.part is not None:
            self.part.refresh()

    def _prepare(self) -> None:
        """Work out what of a laptop's own study may be counted."""
        words = self.tr("Wat van de levensreizen mag meetellen, wordt klaargezet …")
        self._tell(self.tr("Nog even"), words)
        if not self._prepares:
            self._prepares = True
            self.tasks.run(self.source.prepare, self._begin, self._tell_refused, words)

    def _begin(self, _: None) -> None:
        self._is_ready, self._prepares = True, False
        self.go_to(self._shown)

    def _tell_refused(self, error: KnownError) -> None:
        self._prepares = False
        self._tell(self.tr("Nog niets te tellen"), str(error))

    def _tell_stopped(self) -> None:
        self._prepares = False
        if not self._is_ready:
            words = self.tr("Kies links een onderdeel om opnieuw te beginnen.")
            self._tell(self.tr("Gestopt"), words)

    def _tell_only_merged(self, name: PartName) -> None:
        heading = self.tr("{part}: in een samengevoegde studie")
        self._tell(heading.format(part=name.label), say(_WHY[name]))

    def _tell(self, heading: str, words: str) -> None:
        self._told.tell(heading, words)
        self.stack.setCurrentWidget(self._told)
        announce(self._told, self._told.accessibleName(), at_once=False)
        if not self.walks:
            self.steps.focus()


def _remembered(*, is_own: bool) -> PartName:
    """Return the part that was shown last, or where a researcher begins."""
    kept = str(QSettings().value(LAST_PART, ""))
    first = PartName.TABLE if is_own else PartName.MERGING
    found = PartName(kept) if kept in list(PartName) else first
    return first if is_own and found.needs_merged else found


def _widget(part: Part) -> QWidget:
    assert isinstance(part, QWidget)  # as every part is
    return part
