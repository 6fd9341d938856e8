from collections.abc import Sequence
from uuid import UUID

import pytest

from levensreis.domain.accounts import Aspect, WorkingValue
from levensreis.domain.codebook import Factor
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey
from levensreis.domain.statement import Statement
from levensreis.services.steps import Step
from levensreis.services.study import Study
from levensreis.ui.interview.accounts.presenter import AccountsPresenter
from levensreis.ui.interview.accounts.views import AccountView, ChoiceView
from levensreis.ui.interview.desk import Desk
from tests.ui.interview.accounts.conftest import EVENT
from tests.ui.interview.conftest import no_disk

Accounts = tuple[Statement, Statement, Statement]


class RecordingAccounts:
    """What is on the screen now."""

    def __init__(self) -> None:
        self.accounts: list[AccountView] = []
        self.choices: dict[Aspect, ChoiceView] = {}
        self.problems: list[tuple[Aspect | None, str]] = []
        self.left = False

    def show_accounts(self, accounts: Sequence[AccountView]) -> None:
        self.accounts = list(accounts)

    def show_choice(self, choice: ChoiceView) -> None:
        self.choices[choice.aspect] = choice

    def show_problem(self, words: str, aspect: Aspect | None) -> None:
        self.problems.append((aspect, words))

    def leave(self) -> None:
        self.left = True


class Listener:
    """Hears of every step at the desk."""

    def __init__(self) -> None:
        self.steps: list[str] = []

    def opened(self) -> None: ...

    def stepped(self, step: Step) -> None:
        self.steps.append(step.name)

    def theme_chosen(self) -> None: ...

    def statement_chosen(self) -> None: ...


@pytest.fixture
def view() -> RecordingAccounts:
    return RecordingAccounts()


@pytest.fixture
def heard(desk: Desk) -> Listener:
    made = Listener()
    desk.watch(made)
    return made


@pytest.fixture
def presenter(view: RecordingAccounts, desk: Desk) -> AccountsPresenter:
    made = AccountsPresenter(view, desk, EVENT)
    made.show()
    return made


def working(study: Study, told: Journey) -> tuple[WorkingValue, ...]:
    return study.journeys.get(told.id).notes.working


def events(study: Study, told: Journey) -> list[UUID | None]:
    return [each.account_of for each in study.journeys.get(told.id).statements]


def test_every_account_says_who_told_it_when_and_what(
    view: RecordingAccounts, presenter: AccountsPresenter, factors: list[Factor]
) -> None:
    mother, father, carer = view.accounts
    assert [each.teller for each in view.accounts] == [
        "moeder",
        "vader",
        "begeleider van de groep",
    ]
    assert [each.told_in for each in view.accounts] == [
        "Gesprek 2 · 3 november 2026",
        "",
        "Gesprek 1 · 14 september 2026",
    ]
    assert (mother.text, mother.quote) == (
        "Zomaar geschorst",
        "We stonden met lege handen.",
    )
    assert mother.meaning == "Het vertrouwen was weg."
    assert father.when == "zomer 2018  →  10 jaar"
    assert carer.factors == (factors[0].label,)
    assert carer.system == "Contact met directe omgeving"
    assert father.influence is Influence.NEGATIVE


def test_what_differs_from_what_most_say_is_marked(
    view: RecordingAccounts, presenter: AccountsPresenter
) -> None:
    differing = {
        aspect: [aspect in each.differs for each in view.accounts] for aspect in Aspect
    }
    assert differing == {
        Aspect.WHAT: [False, False, False],
        Aspect.WHEN: [False, True, False],
        Aspect.INFLUENCE: [True, True, True],
    }


def test_it_is_told_in_what_the_accounts_contradict_each_other(
    view: RecordingAccounts, presenter: AccountsPresenter
) -> None:
    found = {aspect: each.contradicts for aspect, each in view.choices.items()}
    assert found == {
        Aspect.WHAT: False,
        Aspect.WHEN: True,
        Aspect.INFLUENCE: True,
    }
    assert all(each.statement is None for each in view.choices.values())


