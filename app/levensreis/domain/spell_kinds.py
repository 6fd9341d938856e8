"""The choices in the facts of a spell. Values are stored; labels are shown."""

from enum import StrEnum

from levensreis.language import say, word


class SpellFact(StrEnum):
    """A fact to choose, with a name in its place in a table of labels."""

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_LABELS[type(self).__name__][self.value])


class SpellKind(SpellFact):
    """What a stretch was, within its type."""


class PlaceKind(SpellKind):
    """Where the youth lived (woonplek)."""

    PARENTS = "parents"
    ONE_PARENT = "one_parent"
    FAMILY = "family"
    FOSTER = "foster"
    ADOPTIVE = "adoptive"
    FAMILY_HOME = "family_home"
    CARE_GROUP = "care_group"
    CRISIS = "crisis"
    CLOSED = "closed"
    CLINIC = "clinic"
    OWN = "own"
    OTHER = "other"


class ActivityKind(SpellKind):
    """What filled the day (daginvulling); the kinds of school among it."""

    CHILDCARE = "childcare"
    SPECIAL_CHILDCARE = "special_childcare"
    PRIMARY = "primary"
    SPECIAL_PRIMARY = "special_primary"
    SPECIAL = "special"
    SECONDARY = "secondary"
    PRACTICAL = "practical"
    SPECIAL_SECONDARY = "special_secondary"
    VOCATIONAL = "vocational"
    DAY_ACTIVITIES = "day_activities"
    WORK = "work"
    HOME = "home"
    OTHER = "other"


class CareKind(SpellKind):
    """What care or support it was."""

    AT_HOME = "at_home"
    TREATMENT = "treatment"
    PSYCHIATRY = "psychiatry"
    RESPITE = "respite"
    RESIDENTIAL = "residential"
    CRISIS = "crisis"
    PROTECTION = "protection"
    CLIENT_SUPPORT = "client_support"
    OTHER = "other"


class Indication(SpellKind):
    """For which profile of the Wlz a decision was made (indicatie)."""

    VG6 = "vg6"
    VG7 = "vg7"
    MEERZORG = "meerzorg"
    OTHER = "other"


class Complexity(SpellKind):
    """How complex the situation was (complexiteit), as the escalation pyramid says it.

    The steps are those of KPMG (2021), from the lowest to the highest.
    """

    BROAD = "broad"
    COMPLEX = "complex"
    VERY_COMPLEX = "very_complex"


class MoveReason(SpellFact):
    """Why the youth went to live there (reden van de verhuizing)."""

    FELL_SHORT = "fell_short"
    BEHAVIOUR = "behaviour"
    FAMILY = "family"
    CRISIS = "crisis"
    COURT = "court"
    AGE = "age"
    CLOSED = "closed"
    BETTER_FIT = "better_fit"
    WISH = "wish"
    OTHER = "other"


class Stability(SpellFact):
    """Whether it was stable where the youth lived."""

    STABLE = "stable"
    PARTLY = "partly"
    UNSTABLE = "unstable"


class Exemption(SpellFact):
    """Whether the youth was exempted from school (vrijstelling)."""

    NONE = "none"
    PARTLY = "partly"
    WHOLLY = "wholly"


class WorkKind(SpellFact):
    """What work the youth did."""

    PAID = "paid"
    SHELTERED = "sheltered"
    VOLUNTARY = "voluntary"
    INTERNSHIP = "internship"


class Decision(SpellFact):
    """What was decided on an indication."""

    APPLIED = "applied"
    GRANTED = "granted"
    REFUSED = "refused"


class NeedChange(SpellFact):
    """How the need for care was after an indication (zorgvraag daarna)."""

    ROSE = "rose"
    SAME = "same"
    FELL = "fell"


class FundingLaw(SpellFact):
    """Who paid for the care (wet)."""

    JEUGDWET = "jeugdwet"
    WMO = "wmo"
    WLZ = "wlz"
    ZVW = "zvw"
    SCHOOL = "school"
    NONE = "none"


