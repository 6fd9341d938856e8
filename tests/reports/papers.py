"""Every document that leaves on paper, of one journey that has everything."""

import random
from collections.abc import Callable
from datetime import date
from uuid import UUID

from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey
from levensreis.domain.notes import Notes
from levensreis.domain.statement import Statement
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.reports.factor_table import table_pdf
from levensreis.reports.letter import Contact, letter_pdf
from levensreis.reports.member_check import CheckForm, check_form
from levensreis.reports.paper.model import FormCode
from levensreis.reports.short_version import short_version_pdf
from levensreis.reports.summary import summary_pdf
from levensreis.reports.write_up import write_up_pdf
from tests.builders import a_journey, a_statement, as_released
from tests.reports.test_factor_table import whole_table

CODE = FormCode("k7f3m2q9x4t1", 2)
CONTACT = Contact(
    name="Anja de Vries",
    organisation="Onderzoek Levensreizen",
    phone="088 123 45 67",
    mail="vragen@voorbeeld.nl",
    address="Onderzoek Levensreizen\nAntwoordnummer 12\n1234 AB Utrecht",
)
_WORDS = """
    verhuizing naar een gezinshuis moeder vader school begeleiding dagbesteding nacht
    slapen medicatie ziekenhuis aanval onrust rust ritme wachtlijst indicatie gemeente
    logeren weekend broer zus oma opvang crisis plaatsing groep juf taxi arts onderzoek
""".split()  # noqa: SIM905


def told(number: int = 60, seed: int = 1) -> list[Statement]:
    """Statements as they are told: short, some with a story, a quote, a meaning."""
    chance = random.Random(seed)

    def words(least: int, most: int) -> str:
        return " ".join(chance.choices(_WORDS, k=chance.randint(least, most)))

    sides = [Influence.POSITIVE, Influence.NEGATIVE] * 2 + [Influence.NEUTRAL]
    return [
        a_statement(
            id=UUID(int=each + 1),
            theme=chance.choice(list(Theme)),
            period=chance.choice(("6;6", "groep 3", "van 4 tot 6", "rond 9", "?")),
            text=words(4, 12),
            story=words(20, 60) if chance.random() < 0.3 else "",
            quote=words(5, 15) if chance.random() < 0.2 else "",
            meaning=words(5, 15) if chance.random() < 0.2 else "",
            influence=chance.choice(sides),
            system=chance.choice([*System, None]),
            turning_point=chance.random() < 0.05,
        )
        for each in range(number)
    ]


def the_journey() -> Journey:
    """A journey of sixty statements, with stories."""
    stories = {
        Theme.HEALTH: "Bij de geboorte was er zuurstoftekort. " * 12,
        Theme.LIVING: "Eerst thuis.\n\nDaarna een gezinshuis. سلام 😀",
    }
    notes = Notes(stories=stories)
    return a_journey(*told(), code="LR-001", pseudonym="Sem", notes=notes)


def form_of(journey: Journey) -> CheckForm:
    return check_form(as_released(journey), CODE)


def letter() -> bytes:
    return letter_pdf(CONTACT, code="LR-001", back_by=date(2026, 12, 18))


PAPERS: dict[str, Callable[[], bytes]] = {
    "uitwerking": lambda: write_up_pdf(as_released(the_journey())),
    "overzicht": lambda: summary_pdf(as_released(the_journey())),
    "controle": lambda: form_of(the_journey()).pdf,
    "kort": lambda: short_version_pdf(as_released(the_journey())),
    "brief": letter,
    "tabel": lambda: table_pdf(whole_table(), 9),
    "leeg overzicht": lambda: summary_pdf(as_released(a_journey())),
    "lege uitwerking": lambda: write_up_pdf(as_released(a_journey())),
}
