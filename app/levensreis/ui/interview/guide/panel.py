"""The guide beside the board: the probes of one theme, and how each of them stands."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from levensreis.domain.guide import Probe, ProbeState
from levensreis.domain.theme import Theme
from levensreis.ui.interview.guide.model import ProbeModel
from levensreis.ui.interview.guide.probe_list import ProbeList
from levensreis.ui.style import Style
from levensreis.ui.style.icons import THEME_ICONS, IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import ElidedLabel, label


class GuidePanel(QWidget):
    """Lets the interviewer see what to ask, and keep how it stands."""

    state_wanted = Signal(str, object)
    """The key of a probe and the state that it should have; None takes it away."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Leidraad"))
        self._model = ProbeModel()
        self._states: dict[str, ProbeState | None] = {}
        self.probes = ProbeList(style)
        self.probes.setModel(self._model)
        self.probes.state_wanted.connect(self._want)
        self._icon = IconLabel(style, IconName.INFO)
        self._title = ElidedLabel("", "h3")
        self._progress = label("", "meta")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._keys = wrapped(
            self.tr("↑ ↓ vraag  ·  ← → antwoord  ·  Del wissen"), "meta"
        )
        self._empty = wrapped(self.tr("Voor dit thema zijn er geen vragen."), "meta")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()

    def hasHeightForWidth(self) -> bool:
        """Take the height there is: what does not fit scrolls inside."""
        return False

    def show_probes(
        self,
        theme: Theme,
        probes: Sequence[Probe],
        states: Mapping[str, ProbeState],
    ) -> None:
        """Show the probes of a theme; the same ones stay where they are."""
        if self._model.set_probes(probes, states):
            self.probes.setCurrentIndex(self._model.index(0))
            self.probes.scrollToTop()
        self._icon.set_icon(THEME_ICONS[theme])
        self._title.set_text(theme.label)
        self.probes.setAccessibleName(
            self.tr("Vragen over {theme}").format(theme=theme.label)
        )
        told = [states.get(probe.key) for probe in probes]
        done = sum(state is not None and state.is_done for state in told)
        self._show_progress(done, len(probes))

    def _show_progress(self, done: int, every: int) -> None:
        self._progress.setText(
            self.tr("{done} van {all} besproken").format(done=done, all=every)
        )
        self._bar.setRange(0, max(every, 1))
        self._bar.setValue(done)
        for widget in (self._progress, self._bar, self.probes, self._keys):
            widget.setVisible(every > 0)
        self._empty.setVisible(every == 0)

    def _want(self, key: str, state: ProbeState | None) -> None:
        self.state_wanted.emit(key, state)
        told = state.label if state else self.tr("nog niet gevraagd")
        announce(self.probes, told, at_once=False)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(15, 2, 15, 0)
        top.setSpacing(8)
        top.addWidget(self._icon)
        top.addWidget(self._title, 1)
        top.addWidget(self._progress)
        below = QVBoxLayout()
        below.setContentsMargins(15, 0, 15, 0)
        below.addWidget(self._bar)
        below.addWidget(self._empty, 1)
        rows = QVBoxLayout()
        rows.setContentsMargins(11, 0, 5, 0)
        rows.addWidget(self.probes)
        under = QVBoxLayout()
        under.setContentsMargins(15, 0, 15, 0)
        under.addWidget(self._keys)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(top)
        whole.addLayout(below)
        whole.addLayout(rows, 1)
        whole.addLayout(under)