class DeliveryForm(SpellFact):
    """How the care was delivered (leveringsvorm)."""

    ZIN = "zin"
    PGB = "pgb"
    OTHER = "other"


_LABELS: dict[str, dict[str, str]] = {
    "PlaceKind": {
        "parents": word("bij beide ouders"),
        "one_parent": word("bij één ouder"),
        "family": word("bij familie"),
        "foster": word("pleeggezin"),
        "adoptive": word("adoptiegezin"),
        "family_home": word("gezinshuis"),
        "care_group": word("woongroep van een zorgorganisatie"),
        "crisis": word("crisisplek"),
        "closed": word("gesloten plek"),
        "clinic": word("ziekenhuis of kliniek"),
        "own": word("op zichzelf"),
        "other": word("andere plek"),
    },
    "ActivityKind": {
        "childcare": word("kinderopvang of peutergroep"),
        "special_childcare": word("kinderdagcentrum"),
        "primary": word("basisschool"),
        "special_primary": word("speciaal basisonderwijs (sbo)"),
        "special": word("speciaal onderwijs (so)"),
        "secondary": word("voortgezet onderwijs"),
        "practical": word("praktijkonderwijs"),
        "special_secondary": word("voortgezet speciaal onderwijs (vso)"),
        "vocational": word("mbo"),
        "day_activities": word("dagbesteding"),
        "work": word("werk"),
        "home": word("thuis, zonder school of dagbesteding"),
        "other": word("andere daginvulling"),
    },
    "CareKind": {
        "at_home": word("begeleiding thuis"),
        "treatment": word("behandeling of therapie"),
        "psychiatry": word("ggz"),
        "respite": word("logeeropvang"),
        "residential": word("verblijf"),
        "crisis": word("crisishulp"),
        "protection": word("jeugdbescherming"),
        "client_support": word("cliëntondersteuning"),
        "other": word("andere zorg"),
    },
    "Indication": {
        "vg6": word("VG6"),
        "vg7": word("VG7"),
        "meerzorg": word("Meerzorg"),
        "other": word("ander profiel"),
    },
    "Complexity": {
        "broad": word("breed"),
        "complex": word("complex"),
        "very_complex": word("zeer complex"),
    },
    "MoveReason": {
        "fell_short": word("de vorige plek schoot tekort"),
        "behaviour": word("het gedrag was niet te hanteren"),
        "family": word("het gezin hield het niet meer vol"),
        "crisis": word("er was een crisis"),
        "court": word("de rechter besloot het (uithuisplaatsing)"),
        "age": word("te oud voor de vorige plek"),
        "closed": word("de vorige plek sloot"),
        "better_fit": word("een plek die beter paste"),
        "wish": word("wens van de jongere of de ouders"),
        "other": word("andere reden"),
    },
    "Stability": {
        "stable": word("stabiel"),
        "partly": word("soms wel, soms niet"),
        "unstable": word("niet stabiel"),
    },
    "Exemption": {
        "none": word("geen vrijstelling"),
        "partly": word("vrijstelling voor een deel"),
        "wholly": word("helemaal vrijgesteld van school"),
    },
    "WorkKind": {
        "paid": word("betaald werk"),
        "sheltered": word("beschut werk"),
        "voluntary": word("vrijwilligerswerk"),
        "internship": word("stage"),
    },
    "Decision": {
        "applied": word("aangevraagd"),
        "granted": word("toegekend"),
        "refused": word("afgewezen"),
    },
    "NeedChange": {
        "rose": word("de zorgvraag steeg"),
        "same": word("de zorgvraag bleef gelijk"),
        "fell": word("de zorgvraag daalde"),
    },
    "FundingLaw": {
        "jeugdwet": word("Jeugdwet"),
        "wmo": word("Wmo"),
        "wlz": word("Wlz"),
        "zvw": word("Zvw"),
        "school": word("school"),
        "none": word("geen wet"),
    },
    "DeliveryForm": {
        "zin": word("zorg in natura"),
        "pgb": word("pgb"),
        "other": word("andere vorm"),
    },
}
