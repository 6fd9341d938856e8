import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from levensreis.domain.codebook import Factor, InvalidFactor
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey
from levensreis.domain.system import System
from levensreis.services.study import Study
from levensreis.ui.interview.detail import DetailPane
from levensreis.ui.interview.presenter import InterviewPresenter
from levensreis.ui.interview.rename_factor import RenameFactorDialog
from tests.ui.conftest import PageHands
from tests.ui.interview.recording_view import RecordingView
from tests.user_journeys.hands import is_gone

Key = Qt.Key


@pytest.fixture
def own(presenter: InterviewPresenter, study: Study, journey: Journey) -> Factor:
    """A factor of this study, on two statements."""
    presenter.choose(journey.statements[0].id)
    presenter.detail.add_own_factor(
        "Vast gezicht", Influence.NEGATIVE, System.EXO, None
    )
    [made] = [each for each in study.journeys.codebook().factors if each.own]
    presenter.choose(journey.statements[2].id)
    presenter.detail.code(made.id)
    return made


@pytest.fixture
def detail(own: Factor, at_work: PageHands, journey: Journey) -> DetailPane:
    """The pane with a statement that has the own factor and a shipped one."""
    presenter = at_work.interview.presenter
    assert presenter is not None
    presenter.open_journey(journey.id, journey.statements[2].id)
    shipped = next(
        each
        for each in presenter.detail.search_factors("")
        if not each.own and each.system is System.EXO
    )
    presenter.detail.code(shipped.id)
    QApplication.processEvents()
    return at_work.interview.detail


def pencils(detail: DetailPane) -> list[QToolButton]:
    return [
        each
        for each in detail.factors.findChildren(QToolButton)
        if each.isVisible() and "hernoemen" in each.accessibleName()
    ]


def test_another_name_is_stored_and_shown_everywhere(
    view: RecordingView, presenter: InterviewPresenter, study: Study, own: Factor
) -> None:
    presenter.detail.rename_factor(own.id, " Een  vast gezicht ")
    assert study.journeys.codebook().by_id[own.id].label == "Een vast gezicht"
    assert view.codebook == study.journeys.codebook()
    assert [each.factor for each in view.shown.codings] == [own.id]
    assert presenter.detail.search_factors("een vast gezicht")[0].id == own.id


@pytest.mark.parametrize(
    ("label", "words"), [(" ", "een naam"), (None, "staat al in het codeboek")]
)
def test_a_name_that_cannot_be_is_refused_and_nothing_changes(
    *,
    view: RecordingView,
    presenter: InterviewPresenter,
    study: Study,
    own: Factor,
    label: str | None,
    words: str,
) -> None:
    before = study.journeys.codebook()
    with pytest.raises(InvalidFactor, match=words):
        presenter.detail.rename_factor(own.id, label or before.factors[0].label.upper())
    assert study.journeys.codebook() == view.codebook == before


def test_a_shipped_factor_has_no_pencil(detail: DetailPane) -> None:
    assert [each.accessibleName() for each in pencils(detail)] == [
        "Eigen factor hernoemen: Vast gezicht"
    ]


def test_the_pencil_renames_and_a_taken_name_is_told(
    at_work: PageHands, detail: DetailPane, study: Study, own: Factor
) -> None:
    at_work.click(pencils(detail)[0])
    dialog = at_work.dialog(RenameFactorDialog)
    assert dialog.name.text() == dialog.name.selectedText() == "Vast gezicht"
    taken = study.journeys.codebook().factors[0].label
    at_work.line(taken)
    assert "staat al in het codeboek" in dialog.problem()
    assert dialog.name.hasFocus()
    at_work.replace("Een vast gezicht")
    at_work.press(Key.Key_Return)
    assert is_gone(dialog)
    assert study.journeys.codebook().by_id[own.id].label == "Een vast gezicht"
    assert pencils(detail)[0].accessibleName().endswith(": Een vast gezicht")


def test_escape_renames_nothing(
    at_work: PageHands, detail: DetailPane, study: Study, own: Factor
) -> None:
    at_work.click(pencils(detail)[0])
    dialog = at_work.dialog(RenameFactorDialog)
    at_work.write("iets anders")
    at_work.press(Key.Key_Escape)
    assert is_gone(dialog)
    assert study.journeys.codebook().by_id[own.id].label == "Vast gezicht"
