"""Save a study for programs of researchers: the formats, and what goes in one."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from levensreis.formats.research.write import ResearchFormat
from levensreis.ui.anonymise.frames import panel
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
_LIST: Final = 340


class OutputPart(QWidget):
    """The formats at the left; at the right what is in the one that is chosen."""

    def __init__(self, context: ResearchContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._notice = context.style, context.notice
        self._tasks = context.tasks
        self._is_something = self._waits = False
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
        self._lay_out()
        self.presenter = OutputPresenter(self, context.source, context.tasks)
        self.forms.show_rows([_row(each) for each in self.presenter.forms])
        self.forms.current_changed.connect(self._choose)
        self.forms.opened.connect(lambda _: self.presenter.save())
        self.save.clicked.connect(self.presenter.save)
        self._remember()
        self._choose()
        context.tasks.ended.connect(self._go_on)
        context.style.changed.connect(self._fit)
        self._fit()
        PageKeys(self)

    def refresh(self) -> None:
        """Look anew at what would go; after what is being done now."""
        self._waits = self._tasks.is_busy
        if not self._waits:
            self.goes.setText(self.tr("Er wordt gekeken wat er mee mag …"))
            self.presenter.refresh()

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
        if row is not None and isinstance(row.key, ResearchFormat):
            QSettings().setValue(OUTPUT_FORM, row.key.value)
            self.presenter.choose(row.key)

    def _remember(self) -> None:
        last = str(QSettings().value(OUTPUT_FORM, ""))
        values = [each.form.value for each in self.presenter.forms]
        place = values.index(last) if last in values else 0
        self.forms.setCurrentIndex(self.forms.model().index(place, 0))

    def _go_on(self) -> None:
        if self._waits:
            # What came of the other work is told first.
            QTimer.singleShot(0, self, self.refresh)

    def _enable(self) -> None:
        self.save.setEnabled(self._is_something and not self.lacks.text())

    def _fit(self) -> None:
        self.forms.setFixedWidth(self._style.px(_LIST))

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
        right = QVBoxLayout()
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
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(14)
        whole.addWidget(self.forms)
        whole.addLayout(right, 1)


def _row(form: FormTold) -> Row:
    return Row(words=form.name, key=form.form, meta=form.use, card=True)
