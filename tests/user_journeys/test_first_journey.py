"""From an empty laptop to an export, as an interviewer does it."""

from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt

from levensreis.domain.influence import Influence
from levensreis.domain.statement import Statement
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.services.paper_order import Paper
from levensreis.services.study import Study
from levensreis.ui.interview.page import InterviewPage
from levensreis.ui.journeys.dialog import JourneyDialog
from levensreis.ui.paper.obstacle import Obstacle
from levensreis.ui.paper.ways import Way
from tests.ui.boxes import Boxes
from tests.ui.conftest import PageHands
from tests.user_journeys.conftest import OpenWindow
from tests.user_journeys.hands import Ctrl, Shift, is_gone, row_with

PASSPHRASE = "zeven blauwe fietsen in één schuur"
LINES = [
    (Qt.Key.Key_F1, "zwangerschap rustig, geen bijzonderheden"),
    (Qt.Key.Key_F1, "2;3 eerste epileptische aanval bij Joris -!"),
    (Qt.Key.Key_F2, "tot 9 thuis bij ons in Almelo +"),
    (Qt.Key.Key_F2, "9-12 naar De Vlierhof, acht kinderen op één gang - #verhuizingen"),
    (Qt.Key.Key_F3, "peuter sprak vroeg, maar begreep weinig"),
    (Qt.Key.Key_F4, "groep 3 vast op school, te veel prikkels - @vader"),
    (Qt.Key.Key_F5, 'rond 7 slaan en bijten - "hij was niet te houden"'),
    (Qt.Key.Key_F6, "zomer 2017 Wlz aangevraagd en afgewezen -"),
    (Qt.Key.Key_F7, "vanaf 10 oma komt elke week +"),
    (Qt.Key.Key_F8, "na de aanval logeerweekend om de veertien dagen + #respijtzorg"),
]


def test_an_interviewer_records_corrects_anonymises_exports_and_comes_back(
    open_window: OpenWindow, boxes: Boxes, tmp_path: Path
) -> None:
    folder = tmp_path / "studie"
    overview = tmp_path / "overzicht.pdf"
    hands = open_window()

    make_a_study(hands, folder)
    begin_a_journey(hands)
    record_ten_statements(hands)
    correct_one_in_the_detail(hands)
    code_one_with_a_factor(hands)
    refuse_to_export_without_consent(hands)
    record_consent(hands)
    refuse_to_export_with_an_open_name(hands)
    give_every_name_a_replacement(hands)
    export_the_overview(hands, overview)
    boxes.will_get("Toch sluiten")  # years of which nothing was told
    assert hands.window.close()

    text = " ".join(page.extract_text() for page in PdfReader(overview).pages)
    assert "Eerste epileptische aanval bij Milan" in text
    assert not any(name in text for name in ("Joris", "Almelo", "Vlierhof"))
    with Study.open(folder, PASSPHRASE) as study:
        [summary] = study.journeys.overview()
        statements = study.journeys.get(summary.id).statements
    assert len(statements) == len(LINES)

    again = open_window()
    open_the_study(again, folder)
    everything_is_there(again)


def make_a_study(hands: PageHands, folder: Path) -> None:
    start = hands.window.start
    hands.click(start.new_folder.line)
    hands.write(str(folder))
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Tab)
    hands.write(PASSPHRASE)
    hands.press(Qt.Key.Key_Tab)
    hands.line(PASSPHRASE)
    hands.wait_for(lambda: hands.window.study_page)
    assert hands.study_page.begin.isVisible()


def open_the_study(hands: PageHands, folder: Path) -> None:
    assert hands.window.start.folder.line.text() == str(folder)
    start = hands.window.start
    hands.line("een verkeerde wachtzin")
    hands.wait_for(lambda: start.problem("open", "passphrase") or None)
    assert "past niet" in start.problem("open", "passphrase")
    hands.line(PASSPHRASE)
    hands.wait_for(lambda: hands.window.study_page)


def begin_a_journey(hands: PageHands) -> None:
    hands.press(Qt.Key.Key_N, Ctrl)
    dialog = hands.dialog(JourneyDialog)
    assert dialog.code.text() == "LR-001"
    hands.click(dialog.pseudonym)
    hands.write("Milan")
    hands.click(dialog.birth)
    hands.line("mei")
    assert "2008-05" in dialog.problem("birth")
    hands.replace("mei 2008")
    hands.press(Qt.Key.Key_Return)
    assert is_gone(dialog)


def record_ten_statements(hands: PageHands) -> None:
    page = hands.interview
    for key, line in LINES:
        hands.press(key)
        hands.line(line)
    statements = shown(page)
    assert len(statements) == len(LINES)
    assert [each.theme for each in statements] == sorted(
        (each.theme for each in statements), key=list(Theme).index
    )
    assert page.timeline.accessibleName().startswith("Tijdlijn: 10 uitspraken")
    assert "Alles opgeslagen" in page.saved.text()


