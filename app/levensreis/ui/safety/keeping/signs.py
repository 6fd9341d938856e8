"""An icon for how it stands with the time of a journey; the words beside it say it."""

from typing import Final

from levensreis.ui.safety.keeping.kept_lines import Standing
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.table_model import Sign

SIGNS: Final = {
    Standing.OVER: Sign(IconName.ALERT, "danger"),
    Standing.UNDECIDED: Sign(IconName.HELP, "muted"),
    Standing.GOES_ON: Sign(IconName.HOURGLASS, "plus"),
}