def test_a_choice_is_stored_as_one_step_with_a_name_and_undone(
    *,
    view: RecordingAccounts,
    presenter: AccountsPresenter,
    desk: Desk,
    heard: Listener,
    study: Study,
    told: Journey,
    accounts: Accounts,
) -> None:
    mother = accounts[0]
    presenter.choose(Aspect.WHEN, mother.id, "  staat in  het dossier ")
    stored = WorkingValue(EVENT, Aspect.WHEN, mother.id, "staat in het dossier")
    assert working(study, told) == (stored,)
    assert view.choices[Aspect.WHEN] == ChoiceView(
        Aspect.WHEN, mother.id, "staat in het dossier", contradicts=True
    )
    assert heard.steps == ["werkwaarde kiezen: wanneer"]
    presenter.choose(Aspect.WHEN, mother.id, "staat in het dossier")
    assert heard.steps == ["werkwaarde kiezen: wanneer"]
    desk.undo()
    assert working(study, told) == ()


def test_a_contradiction_is_not_decided_without_a_reason(
    view: RecordingAccounts,
    presenter: AccountsPresenter,
    study: Study,
    told: Journey,
    accounts: Accounts,
) -> None:
    presenter.choose(Aspect.INFLUENCE, accounts[0].id, "  ")
    [(aspect, words)] = view.problems
    assert aspect is Aspect.INFLUENCE
    assert "schrijf op waarom" in words
    assert working(study, told) == ()


def test_where_accounts_do_not_contradict_no_reason_is_needed(
    presenter: AccountsPresenter, study: Study, told: Journey, accounts: Accounts
) -> None:
    presenter.choose(Aspect.WHAT, accounts[2].id, "")
    assert working(study, told) == (
        WorkingValue(EVENT, Aspect.WHAT, accounts[2].id, ""),
    )


def test_a_choice_can_be_taken_back(
    presenter: AccountsPresenter,
    heard: Listener,
    study: Study,
    told: Journey,
    accounts: Accounts,
) -> None:
    presenter.choose(Aspect.WHAT, accounts[2].id, "")
    presenter.choose(Aspect.WHAT, None, "")
    assert working(study, told) == ()
    assert heard.steps[-1] == "werkwaarde wissen: wat er gebeurde"


def test_an_account_that_is_loosened_takes_the_choices_for_it_along(
    *,
    view: RecordingAccounts,
    presenter: AccountsPresenter,
    desk: Desk,
    heard: Listener,
    study: Study,
    told: Journey,
    accounts: Accounts,
) -> None:
    mother, father, carer = accounts
    desk.choose(mother.id)
    presenter.choose(Aspect.WHEN, father.id, "staat in het dossier")
    presenter.choose(Aspect.WHAT, carer.id, "")
    presenter.loosen(father.id)
    assert events(study, told) == [EVENT, None, EVENT, None]
    assert [each.aspect for each in working(study, told)] == [Aspect.WHAT]
    assert [each.id for each in view.accounts] == [mother.id, carer.id]
    assert not view.choices[Aspect.WHEN].contradicts
    assert heard.steps[-1] == "verslag losmaken"
    assert desk.chosen == mother.id
    desk.undo()
    assert events(study, told) == [EVENT, EVENT, EVENT, None]
    assert {each.aspect for each in working(study, told)} == {
        Aspect.WHAT,
        Aspect.WHEN,
    }


def test_when_one_account_is_left_there_is_no_event_any_more(
    view: RecordingAccounts,
    presenter: AccountsPresenter,
    study: Study,
    told: Journey,
    accounts: Accounts,
) -> None:
    mother, father, carer = accounts
    presenter.choose(Aspect.WHAT, mother.id, "")
    presenter.loosen(father.id)
    assert not view.left
    presenter.loosen(carer.id)
    assert view.left
    assert events(study, told) == [None, None, None, None]
    assert working(study, told) == ()


def test_a_choice_that_cannot_be_stored_is_told_beside_it(
    view: RecordingAccounts,
    presenter: AccountsPresenter,
    desk: Desk,
    study: Study,
    accounts: Accounts,
) -> None:
    told: list[str | None] = []
    desk.tell_by(told.append, lambda words, field: told.append(words))
    with no_disk(study):
        presenter.choose(Aspect.WHAT, accounts[0].id, "")
        presenter.loosen(accounts[0].id)
    assert [aspect for aspect, _ in view.problems] == [Aspect.WHAT, None]
    assert view.choices[Aspect.WHAT].statement is None
    assert len(view.accounts) == 3
    assert told == []


def test_an_event_that_is_told_by_nobody_is_left_at_once(
    view: RecordingAccounts, desk: Desk
) -> None:
    AccountsPresenter(view, desk, UUID(int=8)).show()
    assert view.left
