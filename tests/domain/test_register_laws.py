"""What holds for every register and every text."""

import re
from collections.abc import Iterator

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from levensreis.domain.anonymise.register import InvalidEntry, Register, cleaned
from levensreis.domain.anonymise.release import NotReleased, release_text
from levensreis.domain.fold import fold
from tests.builders import an_entry

quick = settings(
    max_examples=50,
    deadline=None,
    # Names that cannot stand in one register are thrown away, and by chance many.
    suppress_health_check=[HealthCheck.filter_too_much],
)

NAMES = ["Jan", "Bo", "Bos", "Jan Bo", "van Dam", "Dam", "Zoë", "D'Arc", "Jan-Bo", "Ed"]
names = st.one_of(
    st.sampled_from(NAMES),
    st.text(st.sampled_from("BoJansé '-"), min_size=1, max_size=6),
    st.text(min_size=1, max_size=6),
).filter(lambda name: re.fullmatch(r"[^\W_](.*[^\W_])?", cleaned(name), re.DOTALL))
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
        lambda form: st.sampled_from([*ways_to_write(form)])
    )
    between = st.sampled_from(
        [" ", "  ", ", ", ". ", "’s ", "s ", "’ ", " '", "\n", "-", "\u2013", "_", ""]
    )
    words = st.one_of(spoken, between, names, st.text(max_size=5))
    return register, "".join(draw(st.lists(words)))


def ways_to_write(form: str) -> Iterator[str]:
    yield from (form, form.upper(), form.lower(), fold(form))
    yield "\u200b".join(form)
    for between in (" ", "-", "\u2011", "_", "\n", " - ", ""):
        yield re.sub(r"[ -]", between, form)


def survivors(register: Register, text: str) -> list[str]:
    """Names that stand in a text as whole words, looked for in the plainest way."""
    spoken = spaced(text)
    names = [spaced(form).strip() for each in register.entries for form in each.forms]
    return [
        written
        for name in names
        for written in (name, name.replace(" ", ""))
        if re.search(rf"(?<!\w){re.escape(written)}(?!\w)", spoken)
    ]


def spaced(text: str) -> str:
    return " ".join(re.split(r"[\s_-]+", fold(cleaned(text))))


def released_or_refused(text: str, register: Register) -> str:
    try:
        return release_text(text, register)
    except NotReleased:
        assert register.name_in(register.apply(text))
        return ""


@quick
@given(registers_and_texts())
def test_no_registered_name_survives_in_what_leaves(said: tuple[Register, str]) -> None:
    register, text = said
    released = released_or_refused(text, register)
    assert survivors(register, released) == []
    assert register.apply(released) == released


@quick
@given(registers_and_texts())
def test_nothing_outside_the_found_places_changes(said: tuple[Register, str]) -> None:
    register, text = said
    text = cleaned(text)
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
    text = cleaned(text)
    for place in register.find(text):
        there = Register((place.entry,)).name_in(text[place.start : place.end])
        assert there is not None


@quick
@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)
