"""Reading a form that came back, in any number of files."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from levensreis.domain.form_layout import APPROVAL, GENERAL, FormLayout
from levensreis.domain.member_check.answers import NOTHING, Given, Returned
from levensreis.domain.member_check.problems import NoForm
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.formats.returned.boxes import Spot
from levensreis.formats.returned.file import ReturnedFile
from levensreis.formats.returned.one_form import Layouts, OneForm
from levensreis.formats.returned.pdf_pages import read_pdf
from levensreis.formats.returned.scans import read_picture
from levensreis.formats.returned.seen import PageSeen
from levensreis.formats.returned.together import read_twice, weighed
from levensreis.language import say


@dataclass(frozen=True, slots=True)
class FormRead:
    """All that was read of one form, whatever it asks."""

    layout: FormLayout
    given: Mapping[Spot, Given]
    loose: tuple[str, ...]
    pages_missing: tuple[int, ...]
    """Counted from 1, as the paper does."""
    pages_twice: tuple[int, ...]


def read_form(
    files: Sequence[ReturnedFile], layouts: Layouts, progress: Progress = NO_PROGRESS
) -> Returned:
    """Read one form of the member check; raises what `read_any` does."""
    return _returned(read_any(files, layouts, progress))


def read_any(
    files: Sequence[ReturnedFile], layouts: Layouts, progress: Progress = NO_PROGRESS
) -> FormRead:
    """Read one form; raises NotReadBack when it cannot be, or Cancelled.

    The form may be in one file or one a page, by every route at once.
    """
    form = OneForm(layouts)
    pages = [
        page
        for number, file in enumerate(files)
        for page in _read(file, form, progress.part(number, number + 1, len(files)))
    ]
    progress.step(len(files), len(files))
    if form.layout is None:
        raise NoForm(
            say(
                "Hierin staat geen formulier van Levensreis. Op elke bladzijde moeten "
                "de twee vierkante codes in de hoeken te zien zijn."
            )
        )
    return _whole(form.layout, pages)


def _read(file: ReturnedFile, form: OneForm, progress: Progress) -> Iterator[PageSeen]:
    file.check()
    read = read_pdf if file.is_pdf else read_picture
    return read(file, form, progress)


def _whole(layout: FormLayout, pages: Sequence[PageSeen]) -> FormRead:
    seen = Counter(each.page for each in pages if each.page is not None)
    return FormRead(
        layout=layout,
        given=_all(pages),
        loose=tuple(dict.fromkeys(words for each in pages for words in each.loose)),
        pages_missing=tuple(
            each + 1 for each in range(layout.pages) if each not in seen
        ),
        pages_twice=tuple(each + 1 for each in sorted(seen) if seen[each] > 1),
    )


def _returned(read: FormRead) -> Returned:
    layout = read.layout
    given = {spot: weighed(one) for spot, one in read.given.items()}
    numbers = [each.statement for each in layout.statements]
    return Returned(
        form=layout.form,
        version=layout.version,
        answers={each: given[each] for each in numbers if each in given},
        remark=given.get(GENERAL, NOTHING),
        approval=given.get(APPROVAL, NOTHING),
        loose=read.loose,
        pages_missing=read.pages_missing,
        pages_twice=read.pages_twice,
    )


def _all(pages: Iterable[PageSeen]) -> dict[Spot, Given]:
    found: dict[Spot, Given] = {}
    for page in pages:
        for spot, given in page.given.items():
            before = found.get(spot)
            found[spot] = given if before is None else read_twice(before, given)
    return found
