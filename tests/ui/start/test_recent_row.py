"""What was opened last, by names that people know."""

import pytest
from pytestqt.qtbot import QtBot

from levensreis.ui.start.research.recent_row import RecentRow
from levensreis.ui.style import Style


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("/srv/samen", "samen (samengevoegde studie)"),
        ("postgresql://anja@server/leven", "leven (server)"),
        ("postgresql://anja@/leven?host=%2Frun%2Fpg", "leven (server)"),
    ],
)
def test_a_place_has_a_short_name(
    qtbot: QtBot, style: Style, place: str, name: str
) -> None:
    row = RecentRow(style)
    qtbot.addWidget(row)
    row.show_places([place])
    [button] = row.buttons
    assert button.text().strip() == name
    assert button.toolTip() == place
