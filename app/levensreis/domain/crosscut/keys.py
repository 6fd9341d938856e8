"""The figures of the cross-cutting picture, in the order of the report.

Form: bureau HHM 2025, section 4.4; the course of complexity after KPMG 2021 and the
steps on the way to help after NJi 2025.
"""

from enum import StrEnum
from typing import Final

from levensreis.language import say, word


class Section(StrEnum):
    """A part of the picture (onderdeel van het dwarsbeeld)."""

    SCHOOL = "school"
    TRAJECTORIES = "trajectories"
    LIVING = "living"
    APPLICATION = "application"
    AFTER = "after"
    CRUCIAL = "crucial"
    COURSE = "course"
    HELP = "help"

    @property
    def label(self) -> str:
        """Its heading."""
        return say(_SECTIONS[self])


class FindingKey(StrEnum):
    """A figure, by the name under which texts beside it are kept. Values are stored."""

    ACTIVITIES = "activities"
    ACTIVITY_ORDER = "activity_order"
    ACTIVITY_STEPS = "activity_steps"
    NO_SCHOOL = "no_school"
    NO_SCHOOL_TIME = "no_school_time"
    EXEMPTIONS = "exemptions"
    WORK = "work"
    CARE_KINDS = "care_kinds"
    CARE_LAWS = "care_laws"
    CARE_FORMS = "care_forms"
    CARE_PATHS = "care_paths"
    PLACES = "places"
    MOVES = "moves"
    PLACE_KINDS = "place_kinds"
    STABILITY = "stability"
    REFUSED = "refused"
    FIRST_VG6 = "first_vg6"
    TIME_TO_VG7 = "time_to_vg7"
    NEED_AFTER = "need_after"
    NEED_WHY = "need_why"
    TURNING_POINTS = "turning_points"
    SPREAD = "spread"
    COMPLEXITY = "complexity"
    VERY_COMPLEX_AGE = "very_complex_age"
    COURSE_CHANGES = "course_changes"
    CHANGE_FACTORS = "change_factors"
    HELP_STEPS = "help_steps"
    HELP_SOURCES = "help_sources"

    @property
    def section(self) -> Section:
        """The part of the picture in which it stands."""
        return _FIGURES[self][0]

    @property
    def label(self) -> str:
        """What it is called."""
        return say(_FIGURES[self][1])

    @property
    def about(self) -> str:
        """What it counts."""
        return say(_FIGURES[self][2])