def correct_one_in_the_detail(hands: PageHands) -> None:
    page = hands.interview
    hands.click_row(page.board.panels[Theme.SKILLS].cards, "sprak vroeg")
    hands.click(page.detail.text)
    hands.replace("Sprak al vroeg, maar begreep weinig van wat hij zei")
    hands.press(Qt.Key.Key_Tab)
    hands.click(page.detail.period)
    hands.replace("ergens toen")
    hands.press(Qt.Key.Key_Return)
    assert "Geen tijdstip herkend" in page.detail.problem("period")
    assert page.detail.period.text() == "ergens toen"
    hands.replace("rond 3")
    hands.press(Qt.Key.Key_Return)
    [changed] = [each for each in shown(page) if each.theme is Theme.SKILLS]
    assert changed.text == "Sprak al vroeg, maar begreep weinig van wat hij zei"
    assert changed.period.in_words() == "rond 3 jaar"
    hands.press(Qt.Key.Key_Z, Ctrl)
    assert page.detail.period.text() == "ergens toen"
    hands.press(Qt.Key.Key_Z, Ctrl | Shift)
    assert page.detail.period.text() == "rond 3"


def code_one_with_a_factor(hands: PageHands) -> None:
    page = hands.interview
    hands.click_row(page.board.panels[Theme.DAY_ACTIVITIES].cards, "vast op school")
    hands.click(page.detail.factors.field)
    hands.write("prikkels")
    hands.press(Qt.Key.Key_Return)
    [coded] = [each for each in shown(page) if each.theme is Theme.DAY_ACTIVITIES]
    assert coded.system is System.MICRO
    assert coded.influence is Influence.NEGATIVE
    assert len(coded.codings) == 1
    assert coded.respondent == "vader"


def refuse_to_export_without_consent(hands: PageHands) -> None:
    obstacle = told_instead(hands, "nog geen toestemming voor ‘Meedoen’")
    hands.click(obstacle.buttons[Way.DETAILS])
    assert hands.study_page.details.isVisible()
    hands.press(Qt.Key.Key_Escape)


def told_instead(hands: PageHands, words: str) -> Obstacle:
    """Wait until it is told why there is nothing to see: it is looked through first."""
    hands.press(Qt.Key.Key_P, Ctrl | Shift)
    papers = hands.study_page.papers.page
    assert papers is not None
    obstacle = papers.preview.obstacle
    return hands.wait_for(lambda: obstacle if words in obstacle.words.text() else None)


def record_consent(hands: PageHands) -> None:
    hands.press(Qt.Key.Key_I, Ctrl)
    details = hands.study_page.details
    assert details.consent.export.text().startswith("Uitvoeren kan nog niet")
    hands.click(details.consent.all)
    hands.click(details.consent.form.by)
    hands.replace("moeder")
    hands.press(Qt.Key.Key_Return)
    assert not details.consent.form.isVisible()
    assert details.consent.export.text() == "Uitvoeren kan."
    hands.press(Qt.Key.Key_Escape)


def refuse_to_export_with_an_open_name(hands: PageHands) -> None:
    hands.press(Qt.Key.Key_A, Ctrl | Shift)
    page = hands.names.register
    hands.click(page.name)
    hands.line("Joris")
    hands.press(Qt.Key.Key_Escape)
    obstacle = told_instead(hands, "1 naam zonder vervanging")
    hands.click(obstacle.buttons[Way.NAMES])
    assert hands.names.isVisible()
    hands.press(Qt.Key.Key_Escape)


def give_every_name_a_replacement(hands: PageHands) -> None:
    hands.press(Qt.Key.Key_A, Ctrl | Shift)
    page = hands.names.register
    hands.click(page.replacement)
    hands.line("Milan")
    for name, replacement in (
        ("Almelo", "een stad in het oosten"),
        ("De Vlierhof", "een zorgorganisatie"),
    ):
        hands.click(page.name)
        hands.write(name)
        hands.click(page.replacement)
        hands.line(replacement)
    assert page.state.text() == "alle namen hebben een vervanging"
    before_and_after = page.preview.toPlainText()
    assert "thuis bij ons in Almelo" in before_and_after
    assert "thuis bij ons in een stad in het oosten" in before_and_after
    hands.press(Qt.Key.Key_Escape)


def export_the_overview(hands: PageHands, path: Path) -> None:
    hands.press(Qt.Key.Key_P, Ctrl | Shift)
    papers = hands.study_page.papers.page
    assert papers is not None
    hands.press(Qt.Key.Key_Down)
    assert papers.choice.paper is Paper.OVERVIEW
    hands.wait_for(lambda: papers if papers.preview.has_paper else None)
    hands.click(papers.form.save)
    hands.save_as(path)
    notice = hands.study_page.notice
    hands.wait_for(lambda: notice if str(path) in notice.text else None)
    assert path.exists()


def everything_is_there(hands: PageHands) -> None:
    sidebar = hands.study_page.sidebar
    assert row_with(sidebar.journeys, "Milan").row() == 0
    hands.click_row(sidebar.journeys, "Milan")
    statements = shown(hands.interview)
    assert [each.text for each in statements][
        1
    ] == "eerste epileptische aanval bij Joris"
    assert statements[1].turning_point
    [quoted] = [each for each in statements if each.quote]
    assert quoted.quote == "hij was niet te houden"


def shown(page: InterviewPage) -> list[Statement]:
    return [
        statement
        for panel in page.board.panels.values()
        for statement in panel.statements
    ]
