"""The sessions of a journey in words."""

from datetime import date

from levensreis.domain.journey import Respondent
from levensreis.domain.session import Session
from levensreis.ui.details.session_card import shortened
from levensreis.ui.details.sittings import sessions_of
from tests.builders import a_journey, a_statement

MAY = date(2026, 5, 12)


def test_sessions_are_numbered_by_day() -> None:
    late, early = Session(on=date(2026, 11, 3)), Session(on=MAY)
    lines = sessions_of(a_journey(sessions=(late, early)))
    assert [(each.id, each.name) for each in lines] == [
        (early.id, "Gesprek 1"),
        (late.id, "Gesprek 2"),
    ]


def test_a_session_at_which_nobody_was_yet_tells_the_rest() -> None:
    session = Session(on=MAY)
    told = a_statement(session=session.id)
    [line] = sessions_of(a_journey(told, a_statement(), sessions=(session,)))
    assert line.words == "Gesprek 1 · 12 mei 2026 · 1 uitspraak"


def test_who_shares_a_role_is_told_apart() -> None:
    people = (
        Respondent("mentor", "mentor"),
        Respondent("mentor2", "mentor"),
        Respondent("oma", "oma"),
    )
    session = Session(on=MAY, respondents=("mentor2", "oma"))
    [line] = sessions_of(a_journey(respondents=people, sessions=(session,)))
    assert [each.role for each in line.guests] == [
        *("mentor (@mentor)", "mentor (@mentor2)", "oma"),
    ]
    assert "mentor (@mentor2), oma" in line.words


def test_a_role_is_cut_however_it_is_written() -> None:
    assert shortened("oma van moeders kant") == "oma van moeders kant"
    assert shortened("een " * 20) == "een een een een een een een een een …"
    assert shortened("x" * 50) == "x" * 36 + " …"
