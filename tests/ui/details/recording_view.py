"""A page that remembers what it was asked to show."""

from levensreis.ui.details.view import Details


class RecordingView:
    """Shows nothing."""

    def __init__(self) -> None:
        self.shown: list[Details] = []
        self.opened: list[bool] = []
        self.saved = 0
        self.done: list[str] = []
        self.problems: list[str] = []

    @property
    def details(self) -> Details:
        """What is shown now."""
        return self.shown[-1]

    def show_journey(self, details: Details, *, opened: bool) -> None:
        self.shown.append(details)
        self.opened.append(opened)

    def show_saved(self) -> None:
        self.saved += 1

    def show_done(self, words: str) -> None:
        self.done.append(words)

    def show_problem(self, words: str) -> None:
        self.problems.append(words)
