"""What is done with the keys of an open study. Knows no Qt."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Protocol

from levensreis.domain.errors import KnownError
from levensreis.domain.progress import Progress
from levensreis.domain.today import today
from levensreis.language import say
from levensreis.reports.recovery_paper import RecoverySheet
from levensreis.services.rekeying import check_passphrase
from levensreis.services.safekeeping import Safekept
from levensreis.storage.recovery import BadLabel, Recovery
from levensreis.ui.safety.keys.recovery.presenter import RecoveryPresenter
from levensreis.ui.start.new_passphrase import RefusedPassphrase, require_new
from levensreis.ui.tasks.task import AT_ONCE, Runner


class Form(StrEnum):
    """What can be asked; one at a time."""

    PASSPHRASE = "passphrase"
    RECOVERY = "recovery"
    REKEY = "rekey"


class KeysView(Protocol):
    """What the presenter asks of a section."""

    def show_recoveries(self, recoveries: Sequence[Recovery]) -> None:
        """Show which recovery keys there are."""

    def show_form_problem(self, form: Form, field: str, words: str) -> None:
        """Tell beside a field of a form what is wrong with it."""

    def show_busy(self) -> None:
        """Let nobody type for a while."""

    def close_forms(self) -> None:
        """Put the forms away, with all that was typed in them."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""

    def show_recovery(self, recovery: RecoveryPresenter) -> None:
        """Show a new recovery key, this once."""

    def want_rekey(self, passphrase: str) -> None:
        """Ask for the study to be closed and encrypted anew."""


class KeysPresenter:
    """Changes the passphrase and the recovery keys, and begins a new key."""

    def __init__(self, view: KeysView, study: Safekept, tasks: Runner = AT_ONCE) -> None:
        self._view, self._study, self._tasks = view, study, tasks

    def refresh(self) -> None:
        """Show which recovery keys there are now."""
        try:
            self._view.show_recoveries(self._study.keys.recoveries())
        except KnownError as error:
            self._view.show_problem(str(error))

    def change_passphrase(self, old: str, new: str, again: str) -> None:
        """Make another passphrase the passphrase."""
        form = Form.PASSPHRASE
        if not self._is_there(form, "old", old):
            return
        try:
            require_new(new, again)
        except RefusedPassphrase as error:
            self._view.show_form_problem(form, error.field, str(error))
            return

        def work(progress: Progress) -> None:
            progress.check()
            self._study.keys.change_passphrase(old, new)

        def done(_: None) -> None:
            self._view.close_forms()
            self._view.show_done(
                say(
                    "De nieuwe wachtzin geldt vanaf nu. Oudere reservekopieën openen "
                    "nog met de wachtzin van toen."
                )
            )

        self._run(form, "old", work, done, say("De wachtzin wordt gewijzigd …"))

    def add_recovery(self, label: str, passphrase: str) -> None:
        """Make a recovery key and show it, this once."""
        form = Form.RECOVERY
        if not label.strip():
            words = say("Geef de herstelsleutel een naam, zoals wie hem bewaart.")
            self._view.show_form_problem(form, "label", words)
            return
        if not self._is_there(form, "passphrase", passphrase):
            return

        def work(progress: Progress) -> str:
            progress.check()
            return self._study.keys.add_recovery(passphrase, label)

        def done(shown: str) -> None:
            self._view.close_forms()
            name = self._study.folder.name
            sheet = RecoverySheet(name, label.strip(), shown, today())
            told = RecoveryPresenter(self._study, sheet, self._end_recovery)
            self._view.show_recovery(told)

        words = say("De herstelsleutel wordt gemaakt …")
        self._run(form, "passphrase", work, done, words)

    def remove_recovery(self, label: str) -> None:
        """Let a recovery key open nothing any more."""
        try:
            self._study.keys.remove_recovery(label)
        except KnownError as error:
            self._view.show_problem(str(error))
        else:
            words = say("Verwijderd: herstelsleutel {label}.", label=label)
            self._view.show_done(words)
        self.refresh()

    def rekey(self, passphrase: str) -> None:
        """Ask for a new key, when the passphrase is right: the study closes for it."""
        form = Form.REKEY
        if not self._is_there(form, "passphrase", passphrase):
            return

        def work(progress: Progress) -> None:
            check_passphrase(self._study.folder, passphrase)
            progress.check()

        def done(_: None) -> None:
            self._view.close_forms()
            self._view.want_rekey(passphrase)

        self._view.show_busy()
        words = say("De wachtzin wordt nagekeken …")
        failed = self._telling(form, "passphrase")
        # Who stopped it keeps the study open.
        self._tasks.run(work, done, failed, words, too_late=lambda _: None)

    def _end_recovery(self, words: str) -> None:
        self._view.show_done(words)
        self.refresh()

    def _is_there(self, form: Form, field: str, secret: str) -> bool:
        if not secret:
            words = say("Typ de wachtzin van de studie.")
            self._view.show_form_problem(form, field, words)
        return bool(secret)

    def _run(
        self,
        form: Form,
        field: str,
        work: Callable[[Progress], object],
        done: Callable[..., None],
        words: str,
    ) -> None:
        self._view.show_busy()
        # What was done when somebody stopped it, was done.
        self._tasks.run(work, done, self._telling(form, field), words, too_late=done)

    def _telling(self, form: Form, field: str) -> Callable[[KnownError], None]:
        def tell(error: KnownError) -> None:
            where = "label" if isinstance(error, BadLabel) else field
            self._view.show_form_problem(form, where, str(error))

        return tell
