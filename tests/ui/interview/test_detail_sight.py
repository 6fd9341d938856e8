"""What of the detail pane is in sight, and what it tells before anything is stored."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QWidget,
)

from levensreis.domain.influence import Influence
from levensreis.domain.spell import Spell, SpellType
from levensreis.domain.statement import Kind
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.ui.interview import edits
from levensreis.ui.interview.detail import DetailPane
from levensreis.ui.style import Style
from levensreis.ui.style.icons import THEME_ICONS
from levensreis.ui.widgets.labels import ElidedLabel
from tests.ui.conftest import PageHands
from tests.ui.interview.conftest import Stored
from tests.user_journeys.hands import Ctrl

Key = Qt.Key
Alt = Qt.KeyboardModifier.AltModifier


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def is_whole(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def told(detail: DetailPane) -> list[str]:
    return [each.text() for each in detail.findChildren(QLabel) if each.isVisible()]


def test_the_head_names_the_theme_of_the_statement(
    at_work: PageHands, detail: DetailPane
) -> None:
    assert detail.head.title.whole == "Woonplekken"
    assert detail.head.icon._name is THEME_ICONS[Theme.LIVING]
    cards = at_work.interview.board.panels[Theme.HEALTH].cards
    at_work.click_row(cards, "aanval")
    assert detail.head.title.whole == Theme.HEALTH.label
    assert detail.head.icon._name is THEME_ICONS[Theme.HEALTH]


def test_another_statement_is_shown_from_its_top_and_the_same_one_stays(
    at_work: PageHands, detail: DetailPane, stored: Stored
) -> None:
    QApplication.processEvents()  # what was just shown gets its place
    bar = detail._area.verticalScrollBar()
    detail.form.story.setFocus()
    place = bar.value()
    at_work.write("Onderweg.")
    at_work.press(Key.Key_Return, Ctrl)
    assert stored.statement.story == "Onderweg."
    assert bar.value() == place > 0
    at_work.click_row(at_work.interview.board.panels[Theme.HEALTH].cards, "aanval")
    assert bar.value() == 0


def test_tab_brings_each_field_into_sight(
    at_work: PageHands, detail: DetailPane
) -> None:
    QApplication.processEvents()  # what was just shown gets its place
    detail.text.setFocus()
    seen = set()
    while detail._area.isAncestorOf(focused()):
        assert is_whole(focused()), focused().accessibleName()
        seen.add(focused())
        at_work.press(Key.Key_Tab)
    assert {detail.text, detail.form.kind, detail.form.remove} <= seen


LETTERS = {
    Key.Key_G: "text",
    Key.Key_W: "period",
    Key.Key_Y: "system",
    Key.Key_K: "factors",
    Key.Key_T: "story",
    Key.Key_D: "meaning",
    Key.Key_V: "respondent",
}


def test_alt_with_a_letter_goes_to_a_field_and_brings_it_into_sight(
    at_work: PageHands, detail: DetailPane
) -> None:
    bar = detail._area.verticalScrollBar()
    for letter, name in LETTERS.items():
        for place in (0, bar.maximum()):
            at_work.interview.focus_line()
            QApplication.processEvents()  # what was just shown gets its place
            bar.setValue(place)
            at_work.press(letter, Alt)
            field = getattr(detail.form, name)
            assert focused() is field or field.isAncestorOf(focused()), name
            assert is_whole(focused()), name


def test_what_a_time_means_is_told_while_it_is_typed(
    at_work: PageHands, detail: DetailPane, stored: Stored
) -> None:
    at_work.click(detail.period)
    at_work.replace("zomer 2017")
    assert "zomer 2017  →  9 jaar" in told(detail)
    at_work.replace("toen het misging")
    assert "Geen tijdstip herkend" in detail.problem("period")
    at_work.replace("rond 7")
    assert detail.problem("period") == ""
    assert "rond 7 jaar" in told(detail)
    assert stored.statement.period.said == "9"
    at_work.press(Key.Key_Return)
    assert stored.statement.period.said == "rond 7"


def test_what_is_still_to_be_sorted_has_a_button_that_says_so(
    at_work: PageHands, detail: DetailPane
) -> None:
    at_work.interview.focus_line()
    at_work.line("6 naar school #onbekend")
    assert detail.form.sorted_out.text() == "Dit is geordend"
    assert detail.form.sorted_out.isVisible()
    assert not detail.form.sorted_out.icon().isNull()


def cut_in(detail: DetailPane) -> list[tuple[QWidget, int, int]]:
    """What gets less room than its words need."""
    kinds = (QAbstractButton, QLabel, QComboBox)
    return [
        (each, each.width(), each.minimumSizeHint().width())
        for each in detail._area.findChildren(QWidget)
        if isinstance(each, kinds)
        and each.isVisible()
        and not isinstance(each, ElidedLabel)
        and each.width() < each.minimumSizeHint().width()
    ]


def test_nothing_in_the_pane_is_cut(
    at_work: PageHands, detail: DetailPane, style: Style
) -> None:
    presenter = at_work.interview.presenter
    assert presenter is not None
    for edit in (
        edits.kind(Kind.SPELL),
        edits.spell(Spell(SpellType.CARE)),
        edits.influence(Influence.NEGATIVE),
        edits.system(System.MICRO),
    ):
        presenter.detail.edit(edit, "kind")
    for zoom in (0.9, 1.0, 1.3, 1.5):
        style.set_zoom(zoom)
        QApplication.processEvents()
        assert cut_in(detail) == [], zoom
        assert detail.form.width() <= detail._area.viewport().width(), zoom
