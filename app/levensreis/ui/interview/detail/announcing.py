"""Every change in the form of a statement, as the edit that it means."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from levensreis.domain.codebook import FactorId
from levensreis.domain.course_change import CourseChange
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.statement import Kind
from levensreis.domain.system import PartyGroup
from levensreis.domain.theme import Theme
from levensreis.ui.interview import edits
from levensreis.ui.interview.choice import Choice
from levensreis.ui.interview.detail.form import StatementForm
from levensreis.ui.interview.detail.texts import FACTOR, MORE, SPELL, example_of
from levensreis.ui.interview.edits import Edit

Want = Callable[[Edit, str], None]
"""Takes an edit and the name of the field that was edited."""


def announce(form: StatementForm, want: Want) -> None:
    """Tell of every change in a form, at once."""
    _announce_texts(form, want)
    _announce_choices(form, want)
    _announce_more(form, want)
    _announce_boxes(form, want)
    form.influence.influence_chosen.connect(
        lambda chosen: want(edits.influence(chosen), "influence")
    )
    form.system.system_chosen.connect(
        lambda chosen: want(edits.system(chosen), "system")
    )
    form.spell.fields.spell_chosen.connect(
        lambda chosen: want(edits.spell(chosen), SPELL)
    )
    form.factors.removal_wanted.connect(
        lambda gone: want(edits.remove_factor(FactorId(gone)), FACTOR)
    )
    form.factors.example_edited.connect(
        lambda of, words: want(
            edits.example(FactorId(of), words), example_of(FactorId(of))
        )
    )
    form.sorted_out.clicked.connect(lambda: want(edits.sorted_out(), "kind"))


def _announce_texts(form: StatementForm, want: Want) -> None:
    form.text.edited.connect(lambda words: want(edits.text(words), "text"))
    form.period.edited.connect(lambda words: want(edits.period(words), "period"))
    form.quote.edited.connect(lambda words: want(edits.quote(words), "quote"))
    form.meaning.edited.connect(lambda words: want(edits.meaning(words), "meaning"))
    form.story.edited.connect(lambda words: want(edits.story(words), "story"))


def _announce_choices(form: StatementForm, want: Want) -> None:
    _on_choice(
        form.group,
        lambda each: want(edits.group(PartyGroup(each) if each else None), "group"),
    )
    _on_choice(form.respondent, lambda key: want(edits.respondent(key), "respondent"))
    _on_choice(
        form.session,
        lambda each: want(edits.session(UUID(each) if each else None), "session"),
    )
    _on_choice(form.theme, lambda each: want(edits.theme(Theme(each)), "theme"))
    _on_choice(form.kind, lambda each: want(edits.kind(Kind(each)), "kind"))


def _announce_more(form: StatementForm, want: Want) -> None:
    more = form.more
    _on_choice(
        more.course_change,
        lambda each: want(
            edits.course_change(CourseChange(each) if each else None), MORE
        ),
    )
    _on_choice(
        more.help_step,
        lambda each: want(edits.help_step(HelpStep(each) if each else None), MORE),
    )
    _on_choice(
        more.source,
        lambda each: want(edits.source(Source(each) if each else None), MORE),
    )


def _announce_boxes(form: StatementForm, want: Want) -> None:
    form.turning_point.clicked.connect(
        lambda on: want(edits.turning_point(on), "turning_point")
    )
    form.sensitive.clicked.connect(lambda on: want(edits.sensitive(on), "sensitive"))
    form.withheld.clicked.connect(lambda on: want(edits.withheld(on), "withheld"))


def _on_choice(box: Choice, tell: Callable[[Any], None]) -> None:
    box.activated.connect(lambda row: tell(box.itemData(row)))
