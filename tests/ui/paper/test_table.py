"""The factor table of a study is seen before it is saved."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog

from levensreis.domain.access import AccessKind
from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.anonymise.signing import Role
from levensreis.domain.erasure import ExportKind
from levensreis.domain.factor_table import Order
from levensreis.domain.journey import Journey, Sex, Youth
from levensreis.services.study import Study
from levensreis.ui.paper.rendering import PageSize, draw_page
from levensreis.ui.paper.table.dialog import TableDialog
from levensreis.ui.paper.table.presenter import TablePresenter, TableWish
from tests.builders import a_journey, a_register, a_statement
from tests.ui.conftest import PageHands
from tests.user_journeys.hands import Ctrl, Shift, is_gone

Key = Qt.Key
FOR_OTHERS = TableWish(output=Output.OTHERS)


class RecordingView:
    """What is shown now, and what was told."""

    def __init__(self) -> None:
        self.makings = 0
        self.content = b""
        self.remark = ""
        self.obstacle = ""
        self.paths: list[tuple[str, str, str]] = []
        self.save: Callable[[Path], None] = lambda _: None
        self.is_busy = False
        self.saved: list[str] = []
        self.problems: list[str] = []

    @property
    def words(self) -> str:
        """What stands on the first page that is shown."""
        return draw_page(self.content, 0, 100).words

    def show_making(self) -> None:
        self.makings += 1

    def show_paper(
        self, name: str, content: bytes, sizes: tuple[PageSize, ...]
    ) -> None:
        assert name == "Factortabel"
        assert sizes
        self.content, self.obstacle = content, ""

    def show_remark(self, words: str) -> None:
        self.remark = words

    def show_obstacle(self, words: str) -> None:
        self.content, self.obstacle = b"", words

    def ask_path(
        self, title: str, name: str, kinds: str, save: Callable[[Path], None]
    ) -> None:
        self.paths.append((title, name, kinds))
        self.save = save

    def show_busy(self, words: str) -> None:
        self.is_busy = True

    def show_ready(self) -> None:
        self.is_busy = False

    def show_saved(self, words: str) -> None:
        self.saved.append(words)

    def show_problem(self, words: str) -> None:
        self.problems.append(words)


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(view: RecordingView, study: Study) -> TablePresenter:
    return TablePresenter(view, study)


def test_what_is_seen_is_what_is_saved_and_it_is_told_what_is_not_in_it(
    view: RecordingView,
    presenter: TablePresenter,
    study: Study,
    journey: Journey,
    tmp_path: Path,
) -> None:
    study.journeys.begin(a_journey(code="LR-002", imported=False))
    presenter.choose(TableWish(Order.COUNT))
    presenter.choose(TableWish(Order.COUNT))
    assert view.makings == 1
    assert "Tabel B1" in view.words
    left_out = "Zonder toestemming, dus niet meegeteld: LR-002."
    assert view.remark.endswith(f"zoals verteld. {left_out}")
    presenter.save()
    assert view.paths == [
        (
            "Factortabel bewaren, voor het team (vertrouwelijk)",
            "tabel-b1.pdf",
            "Pdf (*.pdf);;CSV (*.csv)",
        )
    ]
    path = tmp_path / "tabel-b1.pdf"
    view.save(path)
    assert path.read_bytes() == view.content
    assert view.saved == [f"Bewaard: {path} {left_out}"]


def test_looking_at_a_table_is_in_the_log_and_stores_nothing(
    presenter: TablePresenter, study: Study, journey: Journey
) -> None:
    presenter.choose(TableWish())
    told = [(each.kind, each.what) for each in study.log.entries()]
    assert (AccessKind.VIEW, ExportKind.TABLE) in told
    assert AccessKind.EXPORT not in dict(told)


def test_an_open_name_is_told_in_the_place_of_the_pages(
    view: RecordingView, presenter: TablePresenter, study: Study, journey: Journey
) -> None:
    study.register.put(journey.id, a_register(Jurre=None))
    presenter.choose(TableWish())
    assert "LR-001" in view.obstacle
    assert "Anonimiseren" in view.obstacle


def test_a_publication_is_refused_until_both_signed_and_warns_of_small_groups(
    view: RecordingView, presenter: TablePresenter, study: Study, tmp_path: Path
) -> None:
    told = a_journey(a_statement(), code="LR-002", youth=Youth(sex=Sex.FEMALE))
    study.journeys.begin(told)
    presenter.choose(FOR_OTHERS)
    assert "LR-002" in view.obstacle
    for role in Role:
        study.anonymising.sign(told.id, role, role, open_points_seen=True)
    presenter.choose(TableWish())
    presenter.choose(FOR_OTHERS)
    assert "landsdeel: 1. Eén levensreis" in view.remark
    presenter.save()
    [(title, name, _)] = view.paths
    assert (title, name) == (
        "Factortabel bewaren, voor anderen",
        "tabel-b1-publicatie.pdf",
    )


@pytest.mark.parametrize("name", ["tabel.txt", "geen-map/tabel.csv"])
def test_a_table_that_cannot_be_saved_is_told_and_can_be_saved_elsewhere(
    view: RecordingView,
    presenter: TablePresenter,
    journey: Journey,
    tmp_path: Path,
    name: str,
) -> None:
    presenter.choose(TableWish())
    presenter.save()
    view.save(tmp_path / name)
    [problem] = view.problems
    assert "tabel" in problem
    assert not view.is_busy
    view.save(tmp_path / "tabel.csv")
    assert view.saved == [f"Bewaard: {tmp_path / 'tabel.csv'}"]


def shown(hands: PageHands) -> TableDialog:
    """Wait until the pages are drawn, or it is told why there are none."""
    dialog = hands.dialog(TableDialog)
    pages = dialog.preview.view.pages

    def is_made() -> TableDialog | None:
        if dialog.making.is_busy or pages.tasks.is_busy:
            return None
        is_seen = not dialog.preview.has_paper or pages.picture(0)
        return dialog if is_seen else None

    return hands.wait_for(is_made)


@pytest.mark.parametrize(
    ("modifier", "order"), [(Ctrl, Order.CODEBOOK), (Ctrl | Shift, Order.COUNT)]
)
def test_the_table_is_seen_chosen_otherwise_and_saved_by_keys(
    at_work: PageHands, tmp_path: Path, modifier: Qt.KeyboardModifier, order: Order
) -> None:
    at_work.press(Key.Key_T, modifier)
    dialog = shown(at_work)
    assert dialog.choice.wish == TableWish(order)
    name = dialog.preview.view.accessibleName()
    assert name.startswith("Voorbeeld van Factortabel, bladzijde 1 van")
    at_work.press(Key.Key_Down)
    assert dialog.choice.needs.text() == Output.OTHERS.needs()
    assert not shown(at_work).save.isEnabled()
    at_work.press(Key.Key_Up)
    shown(at_work).save.setFocus()
    at_work.press(Key.Key_Return)
    at_work.save_as(tmp_path / "tabel.csv")
    told = at_work.wait_for(lambda: at_work.study_page.notice.text or None)
    assert told == f"Bewaard: {tmp_path / 'tabel.csv'}"
    assert (tmp_path / "tabel.csv").exists()
    assert is_gone(dialog)


def test_what_went_wrong_is_told_in_the_dialog_and_escape_leaves_it(
    at_work: PageHands, tmp_path: Path
) -> None:
    at_work.press(Key.Key_T, Ctrl)
    dialog = shown(at_work)
    at_work.click(dialog.save)
    at_work.save_as(tmp_path / "tabel.txt")
    at_work.wait_for(lambda: dialog.problem.text() or None)
    assert ".pdf of .csv" in dialog.problem.text()
    assert dialog.focusWidget() is dialog.save
    at_work.press(Key.Key_Escape)
    assert is_gone(dialog)


def test_a_name_without_an_ending_gets_that_of_the_kind_that_is_chosen(
    at_work: PageHands, tmp_path: Path
) -> None:
    at_work.press(Key.Key_T, Ctrl)
    at_work.click(shown(at_work).save)
    dialog = at_work.dialog(QFileDialog)
    kinds = dialog.findChild(QComboBox, "fileTypeCombo")
    assert kinds is not None
    kinds.setFocus()
    at_work.press(Key.Key_Down)
    assert dialog.selectedNameFilter() == "CSV (*.csv)"
    at_work.save_as(tmp_path / "tabel")
    at_work.wait_for(lambda: at_work.study_page.notice.text or None)
    assert (tmp_path / "tabel.csv").exists()
