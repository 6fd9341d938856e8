"""What was counted by hand in the small study: the youth, and what lives show."""

from levensreis.domain.spell import FundingLaw

YOUTHS: dict[str, dict[str, int]] = {
    "Geslacht": {"jongen": 2, "meisje": 1, "anders": 0, "onbekend": 0},
    # Ada: VG6 at 15;0 that became VG7 within a year; Bas: VG7 at 17;0; Cor: none.
    "Leeftijd bij instroom": {"15 jaar": 1, "17 jaar": 1, "onbekend": 1},
    "Leeftijdsgroep bij instroom": {
        "jonger dan 12 jaar": 0,
        "12 tot en met 17 jaar": 2,
        "18 tot en met 22 jaar": 0,
        "23 tot en met 26 jaar": 0,
        "ouder dan 26 jaar": 0,
        "onbekend": 1,
    },
    "Manier van instroom": {
        "direct VG7": 1,
        "eerst VG6, binnen een jaar VG7": 1,
        "eerst VG6, langer dan een jaar": 0,
        "eerst een ander profiel": 0,
        "onbekend": 1,
    },
    "Meerzorg binnen een jaar na instroom": {"ja": 0, "nee": 0, "onbekend": 3},
    "Grondslag": {
        "verstandelijke beperking (VG)": 0,
        "verstandelijke beperking, ook psychiatrisch": 0,
        "onbekend": 3,
    },
    # Bas was refused at 12;6. That Ada was not, nobody said.
    "Negatief besluit vóór instroom": {"ja": 1, "nee": 0, "onbekend": 2},
    # Of a month before 15;0 and 17;0 nothing is told: all had ended.
    "Onderwijs of dagbesteding een maand vóór instroom": {
        "onderwijs": 0,
        "dagbesteding": 0,
        "werk": 0,
        "geen onderwijs, dagbesteding of werk": 0,
        "anders": 0,
        "onbekend": 3,
    },
    "Woonsituatie een maand vóór instroom": {
        "bij twee ouders": 0,
        "bij één ouder": 0,
        "in een instelling": 0,
        "anders, zoals een pleeggezin": 0,
        "onbekend": 3,
    },
    "Zorg en ondersteuning een maand vóór instroom": {
        "jeugdhulp": 0,
        "jeugdbescherming": 0,
        "Wmo": 0,
        "combinatie": 0,
        "geen": 0,
        "onbekend": 3,
    },
    "Landsdeel": {"noord": 1, "oost": 0, "west": 1, "zuid": 0, "onbekend": 1},
}
"""Counted by hand."""
_BOTH = ("Levensreizen", "Perioden")
_LIVES = ("Levensreizen",)
CROSSCUT: dict[str, tuple[tuple[str, ...], dict[str, tuple[int, ...]]]] = {
    # Bas went to a special school from 4 to 12; nobody told of another day activity.
    "School en werk / Soorten daginvulling": (
        _BOTH,
        {"speciaal onderwijs (so)": (1, 1)},
    ),
    "School en werk / Volgorde van de daginvulling": (
        _LIVES,
        {"speciaal onderwijs (so)": (1,), "niet of niet helemaal verteld": (2,)},
    ),
    "School en werk / Jaren zonder school": (
        _LIVES,
        {"geen periode zonder school verteld": (1,), "geen daginvulling verteld": (2,)},
    ),
    "School en werk / Vrijstellingen van school": (_BOTH, {"niet verteld": (1, 1)}),
    # Ada had guidance at home from 5 to 8.
    "Trajecten / Soorten zorg en ondersteuning": (
        _BOTH,
        {"begeleiding thuis": (1, 1)},
    ),
    "Trajecten / Zorg naar wet": (_BOTH, {FundingLaw.JEUGDWET.label: (1, 1)}),
    "Trajecten / Zorg naar leveringsvorm": (_BOTH, {"zorg in natura": (1, 1)}),
    "Trajecten / Soort zorg naar wet en leveringsvorm": (
        _BOTH,
        {"begeleiding thuis · Jeugdwet · zorg in natura": (1, 1)},
    ),
    # Ada: home and a crisis place; Bas: home and a group.
    "Wonen / Aantal woonplekken": (
        _LIVES,
        {"2 woonplekken": (2,), "geen woonplek verteld": (1,)},
    ),
    "Wonen / Redenen van verhuizingen": (
        _BOTH,
        {"er was een crisis": (1, 1), "niet verteld": (1, 1)},
    ),
    "Wonen / Soorten woonplekken": (
        _BOTH,
        {
            "bij beide ouders": (2, 2),
            "woongroep van een zorgorganisatie": (1, 1),
            "crisisplek": (1, 1),
            "samen: een crisisplek of een gesloten plek": (1, 1),
        },
    ),
    "Wonen / Stabiliteit van de woonplekken": (
        _BOTH,
        {"stabiel": (2, 2), "niet verteld": (2, 2)},
    ),
    # Bas was refused at 12;6 and granted at 17;0; Ada got VG6 at once.
    "Aanvraag Wlz / Eerder afgewezen": (
        _LIVES,
        {
            "afgewezen vóór de toekenning": (1,),
            "wel een toekenning, geen afwijzing verteld": (1,),
            "niet verteld": (1,),
        },
    ),
    "Aanvraag Wlz / Eerst VG6 of meteen VG7": (
        _LIVES,
        {
            "eerst VG6, daarna VG7": (1,),
            "VG7, geen toekenning van VG6 ervoor verteld": (1,),
            "niet verteld": (1,),
        },
    ),
    # Ada waited from 15;0 to 15;6.
    "Aanvraag Wlz / Tijd van VG6 tot VG7": (
        _LIVES,
        {"binnen een jaar": (1,), "geen VG6 die zeker aan VG7 voorafging": (2,)},
    ),
    # The two VG7s that were granted; of the VG6 of Ada nothing was told.
    "Na de indicatie / De zorgvraag na de indicatie": (
        _BOTH,
        {"de zorgvraag daalde": (2, 2), "niet verteld": (1, 1)},
    ),
    # Ada at 6;6: the need rose.
    "Cruciale momenten en factoren / Cruciale momenten naar leeftijd": (
        ("Levensreizen", "Uitspraken", "Uitspraken +", "Uitspraken −"),
        {"6 t/m 8 jaar": (1, 1, 0, 1)},
    ),
    # Cor from 12 to 14.
    "Verloop van de complexiteit / Hoe complex het ooit was": (
        _BOTH,
        {"zeer complex": (1, 1)},
    ),
    "Verloop van de complexiteit / Leeftijd toen het voor het eerst zeer complex was": (
        _LIVES,
        {"12 t/m 14 jaar": (1,), "geen complexiteit verteld": (2,)},
    ),
}
"""Counted by hand: the columns, and the numbers of each row."""
KNOWN = {
    **dict.fromkeys(("School en werk", "Trajecten"), 1),
    **dict.fromkeys(("Wonen", "Aanvraag Wlz", "Na de indicatie"), 2),
    "Cruciale momenten en factoren / Cruciale momenten naar leeftijd": 1,
    "Cruciale momenten en factoren / Factoren over de systemen": 3,
    "Verloop van de complexiteit": 1,
    "Hulp krijgen": 0,
    "School en werk / Vrijstellingen van school": 0,
    "School en werk / Soorten werk": 0,
    "Wonen / Redenen van verhuizingen": 1,
    "Aanvraag Wlz / Tijd van VG6 tot VG7": 1,
    "Na de indicatie / Waarom de zorgvraag veranderde": 0,
    "Verloop van de complexiteit / Escalatie en de-escalatie": 0,
    "Verloop van de complexiteit / Factoren bij escalatie en de-escalatie": 0,
}
"""Of how many lives anything is told: of a figure, or else of all in its section."""
MEDIANS = {
    "Wonen / Aantal woonplekken": ("2", "2"),
    "Aanvraag Wlz / Tijd van VG6 tot VG7": ("6",),
    "Verloop van de complexiteit / Leeftijd toen het voor het eerst zeer complex was": (
        "12",
        "0",
    ),
}
"""The middle, and of how many lives when more than one; ages in years and months."""
