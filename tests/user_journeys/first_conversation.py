"""The first conversation: what is told, corrected, parked, left out and agreed to."""

from PySide6.QtCore import Qt

from levensreis.domain.influence import Influence
from levensreis.domain.theme import Theme
from levensreis.ui.bin.dialog import BinDialog
from levensreis.ui.closing.dialog import ClosingDialog
from levensreis.ui.interview.side_pane import Tab
from levensreis.ui.journeys.dialog import JourneyDialog
from tests.ui.boxes import Boxes
from tests.user_journeys.hands import Ctrl, Shift, is_gone
from tests.user_journeys.keyboard import Keyboard, is_on_the_line, shown, statement

Key = Qt.Key


TOLD = {
    Key.Key_F1: (
        "zwangerschap rustig, mama wel veel moe",
        "0;1 na drie weken weer opgenomen -",
        "2;3 eerste epileptische aanval -!",
        "3-7 elke maand een aanval, telkens naar het ziekenhuis -",
        "8 nieuwe medicijnen, aanvallen veel minder +",
    ),
    Key.Key_F2: (
        "tot 9 thuis bij ons, met twee broers +",
        "9-12 gezinshuis, acht kinderen op één gang -",
        "12;6 crisisplek, drie keer verhuisd in een half jaar -!",
        "vanaf 14 eigen studio met toezicht +",
    ),
    Key.Key_F3: (
        "1;6 sprak vroeg, maar begreep weinig",
        "4 zindelijk geworden +",
        "rond 10 leerde alleen fietsen +",
    ),
    Key.Key_F4: (
        "4-6 medisch dagverblijf, vaste juf +",
        "groep 3 vast op school, te veel prikkels -",
        "7-9 thuis zonder school -!",
        "vanaf 15 dagbesteding op een boerderij +",
    ),
    Key.Key_F5: (
        'rond 7 slaan en bijten - "hij was niet te houden"',
        "12 weglopen uit de groep -",
        "vanaf 14 weer rustig +",
    ),
    Key.Key_F6: (
        "6 logeren om de veertien dagen +",
        "zomer 2017 Wlz aangevraagd en afgewezen -",
        "10 Wlz toegekend, VG6 +!",
        "na de toekenning één vaste begeleider +",
    ),
    Key.Key_F7: (
        "vanaf 10 oma komt elke week +",
        "13 vriend van de groep kwijt door de verhuizing -",
    ),
    Key.Key_F8: (
        "5-8 moeder zoekt alles zelf uit -",
        "9 cliëntondersteuner vindt een plek +",
    ),
}
"""What is told by the theme's key; of the mother, as it comes."""


def begin_the_journey(hands: Keyboard) -> None:
    hands.press(Key.Key_N, Ctrl)
    dialog = hands.dialog(JourneyDialog)
    hands.write("Milan")
    hands.tab_to(dialog.birth)
    hands.write("mei 2008")
    hands.tab_to(dialog.respondents)
    hands.line("moeder, vader")
    assert is_gone(dialog)
    assert hands.interview.title.whole == "Levensreis van Milan"
    assert is_on_the_line(hands)
    assert hands.interview.recap.beginning.isVisible()


def tell_of_every_theme(hands: Keyboard) -> None:
    told = 0
    for key, lines in TOLD.items():
        hands.press(key)
        for line in lines:
            hands.line(line)
            told += 1
            assert hands.interview.quick.line.text() == ""
            assert is_on_the_line(hands)
    assert len(shown(hands)) == told
    assert {each.respondent for each in shown(hands)} == {"moeder"}
    assert len({each.session for each in shown(hands)} - {None}) == 1


def correct_the_last_one(hands: Keyboard) -> None:
    hands.line("10 zus het huis uit")
    hands.press(Key.Key_E, Ctrl)
    hands.replace("oudste zus het huis uit, zij hielp altijd")
    hands.tab_to(hands.interview.detail.period)
    hands.replace("rond 11")
    hands.press(Key.Key_Escape)
    assert is_on_the_line(hands)
    [made] = [each for each in shown(hands) if "oudste zus" in each.text]
    assert made.period.in_words() == "rond 11 jaar"
    for _ in range(2):
        hands.press(Key.Key_Z, Ctrl)
    assert statement(hands, "zus het huis uit").period.said == "10"
    for _ in range(2):
        hands.press(Key.Key_Y, Ctrl)
    assert statement(hands, "oudste zus").period.said == "rond 11"


