"""The icon and the colour beside what became of a journey; the words say it all."""

from typing import Final

from levensreis.ui.research.merging.rows import Became
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.table_model import Sign

SIGNS: Final = {
    Became.NEW: Sign(IconName.PLUS, "plus"),
    Became.REPLACED: Sign(IconName.REDO, "accent"),
    Became.SAME: Sign(IconName.CHECK, "muted"),
    Became.OLDER: Sign(IconName.HISTORY, "muted"),
    Became.CONFLICT: Sign(IconName.ALERT, "warning"),
    Became.WITHDRAWN: Sign(IconName.TRASH, "muted"),
    Became.REFUSED: Sign(IconName.CLOSE, "danger"),
    Became.REPEATED: Sign(IconName.CHECK, "muted"),
    Became.EMPTY: Sign(IconName.MINUS, "muted"),
}
