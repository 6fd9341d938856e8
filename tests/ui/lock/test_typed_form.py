from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.services.drafts import Draft
from levensreis.ui.lock.typed_form import TypedForm

texts = st.text()
forms = st.builds(
    TypedForm,
    place=texts,
    journey=st.none() | st.uuids(),
    title=texts,
    fields=st.dictionaries(texts, texts),
    choices=st.dictionaries(texts, texts),
)


@given(forms)
def test_what_is_kept_is_read_as_it_was(form: TypedForm) -> None:
    assert TypedForm.read(form.draft) == form


@pytest.mark.parametrize(
    "text",
    [
        "zomaar woorden",
        "[]",
        "3",
        '{"title": "x"}',
        '{"title": 1, "fields": [], "choices": 2}',
        "[" * 100_000,
    ],
)
def test_of_words_that_no_form_kept_nothing_is_lost(text: str) -> None:
    read = TypedForm.read(Draft("line", UUID(int=1), text))
    assert (read.place, read.journey) == ("line", UUID(int=1))
    assert list(read.fields.values()) == [text]
