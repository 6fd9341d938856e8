"""Agreement in words and numbers; what cannot be worked out is told as such."""

import math
from typing import Final

from levensreis.domain.agreement import Agreement, FactorAgreement
from levensreis.language import number, say, word

WORDS: Final = (
    (0.20, word("gering")),
    (0.40, word("matig")),
    (0.60, word("redelijk")),
    (0.80, word("aanzienlijk")),
    (1.00, word("bijna volledig")),
)
"""The word for a kappa up to each; under 0 it is poor (slecht).

Landis, J. R. and Koch, G. G. (1977). The measurement of observer agreement for
categorical data. Biometrics, 33(1), 159-174: a convention, in their own words.
"""
FEW: Final = 50
"""Statements under which a kappa can be chance for a good part; a rule of thumb."""
RARE: Final = 5
"""Statements with a factor under which its kappa says little; a rule of thumb."""


def share_told(share: float | None) -> str:
    """Return a share as a percentage; a dash where there is none."""
    if share is None:
        return "–"
    # Not rounded to 100: that would say that they never differ.
    return f"{number(math.floor(share * 1000) / 10)} %"


def kappa_told(kappa: float | None) -> str:
    """Return a kappa in two decimals; in words where it cannot be worked out."""
    if kappa is None:
        return say("onbepaald")
    written = f"{kappa:.2f}".replace("-", "−")
    return written.replace(".", number(0.5)[1])


def meaning_of(kappa: float | None) -> str:
    """Return what a kappa is called, by what is shown of it."""
    if kappa is None:
        return say("beiden altijd of nooit")
    shown = round(kappa, 2)
    if shown < 0:
        return say("slecht")
    return next(say(each) for most, each in WORDS if shown <= most)


def headline(found: Agreement) -> str:
    """Return the kappa in all, with its word."""
    if found.kappa is None:
        return say("Kappa: onbepaald")
    return say(
        "Kappa {kappa}: {meaning}",
        kappa=kappa_told(found.kappa),
        meaning=meaning_of(found.kappa),
    )


def summary(found: Agreement) -> str:
    """Return on how many statements it rests, and how many are alike."""
    return say(
        "{count} uitspraken door beiden gecodeerd, waarvan {alike} precies gelijk "
        "({share}). Per factor zijn beiden het in {observed} van de gevallen eens; "
        "door toeval zou dat {expected} zijn.",
        count=found.statements,
        alike=found.alike,
        share=share_told(found.alike / found.statements if found.statements else None),
        observed=share_told(found.observed),
        expected=share_told(found.expected),
    )


def cautions(found: Agreement) -> list[str]:
    """Return what is to be known before these numbers are used."""
    told = [
        say(
            "De woorden zijn een afspraak van Landis en Koch (1977): tot 0,20 gering, "
            "tot 0,40 matig, tot 0,60 redelijk, tot 0,80 aanzienlijk, daarboven bijna "
            "volledig. Ze zijn geen grens voor goed onderzoek."
        )
    ]
    if found.statements < FEW:
        told.append(
            say(
                "Dit rust op minder dan {few} uitspraken: toeval telt dan zwaar mee.",
                few=FEW,
            )
        )
    if any(_is_rare(each) for each in found.factors):
        told.append(
            say(
                "Bij een factor die bijna niet voorkomt zegt kappa weinig: één "
                "verschil maakt er 0,00 van."
            )
        )
    if undefined := [each for each in found.factors if each.kappa is None]:
        told.append(_undefined(undefined))
    return told


def _is_rare(found: FactorAgreement) -> bool:
    return found.both + found.only_first + found.only_second < RARE


def _undefined(factors: list[FactorAgreement]) -> str:
    if len(factors) == 1:
        return say(
            "Bij 1 factor is kappa onbepaald: beiden gaven hem aan elke uitspraak."
        )
    return say(
        "Bij {count} factoren is kappa onbepaald: beiden gaven ze aan elke uitspraak.",
        count=len(factors),
    )
