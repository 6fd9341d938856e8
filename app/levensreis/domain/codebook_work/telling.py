"""What was done to the codebook, in words: the name of a step, and a sentence of it."""

from collections.abc import Iterable, Mapping, Sequence
from functools import singledispatch

from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work import deeds
from levensreis.domain.codebook_work.deeds import CategoryId, Deed, Event, Wording
from levensreis.domain.codebook_work.state import ArrivedFactor
from levensreis.language import say, word

Names = Mapping[str, str]
"""What factors and categories are called, by their id."""


def told_all(events: Sequence[Event], arrived: Iterable[ArrivedFactor]) -> list[str]:
    """Return every event as a sentence, by the names of that time."""
    names: dict[str, str] = {each.fid: each.wording.label for each in arrived}
    sentences = []
    for each in events:
        sentences.append(told(each.deed, names))
        match each.deed:
            case deeds.NewFactor(fid, wording) | deeds.ChooseWording(fid, wording):
                names[fid] = wording.label
            case deeds.Split(_, key, label) | deeds.Rename(key, label):
                names[key] = label
            case deeds.NewCategory(key, label) | deeds.RenameCategory(key, label):
                names[key] = label
            case _:
                pass
    return sentences


def step_name(deed: Deed) -> str:
    """Return what a deed is called behind `ongedaan maken:`."""
    return say(_NAMES[type(deed)])


@singledispatch
def told(deed: Deed, names: Names) -> str:
    """Return a deed as a sentence."""
    raise TypeError(type(deed).__name__)


@told.register
def _(deed: deeds.NewFactor, names: Names) -> str:
    return say(
        "Factor ‘{factor}’ gemaakt, bij {place}.",
        factor=deed.wording.label,
        place=place_of(deed.wording),
    )


@told.register
def _(deed: deeds.Rename, names: Names) -> str:
    return say(
        "‘{factor}’ heet nu ‘{label}’.",
        factor=_name(deed.fid, names),
        label=deed.label,
    )


@told.register
def _(deed: deeds.Define, names: Names) -> str:
    return say("‘{factor}’ omschreven.", factor=_name(deed.fid, names))


@told.register
def _(deed: deeds.Move, names: Names) -> str:
    place = place_of(Wording("", deed.system, deed.influence, deed.group))
    return say(
        "‘{factor}’ verplaatst naar {place}.",
        factor=_name(deed.fid, names),
        place=place,
    )


@told.register
def _(deed: deeds.Reorder, names: Names) -> str:
    if deed.before is None:
        return say("{factors} achteraan gezet.", factors=_list(deed.fids, names))
    return say(
        "{factors} voor ‘{factor}’ gezet.",
        factors=_list(deed.fids, names),
        factor=_name(deed.before, names),
    )


@told.register
def _(deed: deeds.Merge, names: Names) -> str:
    return say(
        "{factors} samengevoegd met ‘{factor}’.",
        factors=_list(deed.sources, names),
        factor=_name(deed.into, names),
    )


@told.register
def _(deed: deeds.Split, names: Names) -> str:
    return say(
        "‘{label}’ afgesplitst van ‘{factor}’, uitspraken: {count}.",
        label=deed.label,
        factor=_name(deed.fid, names),
        count=len(deed.sids),
    )


@told.register
def _(deed: deeds.Recode, names: Names) -> str:
    if not deed.remove and not deed.add:
        return say("Een uitspraak besproken; de codes blijven.")
    if not deed.add:
        return say("Bij een uitspraak weg: {gone}.", gone=_list(deed.remove, names))
    if not deed.remove:
        return say("Bij een uitspraak erbij: {added}.", added=_list(deed.add, names))
    return say(
        "Bij een uitspraak weg: {gone}; erbij: {added}.",
        gone=_list(deed.remove, names),
        added=_list(deed.add, names),
    )


@told.register
def _(deed: deeds.NewCategory, names: Names) -> str:
    return say("Categorie ‘{label}’ gemaakt.", label=deed.label)


@told.register
def _(deed: deeds.RenameCategory, names: Names) -> str:
    return say(
        "Categorie ‘{category}’ heet nu ‘{label}’.",
        category=_name(deed.category, names),
        label=deed.label,
    )


@told.register
def _(deed: deeds.DefineCategory, names: Names) -> str:
    return say(
        "Categorie ‘{category}’ omschreven.", category=_name(deed.category, names)
    )


@told.register
def _(deed: deeds.DropCategory, names: Names) -> str:
    return say(
        "Categorie ‘{category}’ opgeheven.", category=_name(deed.category, names)
    )


@told.register
def _(deed: deeds.Categorise, names: Names) -> str:
    if deed.category is None:
        return say("{factors} uit de categorie.", factors=_list(deed.fids, names))
    return say(
        "{factors} in de categorie ‘{category}’.",
        factors=_list(deed.fids, names),
        category=_name(deed.category, names),
    )


@told.register
def _(deed: deeds.ChooseCore, names: Names) -> str:
    if deed.category is None:
        return say("Geen kerncategorie meer.")
    return say(
        "‘{category}’ is de kerncategorie.", category=_name(deed.category, names)
    )


@told.register
def _(deed: deeds.ChooseWording, names: Names) -> str:
    return say(
        "Gekozen: ‘{label}’, bij {place}.",
        label=deed.chosen.label,
        place=place_of(deed.chosen),
    )


@told.register
def _(deed: deeds.KeepApart, names: Names) -> str:
    return say("{factors} blijven apart.", factors=_list(deed.fids, names))


@told.register
def _(deed: deeds.Undo, names: Names) -> str:
    return say("Stap {number} teruggedraaid.", number=deed.number)


def place_of(wording: Wording) -> str:
    """Return where a factor stands: its side, its system and its group."""
    group = f", {wording.group.label}" if wording.group else ""
    return f"{wording.influence.sign} {wording.system.label}{group}"


def _name(key: FactorId | CategoryId, names: Names) -> str:
    return names.get(key, "?")


def _list(fids: Iterable[FactorId], names: Names) -> str:
    return ", ".join(f"‘{_name(each, names)}’" for each in fids)


_NAMES: dict[type[Deed], str] = {
    deeds.NewFactor: word("factor maken"),
    deeds.Rename: word("hernoemen"),
    deeds.Define: word("omschrijven"),
    deeds.Move: word("verplaatsen"),
    deeds.Reorder: word("volgorde veranderen"),
    deeds.Merge: word("factoren samenvoegen"),
    deeds.Split: word("factor splitsen"),
    deeds.Recode: word("anders coderen"),
    deeds.NewCategory: word("categorie maken"),
    deeds.RenameCategory: word("categorie hernoemen"),
    deeds.DefineCategory: word("categorie omschrijven"),
    deeds.DropCategory: word("categorie opheffen"),
    deeds.Categorise: word("indelen in een categorie"),
    deeds.ChooseCore: word("kerncategorie kiezen"),
    deeds.ChooseWording: word("een naam kiezen"),
    deeds.KeepApart: word("apart houden"),
    deeds.Undo: word("terugdraaien"),
}
