"""What holds for every register and every text."""

import re
import unicodedata

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from levensreis.domain.anonymise.register import InvalidEntry, Register
from levensreis.domain.fold import fold
from tests.builders import an_entry

quick = settings(max_examples=50, deadline=None)

NAMES = ["Jan", "Bo", "Bos", "Jan Bo", "van Dam", "Dam", "Zoë", "D'Arc", "Jan-Bo", "Ed"]
names = st.one_of(
    st.sampled_from(NAMES),
    st.text(st.sampled_from("BoJansé '-"), min_size=1, max_size=6),
    st.text(min_size=1, max_size=6),
).filter(lambda name: re.fullmatch(r"[^\W_](.*[^\W_])?", name, re.DOTALL))
replacements = st.one_of(
    st.sampled_from(["Carla", "Thomas", "een woongroep", "bos", "Wim", "Iris's"]),
    st.text("xyzXYZ ", min_size=1).filter(str.strip),
)


@st.composite
def registers(draw: st.DrawFn) -> Register:
    pairs = draw(st.lists(st.tuples(st.lists(names, min_size=1), replacements)))
    try:
        return Register(
            tuple(
                an_entry(forms[0], also=tuple(forms[1:]), replacement=replacement)
                for forms, replacement in pairs
            )
        )
    except InvalidEntry:
        assume(False)
        raise


@st.composite
def registers_and_texts(draw: st.DrawFn) -> tuple[Register, str]:
    register = draw(registers())
    forms = [form for entry in register.entries for form in entry.forms]
    spoken = st.sampled_from(forms or ["niemand"]).flatmap(
        lambda form: st.sampled_from([form, form.upper(), form.lower(), fold(form)])
    )
    between = st.sampled_from([" ", "  ", ", ", ". ", "’s ", "s ", "\n", "-", "_", ""])
    words = st.one_of(spoken, between, names, st.text(max_size=5))
    return register, "".join(draw(st.lists(words)))


def survivors(register: Register, text: str) -> list[str]:
    """Names that stand in a text as whole words, looked for in the plainest way."""
    folded = fold(unicodedata.normalize("NFC", text))
    spoken = " ".join(re.split(r"[\s_]+", folded))
    found = []
    for entry in register.entries:
        for form in entry.forms:
            plain = fold(unicodedata.normalize("NFC", form))
            name = " ".join(re.split(r"[\s_]+", plain)).strip()
            if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", spoken):
                found.append(form)
    return found


@quick
@given(registers_and_texts())
def test_no_registered_name_survives(said: tuple[Register, str]) -> None:
    register, text = said
    assert survivors(register, register.apply(text)) == []


@quick
@given(registers_and_texts())
def test_replacing_twice_changes_nothing(said: tuple[Register, str]) -> None:
    register, text = said
    once = register.apply(text)
    assert register.apply(once) == once


@quick
@given(registers_and_texts())
def test_nothing_outside_the_found_places_changes(said: tuple[Register, str]) -> None:
    register, text = said
    text = unicodedata.normalize("NFC", text)
    left = register.apply(text)
    done = 0
    for place in register.find(text):
        for part in (text[done : place.start], place.text):
            assert left.startswith(part)
            left = left.removeprefix(part)
        done = place.end
    assert left == text[done:]


@quick
@given(registers_and_texts())
def test_a_found_place_holds_a_form_of_its_entry(said: tuple[Register, str]) -> None:
    register, text = said
    text = unicodedata.normalize("NFC", text)
    for place in register.find(text):
        there = Register((place.entry,)).name_in(text[place.start : place.end])
        assert there is not None


@quick
@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)
