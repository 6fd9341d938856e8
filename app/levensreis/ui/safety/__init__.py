"""Safety and keeping: keys, reserve copies, checks, the log, and what may go."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from levensreis.services.safekeeping import Safekept
    from levensreis.services.study import Study
    from levensreis.ui.safety.page import SafetyPage
    from levensreis.ui.style import Style
    from levensreis.ui.tasks.tasks import Tasks


def open_safety(study: "Study", style: "Style", tasks: "Tasks") -> "SafetyPage":
    """Build the page with its sections, each wired to its presenter."""
    from levensreis.ui.safety.backups import backups_section
    from levensreis.ui.safety.check import check_section
    from levensreis.ui.safety.keeping import keeping_section
    from levensreis.ui.safety.keys import keys_section
    from levensreis.ui.safety.locking import locking_section
    from levensreis.ui.safety.log import log_section
    from levensreis.ui.safety.page import SafetyPage

    makers = (
        backups_section,
        keeping_section,
        keys_section,
        locking_section,
        log_section,
        check_section,
    )
    return SafetyPage(style, [make(study, style, tasks) for make in makers])


def open_merged_safety(
    study: "Safekept", style: "Style", tasks: "Tasks"
) -> "SafetyPage":
    """Build the page of a merged study: what is about one youth is not in it."""
    from levensreis.ui.safety.backups import backups_section
    from levensreis.ui.safety.check import check_section
    from levensreis.ui.safety.keys import keys_section
    from levensreis.ui.safety.locking import locking_section
    from levensreis.ui.safety.log import log_section
    from levensreis.ui.safety.page import SafetyPage

    sections = [
        backups_section(study, style, tasks),
        keys_section(study, style, tasks, is_merged=True),
        locking_section(study, style, tasks),
        log_section(study, style, tasks, is_merged=True),
        check_section(study, style, tasks),
    ]
    page = SafetyPage(style, sections)
    page.back.setText(page.tr(" &Terug naar het onderzoek"))
    return page
