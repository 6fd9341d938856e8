"""The parties that answer the questionnaire, and what they answered."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from levensreis.domain.errors import KnownError
from levensreis.domain.fieldwork import Body, Change, FieldworkKind
from levensreis.domain.fold import fold
from levensreis.domain.solutions.answer import Answer, Party, PartyId
from levensreis.domain.solutions.bodies import party_body, party_of
from levensreis.language import say
from levensreis.services.fieldwork import Fieldwork

_FORM: Final = "/"
"""What stands in the key of a questionnaire, and in that of no party."""


class UnknownParty(KnownError):
    """No party is called so, or another one is called so already."""


class SolutionParties:
    """The parties of one source, with one undo for all that is kept of solutions."""

    def __init__(self, kept: Fieldwork) -> None:
        self._kept = kept

    def all(self) -> tuple[Party, ...]:
        """Return the parties in their order, each with its answer."""
        return tuple(party_of(key, body) for key, body in self._rows().items())

    def called(self, told: str) -> Party:
        """Return a party by its id or name, whatever its capitals."""
        parties = self.all()
        for each in parties:
            if told == each.id or fold(told.strip()) == fold(each.name):
                return each
        if not parties:
            raise UnknownParty(
                say(
                    "Deze studie heeft nog geen partijen. Zet ze er eerst in: in het "
                    "venster bij Onderzoek, Oplossingen, Partijen."
                )
            )
        raise UnknownParty(
            say(
                "Geen partij heet ‘{told}’. Kies uit: {names}.",
                told=told,
                names=", ".join(each.name for each in parties),
            )
        )

    def add(self, party: Party) -> None:
        """Put a party below the others; raises UnknownParty when it is there."""
        self._check_name(party)
        places = [int(body["place"]) for body in self._rows().values()]
        place = max(places, default=-1) + 1
        self._kept.change(say("partij toevoegen"), [_row(party, place)])

    def rename(self, party: PartyId, name: str) -> None:
        """Call a party something else; raises UnknownParty when that is there."""
        before, read = self._placed(party)
        after = replace(before, name=" ".join(name.split()))
        self._check_name(after)
        self._put(say("partij hernoemen"), after, read)

    def remove(self, party: PartyId) -> None:
        """Take a party away, with its answers and the questionnaires made for it."""
        before, read = self._placed(party)
        keys = [party, *(f"{party}{_FORM}{each}" for each in self.forms(party))]
        gone = [Change(FieldworkKind.PARTY, each, None) for each in keys]
        there = Change(FieldworkKind.PARTY, party, read)
        self._kept.change(say("{name} verwijderen", name=before.name), gone, [there])

    def answer(self, party: PartyId, answer: Answer) -> None:
        """Keep what a party answers now; what it answered before stays behind it."""
        before, read = self._placed(party)
        if answer == before.answer:
            return
        earlier = before.earlier
        if not before.answer.is_empty:
            earlier = (*earlier, before.answer)
        after = replace(before, answer=answer, earlier=earlier)
        self._put(say("antwoord van {name}", name=before.name), after, read)

    def forms(self, party: PartyId) -> Mapping[int, Body]:
        """Return the questionnaires that were made for a party, by their version."""
        return self.every_form().get(party, {})

    def every_form(self) -> Mapping[PartyId, Mapping[int, Body]]:
        """Return the questionnaires that were made, by party and their version."""
        found: dict[PartyId, dict[int, Body]] = {}
        for key, body in self._kept.kept(FieldworkKind.PARTY).items():
            party, is_form, version = key.rpartition(_FORM)
            if is_form:
                found.setdefault(PartyId(party), {})[int(version)] = body
        return {party: dict(sorted(forms.items())) for party, forms in found.items()}

    def _put(self, words: str, party: Party, read: Body) -> None:
        """Keep a party at its place, instead of what was read of it."""
        now = _row(party, read["place"])
        self._kept.change(words, [now], [replace(now, body=read)])

    def _rows(self) -> dict[str, Body]:
        kept = self._kept.kept(FieldworkKind.PARTY).items()
        rows = [(key, body) for key, body in kept if _FORM not in key]
        return dict(sorted(rows, key=lambda row: (row[1]["place"], row[0])))

    def _placed(self, party: PartyId) -> tuple[Party, Body]:
        """Return a party, and what is kept of it; raises UnknownParty."""
        body = self._rows().get(party)
        if body is None:
            raise UnknownParty(say("Deze partij staat niet meer in de lijst."))
        return party_of(party, body), body

    def _check_name(self, party: Party) -> None:
        for each in self.all():
            if each.id != party.id and fold(each.name) == fold(party.name.strip()):
                raise UnknownParty(
                    say(
                        "De partij ‘{name}’ staat al in de lijst. Geef een andere "
                        "naam.",
                        name=each.name,
                    )
                )


def _row(party: Party, place: int) -> Change:
    return Change(FieldworkKind.PARTY, party.id, party_body(party, place))


def form_row(party: PartyId, version: int, body: Body) -> Change:
    """Return what keeps a questionnaire: no step, since it has left."""
    return Change(FieldworkKind.PARTY, f"{party}{_FORM}{version}", body)
