"""Laws of what decisions do to a text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from levensreis.domain.anonymise.cleaning import cleaned
from levensreis.domain.anonymise.decisions import Decision, Decisions, Verdict
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.rewriting import Rewriting
from levensreis.domain.anonymise.texts import Part, TextKey
from levensreis.domain.moment import BirthMonth, LifeContext
from levensreis.domain.period import Period
from levensreis.language import MONTHS
from tests.builders import a_register

KEY = TextKey("a", Part.TEXT)
REGISTER = a_register(Jurre="Nathan", Roos="Fleur", Almelo=None)
quick = settings(deadline=None, max_examples=60)
words = st.sampled_from(
    (
        *("Sanne", "Sannes", "Jurre", "Roos", "roos", "Gerrit", "dokter Van Rossum"),
        *("in Almelo", "naar De Vlierhof", "op 3 mei 2012", "in 2014", "06-12345678"),
        *("was thuis", "belde", "en", "zijn tweelingbroer", "wroemkeboel", "Zwabbel"),
        *("het Deventer Ziekenhuis", "Dravetsyndroom", "Syrische", "zé\u0308i"),
    )
)
texts = st.lists(
    st.tuples(words, st.sampled_from((" ", ". ", ", ", "\n", " “"))), max_size=14
).map(lambda parts: "".join(f"{word}{gap}" for word, gap in parts))
verdicts = st.sampled_from(
    (
        *((Verdict.REPLACE, ""), (Verdict.KEEP, ""), (Verdict.OPEN, "")),
        *((Verdict.REPLACE, "Xandra"), (Verdict.GENERALISE, "iets anders")),
    )
)


@st.composite
def decided(draw: st.DrawFn, *, in_places: bool = True) -> tuple[Rewriting, str]:
    """A text about which all kinds of things were decided, in one place or in all."""
    text = draw(texts)
    made = Rewriting(REGISTER, code="LR-001", texts=[text])
    decisions = []
    for point in made.points(KEY, text):
        verdict, replacement = draw(verdicts)
        everywhere = not in_places or draw(st.booleans())
        decisions.append(
            Decision(
                entity=point.entity,
                category=point.span.cat,
                verdict=verdict,
                replacement=replacement,
                place=None if everywhere else point.place,
            )
        )
    return made.with_decisions(Decisions(decisions)), text


@quick
@given(decided())
def test_nothing_changes_outside_the_places_that_are_told(
    case: tuple[Rewriting, str],
) -> None:
    made, text = case
    left = made.apply(KEY, text)
    text = cleaned(text)
    done = 0
    for point in made.points(KEY, text):
        new = point.replacement
        if new is None or new.start < done:
            continue
        for part in (text[done : new.start], new.text):
            assert left.startswith(part)
            left = left.removeprefix(part)
        assert new.start <= point.span.start < point.span.end <= new.end
        done = new.end
    assert left == text[done:]


@quick
@given(decided(in_places=False))
def test_rewriting_what_was_rewritten_changes_nothing(
    case: tuple[Rewriting, str],
) -> None:
    # What holds in one place of a text does not hold in what that text became.
    made, text = case
    once = made.apply(KEY, text)
    assert made.apply(KEY, once) == once


@quick
@given(decided())
def test_what_was_thought_over_in_part_is_what_is_thought_anew(
    case: tuple[Rewriting, str],
) -> None:
    made, text = case
    anew = Rewriting(REGISTER, made.decisions, code="LR-001", texts=[text])
    kept = [(p.span, p.entity, p.decision, p.is_open) for p in made.points(KEY, text)]
    new = [(p.span, p.entity, p.decision, p.is_open) for p in anew.points(KEY, text)]
    assert kept == new


@quick
@given(
    born=st.builds(BirthMonth, st.integers(1995, 2010), st.integers(1, 12)),
    months=st.integers(0, 20 * 12),
    whole_year=st.booleans(),
)
def test_a_date_that_becomes_an_age_still_tells_the_same_time_on_the_timeline(
    born: BirthMonth, months: int, whole_year: bool
) -> None:
    assert born.month is not None
    year, month = divmod(born.year * 12 + born.month - 1 + months, 12)
    said = f"{year}" if whole_year else f"{MONTHS[month]} {year}"
    made = Rewriting(Register(), birth=born, texts=[said])
    key = TextKey("a", Part.PERIOD)
    proposed = [each.proposal.text for each in made.points(key, said) if each.proposal]
    context = LifeContext(born)
    before = Period.parse(said).months(context)
    after = Period.parse(" ".join(proposed)).months(context)
    assert after.earliest_start is not None
    assert after.latest_end is not None
    assert before.earliest_start is not None
    assert before.latest_end is not None
    assert after.earliest_start <= max(before.earliest_start, 0)
    assert after.latest_end >= before.latest_end
