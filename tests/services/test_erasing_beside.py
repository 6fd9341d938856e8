"""What researchers kept beside the journeys says nothing of one that is erased."""

from levensreis.domain.crosscut.keys import FindingKey
from levensreis.domain.factor_table import Order, Tally, build_table
from levensreis.domain.findings import Spread, TableResult
from levensreis.domain.solutions.solution import Solution
from levensreis.services.crosscut import CrosscutService
from levensreis.services.findings import FactorFindings
from levensreis.services.research_source import ResearchSource
from levensreis.services.solutions import SolutionsService
from levensreis.services.study import Study
from tests.builders import a_journey, a_register, a_statement

SECRET = "kersenpitkussen"


def test_no_saved_query_quotes_it_and_where_else_it_is_named_is_told(
    study: Study,
) -> None:
    gone = a_journey(a_statement(), code="LR-007", pseudonym=SECRET)
    study.journeys.begin(gone, a_register(Jurre="Sem"))
    study.journeys.begin(a_journey(code="LR-008"))
    source = ResearchSource.of_study(study)
    findings = FactorFindings(source)
    factor = study.journeys.codebook().factors[0]
    quoted = Tally(2, SECRET, SECRET)
    table = build_table(study.journeys.codebook(), {factor.id: quoted}, Order.CODEBOOK)
    result = TableResult(table=table, journeys=2, statements=31, spread=Spread({}))
    findings.save("Vóór het wissen", result, Order.CODEBOOK)
    crosscut = CrosscutService(source)
    crosscut.set_text(FindingKey.MOVES, f"Bij {SECRET.title()} ging het mis.")
    crosscut.set_text(FindingKey.WORK, f"Niets over {SECRET}en.")
    SolutionsService(source).add(Solution(number=3, text="Zoals bij Jurre"))
    told = "misschien genoemd in {place}: haal het daar weg"
    places = ["de tekst bij ‘Redenen van verhuizingen’", "oplossing 3"]
    before = study.erasure.preview(gone.id).stays_outside()
    assert before == [told.format(place=each) for each in places]
    after = study.erasure.erase(gone.id, gone.code, "op verzoek")
    assert after.stays_outside() == before
    [query] = findings.saved()
    [row] = query.result.table.rows
    assert row.tally == Tally(2)
