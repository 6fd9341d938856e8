"""What of a life is looked at, and the drawing of it. Knows no Qt."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.language import say
from levensreis.pictures import marks
from levensreis.pictures.ages_in_words import span_in_words
from levensreis.pictures.course_times import NO_COURSE, course_times
from levensreis.pictures.display_list import Measure
from levensreis.pictures.extent import Timed
from levensreis.pictures.life_window import LifeWindow
from levensreis.pictures.scene import Drawing, Gap, Scene
from levensreis.pictures.time_layout import TimeLayout
from levensreis.pictures.timeline import TimelineDrawing, TimelineStyle

ZOOM: Final = 1.6
"""How much larger one step draws."""


class LifeSight:
    """A life, the part of it that is seen, and the statement that is marked."""

    def __init__(self, measure: Measure) -> None:
        self.chosen: UUID | None = None
        self.window = LifeWindow.whole(1.0)
        self.course = NO_COURSE
        """How complex the situation was, as far as it was told."""
        self._statements: Sequence[Statement] = ()
        self._context = LifeContext()
        self._gaps: Sequence[Gap] = ()
        self._must_reveal = False
        self._drawer = TimelineDrawing(measure)
        self._times = TimeLayout([], [], 1)
        self._shown = 0

    def show(
        self,
        statements: Sequence[Statement],
        context: LifeContext,
        gaps: Sequence[Gap] = (),
    ) -> None:
        """Look at this life."""
        self._statements, self._context, self._gaps = statements, context, gaps
        self.course = course_times(statements, context, round(self.window.life_end))

    def choose(self, key: UUID | None) -> None:
        """Mark a statement, and see it in the next drawing."""
        self.chosen = key
        self._must_reveal = key is not None

    def draw(self, style: TimelineStyle) -> Drawing:
        """Draw what is seen, as it is today."""
        today = self._context.age_in_months(datetime.now(UTC).date())
        self._times = self._drawer.place(self._statements, self._context, today)
        self.window = self.window.within(self._times.end)
        if self._must_reveal:
            self.reveal()
        window = self.window
        part = None if window.is_whole else (window.start, window.end)
        drawing = self._drawer.draw(
            Scene(self._times, self._context, part, self._gaps), style
        )
        self._shown = sum(map(drawing.axis.shows, self._times.in_sight))
        return drawing

    @property
    def is_to_reveal(self) -> bool:
        """Whether the marked statement is to be seen in the next drawing."""
        return self._must_reveal

    def reveal(self) -> bool:
        """See the marked statement; True when that is in another part of the life."""
        self._must_reveal = False
        before, timed = self.window, self.timed(self.chosen)
        if timed is not None:
            self.window = before.showing(timed.extent.start, timed.extent.end)
        return self.window != before

    def zoom(self, steps: int) -> None:
        """See less or more, around the marked statement if that is seen."""
        window, timed = self.window, self.timed(self.chosen)
        around = (window.start + window.end) / 2
        if timed and window.start <= timed.extent.start <= window.end:
            around = timed.extent.start
        self.zoom_around(ZOOM**steps, around)

    def zoom_around(self, times: float, month: float) -> None:
        """See everything so many times as large, and a month of age where it was."""
        self.window = self.window.zoomed(times, month)

    def move(self, months: float) -> None:
        """See what was so many months later."""
        self.window = self.window.moved(months)

    def see_all(self) -> None:
        """See the whole life."""
        self.window = LifeWindow.whole(self.window.life_end)

    @property
    def in_order(self) -> list[UUID]:
        """The statements in order of time, also those that are not seen."""
        ordered = sorted(self._times.in_sight, key=lambda each: each.extent.start)
        return [each.statement.id for each in ordered]

    def timed(self, key: UUID | None) -> Timed | None:
        """Return when a statement was."""
        all_timed = self._times.in_sight
        return next((each for each in all_timed if each.statement.id == key), None)

    def hint(self, key: UUID | None) -> str:
        """Say in one line what a statement is."""
        found = self.timed(key)
        return "" if found is None else marks.hint_of(found.statement)

    @property
    def ages(self) -> str:
        """The part of the life that is seen, in words."""
        return span_in_words(self.window.start, self.window.end)

    @property
    def counted(self) -> str:
        """How many statements are seen, in words."""
        count = len(self._times.in_sight)
        if self._shown != count:
            return say("{shown} van {count} uitspraken", shown=self._shown, count=count)
        if count == 1:
            return say("1 uitspraak")
        return say("{count} uitspraken", count=count)