_SECTIONS: Final = {
    Section.SCHOOL: word("School en werk"),
    Section.TRAJECTORIES: word("Trajecten"),
    Section.LIVING: word("Wonen"),
    Section.APPLICATION: word("Aanvraag Wlz"),
    Section.AFTER: word("Na de indicatie"),
    Section.CRUCIAL: word("Cruciale momenten en factoren"),
    Section.COURSE: word("Verloop van de complexiteit"),
    Section.HELP: word("Hulp krijgen"),
}
_FIGURES: Final = {
    FindingKey.ACTIVITIES: (
        Section.SCHOOL,
        word("Soorten daginvulling"),
        word(
            "In hoeveel levensreizen een soort school, werk of dagbesteding voorkomt, "
            "en in hoeveel perioden."
        ),
    ),
    FindingKey.ACTIVITY_ORDER: (
        Section.SCHOOL,
        word("Volgorde van de daginvulling"),
        word(
            "Hoeveel levensreizen dezelfde volgorde hebben. Tussen haakjes staat wat "
            "in een andere volgorde kan zijn geweest. Alleen levensreizen waarvan elke "
            "periode een soort en een leeftijd heeft, tellen mee."
        ),
    ),
    FindingKey.ACTIVITY_STEPS: (
        Section.SCHOOL,
        word("Overgangen in de daginvulling"),
        word(
            "In hoeveel levensreizen de ene soort op de andere volgde. Alleen "
            "overgangen waarvan de volgorde zeker is, tellen mee."
        ),
    ),
    FindingKey.NO_SCHOOL: (
        Section.SCHOOL,
        word("Perioden zonder school"),
        word(
            "Hoeveel jongeren in de schoolleeftijd (5 tot 18 jaar) een tijd thuis "
            "waren zonder school of dagbesteding, of helemaal waren vrijgesteld van "
            "school. Een gat in wat verteld is, telt niet."
        ),
    ),
    FindingKey.NO_SCHOOL_TIME: (
        Section.SCHOOL,
        word("Jaren zonder school"),
        word(
            "Hoe lang die perioden van 5 tot 18 jaar samen duurden. Wat tegelijk was, "
            "telt één keer; is niet verteld tot wanneer, dan is tot 18 jaar mogelijk."
        ),
    ),
    FindingKey.EXEMPTIONS: (
        Section.SCHOOL,
        word("Vrijstellingen van school"),
        word(
            "In hoeveel levensreizen bij een periode van school of dagbesteding is "
            "verteld of er een vrijstelling was."
        ),
    ),
    FindingKey.WORK: (
        Section.SCHOOL,
        word("Soorten werk"),
        word(
            "In hoeveel levensreizen een soort werk voorkomt, en in hoeveel perioden."
        ),
    ),
    FindingKey.CARE_KINDS: (
        Section.TRAJECTORIES,
        word("Soorten zorg en ondersteuning"),
        word(
            "In hoeveel levensreizen een soort zorg voorkomt, en in hoeveel perioden."
        ),
    ),
    FindingKey.CARE_LAWS: (
        Section.TRAJECTORIES,
        word("Zorg naar wet"),
        word("Uit welke wet de zorg werd betaald."),
    ),
    FindingKey.CARE_FORMS: (
        Section.TRAJECTORIES,
        word("Zorg naar leveringsvorm"),
        word("Hoe de zorg werd geleverd."),
    ),
    FindingKey.CARE_PATHS: (
        Section.TRAJECTORIES,
        word("Soort zorg naar wet en leveringsvorm"),
        word("Welke soorten zorg uit welke wet en in welke vorm voorkomen."),
    ),
    FindingKey.PLACES: (
        Section.LIVING,
        word("Aantal woonplekken"),
        word(
            "Op hoeveel plekken een jongere woonde, zoals verteld. Wie terugkwam op "
            "een plek, woonde daar twee keer."
        ),
    ),
    FindingKey.MOVES: (
        Section.LIVING,
        word("Redenen van verhuizingen"),
        word(
            "Waarom jongeren naar een plek gingen. Wie op drie plekken woonde, "
            "verhuisde twee keer; de eerste plek is geen verhuizing, tenzij er een "
            "reden bij is verteld."
        ),
    ),
    FindingKey.PLACE_KINDS: (
        Section.LIVING,
        word("Soorten woonplekken"),
        word(
            "In hoeveel levensreizen een soort woonplek voorkomt, ook crisisplekken en "
            "gesloten plekken, en in hoeveel perioden."
        ),
    ),
    FindingKey.STABILITY: (
        Section.LIVING,
        word("Stabiliteit van de woonplekken"),
        word("Hoe stabiel het op een woonplek was, volgens wie het vertelde."),
    ),
    FindingKey.REFUSED: (
        Section.APPLICATION,
        word("Eerder afgewezen"),
        word(
            "Of een aanvraag werd afgewezen voordat VG6 of VG7 werd toegekend. "
            "Meerzorg telt hier niet mee."
        ),
    ),
    FindingKey.FIRST_VG6: (
        Section.APPLICATION,
        word("Eerst VG6 of meteen VG7"),
        word("Of VG6 was toegekend voordat VG7 werd toegekend."),
    ),
    FindingKey.TIME_TO_VG7: (
        Section.APPLICATION,
        word("Tijd van VG6 tot VG7"),
        word(
            "Hoeveel maanden er zaten tussen de eerste toekenning van VG6 en de eerste "
            "van VG7, van wie zeker eerst VG6 had."
        ),
    ),
    FindingKey.NEED_AFTER: (
        Section.AFTER,
        word("De zorgvraag na de indicatie"),
        word("Hoe de zorgvraag veranderde na een indicatie, volgens wie het vertelde."),
    ),
    FindingKey.NEED_WHY: (
        Section.AFTER,
        word("Waarom de zorgvraag veranderde"),
        word("Welke factoren horen bij de uitspraken over de tijd na de indicatie."),
    ),
    FindingKey.TURNING_POINTS: (
        Section.CRUCIAL,
        word("Cruciale momenten naar leeftijd"),
        word(
            "Op welke leeftijd cruciale momenten waren, en of de zorgvraag daarna "
            "daalde (+) of steeg (−). Wat in meer leeftijden kan zijn geweest, is in "
            "elk daarvan mogelijk."
        ),
    ),
    FindingKey.SPREAD: (
        Section.CRUCIAL,
        word("Factoren over de systemen"),
        word(
            "Hoe de factoren zijn verdeeld over de systemen. Een factor die in drie "
            "levensreizen voorkomt, telt drie keer."
        ),
    ),
    FindingKey.COMPLEXITY: (
        Section.COURSE,
        word("Hoe complex het ooit was"),
        word(
            "In hoeveel levensreizen de situatie ooit breed, complex of zeer complex "
            "was."
        ),
    ),
    FindingKey.VERY_COMPLEX_AGE: (
        Section.COURSE,
        word("Leeftijd toen het voor het eerst zeer complex was"),
        word(
            "Hoe oud de jongere was toen de situatie voor het eerst zeer complex werd."
        ),
    ),
    FindingKey.COURSE_CHANGES: (
        Section.COURSE,
        word("Escalatie en de-escalatie"),
        word("Hoeveel uitspraken vertellen dat het complexer of minder complex werd."),
    ),
    FindingKey.CHANGE_FACTORS: (
        Section.COURSE,
        word("Factoren bij escalatie en de-escalatie"),
        word("Welke factoren horen bij de uitspraken over escalatie en de-escalatie."),
    ),
    FindingKey.HELP_STEPS: (
        Section.HELP,
        word("Stappen in het krijgen van hulp"),
        word(
            "Bij welke stap (ZET) uitspraken horen, en of ze de zorgvraag verlaagden "
            "(+) of verhoogden (−)."
        ),
    ),
    FindingKey.HELP_SOURCES: (
        Section.HELP,
        word("Stappen naar bron"),
        word("Van wie de uitspraken over een stap komen."),
    ),
}
