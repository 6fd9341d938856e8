"""Save a study: one document of all of it, or what programs of researchers read."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from levensreis.formats.research.write import ResearchFormat
from levensreis.ui.anonymise.frames import panel
from levensreis.ui.research.output.dossier.panel import DossierPanel
from levensreis.ui.research.output.forms import FormTold
from levensreis.ui.research.output.presenter import OutputPresenter
from levensreis.ui.research.parts import ResearchContext
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.file_dialogs import ask_save
from levensreis.ui.widgets.icons import IconLabel, put_icon
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.page_keys import PageKeys
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import Row

OUTPUT_FORM: Final = "research/output_form"
OUTPUT_FOLDER: Final = "research/output_folder"
DOSSIER: Final = "dossier"
"""The row of the document; each other is a format."""
_LIST: Final = 340
_SHARE: Final = 0.36
"""Of the width: the most that the list takes."""


class OutputPart(QWidget):
    """What can be saved at the left; at the right what is in the one that is chosen."""

    def __init__(self, context: ResearchContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._notice = context.style, context.notice
        self._tasks = context.tasks
        self._is_something = self._waits = False
        self._stale: set[QWidget] = set()
        """What must look anew when it is shown."""
        self.forms = RowList(context.style)
        self.forms.setAccessibleName(self.tr("Soorten bestanden"))
        self.name = label("", "h2")
        self.content = wrapped("")
        self.lacks = wrapped("", "warning")
        self._lacks_sign = IconLabel(context.style, IconName.ALERT, "warning")
        self.goes = wrapped("")
        self.stays = wrapped("", "meta")
        self.save = QPushButton(self.tr(" Bewaren …"))
        self.save.setAccessibleName(self.tr("Studie bewaren"))
        self.save.setProperty("kind", "primary")
        self.save.setToolTip("Ctrl+Shift+S")
        self.save.setShortcut("Ctrl+Shift+S")
        put_icon(self.save, context.style, IconName.SAVE, "accent_text")
        self.dossier = DossierPanel(context, self.ask_path)
        self.dossier.look_wanted.connect(self._look_again)
        self._files, self._shown = QWidget(), QStackedWidget()
        self._lay_out()
        self.presenter = OutputPresenter(self, context.source, context.tasks)
        self.forms.show_rows([*self._first_rows(), *map(_row, self.presenter.forms)])
        self.forms.current_changed.connect(self._choose)
        self.forms.opened.connect(self._open)
        self.save.clicked.connect(self.presenter.save)
        self._remember()
        self._choose()
        context.tasks.ended.connect(self._go_on)
        context.style.changed.connect(self._fit)
        self._fit()
        PageKeys(self)

    def refresh(self) -> None:
        """Look anew at what would go; after what is being done now."""
        self._stale = {self.dossier, self._files}
        self._look()

    def choose_dossier(self) -> None:
        """Show the document of the whole study, with the keys on it."""
        self._go_to(DOSSIER)
        self.forms.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what is chosen most of the room."""
        super().resizeEvent(event)
        self._fit()

    def first_field(self) -> QWidget:
        """Return where the keys go when the part is shown."""
        return self.forms

    def show_form(self, form: FormTold) -> None:
        """Show what a format is for, what is in it, and what it lacks here."""
        self.name.setText(form.name)
        self.content.setText(form.content)
        self.lacks.setText(form.missing)
        for each in (self.lacks, self._lacks_sign):
            each.setVisible(bool(form.missing))
        self._enable()
        if form.missing:
            announce(self.lacks, form.missing)

    def show_content(self, words: str, left_out: str, *, is_something: bool) -> None:
        """Tell how much would go, and what would stay and why."""
        self._is_something = is_something
        self.goes.setText(words)
        self.stays.setText(left_out)
        self.stays.setVisible(bool(left_out))
        self._enable()

    def ask_path(
        self, title: str, name: str, kinds: str, save: Callable[[Path], None]
    ) -> None:
        """Ask where a file should come: where the last one came, to begin with."""

        def keep(path: Path) -> None:
            QSettings().setValue(OUTPUT_FOLDER, str(path.parent))
            save(path)

        last = Path(str(QSettings().value(OUTPUT_FOLDER, "")))
        folder = last if last.is_absolute() and last.is_dir() else Path.home()
        ask_save(self, title, folder / name, kinds, keep)

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self._notice.show_done(words)

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self._notice.show_problem(words)

    def _choose(self) -> None:
        row = self.forms.current
        if row is None:
            return
        QSettings().setValue(OUTPUT_FORM, str(row.key))
        if isinstance(row.key, ResearchFormat):
            self.presenter.choose(row.key)
            self._shown.setCurrentWidget(self._files)
        else:
            self._shown.setCurrentWidget(self.dossier)
        self._look()

    def _open(self, key: object) -> None:
        if key == DOSSIER:
            self.dossier.save.click()
        else:
            self.presenter.save()

    def _look_again(self) -> None:
        """Look anew, since it is for others now, or for the team again."""
        self._stale.add(self.dossier)
        self._look()

    def _look(self) -> None:
        """Let what is shown look anew when it must, and nothing else goes on."""
        shown = self._shown.currentWidget()
        if shown not in self._stale:
            return
        self._waits = self._tasks.is_making
        if self._waits:
            return
        self._stale.remove(shown)
        if shown is self.dossier:
            self.dossier.refresh()
        else:
            self.goes.setText(self.tr("Er wordt gekeken wat er mee mag …"))
            self.presenter.refresh()

    def _remember(self) -> None:
        self._go_to(str(QSettings().value(OUTPUT_FORM, DOSSIER)))

    def _go_to(self, wanted: str) -> None:
        keys = [None if each.heading else str(each.key) for each in self.forms.rows]
        place = keys.index(wanted) if wanted in keys else 0
        self.forms.setCurrentIndex(self.forms.model().index(place, 0))

    def _first_rows(self) -> list[Row]:
        dossier = Row(
            words=self.tr("Dossier van de hele studie"),
            key=DOSSIER,
            meta=self.tr("Eén document van alles, als pdf of voor Word"),
            card=True,
        )
        return [dossier, Row(words=self.tr("Voor andere programma’s"), heading=True)]

    def _go_on(self) -> None:
        if self._waits:
            # What came of the other work is told first.
            QTimer.singleShot(0, self, self._look)

    def _enable(self) -> None:
        self.save.setEnabled(self._is_something and not self.lacks.text())

    def _fit(self) -> None:
        room = int(self.width() * _SHARE)
        self.forms.setFixedWidth(min(self._style.px(_LIST), room))

    def _lay_out(self) -> None:
        frame, column = panel()
        column.addWidget(self.name)
        column.addWidget(self.content)
        lacking = QHBoxLayout()
        lacking.setSpacing(8)
        lacking.addWidget(self._lacks_sign, 0, Qt.AlignmentFlag.AlignTop)
        lacking.addWidget(self.lacks, 1)
        column.addLayout(lacking)
        column.addSpacing(6)
        column.addWidget(label(self.tr("Wat er mee gaat"), "h3"))
        column.addWidget(self.goes)
        column.addWidget(self.stays)
        column.addStretch(1)
        scroller = QScrollArea()
        scroller.setWidget(frame)
        scroller.setWidgetResizable(True)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        right = QVBoxLayout(self._files)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(10)
        right.addWidget(
            wrapped(
                self.tr(
                    "Hetzelfde bestand, elke keer dat u het maakt. Het blijven "
                    "persoonsgegevens: bewaar het beveiligd."
                ),
                "meta",
            )
        )
        right.addWidget(scroller, 1)
        right.addWidget(self.save, 0, Qt.AlignmentFlag.AlignRight)
        self._shown.addWidget(self._files)
        self._shown.addWidget(self.dossier)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(14)
        whole.addWidget(self.forms)
        whole.addWidget(self._shown, 1)


def _row(form: FormTold) -> Row:
    return Row(words=form.name, key=form.form, meta=form.use, card=True)