def move_what_is_in_the_wrong_place(hands: Keyboard) -> None:
    assert statement(hands, "oudste zus").theme is Theme.FAMILY_SUPPORT
    hands.press(Key.Key_Left, Ctrl)
    hands.press(Key.Key_Down, Ctrl)
    moved = statement(hands, "oudste zus")
    assert (moved.theme, moved.influence) == (Theme.RELATIONSHIPS, Influence.NEGATIVE)
    board = hands.interview.board.panels
    hands.tab_to(board[Theme.SKILLS].cards)
    hands.walk(
        Key.Key_Down,
        lambda: "zindelijk" in str(board[Theme.SKILLS].cards.currentIndex().data()),
    )
    hands.press(Key.Key_Left, Ctrl)
    assert statement(hands, "zindelijk").theme is Theme.LIVING
    assert board[Theme.LIVING].cards.hasFocus()
    hands.press(Key.Key_Z, Ctrl)
    assert statement(hands, "zindelijk").theme is Theme.SKILLS
    hands.press(Key.Key_Escape)


def answer_what_the_guide_asks(hands: Keyboard) -> None:
    hands.press(Key.Key_F1)
    hands.press(Key.Key_K, Ctrl)
    hands.press(Key.Key_Right)
    hands.press(Key.Key_Right)  # asked, answered
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Right)  # asked
    hands.press(Key.Key_F9)
    hands.line("0 keizersnede, moeder en kind drie weken apart -")
    assert hands.interview.side.current is Tab.GUIDE
    hands.press(Key.Key_K, Ctrl)
    hands.press(Key.Key_Right)  # by now it is answered
    hands.press(Key.Key_Escape)


def park_what_cannot_be_told_now(hands: Keyboard) -> None:
    for key, words in (
        (Key.Key_F1, "hoe heette de neuroloog?"),
        (Key.Key_F4, "rapport van de school opzoeken"),
    ):
        hands.press(key)
        hands.write(words)
        hands.press(Key.Key_P, Ctrl)
        assert hands.interview.quick.line.text() == ""
    hands.press(Key.Key_P, Ctrl)
    assert hands.interview.parking.items.hasFocus()
    hands.walk(Key.Key_Down, lambda: "rapport" in current_words(hands))
    hands.press(Key.Key_Return)
    hands.replace("groep 4 rapport: IQ 55 - #prikkels")
    hands.press(Key.Key_Return)
    assert hands.interview.side.bar.tabText(3) == "Parkeren 1"
    assert statement(hands, "rapport: IQ 55").theme is Theme.DAY_ACTIVITIES


def current_words(hands: Keyboard) -> str:
    row = hands.interview.parking.items.current
    return row.words if row else ""


def let_father_tell_it_too(hands: Keyboard) -> None:
    board = hands.interview.board.panels
    hands.tab_to(board[Theme.LIVING].cards)
    hands.walk(
        Key.Key_Down,
        lambda: "gezinshuis" in str(board[Theme.LIVING].cards.currentIndex().data()),
    )
    hands.press(Key.Key_U, Ctrl)
    assert hands.interview.quick.account.isVisible()
    hands.press(Key.Key_2, Ctrl)
    hands.line("13-15 gezinshuis, het ging daar juist goed +")
    assert not hands.interview.quick.account.isVisible()
    first = statement(hands, "gezinshuis, acht kinderen")
    second = statement(hands, "gezinshuis, het ging")
    assert first.account_of == second.account_of is not None
    hands.press(Key.Key_F7)
    hands.line("12 samen naar het stadion, elke thuiswedstrijd +")
    assert statement(hands, "stadion").respondent == "vader"
    hands.press(Key.Key_1, Ctrl)


