"""A study for programs for coding: REFI-QDA projects (.qdpx) and codebooks (.qdc).

The standard: QDA-XML 1.0 of 18 March 2019, www.qdasoftware.org. Texts are plain files
in UTF-8 with LF; who made what and when is not told.
"""

from collections.abc import Iterator
from typing import Final

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.research.journey import characteristic_label
from levensreis.domain.research_data import JourneyData, ResearchData, StatementData
from levensreis.domain.selection import value_label
from levensreis.formats.research.dataset import TITLE, TOLD
from levensreis.formats.research.refi_codes import code_guid, codes, guid
from levensreis.formats.research.refi_text import Passage, narrow, text_of
from levensreis.formats.tabular.archive import Archive
from levensreis.formats.tabular.markup import attribute, element

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_USER: Final = "Levensreis"
"""Nobody is told by this: a program for coding wants to know who coded, and when."""
_MOMENT: Final = 'creationDateTime="2000-01-01T00:00:00Z"'
_MADE: Final = f'creatingUser="{guid("user")}" {_MOMENT}'
_NAME_LENGTH: Final = 60


def codebook(data: ResearchData) -> bytes:
    """Write the codebook (.qdc)."""
    return (
        f'{_HEAD}<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Levensreis">'
        f"{codes(data.codebook)}</CodeBook>\n"
    ).encode()


def project(data: ResearchData, progress: Progress = NO_PROGRESS) -> bytes:
    """Write journeys as texts with their codes (.qdpx); raises Cancelled."""
    archive = Archive()
    numbers = {each.rid: at for at, each in enumerate(data.journeys, 1)}
    for done, journey in enumerate(data.journeys):
        progress.step(done, 2 * len(numbers))
        archive.put(f"sources/{_source(journey)}.txt", text_of(journey)[0])
    with archive.writing("project.qde") as part:
        for text in _project(data, numbers, progress):
            part.write(text.encode())
    return archive.done()


def _project(
    data: ResearchData, numbers: dict[str, int], progress: Progress
) -> Iterator[str]:
    user = guid("user")
    names = data.characteristics()
    yield (
        f'{_HEAD}<Project xmlns="urn:QDA-XML:project:1.0" name="{attribute(TITLE)}" '
        f'origin="Levensreis" creatingUserGUID="{user}" {_MOMENT}><Users>'
        f'<User guid="{user}" name="{_USER}"/></Users>'
        f"<CodeBook>{codes(data.codebook)}</CodeBook>"
    )
    yield from _within("Variables", map(_variable, names))
    yield from _within("Cases", (_case(each, names) for each in data.journeys))
    yield from _within("Sources", _sources(data, numbers, progress))
    yield f"<Description>{element(TOLD)}</Description></Project>\n"


def _within(name: str, inner: Iterator[str]) -> Iterator[str]:
    """Give a list with its name; one with nothing in it is no list in the standard."""
    first = next(inner, None)
    if first is not None:
        yield f"<{name}>{first}"
        yield from inner
        yield f"</{name}>"


def _variable(name: str) -> str:
    told = narrow(characteristic_label(name))
    return (
        f'<Variable guid="{guid("variable", name)}" name="{attribute(told)}" '
        'typeOfVariable="Text"/>'
    )


def _case(journey: JourneyData, names: list[str]) -> str:
    values = "".join(
        f'<VariableValue><VariableRef targetGUID="{guid("variable", name)}"/>'
        f"<TextValue>{element(narrow(value_label(name, value)))}</TextValue>"
        "</VariableValue>"
        for name in names
        if (value := journey.characteristics.get(name)) is not None
    )
    return (
        f'<Case guid="{guid("case", journey.rid)}" name="{_case_name(journey)}">'
        f'{values}<SourceRef targetGUID="{_source(journey)}"/></Case>'
    )


def _sources(
    data: ResearchData, numbers: dict[str, int], progress: Progress
) -> Iterator[str]:
    for done, journey in enumerate(data.journeys):
        progress.step(len(numbers) + done, 2 * len(numbers))
        source = _source(journey)
        inner = "".join(map(_selection, text_of(journey)[1]))
        yield (
            f'<TextSource guid="{source}" name="{_case_name(journey)}" '
            f'plainTextPath="internal://{source}.txt" {_MADE}>'
            f"{inner}</TextSource>"
        )


def _selection(passage: Passage) -> str:
    statement = passage.statement
    name = attribute(narrow(" ".join(statement.text.split())[:_NAME_LENGTH]))
    codings = "".join(
        f'<Coding guid="{guid(*code, of=statement.sid)}" {_MADE}>'
        f'<CodeRef targetGUID="{code_guid(*code)}"/></Coding>'
        for code in _codes(statement)
    )
    return (
        f'<PlainTextSelection guid="{guid("selection", statement.sid)}" name="{name}" '
        f'startPosition="{passage.start}" endPosition="{passage.end}" '
        f"{_MADE}>{_about(statement)}{codings}</PlainTextSelection>"
    )


def _codes(statement: StatementData) -> Iterator[tuple[str, str]]:
    for coding in statement.codings:
        yield "factor", str(coding.factor)
    yield "theme", statement.theme.value
    yield "influence", statement.influence.value
    if statement.system is not None:
        yield "system", statement.system.value
    if statement.group is not None:
        yield "party", statement.group.value
    if statement.turning_point:
        yield "turning_point", ""
    for kind in ("course_change", "help_step", "source"):
        if (told := getattr(statement, kind)) is not None:
            yield kind, told.value


def _about(statement: StatementData) -> str:
    told = [
        statement.age and f"Leeftijd: {statement.age}",
        statement.respondent and f"Verteld door: {statement.respondent}",
        statement.spell.in_words() if statement.spell else "",
        *(f"Voorbeeld: {each.example}" for each in statement.codings if each.example),
    ]
    about = narrow("\n".join(filter(None, told)))
    return f"<Description>{element(about)}</Description>" if about else ""


def _case_name(journey: JourneyData) -> str:
    """Return a name that no other journey has: a pseudonym can be given twice."""
    return attribute(narrow(f"{journey.pseudonym} ({journey.rid})"))


def _source(journey: JourneyData) -> str:
    return guid("source", journey.rid)
