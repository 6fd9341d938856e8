"""Save the paper of a recovery key, to be printed and then removed."""

from pathlib import Path

from levensreis.language import say
from levensreis.reports.recovery_paper import RecoverySheet
from levensreis.services.outside import InsideStudy, check_ending, lies_in
from levensreis.storage.files import write_whole


def save_sheet(sheet: RecoverySheet, folder: Path, path: Path) -> None:
    """Save it as a pdf, and never between the files of the study that it opens.

    Raises UnknownFormat, InsideStudy or CannotWrite.
    """
    # ReportLab is slow to load: only when it is needed.
    from levensreis.reports.recovery_sheet import recovery_pdf

    check_ending(path, say("Een herstelsleutel wordt een pdf"), ".pdf")
    if lies_in(path, folder):
        raise InsideStudy(
            say(
                "De herstelsleutel komt niet in de map van de studie zelf: wie die "
                "map heeft, zou alles kunnen lezen. Kies een andere map."
            )
        )
    write_whole(path, recovery_pdf(sheet), private=True)