def somebody_walks_in(hands: Keyboard) -> None:
    hands.write("11 en toen zei hij")
    hands.press(Key.Key_G, Ctrl)
    hands.write(" dat mag niemand horen")
    hands.press(Key.Key_Return)
    assert hands.window.windowTitle() == "Levensreis"
    hands.press(Key.Key_G, Ctrl)
    assert hands.interview.quick.line.text() == "11 en toen zei hij"
    hands.line(" voor het eerst papa +")


def throw_something_away(hands: Keyboard) -> None:
    hands.line("6 een vergissing")
    hands.press(Key.Key_Tab, Shift)
    cards = hands.interview.board.panels[Theme.RELATIONSHIPS].cards
    hands.tab_to(cards)
    hands.walk(Key.Key_Down, lambda: "vergissing" in str(cards.currentIndex().data()))
    hands.press(Key.Key_Delete)
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_Delete, Ctrl | Shift)
    dialog = hands.dialog(BinDialog)
    assert dialog.cards.currentIndex().data() == "een vergissing"
    hands.press(Key.Key_Escape)
    assert is_gone(dialog)


def write_the_story_of_a_theme(hands: Keyboard) -> None:
    hands.press(Key.Key_F1)
    hands.press(Key.Key_J, Ctrl)
    hands.write("Het begon met een koortsstuip. Daarna was alles anders.")
    hands.press(Key.Key_F2)
    hands.press(Key.Key_J, Ctrl)
    assert hands.interview.story.field.toPlainText() == ""
    hands.write("Eerst thuis, later overal.")
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_F1)
    assert hands.interview.story.field.toPlainText().startswith("Het begon")


def look_at_what_was_not_told(hands: Keyboard) -> None:
    grid = hands.interview.coverage.grid
    hands.press(Key.Key_B, Ctrl)
    assert grid.hasFocus()
    hands.walk(Key.Key_Up, lambda: at(hands, Theme.HEALTH), 9)
    hands.walk(Key.Key_Down, lambda: at(hands, Theme.BEHAVIOUR), 9)
    hands.walk(Key.Key_Left, lambda: grid.cell is not None and grid.cell.age == -1)
    hands.walk(Key.Key_Right, lambda: grid.cell is not None and grid.cell.age == 3)
    hands.press(Key.Key_Space, Ctrl)
    hands.press(Key.Key_Right)
    hands.press(Key.Key_Return)
    assert hands.interview.quick.line.text() == "4 "
    assert hands.interview.quick.themes.currentData() == Theme.BEHAVIOUR
    hands.line("driftbuien in de winkel -")
    hands.press(Key.Key_B, Ctrl)
    hands.press(Key.Key_Escape)


def at(hands: Keyboard, theme: Theme) -> bool:
    cell = hands.interview.coverage.grid.cell
    return cell is not None and cell.theme is theme


def stay_a_little(hands: Keyboard, boxes: Boxes) -> None:
    hands.press(Key.Key_E, Ctrl | Shift)
    dialog = hands.dialog(ClosingDialog)
    assert "Toestemming" in dialog.points[0].words
    hands.press(Key.Key_Escape)
    assert is_gone(dialog)
    boxes.will_get("Esc")
    hands.press(Key.Key_Q, Ctrl)
    assert hands.window.isVisible()
    assert "Toestemming" in boxes.told[-1].splitlines()[0]
    assert "1 geparkeerd punt staat nog open" in boxes.told[-1]
    assert "1 tegenspraak zonder keuze" in boxes.told[-1]
    hands.press(Key.Key_F9)


def record_consent(hands: Keyboard) -> None:
    hands.press(Key.Key_I, Ctrl)
    consent = hands.study_page.details.consent
    hands.tab_to(consent.all)
    hands.press(Key.Key_Space)
    hands.tab_into(consent.form.by)
    hands.replace("moeder")
    hands.press(Key.Key_Return)
    assert consent.export.text() == "Uitvoeren kan."
    hands.press(Key.Key_Escape)
    assert is_on_the_line(hands)
    assert hands.window.menus.undo.isEnabled()
