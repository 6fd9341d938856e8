"""What the list tells of each, and where its word is marked."""

import pytest
from PySide6.QtWidgets import QApplication

from levensreis.domain.anonymise.register import Register
from levensreis.services.study import Study
from levensreis.ui.anonymise.asking.presenter import AskingPresenter, Subject
from levensreis.ui.anonymise.asking.rows import entity_rows
from levensreis.ui.anonymise.context import Sight
from levensreis.ui.anonymise.marked_rows import MarkedDelegate
from levensreis.ui.anonymise.work import Work
from levensreis.ui.style import Style
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import Row
from tests.builders import a_journey, a_statement, an_entry
from tests.ui.anonymise.test_asking_presenter import RecordingView, asking, choose


@pytest.fixture
def presenter(study: Study) -> AskingPresenter:
    """An everyday word that is a name too, in three places."""
    told = a_journey(
        a_statement(text="Roos was er. Roos lachte. De roos bloeit."),
        code="LR-007",
        respondents=(),
    )
    study.journeys.begin(told)
    study.register.put(told.id, Register((an_entry("Roos", replacement="Fleur"),)))
    work = Work(study)
    work.open(told.id)
    return asking(RecordingView(), work, Subject.FOUND)


def told(presenter: AskingPresenter) -> str:
    [row] = [each for each in entity_rows(presenter.entities, headed=True) if each.key]
    return row.meta


def test_a_name_of_which_one_place_stays_tells_how_many_are_replaced(
    presenter: AskingPresenter,
) -> None:
    choose(presenter, "Roos")
    assert told(presenter) == "3 keer · nog 3 plaatsen open"
    presenter.keep()
    presenter.accept("Fleur")
    assert told(presenter) == "3 keer · nog 1 plaats open"
    presenter.accept("Fleur")
    assert told(presenter) == "3 keer · 2 van 3 vervangen, 1 blijft staan"


def test_of_more_places_that_stay_there_are_more(presenter: AskingPresenter) -> None:
    choose(presenter, "Roos")
    for answer in (presenter.keep, presenter.keep, lambda: presenter.accept("Fleur")):
        answer()
    assert told(presenter) == "3 keer · 1 van 3 vervangen, 2 blijven staan"


def test_a_word_behind_an_emoji_is_marked_where_it_stands(
    qapp: QApplication, style: Style
) -> None:
    words = "blij 🙂🙂 met Sanne"
    rows = RowList(style)
    delegate = MarkedDelegate(style, rows)
    delegate.sights = {1: Sight(words, words.index("Sanne"), len("Sanne"))}
    layout = delegate._layout(Row(words=words, key=1), 400, rows.font())
    [mark] = layout.formats()
    # As Qt counts: of each emoji two.
    assert (mark.start, mark.length) == (words.index("Sanne") + 2, len("Sanne"))
