"""Which questionnaires were made here, and for whom: what comes back must be one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from levensreis.domain.form_layout import FormLayout
from levensreis.domain.member_check.problems import NoForm
from levensreis.domain.solutions.answer import Party, PartyId
from levensreis.domain.solutions.question import KeptForm
from levensreis.domain.solutions.read_back import OtherParty
from levensreis.language import say


@dataclass(frozen=True, slots=True)
class MadeQuestionnaires:
    """The questionnaires that were made here, by their name."""

    owners: Mapping[str, Party]
    forms: Mapping[tuple[str, int], KeptForm]

    @classmethod
    def of(
        cls,
        parties: Sequence[Party],
        forms: Mapping[PartyId, Mapping[int, KeptForm]],
    ) -> "MadeQuestionnaires":
        """Return the questionnaires that were kept of parties, by their versions."""
        owners: dict[str, Party] = {}
        made: dict[tuple[str, int], KeptForm] = {}
        for party in parties:
            for version, form in forms[party.id].items():
                owners[form.layout.form] = party
                made[form.layout.form, version] = form
        return cls(owners, made)

    def layout(self, name: str, version: int, wanted: PartyId | None) -> FormLayout:
        """Return where everything stands; raises NoForm or OtherParty."""
        owner = self.owners.get(name)
        if owner is None:
            raise NoForm(
                say(
                    "Dit is geen vragenlijst die met deze studie is gemaakt. Er is "
                    "niets bewaard."
                )
            )
        if wanted not in (None, owner.id):
            raise OtherParty(
                say("Dit is de vragenlijst van {party}.", party=owner.name)
            )
        if (name, version) not in self.forms:
            raise NoForm(
                say(
                    "Dit is versie {version} van de vragenlijst van {party}. Die kent "
                    "deze studie niet: er is waarschijnlijk een oudere kopie "
                    "teruggezet. Typ de antwoorden over.",
                    version=version,
                    party=owner.name,
                )
            )
        return self.forms[name, version].layout

    def kept(self, layout: FormLayout) -> KeptForm:
        """Return what stood on a questionnaire that was made here."""
        return self.forms[layout.form, layout.version]
