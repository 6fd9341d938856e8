"""What is done with the keys, without a window."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from levensreis.domain.access import AccessKind
from levensreis.services.folder import KEY_NAMES
from levensreis.services.study import Study
from levensreis.storage.errors import WrongPassphrase
from levensreis.storage.recovery import Recovery
from levensreis.ui.safety.keys.presenter import Form, KeysPresenter
from levensreis.ui.safety.keys.recovery.presenter import RecoveryPresenter
from tests.builders import PASSPHRASE
from tests.ui.held_tasks import HeldTasks

NEW = "een nieuwe zin van zes woorden"


class RecordingView:
    """Remembers what it was asked to show."""

    def __init__(self) -> None:
        self.labels: list[str] = []
        self.told: list[tuple[Form, str, str]] = []
        self.done: list[str] = []
        self.problems: list[str] = []
        self.shown: list[RecoveryPresenter] = []
        self.wanted: list[str] = []
        self.busy = 0
        self.closed = 0

    def show_recoveries(self, recoveries: Sequence[Recovery]) -> None:
        self.labels = [each.label for each in recoveries]

    def show_form_problem(self, form: Form, field: str, words: str) -> None:
        self.told.append((form, field, words))

    def show_busy(self) -> None:
        self.busy += 1

    def close_forms(self) -> None:
        self.closed += 1

    def show_done(self, words: str) -> None:
        self.done.append(words)

    def show_problem(self, words: str) -> None:
        self.problems.append(words)

    def show_recovery(self, recovery: RecoveryPresenter) -> None:
        self.shown.append(recovery)

    def want_rekey(self, passphrase: str) -> None:
        self.wanted.append(passphrase)


class Keys:
    """A presenter of the keys of an open study, and what it told."""

    def __init__(self, study: Study) -> None:
        self.study = study
        self.view = RecordingView()
        self.tasks = HeldTasks()
        self.presenter = KeysPresenter(self.view, study, self.tasks)

    def make(self, label: str = "kluis") -> RecoveryPresenter:
        """Make a recovery key, and return what holds it."""
        self.presenter.add_recovery(label, PASSPHRASE)
        self.tasks.tell()
        return self.view.shown[-1]


@pytest.fixture
def keys(study: Study) -> Keys:
    return Keys(study)


def failed(study: Study) -> int:
    """Count in the log of a study how often a wrong passphrase was typed."""
    study.close()
    with Study.open(study.folder, PASSPHRASE) as again:
        kinds = [each.kind for each in again.log.entries()]
    return kinds.count(AccessKind.FAILED_UNLOCK)


# --- the passphrase -----------------------------------------------------------


def test_a_new_passphrase_is_the_passphrase_at_once(keys: Keys) -> None:
    keys.presenter.change_passphrase(PASSPHRASE, NEW, NEW)
    assert keys.view.busy == 1
    keys.tasks.tell()
    assert keys.view.closed == 1
    [words] = keys.view.done
    assert "Oudere reservekopieën openen nog met de wachtzin van toen" in words
    assert NEW not in words
    keys.study.close()
    with pytest.raises(WrongPassphrase):
        Study.open(keys.study.folder, PASSPHRASE)
    Study.open(keys.study.folder, NEW).close()


def test_a_recovery_key_serves_as_the_old_passphrase(keys: Keys) -> None:
    recovery = keys.make().sheet.key
    keys.presenter.change_passphrase(recovery.lower(), NEW, NEW)
    keys.tasks.tell()
    assert keys.view.told == []
    keys.study.close()
    Study.open(keys.study.folder, NEW).close()


def test_a_wrong_old_passphrase_is_told_beside_it_and_in_the_log(keys: Keys) -> None:
    keys.presenter.change_passphrase("niet de zin", NEW, NEW)
    keys.tasks.tell()
    [(form, field, words)] = keys.view.told
    assert (form, field) == (Form.PASSPHRASE, "old")
    assert "past niet" in words
    assert keys.view.done == []
    assert failed(keys.study) == 1


@pytest.mark.parametrize(
    ("old", "new", "again", "field"),
    [
        ("", NEW, NEW, "old"),
        (PASSPHRASE, "kort", "kort", "passphrase"),
        (PASSPHRASE, NEW, "iets anders", "again"),
    ],
)
def test_what_cannot_be_is_told_before_anything_is_begun(
    *, keys: Keys, old: str, new: str, again: str, field: str
) -> None:
    keys.presenter.change_passphrase(old, new, again)
    assert [told[:2] for told in keys.view.told] == [(Form.PASSPHRASE, field)]
    assert (keys.view.busy, keys.tasks.began) == (0, [])


def test_what_was_done_when_it_was_stopped_is_told_as_done(keys: Keys) -> None:
    keys.presenter.change_passphrase(PASSPHRASE, NEW, NEW)
    keys.tasks.wait()
    keys.tasks.cancel()
    assert keys.tasks.tell() == [False]
    assert len(keys.view.done) == 1


def test_a_key_file_that_cannot_be_written_is_told(
    keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = keys.study.folder
    for name in KEY_NAMES:
        (folder / f"{name}.nieuw").mkdir()
    keys.presenter.change_passphrase(PASSPHRASE, NEW, NEW)
    keys.tasks.tell()
    [(_, field, words)] = keys.view.told
    assert field == "old"
    assert words
    for name in KEY_NAMES:
        (folder / f"{name}.nieuw").rmdir()


# --- recovery keys ------------------------------------------------------------


def test_a_recovery_key_is_shown_once_and_opens_the_study(keys: Keys) -> None:
    held = keys.make(" kluis ")
    assert held.sheet.label == "kluis"
    assert held.sheet.study == keys.study.folder.name
    assert len(held.sheet.groups) == 7
    held.end()
    assert keys.view.labels == ["kluis"]
    assert "Herstelsleutel gemaakt: kluis" in keys.view.done[0]
    assert held.sheet.key not in "".join(keys.view.done)
    keys.study.close()
    Study.open_with_recovery(keys.study.folder, held.sheet.key).close()


def test_the_last_group_shows_that_it_is_on_paper(keys: Keys) -> None:
    held = keys.make()
    *_, before, last = held.sheet.groups
    assert held.is_last_group(last)
    assert held.is_last_group(f" {last.lower()} ")
    for typed in ("", before, last[:4], last + "0", "?????"):
        assert not held.is_last_group(typed)


def test_one_that_is_on_no_paper_can_be_taken_back(keys: Keys) -> None:
    held = keys.make()
    held.discard()
    keys.presenter.refresh()
    assert keys.view.labels == []
    assert "Weer verwijderd" in keys.view.done[0]


def test_its_paper_is_saved_outside_the_study(keys: Keys, tmp_path: Path) -> None:
    held = keys.make()
    told = held.save(tmp_path / held.proposed)
    assert (tmp_path / "Herstelsleutel studie.pdf").exists()
    assert "verwijder hem daarna" in told


@pytest.mark.parametrize(
    ("label", "passphrase", "field"),
    [
        ("  ", PASSPHRASE, "label"),
        ("kluis", "", "passphrase"),
        ("kluis", "niet de zin", "passphrase"),
    ],
)
def test_a_recovery_key_needs_a_name_and_the_passphrase(
    *, keys: Keys, label: str, passphrase: str, field: str
) -> None:
    keys.presenter.add_recovery(label, passphrase)
    keys.tasks.tell()
    assert [told[:2] for told in keys.view.told] == [(Form.RECOVERY, field)]
    assert keys.view.shown == []


def test_two_recovery_keys_have_two_names(keys: Keys) -> None:
    keys.make()
    keys.presenter.add_recovery("KLUIS", PASSPHRASE)
    keys.tasks.tell()
    [(_, field, words)] = keys.view.told
    assert field == "label"
    assert "al een herstelsleutel" in words


def test_a_recovery_key_that_is_removed_opens_nothing(keys: Keys) -> None:
    held = keys.make()
    keys.presenter.remove_recovery("kluis")
    assert keys.view.labels == []
    assert keys.view.done == ["Verwijderd: herstelsleutel kluis."]
    keys.study.close()
    with pytest.raises(WrongPassphrase):
        Study.open_with_recovery(keys.study.folder, held.sheet.key)


def test_a_damaged_key_file_is_told(keys: Keys) -> None:
    kept = {}
    for name in KEY_NAMES:
        path = keys.study.folder / name
        kept[path] = path.read_bytes()
        path.write_text("{}", "utf-8")
    keys.presenter.refresh()
    keys.presenter.remove_recovery("kluis")
    assert all("sleutelbestand" in words for words in keys.view.problems)
    assert len(keys.view.problems) == 3
    for path, content in kept.items():
        path.write_bytes(content)


# --- a new key ----------------------------------------------------------------


def test_a_new_key_is_asked_for_with_the_right_passphrase_only(keys: Keys) -> None:
    for typed in ("", "niet de zin", PASSPHRASE):
        keys.presenter.rekey(typed)
        keys.tasks.tell()
    assert [told[:2] for told in keys.view.told] == [(Form.REKEY, "passphrase")] * 2
    assert keys.view.wanted == [PASSPHRASE]
    assert keys.view.closed == 1
    assert failed(keys.study) == 1


def test_a_new_key_that_is_stopped_in_time_closes_nothing(keys: Keys) -> None:
    keys.presenter.rekey(PASSPHRASE)
    keys.tasks.wait()
    keys.tasks.cancel()
    keys.tasks.tell()
    assert keys.view.wanted == []
