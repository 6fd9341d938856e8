"""Factors that researchers make for professionals, in place. Knows no Qt."""

from collections.abc import Callable
from dataclasses import replace

from levensreis.domain.codebook import Factor, FactorId, InvalidFactor
from levensreis.domain.placed import Placed
from levensreis.domain.system import System
from levensreis.language import say
from levensreis.ui.research.professionals.forms.told import FactorDesk, FactorForm
from levensreis.ui.research.professionals.presenter import ProfessionalsPresenter
from levensreis.ui.research.professionals.view import ProfessionalsView


class OwnFactors:
    """Asks what a factor is, and keeps it as a step of its own."""

    def __init__(
        self, view: ProfessionalsView, presenter: ProfessionalsPresenter
    ) -> None:
        self._view = view
        self._presenter = presenter
        self._service = presenter.bench.service
        self.desk = FactorDesk(lambda: presenter.bench.shelf, self.make, self._rename)
        """What a form can do with factors."""

    def make(self, words: str, placed: Placed, done: Callable[[str], None]) -> None:
        """Ask what is needed for a factor that no codebook has; hand on its id."""

        def save(form: FactorForm) -> None:
            factor = Factor(
                label=" ".join(form.label.split()),
                influence=form.influence,
                system=form.system or System.MACRO,
                group=form.group,
            )
            known = self._service.shared().labelled(factor.label)
            if known is not None and _place(known) == _place(factor):
                raise InvalidFactor(
                    say(
                        "De factor ‘{factor}’ staat al in tabel B1. Kies die.",
                        factor=known.label,
                    )
                )
            self._presenter.do(lambda: self._service.factors.put(factor))
            done(factor.id)

        form = FactorForm(
            label=words,
            influence=placed.influence,
            system=placed.system,
            group=placed.group,
        )
        self._view.ask_factor(form, save)

    def _rename(self, factor: str, label: str) -> None:
        known = self._service.codebook().by_id.get(FactorId(factor))
        if known is None:
            raise InvalidFactor(
                say("Alleen een eigen factor kan een andere naam krijgen.")
            )
        named = replace(known, label=label)
        self._presenter.do(lambda: self._service.factors.put(named))


def _place(factor: Factor) -> tuple[str, str]:
    return factor.system.value, factor.influence.value
