"""Which form the pages of all files are of: one, and one that was made here."""

from collections.abc import Callable, Sequence

from levensreis.domain.form_layout import FormLayout
from levensreis.domain.member_check.problems import OtherForms
from levensreis.formats.returned.codes import Code
from levensreis.language import say

Layouts = Callable[[str, int], FormLayout | None]
"""Gives the layout of a form and version that was made here, or None."""


class OneForm:
    """Learns from the first code of which form all pages must be."""

    def __init__(self, layouts: Layouts) -> None:
        self._layouts = layouts
        self.layout: FormLayout | None = None

    def of(self, codes: Sequence[Code]) -> dict[int, list[Code]]:
        """Group codes by page; raises OtherForms for a page of another form."""
        found: dict[int, list[Code]] = {}
        for code in codes:
            self._check(code)
            found.setdefault(code.page, []).append(code)
        return found

    def known(self) -> FormLayout:
        """Return the layout, after the first code was seen."""
        assert self.layout is not None
        return self.layout

    def _check(self, code: Code) -> None:
        if self.layout is None:
            self.layout = self._layouts(code.form, code.version)
        layout = self.layout
        if layout is None or code.page >= layout.pages:
            raise OtherForms(
                say(
                    "Dit is een formulier van een andere levensreis of een andere "
                    "studie. Kies de levensreis waar het bij hoort."
                )
            )
        if layout.form != code.form:
            raise OtherForms(
                say(
                    "Hierin zitten bladzijden van meer dan één formulier. Lees ze een "
                    "voor een in."
                )
            )
        if layout.version != code.version:
            raise OtherForms(
                say(
                    "Hierin zitten bladzijden van versie {one} en van versie {other} "
                    "van het formulier. Lees ze een voor een in.",
                    one=min(layout.version, code.version),
                    other=max(layout.version, code.version),
                )
            )
