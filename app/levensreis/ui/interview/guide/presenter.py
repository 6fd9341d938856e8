"""Which probes the guide shows, and how each of them stands. Knows no Qt."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from levensreis.domain.guide import Probe, ProbeState
from levensreis.domain.theme import Theme
from levensreis.language import say
from levensreis.services.steps import Step
from levensreis.ui.interview.desk import Desk


class GuideView(Protocol):
    """What the presenter asks of a panel."""

    def show_probes(
        self, theme: Theme, probes: Sequence[Probe], states: Mapping[str, ProbeState]
    ) -> None:
        """Show the probes of a theme."""


class GuidePresenter:
    """Follows the theme into which is recorded."""

    def __init__(self, view: GuideView, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self._guide = desk.study.journeys.guide()
        desk.watch(self)

    def opened(self) -> None:
        """Show the probes of this journey."""
        self._show()

    def stepped(self, step: Step) -> None:
        """Show how the probes stand now."""
        if step.notes is not None and step.notes[0].answers != step.notes[1].answers:
            self._show()

    def theme_chosen(self) -> None:
        """Show the probes of this theme."""
        self._show()

    def statement_chosen(self) -> None:
        """Keep the probes: they are about a theme."""

    def answer(self, key: str, state: ProbeState | None) -> None:
        """Say how it stands with a probe; None when it was not asked."""
        words = state.label if state else say("niet gevraagd")
        notes = self._desk.notes.with_answer(key, state)
        self._desk.note(notes, say("vraag: {state}", state=words))

    def _show(self) -> None:
        theme = self._desk.theme
        probes = self._guide.in_theme(theme)
        self._view.show_probes(theme, probes, self._desk.notes.answers)
