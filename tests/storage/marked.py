"""A journey with a word of its own wherever one can be kept, to be sought after."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

from sqlalchemy import Connection

from levensreis.domain.access import AccessKind
from levensreis.domain.accounts import Aspect, WorkingValue
from levensreis.domain.anonymise import decisions as anonymise
from levensreis.domain.anonymise.decisions import Decision
from levensreis.domain.anonymise.signing import Role, Signature, Signatures
from levensreis.domain.anonymise.span import Category
from levensreis.domain.anonymise.texts import Part, TextKey
from levensreis.domain.consent import Consent, Purpose
from levensreis.domain.coverage import MarkKind
from levensreis.domain.erasure import (
    ExportKind,
    LeftOutside,
)
from levensreis.domain.guide import ProbeState
from levensreis.domain.journey import Journey, Respondent
from levensreis.domain.member_check.answers import Route
from levensreis.domain.member_check.rounds import Outcome, Verdict
from levensreis.domain.notes import Notes, ParkedItem
from levensreis.domain.session import Session
from levensreis.domain.statement import Statement
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.storage import (
    access_log,
    codebook,
    decisions,
    drafts,
    export_record,
    journeys,
    member_check,
    register,
    signatures,
    statements,
)
from levensreis.storage.database import Database
from levensreis.storage.drafts import Draft
from tests.builders import a_coded_statement, a_factor, a_journey, a_statement, an_entry
from tests.checked import a_closing, a_round, receipt, worked, wrong

AT = datetime(2026, 3, 4, 9, 15, tzinfo=UTC)
# Each begins otherwise: an index keeps of two words alike only where they part.
WORDS = (
    *("aardhommel", "bosuil", "citroenvlinder", "dwergmuis", "eekhoorn", "fazantveer"),
    *("goudvink", "heikikker", "ijsvogel", "jufferkraan", "kemphaan", "lepelaar"),
    *("merelnest", "nachtegaal", "oeverzwaluw", "putterlied", "qiviutwol", "roerdomp"),
    *("steenmarter", "torenvalk", "uilenbal", "vuurvlieg", "wielewaal", "zandoog"),
)
TEXT, STORY, QUOTE, MEANING, WITH, LOOSE, EXAMPLE, ROLE = WORDS[:8]
NAME, ALSO, INSTEAD, NOTE, BY, VERSION, THEME, PARKED = WORDS[8:16]
REASON, THROWN, DRAFT, PATH, PSEUDONYM, OWN, WAS, PERIOD = WORDS[16:]
# None of these is in the index.
BESIDE = (
    *("ansjovis", "brulkikker", "cavia", "dagpauwoog", "emoe", "flamingo"),
    *("gekko", "huismus", "inktvis", "jakhals"),
)
DECIDED, NEWLY, SIGNER, ANSWERED, SCRIBBLED, WHY, BEFORE, AFTER, CLOSED, FORM = BESIDE
OWN_FACTOR = a_factor(label=OWN, own=True, system=System.EXO)


def marked_journey() -> Journey:
    """A journey with a word of its own wherever a word can stand."""
    told = a_coded_statement(
        OWN_FACTOR,
        example=EXAMPLE,
        text=f"{TEXT} {WITH}",
        story=STORY,
        quote=QUOTE,
        meaning=MEANING,
        loose_words=(f"#{LOOSE}",),
        period=f"na {PERIOD}",
        respondent="begeleider",
    )
    event = uuid4()
    notes = (
        Notes()
        .with_story(Theme.LIVING, THEME)
        .with_answer("health-birth", ProbeState.ASKED)
        .with_mark(Theme.HEALTH, 5, MarkKind.DECLINED)
        .with_parked(ParkedItem(PARKED, Theme.CARE))
        .with_working(WorkingValue(event, Aspect.WHEN, told.id, REASON))
    )
    return a_journey(
        told,
        a_statement(text=THROWN),
        code="LR-007",
        pseudonym=PSEUDONYM,
        respondents=(Respondent("begeleider", ROLE),),
        sessions=(Session(on=date(2026, 3, 4), note=NOTE),),
        consents=(
            Consent(
                purpose=Purpose.PARTICIPATION,
                given=True,
                on=date(2026, 3, 4),
                by=BY,
                text_version=VERSION,
            ),
        ),
        notes=notes,
        characteristics={"region": "north"},
    )


def anonymise_and_check(connection: Connection, key: int, told: Statement) -> None:
    """Decide, sign, and let a parent check a statement, each with words of its own."""
    decided = Decision(
        entity=DECIDED,
        category=Category.WORD,
        verdict=anonymise.Verdict.REPLACE,
        replacement=NEWLY,
    )
    decisions.add(connection, key, decided)
    text = TextKey(told.id.hex, Part.TEXT)
    signed = Signature(text, "0" * 32, Role.INTERVIEWER, SIGNER, AT)
    signatures.put(connection, key, Signatures((signed,)))
    came = wrong(ANSWERED, picture=SCRIBBLED.encode(), route=Route.PAPER)
    made = a_round(told.id, form=FORM).with_received([receipt(told.id, came)])
    member_check.add(connection, key, made)
    member_check.receive(connection, key, 1, made.history)
    words = {"reason": WHY, "before": BEFORE, "after": AFTER}
    [done] = worked(made, told.id, Verdict.DECLINED, **words).worked
    member_check.work(connection, key, 1, done)
    member_check.close(connection, key, 1, a_closing({}, Outcome.WITHOUT, CLOSED))


def many_words(number: int) -> str:
    return f"gewoon{number:04} verteld{number:04} woord{number:04}"


def store_marked(database: Database) -> Journey:
    """Store a journey full of words of its own, in the midst of others."""
    marked = marked_journey()
    others = [
        a_journey(
            *(
                a_statement(text=many_words(part * 100 + each), story=many_words(each))
                for each in range(60)
            )
        )
        for part in range(4)
    ]
    with database.transaction() as connection:
        codebook.add_factor(connection, OWN_FACTOR)
        for each in (*others[:2], marked, *others[2:]):
            journeys.add(connection, each)
        key = journeys.key_of(connection, marked.id)
        register.put(
            connection,
            key,
            [an_entry(NAME, also=(ALSO,), replacement=INSTEAD)],
        )
        anonymise_and_check(connection, key, marked.statements[0])
        statements.put_in_bin(connection, marked.statements[1].id)
        drafts.put(connection, Draft("quick", marked.id, DRAFT))
        saved = LeftOutside(ExportKind.OVERVIEW, AT, f"/uitvoer/{PATH}.pdf")
        export_record.put(connection, saved, marked.id)
        access_log.append(
            connection, AccessKind.VIEW, AT, ("anna", "laptop"), journey_id=marked.id
        )
    told = marked.statements[0]
    for now in (replace(told, text=f"{TEXT} {WAS}"), told):  # what once stood there
        with database.transaction() as connection:
            statements.put(connection, key, now)
    return marked
