"""The formats, as people choose them: what each is for and what is in it; no Qt."""

from dataclasses import dataclass
from typing import Final

from levensreis.formats.research.extras import MissingExtra
from levensreis.formats.research.write import ResearchFormat, check_extras
from levensreis.language import say, word


@dataclass(frozen=True, slots=True)
class FormTold:
    """A format in words."""

    form: ResearchFormat
    name: str
    use: str
    """What it is for, in one line."""
    content: str
    """What is in it."""
    missing: str
    """What this computer lacks for it, and what to do; empty when nothing."""


def forms() -> list[FormTold]:
    """Return every format, those that most people open first."""
    return [
        FormTold(each, say(name), say(use), say(content), missing(each))
        for each, (name, use, content) in _TOLD.items()
    ]


def missing(form: ResearchFormat) -> str:
    """Tell what a format needs that is not there; empty when nothing."""
    try:
        check_extras(form)
    except MissingExtra as error:
        return str(error)
    return ""


_TABLES: Final = word(
    "Levensreizen met kenmerken, uitspraken, factoren bij uitspraken, perioden, "
    "verhalen, codeboek, en een tabel met per levensreis welke factoren voorkomen. "
    "Een uitleg van elke kolom zit erbij."
)
_TOLD: Final = {
    ResearchFormat.WORKBOOK: (
        word("Excel (.xlsx)"),
        word("Lezen, filteren en sorteren, ook in LibreOffice"),
        _TABLES,
    ),
    ResearchFormat.CSV: (
        word("CSV met uitleg (.zip)"),
        word("Voor R, Python en een archief voor de lange termijn"),
        _TABLES,
    ),
    ResearchFormat.PROJECT: (
        word("Codeerproject (.qdpx)"),
        word("Verder coderen in QualCoder, ATLAS.ti, MAXQDA of NVivo"),
        word(
            "Elke levensreis als tekst, met alle codes op de woorden waar ze over "
            "gaan, het codeboek en de kenmerken (REFI-QDA)."
        ),
    ),
    ResearchFormat.CODEBOOK: (
        word("Codeboek (.qdc)"),
        word("Alleen de factoren, voor een ander codeerprogramma"),
        word("De factoren per systeem en kant; geen levensreizen (REFI-QDA)."),
    ),
    ResearchFormat.PARQUET: (
        word("Parquet (.parquet)"),
        word("Voor heel grote studies in R, Python of DuckDB"),
        word("Een rij per uitspraak, met de levensreis en de factoren erbij."),
    ),
    ResearchFormat.SPSS: (
        word("SPSS (.sav)"),
        word("Rekenen in SPSS, PSPP of JASP"),
        word("Een rij per levensreis, met een kolom voor elke factor."),
    ),
}
