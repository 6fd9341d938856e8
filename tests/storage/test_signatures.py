"""Who signed which text is kept with the text as it was then."""

from datetime import UTC, datetime
from uuid import uuid4

from levensreis.domain.anonymise.signing import Role, Signatures
from levensreis.domain.anonymise.texts import Part, TextKey
from levensreis.storage import journeys, signatures
from levensreis.storage.database import Database
from tests.builders import a_journey

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
TEXTS = {
    TextKey(uuid4().hex, Part.TEXT): "a" * 32,
    TextKey("health", Part.THEME_STORY): "b" * 32,
}


def test_signatures_come_back_as_they_were_put(database: Database) -> None:
    first = Signatures().signed(Role.INTERVIEWER, "A. de Vries", AT, TEXTS)
    both = first.signed(Role.SECOND_READER, "B. Bos", AT, TEXTS)
    with database.transaction() as connection:
        told = a_journey()
        journeys.add(connection, told)
        key = journeys.key_of(connection, told.id)
        assert signatures.get(connection, key) == Signatures()
        for signed in (first, both):
            signatures.put(connection, key, signed)
            assert signatures.get(connection, key) == signed
    with database.transaction() as connection:
        assert signatures.get(connection, key).is_complete(TEXTS)


def test_a_text_that_is_signed_again_has_one_signature_of_a_role(
    database: Database,
) -> None:
    first = Signatures().signed(Role.INTERVIEWER, "A. de Vries", AT, TEXTS)
    changed = dict.fromkeys(TEXTS, "c" * 32)
    again = first.signed(Role.INTERVIEWER, "A. de Vries", AT, changed)
    with database.transaction() as connection:
        told = a_journey()
        journeys.add(connection, told)
        key = journeys.key_of(connection, told.id)
        signatures.put(connection, key, again)
        stored = signatures.get(connection, key)
    assert len(stored.every) == len(TEXTS)
    assert stored.unsigned(Role.INTERVIEWER, changed) == []
    assert stored.unsigned(Role.INTERVIEWER, TEXTS) == list(TEXTS)
